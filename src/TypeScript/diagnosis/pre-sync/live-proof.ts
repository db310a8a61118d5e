/**
 * What NetSuite grants the caller now, together with what the caller could read. Both can show that its own token works, though
 * nobody read the role.
 */
import type { Chain, Possibility } from '../chain';
import { globalLineOf } from '../chain';
import type { TokenDiagnosis } from '../diagnose';
import type { CheckId } from '../finding';
import type { Level } from '../../netsuite/levels';
import { effectiveLevel, reaches } from '../../netsuite/levels';
import type { Requirement } from '../profile';
import { listsKind } from '../profile';
import { answersTo } from './self-check-rules';
import type { SelfCheck } from './sources';

/**
 * Checks that the self-check answers if the chain leaves them open. NetSuite refuses a login by token in an inactive role.
 * [DOC] subsect_156935170194. ASSUMED: it runs no script in such a role. It calls no RESTlet in a role for web services only.
 * [DOC] section_4254801119. Of restrictions the caller's permissions say nothing: a role has them at any level.
 */
const ANSWERED: ReadonlySet<CheckId> = new Set([
  'role-active',
  'token-role',
  'role-permission',
  'global-permission',
  'role-kind',
]);

/**
 * Whether the caller's own token works, whatever the unread parts are. It does not matter whether `getPermission` includes global
 * permissions: a global line that was read decides, and without one both ways give the role's level.
 */
export function provenReady({ chain, decisions }: TokenDiagnosis, selfCheck: SelfCheck): boolean {
  const isOpenOnlyAtRole = decisions.every(
    ({ check, status }) => status !== 'fail' && (status !== 'unknown' || ANSWERED.has(check)),
  );
  // Of a kind that the profile does not list, more may be needed than was asked.
  return (
    isOpenOnlyAtRole &&
    listsKind(chain.profile, chain.credential.kind) &&
    chain.requirements.every((one) => one.strength === 'published' || isMet(chain, one, selfCheck))
  );
}

/** Whether a requirement is met in every possibility that is possible. */
function isMet(chain: Chain, { id, anyOf, level }: Requirement, selfCheck: SelfCheck): boolean {
  const answer = answersTo(selfCheck, id);
  return chain.possibilities.every((possibility) =>
    anyOf.some((key) => {
      const held = answer(key);
      return held !== null && reaches(levelIn(possibility, chain, key, held), level);
    }),
  );
}

/** Null if it depends on a global line that was not read. */
function levelIn(possibility: Possibility, { entity, administrator }: Chain, key: string, held: Level): Level | null {
  const global = globalLineOf(entity, key);
  if (possibility.globalPermissionsApply && !global.known) return null;
  return effectiveLevel(held, global.known ? global.value : null, { ...possibility, administrator });
}

/**
 * Whether the role of a token that is the caller's own grants what a requirement needs, by what NetSuite answers now. Where no
 * global line touches a permission, the answer is the role's.
 */
export function roleGrants(
  { possibilities, entity }: Chain,
  { id, anyOf, level }: Requirement,
  selfCheck: SelfCheck,
): boolean {
  const answer = answersTo(selfCheck, id);
  return anyOf.some((key) => {
    const line = globalLineOf(entity, key);
    const isRoles =
      possibilities.every((possibility) => !possibility.globalPermissionsApply) || (line.known && line.value === null);
    return isRoles && reaches(answer(key), level);
  });
}
