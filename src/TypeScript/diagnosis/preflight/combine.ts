/**
 * The answer to a caller who could not read the whole chain, from the three sources.
 */
import type { Diagnosis, RootCause, TokenDiagnosis } from '../diagnose';
import type { Facts } from '../facts';
import type { Verdict } from '../finding';
import type { Profile } from '../profile';
import { disagreements } from './disagreements';
import { isAnsweredBySelfCheck, provenReady } from './live-proof';
import {
  causeByElimination,
  causeElsewhere,
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
import type { Moment } from './rules';
import type { Ground, SelfCheck, Snapshot, Sources } from './sources';
import { chainAlone } from './sources';

/** What the caller could read, and what the diagnosis makes of it. */
export interface Live {
  readonly facts: Facts;
  readonly profile: Profile;
  readonly diagnosis: Diagnosis;
}

export interface Evidence extends Moment {
  readonly selfCheck: SelfCheck | null;
  /** Of the integration, as many as the caller may read. */
  readonly snapshots: readonly Snapshot[];
  /** Only this token was asked about; null for all. */
  readonly token: number | null;
  /** Whether the caller asks for itself; if not, what it holds says nothing of the integration. */
  readonly isIntegration: boolean;
}

export interface Combined {
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  /** The requirements that NetSuite refuses the caller; also where nothing says that the caller is the integration. */
  readonly refused: readonly string[];
  readonly sources: Sources;
}

/**
 * Joins the sources. The chain decides where it was read completely, and wherever it says `blocked`. Then a live refusal
 * of the caller's own credential, then a disagreement, and only then may what the caller holds now, or else a fresh
 * snapshot, stand in for what is unread.
 */
export function combine(live: Live, evidence: Evidence): Combined {
  const { facts, profile, diagnosis } = live;
  const { selfCheck, now } = evidence;
  const chain = chainRead(facts);
  if (chain === 'complete' || selfCheck === null)
    return { verdict: diagnosis.verdict, rootCause: diagnosis.rootCause, refused: [], sources: chainAlone(chain) };
  const own = facts.credentials.known ? ownTokens(diagnosis, selfCheck) : null;
  const snapshots = ownSnapshots(evidence.snapshots, selfCheck, own).filter(
    ({ credential }) => evidence.token === null || credential.token === evidence.token,
  );
  const speaks = evidence.isIntegration && (own === null || own.length > 0);
  const refused = refusedRequirements(selfCheck, facts, profile);
  const telling = tellingSnapshot(snapshots);
  const sources = {
    chain,
    selfCheck,
    snapshot: telling && labelOf(telling, now),
    disagreements: speaks ? disagreements(own ?? [], selfCheck, telling) : [],
  };
  const decided = (decidedBy: Ground, verdict: Verdict, rootCause: RootCause | null = null): Combined => ({
    verdict,
    rootCause,
    refused,
    sources: { decidedBy, ...sources },
  });
  const byChain = decided('chain', diagnosis.verdict, diagnosis.rootCause);

  // Blocked for certain stays blocked, and who may not be spoken for changes nothing.
  if (diagnosis.verdict === 'blocked' || !speaks) return byChain;
  // What the chain read as granted is no refusal to rely on: the two disagree.
  const denied = refused.filter((id) => chainSays(own ?? [], id) !== true);
  if (denied.length > 0)
    return decided('refusal', 'blocked', causeByElimination(own ?? [], denied) ?? causeFrom(snapshots, denied));
  const isProven = (one: TokenDiagnosis) => (own ?? []).includes(one) && provenReady(one, selfCheck);
  const proven = isAccountRead(diagnosis) && everyTokenIs(isProven, diagnosis);
  if (refused.length > 0 || contradicted(snapshots, diagnosis, proven, evidence))
    return decided('disagreement', 'unknown');
  if (diagnosis.verdict === 'ready') return byChain;
  const elsewhere = causeElsewhere(evidence.snapshots, own ?? [], diagnosis, evidence);
  if (elsewhere) return decided('another-token', 'blocked', elsewhere);
  if (proven) return decided('proof', 'ready');
  if (grantsEverything(selfCheck) && covered(own, isProven, diagnosis, snapshots, evidence))
    return decided('snapshot', 'ready');
  return byChain;
}

/** Nothing is refused, and yet a snapshot found a fault that nobody has seen mended since. */
function contradicted(snapshots: readonly Snapshot[], diagnosis: Diagnosis, proven: boolean, moment: Moment): boolean {
  const blocked = snapshots.filter(({ verdict }) => verdict === 'blocked');
  if (diagnosis.verdict === 'unknown' && !proven) return blocked.length > 0;
  return blocked.some(
    (snapshot) =>
      isFresh(snapshot, moment) &&
      isOpenInChain(snapshot, diagnosis) &&
      // What the caller holds now has overtaken a fault of its role.
      !(proven && snapshot.rootCause !== null && isAnsweredBySelfCheck(snapshot.rootCause.check)),
  );
}

/** Whether every token is ready by the chain, or by what stands in for the parts that the chain left open. */
function everyTokenIs(ready: (token: TokenDiagnosis) => boolean, { tokens }: Diagnosis): boolean {
  return tokens.length > 0 && tokens.every((one) => one.verdict === 'ready' || ready(one));
}

/** All but the integration record, without which the chain decides too. */
function isAccountRead({ account }: Diagnosis): boolean {
  return account.every(({ check, status }) => status !== 'unknown' || check === 'integration-enabled');
}

/** Whether fresh snapshots stand in for everything that is unread. */
function covered(
  own: readonly TokenDiagnosis[] | null,
  isProven: (token: TokenDiagnosis) => boolean,
  diagnosis: Diagnosis,
  snapshots: readonly Snapshot[],
  evidence: Evidence,
): boolean {
  const vouching = snapshots.filter((snapshot) => vouches(snapshot, evidence));
  if (own === null) {
    // Which other tokens there are is not known now: all of them have to have been in order.
    return (
      snapshots.length > 0 &&
      snapshots.every((one) => vouching.includes(one) && (evidence.token !== null || one.allReady))
    );
  }
  const isVouched = (one: TokenDiagnosis) =>
    own.includes(one) && vouching.some(({ credential }) => credential.token === one.chain.credential.id);
  // The account's own checks are part of every snapshot.
  const isAccountVouched = isAccountRead(diagnosis) || vouching.length > 0;
  return isAccountVouched && everyTokenIs((one) => isProven(one) || isVouched(one), diagnosis);
}
