/**
 * What snapshots may cost, in governance units. They are written after the answer is made, and never at its expense.
 */
import { remainingUnits } from '../account/reading';

/** `@governance` of Oracle's stubs: of a query, of custom records and of N/cache. */
export const UNITS = { look: 10, create: 6, update: 2, remove: 4, remember: 1 };

/** What snapshots may cost where nothing else bounds it; the limit of a RESTlet is 5,000, of a Suitelet 1,000. */
export const UNITS_FOR_SNAPSHOTS = 100;

/** What they may cost after a question about one token: its entry is brought up to date where it is known, and not looked for. */
export const UNITS_FOR_ONE_TOKEN = 4;

/** What a question about one token may cost, snapshots included: where reading took all of it, none is touched. */
export const MOST_UNITS_OF_ONE_TOKEN = 65;

/** What they may cost at the page's first view in a session, which has no more left: one entry is brought up to date, none is looked for. */
export const UNITS_OF_FIRST_VIEW = 4;

/** Units that are left alone: beyond the limit NetSuite ends the script, and the answer with it. [DOC] section_N3351480 */
const UNITS_KEPT_BACK = 20;

/** Whether a step may be taken that costs so many units. */
export type Affords = (cost: number) => boolean;

/** @param units that all steps together may cost, from now on */
export function budgetOf(units: number): Affords {
  const least = Math.max(remainingUnits() - units, UNITS_KEPT_BACK);
  return (cost) => remainingUnits() - cost >= least;
}
