import fc from 'fast-check';

/** Choices made on the way, for what depends on values drawn before. */
export interface Dice {
  /** True in about that many of a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

/** Dice that a failing run can be replayed with. A generator of our own: fast-check's is too slow for millions of throws. */
export function dice(): fc.Arbitrary<Dice> {
  return fc.noBias(fc.nat()).map((seed) => {
    let state = seed;
    // A linear congruential generator; its high bits are the random ones.
    const below = (limit: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    return {
      chance: (percent) => below(100) < percent,
      pick: (items) => items[below(items.length)] ?? items[0],
    };
  });
}
