import { nearestNames } from '../faults/near-names';

/**
 * The words for what this check does not know: NetSuite may know it, for each of its releases adds to what SDF takes. Names
 * that are spelt nearly alike come after them.
 *
 * @param what after "this check does not know", `<aidescription>`
 */
export function unknownHere(what: string, wanted: string, known: readonly string[]): string {
  const near = nearestNames(wanted, known);
  const spelling = near.length === 0 ? '' : `. It knows ${near.join(', ')}: check the spelling`;
  return `this check does not know ${what}; NetSuite may${spelling}`;
}
