/** The changes of a repair as changes to try on the whole account. */
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { changeToTry } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/change-to-try';

const recordWith = (box: Facts['integrations'][number]['tokenBasedAuthentication']) => ({
  integrations: [{ id: 7, name: 'Acme', state: known('BLOCKED' as const), tokenBasedAuthentication: box }],
});
const ENABLE = { kind: 'enable-integration', integration: 7 } as const;
const ENABLED = { kind: 'set-integration-state', id: 7, state: 'ENABLED' };

it('a token is tried as active', () => {
  const change = { kind: 'reactivate-token', token: 501 } as const;
  expect(changeToTry(change, { integrations: [] })).toEqual({ kind: 'set-token-active', id: 501, value: true });
});

it('an integration record is tried as enabled, but not where its box for access tokens has to be ticked too', () => {
  expect(changeToTry(ENABLE, recordWith(known(true)))).toEqual(ENABLED);
  expect(changeToTry(ENABLE, recordWith(UNREAD))).toEqual(ENABLED);
  expect(changeToTry(ENABLE, { integrations: [] })).toEqual(ENABLED);
  expect(changeToTry(ENABLE, recordWith(known(false)))).toBeNull();
});

it('what else a repair does is tried as a plan does it', () => {
  const change = { kind: 'assign-role', entity: 42, role: 1001 } as const;
  expect(changeToTry(change, recordWith(known(false)))).toEqual({ kind: 'assign-role', employee: 42, role: 1001 });
});
