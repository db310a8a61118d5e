/**
 * Small sets as bits, in which a higher bit counts for more. What is unread may be several things: a set of them is one number.
 */

/** Looked up once: a script's global objects may be slow to reach. */
const { clz32, max } = Math;

/**
 * What the higher of two values may be. Each value may be any member of its set. The result has the members of both sets that are at
 * least as high as the lowest member of each set. Neither set may be empty.
 */
export function highestOfEach(a: number, b: number): number {
  const lowest = max(a & -a, b & -b);
  return (a | b) & -lowest;
}

/** The place of the only member; -1 where there are several, or none. */
export function onlyPlace(set: number): number {
  return set !== 0 && (set & (set - 1)) === 0 ? 31 - clz32(set) : -1;
}

/** The places of all members, lowest first. */
export function placesOf(set: number): number[] {
  const places: number[] = [];
  for (let rest = set; rest !== 0; rest &= rest - 1) places.push(31 - clz32(rest & -rest));
  return places;
}
