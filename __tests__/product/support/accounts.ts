/**
 * Accounts for the tests of the product: one in which everything is in order, and ways to change it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountDocument, AccountEmployee, AccountRole, AccountToken } from '../../reference/answer';
import { ADVISED } from '../../reference/answer';
import { EXAMPLES } from '../../support/embedded';

export const ADMINISTRATOR = { entity: 1, role: 3 } as const;
export const INTEGRATION = 7;
export const ROLE = 1001;
export const ANA = 42;
export const TOKEN = 501;

/**
 * An account whose only Expensify token can sync, and that has an Administrator of its own. It has no subsidiaries: whether a role reaches
 * all of them is for whoever may read roles, and a sync's own role may not.
 */
export function healthyAccount(change: (account: AccountDocument) => void = () => undefined): AccountDocument {
  const account: AccountDocument = {
    format: 'account/1',
    account: { id: '1234567_SB1', name: 'Acme sandbox', features: { SUBSIDIARIES: false } },
    roles: [publishedRole(ROLE)],
    employees: [
      { id: ADMINISTRATOR.entity, name: 'Ada Admin', roles: [ADMINISTRATOR.role] },
      { id: ANA, name: 'Ana Integration', roles: [ROLE] },
    ],
    entities: [],
    integrations: [{ id: INTEGRATION, name: 'Expensify', state: 'ENABLED' }],
    tokens: [{ id: TOKEN, integration: INTEGRATION, entity: ANA, role: ROLE, created: '2026-01-09T10:00:00Z' }],
  };
  change(account);
  return account;
}

/** The role as Expensify publishes it: it reads tokens and employees, and neither roles nor integration records. */
export function publishedRole(id: number): AccountRole {
  return {
    id,
    scriptid: `customrole${id}`,
    name: 'Expensify Integration',
    permissions: Object.fromEntries(ADVISED.map(({ permission, level }) => [permission, level])),
  };
}

export function example(name: string): AccountDocument {
  return JSON.parse(readFileSync(join(EXAMPLES, `${name}.json`), 'utf8')) as AccountDocument;
}

/** The one with this id; an error if a test names one that is not there. */
export function one<T extends { readonly id: number }>(list: readonly T[], id: number): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`the account of this test has no ${id}`);
  return found;
}

export const ana = (account: AccountDocument): AccountEmployee => one(account.employees, ANA);
export const role = (account: AccountDocument): AccountRole => one(account.roles, ROLE);
export const token = (account: AccountDocument): AccountToken => one(account.tokens, TOKEN);

/** Gives the token to a vendor, who has its role. */
export function heldByVendor(account: AccountDocument): void {
  account.entities = [{ id: 900, type: 'VENDOR', name: 'Agency Ltd', roles: [ROLE] }];
  token(account).entity = 900;
}

export const COMPANY = 901;
export const CONTACT = 950;

/** Gives the token to a contact, whose company gives it the role of the token. */
export function heldByContact(account: AccountDocument): void {
  account.entities = [
    { id: COMPANY, type: 'CUSTOMER', name: 'Buyer Ltd', giveAccess: false, roles: [] },
    { id: CONTACT, type: 'CONTACT', name: 'Kim Contact', roles: [ROLE], company: COMPANY },
  ];
  token(account).entity = CONTACT;
}
