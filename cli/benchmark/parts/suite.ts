/**
 * Runs the whole test suite, which takes a quarter of an hour, and keeps what Jest says of it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../bundle';
import type { Section } from '../section';
import { SUITE_FILE, suiteIn } from '../suite';

export function suiteSection(): Promise<Section> {
  const path = join(PROJECT, SUITE_FILE);
  spawnSync('npx', ['jest', '--json', `--outputFile=${path}`], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const suite = suiteIn(readFileSync(path, 'utf8'));
  if (suite === null) throw new Error('Jest wrote nothing.');
  const { tests, suites, failed, minutes } = suite;
  return Promise.resolve({
    title: 'The test suite',
    intro: [`Jest wrote \`${SUITE_FILE}\`. The next \`npm run bench\` takes the figures from there.`],
    tables: [
      {
        title: 'All tests',
        columns: ['tests', 'suites', 'failed', 'minutes'],
        rows: [{ cells: [tests, suites, failed, minutes] }],
      },
    ],
    plots: [],
    figures: suite,
    faults: failed > 0 ? [`${failed} tests failed.`] : [],
  });
}
