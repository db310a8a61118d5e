/**
 * How the three sources are weighed, one rule a function. All of them lean away from a wrong `ready`.
 */
import { applies, lineOf } from '../chain';
import type { Diagnosis, RootCause, TokenDiagnosis } from '../diagnose';
import type { Credential, Facts } from '../facts';
import type { Verdict } from '../finding';
import { CHECK_ORDER } from '../finding';
import type { Profile } from '../profile';
import { requirementTable } from '../requirement-table';
import type { ChainRead, CredentialKey, SelfCheck, Snapshot, SnapshotLabel } from './sources';

/** Seconds for which a snapshot may vouch for what the caller cannot read, unless an administrator says otherwise: a day. */
export const FRESH_SECONDS = 24 * 60 * 60;

/** When the question is asked, and how old a snapshot may be then. */
export interface Moment {
  /** ISO time in UTC. */
  readonly now: string;
  readonly freshSeconds: number;
}

/** `complete` leaves nothing unread, `none` leaves even the tokens unread. */
export function chainRead(facts: Facts): ChainRead {
  if (facts.unread.length === 0) return 'complete';
  return facts.credentials.known ? 'partial' : 'none';
}

/** Whether everything was read on which the verdict stands: all but the integration records, which it can do without. */
export function everythingNeededRead({ unread }: Facts): boolean {
  return unread.every(({ what }) => what === 'integration-records');
}

/** The self-check speaks only of credentials that belong to the caller's user in the caller's role. */
export function speaksFor(selfCheck: SelfCheck, { entity, role }: Omit<CredentialKey, 'token'>): boolean {
  return selfCheck.user === entity && selfCheck.role === role;
}

/** The tokens that were read and are the caller's own. */
export function ownTokens(diagnosis: Diagnosis, selfCheck: SelfCheck): TokenDiagnosis[] {
  return diagnosis.tokens.filter(({ chain }) => speaksFor(selfCheck, chain.credential));
}

/**
 * The snapshots that may be heard: of the caller's own credentials, and where the tokens were read, only of those that are
 * still among them.
 */
export function ownSnapshots(
  snapshots: readonly Snapshot[],
  selfCheck: SelfCheck,
  own: readonly TokenDiagnosis[] | null,
): Snapshot[] {
  return snapshots.filter(
    ({ credential }) =>
      speaksFor(selfCheck, credential) &&
      (own === null || own.some(({ chain }) => chain.credential.id === credential.token)),
  );
}

/** Requirements that NetSuite refuses the caller. One whose feature may be off is not needed for certain. */
export function refusedRequirements(selfCheck: SelfCheck, facts: Facts, profile: Profile): string[] {
  return selfCheck.requirements
    .filter(({ id, ok }) => ok === false && isNeeded(id, facts, profile))
    .map(({ id }) => id);
}

function isNeeded(id: string, facts: Facts, profile: Profile): boolean {
  const requirement = profile.requirements.find((one) => one.id === id);
  if (!requirement) return false;
  const applied = applies(facts, requirement);
  return applied.known && applied.value;
}

/** Whether NetSuite grants the caller everything that may be needed. An answer that was not understood grants nothing. */
export function grantsEverything(selfCheck: SelfCheck): boolean {
  return selfCheck.requirements.length > 0 && selfCheck.requirements.every(({ ok }) => ok === true);
}

/** What the readable chain says of a requirement of the caller's own tokens: the worse where they differ. */
export function chainSays(own: readonly TokenDiagnosis[], requirement: string): boolean | null {
  const said = own.flatMap(({ chain }) => requirementTable(chain).filter(({ id }) => id === requirement));
  if (said.some(({ ok }) => ok === false)) return false;
  return said.length > 0 && said.every(({ ok }) => ok === true) ? true : null;
}

/** Whole seconds from the snapshot to now; NaN where its time cannot be read. */
export function ageOf(snapshot: Snapshot, now: string): number {
  return Math.floor((Date.parse(snapshot.at) - Date.parse(now)) / -1000);
}

