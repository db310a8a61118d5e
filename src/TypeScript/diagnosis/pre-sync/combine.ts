/**
 * The answer to a caller who could not read the whole chain, from the three sources.
 */
import type { RootCause } from '../diagnose';
import type { Verdict } from '../finding';
import { chainRead } from './chain-read';
import { disagreements } from './disagreements';
import { judge } from './judge';
import { labelOf, tellingSnapshot } from './snapshot-rules';
import type { Sources } from './sources';
import { chainAlone } from './sources';
import type { Evidence, Live } from './weigh';
import { weigh } from './weigh';

export interface Combined {
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  /** When the root cause was found, where that was not now. */
  readonly causeAt: string | null;
  /** The requirements that NetSuite refuses the caller; also where nothing says that the caller is the integration. */
  readonly refused: readonly string[];
  readonly sources: Sources;
}

/** Joins the sources, one label for each. */
export function combine(live: Live, evidence: Evidence): Combined {
  const { diagnosis, facts } = live;
  const { selfCheck } = evidence;
  const chain = chainRead(facts);
  if (chain === 'complete' || selfCheck === null) {
    const { verdict, rootCause } = diagnosis;
    return { verdict, rootCause, causeAt: null, refused: [], sources: chainAlone(chain) };
  }
  const weighed = weigh(live, { ...evidence, selfCheck });
  const { own, ownKept, refused, raised, speaks, against } = weighed;
  const { decidedBy, verdict, cause } = judge(live, { ...evidence, selfCheck }, weighed);
  const snapshot = tellingSnapshot(ownKept);
  // Where both say blocked they agree, whatever else NetSuite grants.
  const agrees = diagnosis.verdict === 'blocked' && snapshot?.verdict === 'blocked';
  const heard = { snapshot: agrees ? null : snapshot, against, raised };
  return {
    verdict,
    rootCause: cause?.rootCause ?? null,
    causeAt: cause?.at ?? null,
    refused,
    sources: {
      decidedBy,
      chain,
      selfCheck,
      snapshot: snapshot && labelOf(snapshot, evidence.now),
      disagreements: speaks ? disagreements(own ?? [], selfCheck, heard) : [],
    },
  };
}
