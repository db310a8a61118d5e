/**
 * How long the lists of one report may grow, so that it stays far below the 10 MB that NetSuite lets a RESTlet answer,
 * whatever the account. A list that was cut has beside it, under its name and `Cut`, how many were left out.
 * [DOC] section_4640094112 (the limit)
 */
import type { MostOfPlan } from '../diagnosis/plan/plan';
import type { Report, Unread } from './contract';

export const LIMITS = {
  /** Verdicts in the list of all credentials. */
  credentials: 20_000,
  /** Roles of the holders that are shown, all of them together. */
  holderRoles: 20_000,
  /** Findings that explain an error text. */
  explainedBy: 1000,
} as const;

interface Lengths {
  readonly plan: MostOfPlan;
  readonly unread: number;
}

/** What is there once for each credential, where not all of them are explained. */
export const IN_PAGES: Lengths = { plan: { steps: 50, changes: 50 }, unread: 100 };

/** As many as up to 200 credentials come to; only what does not grow with them can pass this, such as integration records. */
export const WHOLE: Lengths = { plan: { steps: 2000, changes: 2000 }, unread: 1000 };

/** At least one of each kind stays, for each kind may need another permission; then the first ones. */
export function cutUnread(unread: readonly Unread[], most: number): Pick<Report, 'unread' | 'unreadCut'> {
  if (unread.length <= most) return { unread };
  const kinds = new Map<string, Unread>();
  for (const entry of unread) {
    const kind = `${entry.what} ${entry.why.code}`;
    if (!kinds.has(kind)) kinds.set(kind, entry);
  }
  const kept = new Set(kinds.values());
  for (const entry of unread) if (kept.size < most) kept.add(entry);
  return { unread: unread.filter((entry) => kept.has(entry)), unreadCut: unread.length - kept.size };
}
