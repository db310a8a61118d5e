import type { Chain } from './chain';
import { effectiveLevelOf, globalLineOf, lineOf } from './chain';
import type { Fact } from './facts';
import type { Level, Line } from '../netsuite/levels';
import { reaches } from '../netsuite/levels';
import { permissionLabel } from '../netsuite/permissions';
import type { Strength } from './profile';

export type ReadLevel = Level | 'UNKNOWN';

export interface PermissionRow {
  readonly key: string;
  readonly name: string;
  /** The role's line; null where there is none. */
  readonly role: ReadLevel | null;
  /** The entity's global line, shown even where it has no effect; null where there is none. */
  readonly global: ReadLevel | null;
  readonly effective: ReadLevel;
}

export interface RequirementRow {
  readonly id: string;
  readonly label: string;
  /** Left out: `required`. */
  readonly strength?: Strength;
  readonly required: Level;
  readonly effective: ReadLevel;
  /** Null where it depends on something that was not read. */
  readonly ok: boolean | null;
  readonly explains: readonly string[];
  readonly permissions: readonly PermissionRow[];
}

/** What is needed, and what the role and the global permissions make of it, requirement by requirement. */
export function requirementTable(chain: Chain): RequirementRow[] {
  return chain.requirements.map((requirement) => {
    const effective = effectiveLevelOf(chain, requirement);
    return {
      id: requirement.id,
      label: requirement.label,
      ...(requirement.strength === 'published' ? { strength: requirement.strength } : {}),
      required: requirement.level,
      effective,
      ok: effective === 'UNKNOWN' ? null : reaches(effective, requirement.level),
      explains: requirement.explains,
      permissions: requirement.anyOf.map((key) => ({
        key,
        name: permissionLabel(key),
        role: shown(lineOf(chain.role.permissions, key)),
        global: shown(globalLineOf(chain.entity, key)),
        effective: effectiveLevelOf(chain, { anyOf: [key] }),
      })),
    };
  });
}

/** How many requirements that are only published a credential certainly does not meet. */
export function publishedMissing(chain: Chain): number {
  return chain.requirements.filter((requirement) => {
    if (requirement.strength !== 'published') return false;
    const effective = effectiveLevelOf(chain, requirement);
    return effective !== 'UNKNOWN' && !reaches(effective, requirement.level);
  }).length;
}

function shown(line: Fact<Line>): ReadLevel | null {
  return line.known ? line.value : 'UNKNOWN';
}
