/** Chance that a seed and a number decide: account 5 of seed 1 is the same whether or not the four before it were drawn. */
export interface Chance {
  /** From 0 to 1, without 1. */
  readonly next: () => number;
  /** True in about that many of a hundred. */
  readonly odds: (percent: number) => boolean;
  /** From `min` to `max`, both included. */
  readonly whole: (min: number, max: number) => number;
  /** One of a list that is not empty. */
  readonly one: <T>(items: readonly T[]) => T;
  /** Each of a list with these odds, in its order. */
  readonly some: <T>(items: readonly T[], percent: number) => T[];
  /** The list in another order. */
  readonly mixed: <T>(items: readonly T[]) => T[];
}

export function chanceOf(seed: number, number: number): Chance {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  // Mulberry32, public domain: all states one after the other, each well mixed.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const odds = (percent: number) => next() * 100 < percent;
  const one = <T>(items: readonly T[]): T => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
  const some = <T>(items: readonly T[], percent: number) => items.filter(() => odds(percent));
  const mixed = <T>(items: readonly T[]) =>
    items
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return { next, odds, whole, one, some, mixed };
}
