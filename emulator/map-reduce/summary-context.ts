import { strictObject } from '../modules/strict';
import type { Execution } from '../model';
import { errorsOf, iterable } from './contexts';
import { compareText, inKeyOrder, type Pair } from './pairs';
import type { RunState } from './run-state';
import type { StageTally } from './stage-run';
import type { WorkItem } from './work-item';

/** What the stages before left for summarize. */
export interface Summary {
  readonly started: number;
  readonly inputError: string | null;
  readonly mapped: readonly WorkItem[];
  readonly reduced: readonly WorkItem[];
  readonly output: readonly Pair[];
}

/** What summarize is given. [DOC] D/section_4413276323 and the pages of its members */
export function summaryContext(run: RunState, summary: Summary, isRestarted: boolean, execution: Execution): object {
  const { getInputData, map, reduce } = run.tallies;
  const { fail } = execution;
  const sum = (of: (tally: StageTally) => number): number => of(getInputData) + of(map) + of(reduce);
  return strictObject(
    'mapReduce.SummaryContext',
    {
      isRestarted,
      dateCreated: dateOf(summary.started, execution),
      seconds: (run.account.now() - summary.started) / 1_000,
      usage: sum(({ units }) => units),
      concurrency: Math.max(map.concurrency, reduce.concurrency),
      yields: sum(({ yields }) => yields),
      inputSummary: strictObject(
        'mapReduce.InputSummary',
        { ...figures(getInputData, execution), error: summary.inputError },
        fail,
      ),
      mapSummary: strictObject('mapReduce.MapSummary', stageOf(map, inKeyOrder(summary.mapped), execution), fail),
      reduceSummary: strictObject('mapReduce.ReduceSummary', stageOf(reduce, summary.reduced, execution), fail),
      output: iterable(
        'mapReduce.Output',
        () => summary.output.toSorted((a, b) => compareText(a.key, b.key)),
        ({ key, value }) => [key, value],
        execution,
      ),
    },
    fail,
  );
}

function stageOf(tally: StageTally, items: readonly WorkItem[], execution: Execution): object {
  return {
    ...figures(tally, execution),
    concurrency: tally.concurrency,
    yields: tally.yields,
    keys: iterable(
      'mapReduce.Keys',
      () => items,
      ({ key, executions, state }) => [key, executions, state],
      execution,
    ),
    errors: errorsOf(tally.errors, execution),
  };
}

function figures(tally: StageTally, execution: Execution): object {
  const { started, milliseconds, units } = tally;
  return { dateCreated: dateOf(started, execution), seconds: milliseconds / 1_000, usage: units };
}

function dateOf(milliseconds: number, { date }: Execution): Date {
  return date?.(milliseconds) ?? new Date(milliseconds);
}
