/**
 * The answer to a caller who could not read the whole chain, from the three sources.
 */
import type { RootCause } from '../decide';
import type { Verdict } from '../finding';
import { chainRead } from './chain-read';
import { aboutRecord, disagreements } from './disagreements';
import { decideBySources } from './decide-by-sources';
import { labelOf, tellingSnapshot } from './snapshot-rules';
import type { Sources } from './sources';
import { chainAlone } from './sources';
import type { PreSyncInput, Live } from './assess-sources';
import { assessSources } from './assess-sources';

export interface Combined {
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  /** When the root cause was found. Left out if that was now. */
  readonly causeAt: string | null;
  /** The requirements that NetSuite refuses the caller, even if nothing says that the caller is the integration. */
  readonly refused: readonly string[];
  readonly sources: Sources;
}

/** Joins the sources. Each keeps its label. */
export function combine(live: Live, input: PreSyncInput): Combined {
  const { diagnosis, facts } = live;
  const { selfCheck } = input;
  const chain = chainRead(facts);
  if (chain === 'complete' || selfCheck === null) {
    const { verdict, rootCause } = diagnosis;
    return { verdict, rootCause, causeAt: null, refused: [], sources: chainAlone(chain) };
  }
  const assessment = assessSources(live, { ...input, selfCheck });
  const { callerTokens, callerSnapshots, standing, refused, grantedByGlobalLineBefore, concernsCaller, contradicts } =
    assessment;
  const { decidedBy, verdict, cause } = decideBySources(live, { ...input, selfCheck }, assessment);
  const snapshot = tellingSnapshot(standing.length > 0 ? standing : callerSnapshots);
  // Where both say blocked, they agree. What else NetSuite grants does not matter.
  const agrees = diagnosis.verdict === 'blocked' && snapshot?.verdict === 'blocked';
  const snapshotInput = { snapshot: agrees ? null : snapshot, contradicts, grantedByGlobalLineBefore };
  return {
    verdict,
    rootCause: cause?.rootCause ?? null,
    causeAt: cause?.at ?? null,
    refused,
    sources: {
      decidedBy,
      chain,
      selfCheck,
      snapshot: snapshot && labelOf(snapshot, input.now),
      disagreements: concernsCaller
        ? disagreements(callerTokens ?? [], selfCheck, snapshotInput)
        : contradicts
          ? [aboutRecord(contradicts)]
          : [],
    },
  };
}
