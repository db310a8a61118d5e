import type { Probe } from '../probe';
import { rows } from '../suiteql';

/** What rolepermissions holds for Administrator. */
export const tableRolepermissionsAdministrator: Probe = {
  id: 'table-rolepermissions-administrator',
  as: 'Administrator',
  observe() {
    const levels = rows('SELECT DISTINCT permlevel FROM rolepermissions WHERE role = 3').map((row) =>
      Number(row.permlevel),
    );
    return { hasRows: levels.length > 0, levels: levels.sort() };
  },
};
