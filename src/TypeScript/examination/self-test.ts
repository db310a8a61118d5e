/**
 * Is this account as Token Doctor expects? Tries what verdicts stand on: by reading alone, with the rights of the viewer.
 */
import { EXPECTATIONS } from '../account/expectations/expectations';
import type { Expectation } from '../account/expectations/expectation';
import type { Outcome, ProbeDocument } from '../account/expectations/run-probes';
import { runProbes } from '../account/expectations/run-probes';

/** `open`: it could not be tried. */
export interface Tried {
  readonly result: 'holds' | 'fails' | 'open';
  /** The row of the emulator's ledger. */
  readonly id: string;
  /** What Token Doctor expects. */
  readonly says: string;
  /** What it means for verdicts if it is not so. */
  readonly otherwise: string;
  /** What this account showed; or why it could not be tried. */
  readonly seen: string;
}

export interface SelfTest {
  readonly tried: readonly Tried[];
  /** What `npm run compare:probes` reads. */
  readonly document: ProbeDocument;
}

/** 500 units at most: about 380 if every table has the columns that it should have. */
export function runSelfTest(): SelfTest {
  const document = runProbes(
    EXPECTATIONS.map(({ probe }) => probe),
    null,
  );
  const byId = new Map(document.outcomes.map((outcome) => [outcome.id, outcome]));
  return { tried: EXPECTATIONS.map((expectation) => triedBy(expectation, byId.get(expectation.probe.id))), document };
}

function triedBy({ probe, says, otherwise, holds }: Expectation, outcome: Outcome | undefined): Tried {
  const about = { id: probe.id, says, otherwise };
  if (outcome === undefined) return { ...about, result: 'open', seen: 'It was not tried.' };
  if ('skipped' in outcome) return { ...about, result: 'open', seen: outcome.skipped };
  if ('threw' in outcome) return { ...about, result: 'open', seen: `NetSuite answered ${outcome.threw}.` };
  return { ...about, result: holds(outcome.observed) ? 'holds' : 'fails', seen: JSON.stringify(outcome.observed) };
}
