import { CHECK_ORDER } from '../finding';
import type { Change } from './change';
import { FROM_BEST } from './in-order';

/** Whether something turned for the worse. A new credential that is not ready counts; one that is gone does not. */
export function isWorse({ from, to }: Pick<Change, 'from' | 'to'>): boolean {
  if (to === 'gone') return false;
  const before = from === 'new' ? 0 : FROM_BEST.indexOf(from);
  return FROM_BEST.indexOf(to) > before;
}

/** What is blocked comes first, then what concerns most credentials, then by the order of checks. */
export function gravestFirst(changes: readonly Change[]): Change[] {
  return changes.toSorted(
    (a, b) =>
      rankOf(b) - rankOf(a) ||
      b.count - a.count ||
      checkRank(a) - checkRank(b) ||
      compareText(a.group, b.group) ||
      (a.credentials[0] ?? 0) - (b.credentials[0] ?? 0),
  );
}

function rankOf({ to }: Change): number {
  return to === 'gone' ? -1 : FROM_BEST.indexOf(to);
}

function checkRank({ check }: Change): number {
  return check === null ? CHECK_ORDER.length : CHECK_ORDER.indexOf(check);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
