/**
 * What sweeps of large accounts take: units and queries by stage, time and memory; beside it what reading the same records one by
 * one takes.
 */
import { openAccount } from '../../emulator';
import { SCHEMA_VERSION } from '../../src/TypeScript/report/contract';
import { packagedBundle } from '../bundle';
import { refusalsOnStandardError } from '../refusals';
import { type Machine, thisMachine } from './machine';
import type { Size } from './sweep/account';
import { COMMON_ROLE, INTEGRATIONS, LINES_OF_A_ROLE, sizeOf, sweepAccount, WITH_PROFILE } from './sweep/account';
import { BOUNDS } from './sweep/bounds';
import type { SweepRow } from './sweep/one-sweep';
import { STAGES, sweepOnce } from './sweep/one-sweep';
import type { PlainRow } from './sweep/plain-reading';
import { comparePlain } from './sweep/plain-reading';
import type { Memory, TaskStage } from './sweep/watch';
import { Watch } from './sweep/watch';

const LARGEST = 100_000;
const PLAIN: readonly number[] = [10, 100, 1000, 10_000];

/** Other work of the machine makes a run longer, never shorter: of the seconds of some runs the least count. */
const RUNS = 3;

export interface SizeRow extends Size {
  readonly integrations: number;
  readonly withProfile: number;
  readonly linesOfARole: number;
  readonly sweeps: readonly SweepRow[];
  /** Bytes of JavaScript memory during one more sweep with nothing changed, by stage; null where Node.js was started without --expose-gc. */
  readonly memory: Partial<Record<TaskStage, Memory>> | null;
}

export interface SweepFigures {
  readonly benchmark: 'sweep';
  readonly machine: Machine;
  readonly versions: { readonly node: string; readonly v8: string; readonly report: string };
  readonly bounds: typeof BOUNDS;
  readonly withinBounds: boolean;
  /** What is out of its bound, in words. */
  readonly outOfBounds: readonly string[];
  /** Half of the account, then all of it. */
  readonly sizes: readonly SizeRow[];
  /** Times the half account, by sweep. */
  readonly growth: readonly Growth[];
  /** The most memory of the script at once, times the half account: in all, and of each stage. */
  readonly memoryGrowth: ({ readonly most: number } & Partial<Record<TaskStage, number>>) | null;
  readonly plainReading: readonly PlainRow[];
}

interface Growth {
  readonly sweep: string;
  readonly units: number;
  readonly queries: number;
  readonly seconds: number;
}

/**
 * @param tokens of the larger account, an even multiple of 2,000
 * @param plain numbers of tokens to read one by one
 * @param runs of each account
 */
export async function measureSweep(tokens = LARGEST, plain = PLAIN, runs = RUNS): Promise<SweepFigures> {
  const zip = await packagedBundle();
  // Code that was never run is compiled first: that is no part of any size.
  await sizeRow(sizeOf(2000), zip);
  const half = await fastest(sizeOf(tokens / 2), zip, runs);
  const whole = await fastest(sizeOf(tokens), zip, runs);
  const plainReading: PlainRow[] = [];
  for (const count of plain) plainReading.push(await comparePlain(count, zip));
  const growth = whole.sweeps.map((row, place) => growthOf(row, half.sweeps[place] ?? row));
  const memoryGrowth = memoryGrowthOf(whole, half);
  const outOfBounds = [half, whole]
    .flatMap(beyond)
    .concat(growth.flatMap(grown), memoryBeyond(memoryGrowth?.most ?? null));
  return {
    benchmark: 'sweep',
    machine: thisMachine(),
    versions: { node: process.versions.node, v8: process.versions.v8, report: SCHEMA_VERSION },
    bounds: BOUNDS,
    withinBounds: outOfBounds.length === 0,
    outOfBounds,
    sizes: [half, whole],
    growth,
    memoryGrowth,
    plainReading,
  };
}

/** The first run, with the least seconds of all. */
async function fastest(size: Size, zip: Uint8Array, runs: number): Promise<SizeRow> {
  const row = await sizeRow(size, zip);
  const sweeps = [...row.sweeps];
  for (let run = 1; run < runs; run++) {
    const again = await sizeRow(size, zip);
    for (const [place, { seconds }] of again.sweeps.entries()) {
      const before = sweeps[place];
      if (before && seconds < before.seconds) sweeps[place] = { ...before, seconds };
    }
  }
  return { ...row, sweeps };
}

