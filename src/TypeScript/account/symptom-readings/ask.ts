/**
 * One query beside the chain: rows, or why there are none.
 */
import type { Grant } from '../../diagnosis/facts';
import type { Answer } from '../../diagnosis/symptom/readings';
import { codeOf, messageOf } from '../../netsuite/thrown';
import type { Reading, Row } from '../reading';
import { ROWS_PER_CALL } from '../reading';

export interface Question<Found> {
  /** Constant SuiteQL, ordered. */
  readonly sql: string;
  /** What the one who asks needs. */
  readonly grant: readonly Grant[];
  /** @throws Error for a row that cannot be understood */
  readonly row: (row: Row) => Found;
}

/** One query, one page of rows. Never throws: a refusal is an answer. */
export function ask<Found>(reading: Reading, { sql, grant, row }: Question<Found>): Answer<Found> {
  try {
    const rows = reading.firstRows(sql, []);
    return { known: true, rows: rows.map(row), all: rows.length < ROWS_PER_CALL };
  } catch (refusal) {
    return { known: false, code: codeOf(refusal), message: messageOf(refusal), grant };
  }
}
