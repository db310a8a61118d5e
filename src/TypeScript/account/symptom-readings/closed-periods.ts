import type { AccountingPeriod, Answer } from '../../diagnosis/symptom/readings';
import type { Reading } from '../reading';
import { flagOf, idOf, textOf } from '../reading';
import { ask } from './ask';
import { ACCOUNTING_PERIODS } from './grants';

/**
 * Months of the books, newest first: quarters and years hold months, and adjustment periods take no expense report.
 * [SEEN] table and columns in public SuiteQL and data models of accountingperiod.
 */
const PERIODS = `SELECT p.id, p.periodname, TO_CHAR(p.enddate, 'YYYY-MM-DD') AS ends, p.closed, p.alllocked, p.aplocked
FROM accountingperiod p WHERE p.isyear = 'F' AND p.isquarter = 'F' AND p.isadjust = 'F' ORDER BY p.enddate DESC, p.id`;

export function readClosedPeriods(reading: Reading): Answer<AccountingPeriod> {
  return ask(reading, {
    sql: PERIODS,
    grant: [ACCOUNTING_PERIODS],
    feature: 'Accounting Periods',
    row: (row) => ({
      id: idOf(row.id),
      name: textOf(row.periodname),
      ends: textOf(row.ends),
      closed: flagOf(row.closed),
      allLocked: flagOf(row.alllocked),
      payablesLocked: flagOf(row.aplocked),
    }),
  });
}
