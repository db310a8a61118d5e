import type { Outcome } from '../scripting/execute';
import { messageOf } from '../scripting/message-of';
import { inputContext } from './contexts';
import { errorText } from './error-text';
import { pairsOf } from './input';
import { invoke } from './invoke';
import { bytesOf, type Pair } from './pairs';
import type { RunState } from './run-state';
import { STORAGE_FULL } from './storage';

/** What the input stage leaves: its pairs, or the error that takes the run to its end. */
export type Input =
  { readonly pairs: readonly Pair[]; readonly error: null } | { readonly pairs: readonly []; readonly error: string };

/** Calls getInputData, again after each restart. An error is not tried again. [DOC] D/section_1517279626 */
export async function* inputStage(run: RunState): AsyncGenerator<undefined, Input> {
  const tally = run.tallies.getInputData;
  tally.started = run.account.now();
  tally.concurrency = 1;
  for (let isRestarted = false; ; isRestarted = true) {
    const call = await invoke(run, 'getInputData', (execution) => inputContext(isRestarted, execution));
    yield;
    if (call.restarted) continue;
    const input = inputOf(run, call.outcome);
    if (input.error !== null) tally.errors.push({ key: '', error: input.error, executionNo: tally.invocations });
    return input;
  }
}

function inputOf({ storage, tallies }: RunState, outcome: Outcome): Input {
  const { execution } = outcome;
  if (outcome.kind === 'threw') return { pairs: [], error: errorText(outcome) };
  try {
    const pairs = outcome.kind === 'returned' ? pairsOf(outcome.value, execution) : [];
    for (const pair of pairs) {
      tallies.getInputData.handOn(pair);
      if (!storage.add(bytesOf(pair))) throw execution.fail(STORAGE_FULL.code, STORAGE_FULL.message);
    }
    return { pairs, error: null };
  } catch (error) {
    const name: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : undefined;
    const code = typeof name === 'string' ? name : 'UNEXPECTED_ERROR';
    return { pairs: [], error: errorText({ execution, kind: 'threw', code, message: messageOf(error), error }) };
  }
}
