import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { heard, SUBMITTED_TWICE } from '../schedule';

/** Whether a second submit of an unfinished deployment is refused, with which code, and what that costs. */
export const taskRefusedUnits: Probe = {
  id: 'task-refused-units',
  as: 'Administrator',
  observe: () => heard(SUBMITTED_TWICE),
};
