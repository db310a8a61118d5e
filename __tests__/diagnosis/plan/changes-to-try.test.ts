/** The changes of a plan as changes to try on the whole account. */
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { asWhatIf, changesOfPlan } from '../../../src/TypeScript/diagnosis/plan/changes-to-try';
import type { WhatIfChange } from '../../../src/TypeScript/diagnosis/what-if/changes';
import { expensify } from '../../support/expensify';
import { anIntegration, aToken, factsWith, INTEGRATION } from '../support/accounts';

const [RIGHT, LINE] = [{ permission: 'LIST_VENDOR', level: 'EDIT' }, { permission: 'LIST_VENDOR' }] as const;

it.each<[Change, WhatIfChange]>([
  [
    { kind: 'enable-feature', feature: 'TBA' },
    { kind: 'set-feature', id: 'TBA', value: true },
  ],
  [
    { kind: 'enable-integration', integration: 11 },
    { kind: 'set-integration-state', id: 11, state: 'ENABLED' },
  ],
  [
    { kind: 'activate-role', role: 1001 },
    { kind: 'set-role-active', id: 1001, value: true },
  ],
  [
    { kind: 'grant-permission', role: 1001, ...RIGHT },
    { kind: 'set-role-permission', role: 1001, ...RIGHT },
  ],
  [
    { kind: 'restore-access', entity: 42 },
    { kind: 'set-employee-access', id: 42, value: true },
  ],
  [
    { kind: 'assign-role', entity: 42, role: 1001 },
    { kind: 'assign-role', employee: 42, role: 1001 },
  ],
  [
    { kind: 'remove-global-line', entity: 42, ...LINE },
    { kind: 'set-global-permission', employee: 42, ...LINE, level: null },
  ],
  [
    { kind: 'set-global-line', entity: 42, ...RIGHT },
    { kind: 'set-global-permission', employee: 42, ...RIGHT },
  ],
])('%j is tried as %j', (change, tried) => {
  expect(asWhatIf(change)).toEqual(tried);
});

const INSTEAD = { integration: 11, entity: 42, role: 1001, instead: { entity: 42, role: 1001 } };

it.each<Change>([
  { kind: 'create-integration', name: 'Acme' },
  { kind: 'create-role', name: 'Acme', permissions: {} },
  { kind: 'lift-restriction', role: 1001, restriction: 'CLASS' },
  { kind: 'allow-restlets', role: 1001 },
  { kind: 'provide-user', name: 'Ana' },
  { kind: 'reactivate-token', token: 501 },
  { kind: 'revoke-token', token: 501 },
  { kind: 'issue-token', integration: 11, entity: 42, role: 1001, replaces: [] },
  { kind: 'consent-again', ...INSTEAD },
  { kind: 'map-certificate', ...INSTEAD },
])('nobody else stands on %j', (change) => {
  expect(asWhatIf(change)).toBeNull();
});

it.each<Change>([
  { kind: 'enable-integration', integration: -1 },
  { kind: 'activate-role', role: -2 },
  { kind: 'grant-permission', role: -2, ...RIGHT },
  { kind: 'restore-access', entity: -3 },
  { kind: 'assign-role', entity: -3, role: 1001 },
  { kind: 'assign-role', entity: 42, role: -2 },
])('nobody stands yet on what the plan creates: %j', (change) => {
  expect(asWhatIf(change)).toBeNull();
});

describe('the changes of a plan', () => {
  it('are none where all that it does is to issue a token', () => {
    const ended = factsWith({ tokens: [aToken({ revoked: true })] });
    expect(changesOfPlan(ended, expensify, { verdict: 'blocked' })).toEqual([]);
  });

  const facts = factsWith({ integrations: [anIntegration({ state: 'BLOCKED' })] });

  it('are those that others may depend on', () => {
    expect(changesOfPlan(facts, expensify, { verdict: 'blocked' })).toEqual([
      { kind: 'set-integration-state', id: INTEGRATION, state: 'ENABLED' },
    ]);
  });

  it.each(['ready', 'unknown'] as const)('are none where the verdict is %s', (verdict) => {
    expect(changesOfPlan(facts, expensify, { verdict })).toEqual([]);
  });
});
