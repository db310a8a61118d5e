/**
 * What GitHub runs is what a developer runs, with as few rights and as little of others as it takes.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from '../../cli/bundle';

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: unknown;
        readonly 'timeout-minutes'?: number;
        readonly strategy: { readonly matrix: { readonly node: readonly string[] } };
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}

const FOLDER = join(PROJECT, '.github', 'workflows');
const text = readFileSync(join(FOLDER, 'ci.yml'), 'utf8');
const workflow = parse(text) as Workflow;
const jobs = Object.values(workflow.jobs);

it('runs .ci/run, and nothing besides', () => {
  expect(jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))).toEqual(['.ci/run']);
  if (process.platform !== 'win32') expect(statSync(join(PROJECT, '.ci', 'run')).mode & 0o111).toBe(0o111);
});

it('may read the repository, and nothing else', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(jobs.filter(({ permissions }) => permissions !== undefined)).toEqual([]);
  expect(text).not.toMatch(/secrets\.|pull_request_target/);
});

it.each(readdirSync(FOLDER))('%s pins every action by its commit, with the version beside it', (name) => {
  const uses = readFileSync(join(FOLDER, name), 'utf8').match(/uses: .*/g) ?? [];
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

it('runs on the lowest Node.js that package.json allows, and on the current LTS', () => {
  const { engines } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { engines: { node: string } };
  const lowest = /^>=(\d+\.\d+\.\d+)$/.exec(engines.node)?.[1];

  expect(jobs.map(({ strategy }) => strategy.matrix.node)).toEqual([[lowest, 'lts/*']]);
});

it('ends by itself', () => {
  expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
});
