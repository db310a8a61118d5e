/**
 * How long the client takes to start, beside Node.js with nothing to do; and the time of the whole test suite.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../bundle';
import { CommandEnd, EXIT_FAILED } from '../../command-end';
import type { Row, Scale, Section } from '../section';
import { number } from '../section';
import { quantile } from '../time-of';
import { SUITE_FILE, suiteIn } from '../suite';

const RUNS = { whole: 20, small: 2 } as const;

export function startUpSection(scale: Scale): Promise<Section> {
  const started = clientRows(RUNS[scale]);
  return Promise.resolve({
    title: 'Starting, and testing',
    intro: [
      `The client is built as it is shipped. Each command is started ${RUNS[scale]} times, in turn. The time of the test suite is that of its last whole run, ` +
        `which \`npm run bench -- suite\` writes to \`${SUITE_FILE}\`.`,
    ],
    tables: [
      {
        title: 'The client',
        columns: ['command', 'median, ms', 'fastest, ms', 'more than Node.js alone, ms'],
        rows: started.rows,
      },
      { title: 'The test suite', columns: ['tests', 'suites', 'failed', 'minutes', 'when'], rows: [suiteRow()] },
    ],
    plots: [],
    figures: { client: started.figures, suite: suiteIn(suiteText()) },
    faults: [],
  });
}

function clientRows(runs: number): { rows: Row[]; figures: unknown } {
  built();
  const command = join(PROJECT, 'client', 'dist', 'token-doctor.js');
  const commands = [
    ['node --eval 0', ['--eval', '0']],
    ['token-doctor --help', [command, '--help']],
    [
      'import token-doctor-client',
      ['--input-type=module', '--eval', `await import(${JSON.stringify(join(PROJECT, 'client', 'dist', 'index.js'))})`],
    ],
  ] as const;
  const times = commands.map((): number[] => []);
  for (let run = 0; run < runs; run++) commands.forEach(([, args], place) => times[place]?.push(startOf(args)));
  const medians = times.map((own) => quantile(own, 0.5));
  return {
    rows: commands.map(([name], place) => ({
      cells: [
        `\`${name}\``,
        medians[place] ?? NaN,
        Math.min(...(times[place] ?? [])),
        place === 0 ? '' : (medians[place] ?? NaN) - (medians[0] ?? NaN),
      ],
    })),
    figures: commands.map(([name], place) => ({ command: name, milliseconds: times[place] })),
  };
}

function startOf(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const time = performance.now() - started;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return time;
}

function built(): void {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'build:client'], { cwd: PROJECT, encoding: 'utf8' });
  if (status !== 0) throw new CommandEnd(EXIT_FAILED, `The client could not be built.\n${stdout}`);
}

function suiteText(): string | null {
  const path = join(PROJECT, SUITE_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function suiteRow(): Row {
  const suite = suiteIn(suiteText());
  if (suite === null) return { cells: ['not measured: run `npm run bench -- suite`', '', '', '', ''] };
  const { tests, suites, failed, minutes, startedAt } = suite;
  return { cells: [number(tests), suites, failed, minutes, startedAt.slice(0, 10)] };
}