async function sizeRow(size: Size, zip: Uint8Array): Promise<SizeRow> {
  const watch = new Watch();
  const account = await openAccount({
    file: sweepAccount(size),
    project: zip,
    now: watch.now,
    onRefusals: refusalsOnStandardError('the account that was made'),
  });
  try {
    const first = await sweepOnce(account, watch, 'first', false);
    const second = await sweepOnce(account, watch, 'nothing changed', false);
    // One that is not timed: looking at memory again and again slows what comes after it.
    const { memory } = await sweepOnce(account, watch, 'memory', true);
    // Half of the tokens of one integration lose a permission that it needs.
    account.database.run(`DELETE FROM rolepermissions WHERE role = ? AND permkey = 'LIST_ACCOUNT'`, [COMMON_ROLE]);
    const third = await sweepOnce(account, watch, 'a role lost a permission', false);
    return {
      ...size,
      integrations: INTEGRATIONS,
      withProfile: WITH_PROFILE.length,
      linesOfARole: LINES_OF_A_ROLE,
      sweeps: [first.row, second.row, third.row],
      memory: memory.size === 0 ? null : Object.fromEntries(memory),
    };
  } finally {
    account.close();
  }
}

function growthOf(whole: SweepRow, half: SweepRow): Growth {
  const times = (of: (row: SweepRow) => number) => rounded(of(whole) / of(half));
  return {
    sweep: whole.sweep,
    units: times(({ units }) => units),
    queries: times(({ queries }) => queries),
    seconds: times(({ seconds }) => seconds),
  };
}

function memoryGrowthOf({ memory: whole }: SizeRow, { memory: half }: SizeRow): SweepFigures['memoryGrowth'] {
  if (whole === null || half === null) return null;
  const most = (memory: NonNullable<SizeRow['memory']>) =>
    Math.max(0, ...Object.values(memory).map(({ script }) => script));
  const stages = Object.entries(whole) as [TaskStage, Memory][];
  const byStage = stages.flatMap(([stage, { script }]): [TaskStage, number][] => {
    const before = half[stage]?.script ?? 0;
    return before > 0 ? [[stage, rounded(script / before)]] : [];
  });
  return { most: rounded(most(whole) / most(half)), ...Object.fromEntries(byStage) };
}

function beyond({ tokens, sweeps }: SizeRow): string[] {
  return sweeps.flatMap((row) => {
    const of = `${tokens} tokens, ${row.sweep}`;
    const over = (what: string, measured: number, bound: number) =>
      measured > bound ? [`${of}: ${what} ${measured}, at most ${bound}`] : [];
    return [
      ...(row.complete ? [] : [`${of}: not complete`]),
      ...over('units', row.units, BOUNDS.units),
      ...over('persisted bytes', row.persistedBytes, BOUNDS.persistedBytes),
      ...over('characters of a text', row.largestText, BOUNDS.valueBytes),
      ...STAGES.flatMap((stage) => {
        const { mostUnits, mostSeconds, mostBytes } = row.stages[stage];
        return [
          ...over(`units of one call of ${stage}`, mostUnits, BOUNDS.unitsOfACall[stage]),
          ...over(`seconds of one call of ${stage}`, mostSeconds, BOUNDS.secondsOfACall[stage]),
          ...over(`bytes of a value of ${stage}`, mostBytes, BOUNDS.valueBytes),
        ];
      }),
      ...row.sources.flatMap(({ source, units, mostUnits }) => over(`units of ${source}`, units, mostUnits)),
    ];
  });
}

function grown({ sweep, ...growth }: Growth): string[] {
  return Object.entries(growth).flatMap(([what, times]) =>
    times > BOUNDS.timesTheHalf ? [`${sweep}: ${what} ${times} times the half, at most ${BOUNDS.timesTheHalf}`] : [],
  );
}

function memoryBeyond(times: number | null): string[] {
  const bound = BOUNDS.memoryTimesTheHalf;
  return times !== null && times > bound ? [`memory of the script: ${times} times the half, at most ${bound}`] : [];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
