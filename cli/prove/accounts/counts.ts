/** What random accounts showed, each account once a line: whoever reads it sees that the interesting cases occur. */
import type { WholeAnswer } from '../../../__tests__/reference/whole/answer-whole';
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';

export type Counts = Record<string, Record<string, number>>;

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

export function count(counts: Counts, whole: WholeAccount, { verdict, rootCause, account, tokens }: WholeAnswer): void {
  const { document, registered, profile, own, application } = whole;
  const add = (group: string, lines: Iterable<string>) => {
    const of = (counts[group] ??= {});
    for (const line of new Set(lines)) of[line] = (of[line] ?? 0) + 1;
  };
  const findings = [account, ...tokens.map(({ checks }) => checks)].flat();
  add('verdict', [verdict]);
  add('root cause', [rootCause?.check ?? 'none']);
  add(
    'check and status',
    findings.map(({ check, status }) => `${check} ${status}`),
  );
  add('kind of a judged credential', tokens.length > 0 ? tokens.map(({ kind }) => kind) : ['no credential']);
  add('profile', [own ? 'of the account' : profile.id]);
  const judged = new Set(tokens.map(({ id }) => id));
  const roles = new Set([
    ...document.tokens.flatMap(({ id, role }) => (judged.has(id) ? role : [])),
    ...registered.map(({ role }) => role),
  ]);
  const used = document.roles.filter(({ id }) => roles.has(id));
  add(
    'restriction of a role in use',
    used.flatMap(({ subsidiaries = 'ALL', restrictions = [], employeeRestriction = 'NONE', webServicesOnly }) => [
      ...(subsidiaries === 'ALL' ? [] : [`subsidiaries ${Array.isArray(subsidiaries) ? 'SELECTED' : subsidiaries}`]),
      ...restrictions.map(({ segment }) => `segment ${segment}`),
      ...(employeeRestriction === 'NONE' ? [] : [`employees ${employeeRestriction}`]),
      ...(webServicesOnly ? ['web services only'] : []),
    ]),
  );
  const others = new Map((document.entities ?? []).map(({ id, type }) => [id, type]));
  add('holder', [
    ...document.tokens.map(({ entity }) => others.get(entity) ?? 'EMPLOYEE'),
    ...registered.map(({ entity }) => others.get(entity) ?? 'EMPLOYEE'),
  ]);
  const names = [...document.roles, ...document.employees, ...document.integrations].map(({ name }) => name);
  add('in the account', [
    ...(names.every((name) => LATIN.test(name)) ? [] : ['a name that is not in Latin letters']),
    ...(roles.has(3) ? ['a credential of the Administrator role'] : []),
    ...(document.history ? ['a history'] : []),
    ...(application === null ? [] : ['an application asked about by its number']),
    ...(findings.filter(({ status }) => status === 'fail').length === 1 ? ['exactly one fault'] : []),
    ...(new Set(tokens.map((token) => token.verdict)).size > 1 ? ['credentials of different verdicts'] : []),
  ]);
}

/** The counts as lines, the most frequent first. */
export function listed(counts: Counts): string[] {
  return Object.entries(counts).flatMap(([group, of]) => [
    `${group}:`,
    ...Object.entries(of)
      .sort(([a, more], [b, less]) => (group === 'check and status' ? a.localeCompare(b, 'en') : less - more))
      .map(([line, times]) => `  ${String(times).padStart(8)} ${line}`),
  ]);
}
