import type { Observation, Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';
import { rows } from '../../../src/TypeScript/account/expectations/suiteql';

const FEATURES = {
  accountingperiod: 'ACCOUNTINGPERIODS',
  currency: 'MULTICURRENCY',
  department: 'DEPARTMENTS',
} as const;

/** Whether lists of the account can be read while their feature is off, and while it is on. */
export const gateListsFeature: Probe = {
  id: 'gate-lists-feature',
  as: 'Administrator',
  observe: ({ featureOn }) =>
    Object.fromEntries(
      Object.entries(FEATURES).map(([table, feature]): [string, Observation] => [
        table,
        {
          featureOn: featureOn(feature),
          code: codeThrownBy(() => rows(`SELECT id FROM ${table} FETCH FIRST 1 ROWS ONLY`)),
        },
      ]),
    ),
};
