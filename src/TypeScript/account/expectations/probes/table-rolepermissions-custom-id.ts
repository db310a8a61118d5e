import { customLines, formsOf } from '../custom-lines';
import type { Probe } from '../probe';

/** What the permkey of a line on a custom record type is. */
export const tableRolepermissionsCustomId: Probe = {
  id: 'table-rolepermissions-custom-id',
  as: 'Administrator',
  observe: () => {
    const lines = customLines(
      'SELECT DISTINCT permkey FROM rolepermissions WHERE role <> 3',
      'No role has a line on a custom record type.',
    );
    return { keys: formsOf(lines.map(({ key }) => key)) };
  },
};
