/**
 * The rules of docs/pre-sync-rules.md, in their order.
 */
import type { Verdict } from '../finding';
import type { FoundCause } from './causes';
import { causeByElimination, causeElsewhere, causeFrom } from './causes';
import { chainSays } from './chain-read';
import type { DecisionRule } from './sources';
import { isCovered, isGranted } from './stand-in';
import type { CallerInput, Live, SourceAssessment } from './assess-sources';

export interface SourceDecision {
  readonly decidedBy: DecisionRule;
  readonly verdict: Verdict;
  readonly cause: FoundCause | null;
}

/**
 * The chain decides wherever it says `blocked`; then a live refusal of the caller's own credential; then a disagreement; and
 * only then may what the caller holds now, or else a fresh snapshot, stand in for what is unread.
 */
export function decideBySources(
  { facts, profile, diagnosis }: Live,
  asked: CallerInput,
  assessment: SourceAssessment,
): SourceDecision {
  const {
    callerTokens,
    snapshots,
    callerSnapshots,
    standing,
    refused,
    grantedByGlobalLineBefore,
    isProven,
    proven,
    concernsCaller,
    contradicts,
  } = assessment;
  const decided = (decidedBy: DecisionRule, verdict: Verdict, cause: FoundCause | null = null) => ({
    decidedBy,
    verdict,
    cause,
  });
  const { rootCause } = diagnosis;
  const byChain = decided('chain', diagnosis.verdict, rootCause && { rootCause, at: null });

  // Blocked for certain stays blocked.
  if (diagnosis.verdict === 'blocked') return byChain;
  // Who may not be spoken for changes nothing but this: a record that was seen blocked keeps out everybody.
  if (!concernsCaller) return contradicts ? decided('disagreement', 'unknown') : byChain;
  // What is met for all that is known otherwise is no refusal to rely on.
  const denied = refused.filter(
    (id) => chainSays(callerTokens ?? [], id) !== true && !grantedByGlobalLineBefore.some((one) => one.id === id),
  );
  if (denied.length > 0) {
    const cause = causeByElimination(callerTokens ?? [], denied) ?? causeFrom(standing, denied, callerTokens, asked);
    return decided('refusal', 'blocked', cause);
  }
  if (refused.length > 0 || contradicts) return decided('disagreement', 'unknown');
  if (diagnosis.verdict === 'ready') return byChain;
  const elsewhere = causeElsewhere(snapshots, callerTokens ?? [], diagnosis, asked);
  if (elsewhere) return decided('another-token', 'blocked', elsewhere);
  if (proven) return decided('proof', 'ready');
  const isGrantedAll = isGranted(callerTokens, callerSnapshots, asked.selfCheck, profile);
  const open = { callerTokens, snapshots, standing, isProven, diagnosis, facts };
  if (isGrantedAll && asked.asksMore !== true && isCovered(open, asked)) return decided('snapshot', 'ready');
  return byChain;
}
