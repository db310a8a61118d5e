/**
 * Which steps of a plan, and which of their alternatives, can be done by a script.
 */
import { diagnose } from '../diagnosis/diagnose';
import type { Facts } from '../diagnosis/facts';
import { entityOf } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import type { Strategy } from '../diagnosis/plan/changes';
import { planChanges, RECOMMENDED } from '../diagnosis/plan/changes';
import { stepId } from '../diagnosis/plan/step-id';
import type { AccessChange } from './access';
import { isAccessChange } from './access';

export interface Repair {
  /** The id of the plan's step that it does, `remove-global-line:42`; the same for the same fault every time. */
  readonly id: string;
  readonly employee: number;
  readonly changes: readonly AccessChange[];
  /** Whether the plan recommends it, or shows it as another way. */
  readonly recommended: boolean;
}

const WAYS: readonly { readonly strategy: Strategy; readonly recommended: boolean }[] = [
  { strategy: RECOMMENDED, recommended: true },
  { strategy: { ...RECOMMENDED, globalLine: 'raise' }, recommended: false },
];

/**
 * What the page can repair at the press of a button. Only a blocked account has a plan, and only employees whose roles and
 * global permissions were both read can be changed.
 */
export function repairsOf(facts: Facts, profile: Profile): Repair[] {
  if (diagnose(facts, profile).verdict !== 'blocked') return [];
  const repairs = new Map<string, Repair>();
  for (const { strategy, recommended } of WAYS) {
    const changes = planChanges(facts, profile, strategy).filter(isAccessChange);
    for (const change of changes.filter((one) => isWritable(facts, one))) {
      const id = stepId(change);
      const known = repairs.get(id);
      if (known && known.recommended !== recommended) continue;
      repairs.set(id, {
        id,
        employee: change.entity,
        changes: [...(known?.changes ?? []), change],
        recommended,
      });
    }
  }
  return [...repairs.values()];
}

/** Records that a plan only creates have negative ids, and nobody has read them. */
function isWritable(facts: Facts, change: AccessChange): boolean {
  const entity = entityOf(facts, change.entity);
  const isEmployee = entity.type.known && entity.type.value === 'EMPLOYEE';
  if (!isEmployee || !entity.roles.known || !entity.globalPermissions.known) return false;
  return change.kind !== 'assign-role' || change.role > 0;
}

/** Other repairs of the same fault: those of the same employee that change the same global permissions. */
export function otherWays(repairs: readonly Repair[], repair: Repair): Repair[] {
  const about = permissionsIn(repair).join();
  if (about === '') return [];
  return repairs.filter(
    (one) => one.id !== repair.id && one.employee === repair.employee && permissionsIn(one).join() === about,
  );
}

/** The global permissions that a repair changes, sorted; none where it assigns a role. */
export function permissionsIn({ changes }: Repair): string[] {
  return changes.flatMap((change) => (change.kind === 'assign-role' ? [] : change.permission)).sort();
}
