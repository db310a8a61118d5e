/**
 * Records by id. A large account has thousands of each: walking through the list for every credential would take seconds.
 */
interface Identified {
  /** Null for one that is found by nobody. */
  readonly id: number | null;
}

/** Where each id stands in a list. Made when a list is first searched, and gone with the list. */
const PLACES = new WeakMap<readonly Identified[], Map<number, number>>();

/** The record with this id: of several the first. */
export function byId<T extends Identified>(list: readonly T[], id: number | null): T | undefined {
  const place = id === null ? undefined : placesIn(list).get(id);
  return place === undefined ? undefined : list[place];
}

/** Puts a record into a list, in the place of the one that has its id, else at the end. The list has to be the caller's own. */
export function putById<T extends Identified & { readonly id: number }>(list: (T | Identified)[], record: T): void {
  const places = placesIn(list);
  const place = places.get(record.id);
  if (place === undefined) places.set(record.id, list.push(record) - 1);
  else list[place] = record;
}

function placesIn(list: readonly Identified[]): Map<number, number> {
  const found = PLACES.get(list);
  if (found) return found;
  const places = new Map<number, number>();
  for (const [place, { id }] of list.entries()) if (id !== null && !places.has(id)) places.set(id, place);
  PLACES.set(list, places);
  return places;
}
