import type { Stage } from '../model';
import { execute, type Outcome } from '../scripting/execute';
import type { MakeArgument } from '../scripting/start';
import type { Thread } from '../scripting/threads';
import { ServerRestart } from './interruptions';
import type { RunState } from './run-state';

/** One call of a stage's function. */
export type Invocation =
  /** The server went away: whatever the function did, the run does not know of it. */
  { readonly restarted: true; readonly outcome?: undefined } | { readonly restarted: false; readonly outcome: Outcome };

/**
 * Calls a stage's function in a realm of its own, with the units and the time that one call has.
 *
 * @param thread in which it is called; left out: the account's
 */
export async function invoke(
  run: RunState,
  stage: Stage,
  argument: MakeArgument,
  thread?: Thread,
): Promise<Invocation> {
  const { account, caller, deployment, interruptions, refusals } = run;
  const tally = run.tallies[stage];
  const number = (tally.begun += 1);
  if (interruptions.restartsAt(stage, number, 'before')) {
    tally.invocations += 1;
    tally.restarts += 1;
    return { restarted: true };
  }
  let calls = 0;
  const server = { isGone: false };
  const beforeCall = (): ReturnType<typeof interruptions.faultAt> => {
    calls += 1;
    tally.calls += 1;
    // A script that catches the error goes nowhere: each of its next calls throws it again.
    server.isGone ||= interruptions.restartsAt(stage, number, calls);
    if (server.isGone) throw new ServerRestart('The application server restarts.');
    interruptions.onCall({ stage, invocation: number, call: tally.calls, own: calls });
    return interruptions.faultAt(stage, tally.calls);
  };
  const started = account.now();
  const call = { account, caller, deployment, refusals, stage, beforeCall };
  const outcome = await (thread?.execute(call, stage, argument) ?? execute(call, stage, argument));
  tally.add(outcome, account.now() - started);
  for (const line of outcome.execution.logs) run.logs.push(line);
  if (!server.isGone && !interruptions.restartsAt(stage, number, 'after')) return { restarted: false, outcome };
  tally.restarts += 1;
  return { restarted: true };
}
