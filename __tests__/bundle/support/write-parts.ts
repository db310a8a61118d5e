import type { Reading } from '../../../src/TypeScript/account/reading';
import type { StoredPart } from '../../../src/TypeScript/snapshots/sweeps/sweep-entry';
import type { NewPart } from '../../../src/TypeScript/snapshots/sweeps/write-parts';
import { PartWriter } from '../../../src/TypeScript/snapshots/sweeps/write-parts';

/** Writes several parts of a sweep. @param reusable parts of the last one */
export function writeParts(
  reading: Pick<Reading, 'firstRows'>,
  sweep: string,
  parts: readonly NewPart[],
  reusable: readonly StoredPart[] = [],
): StoredPart[] {
  const writer = new PartWriter(reading, sweep, reusable);
  return parts.map((part) => writer.write(part));
}
