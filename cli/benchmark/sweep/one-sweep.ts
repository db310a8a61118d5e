/**
 * One sweep of an account, from its start to its end, and what it took.
 */
import type { EmulatedAccount, MapReduceRun } from '../../../emulator';
import { sweepAnswer } from '../../sweep-result';
import { PART_FIELD, PART_TYPE } from '../../../src/TypeScript/snapshots/sweeps/fields';
import { BOUNDS } from './bounds';
import type { Source } from './sources';
import { countRows } from './sources';
import type { Memory, TaskStage, Watch } from './watch';

export const STAGES = ['getInputData', 'map', 'reduce', 'summarize'] as const;
export type Stage = (typeof STAGES)[number];

export interface StageRow {
  readonly calls: number;
  readonly units: number;
  readonly queries: number;
  /** Of one call, the most. */
  readonly mostUnits: number;
  readonly mostSeconds: number;
  /** Of the largest value that it handed on. */
  readonly mostBytes: number;
}

export interface SourceRow extends Source {
  readonly units: number;
  /** 10 for each 5,000 rows, begun ones too. A source of one page may be asked several times: then what it took. */
  readonly mostUnits: number;
}

export interface SweepRow {
  readonly sweep: string;
  readonly units: number;
  readonly queries: number;
  readonly calls: number;
  /** Of this process's work. */
  readonly seconds: number;
  readonly persistedBytes: number;
  /** Characters of the largest text that is kept in the account. */
  readonly largestText: number;
  /** Kept texts of this sweep and all before. */
  readonly texts: number;
  readonly complete: boolean;
  readonly ready: number;
  readonly blocked: number;
  readonly unknown: number;
  readonly stages: Readonly<Record<Stage, StageRow>>;
  readonly sources: readonly SourceRow[];
}

export interface Swept {
  readonly row: SweepRow;
  /** By stage; empty where nobody looked. */
  readonly memory: ReadonlyMap<TaskStage, Memory>;
}

const ON_DEMAND = 'customdeploy_td_sweep_now';
const UNITS_PER_QUERY = 10;

/** @param watch the clock of the account @param looks whether memory is looked at: it takes long */
export async function sweepOnce(account: EmulatedAccount, watch: Watch, sweep: string, looks: boolean): Promise<Swept> {
  const deployment = account.deployments.get(ON_DEMAND);
  if (deployment === undefined) throw new Error(`There is no ${ON_DEMAND}.`);
  const { parameters } = deployment;
  const id = account.tasks.submit({ deployment, parameters, caller: account.administrator });
  if (looks) await watch.begin(() => account.tasks.find(id) ?? { stage: null, bytes: 0 });
  const rows = countRows(account);
  const started = watch.worked();
  const [run] = await account.runTasks();
  const seconds = inSeconds(watch.worked() - started);
  const memory = watch.end();
  const sources = rows.stop();
  if (run === undefined) throw new Error('The sweep did not run.');
  return { row: rowOf(account, run, { sweep, seconds, sources }), memory };
}

function rowOf(
  account: EmulatedAccount,
  run: MapReduceRun,
  { sweep, seconds, sources }: { sweep: string; seconds: number; sources: readonly Source[] },
): SweepRow {
  const { complete, totals, errors } = sweepAnswer(account, run);
  if (errors.length > 0) throw new Error(`The sweep met ${JSON.stringify(errors.slice(0, 3))}.`);
  const [kept] = account.runSuiteQL(
    `SELECT COUNT(*) AS texts, MAX(LENGTH(p.${PART_FIELD.text})) AS largest FROM ${PART_TYPE} p`,
  );
  return {
    sweep,
    units: run.units,
    queries: run.queries,
    calls: run.invocations,
    seconds,
    persistedBytes: run.persistedBytes,
    largestText: Number(kept?.largest ?? 0),
    texts: Number(kept?.texts ?? 0),
    complete,
    ...totals,
    stages: {
      getInputData: stageOf(run, 'getInputData'),
      map: stageOf(run, 'map'),
      reduce: stageOf(run, 'reduce'),
      summarize: stageOf(run, 'summarize'),
    },
    sources: sources.map(priced),
  };
}

function stageOf({ stages }: MapReduceRun, stage: Stage): StageRow {
  const { invocations, units, queries, mostUnits, mostMilliseconds, mostBytes } = stages[stage];
  return { calls: invocations, units, queries, mostUnits, mostSeconds: inSeconds(mostMilliseconds), mostBytes };
}

function priced(source: Source): SourceRow {
  const { queries, rows } = source;
  const units = queries * UNITS_PER_QUERY;
  const isOnePage = rows <= BOUNDS.rowsOfAQuery;
  return { ...source, units, mostUnits: isOnePage ? units : Math.ceil(rows / BOUNDS.rowsOfAQuery) * UNITS_PER_QUERY };
}

function inSeconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
