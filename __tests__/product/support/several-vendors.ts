/**
 * An account in which several integrations are set up: two of vendors, one that nobody knows, and a record that is not in use.
 */
import type { AccountDocument } from '../../reference/answer';
import { healthyAccount, INTEGRATION, ROLE } from './accounts';

export const EXPENSIFY = INTEGRATION;
export const CELIGO = 12;
export const BOB = 13;
export const UNUSED = 14;

const LOG_IN = { ADMI_LOGIN_OAUTH: 'FULL', ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL' } as const;

/** Expensify with one token of two that works, Celigo that cannot log in, Bob's app that can log in, and a record alone. */
export function severalVendors(change: (account: AccountDocument) => void = () => undefined): AccountDocument {
  return healthyAccount((account) => {
    account.roles.push(
      { id: 1002, scriptid: 'customrole1002', name: 'Celigo', permissions: { ADMI_LOGIN_OAUTH: 'NONE' } },
      { id: 1003, scriptid: 'customrole1003', name: 'Bob', permissions: { ...LOG_IN, LIST_ACCOUNT: 'VIEW' } },
    );
    account.employees.push(
      { id: 43, name: 'Bo Lind', roles: [ROLE] },
      { id: 44, name: 'Cy Celigo', roles: [1002] },
      { id: 45, name: 'Bob Builder', roles: [1003] },
    );
    account.integrations.push(
      { id: CELIGO, name: 'Celigo integrator.io', state: 'ENABLED' },
      { id: BOB, name: "Bob's app", state: 'ENABLED' },
      { id: UNUSED, name: 'Nobody uses this', state: 'ENABLED' },
    );
    account.employees = account.employees.map((one) => (one.id === 42 ? { ...one, roles: [] } : one));
    account.tokens.push(
      { id: 502, integration: EXPENSIFY, entity: 43, role: ROLE, created: '2026-01-10T10:00:00Z' },
      { id: 503, integration: CELIGO, entity: 44, role: 1002, created: '2026-01-10T10:00:00Z' },
      { id: 504, integration: BOB, entity: 45, role: 1003, created: '2026-01-10T10:00:00Z' },
    );
    change(account);
  });
}
