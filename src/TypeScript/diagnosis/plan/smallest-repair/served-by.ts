/**
 * Whom each chosen line serves.
 */
import type { Choice, Demand } from './demand';
import { isMet } from './demand';

/**
 * By target: the places of the credentials that would not be repaired without it. Two lines that serve the same requirement, of which one
 * would be enough, both count: each was chosen for somebody else too.
 */
export function servedBy(demands: readonly Demand[], choice: Choice): ReadonlyMap<string, readonly number[]> {
  const served = new Map<string, Set<number>>();
  for (const demand of demands) {
    if (demand.owners.length === 0) continue;
    const chosen = [...new Set(demand.ways.flatMap(({ role, user }) => [role, user].flatMap((one) => one?.key ?? [])))];
    const keys = chosen.filter((key) => choice.has(key));
    const needed = keys.filter((key) => !isMet(demand, without(choice, keys, key)));
    for (const key of needed.length > 0 || isMet(demand, new Map()) ? needed : keys) {
      const owners = served.get(key) ?? new Set();
      for (const owner of demand.owners) owners.add(owner);
      served.set(key, owners);
    }
  }
  return new Map([...served].map(([key, owners]) => [key, [...owners].sort((a, b) => a - b)]));
}

/** What is chosen for a demand, but for one of it. */
function without(choice: Choice, keys: readonly string[], left: string): Choice {
  return new Map(
    keys.flatMap((key) => {
      const step = choice.get(key);
      return key === left || step === undefined ? [] : [[key, step] as const];
    }),
  );
}
