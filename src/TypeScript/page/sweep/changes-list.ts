/**
 * What sweeps found changed, what got worse first, cut into pages.
 */
import type { Change } from '../../diagnosis/sweep/change';
import { isWorse } from '../../diagnosis/sweep/worse';
import type { ChangesOfSweep } from '../../examination/sweep/shown-sweep';
import { onPage, pagesOf } from '../../report/paging';

/** Rows of one page. */
export const CHANGES_ON_A_PAGE = 50;

/** A change, and when the sweep that found it began. */
export interface ListedChange {
  readonly at: string;
  readonly change: Change;
}

export interface ChangeTable {
  readonly found: number;
  readonly pages: number;
  readonly rows: readonly ListedChange[];
}

/** The newest first within what got worse, and within the rest. A page beyond the last one has no rows. */
export function changeTableOf(sweeps: readonly ChangesOfSweep[], page: number): ChangeTable {
  const all = sweeps.flatMap(({ sweep, changes }) => changes.map((change) => ({ at: sweep.began, change })));
  const sorted = all.sort(
    (a, b) =>
      Number(isWorse(b.change)) - Number(isWorse(a.change)) ||
      (a.at < b.at ? 1 : a.at > b.at ? -1 : 0) ||
      b.change.count - a.change.count,
  );
  return {
    found: all.length,
    pages: pagesOf(all.length, CHANGES_ON_A_PAGE),
    rows: onPage(sorted, { page, pageSize: CHANGES_ON_A_PAGE }),
  };
}

/** Days that somebody may ask for with one click, each as `2026-11-21`. @param now ISO 8601 */
export function daysToChooseFrom(now: string): Readonly<Record<'yesterday' | 'monday' | 'month' | 'usual', string>> {
  const weekday = new Date(now).getUTCDay();
  return {
    yesterday: daysBefore(now, 1),
    // On a Monday, that of the week before: today has hardly begun.
    monday: daysBefore(now, weekday <= 1 ? weekday + 6 : weekday - 1),
    month: daysBefore(now, 30),
    usual: daysBefore(now, 7),
  };
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString().slice(0, 10);
}
