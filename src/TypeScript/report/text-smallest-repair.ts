/**
 * The smallest repair, as text.
 */
import { fill } from '../diagnosis/checks/define';
import type { SmallestRepairChange, SmallestRepairReport, WhatIfCredential } from './contract';
import { WRONG } from './root-cause-words';
import { REPAIR_COUNT, SMALLEST } from './smallest-repair-words';
import { more, verdictWord } from './text-lines';

/** Credentials that one change names. */
const MOST_NAMED = 5;

/** Every change with whom it serves, then the credentials. @param file that was read; null for an account */
export function renderSmallestRepair(report: SmallestRepairReport, file: string | null = null): string {
  const { source, changes, changesCut, repaired, notRepaired, others, notes = [], unread } = report;
  const affected = others.credentials.map(lineOf);
  return [
    `SMALLEST REPAIR  ${source.accountId}${file === null ? '' : ` (${file})`}`,
    'Nothing was changed.',
    '',
    report.proof,
    ...countLines(report),
    ...changes.flatMap((change, place) => ['', ...changeLines(change, place, repaired)]),
    ...more(changesCut, 'changes', ''),
    ...section('Not blocked any more', repaired.map(lineOf), report.repairedCut),
    ...section(
      'No change repairs these',
      notRepaired.flatMap((one) => [lineOf(one), `    ${one.message}`]),
      report.notRepairedCut,
    ),
    ...section('Other credentials that change', affected, others.credentialsCut),
    ...(report.notJudged ? ['', `No report judges these access tokens: ${report.notJudged.join(', ')}.`] : []),
    ...notes.flatMap((note) => ['', note]),
    ...unread.flatMap(({ what, advice, why }) => ['', `Not read: ${what} (${why.code}). ${advice}`]),
    '',
  ].join('\n');
}

function countLines({ changes, changesCut = 0, changesByPlans, isSmallest }: SmallestRepairReport): string[] {
  if (changes.length === 0) return [];
  const count = { count: String(changes.length + changesCut), plans: String(changesByPlans) };
  return [fill(REPAIR_COUNT, count), isSmallest ? SMALLEST.yes : SMALLEST.no];
}

function changeLines(
  { title, where, who, reach, note, changes, serves }: SmallestRepairChange,
  place: number,
  repaired: readonly WhatIfCredential[],
): string[] {
  return [
    `${place + 1}. ${title}`,
    `   Where: ${where}`,
    ...changes.map(({ record, field, from, to }) => `   ${record.name}: ${field}: ${from} → ${to}`),
    `   ${reach}`,
    `   ${servesText(serves, repaired)}`,
    `   Who can do this: ${who}`,
    ...(note === null ? [] : [`   ${note}`]),
  ];
}

function servesText(serves: readonly number[], repaired: readonly WhatIfCredential[]): string {
  if (serves.length === 0) return SMALLEST.protects;
  const named = serves.slice(0, MOST_NAMED).flatMap((place) => repaired[place]?.credential ?? []);
  const left = serves.length - named.length;
  return `Serves: ${named.join('; ')}${left > 0 ? `; and ${left} more` : ''}.`;
}

function section(title: string, lines: readonly string[], cut: number | undefined): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines, ...more(cut, 'credentials', '  ')];
}

function lineOf({ name, credential, token, before, after, rootCause, rootCauseBefore }: WhatIfCredential): string {
  const cause = rootCause ?? rootCauseBefore;
  const why = cause === null ? '' : ` (${WRONG[cause.check]})`;
  return `  ${name}, ${credential}${token === null ? '' : ` (${token})`}: ${verdictWord(before)} → ${verdictWord(after)}${why}`;
}
