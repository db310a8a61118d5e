import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import type { RepairChange } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/privilege';
import { touchedByRepair } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/touched-by-repair';
import { expensify } from '../../support/expensify';

const credential: Credential = {
  ...{ kind: 'oauth2-authorization', id: 501, name: '', integration: 7, entity: 42, role: 1001 },
};
const isTouched = (changes: readonly RepairChange[], different: Partial<typeof credential> = {}) =>
  touchedByRepair(changes)({ credential: { ...credential, ...different }, profile: expensify });

const LINE = { permission: 'LIST_ACCOUNT', level: 'VIEW' } as const;

it.each<[RepairChange, RepairChange]>([
  [
    { kind: 'enable-feature', feature: 'TBA' },
    { kind: 'enable-feature', feature: 'NOT_NEEDED' },
  ],
  [
    { kind: 'enable-integration', integration: 7 },
    { kind: 'enable-integration', integration: 8 },
  ],
  [
    { kind: 'activate-role', role: 1001 },
    { kind: 'activate-role', role: 42 },
  ],
  [
    { kind: 'grant-permission', role: 1001, ...LINE },
    { kind: 'grant-permission', role: 1002, ...LINE },
  ],
  [
    { kind: 'lift-restriction', role: 1001, restriction: 'CLASS' },
    { kind: 'lift-restriction', role: 1002, restriction: 'CLASS' },
  ],
  [
    { kind: 'allow-restlets', role: 1001 },
    { kind: 'allow-restlets', role: 1002 },
  ],
  [
    { kind: 'restore-access', entity: 42 },
    { kind: 'restore-access', entity: 1001 },
  ],
  [
    { kind: 'assign-role', entity: 42, role: 1002 },
    { kind: 'assign-role', entity: 43, role: 1001 },
  ],
  [
    { kind: 'remove-global-line', entity: 42, permission: 'LIST_ACCOUNT' },
    { kind: 'remove-global-line', entity: 43, permission: 'LIST_ACCOUNT' },
  ],
  [
    { kind: 'set-global-line', entity: 42, ...LINE },
    { kind: 'set-global-line', entity: 43, ...LINE },
  ],
  [
    { kind: 'reactivate-token', token: 501 },
    { kind: 'reactivate-token', token: 502 },
  ],
])('a credential is touched by %j, and not by %j', (own, other) => {
  expect([isTouched([own]), isTouched([other]), isTouched([other, own]), isTouched([])]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it('a credential without an id is no token, and one of no known application is of none', () => {
  expect(isTouched([{ kind: 'reactivate-token', token: 501 }], { id: null })).toBe(false);
  expect(isTouched([{ kind: 'enable-integration', integration: 7 }], { integration: null })).toBe(false);
});
