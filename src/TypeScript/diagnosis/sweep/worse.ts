import { CHECK_ORDER } from '../finding';
import type { Change } from './change';

/** How bad it is. A new credential was no worse than a ready one; one that is gone is no worse than any. */
const RANK: Readonly<Record<Change['from'] | Change['to'], number>> = {
  gone: -1,
  new: 0,
  ready: 0,
  unknown: 1,
  blocked: 2,
};

/** Whether something turned for the worse. A new credential that is not ready counts; one that is gone does not. */
export function isWorse({ from, to }: Pick<Change, 'from' | 'to'>): boolean {
  return RANK[to] > RANK[from];
}

/** What is blocked comes first, then what concerns most credentials, then by the order of checks. */
export function gravestFirst(changes: readonly Change[]): Change[] {
  return changes.toSorted(
    (a, b) =>
      RANK[b.to] - RANK[a.to] ||
      b.count - a.count ||
      checkRank(a) - checkRank(b) ||
      compareText(a.group, b.group) ||
      (a.credentials[0] ?? 0) - (b.credentials[0] ?? 0),
  );
}

function checkRank({ check }: Change): number {
  return check === null ? CHECK_ORDER.length : CHECK_ORDER.indexOf(check);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
