/**
 * What is the same for every account of a process and takes long to make: texts, by name. A module would do, but Jest loads modules
 * anew for each suite; its environment may hand all suites one map. Texts only: an object would keep the suite that made it in memory.
 */
const HANDED_IN = Symbol.for('token-doctor-emulator.kept');

/** Characters. Those that were not used for the longest time go first. */
const MOST = 50_000_000;

const kept = handedIn() ?? new Map<string, string>();

/** @param name says all that the text depends on @param make is asked once, unless the text was left out meanwhile */
export function keptText(name: string, make: () => string): string {
  const text = kept.get(name) ?? make();
  kept.delete(name);
  kept.set(name, text);
  let characters = 0;
  for (const one of kept.values()) characters += one.length;
  for (const [oldest, { length }] of kept) {
    if (characters <= MOST) break;
    kept.delete(oldest);
    characters -= length;
  }
  return text;
}

function handedIn(): Map<string, string> | undefined {
  return (globalThis as { readonly [HANDED_IN]?: Map<string, string> })[HANDED_IN];
}
