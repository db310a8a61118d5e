/**
 * An account with more tokens than anybody reads one by one, every fault among them.
 */
import type { AccountDocument } from '../../reference/answer';
import { ROLE } from '../../product/support/accounts';
import { example } from '../../product/support/accounts';

const FIRST = ['Ana', 'Bo', 'Chidi', 'Dana', 'Elif', 'Farah'];
const LAST = ['Torres', 'Lind', 'Okafor', 'Weiss', 'Yilmaz'];
const CLERK = 1002;

/** Thirty people with a token each: every fifth overridden, one unassigned, one on another role. */
export function thirtyTokens(): AccountDocument {
  const account = example('healthy');
  const people = FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`));
  account.employees = [
    ...account.employees.filter(({ roles }) => roles.includes(3)),
    ...people.map((name, index) => ({
      id: 100 + index,
      name,
      email: `${name.toLowerCase().replace(' ', '.')}@acme.test`,
      roles: index === 3 ? [CLERK] : [ROLE, CLERK],
      globalPermissions: index % 5 === 1 ? { ADMI_WEBSERVICES: 'NONE' as const } : {},
    })),
  ];
  account.tokens = people.map((name, index) => ({
    id: 600 + index,
    name: `Expensify - ${name}`,
    integration: 11,
    entity: 100 + index,
    role: index === 7 ? CLERK : ROLE,
    created: `2026-01-${String(index + 1).padStart(2, '0')}T10:00:00Z`,
  }));
  return account;
}
