/**
 * How many pages of holders one call of the sweep reads: the employees of several come with one query.
 */
import type { Reading } from '../reading';
import { idOf } from '../reading';
import type { HolderPage } from './holder-pages';
import { MOST_TOKENS } from './holder-pages';
import type { Range } from './page-tokens';
import type { Shared } from './shared';

/** Of at most 1,000 holders each: one query answers 5,000 employees. */
const MOST_RANGES = 4;

/** Each costs one record, and one call has units for so many. */
const MOST_OTHERS = 80;

/** One where records of employees are loaded, or where many holders are no employees. At most one query. */
export function mostRangesOf(
  reading: Pick<Reading, 'firstRows'>,
  { globalPermissions }: Pick<Shared, 'globalPermissions'>,
): number {
  return globalPermissions !== 'record' && otherHolders(reading) <= MOST_OTHERS ? MOST_RANGES : 1;
}

const OTHERS = `SELECT COUNT(DISTINCT t.entity_name) AS others FROM oauthtoken t
WHERE t.entity_name IS NOT NULL AND t.entity_name NOT IN (SELECT e.id FROM employee e)`;

/** How many holders are no employees whom the caller may list. Where nobody knows, the pages name what they cannot read. */
function otherHolders(reading: Pick<Reading, 'firstRows'>): number {
  try {
    const [row] = reading.firstRows(OTHERS, [], 1);
    return String(row?.others) === '0' ? 0 : idOf(row?.others);
  } catch {
    return Infinity;
  }
}

/** Hands on so many pages at once. A holder with more tokens than a page takes is alone. */
export function inGroupsOf(
  most: number,
  handOn: (ranges: readonly Range[]) => void,
): { readonly add: (page: HolderPage) => void; readonly end: () => void } {
  let ranges: Range[] = [];
  const end = () => {
    if (ranges.length > 0) handOn(ranges);
    ranges = [];
  };
  return {
    add({ from, to, tokens }) {
      const isAlone = tokens > MOST_TOKENS;
      if (isAlone) end();
      ranges.push({ from, to });
      if (isAlone || ranges.length === most) end();
    },
    end,
  };
}
