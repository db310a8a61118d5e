/** Whether a change leaves more mutants unnoticed than there were before, from some of the mutants of the files that it touches. */
import { basename } from 'node:path';
import { scoreOf, type Counts, type MutationRecord } from './record';
import { suiteNames } from './suites';

/** Shares of the mutants, from 0 to 1. */
export interface Judged {
  readonly reached: number;
  /** Less is a worse score than before, and no chance. */
  readonly least: number;
}

/**
 * The suites that found mutants of the files before, and those of the same names: others would take minutes to find the same.
 *
 * @param files below src/TypeScript
 */
export function suitesAbout(
  root: string,
  { files: known }: MutationRecord,
  files: readonly string[],
): readonly string[] {
  const names = new Set(files.map((file) => basename(file, '.ts')));
  const before = new Set(files.flatMap((file) => known[file]?.suites ?? []));
  return suiteNames(root).filter((suite) => before.has(suite) || names.has(basename(suite)));
}

/**
 * All files together: each alone has too few mutants in a sample.
 *
 * @param byFile counts of the mutants that were tried, by path; each file has a score in the record
 * @param isSample whether only some were tried: then the score may be lower by three standard deviations
 */
export function judge(record: MutationRecord, byFile: ReadonlyMap<string, Counts>, isSample: boolean): Judged {
  let [mutants, noticed, expected, variance] = [0, 0, 0, 0];
  for (const [file, counts] of byFile) {
    const before = record.files[file]?.counts;
    const score = before ? scoreOf(before) : 0;
    mutants += counts.mutants;
    noticed += counts.found + counts.explained;
    expected += counts.mutants * score;
    variance += counts.mutants * score * (1 - score);
  }
  if (mutants === 0) return { reached: 1, least: 0 };
  return { reached: noticed / mutants, least: (expected - (isSample ? 3 * Math.sqrt(variance) : 0)) / mutants };
}
