/**
 * Hostile files to everything that reads files: each reader in this process, as its command calls it, then each command itself with
 * files that do not end or are none. A file may be refused. Nothing may crash, be written elsewhere, or take for ever.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sumOf } from '../counts-text';
import { chanceOf } from '../sweep/chance';
import { spawned } from './commands';
import type { HostileFile } from './documents';
import { filesOf } from './documents';
import type { Found, Wrong } from './wrong';
import { ofTold } from './wrong';
import type { Told } from './readers';
import { READERS, validated } from './readers';

export interface FilesProof {
  readonly seed: number;
  readonly possible: number;
  readonly files: number;
  readonly seconds: number;
  readonly readers: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  /** Commands that were started, each as a process of its own. */
  readonly commands: Readonly<Record<string, number>>;
  readonly wrong: Readonly<Record<Wrong, number>>;
  readonly faults: readonly string[];
}

export interface FilesOptions {
  readonly seed?: number;
  /** At most so many files of all, at random; left out: all. */
  readonly most?: number | undefined;
  /** Whether commands are started too. Left out: they are. */
  readonly commands?: boolean;
  readonly onProgress?: (files: number, seconds: number, wrong: number) => void;
  /** Changes what a reader says: for the test that the proof can fail. */
  readonly onTold?: (told: Told) => Told;
}

interface Plan {
  readonly name: string;
  readonly file: HostileFile;
  readonly suffix: string;
  readonly read: (path: string, bytes: Uint8Array) => Promise<Told>;
}

const MOST_CPU = 8_000;
const MOST_MEMORY = 900 * 1024 * 1024;
const MOST_TOLD = 40;

export async function proveFiles({
  seed = 1,
  most,
  commands = true,
  onTold = (told) => told,
  onProgress,
}: FilesOptions = {}): Promise<FilesProof> {
  const begin = performance.now();
  const possible = plans();
  const chosen = most === undefined ? possible : chanceOf(seed).some(possible, most);
  const [readers, kinds, statuses, started]: Record<string, number>[] = [{}, {}, {}, {}];
  const add = (counts: Record<string, number> | undefined, name: string) => {
    if (counts) counts[name] = (counts[name] ?? 0) + 1;
  };
  const wrong: Record<Wrong, number> = {
    threw: 0,
    status: 0,
    message: 0,
    trace: 0,
    written: 0,
    slow: 0,
    memory: 0,
    polluted: 0,
  };
  const faults: string[] = [];
  const tell = (where: string, found: readonly Found[]) => {
    for (const [of, what] of found) {
      wrong[of] += 1;
      if (faults.length < MOST_TOLD) faults.push(`${where}: ${of}: ${what.slice(0, 300)}`);
    }
  };
  for (const [place, plan] of chosen.entries()) {
    if (place > 0 && place % 500 === 0) onProgress?.(place, (performance.now() - begin) / 1000, sumOf(wrong));
    const { told, found } = await tried(plan, onTold);
    add(readers, plan.name);
    add(kinds, plan.file.kind);
    add(statuses, told === null ? 'none' : String(told.status));
    if (found.length > 0) tell(`${plan.name}, ${plan.file.kind} ${excerpt(plan.file)}`, found);
  }
  if (commands) {
    for await (const { command, found } of spawned()) {
      add(started, command);
      tell(command, found);
    }
  }
  const seconds = (performance.now() - begin) / 1000;
  const counts = { readers: readers ?? {}, kinds: kinds ?? {}, statuses: statuses ?? {}, commands: started ?? {} };
  return { seed, possible: possible.length, files: chosen.length, seconds, ...counts, wrong, faults };
}

function plans(): Plan[] {
  const read = READERS.flatMap(({ commands, format, read: of }) =>
    filesOf(format).map((file): Plan => ({ name: commands, file, suffix: SUFFIXES[format] ?? '.json', read: of })),
  );
  const zips = filesOf('zip').map((file): Plan => ({
    ...{ name: 'validate --zip', file, suffix: '.zip', read: (_path, bytes) => validated(bytes) },
  }));
  return [...read, ...zips];
}

const SUFFIXES: Readonly<Partial<Record<string, string>>> = { role: '.xml', env: '.env' };

async function tried(
  { file, suffix, read }: Plan,
  onTold: (told: Told) => Told,
): Promise<{ told: Told | null; found: Found[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'token-doctor-files-'));
  const inside = join(folder, 'a', 'b');
  const path = join(inside, `customrole_x${suffix}`);
  const found: Found[] = [];
  mkdirSync(inside, { recursive: true });
  const { bytes } = file;
  writeFileSync(path, bytes);
  const held = process.memoryUsage().rss;
  const used = process.cpuUsage();
  let told: Told | null = null;
  try {
    told = onTold(await read(path, bytes));
    found.push(...ofTold(told));
  } catch (thrown) {
    found.push(['threw', thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)]);
  }
  const { user, system } = process.cpuUsage(used);
  if ((user + system) / 1000 > MOST_CPU) found.push(['slow', `${((user + system) / 1000).toFixed(0)} ms`]);
  const grown = process.memoryUsage().rss - held;
  if (grown > MOST_MEMORY) found.push(['memory', `${(grown / 2 ** 20).toFixed(0)} MB`]);
  const left = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !EXPECTED.test(name));
  if (left.length > 0) found.push(['written', left.join(', ')]);
  if ('polluted' in {}) found.push(['polluted', 'the prototype of all objects']);
  rmSync(folder, { recursive: true, force: true });
  return { told, found };
}

const EXPECTED = /^a(?:[\\/]b(?:[\\/]customrole_x\.\w+)?|[\\/]b[\\/]project(?:[\\/]manifest\.xml)?)?$/;

function excerpt({ bytes }: HostileFile): string {
  return JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 100)));
}
