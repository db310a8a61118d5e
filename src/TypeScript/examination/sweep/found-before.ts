import type { Reading } from '../../account/reading';
import { decodeRows } from '../../diagnosis/sweep/rows';
import type { SweptCredential } from '../../diagnosis/sweep/swept';
import { stateTexts } from '../../snapshots/sweeps/read-sweeps';
import type { SweepEntry } from '../../snapshots/sweeps/sweep-entry';

/**
 * What the last sweep found of an integration; null where that cannot be read. All of it is read at once, a query for each ten
 * parts, when the first integration is asked about: mostly none is. It stays text until then.
 */
export function foundBefore(
  reading: Reading,
  last: SweepEntry | null,
): (group: string) => readonly SweptCredential[] | null {
  let read: Before | null = null;
  return (group) => {
    read ??= before(reading, last);
    if (read.lost.has(group)) return null;
    return (read.rows.get(group) ?? []).flatMap(decodeRows);
  };
}

interface Before {
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** The integrations of which a part cannot be read. */
  readonly lost: ReadonlySet<string>;
}

function before(reading: Reading, last: SweepEntry | null): Before {
  const rows = new Map<string, string[]>();
  const lost = new Set<string>();
  const parts = last?.parts.filter(({ kind }) => kind === 'state') ?? [];
  for (const { part, sections } of stateTexts(reading, parts)) {
    if (sections === null) {
      for (const group of part.groups) lost.add(group);
      continue;
    }
    for (const { group, rows: text } of sections) rows.set(group, [...(rows.get(group) ?? []), text]);
  }
  return { rows, lost };
}
