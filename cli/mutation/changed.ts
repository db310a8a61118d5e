/** Whether a change leaves more mutants unnoticed than there were before, from some of the mutants of the files that it touches. */
import { basename } from 'node:path';
import { scoreOf, scoreToReach, type Counts, type MutationRecord } from './record';
import { suitesIn } from './suites';

/** A file, or several, after a change. */
export interface Judged {
  readonly files: readonly string[];
  readonly counts: Counts;
  readonly reached: number;
  /** The least that can be told from chance. */
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
  return suitesIn(root)
    .map((path) => path.replace(/^__tests__\/|\.test\.ts$/g, ''))
    .filter((suite) => before.has(suite) || names.has(basename(suite)));
}

/**
 * All touched files together: each alone has too few mutants in a sample.
 *
 * @param byFile counts of the mutants that were tried, by path
 * @param isSample whether only some were tried: then the score may be lower by three standard deviations
 */
export function judge(record: MutationRecord, byFile: ReadonlyMap<string, Counts>, isSample: boolean): Judged {
  let [mutants, found, explained, unreached, expected, variance] = [0, 0, 0, 0, 0, 0];
  for (const [file, counts] of byFile) {
    const score = scoreToReach(record, file);
    mutants += counts.mutants;
    found += counts.found;
    explained += counts.explained;
    unreached += counts.unreached;
    expected += counts.mutants * score;
    variance += counts.mutants * score * (1 - score);
  }
  const counts = { mutants, found, explained, unreached };
  const least = mutants === 0 ? 0 : (expected - (isSample ? 3 * Math.sqrt(variance) : 0)) / mutants;
  return { files: [...byFile.keys()], counts, reached: scoreOf(counts), least };
}
