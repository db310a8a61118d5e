import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import type { WhatIfChange } from '../../../src/TypeScript/diagnosis/what-if/changes';
import { touchedBy } from '../../../src/TypeScript/diagnosis/what-if/touched';
import { expensify } from '../../support/expensify';

const credential: Credential = {
  ...{ kind: 'oauth2-authorization', id: 501, name: '', integration: 7, entity: 42, role: 1001 },
};
const LINE = { permission: 'LIST_ACCOUNT', level: null } as const;

/** What is touched: the credential, one of another role, user and id, the profile, the record 7, and whether tokens are. */
function touched(changes: readonly WhatIfChange[]): boolean[] {
  const { isCredential, isProfile, isIntegrationRecord, hasTokens } = touchedBy(changes);
  const other = { ...credential, id: null, entity: 43, role: 1002 };
  return [isCredential(credential), isCredential(other), isProfile(expensify), isIntegrationRecord(7), hasTokens];
}

const [NOTHING, CREDENTIAL] = [
  [false, false, false, false, false],
  [true, false, false, false, false],
];

it.each<[WhatIfChange, boolean[]]>([
  [{ kind: 'set-role-permission', role: 1001, ...LINE }, CREDENTIAL],
  [{ kind: 'set-role-permission', role: 42, ...LINE }, NOTHING],
  [{ kind: 'set-role-active', id: 1001, value: true }, CREDENTIAL],
  [{ kind: 'set-role-active', id: 42, value: true }, NOTHING],
  [{ kind: 'set-global-permission', employee: 42, ...LINE }, CREDENTIAL],
  [{ kind: 'set-global-permission', employee: 1001, ...LINE }, NOTHING],
  [{ kind: 'assign-role', employee: 42, role: 9 }, CREDENTIAL],
  [{ kind: 'assign-role', employee: 9, role: 1001 }, NOTHING],
  [{ kind: 'remove-role', employee: 42, role: 9 }, CREDENTIAL],
  [{ kind: 'remove-role', employee: 9, role: 1001 }, NOTHING],
  [{ kind: 'set-employee-access', id: 42, value: true }, CREDENTIAL],
  [{ kind: 'set-employee-access', id: 501, value: true }, NOTHING],
  [{ kind: 'set-token-active', id: 501, value: true }, [true, false, false, false, true]],
  [{ kind: 'set-token-active', id: 42, value: true }, [false, false, false, false, true]],
  [{ kind: 'set-integration-state', id: 7, state: 'BLOCKED' }, [false, false, false, true, false]],
  [{ kind: 'set-integration-state', id: 8, state: 'BLOCKED' }, NOTHING],
  [{ kind: 'set-feature', id: 'TBA', value: true }, [false, false, true, false, false]],
  [{ kind: 'set-feature', id: 'NOT_NEEDED', value: true }, NOTHING],
])('%j touches what stands on it', (change, all) => {
  expect(touched([change])).toEqual(all);
});

it('no change touches anything', () => {
  expect(touched([])).toEqual(NOTHING);
});
