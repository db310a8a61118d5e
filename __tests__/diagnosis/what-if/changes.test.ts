/**
 * Changes that cannot be tried: each fault at its place, and nothing computed.
 */
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';
import { checkChanges } from '../../../src/TypeScript/diagnosis/what-if/check-changes';
import type { WhatIfChange } from '../../../src/TypeScript/diagnosis/what-if/changes';
import { MOST_CHANGES, placeOf } from '../../../src/TypeScript/diagnosis/what-if/changes';
import { parseChanges } from '../../../src/TypeScript/diagnosis/what-if/parse-changes';
import { accountOf } from '../support/account-facts';
import { aToken, EMPLOYEE, EXPECTED_ROLE, factsWith, INTEGRATION, TOKEN } from '../support/accounts';

const LINE = { kind: 'set-role-permission', role: EXPECTED_ROLE, permission: 'LIST_ACCOUNT', level: 'VIEW' } as const;

function shapeFaults(sent: unknown): string[] {
  return (parseChanges(sent)?.faults ?? []).map((fault) => placeOf(fault, 'whatIf'));
}

describe('the shape of a list', () => {
  it.each([
    ['no object', [7], ['whatIf[0]']],
    ['a list in the list', [[]], ['whatIf[0]']],
    ['no kind', [{}], ['whatIf[0].kind']],
    ['an unknown kind', [LINE, { ...LINE, kind: 'delete-role' }], ['whatIf[1].kind']],
    ['a field that the kind does not have', [{ ...LINE, value: true }], ['whatIf[0].value']],
    ['an id as text', [{ ...LINE, role: '1001' }], ['whatIf[0].role']],
    ['an id below 1', [{ ...LINE, role: 0 }], ['whatIf[0].role']],
    ['a level that there is not', [{ ...LINE, level: 'ALL' }], ['whatIf[0].level']],
    ['no level', [{ kind: LINE.kind, role: 1, permission: 'X' }], ['whatIf[0].level']],
    ['a permission that is no id', [{ ...LINE, permission: '<b>' }], ['whatIf[0].permission']],
    ['a value that is no yes or no', [{ kind: 'set-role-active', id: 1, value: 'F' }], ['whatIf[0].value']],
    ['a state that there is not', [{ kind: 'set-integration-state', id: 1, state: 'OFF' }], ['whatIf[0].state']],
    [
      'several faults',
      [{ kind: 'assign-role', employee: 'x', role: -1 }, 3],
      ['whatIf[0].employee', 'whatIf[0].role', 'whatIf[1]'],
    ],
  ])('says where it is wrong: %s', (_, sent, places) => {
    expect(shapeFaults(sent)).toEqual(places);
  });

  it('takes every kind', () => {
    const changes = [
      LINE,
      { ...LINE, level: null },
      { kind: 'set-global-permission', employee: 42, permission: 'LIST_ACCOUNT', level: 'NONE' },
      { kind: 'assign-role', employee: 42, role: 1001 },
      { kind: 'remove-role', employee: 42, role: 1001 },
      { kind: 'set-role-active', id: 1001, value: false },
      { kind: 'set-employee-access', id: 42, value: false },
      { kind: 'set-token-active', id: 501, value: false },
      { kind: 'set-feature', id: 'EMPPERMS', value: true },
      { kind: 'set-integration-state', id: 7, state: 'BLOCKED' },
    ];
    expect(parseChanges(changes)).toEqual({ changes, faults: null });
  });

  it('refuses 10,001 changes at the first that is too many, and takes 10,000', () => {
    expect(shapeFaults(Array.from({ length: MOST_CHANGES + 1 }, () => LINE))).toEqual(['whatIf[10000]']);
    expect(shapeFaults(Array.from({ length: MOST_CHANGES }, () => LINE))).toEqual([]);
  });

  it('is none where there is no list', () => {
    expect(parseChanges({ 0: LINE })).toBeNull();
  });
});

