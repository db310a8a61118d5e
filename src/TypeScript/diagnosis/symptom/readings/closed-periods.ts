import { capital, counted, named, sentences } from './phrases';
import type { AccountingPeriod, Answer, Listed } from './symptom-read';

/** Which accounting periods take no transaction: those that end last come first. */
export function sayClosedPeriods(periods: Answer<AccountingPeriod>): readonly string[] {
  return sentences('The accounting periods', periods, (answer) => [
    ...closed(answer),
    'The accounting preferences, such as whether a date may lie outside the posting period, are not read here.',
  ]);
}

function closed({ rows, all }: Listed<AccountingPeriod>): readonly string[] {
  if (rows.length === 0) return ['NetSuite lists no accounting period.'];
  const shut = rows.filter((period) => stateOf(period) !== null).toSorted((a, b) => b.ends.localeCompare(a.ends));
  const many = counted(rows.length, { all }, 'accounting period', 'accounting periods');
  if (shut.length === 0) return [`Of ${many}, none is closed or locked.`];
  const are = shut.length === 1 ? 'is' : 'are';
  return [
    `${capital(`${shut.length} of ${many}`)} ${are} closed or locked: ${named(shut, nameOf)}.`,
    // [SEEN] wp.jjknowledgebase.com/restriction-on-transactions-based-on-account-period
    'NetSuite accepts no transaction in a closed period. It accepts one in a locked period only from a role with the permission Override Period Restrictions.',
  ];
}

function nameOf(period: AccountingPeriod): string {
  return `${period.name} (accounting period ${period.id}, to ${period.ends}, ${stateOf(period) ?? 'open'})`;
}

function stateOf({ closed: isClosed, allLocked, payablesLocked }: AccountingPeriod): string | null {
  if (isClosed) return 'closed';
  if (allLocked) return 'locked';
  return payablesLocked ? 'locked for bills and expense reports' : null;
}
