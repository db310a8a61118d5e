/**
 * One query beside the chain: rows, or why there are none.
 */
import type { Grant } from '../../diagnosis/facts';
import type { Answer } from '../../diagnosis/symptom/readings';
import { codeOf, messageOf } from '../../netsuite/thrown';
import type { Reading, Row } from '../reading';
import { NOT_UNDERSTOOD, ROWS_PER_CALL, USAGE_LIMIT } from '../reading';

export interface Question<Found> {
  /** Constant SuiteQL, ordered. */
  readonly sql: string;
  readonly params?: readonly number[];
  /** What the one who asks needs. */
  readonly grant: readonly Grant[];
  /** The name of the feature without which there is no such table; left out: there always is. */
  readonly feature?: string;
  /** @throws Error for a row that cannot be understood */
  readonly row: (row: Row) => Found;
}

/** One query, one page of rows. Never throws: a refusal is an answer. */
export function ask<Found>(
  reading: Reading,
  { sql, params = [], grant, feature, row }: Question<Found>,
): Answer<Found> {
  try {
    const rows = reading.firstRows(sql, params);
    return { known: true, rows: rows.map(row), all: rows.length < ROWS_PER_CALL };
  } catch (refusal) {
    const code = codeOf(refusal);
    const gap = { known: false, code, message: messageOf(refusal) } as const;
    // Too few units, or an answer in another form: no permission would help.
    if (code === USAGE_LIMIT || code === NOT_UNDERSTOOD) return { ...gap, grant: [] };
    return { ...gap, grant, ...(feature === undefined ? {} : { feature }) };
  }
}
