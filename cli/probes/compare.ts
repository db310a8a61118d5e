/**
 * What a real account showed beside what the emulator shows: which assumptions hold there and which fall.
 */
import type { Evidence } from '../../emulator';
import type { NamedObservations, Observation } from '../../src/TypeScript/account/expectations/probe';
import type { Outcome, ProbeDocument } from '../../src/TypeScript/account/expectations/run-probes';

export interface Comparison {
  readonly id: string;
  readonly claim: string;
  readonly result: 'holds' | 'falls' | 'not observed';
  /** What the account showed beside what the emulator shows; or why there is nothing to compare. */
  readonly detail: string;
}

/**
 * @param real what the probes printed in a real account
 * @param emulated what they print in the emulator, one document for each role that asked
 * @param rows the ledger
 */
export function compare(
  real: ProbeDocument,
  emulated: readonly ProbeDocument[],
  rows: readonly Evidence[],
): Comparison[] {
  return real.outcomes.map((outcome) => {
    const claim = rows.find(({ id }) => id === outcome.id)?.claim ?? 'The ledger of this version has no such row.';
    const ours = emulated.flatMap(({ outcomes }) => outcomes.filter(({ id }) => id === outcome.id));
    return { id: outcome.id, claim, ...judge(outcome, ours) };
  });
}

function judge(real: Outcome, emulated: readonly Outcome[]): Pick<Comparison, 'result' | 'detail'> {
  if ('skipped' in real) return { result: 'not observed', detail: real.skipped };
  const ours = emulated.find((outcome) => 'observed' in outcome);
  if (ours === undefined || !('observed' in ours)) {
    return { result: 'not observed', detail: 'The emulator has no such probe, or had nothing to look at.' };
  }
  if ('threw' in real)
    return { result: 'not observed', detail: `The probe ended with ${real.threw}: look at it by hand.` };
  return {
    result: agrees(real.observed, ours.observed) ? 'holds' : 'falls',
    detail: `the account: ${JSON.stringify(real.observed)}; the emulator: ${JSON.stringify(ours.observed)}`,
  };
}

/** Equal in everything that both saw: what only one of two accounts could see says nothing. */
function agrees(theirs: Observation, mine: Observation): boolean {
  if (isNamed(theirs) && isNamed(mine)) {
    const both = Object.keys(theirs).filter((name) => name in mine);
    return both.length > 0 && both.every((name) => agrees(theirs[name] ?? 'nothing', mine[name] ?? 'nothing'));
  }
  return JSON.stringify(theirs) === JSON.stringify(mine);
}

function isNamed(value: Observation): value is NamedObservations {
  return typeof value === 'object' && !Array.isArray(value);
}
