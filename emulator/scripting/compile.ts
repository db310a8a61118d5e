import { Script } from 'node:vm';

/**
 * Code compiled once and shared by every execution in every account of this process. The path is part of the key
 * because it stands in stack traces.
 */
const compiled = new Map<string, Script>();

/** Enough for several builds of one bundle; tests make many tiny ones. */
const LIMIT = 2000;

/** @throws SyntaxError of the host, naming file and line */
export function compile(path: string, content: string): Script {
  const key = `${path}\0${content}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (compiled.size >= LIMIT) compiled.clear();
  const script = new Script(content, { filename: `/${path}` });
  compiled.set(key, script);
  return script;
}
