/**
 * How the tokens of an account are cut into pages: by their holders, so that nobody's record is read twice.
 */
import type { Unread } from '../../diagnosis/facts';
import { MAY_BE_LIVE } from '../access-tokens';
import type { Cost } from '../read-facts';
import type { Reading, Row } from '../reading';
import { idOf, NOT_UNDERSTOOD, notAnswered, ROWS_PER_CALL } from '../reading';
import { messageOf } from '../../netsuite/thrown';
import { measured } from './measured';
import type { HowToPage, PageLimits } from './page-limits';

/** The tokens of the holders from one internal id to another. */
export interface HolderPage {
  readonly from: number;
  readonly to: number;
  /** How many tokens they had when they were counted. */
  readonly tokens: number;
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
) => `SELECT t.entity_name AS holder, COUNT(*) AS tokens, MAX(t.id) AS last_token FROM oauthtoken t
WHERE ${condition} GROUP BY t.entity_name ORDER BY t.entity_name`;

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

  add({ holder, tokens, last }: Held): void {
    const isFull = this.holders >= this.most.holders || (this.page?.tokens ?? 0) + tokens > this.most.tokens;
    if (isFull) this.end();
    const { from, tokens: before } = this.page ?? { from: holder, tokens: 0 };
    this.page = { from, to: holder, tokens: before + tokens, last };
    this.holders += 1;
  }

  end(): void {
    if (this.page !== null) this.each(this.page);
    this.page = null;
    this.holders = 0;
  }
}

/** @returns whether each of them was understood */
function everyHolder(reading: Reading, lastHolder: number | null, each: (held: Held) => void): boolean {
  let after: number | null = null;
  let isEvery = true;
  for (;;) {
    const params: number[] = after === null ? [] : [after];
    const sql = holdersWhere(after === null ? FIRST : BEYOND);
    const rows = reading.attempt('access-tokens', null, () => reading.firstRows(sql, params));
    if (!rows.known) return false;
    const before: number | null = after;
    for (const row of rows.value) {
      const found = holderIn(reading, row, after);
      if (found === null) isEvery = false;
      else {
        after = found.holder;
        each(found);
      }
    }
    const isLast = lastHolder !== null && after === lastHolder;
    if (rows.value.length < ROWS_PER_CALL || isLast) return isEvery;
    // Rows of which none is understood would come again.
    if (after === before) return false;
  }
}

function holderIn(reading: Reading, row: Row, after: number | null): Held | null {
  try {
    const [holder, tokens, last] = [idOf(row.holder), idOf(row.tokens), idOf(row.last_token)];
    if (after !== null && holder <= after) throw notAnswered(row.holder, `a holder above ${after}`);
    return { holder, tokens, last };
  } catch (thrown) {
    const message = `Access tokens could not be told apart by their holder. ${messageOf(thrown)}`;
    reading.missing('access-tokens', null, { code: NOT_UNDERSTOOD, message });
    return null;
  }
}
