import type { Probe } from '../probe';
import { Skipped } from '../probe';
import { rows } from '../suiteql';

/** The permkey of a line on a custom record. */
export const tableRolepermissionsCustom: Probe = {
  id: 'table-rolepermissions-custom',
  as: 'Administrator',
  observe() {
    const keys = rows('SELECT DISTINCT permkey FROM rolepermissions WHERE role <> 3').map((row) => String(row.permkey));
    const odd = keys.filter((key) => !/^[A-Z]{4}_[A-Z0-9_]+$/.test(key));
    if (odd.length === 0) throw new Skipped('No role has a line on a custom record.');
    return {
      areScriptIds: odd.some((key) => /^customrecord/i.test(key)),
      lowerCase: odd.every((key) => key === key.toLowerCase()),
    };
  },
};
