import * as record from 'N/record';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** The code of loading a type that cannot be loaded. */
export const recordRoleError: Probe = {
  id: 'record-role-error',
  as: 'Administrator',
  observe: () => ({ code: codeThrownBy(() => record.load({ type: 'role', id: 3 })) }),
};
