/**
 * Parts that take long, or are about one command: sweeps of large accounts, and role files.
 */
import { measureRoleCheck } from '../role-check';
import type { Scale, Section, Table } from '../section';
import { number } from '../section';
import type { SweepFigures } from '../sweep';
import { measureSweep } from '../sweep';
import { BOUNDS } from '../sweep/bounds';
import type { TaskStage } from '../sweep/watch';

export async function sweepSection(scale: Scale): Promise<Section> {
  const figures = scale === 'whole' ? await measureSweep() : await measureSweep(4000, [10], 1);
  return {
    title: 'Sweeps',
    intro: ['Sweeps of an account and of its half. `--json` prints everything by stage and by table.'],
    tables: [
      {
        title: 'What a sweep takes',
        columns: ['tokens', 'sweep', 'units', 'queries', 'calls', 'most units of a map call', 'seconds'],
        rows: figures.sizes.flatMap(({ tokens, sweeps }) =>
          sweeps.map(({ sweep, units, queries, calls, stages, seconds }) => ({
            cells: [number(tokens), sweep, units, queries, calls, stages.map.mostUnits, seconds],
          })),
        ),
      },
      sourcesTable(figures.sizes),
      ...memoryTables(figures),
    ],
    plots: [],
    figures,
    faults: figures.outOfBounds,
  };
}

/** Of the first sweep and of the last one: what is asked several times for one page of rows is left out. */
function sourcesTable(sizes: SweepFigures['sizes']): Table {
  return {
    title: 'Units of each source',
    columns: ['tokens', 'sweep', 'source', 'rows', 'queries', 'units', '10 for each 5,000 rows'],
    rows: sizes.flatMap(({ tokens, sweeps }) =>
      [sweeps[0], sweeps.at(-1)].flatMap((sweep) =>
        (sweep?.sources ?? [])
          .filter(({ rows }) => rows > BOUNDS.rowsOfAQuery)
          .map(({ source, rows, queries, units, mostUnits }) => ({
            cells: [number(tokens), sweep?.sweep ?? '', source, number(rows), queries, units, mostUnits],
            aims: [{ of: 'units', value: units, bound: 'at most' as const, aim: mostUnits }],
          })),
      ),
    ),
  };
}

const TASK_STAGES: readonly TaskStage[] = ['GET_INPUT', 'MAP', 'REDUCE', 'SUMMARIZE'];

/** None where Node.js was started without --expose-gc. */
function memoryTables({ sizes, memoryGrowth }: SweepFigures): Table[] {
  if (memoryGrowth === null) return [];
  const mb = (bytes: number) => Math.round(bytes / 10_000) / 100;
  return [
    {
      title: 'Memory of the script',
      columns: ['tokens', ...TASK_STAGES.map((stage) => `${stage}, MB`)],
      rows: [
        ...sizes.map(({ tokens, memory }) => ({
          cells: [number(tokens), ...TASK_STAGES.map((stage) => mb(memory?.[stage]?.script ?? 0))],
        })),
        { cells: ['times the half', ...TASK_STAGES.map((stage) => memoryGrowth[stage] ?? '')] },
      ],
      notes: ['The most at once, without what the engine itself stores between the stages.'],
    },
  ];
}

export async function roleCheckSection(scale: Scale): Promise<Section> {
  const figures = scale === 'whole' ? await measureRoleCheck() : await measureRoleCheck(50, 1);
  const { files, linesAFile, milliseconds, filesASecond, bounds } = figures;
  return {
    title: 'Role files',
    intro: ['`role-check` reads role files from the disk, checks each against a profile, and prints what it found.'],
    tables: [
      {
        title: 'Files a second',
        columns: ['files', 'lines a file', 'ms', 'files a second'],
        rows: [
          {
            cells: [number(files), linesAFile, milliseconds, filesASecond],
            aims: [{ of: 'files a second', value: filesASecond, bound: 'at least', aim: bounds.filesASecond }],
          },
        ],
      },
    ],
    plots: [],
    figures,
    faults: [],
  };
}
