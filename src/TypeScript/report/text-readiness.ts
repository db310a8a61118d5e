/**
 * What is left to do before access tokens end, as text.
 */
import type { ReadinessItem, ReadinessReport } from './contract';

/** Everything that is to do or to look at, application by application. @param file that was read; null for an account */
export function renderReadiness(report: ReadinessReport, file: string | null = null): string {
  const { source, dates, account, applications, applicationsCut = 0, totals, unread } = report;
  return [
    `ACCESS TOKENS  ${source.accountId}${file === null ? '' : ` (${file})`}`,
    `Integrations with a live access token, or with tokens that could not be read: ${totals.applications}. With something to do before the switch: ${totals.withToDo}.`,
    '',
    ...dates.map(({ release, tentative, what }) => `${release}${tentative ? ', tentatively' : ''}: ${what}`),
    '',
    'The account',
    ...account.filter(isLeft).flatMap(lineOf),
    ...(account.some(isLeft) ? [] : ['  nothing left']),
    ...applications.flatMap(({ id, name, left, items }) => [
      '',
      `${name} (${id}): ${left.toDo} to do, ${left.unknown} to check by hand, ${left.done} done`,
      ...items.filter(isLeft).flatMap(lineOf),
    ]),
    ...(applicationsCut > 0 ? ['', `${applicationsCut} more integrations are not listed.`] : []),
    ...unread.flatMap(({ what, advice, why }) => ['', `Not read: ${what} (${why.code}). ${advice}`]),
    '',
  ].join('\n');
}

function isLeft({ status }: ReadinessItem): boolean {
  return status === 'toDo' || status === 'unknown';
}

function lineOf({ status, title, how, record }: ReadinessItem): string[] {
  const id = record.id === null ? '' : ` ${record.id}`;
  return [
    `  ${status === 'toDo' ? 'TO DO' : 'CHECK'}  ${title} [${record.type}${id}]`,
    ...(how === null ? [] : [`         ${how}`]),
  ];
}
