/**
 * How the tokens of an account are cut into pages: by their holders, so that nobody's record is read twice.
 */
import type { Unread } from '../../diagnosis/facts';
import { MAY_BE_LIVE, mayAskAgain } from '../access-tokens';
import type { Cost } from '../read-facts';
import type { Gap, Reading, Row } from '../reading';
import { countIn, idOf, NOT_UNDERSTOOD, notAnswered, ROWS_PER_CALL } from '../reading';
import { messageOf } from '../../netsuite/thrown';
import { measured } from './measured';
import type { HowToPage, PageLimits } from './page-limits';

/** The tokens of the holders from one internal id to another. */
export interface HolderPage {
  readonly from: number;
  readonly to: number;
  /** How many tokens they had when they were counted. */
  readonly tokens: number;
  /** How many of these are not certainly dead; null where that was not counted. */
  readonly live: number | null;
  /** Internal id of the last token of the last of them: a full answer that ends with it is the last one. */
  readonly last: number;
}

export interface HolderPagesRead {
  readonly pages: number;
  readonly holders: number;
  readonly tokens: number;
  /** Whether the holder of every token that may be live is on a page. */
  readonly complete: boolean;
  readonly unread: readonly Unread[];
  readonly cost: Cost;
}

/** A token that is dead opens nothing, whoever held it. */
const FIRST = `t.entity_name IS NOT NULL OR ${MAY_BE_LIVE}`;
const BEYOND = `t.entity_name > ? OR (t.entity_name IS NULL AND ${MAY_BE_LIVE})`;

/** By the last holder that came, so that tokens that come or go in between move no other. */
const holdersWhere = (
  condition: string,
  more: string,
) => `SELECT t.entity_name AS holder, COUNT(*) AS tokens, MAX(t.id) AS last_token${more} FROM oauthtoken t
WHERE ${condition} GROUP BY t.entity_name ORDER BY t.entity_name`;

const HELD = 'SELECT COUNT(c.entity_name) AS held FROM oauthtoken c';

/** Against rows that are lost. That NetSuite takes it in a query that groups is ASSUMED: where it refuses, nothing is held against it. */
const COUNTS = `, COUNT(CASE WHEN ${MAY_BE_LIVE} THEN 1 END) AS live, (${HELD}) AS held`;

/**
 * Counts the tokens of each holder, a query for each 5,000 holders, and keeps no more of them than the page that is filled. A
 * holder with more tokens than a page takes is a page alone.
 *
 * @param how of one page, at most; and the last holder, after whom nobody is asked for
 * @param each gets each page, by holder
 */
export function readHolderPages(
  { limits, lastHolder }: Pick<HowToPage, 'limits' | 'lastHolder'>,
  each: (page: HolderPage) => void,
): HolderPagesRead {
  let [pages, holders, tokens] = [0, 0, 0];
  const cutter = new Cutter(limits, (page) => {
    pages += 1;
    tokens += page.tokens;
    each(page);
  });
  const { result, unread, cost } = measured((reading) => {
    const complete = everyHolder(reading, lastHolder, (found) => {
      holders += 1;
      cutter.add(found);
    });
    cutter.end();
    return complete;
  });
  return { pages, holders, tokens, complete: result, unread, cost };
}

/** One holder. */
interface Held {
  readonly holder: number;
  readonly tokens: number;
  readonly live: number | null;
  readonly last: number;
}

/** Fills one page after the other. */
class Cutter {
  private page: HolderPage | null = null;
  private holders = 0;

  constructor(
    private readonly most: PageLimits,
    private readonly each: (page: HolderPage) => void,
  ) {}

  add({ holder, tokens, live, last }: Held): void {
    const isFull = this.holders >= this.most.holders || (this.page?.tokens ?? 0) + tokens > this.most.tokens;
    if (isFull) this.end();
    const { from, ...before } = this.page ?? { from: holder, tokens: 0, live: 0 };
    const lives = before.live === null || live === null ? null : before.live + live;
    this.page = { from, to: holder, tokens: before.tokens + tokens, live: lives, last };
    this.holders += 1;
  }

  end(): void {
    if (this.page !== null) this.each(this.page);
    this.page = null;
    this.holders = 0;
  }
}

/** @returns whether each of them came, and was understood */
function everyHolder(reading: Reading, lastHolder: number | null, each: (held: Held) => void): boolean {
  const ask = asking(reading);
  // No holder has id 0.
  let after = 0;
  let tokens = 0;
  // Of several answers the lowest: tokens that come or go in between are not lost.
  let counted: number | null = null;
  let isEvery = true;
  for (;;) {
    const rows = reading.attempt('access-tokens', null, () => ask(after));
    if (!rows.known) return false;
    const before = after;
    for (const row of rows.value) {
      const found = holderIn(reading, row, after);
      if (found === null) isEvery = false;
      else {
        after = found.holder;
        tokens += found.tokens;
        each(found);
      }
    }
    const held = countIn(rows.value, 'held');
    if (held !== null) counted = Math.min(held, counted ?? held);
    if (rows.value.length < ROWS_PER_CALL || after === lastHolder) break;
    // Rows of which none is understood would come again.
    if (after === before) return false;
  }
  const isLost = after === 0 ? !hasNone(reading) : tokens < (counted ?? 0);
  if (isEvery && isLost) reading.missing('access-tokens', null, NOT_AS_COUNTED);
  return isEvery && !isLost;
}

/** Where no row comes, none says how many there are: they are counted alone. */
function hasNone(reading: Reading): boolean {
  const held = reading.attempt('access-tokens', null, () => countIn(reading.firstRows(HELD, [], 1), 'held'));
  return held.known && held.value === 0;
}

export const NOT_AS_COUNTED: Gap = {
  code: NOT_UNDERSTOOD,
  message: 'NetSuite did not list as many access tokens as it counted.',
  advice: 'Run the sweep again: the account may have been changed while it was read.',
};

/** Where NetSuite refuses to count beside it, the holders come alone from then on. */
function asking(reading: Reading): (after: number) => Row[] {
  let more = COUNTS;
  const rows = (after: number) =>
    after === 0
      ? reading.firstRows(holdersWhere(FIRST, more), [])
      : reading.firstRows(holdersWhere(BEYOND, more), [after]);
  return (after) => {
    try {
      return rows(after);
    } catch (refusal) {
      if (more === '' || !mayAskAgain(refusal)) throw refusal;
      more = '';
      return rows(after);
    }
  };
}

function holderIn(reading: Reading, row: Row, after: number): Held | null {
  try {
    const [holder, tokens, last] = [idOf(row.holder), idOf(row.tokens), idOf(row.last_token)];
    if (holder <= after) throw notAnswered(row.holder, `a holder above ${after}`);
    return { holder, tokens, live: countIn([row], 'live'), last };
  } catch (thrown) {
    const message = `Access tokens could not be told apart by their holder. ${messageOf(thrown)}`;
    reading.missing('access-tokens', null, { code: NOT_UNDERSTOOD, message });
    return null;
  }
}
