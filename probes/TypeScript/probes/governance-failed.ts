import * as runtime from 'N/runtime';
import type { Probe } from '../probe';
import { codeThrownBy } from '../probe';
import { rows } from '../suiteql';

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
