import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { stepId } from '../../../src/TypeScript/diagnosis/plan/step-id';

const AGAIN = { integration: 7, entity: 42, role: 1001, instead: { entity: 43, role: 1002 } };
const LINE = { permission: 'LIST_ACCOUNT', level: 'VIEW' } as const;

it.each<[string, Change]>([
  ['enable-feature:TBA', { kind: 'enable-feature', feature: 'TBA' }],
  ['create-integration:new', { kind: 'create-integration', name: 'Acme' }],
  ['enable-integration:7', { kind: 'enable-integration', integration: 7 }],
  ['create-role:new', { kind: 'create-role', name: 'Acme', permissions: {} }],
  ['activate-role:1001', { kind: 'activate-role', role: 1001 }],
  ['grant-permission:1001', { kind: 'grant-permission', role: 1001, ...LINE }],
  ['lift-restriction:1001', { kind: 'lift-restriction', role: 1001, restriction: 'CLASS' }],
  ['allow-restlets:1001', { kind: 'allow-restlets', role: 1001 }],
  ['provide-user:new', { kind: 'provide-user', name: 'Ana' }],
  ['restore-access:42', { kind: 'restore-access', entity: 42 }],
  ['assign-role:42:1001', { kind: 'assign-role', entity: 42, role: 1001 }],
  ['remove-global-line:42', { kind: 'remove-global-line', entity: 42, permission: 'LIST_ACCOUNT' }],
  ['set-global-line:42', { kind: 'set-global-line', entity: 42, ...LINE }],
  ['reactivate-token:501', { kind: 'reactivate-token', token: 501 }],
  ['revoke-token:501', { kind: 'revoke-token', token: 501 }],
  ['issue-token:7:42:1001', { kind: 'issue-token', integration: 7, entity: 42, role: 1001, replaces: [501] }],
  ['consent-again:42:1001', { kind: 'consent-again', ...AGAIN }],
  ['map-certificate:42:1001', { kind: 'map-certificate', ...AGAIN }],
])('%s is the step of all changes of its kind to one record', (id, change) => {
  expect(stepId(change)).toBe(id);
});
