/**
 * The last sweeps of the account with several vendors: something of everything that its pages show.
 */
import type { Running } from '../../../cli/embedded';
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { BOB, CELIGO, EXPENSIFY } from '../../product/support/several-vendors';
import { aCredential, HOUR, plantSweep, someTotals } from './planted-sweep';

export const EXPENSIFY_TOKENS = [
  aCredential({ id: 501, application: EXPENSIFY, verdict: 'blocked', check: 'role-assigned' }),
  aCredential({ id: 502, application: EXPENSIFY, entity: 43, soon: ['global-line'] }),
];
export const CELIGO_TOKENS = [
  aCredential({ id: 503, application: CELIGO, entity: 44, role: 1002, verdict: 'blocked', check: 'role-permission' }),
];
export const BOB_TOKENS = [
  aCredential({ id: 504, application: BOB, entity: 45, role: 1003, verdict: 'unknown', soon: ['only-one'] }),
];
export const BOB_KEY = `any/${BOB}`;

const CHANGES: readonly Change[] = [
  {
    group: 'expensify',
    from: 'ready',
    to: 'blocked',
    check: 'role-assigned',
    record: { type: 'employee', id: 42 },
    count: 1,
    credentials: [501],
  },
  {
    group: 'expensify',
    from: 'blocked',
    to: 'ready',
    check: 'global-permission',
    record: { type: 'role', id: 1001 },
    count: 1,
    credentials: [502],
  },
  { group: BOB_KEY, from: 'unknown', to: 'gone', check: null, record: null, count: 1, credentials: [499] },
];

/** Its profile asks for 24 things. */
const CELIGO_ROLES = [
  { group: 'celigo-tba', role: 1002, credentials: 1, pattern: '-+-+?.'.repeat(4) },
  { group: 'celigo-tba', role: 1001, credentials: 5, pattern: '+'.repeat(24) },
];

/** Six sweeps, of which the last one was an hour ago and could not read everything. */
export function sweptSixTimes(running: Running): void {
  for (const days of [5, 4, 3, 2, 1]) {
    plantSweep(running, { ago: days * 24 * HOUR, counts: [4 - (days % 3), days % 2, days % 3], groups: {} });
  }
  plantSweep(running, {
    state: 'incomplete',
    groups: { expensify: EXPENSIFY_TOKENS, 'celigo-tba': CELIGO_TOKENS, [BOB_KEY]: BOB_TOKENS },
    integrations: [
      someTotals('expensify', 'Expensify', EXPENSIFY_TOKENS, { soon: { 'global-line': 1 } }),
      someTotals('celigo-tba', 'Celigo integrator.io', CELIGO_TOKENS),
      someTotals(BOB_KEY, "Bob's <app>", BOB_TOKENS, { soon: { 'only-one': 1 } }),
    ],
    changes: CHANGES,
    roles: [
      ...CELIGO_ROLES,
      { group: BOB_KEY, role: 1003, credentials: 1, pattern: '++' },
      { group: BOB_KEY, role: 1002, credentials: 2, pattern: '-.' },
      { group: BOB_KEY, role: 1001, credentials: 3, pattern: '?.' },
    ],
    errors: [{ stage: 'map', key: 'page/00002', message: 'SSS_TIME_LIMIT_EXCEEDED' }],
  });
}
