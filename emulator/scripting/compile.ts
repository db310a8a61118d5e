import { Script } from 'node:vm';

/**
 * Code compiled once and shared by every execution in every account of this process: by path, because that stands in stack
 * traces, then by content. Both are strings that are there already: one made of the two would be hashed at every look-up.
 */
const compiled = new Map<string, Map<string, Script>>();

/** Enough for several builds of one bundle; tests make many tiny ones. */
const LIMIT = 2000;
let count = 0;

/** @throws SyntaxError of the host, naming file and line */
export function compile(path: string, content: string): Script {
  const known = compiled.get(path)?.get(content);
  if (known !== undefined) return known;
  const script = new Script(content, { filename: `/${path}` });
  if (count >= LIMIT) {
    compiled.clear();
    count = 0;
  }
  count += 1;
  const ofPath = compiled.get(path) ?? new Map<string, Script>();
  compiled.set(path, ofPath.set(content, script));
  return script;
}
