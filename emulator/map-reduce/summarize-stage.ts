import { errorText } from './error-text';
import { invoke } from './invoke';
import type { RunState } from './run-state';
import { type Summary, summaryContext } from './summary-context';

/** Calls summarize, again after each restart. */
export async function* summarizeStage(run: RunState, summary: Summary): AsyncGenerator<undefined, void> {
  const tally = run.tallies.summarize;
  tally.started = run.account.now();
  tally.concurrency = 1;
  for (let isRestarted = false; ; isRestarted = true) {
    const call = await invoke(run, 'summarize', (execution) => summaryContext(run, summary, isRestarted, execution));
    yield;
    if (call.restarted) continue;
    if (call.outcome.kind === 'threw') {
      tally.errors.push({ key: '', error: errorText(call.outcome), executionNo: tally.invocations });
    }
    return;
  }
}
