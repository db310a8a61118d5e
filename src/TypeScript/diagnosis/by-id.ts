/**
 * Records by id. A large account has thousands of each: walking through the list for every credential would take seconds.
 */
interface Identified {
  /** Null for one that is found by nobody. */
  readonly id: number | null;
}

/** Where each id stands in a list. Made when a list is first searched, and gone with the list. */
const PLACES = new WeakMap<readonly Identified[], Places>();

/** The record with this id: of several the first. */
export function byId<T extends Identified>(list: readonly T[], id: number | null): T | undefined {
  const place = id === null ? undefined : placesIn(list).of(id);
  return place === undefined ? undefined : list[place];
}

/** Finds records as `byId` does, for whoever asks for many: the list is looked for once. */
export function finderIn<T extends Identified>(list: readonly T[]): (id: number) => T | undefined {
  const places = placesIn(list);
  return (id) => {
    const place = places.of(id);
    return place === undefined ? undefined : list[place];
  };
}

/** Puts a record into a list, in the place of the one that has its id, else at the end. The list has to be the caller's own. */
export function putById<T extends Identified & { readonly id: number }>(list: (T | Identified)[], record: T): void {
  const places = placesIn(list);
  const place = places.of(record.id);
  if (place === undefined) places.add(record.id, list.push(record) - 1);
  else list[place] = record;
}

function placesIn(list: readonly Identified[]): Places {
  const found = PLACES.get(list);
  if (found) return found;
  const places = new Places(list);
  PLACES.set(list, places);
  return places;
}

/** A table may have this many places for each record: beyond that, ids are too far apart for one. */
const SPARSEST = 8;
const NOWHERE = -1;

/**
 * Most accounts number their records one after the other. Such ids are places of a table, which lie side by side in memory; any
 * others are in a map.
 */
class Places {
  private readonly first: number;
  private readonly table: Int32Array;
  private readonly others = new Map<number, number>();

  constructor(list: readonly Identified[]) {
    let [lowest, highest] = [Infinity, -Infinity];
    for (const { id } of list) {
      if (id === null) continue;
      if (id < lowest) lowest = id;
      if (id > highest) highest = id;
    }
    const span = highest - lowest + 1;
    this.first = lowest;
    this.table = new Int32Array(span > 0 && span <= SPARSEST * list.length ? span : 0).fill(NOWHERE);
    for (let place = 0; place < list.length; place++) {
      const id = list[place]?.id ?? null;
      if (id !== null && this.of(id) === undefined) this.add(id, place);
    }
  }

  of(id: number): number | undefined {
    const place = this.table[id - this.first];
    if (place === undefined) return this.others.get(id);
    return place === NOWHERE ? undefined : place;
  }

  add(id: number, place: number): void {
    if (this.table[id - this.first] === undefined) this.others.set(id, place);
    else this.table[id - this.first] = place;
  }
}
