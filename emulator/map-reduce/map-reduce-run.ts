import type { Caller, LogLine, Stage, ToldRefusals } from '../model';
import type { Pair } from './pairs';
import type { RunState } from './run-state';
import type { StageRun } from './stage-run';

/** What one run of a map/reduce deployment did, cost and left behind. */
export interface MapReduceRun {
  readonly taskId: string;
  /** Script id of the deployment. */
  readonly deployment: string;
  /** The identity and the role that it ran with. */
  readonly caller: Caller;
  readonly status: 'COMPLETE' | 'FAILED';
  readonly stages: Readonly<Record<Stage, StageRun>>;
  /** Of all stages together. */
  readonly invocations: number;
  readonly units: number;
  readonly queries: number;
  /** The most bytes of keys and values that were stored at any time. */
  readonly persistedBytes: number;
  /** What the last of map and reduce wrote, by key. */
  readonly output: readonly Pair[];
  readonly logs: readonly LogLine[];
  readonly refusals: ToldRefusals['refusals'];
}

export function runOf(
  taskId: string,
  { deployment, caller, tallies, storage, logs, refusals }: RunState,
  status: MapReduceRun['status'],
  output: readonly Pair[],
): MapReduceRun {
  const { getInputData, map, reduce, summarize } = tallies;
  const all = [getInputData, map, reduce, summarize];
  const sum = (of: (stage: StageRun) => number): number => all.reduce((total, stage) => total + of(stage), 0);
  return {
    taskId,
    deployment: deployment.deploymentId,
    caller,
    status,
    stages: {
      getInputData: getInputData.told(),
      map: map.told(),
      reduce: reduce.told(),
      summarize: summarize.told(),
    },
    invocations: sum(({ invocations }) => invocations),
    units: sum(({ units }) => units),
    queries: sum(({ queries }) => queries),
    persistedBytes: storage.most,
    output,
    logs,
    refusals: refusals.told().refusals,
  };
}
