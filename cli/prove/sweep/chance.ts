/** Chance that a seed decides. */
export interface Chance {
  /** From 0 to 1. */
  readonly next: () => number;
  /** Some of a list, in its order. */
  readonly some: <T>(list: readonly T[], most: number) => T[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const some = <T>(list: readonly T[], most: number): T[] => {
    const places = list.map((_, place) => ({ place, at: next() })).sort((a, b) => a.at - b.at);
    const taken = new Set(places.slice(0, most).map(({ place }) => place));
    return list.filter((_, place) => taken.has(place));
  };
  return { next, some };
}
