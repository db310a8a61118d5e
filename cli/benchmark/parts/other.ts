/**
 * Parts that take long, or are about one command: sweeps of large accounts, and role files.
 */
import { measureRoleCheck } from '../role-check';
import type { Scale, Section } from '../section';
import { number } from '../section';
import { measureSweep } from '../sweep';

export async function sweepSection(scale: Scale): Promise<Section> {
  const figures = scale === 'whole' ? await measureSweep() : await measureSweep(4000, [10]);
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
        notes: figures.outOfAims.map((one) => `Not as good as it could be: ${one}.`),
      },
    ],
    plots: [],
    figures,
    faults: figures.outOfBounds,
  };
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
