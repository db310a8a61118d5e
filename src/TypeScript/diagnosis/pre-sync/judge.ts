/**
 * The rules of docs/preflight-rules.md, in their order.
 */
import type { Verdict } from '../finding';
import type { FoundCause } from './causes';
import { causeByElimination, causeElsewhere, causeFrom } from './causes';
import { chainSays } from './chain-read';
import type { Ground } from './sources';
import { isCovered, isGranted } from './stand-in';
import type { Asked, Live, Weighed } from './weigh';

export interface Judgement {
  readonly decidedBy: Ground;
  readonly verdict: Verdict;
  readonly cause: FoundCause | null;
}

/**
 * The chain decides wherever it says `blocked`; then a live refusal of the caller's own credential; then a disagreement; and
 * only then may what the caller holds now, or else a fresh snapshot, stand in for what is unread.
 */
export function judge({ facts, profile, diagnosis }: Live, asked: Asked, weighed: Weighed): Judgement {
  const { own, snapshots, ownKept, refused, raised, isProven, proven, speaks, against } = weighed;
  const decided = (decidedBy: Ground, verdict: Verdict, cause: FoundCause | null = null) => ({
    decidedBy,
    verdict,
    cause,
  });
  const { rootCause } = diagnosis;
  const byChain = decided('chain', diagnosis.verdict, rootCause && { rootCause, at: null });

  // Blocked for certain stays blocked, and who may not be spoken for changes nothing.
  if (diagnosis.verdict === 'blocked' || !speaks) return byChain;
  // What is met for all that is known otherwise is no refusal to rely on.
  const denied = refused.filter((id) => chainSays(own ?? [], id) !== true && !raised.some((one) => one.id === id));
  if (denied.length > 0) {
    const cause = causeByElimination(own ?? [], denied) ?? causeFrom(ownKept, denied, own, asked);
    return decided('refusal', 'blocked', cause);
  }
  if (refused.length > 0 || against) return decided('disagreement', 'unknown');
  if (diagnosis.verdict === 'ready') return byChain;
  const elsewhere = causeElsewhere(snapshots, own ?? [], diagnosis, asked);
  if (elsewhere) return decided('another-token', 'blocked', elsewhere);
  if (proven) return decided('proof', 'ready');
  const isGrantedAll = isGranted(own, ownKept, asked.selfCheck, profile);
  if (isGrantedAll && isCovered({ own, ownKept, isProven, diagnosis, facts }, asked))
    return decided('snapshot', 'ready');
  return byChain;
}
