/** Which check is at fault, where the chain alone does not say so. */
import type { Chain } from '../chain';
import { globalLineOf, lineOf } from '../chain';
import type { Diagnosis, TokenDiagnosis } from '../diagnose';
import type { RootCause } from '../decide';
import { CHECK_ORDER } from '../finding';
import { reaches } from '../../netsuite/levels';
import type { Requirement } from '../profile';
import { requirementTable } from '../requirement-table';
import { isOpen } from './chain-read';
import { roleGrants } from './live-proof';
import type { Moment } from './snapshot-rules';
import { byToken, isFresh, isOf, isOvertaken, snapshotsOf } from './snapshot-rules';
import type { SelfCheck, Snapshot } from './sources';

/** A cause, and when it was found. Null means now. */
export interface FoundCause {
  readonly rootCause: RootCause;
  readonly at: string | null;
}

/**
 * The cause of a live refusal, by elimination. It is the role if the chain shows that no global permission touches what is
 * refused. It is a global permission if the chain shows that the role grants it. Both hold whether or not `getPermission`
 * includes global permissions.
 */
export function causeByElimination(
  callerTokens: readonly TokenDiagnosis[],
  refused: readonly string[],
): FoundCause | null {
  const [first] = callerTokens.flatMap(({ chain }) => {
    const needed = chain.requirements.filter(({ id }) => refused.includes(id));
    const check = needed.some((one) => isUntouched(chain, one)) ? roleCheck(chain) : globalCheck(chain, needed);
    return check === null ? [] : [{ rootCause: { check, token: chain.credential.id }, at: null }];
  });
  return first ?? null;
}

function isUntouched({ entity, possibilities }: Chain, { anyOf }: Requirement): boolean {
  if (possibilities.every((possibility) => !possibility.globalPermissionsApply)) return true;
  return anyOf.map((key) => globalLineOf(entity, key)).every((line) => line.known && line.value === null);
}

function roleCheck({ possibilities }: Chain): 'role-permission' | 'token-role' | null {
  const expected = new Set(possibilities.map((possibility) => possibility.roleIsExpected));
  if (expected.size !== 1) return null;
  return expected.has(true) ? 'role-permission' : 'token-role';
}

/** Whether the role grants every refused requirement. Then only a global permission can take it away. */
function globalCheck({ role }: Chain, needed: readonly Requirement[]): 'global-permission' | null {
  const isGrantedByRole = ({ anyOf, level }: Requirement) =>
    anyOf.some((key) => {
      const line = lineOf(role.permissions, key);
      return line.known && reaches(line.value, level);
    });
  return needed.length > 0 && needed.every(isGrantedByRole) ? 'global-permission' : null;
}

/**
 * The cause of a live refusal, from a snapshot of the caller's own. In it the same requirement was unmet, by a check that the
 * chain leaves open now. If no token could be read, nothing shows what is open, and the snapshot has to be fresh.
 */
export function causeFrom(
  snapshots: readonly Snapshot[],
  refused: readonly string[],
  callerTokens: readonly TokenDiagnosis[] | null,
  moment: Moment,
): FoundCause | null {
  const [first] = snapshots.flatMap((snapshot): FoundCause[] => {
    const { verdict, rootCause, unmet, at } = snapshot;
    if (verdict !== 'blocked' || rootCause === null || !unmet.some((id) => refused.includes(id))) return [];
    const token = callerTokens?.find(({ chain }) => isOf(snapshot, chain.credential));
    const holds =
      callerTokens === null
        ? isFresh(snapshot, moment)
        : token !== undefined && isOpen(rootCause.check, token.decisions);
    return holds ? [{ rootCause, at }] : [];
  });
  return first ?? null;
}

/** What tells whether a snapshot of another token still holds. */
interface Since extends Moment {
  readonly selfCheck: SelfCheck;
}

/**
 * The fault of another live token, which the caller cannot judge: a fresh snapshot of that token names it, and nothing newer
 * says the opposite. The earliest check, then the lowest token.
 */
export function causeElsewhere(
  snapshots: readonly Snapshot[],
  callerTokens: readonly TokenDiagnosis[],
  { tokens }: Diagnosis,
  since: Since,
): FoundCause | null {
  const callers = new Set(callerTokens);
  const standing = snapshots.filter((one) => isFresh(one, since) && !isOvertaken(one, snapshots, since));
  const ofToken = byToken(standing);
  const causes = tokens
    .filter((token) => !callers.has(token))
    .flatMap((token) =>
      snapshotsOf(ofToken, token.chain.credential).flatMap(
        (snapshot) => causeNow(snapshot, token, callerTokens, since.selfCheck) ?? [],
      ),
    );
  return CHECK_ORDER.flatMap((id) => causes.filter(({ rootCause }) => rootCause.check === id))[0] ?? null;
}

/** The cause that a snapshot names of its own token. Null where the chain, or what NetSuite grants the caller, shows otherwise. */
function causeNow(
  { verdict, rootCause, unmet, at }: Snapshot,
  { chain, decisions }: TokenDiagnosis,
  callerTokens: readonly TokenDiagnosis[],
  selfCheck: SelfCheck,
): FoundCause | null {
  if (verdict !== 'blocked' || rootCause?.token !== chain.credential.id || !isOpen(rootCause.check, decisions))
    return null;
  // The caller calls a RESTlet in the same role, so the role is active, and of a kind that may. ASSUMED, as for a proof.
  const isSameRole = chain.credential.role === selfCheck.role;
  if (isSameRole && (rootCause.check === 'role-active' || rootCause.check === 'role-kind')) return null;
  const isGrantedNow = (requirement: Requirement) =>
    isSameRole &&
    (rootCause.check === 'role-permission' || rootCause.check === 'token-role') &&
    callerTokens.some((own) => roleGrants(own.chain, requirement, selfCheck));
  const metNow = new Set(chain.requirements.filter(isGrantedNow).map(({ id }) => id));
  const isStillUnmet = requirementTable(chain).some(
    ({ id, ok }) => unmet.includes(id) && ok !== true && !metNow.has(id),
  );
  return unmet.length === 0 || isStillUnmet ? { rootCause, at } : null;
}
