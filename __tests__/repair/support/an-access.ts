import fc from 'fast-check';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { LEVELS } from '../../../src/TypeScript/netsuite/levels';
import type { AccessChange, EmployeeAccess } from '../../../src/TypeScript/repair/access';
import { lineIn } from '../../../src/TypeScript/diagnosis/facts';
import type { PermissionLines } from '../../../src/TypeScript/diagnosis/facts';

export const level = fc.constantFrom<Level>(...LEVELS);

/** Few, so that two accesses often share some; the last ones are no permissions, and trouble for careless code. */
export const permission = fc.constantFrom('LIST_ACCOUNT', 'LIST_VENDOR', 'ADMI_WEBSERVICES', '7', '10', '__proto__');

export const role = fc.integer({ min: 1, max: 6 });

export const permissionLines = fc
  .uniqueArray(fc.tuple(permission, level), { selector: ([key]) => key })
  .map((lines): PermissionLines => Object.fromEntries(lines));

export const anAccess: fc.Arbitrary<EmployeeAccess> = fc.record({
  roles: fc.uniqueArray(role),
  globalPermissions: permissionLines,
});

export const anAccessChange: fc.Arbitrary<AccessChange> = fc.oneof(
  role.map((id): AccessChange => ({ kind: 'assign-role', entity: 42, role: id })),
  permission.map((key): AccessChange => ({ kind: 'remove-global-line', entity: 42, permission: key })),
  fc
    .tuple(permission, level)
    .map(([key, to]): AccessChange => ({ kind: 'set-global-line', entity: 42, permission: key, level: to })),
);

export function access(roles: readonly number[] = [], lines: Readonly<Record<string, Level>> = {}): EmployeeAccess {
  return { roles, globalPermissions: lines };
}

/** The same roles and the same lines, compared one by one. */
export function isTheSame(a: EmployeeAccess, b: EmployeeAccess): boolean {
  return (
    new Set(a.roles).size === new Set(b.roles).size &&
    a.roles.every((id) => b.roles.includes(id)) &&
    Object.keys(a.globalPermissions).length === Object.keys(b.globalPermissions).length &&
    Object.entries(a.globalPermissions).every(([key, value]) => lineIn(b.globalPermissions, key) === value)
  );
}
