/**
 * Every state of the page in a browser. The test of the states measures it: so what is measured here is what is tested there.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CommandEnd, EXIT_FAILED } from '../../command-end';
import { PROJECT } from '../../bundle';
import { inStage } from '../../stage';
import { PAGE_FIGURES, type PageFigure } from '../page-figures';
import type { Scale, Section } from '../section';
import { number } from '../section';

const MOST_BYTES = 150_000;
const FIRST_VIEW = 1000;

const JEST = join(PROJECT, 'node_modules', 'jest', 'bin', 'jest.js');

export async function pageSection(scale: Scale): Promise<Section> {
  const rows = await inStage(join(PROJECT, 'build'), async (stage) => {
    const file = join(stage, 'page-figures.json');
    await measureInto(file, scale);
    return JSON.parse(await readFile(file, 'utf8')) as PageFigure[];
  });
  return {
    title: 'The page',
    intro: [
      `Each of the ${rows.length} states that \`__tests__/page/support/states.ts\` lists, in Chromium. The first view is the time from the request to the end of loading, ` +
        'with the account’s answer in it. Each state is measured once, in an account of its own; the first one has the start of everything in it. axe looks at each state once.',
    ],
    tables: [
      {
        title: 'States',
        columns: ['state', 'KB', 'first view, ms', 'axe: serious or critical', 'axe: all'],
        rows: rows.map(({ state, bytes, milliseconds, serious, violations }) => ({
          cells: [state, bytes / 1000, number(Math.round(milliseconds)), serious, violations],
          aims: [
            { of: 'KB', value: bytes / 1000, bound: 'at most', aim: MOST_BYTES / 1000 },
            { of: 'ms', value: milliseconds, bound: 'at most', aim: FIRST_VIEW },
            { of: 'serious axe violations', value: serious, bound: 'at most', aim: 0 },
          ],
        })),
      },
    ],
    plots: [],
    figures: rows,
    faults: [],
  };
}

async function measureInto(file: string, scale: Scale): Promise<void> {
  const some = scale === 'small' ? ['--testNamePattern', '(ready|blocked): axe'] : [];
  const args = [JEST, '-w', '1', '--selectProjects', 'product', ...some, '--', '__tests__/page/states.test.ts'];
  try {
    await promisify(execFile)(process.execPath, args, {
      cwd: PROJECT,
      env: { ...process.env, NODE_OPTIONS: '', [PAGE_FIGURES]: file },
      maxBuffer: 50_000_000,
    });
  } catch (failure) {
    const { stderr = String(failure) } = failure as { stderr?: string };
    throw new CommandEnd(EXIT_FAILED, `The test of the states of the page failed.\n${stderr}`, { cause: failure });
  }
}
