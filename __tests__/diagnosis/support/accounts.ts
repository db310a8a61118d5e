/**
 * A small healthy account, and ways to say what is different in one test. The rest of it never matters there.
 */
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { expensify } from '../../support/expensify';
import type {
  AccountEmployee,
  AccountEntity,
  AccountIntegration,
  AccountRole,
  AccountToken,
} from '../../reference/answer';
import { factsOfAccount } from '../../support/facts-of-account';

export const INTEGRATION = 7;
export const EXPECTED_ROLE = 1001;
export const OTHER_ROLE = 1002;
export const EMPLOYEE = 42;
export const TOKEN = 501;

/** The lines that the vendor publishes for its role. */
export const PUBLISHED: Readonly<Record<string, Level>> = Object.fromEntries(
  expensify.advised.map(({ permission, level }) => [permission, level]),
);

export function without(...permissions: readonly string[]): Record<string, Level> {
  return Object.fromEntries(Object.entries(PUBLISHED).filter(([key]) => !permissions.includes(key)));
}

export function aRole(different: Partial<AccountRole> = {}): AccountRole {
  const id = different.id ?? EXPECTED_ROLE;
  return { id, scriptid: `customrole${id}`, name: 'Expensify Integration', permissions: PUBLISHED, ...different };
}

export function anEmployee(different: Partial<AccountEmployee> = {}): AccountEmployee {
  return { id: EMPLOYEE, name: 'Ana Integration', roles: [EXPECTED_ROLE], ...different };
}

export function anIntegration(different: Partial<AccountIntegration> = {}): AccountIntegration {
  return { id: INTEGRATION, name: 'Expensify', state: 'ENABLED', ...different };
}

export function aToken(different: Partial<AccountToken> = {}): AccountToken {
  return {
    id: TOKEN,
    name: 'Expensify - Ana',
    integration: INTEGRATION,
    entity: EMPLOYEE,
    role: EXPECTED_ROLE,
    created: '2026-01-09T10:00:00Z',
    ...different,
  };
}

interface Different {
  readonly features?: Record<string, boolean>;
  readonly roles?: AccountRole[];
  readonly employees?: AccountEmployee[];
  readonly entities?: AccountEntity[];
  readonly integrations?: AccountIntegration[];
  readonly tokens?: AccountToken[];
}

/** Everything read of a healthy account, but for what is different. */
export function factsWith({ features = {}, ...different }: Different = {}): Facts {
  return factsOfAccount(
    {
      format: 'account/1',
      account: { id: '1234567_SB1', name: 'Acme sandbox', features },
      roles: [aRole()],
      employees: [anEmployee()],
      integrations: [anIntegration()],
      tokens: [aToken()],
      ...different,
    },
    expensify,
  );
}