describe('a list beside what was read', () => {
  const account = accountOf(
    factsWith({ entities: [{ id: 900, type: 'VENDOR', name: 'Agency', roles: [] }], tokens: [aToken()] }),
  );
  const ASKED = new Set(['LIST_ACCOUNT', 'LIST_VENDOR']);
  const faultsOf = (changes: readonly WhatIfChange[], of: AccountFacts = account) =>
    checkChanges(of, changes, ASKED, 'whatIf').map((fault) => `${placeOf(fault, 'whatIf')} ${fault.message}`);
  const GLOBAL = {
    kind: 'set-global-permission',
    employee: EMPLOYEE,
    permission: 'LIST_ACCOUNT',
    level: 'VIEW',
  } as const;

  it.each<[string, WhatIfChange, RegExp]>([
    ['a role', { ...LINE, role: 9 }, /^whatIf\[0\]\.role There is no role with the internal id 9,/],
    ['an employee', { ...GLOBAL, employee: 9 }, /^whatIf\[0\]\.employee There is no user with the internal id 9,/],
    [
      'a user with a role',
      { kind: 'assign-role', employee: EMPLOYEE, role: 9 },
      /^whatIf\[0\]\.role There is no role with the internal id 9,/,
    ],
    [
      'a role that is active',
      { kind: 'set-role-active', id: 9, value: true },
      /^whatIf\[0\]\.id There is no role with the internal id 9,/,
    ],
    [
      'a user with access',
      { kind: 'set-employee-access', id: 9, value: true },
      /^whatIf\[0\]\.id There is no user with the internal id 9,/,
    ],
    [
      'a token',
      { kind: 'set-token-active', id: 9, value: true },
      /^whatIf\[0\]\.id There is no access token with the internal id 9,/,
    ],
    ['a feature', { kind: 'set-feature', id: 'EMPERMS', value: true }, /^whatIf\[0\]\.id There is no feature EMPERMS /],
    [
      'a record',
      { kind: 'set-integration-state', id: 9, state: 'BLOCKED' },
      /^whatIf\[0\]\.id There is no integration record with the internal id 9,/,
    ],
    [
      'a permission',
      { ...LINE, permission: 'LIST_ACOUNT' },
      /^whatIf\[0\]\.permission There is no permission LIST_ACOUNT /,
    ],
    [
      'a level of one',
      { ...LINE, permission: 'ADMI_WEBSERVICES', level: 'VIEW' },
      /^whatIf\[0\]\.level NetSuite does not offer the level VIEW /,
    ],
    [
      'a global permission of a vendor',
      { ...GLOBAL, employee: 900 },
      /^whatIf\[0\]\.employee The user 900 is not an employee/,
    ],
    ['Administrator without a permission', { ...LINE, role: 3 }, /^whatIf\[0\]\.role The Administrator role /],
    [
      'Administrator as inactive',
      { kind: 'set-role-active', id: 3, value: false },
      /^whatIf\[0\]\.id The Administrator role /,
    ],
  ])('says that there is no such thing: %s', (_, change, message) => {
    expect(faultsOf([change])).toEqual([expect.stringMatching(message)]);
  });

  it('takes what is so already, and a feature that no integration of the account depends on', () => {
    expect(
      faultsOf([
        { kind: 'assign-role', employee: EMPLOYEE, role: EXPECTED_ROLE },
        { kind: 'assign-role', employee: EMPLOYEE, role: 3 },
        { kind: 'set-role-permission', role: EXPECTED_ROLE, permission: 'LIST_VENDOR', level: null },
        { kind: 'set-role-permission', role: EXPECTED_ROLE, permission: 'customrecord_x', level: 'EDIT' },
        { kind: 'set-token-active', id: TOKEN, value: true },
        { kind: 'set-feature', id: 'IPADDRESSRULES', value: true },
        { kind: 'set-integration-state', id: INTEGRATION, state: 'ENABLED' },
      ]),
    ).toEqual([]);
  });

  it('says at the later of two changes which one it contradicts, and lets a repetition pass', () => {
    const set = (level: 'VIEW' | 'EDIT'): WhatIfChange => ({ ...LINE, level });
    const roles = { employee: EMPLOYEE, role: EXPECTED_ROLE } as const;
    expect(faultsOf([set('VIEW'), set('VIEW')])).toEqual([]);
    expect(faultsOf([set('VIEW'), GLOBAL, set('EDIT')])).toEqual([
      'whatIf[2].level This contradicts the change at whatIf[0]. Leave one of the two out.',
    ]);
    expect(
      faultsOf([
        { kind: 'assign-role', ...roles },
        { kind: 'remove-role', ...roles },
      ]),
    ).toEqual(['whatIf[1].kind This contradicts the change at whatIf[0]. Leave one of the two out.']);
  });

  it.each<[string, WhatIfChange, keyof AccountFacts['shared']]>([
    ['the lines of a role', LINE, 'roles'],
    ['whether a role is active', { kind: 'set-role-active', id: EXPECTED_ROLE, value: false }, 'roles'],
    ['the roles of a user', { kind: 'remove-role', employee: EMPLOYEE, role: EXPECTED_ROLE }, 'entities'],
    ['the global permissions of a user', GLOBAL, 'entities'],
    ['the access of a user', { kind: 'set-employee-access', id: EMPLOYEE, value: false }, 'entities'],
  ])('says that it could not be read: %s', (_, change, list) => {
    const hidden = {
      roles: account.shared.roles.map((role) => ({ ...role, permissions: UNREAD, inactive: UNREAD })),
      entities: account.shared.entities.map((one) => ({
        ...one,
        ...{ roles: UNREAD, globalPermissions: UNREAD, giveAccess: UNREAD },
      })),
    };
    const shared = { ...account.shared, [list]: hidden[list as keyof typeof hidden] };
    expect(faultsOf([change], { ...account, shared })).toEqual([expect.stringContaining('could not be read')]);
  });

  it('says of a feature that it could not be read, and of a state nothing: afterwards it is known', () => {
    const features = { ...account.shared.features, EMPPERMS: UNREAD };
    const integrations = account.shared.integrations.map((record) => ({ ...record, state: UNREAD }));
    const hidden = { ...account, shared: { ...account.shared, features, integrations } };
    expect(faultsOf([{ kind: 'set-feature', id: 'EMPPERMS', value: false }], hidden)).toEqual([
      expect.stringContaining('could not be read'),
    ]);
    expect(faultsOf([{ kind: 'set-integration-state', id: INTEGRATION, state: 'BLOCKED' }], hidden)).toEqual([]);
  });
});
