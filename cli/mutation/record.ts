/** docs/mutation.json: what the last runs found, by file. It tells which files were changed since, and what they reached. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Left } from './left';
import { onOneLine } from './left';
import { mutatedFiles, SOURCES } from './rooms';
import type { Tried } from './run-stryker';

/** Of some mutants. The score is (found + explained) / all. */
export interface Counts {
  readonly mutants: number;
  readonly found: number;
  /** No test can notice them: a comment in the code says why. */
  readonly explained: number;
  /** No test runs that code. */
  readonly unreached: number;
}

export interface FileRecord {
  readonly sha256: string;
  /** Of all of its mutants. */
  readonly counts: Counts;
  /** Below __tests__: those that found one of its mutants. */
  readonly suites: readonly string[];
  /** Those that no suite noticed, by line. */
  readonly left: readonly Left[];
}

export interface MutationRecord {
  /** Of a part of all mutants, by room. */
  readonly sample: {
    readonly seed: number;
    readonly share: number;
    readonly rooms: Readonly<Record<string, Counts>>;
  } | null;
  /** By path below src/TypeScript: those of which every mutant was tried. */
  readonly files: Readonly<Record<string, FileRecord>>;
}

const PATH = join('docs', 'mutation.json');

export function readRecord(root: string): MutationRecord {
  return JSON.parse(readFileSync(join(root, PATH), 'utf8')) as MutationRecord;
}

/** Files that no longer are lose their line. */
export function writeRecord(root: string, { sample, files }: MutationRecord): void {
  const kept = mutatedFiles(root).flatMap((file) => (files[file] ? [[file, files[file]] as const] : []));
  const lines = kept.map(([file, record]) => `    ${JSON.stringify(file)}: ${JSON.stringify(record)}`);
  writeFileSync(
    join(root, PATH),
    `{\n  "sample": ${JSON.stringify(sample)},\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
}

/** Those of the files that are not as they were when they were written down, or never were. */
export function changedSince({ files }: MutationRecord, root: string): readonly string[] {
  return mutatedFiles(root).filter((file) => files[file]?.sha256 !== hashOf(root, file));
}

export function hashOf(root: string, file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(root, SOURCES, file)))
    .digest('hex');
}

export function countsOf(tried: readonly Tried[]): Counts {
  const of = (end: Tried['end']) => tried.filter((one) => one.end === end).length;
  return { mutants: tried.length, found: of('found'), explained: of('explained'), unreached: of('unreached') };
}

/** @returns those that no suite noticed, by line */
export function leftOf(tried: readonly Tried[]): readonly Left[] {
  return tried
    .filter(({ end }) => end === 'left' || end === 'unreached')
    .map(({ line, mutator, code, replacement }) => {
      return { line, mutator, code: onOneLine(code), replacement: onOneLine(replacement) };
    })
    .toSorted((one, other) => one.line - other.line);
}

/** @returns from 0 to 1; 1 of nothing */
export function scoreOf({ mutants, found, explained }: Counts): number {
  return mutants === 0 ? 1 : (found + explained) / mutants;
}

/** Of each room. */
export const AIM = 0.95;
