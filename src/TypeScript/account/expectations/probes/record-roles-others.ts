import * as record from 'N/record';
import type { Probe } from '../probe';
import { firstRow } from '../suiteql';

/** Whether a vendor with login access has the sublist roles. */
export const recordRolesOthers: Probe = {
  id: 'record-roles-others',
  as: 'Administrator',
  observe() {
    const { id } = firstRow(
      "SELECT id FROM vendor WHERE giveaccess = 'T' FETCH FIRST 1 ROWS ONLY",
      'No vendor has login access.',
    );
    const vendor = record.load({ type: 'vendor', id: Number(id) });
    const there = vendor.getSublists().includes('roles');
    return { there, lines: there && vendor.getLineCount({ sublistId: 'roles' }) > 0 };
  },
};
