import * as record from 'N/record';
import type { Probe } from '../probe';
import { Skipped, codeThrownBy } from '../probe';
import { firstRow } from '../suiteql';

/** Which permission loading a vendor wants. */
export const recordPermissionOthers: Probe = {
  id: 'record-permission-others',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('LIST_VENDOR') > 0) throw new Skipped('Open this page in a role without Vendors.');
    const { id } = firstRow(
      "SELECT id FROM entity WHERE type = 'Vendor' FETCH FIRST 1 ROWS ONLY",
      'There is no vendor.',
    );
    return { code: codeThrownBy(() => record.load({ type: 'vendor', id: Number(id) })) };
  },
};
