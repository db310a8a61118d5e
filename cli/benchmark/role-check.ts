/**
 * How many role files `role-check` takes in a second, reading them from disk and printing what it found.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../role-check/src/index';
import { LEVELS } from '../../src/TypeScript/netsuite/levels';
import { PERMISSION_NAMES } from '../../src/TypeScript/netsuite/permissions';
import { DEFAULT_INTEGRATION } from '../../src/TypeScript/profiles/index';
import { type Machine, thisMachine } from './machine';

const FILES = 2000;
const RUNS = 3;
/** Lines of a role: public files have up to about as many. */
const LINES = 100;

export const BOUNDS = { filesASecond: 500 } as const;

export interface RoleCheckFigures {
  readonly benchmark: 'role-check';
  readonly machine: Machine;
  readonly versions: { readonly node: string; readonly v8: string };
  readonly bounds: typeof BOUNDS;
  readonly withinBounds: boolean;
  readonly files: number;
  readonly linesAFile: number;
  readonly bytesAFile: number;
  readonly profile: string;
  /** Of the fastest of several runs, for whatever else the machine does only adds to it. */
  readonly milliseconds: number;
  readonly filesASecond: number;
}

export async function measureRoleCheck(files = FILES, runs = RUNS): Promise<RoleCheckFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'role-check-'));
  try {
    const names = Array.from({ length: files }, (_, index) => `customrole_${index}.xml`);
    for (const [index, name] of names.entries()) await writeFile(join(folder, name), roleFile(index));
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await timeOf(names, folder));
    const milliseconds = Math.round(Math.min(...times));
    const filesASecond = Math.round((files * 1000) / Math.min(...times));
    return {
      benchmark: 'role-check',
      machine: thisMachine(),
      versions: { node: process.versions.node, v8: process.versions.v8 },
      bounds: BOUNDS,
      withinBounds: filesASecond >= BOUNDS.filesASecond,
      files,
      linesAFile: LINES,
      bytesAFile: Buffer.byteLength(roleFile(0)),
      profile: DEFAULT_INTEGRATION,
      milliseconds,
      filesASecond,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timeOf(names: readonly string[], folder: string): Promise<number> {
  let answers = '';
  const started = performance.now();
  const argv = [...names, '--profile', DEFAULT_INTEGRATION, '--format', 'json'];
  const status = await main(argv, { folder, out: (text) => (answers = text), err: (text) => (answers = text) });
  const time = performance.now() - started;
  if (status > 1 || answers.split('\n').length !== names.length)
    throw new Error(`role-check answered ${status}: ${answers}`);
  return time;
}

/** No two are the same. */
function roleFile(index: number): string {
  const ids = Object.keys(PERMISSION_NAMES);
  const lines = Array.from({ length: LINES }, (_, place) => {
    const id = ids[(index + place * 3) % ids.length] ?? '';
    const level = LEVELS[(index + place) % LEVELS.length] ?? 'NONE';
    return `    <permission>\n      <permkey>${id}</permkey>\n      <permlevel>${level}</permlevel>\n    </permission>\n`;
  });
  return `<role scriptid="customrole_${index}">\n  <centertype>BASIC</centertype>\n  <name>Role ${index}</name>\n  <permissions>\n${lines.join('')}  </permissions>\n</role>\n`;
}
