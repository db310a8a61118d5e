/**
 * What `token-role` and `role-permission` share: which requirements are short at the role, and the lines that show it.
 */
import type { Chain, World } from '../chain';
import { agreed, applies, lineOf, outcomes, possibleLevels } from '../chain';
import type { Evidence, Status } from '../finding';
import type { Fact } from '../facts';
import type { Line } from '../../netsuite/levels';
import { levelText, reaches } from '../../netsuite/levels';
import { roleReference } from '../references';
import { possible, possibleWorst } from '../possibilities';
import type { Advice, Requirement } from '../profile';
import { permissionLabel } from '../../netsuite/permissions';

/** How a line reads on the page; a line at None and no line are two things. */
export function lineText(line: Fact<Line>): string {
  if (!line.known) return 'could not be read';
  return line.value === null ? 'not set' : levelText(line.value);
}

/** What the role's part of one requirement may come to in one world. */
function atRole(chain: Chain, requirement: Requirement, world: World): ReadonlySet<Status> {
  const may = new Set(outcomes(chain, requirement, world).map((o): Status => (o.shortAtRole ? 'fail' : 'pass')));
  // A requirement whose feature was not read may not apply at all.
  return applies(chain.facts, requirement).known ? may : may.add('pass');
}

/** The statuses that the role's requirements may have together in one world: `fail` or `pass`. */
export function shortfall(chain: Chain, world: World): ReadonlySet<Status> {
  return possibleWorst(
    chain.requirements.map((requirement) => atRole(chain, requirement, world)),
    'pass',
  );
}

/** The requirements that are, or may be, short at the role. */
export function shortRequirements(chain: Chain): { requirement: Requirement; certain: boolean }[] {
  return chain.requirements.flatMap((requirement) => {
    const may = new Set(chain.worlds.flatMap((world) => [...atRole(chain, requirement, world)]));
    return may.has('fail') ? [{ requirement, certain: may.size === 1 }] : [];
  });
}

export function roleEvidence(chain: Chain): Evidence[] {
  return shortRequirements(chain).flatMap(({ requirement, certain }) =>
    requirement.anyOf.map((key): Evidence => ({
      record: roleReference(chain.role),
      field: `Permissions > ${permissionLabel(key)}`,
      found: lineText(lineOf(chain.role.permissions, key)),
      needed: `${levelText(requirement.level)}${requirement.anyOf.length > 1 ? ', or one of the others' : ''}`,
      requirement: requirement.id,
      weight: certain ? 'fail' : 'unknown',
    })),
  );
}

/** Whether the role may stay below the advised levels: `warn`, `pass`, or both where a line was not read. */
export function advisedShortfall(chain: Chain): ReadonlySet<Status> {
  return possibleWorst(
    chain.profile.advised.map((advice) => mayWarn(chain, advice)),
    'pass',
  );
}

/** The advised levels that the role certainly does not reach. */
export function advisedEvidence(chain: Chain): Evidence[] {
  return chain.profile.advised
    .filter((advice) => !mayWarn(chain, advice).has('pass'))
    .map((advice) => ({
      record: roleReference(chain.role),
      field: `Permissions > ${permissionLabel(advice.permission)}`,
      found: lineText(lineOf(chain.role.permissions, advice.permission)),
      needed: `${levelText(advice.level)} (advised)`,
      requirement: null,
      weight: 'warn',
    }));
}

function mayWarn(chain: Chain, advice: Advice): ReadonlySet<Status> {
  const line = lineOf(chain.role.permissions, advice.permission);
  return new Set(
    possible(applies(chain.facts, advice), [true, false]).flatMap((on) =>
      possible(line, [null, advice.level]).map((value): Status =>
        on && !reaches(value, advice.level) ? 'warn' : 'pass',
      ),
    ),
  );
}

/** The level at which a permission is effective, as a word. */
export function effectiveText(chain: Chain, key: string): string {
  const level = agreed(possibleLevels(chain, key));
  return level === 'UNKNOWN' ? 'could not be read' : levelText(level);
}
