import type { Probe } from '../probe';
import { rows } from '../suiteql';

/** What the fields of login access and of activity are called in system notes of entities and roles, and their values. */
export const tableSystemnoteFields: Probe = {
  id: 'table-systemnote-fields',
  as: 'Administrator',
  observe: () => ({ entity: said(-9), role: said(-118) }),
};

function said(recordType: number): readonly string[] {
  const sql = `SELECT DISTINCT n.field, n.newvalue FROM systemnote n WHERE n.recordtypeid = ?
    AND (UPPER(n.field) LIKE '%INACTIVE' OR UPPER(n.field) LIKE '%ACCESS')`;
  return rows(sql, [recordType])
    .map(({ field, newvalue }) => `${String(field)} ${String(newvalue)}`)
    .sort();
}
