import type { Outcome } from './outcome';
import { type MakeArgument, type Run, start } from './start';
import { triggerFor } from './trigger';

export type { Outcome } from './outcome';
export type { Run } from './start';

/**
 * Runs one entry point of a deployed script, and waits for the promise that it may answer with. Never throws: what the
 * script throws is an outcome.
 *
 * @param argument makes the entry point's argument once the execution exists
 */
export async function execute(run: Run, entryPoint: string, argument: MakeArgument): Promise<Outcome> {
  const started = start(run, entryPoint, argument, triggerFor);
  return 'pending' in started ? started.pending : started.outcome;
}
