import * as fastCheck from 'fast-check';

/** A mutant that only some of the random examples find would need hundreds of them, and there are thousands of mutants. */
const MOST_RUNS = 25;

function assert<Ts>(property: fastCheck.IRawProperty<Ts>, parameters?: fastCheck.Parameters<Ts>): Promise<void> | void {
  return fastCheck.assert(property, {
    ...parameters,
    // Nobody reads the smallest example that fails.
    endOnFailure: true,
    numRuns: Math.min(parameters?.numRuns ?? MOST_RUNS, MOST_RUNS),
  });
}

/** In the place of fast-check: properties try the first examples of their own seed. */
export const hurriedProperties = { ...fastCheck, assert, default: { ...fastCheck.default, assert }, __esModule: true };
