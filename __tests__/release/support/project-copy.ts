/**
 * A copy of this project in a folder of its own, in which a test may break things and build without being in the way of others.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { PROJECT } from '../../../cli/bundle';
import { ENVIRONMENT } from '../../product/support/command';

/** What is made, is large, or is not needed to make a release. */
const LEFT_OUT = /^(node_modules|\.git|build|dist|coverage|__tests__|docs\/images|src\/FileCabinet|[^/]+\/dist)$/;

/** All that making a release needs on the machine; so no Java. */
const PROGRAMS = ['node', 'npm', 'git', 'sh'];

export interface ProjectCopy {
  readonly folder: string;
  /** `npm run --silent release`, in the copy. */
  readonly release: () => Released;
  /** Writes over a file of the copy. @returns a function that takes that back */
  readonly change: (path: string, edit: (text: string) => string) => () => void;
  readonly remove: () => void;
}

export interface Released {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Everything in it is committed. */
export function copyProject(): ProjectCopy {
  const home = mkdtempSync(join(tmpdir(), 'token-doctor-'));
  const folder = join(home, 'project');
  const isKept = (path: string) => !LEFT_OUT.test(relative(PROJECT, path).split(sep).join('/'));
  cpSync(PROJECT, folder, { recursive: true, filter: isKept });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  commit(folder);
  const path = pathWithout(home);
  return {
    folder,
    release: () => {
      const options = { cwd: folder, encoding: 'utf8', env: { ...ENVIRONMENT, ...path } } as const;
      const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'release'], {
        ...options,
        shell: process.platform === 'win32',
      });
      return { status, stdout, stderr };
    },
    change: (name, edit) => {
      const before = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), edit(before));
      return () => {
        writeFileSync(join(folder, name), before);
      };
    },
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function commit(folder: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], { cwd: folder });
  git('init', '--quiet');
  // The link to node_modules is no folder, so that the rule for the folder does not leave it out.
  writeFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A copy');
}

/** On Windows programs are found in other ways than by links. */
function pathWithout(home: string): Readonly<Record<string, string>> {
  if (process.platform === 'win32') return {};
  const bin = join(home, 'bin');
  mkdirSync(bin);
  for (const program of PROGRAMS) {
    const found = execFileSync('/bin/sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
    symlinkSync(program === 'node' ? process.execPath : found, join(bin, program));
  }
  return { PATH: bin };
}
