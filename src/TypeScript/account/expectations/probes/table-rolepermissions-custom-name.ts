import { customLines } from '../custom-lines';
import type { Probe } from '../probe';

/** What stands in the columns name and BUILTIN.DF(permkey) of a line on a custom record type. */
export const tableRolepermissionsCustomName: Probe = {
  id: 'table-rolepermissions-custom-name',
  as: 'Administrator',
  observe: () => {
    const lines = customLines(
      'SELECT DISTINCT permkey, name, BUILTIN.DF(permkey) AS shown FROM rolepermissions WHERE role <> 3',
      'No role has a line on a custom record type.',
    ).filter(({ key }) => /^\d+$/.test(key));
    return {
      nameIsKey: lines.every(({ key, row }) => String(row.name) === key),
      shownIsKey: lines.every(({ key, row }) => String(row.shown) === key),
    };
  },
};
