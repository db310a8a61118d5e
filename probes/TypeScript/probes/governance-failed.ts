import * as runtime from 'N/runtime';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';
import { rows } from '../../../src/TypeScript/account/expectations/suiteql';

/** What a refused query costs. */
export const governanceFailed: Probe = {
  id: 'governance-failed',
  as: 'Administrator',
  observe() {
    const script = runtime.getCurrentScript();
    const before = script.getRemainingUsage();
    codeThrownBy(() => rows('SELECT id FROM no_such_table_td'));
    return { units: before - script.getRemainingUsage() };
  },
};
