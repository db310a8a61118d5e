import type { Fault } from './check-shape';
import { MOST_FAULTS, toldPlace } from './check-shape';
import { DEEPEST } from './json-places';

interface Open {
  readonly place: string;
  /** Of an object, the keys so far; null for a list. */
  readonly keys: Set<string> | null;
  /** Of a list, the entry that is read. */
  entry: number;
  /** Of an object, the key that is read; null before the first. */
  key: string | null;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * Keys that stand twice in one object: `JSON.parse` silently keeps the last, and a profile whose level stands twice is not the
 * one that its author had in mind.
 *
 * @param text well-formed JSON
 */
export function doubleKeys(text: string): readonly Fault[] {
  const faults: Fault[] = [];
  const open: Open[] = [];
  let isKey = false;
  for (const [token] of text.matchAll(TOKENS)) {
    const within = open.at(-1);
    if (token === '{' || token === '[') {
      const place = within === undefined ? '' : placeIn(within);
      if (open.length >= DEEPEST)
        return [{ place: '', message: `The file has more than ${DEEPEST} brackets open at once` }];
      open.push({ place, keys: token === '{' ? new Set() : null, entry: 0, key: null });
      isKey = token === '{';
    } else if (token === '}' || token === ']') {
      open.pop();
      isKey = false;
    } else if (token === ',') {
      if (within) within.entry += 1;
      isKey = within?.keys != null;
    } else if (isKey && token !== ':' && within?.keys) {
      within.key = String(JSON.parse(token));
      if (within.keys.has(within.key) && faults.length < MOST_FAULTS)
        faults.push({ place: toldPlace(placeIn(within)), message: 'is there twice: keep one of them' });
      within.keys.add(within.key);
      isKey = false;
    }
  }
  return faults;
}

function placeIn({ place, keys, entry, key }: Open): string {
  if (keys === null) return `${place}[${entry}]`;
  return place === '' ? (key ?? '') : `${place}.${key ?? ''}`;
}
