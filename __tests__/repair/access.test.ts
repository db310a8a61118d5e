import fc from 'fast-check';
import type { AccessDifference, EmployeeAccess } from '../../src/TypeScript/repair/access';
import {
  accessText,
  changed,
  differences,
  isAccessChange,
  readAccessText,
  sameAccess,
} from '../../src/TypeScript/repair/access';
import { access, anAccess, anAccessChange, isTheSame } from './support/an-access';

const RUNS = { numRuns: 1000, seed: 20260109 };

/** The access with one difference made. */
function made(from: EmployeeAccess, difference: AccessDifference): EmployeeAccess {
  if (difference.kind === 'role') {
    const rest = from.roles.filter((id) => id !== difference.role);
    return { ...from, roles: difference.to ? [...rest, difference.role] : rest };
  }
  const rest = Object.entries(from.globalPermissions).filter(([key]) => key !== difference.permission);
  const line = difference.to === null ? [] : [[difference.permission, difference.to] as const];
  return { ...from, globalPermissions: Object.fromEntries([...rest, ...line]) };
}

describe('the text of an access', () => {
  it('reads back as the same access', () => {
    fc.assert(
      fc.property(anAccess, (one) => {
        expect(isTheSame(readAccessText(accessText(one)), one)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is the same whatever the order of roles and lines, and however often a role is named', () => {
    fc.assert(
      fc.property(anAccess, ({ roles, globalPermissions }) => {
        const turned = {
          roles: [...roles, ...roles.toReversed()],
          globalPermissions: Object.fromEntries(Object.entries(globalPermissions).toReversed()),
        };
        expect(accessText(turned)).toBe(accessText({ roles, globalPermissions }));
      }),
      RUNS,
    );
  });

  it('is the same for no two accesses that differ', () => {
    fc.assert(
      fc.property(anAccess, anAccess, (one, other) => {
        expect(sameAccess(one, other)).toBe(isTheSame(one, other));
      }),
      RUNS,
    );
  });

  it.each(
    [
      ['', 'null', '7', '[]', '{}', '{"roles":[]}', '{"globalPermissions":{}}'],
      ['{"roles":null,"globalPermissions":{}}', '{"roles":"3","globalPermissions":{}}'],
      ['{"roles":["x"],"globalPermissions":{}}', '{"roles":[null],"globalPermissions":{}}'],
      ['{"roles":[],"globalPermissions":null}', '{"roles":[],"globalPermissions":[]}'],
      [
        '{"roles":[],"globalPermissions":{"LIST_ACCOUNT":"ALL"}}',
        '{"roles":[],"globalPermissions":{"LIST_ACCOUNT":1}}',
      ],
    ].flat(),
  )('is not read from anything else: %s', (text) => {
    expect(() => readAccessText(text)).toThrow(SyntaxError);
  });
});

describe('what tells two accesses apart', () => {
  it('is nothing exactly where they are the same', () => {
    fc.assert(
      fc.property(anAccess, anAccess, (from, to) => {
        expect(differences(from, to).length === 0).toBe(isTheSame(from, to));
        expect(differences(from, from)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('turns the one into the other, difference by difference, none of them twice', () => {
    fc.assert(
      fc.property(anAccess, anAccess, (from, to) => {
        const found = differences(from, to);
        expect(isTheSame(found.reduce(made, from), to)).toBe(true);
        const subjects = found.map((one) => (one.kind === 'role' ? one.role : one.permission));
        expect(new Set(subjects).size).toBe(subjects.length);
        expect(found.filter((one) => one.from === one.to)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is the same the other way round, with before and after exchanged', () => {
    fc.assert(
      fc.property(anAccess, anAccess, (from, to) => {
        const back = differences(to, from).map((one) => ({ ...one, from: one.to, to: one.from }));
        expect(back).toEqual(differences(from, to));
      }),
      RUNS,
    );
  });

  it('tells a line with None from no line', () => {
    expect(differences(access([], { LIST_ACCOUNT: 'NONE' }), access())).toEqual([
      { kind: 'line', permission: 'LIST_ACCOUNT', from: 'NONE', to: null },
    ]);
  });
});

describe('a change of an access', () => {
  it.each([
    ['assigns a role', { kind: 'assign-role', entity: 42, role: 5 } as const, access([3, 5], { LIST_ACCOUNT: 'NONE' })],
    ['removes a line', { kind: 'remove-global-line', entity: 42, permission: 'LIST_ACCOUNT' } as const, access([3])],
    [
      'sets a line',
      { kind: 'set-global-line', entity: 42, permission: 'LIST_ACCOUNT', level: 'FULL' } as const,
      access([3], { LIST_ACCOUNT: 'FULL' }),
    ],
  ])('%s', (_, change, after) => {
    const result = changed(access([3], { LIST_ACCOUNT: 'NONE' }), change);
    expect(result && isTheSame(result, after)).toBe(true);
  });

  it.each([
    ['the role is assigned', access([5]), { kind: 'assign-role', entity: 42, role: 5 } as const],
    [
      'the line is gone',
      access([], { LIST_VENDOR: 'VIEW' }),
      { kind: 'remove-global-line', entity: 42, permission: 'LIST_ACCOUNT' } as const,
    ],
    [
      'the line is at the level',
      access([], { LIST_ACCOUNT: 'VIEW' }),
      { kind: 'set-global-line', entity: 42, permission: 'LIST_ACCOUNT', level: 'VIEW' } as const,
    ],
    [
      'there is no line to raise',
      access(),
      { kind: 'set-global-line', entity: 42, permission: 'LIST_ACCOUNT', level: 'VIEW' } as const,
    ],
  ])('is none where %s', (_, before, change) => {
    expect(changed(before, change)).toBeNull();
  });

  it('makes one difference, or there was nothing to change; and then there is nothing left to change', () => {
    fc.assert(
      fc.property(anAccess, anAccessChange, (before, change) => {
        const text = accessText(before);
        const after = changed(before, change);
        if (after === null) return;
        expect(differences(before, after)).toHaveLength(1);
        expect(changed(after, change)).toBeNull();
        expect(accessText(before)).toBe(text);
      }),
      RUNS,
    );
  });

  it('is of no kind that NetSuite gives a script no way to make', () => {
    const kinds = [
      { kind: 'grant-permission', role: 5, permission: 'LIST_ACCOUNT', level: 'VIEW' } as const,
      { kind: 'activate-role', role: 5 } as const,
      { kind: 'restore-access', entity: 42 } as const,
      { kind: 'issue-token', integration: 7, entity: 42, role: 5, replaces: [] } as const,
    ];
    expect(kinds.filter(isAccessChange)).toEqual([]);
  });
});

describe('one access', () => {
  it('is written with its roles as numbers and its lines by name, each once', () => {
    expect(accessText({ roles: [10, 9, 10], globalPermissions: { B: 'VIEW', A: 'FULL' } })).toBe(
      '{"roles":[9,10],"globalPermissions":{"A":"FULL","B":"VIEW"}}',
    );
  });

  it.each([
    ['{"roles":{},"globalPermissions":{}}', 'This is no description of an employee’s access.'],
    ['{"roles":["1"],"globalPermissions":{}}', '"1" is no role.'],
    ['{"roles":[1.5],"globalPermissions":{}}', '1.5 is no role.'],
    ['{"roles":[],"globalPermissions":{"A":"SOME"}}', 'There is no level "SOME".'],
  ])('is not read from %s', (text, message) => {
    expect(() => readAccessText(text)).toThrow(message);
  });

  it('differs from another in roles and lines, in order', () => {
    expect(differences(access([10, 2], { B: 'VIEW', A: 'FULL' }), access([9], { A: 'VIEW' }))).toEqual([
      { kind: 'role', role: 2, from: true, to: false },
      { kind: 'role', role: 9, from: false, to: true },
      { kind: 'role', role: 10, from: true, to: false },
      { kind: 'line', permission: 'A', from: 'FULL', to: 'VIEW' },
      { kind: 'line', permission: 'B', from: 'VIEW', to: null },
    ]);
    expect(sameAccess(access([1]), access([2]))).toBe(false);
  });

  it('is changed by these kinds of change', () => {
    const kinds = [
      { kind: 'assign-role', entity: 42, role: 5 } as const,
      { kind: 'remove-global-line', entity: 42, permission: 'A' } as const,
      { kind: 'set-global-line', entity: 42, permission: 'A', level: 'FULL' } as const,
    ];
    expect(kinds.filter(isAccessChange)).toEqual(kinds);
  });
});
