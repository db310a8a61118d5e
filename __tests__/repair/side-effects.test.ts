import fc from 'fast-check';
import type { Fact, PermissionLines } from '../../src/TypeScript/diagnosis/facts';
import { known, lineIn, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import type { Level } from '../../src/TypeScript/netsuite/levels';
import { ADMINISTRATOR_ROLE } from '../../src/TypeScript/netsuite/levels';
import type { EmployeeAccess } from '../../src/TypeScript/repair/access';
import type { RoleLines, SideEffect } from '../../src/TypeScript/repair/side-effects';
import { sideEffects } from '../../src/TypeScript/repair/side-effects';
import { LINES, tableLevel } from '../reference/levels';
import { access, anAccess, permissionLines } from './support/an-access';

const RUNS = { numRuns: 1000, seed: 20260109 };

const someRoles: fc.Arbitrary<RoleLines[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    name: fc.constantFrom('Accountant', 'A/P Clerk'),
    permissions: fc.oneof(permissionLines.map(known), fc.constant<Fact<PermissionLines>>(UNREAD)),
  }),
  { selector: ({ id }) => id },
);

/** The level by the table that was filled in by hand: for every line that the role may have, where it was not read. */
function levelFromTable(role: RoleLines, key: string, { globalPermissions }: EmployeeAccess): Level | 'UNKNOWN' {
  const own = role.permissions.known ? [lineIn(role.permissions.value, key) ?? ('absent' as const)] : LINES;
  const circumstance = { administrator: role.id === ADMINISTRATOR_ROLE, employee: true, empperms: true };
  const [level, ...others] = new Set(
    own.map((line) => tableLevel(line, lineIn(globalPermissions, key) ?? 'absent', circumstance)),
  );
  return level === undefined || others.length > 0 ? 'UNKNOWN' : level;
}

/** Every role and every permission that there is, before and after. */
function recomputed(roles: readonly RoleLines[], before: EmployeeAccess, after: EmployeeAccess): SideEffect[] {
  const lines = [before, after].map(({ globalPermissions }) => globalPermissions);
  const keys = [...new Set(lines.flatMap((one) => Object.keys(one)))].sort();
  const isTouched = (key: string) => lineIn(before.globalPermissions, key) !== lineIn(after.globalPermissions, key);
  return roles
    .flatMap((role) =>
      keys.map((permission) => ({
        role: { id: role.id, name: role.name },
        permission,
        from: levelFromTable(role, permission, before),
        to: levelFromTable(role, permission, after),
      })),
    )
    .filter(({ permission, from, to }) => from !== to || (from === 'UNKNOWN' && isTouched(permission)));
}

it('is what changes when every level of every role is worked out before and after', () => {
  fc.assert(
    fc.property(someRoles, anAccess, anAccess, (roles, before, after) => {
      expect(sideEffects(roles, before, after)).toEqual(recomputed(roles, before, after));
    }),
    RUNS,
  );
});

it('is the other way round when the change is taken back', () => {
  fc.assert(
    fc.property(someRoles, anAccess, anAccess, (roles, before, after) => {
      expect(sideEffects(roles, after, before)).toEqual(
        sideEffects(roles, before, after).map((effect) => ({ ...effect, from: effect.to, to: effect.from })),
      );
    }),
    RUNS,
  );
});

describe('where a global line is removed', () => {
  const roleWith = (permissions: RoleLines['permissions'], id = 1001): RoleLines => ({
    id,
    name: 'Clerk',
    permissions,
  });
  const removal = (role: RoleLines) => sideEffects([role], access([], { LIST_ACCOUNT: 'VIEW' }), access());

  it('each role decides for itself, lower or higher', () => {
    expect(removal(roleWith(known({ LIST_ACCOUNT: 'FULL' as const })))).toMatchObject([{ from: 'VIEW', to: 'FULL' }]);
    expect(removal(roleWith(known({})))).toMatchObject([{ from: 'VIEW', to: 'NONE' }]);
  });

  it('a role at the same level feels nothing', () => {
    expect(removal(roleWith(known({ LIST_ACCOUNT: 'VIEW' as const })))).toEqual([]);
  });

  it('Administrator feels nothing', () => {
    expect(removal(roleWith(UNREAD, ADMINISTRATOR_ROLE))).toEqual([]);
  });

  it('what a role comes to is not guessed where its own lines were not read', () => {
    expect(removal(roleWith(UNREAD))).toMatchObject([{ from: 'VIEW', to: 'UNKNOWN' }]);
  });
});

describe('where a global line is raised', () => {
  it('every role rises with it, and what its own lines say does not matter', () => {
    const before = access([], { LIST_ACCOUNT: 'NONE' });
    const after = access([], { LIST_ACCOUNT: 'VIEW' });
    const roles = [known({}), UNREAD].map((permissions, index) => ({ id: 1001 + index, name: '', permissions }));
    expect(sideEffects(roles, before, after)).toMatchObject(roles.map(() => ({ from: 'NONE', to: 'VIEW' })));
  });
});

it('is nothing where only roles are assigned', () => {
  const roles = [{ id: 1001, name: 'Clerk', permissions: UNREAD }];
  expect(sideEffects(roles, access([1001]), access([1001, 1002]))).toEqual([]);
});

it('is no matter of a role: a role that is taken away or given changes no line', () => {
  const role = { id: 5, name: 'Clerk', permissions: known({}) };

  expect(sideEffects([role], access([5]), access([6], { LIST_ACCOUNT: 'NONE' }))).toEqual([]);
  expect(sideEffects([role], access([5]), access([6], { LIST_ACCOUNT: 'VIEW' }))).toEqual([
    { role: { id: 5, name: 'Clerk' }, permission: 'LIST_ACCOUNT', from: 'NONE', to: 'VIEW' },
  ]);
});