/** A snapshot from the future or without a time is not fresh. */
export function isFresh(snapshot: Snapshot, { now, freshSeconds }: Moment): boolean {
  const age = ageOf(snapshot, now);
  return age >= 0 && age <= freshSeconds;
}

/** A snapshot vouches for the rest of the chain where it is fresh and found all in order. */
export function vouches(snapshot: Snapshot, moment: Moment): boolean {
  return snapshot.verdict === 'ready' && isFresh(snapshot, moment);
}

/**
 * The cause of a live refusal by elimination: NetSuite refuses a requirement, and the chain shows that no global permission
 * touches it. Then the role is short of it, whether or not `getPermission` folds global permissions in.
 */
export function causeByElimination(own: readonly TokenDiagnosis[], refused: readonly string[]): RootCause | null {
  const [first] = own.flatMap(({ chain }): RootCause[] => {
    const isUntouched = (key: string) => {
      const line = lineOf(chain.entity.globalPermissions, key);
      return chain.worlds.every((world) => !world.globalPermissionsApply) || (line.known && line.value === null);
    };
    const atRole = chain.requirements.some(({ id, anyOf }) => refused.includes(id) && anyOf.every(isUntouched));
    const expected = new Set(chain.worlds.map((world) => world.roleIsExpected));
    if (!atRole || expected.size !== 1) return [];
    return [{ check: expected.has(true) ? 'role-permission' : 'token-role', token: chain.credential.id }];
  });
  return first ?? null;
}

/** The cause of a live refusal that a snapshot of any age may name: only if it left the same requirement unmet. */
export function causeFrom(snapshots: readonly Snapshot[], refused: readonly string[]): RootCause | null {
  const explaining = snapshots.find(
    ({ verdict, unmet }) => verdict === 'blocked' && unmet.some((requirement) => refused.includes(requirement)),
  );
  return explaining?.rootCause ?? null;
}

/**
 * The fault of another live token, which the caller cannot judge: a fresh snapshot of that token names it, and the chain
 * leaves the check open that failed then. The earliest check, then the lowest token.
 */
export function causeElsewhere(
  snapshots: readonly Snapshot[],
  own: readonly TokenDiagnosis[],
  { tokens }: Diagnosis,
  moment: Moment,
): RootCause | null {
  const causes = tokens
    .filter((token) => !own.includes(token))
    .flatMap(({ chain: { credential }, findings }) =>
      snapshots
        .filter((snapshot) => isOf(snapshot, credential) && isFresh(snapshot, moment))
        .flatMap(({ rootCause }) => rootCause ?? [])
        .filter(({ check }) => findings.some((finding) => finding.check === check && finding.status === 'unknown')),
    );
  return CHECK_ORDER.flatMap((id) => causes.filter(({ check }) => check === id))[0] ?? null;
}

function isOf({ credential }: Snapshot, { id, entity, role }: Credential): boolean {
  return credential.token === id && credential.entity === entity && credential.role === role;
}

/** The snapshot to show of several: the one that is worst for `ready`, then the oldest. */
export function tellingSnapshot(snapshots: readonly Snapshot[]): Snapshot | null {
  const worst: readonly Verdict[] = ['blocked', 'unknown', 'ready'];
  const [first] = snapshots.toSorted(
    (a, b) => worst.indexOf(a.verdict) - worst.indexOf(b.verdict) || a.at.localeCompare(b.at),
  );
  return first ?? null;
}

export function labelOf(snapshot: Snapshot, now: string): SnapshotLabel {
  const { at, verdict, rootCause } = snapshot;
  return { at, ageSeconds: ageOf(snapshot, now), verdict, rootCause };
}

/** Whether a snapshot's root cause is a check that the live chain left open: one that it answers has been overtaken. */
export function isOpenInChain({ rootCause }: Snapshot, diagnosis: Diagnosis): boolean {
  if (!rootCause) return false;
  const findings = [...diagnosis.account, ...diagnosis.tokens.flatMap((token) => token.findings)];
  return findings.some(({ check, status }) => check === rootCause.check && status === 'unknown');
}
