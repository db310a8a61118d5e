/** Which snapshots count, and for how long. */
import type { TokenDiagnosis } from '../diagnose';
import type { Credential } from '../facts';
import type { Verdict } from '../finding';
import type { SelfCheck, Snapshot, SnapshotLabel } from './sources';

/** Seconds for which a snapshot may vouch for what the caller cannot read, unless an administrator says otherwise: a day. */
export const FRESH_SECONDS = 24 * 60 * 60;

/** When the question is asked, and how old a snapshot may be then. */
export interface Moment {
  /** ISO time in UTC. */
  readonly now: string;
  readonly freshSeconds: number;
}

/** Whole seconds from the snapshot to now; NaN where its time cannot be read. */
export function ageOf(snapshot: Snapshot, now: string): number {
  return Math.floor((Date.parse(now) - Date.parse(snapshot.at)) / 1000);
}

/** A snapshot from the future or without a time is not fresh. If an administrator lets no snapshot vouch, none is fresh. */
export function isFresh(snapshot: Snapshot, { now, freshSeconds }: Moment): boolean {
  const age = ageOf(snapshot, now);
  return freshSeconds > 0 && age >= 0 && age <= freshSeconds;
}

/** A snapshot vouches for the rest of the chain if it is fresh and found everything in order. */
export function vouches(snapshot: Snapshot, moment: Moment): boolean {
  return snapshot.verdict === 'ready' && isFresh(snapshot, moment);
}

/** The latest snapshot of each credential: two calls at once may have left two. One from the future counts only if it is alone. */
export function latest(snapshots: readonly Snapshot[], { now }: Moment): Snapshot[] {
  const isPast = (snapshot: Snapshot) => (ageOf(snapshot, now) >= 0 ? 0 : 1);
  const byMerit = snapshots.toSorted((a, b) => isPast(a) - isPast(b) || b.at.localeCompare(a.at));
  const first = new Map<string, Snapshot>();
  for (const snapshot of byMerit) {
    const { token, entity, role } = snapshot.credential;
    const key = [token, entity, role].join();
    if (!first.has(key)) first.set(key, snapshot);
  }
  return [...first.values()];
}

/**
 * Whether a snapshot found a fault, and somebody has since found every token of the integration ready: the fault is repaired,
 * or its token is no longer live. Of an integration record that says nothing, for a verdict may be ready without it.
 */
export function isOvertaken({ verdict, at }: Snapshot, snapshots: readonly Snapshot[], { now }: Moment): boolean {
  if (verdict !== 'blocked') return false;
  return snapshots.some((one) => one.allReady && one.at > at && ageOf(one, now) >= 0);
}

/** Whether a snapshot is of this credential, and its user and role are the same as then. */
export function isOf({ credential }: Snapshot, { id, entity, role }: Credential): boolean {
  return credential.token === id && credential.entity === entity && credential.role === role;
}

/** Snapshots by the token that they are of. */
export function byToken(snapshots: readonly Snapshot[]): ReadonlyMap<number | null, readonly Snapshot[]> {
  const groups = new Map<number | null, Snapshot[]>();
  for (const snapshot of snapshots) {
    const group = groups.get(snapshot.credential.token);
    if (group) group.push(snapshot);
    else groups.set(snapshot.credential.token, [snapshot]);
  }
  return groups;
}

/** The snapshots of one credential, from the groups. */
export function snapshotsOf(
  groups: ReadonlyMap<number | null, readonly Snapshot[]>,
  credential: Credential,
): Snapshot[] {
  return (groups.get(credential.id) ?? []).filter((snapshot) => isOf(snapshot, credential));
}

/**
 * The snapshots of the caller's own credentials. If the tokens were read, only of credentials that are still there.
 */
export function callerSnapshotsOf(
  snapshots: readonly Snapshot[],
  { user, role }: SelfCheck,
  callerTokens: readonly TokenDiagnosis[] | null,
): Snapshot[] {
  const tokens = callerTokens && new Set(callerTokens.map(({ chain }) => chain.credential.id));
  return snapshots.filter(
    ({ credential }) =>
      credential.entity === user && credential.role === role && (tokens === null || tokens.has(credential.token)),
  );
}

/** Which of several snapshots to show: the worst for `ready`, then the oldest. */
export function tellingSnapshot(snapshots: readonly Snapshot[]): Snapshot | null {
  const worst: readonly Verdict[] = ['blocked', 'unknown', 'ready'];
  const [first] = snapshots.toSorted(
    (a, b) => worst.indexOf(a.verdict) - worst.indexOf(b.verdict) || a.at.localeCompare(b.at),
  );
  return first ?? null;
}

export function labelOf(snapshot: Snapshot, now: string): SnapshotLabel {
  const { at, verdict, rootCause, integrationRead } = snapshot;
  return { at, ageSeconds: ageOf(snapshot, now), verdict, rootCause, integrationRead };
}
