/**
 * Employees who hold a credential, as many as one query answers: whether a table of them can be believed is tried on some.
 */
import type { Reading, Row } from '../reading';
import { ARGUMENTS_PER_IN, idOf, placeholders, USAGE_LIMIT } from '../reading';
import { ENDS } from '../employees';
import { codeOf } from '../../netsuite/thrown';

export interface TokenEmployees {
  readonly ids: readonly number[];
  /** Whether their last day of work can be read. */
  readonly readsEnds: boolean;
}

const EMPLOYEES = `SELECT e.id:more FROM employee e
WHERE e.id IN (SELECT t.entity_name FROM oauthtoken t) OR e.id IN (:ids) ORDER BY e.id`;

/** One query; two where NetSuite refuses the column of the last day of work. @param others holders of registered credentials */
export function readTokenEmployees(reading: Reading, others: readonly number[]): TokenEmployees {
  // SuiteQL has no empty IN list; no employee has id 0.
  const ids = [0, ...new Set(others)].slice(0, ARGUMENTS_PER_IN);
  const rowsWith = (more: string) =>
    reading.firstRows(EMPLOYEES.replace(':more', more).replace(':ids', placeholders(ids)), ids);
  let readsEnds = true;
  const rows = reading.attempt('employees', null, () => {
    try {
      return rowsWith(`, ${ENDS}`);
    } catch (refusal) {
      if (codeOf(refusal) === USAGE_LIMIT) throw refusal;
      readsEnds = false;
      return rowsWith('');
    }
  });
  return rows.known ? { ids: idsIn(rows.value), readsEnds } : { ids: [], readsEnds: false };
}

function idsIn(rows: readonly Row[]): number[] {
  const ids = rows.flatMap(({ id }) => {
    try {
      return [idOf(id)];
    } catch {
      return [];
    }
  });
  return [...new Set(ids)];
}
