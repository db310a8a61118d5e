/**
 * The answer to a caller who could not read the whole chain, from the three sources.
 */
import type { Diagnosis, RootCause, TokenDiagnosis } from '../diagnose';
import type { Facts } from '../facts';
import type { Verdict } from '../finding';
import type { Profile } from '../profile';
import type { FoundCause } from './causes';
import { causeByElimination, causeElsewhere, causeFrom } from './causes';
import { chainRead, chainSays, ownTokens } from './chain-read';
import { contradiction } from './contradiction';
import { disagreements } from './disagreements';
import { provenReady } from './live-proof';
import { isRaisedBy, refusedRequirements } from './self-check-rules';
import type { Moment } from './snapshot-rules';
import { isFresh, labelOf, latest, ownSnapshots, tellingSnapshot } from './snapshot-rules';
import type { Ground, SelfCheck, Snapshot, Sources } from './sources';
import { chainAlone } from './sources';
import { everyTokenIs, isAccountRead, isCovered, isGranted, lineThen } from './stand-in';

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
  /** When the root cause was found, where that was not now. */
  readonly causeAt: string | null;
  /** Whether nobody read the integration record on which a `ready` stands, now or in the snapshots. */
  readonly recordUnread: boolean;
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
  const { selfCheck } = evidence;
  const chain = chainRead(facts);
  if (chain === 'complete' || selfCheck === null) {
    const { verdict, rootCause } = diagnosis;
    return { verdict, rootCause, causeAt: null, recordUnread: false, refused: [], sources: chainAlone(chain) };
  }
  const snapshots = latest(evidence.snapshots, evidence);
  const own = facts.credentials.known ? ownTokens(diagnosis, selfCheck) : null;
  const ownKept = ownSnapshots(snapshots, selfCheck, own).filter(
    ({ credential }) => evidence.token === null || credential.token === evidence.token,
  );
  const refused = refusedRequirements(selfCheck, facts, profile);
  const telling = tellingSnapshot(ownKept);
  const raised = refused.filter((id) => isRaisedBy(lineThen(own, ownKept), id, profile));
  const isProven = (one: TokenDiagnosis) => (own ?? []).includes(one) && provenReady(one, selfCheck);
  const proven = isAccountRead(diagnosis) && everyTokenIs(isProven, diagnosis);
  const speaks = evidence.isIntegration && isAbout(own, ownKept, snapshots, evidence);
  const against =
    speaks && diagnosis.verdict !== 'blocked' && refused.length === 0
      ? contradiction({ diagnosis, snapshots, own: ownKept, proven }, evidence)
      : null;
  const sources = {
    chain,
    selfCheck,
    snapshot: telling && labelOf(telling, evidence.now),
    disagreements: speaks ? disagreements(own ?? [], selfCheck, { snapshot: telling, against, raised }) : [],
  };
  const decided = (decidedBy: Ground, verdict: Verdict, cause: FoundCause | null = null): Combined => ({
    verdict,
    rootCause: cause?.rootCause ?? null,
    causeAt: cause?.at ?? null,
    recordUnread: ownKept.some(({ integrationRead }) => !integrationRead),
    refused,
    sources: { decidedBy, ...sources },
  });
  const byChain = decided(
    'chain',
    diagnosis.verdict,
    diagnosis.rootCause && { rootCause: diagnosis.rootCause, at: null },
  );

  // Blocked for certain stays blocked, and who may not be spoken for changes nothing.
  if (diagnosis.verdict === 'blocked' || !speaks) return byChain;
  // What the chain read as granted, or a snapshot as granted by a global line that is unread now, is no refusal to rely on.
  const denied = refused.filter((id) => chainSays(own ?? [], id) !== true && !raised.includes(id));
  if (denied.length > 0)
    return decided(
      'refusal',
      'blocked',
      causeByElimination(own ?? [], denied) ?? causeFrom(ownKept, denied, own, evidence),
    );
  if (refused.length > 0 || against) return decided('disagreement', 'unknown');
  if (diagnosis.verdict === 'ready') return byChain;
  const elsewhere = causeElsewhere(snapshots, own ?? [], diagnosis, evidence);
  if (elsewhere) return decided('another-token', 'blocked', elsewhere);
  if (proven) return decided('proof', 'ready');
  if (isGranted(own, ownKept, selfCheck, profile) && isCovered({ own, ownKept, isProven, diagnosis }, evidence))
    return decided('snapshot', 'ready');
  return byChain;
}

/**
 * Whether the caller's own credential is what is asked about. Where the tokens could not be read it is taken for that, unless
 * the question names a token that no snapshot knows as the caller's, or fresh snapshots are of others alone.
 */
function isAbout(
  own: readonly TokenDiagnosis[] | null,
  ownKept: readonly Snapshot[],
  snapshots: readonly Snapshot[],
  evidence: Evidence,
): boolean {
  if (own !== null) return own.length > 0;
  if (ownKept.length > 0) return true;
  return evidence.token === null && !snapshots.some((snapshot) => isFresh(snapshot, evidence));
}
