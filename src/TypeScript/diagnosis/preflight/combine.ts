/**
 * The answer to a caller who could not read the whole chain, from the three sources.
 */
import type { Diagnosis, RootCause, TokenDiagnosis } from '../diagnose';
import type { Facts } from '../facts';
import type { Verdict } from '../finding';
import type { Profile } from '../profile';
import { disagreements } from './disagreements';
import {
  causeByElimination,
  causeFrom,
  chainRead,
  chainSays,
  grantsEverything,
  isFresh,
  isOpenInChain,
  labelOf,
  ownSnapshots,
  ownTokens,
  refusedRequirements,
  tellingSnapshot,
  vouches,
} from './rules';
import type { SelfCheck, Snapshot, Sources } from './sources';
import { chainAlone } from './sources';

/** What the caller could read, and what the diagnosis makes of it. */
export interface Live {
  readonly facts: Facts;
  readonly profile: Profile;
  readonly diagnosis: Diagnosis;
}

export interface Evidence {
  readonly selfCheck: SelfCheck | null;
  /** Of the caller's user and role; others are not listened to. */
  readonly snapshots: readonly Snapshot[];
  /** ISO time in UTC. */
  readonly now: string;
  /** Only this token was asked about; null for all. */
  readonly token: number | null;
  /** The caller says that it is the integration itself. Believed only for a refusal. */
  readonly isIntegration: boolean;
}

/** Which rule decided. */
export type Ground = 'chain' | 'refusal' | 'snapshot' | 'disagreement';

export interface Combined {
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  readonly ground: Ground;
  /** The requirements that NetSuite refuses the caller; also where nothing says that the caller is the integration. */
  readonly refused: readonly string[];
  readonly sources: Sources;
}

/**
 * Joins the sources. The chain decides where it was read completely, and wherever it says `blocked`. Then a live refusal
 * of the caller's own credential, then a disagreement, and only then may a fresh snapshot stand in for what is unread.
 */
export function combine(live: Live, evidence: Evidence): Combined {
  const { facts, profile, diagnosis } = live;
  const { selfCheck, now } = evidence;
  const chain = chainRead(facts);
  const byChain = { verdict: diagnosis.verdict, rootCause: diagnosis.rootCause, ground: 'chain' } as const;
  if (chain === 'complete' || selfCheck === null) return { ...byChain, refused: [], sources: chainAlone(chain) };
  const own = facts.credentials.known ? ownTokens(diagnosis, selfCheck) : null;
  const snapshots = ownSnapshots(evidence.snapshots, selfCheck, own).filter(
    ({ credential }) => evidence.token === null || credential.token === evidence.token,
  );
  const speaks = own === null ? snapshots.length > 0 || evidence.isIntegration : own.length > 0;
  const refused = refusedRequirements(selfCheck, facts, profile);
  const telling = tellingSnapshot(snapshots);
  const sources = {
    chain,
    selfCheck,
    snapshot: telling && labelOf(telling, now),
    disagreements: speaks ? disagreements(own ?? [], selfCheck, telling) : [],
  };
  const common = { refused, sources };
  // Blocked for certain stays blocked, and who may not be spoken for changes nothing.
  if (diagnosis.verdict === 'blocked' || !speaks) return { ...byChain, ...common };
  // What the chain read as granted is no refusal to rely on: the two disagree.
  const denied = refused.filter((id) => chainSays(own ?? [], id) !== true);
  if (denied.length > 0) {
    const rootCause = causeByElimination(own ?? [], denied) ?? causeFrom(snapshots, denied);
    return { verdict: 'blocked', rootCause, ground: 'refusal', ...common };
  }
  if (refused.length > 0 || contradicted(snapshots, diagnosis, now))
    return { verdict: 'unknown', rootCause: null, ground: 'disagreement', ...common };
  if (diagnosis.verdict === 'unknown' && grantsEverything(selfCheck) && covered(own, diagnosis, snapshots, evidence))
    return { verdict: 'ready', rootCause: null, ground: 'snapshot', ...common };
  return { ...byChain, ...common };
}

/** Nothing is refused, and yet a snapshot found a fault that nobody has seen mended since. */
function contradicted(snapshots: readonly Snapshot[], diagnosis: Diagnosis, now: string): boolean {
  const blocked = snapshots.filter(({ verdict }) => verdict === 'blocked');
  if (diagnosis.verdict === 'unknown') return blocked.length > 0;
  return blocked.some((snapshot) => isFresh(snapshot, now) && isOpenInChain(snapshot, diagnosis));
}

/** Whether fresh snapshots stand in for everything that is unread. */
function covered(
  own: readonly TokenDiagnosis[] | null,
  diagnosis: Diagnosis,
  snapshots: readonly Snapshot[],
  { now, token }: Evidence,
): boolean {
  const vouching = snapshots.filter((snapshot) => vouches(snapshot, now));
  if (own === null) {
    // Which other tokens there are is not known now: all of them have to have been in order.
    return snapshots.length > 0 && snapshots.every((one) => vouching.includes(one) && (token !== null || one.allReady));
  }
  return diagnosis.tokens.every(
    (one) =>
      one.verdict === 'ready' ||
      (own.includes(one) && vouching.some(({ credential }) => credential.token === one.chain.credential.id)),
  );
}
