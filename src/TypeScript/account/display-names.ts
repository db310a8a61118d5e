/**
 * What NetSuite calls roles and users, as far as the viewer may read it: what was refused is shown by its id.
 */
import type { Reading } from './reading';
import { idOf, inGroups, placeholders, textOf } from './reading';

const NAMES = {
  role: 'SELECT r.id, r.name AS name FROM role r WHERE r.id IN (:ids) ORDER BY r.id',
  entity: 'SELECT n.id, n.entityid AS name FROM entity n WHERE n.id IN (:ids) ORDER BY n.id',
} as const;

/** By internal id. One query for each 1,000. */
export function readDisplayNames(
  reading: Pick<Reading, 'rows'>,
  of: keyof typeof NAMES,
  ids: readonly number[],
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  try {
    for (const group of inGroups([...new Set(ids)])) {
      const rows = reading.rows(NAMES[of].replace(':ids', placeholders(group)), group);
      for (const row of rows) names.set(idOf(row.id), textOf(row.name));
    }
  } catch {
    // What came before the refusal is shown.
  }
  return names;
}

const IDS = {
  role: 'SELECT r.id FROM role r WHERE r.name = ? ORDER BY r.id',
  entity: 'SELECT n.id FROM entity n WHERE n.entityid = ? ORDER BY n.id',
} as const;

/** More of one name nobody means. */
const MOST_OF_ONE_NAME = 100;

/** Internal ids of whoever has exactly this name; none where that was refused. One query. */
export function readIdsByName(reading: Pick<Reading, 'firstRows'>, of: keyof typeof IDS, name: string): number[] {
  try {
    return reading.firstRows(IDS[of], [name], MOST_OF_ONE_NAME).map((row) => idOf(row.id));
  } catch {
    return [];
  }
}
