/**
 * What a repair would do: the exact change, and the diagnosis after it. Nothing is read or written here.
 */
import type { Diagnosis } from '../diagnosis/diagnose';
import { diagnose } from '../diagnosis/diagnose';
import type { Facts } from '../diagnosis/facts';
import { entityOf, valueOr } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import { applyAll } from '../diagnosis/plan/change';
import { fieldChanges, planned } from '../diagnosis/plan/field-changes';
import type { FieldChange } from '../diagnosis/plan/step';
import { toldApart } from '../diagnosis/told-apart';
import type { EmployeeAccess } from './access';
import { changed } from './access';
import type { Repair } from './repairs';

export interface Preview {
  readonly repair: Repair;
  readonly before: EmployeeAccess;
  readonly after: EmployeeAccess;
  readonly changes: readonly FieldChange[];
  readonly diagnosisAfter: Diagnosis;
}

/** The roles and global permissions of an employee, as the facts have them; null where either was not read. */
export function accessOf(facts: Facts, employee: number): EmployeeAccess | null {
  const { roles, globalPermissions } = entityOf(facts, employee);
  if (!roles.known || !globalPermissions.known) return null;
  return { roles: roles.value, globalPermissions: globalPermissions.value };
}

/** The access once a repair is made; null where the record does not hold what the repair changes. */
export function accessAfter(before: EmployeeAccess, repair: Repair): EmployeeAccess | null {
  return repair.changes.reduce<EmployeeAccess | null>((access, change) => access && changed(access, change), before);
}

/** Null where there is nothing to change any more. */
export function previewOf(facts: Facts, profile: Profile, repair: Repair): Preview | null {
  const before = accessOf(facts, repair.employee);
  const after = before && accessAfter(before, repair);
  if (!before || !after) return null;
  const factsAfter = applyAll(facts, repair.changes);
  const context = planned(facts, factsAfter, profile);
  return {
    repair,
    before,
    after,
    changes: repair.changes.flatMap((change) => fieldChanges(context, change)),
    diagnosisAfter: diagnose(factsAfter, profile),
  };
}

/** The name of an employee, for a sentence. */
export function employeeName(facts: Facts, employee: number): string {
  const { label, name } = entityOf(toldApart(facts), employee);
  return label ?? valueOr(name, `employee ${employee}`);
}
