/**
 * How much one call of the sweep reads: as many tokens as some full answers of NetSuite have, and fewer where each holder costs.
 */
import { MAY_BE_LIVE } from '../access-tokens';
import type { Reading } from '../reading';
import { ARGUMENTS_PER_IN, idOf, ROWS_PER_CALL } from '../reading';
import type { Shared } from './shared';

/** What one page has at most. */
export interface PageLimits {
  readonly tokens: number;
  readonly holders: number;
}

export interface HowToPage {
  readonly limits: PageLimits;
  /** Whether tokens come with the employees who hold them. */
  readonly joins: boolean;
  /** The highest internal id of a holder; null where nobody asked, it is not known, or tokens without a holder come after it. */
  readonly lastHolder: number | null;
}

/** The last answer of a page may be short, for a page ends with a holder: so a page has several. */
const ANSWERS_OF_A_PAGE = 4;

/** As many records of employees as half of what a call of map may use covers. */
const MOST_BY_RECORD = 80;

/** Each costs one record, and one call has units for so many. */
const MOST_OTHERS = 80;

/** Small pages where records of employees are loaded, or where many holders are no employees. At most one query. */
export function howToPage(
  reading: Pick<Reading, 'firstRows'>,
  { globalPermissions }: Pick<Shared, 'globalPermissions'>,
): HowToPage {
  if (globalPermissions === 'record') return small(MOST_BY_RECORD);
  const holders = lookAtHolders(reading);
  if (holders === null) return small(ARGUMENTS_PER_IN);
  const { others, lastHolder } = holders;
  if (others > MOST_OTHERS) return { ...small(ARGUMENTS_PER_IN), lastHolder };
  return { limits: { tokens: ANSWERS_OF_A_PAGE * ROWS_PER_CALL, holders: Infinity }, joins: true, lastHolder };
}

function small(holders: number): HowToPage {
  return { limits: { tokens: ROWS_PER_CALL, holders }, joins: false, lastHolder: null };
}

/** As the pages join the two tables. That NetSuite takes the join and COUNT(DISTINCT CASE …) is ASSUMED: without them pages are small. */
const HOLDERS = `SELECT COUNT(DISTINCT CASE WHEN e.id IS NULL THEN t.entity_name END) AS others, MAX(t.entity_name) AS last_holder,
  COUNT(CASE WHEN t.entity_name IS NULL AND ${MAY_BE_LIVE} THEN 1 END) AS nameless
FROM oauthtoken t LEFT JOIN employee e ON e.id = t.entity_name`;

/** How many holders are no employees whom the caller may list. Null where nobody knows: the pages name what they cannot read. */
function lookAtHolders(
  reading: Pick<Reading, 'firstRows'>,
): { readonly others: number; readonly lastHolder: number | null } | null {
  try {
    const [row = {}] = reading.firstRows(HOLDERS, [], 1);
    const { last_holder: last = null, nameless, others } = row;
    const isLast = last !== null && String(nameless) === '0';
    return { others: String(others) === '0' ? 0 : idOf(others), lastHolder: isLast ? idOf(last) : null };
  } catch {
    return null;
  }
}
