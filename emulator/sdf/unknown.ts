import { nearestNames } from '../spelling/nearest-names';

/**
 * The words for what this check does not know: NetSuite may know it, for each of its releases adds to what SDF takes. Names
 * that are spelt nearly alike come after them.
 *
 * @param what after "this check does not know", `<aidescription>`
 */
export function unknownHere(what: string, wanted: string, known: readonly string[]): string {
  const near = nearestNames(wanted, known).filter((name) => !isLonger(wanted, name));
  const spelling = near.length === 0 ? '' : `. It knows ${near.join(', ')}: check the spelling`;
  return `this check does not know ${what}; NetSuite may${spelling}`;
}

/** A known name with more before or after it is a name of its own: `aidescription` is no `description` misspelt. */
function isLonger(wanted: string, known: string): boolean {
  return wanted.length > known.length + 1 && (wanted.startsWith(known) || wanted.endsWith(known));
}
