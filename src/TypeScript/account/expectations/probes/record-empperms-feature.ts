import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { Probe } from '../probe';
import { Skipped } from '../probe';

/** Whether the sublist empperms is there with the feature Global Permissions off. */
export const recordEmppermsFeature: Probe = {
  id: 'record-empperms-feature',
  as: 'Administrator',
  observe({ featureOn }) {
    if (featureOn('EMPPERMS')) throw new Skipped('The feature Global Permissions is on.');
    const employee = record.load({ type: 'employee', id: runtime.getCurrentUser().id });
    return { there: employee.getSublists().includes('empperms') };
  },
};
