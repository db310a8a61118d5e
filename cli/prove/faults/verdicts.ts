/** What an answer says is ready, and what it says is blocked. */
import type { Said } from './scenarios';

export interface Verdicts {
  /** Names of what is ready: of a page, as many as there are. */
  readonly ready: readonly string[];
  readonly blocked: readonly string[];
}

export function verdictsIn({ type, text }: Said): Verdicts {
  if (!type.startsWith('application/json')) return ofPage(text);
  const found: [string, unknown][] = [];
  walk(parsed(text), '', found);
  const of = (verdict: string) => found.filter(([, value]) => value === verdict).map(([name]) => name);
  return { ready: of('ready'), blocked: of('blocked') };
}

/** Words of a page have no names: the nth of them is compared with the nth. */
function ofPage(text: string): Verdicts {
  const numbered = (pattern: RegExp, word: string) => (text.match(pattern) ?? []).map((_, place) => `${word} ${place}`);
  return {
    ready: numbered(/td-verdict td-pass|>\s*Ready\b|: Ready\b/g, 'ready'),
    blocked: numbered(/td-verdict td-fail/g, 'blocked'),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const VERDICTS = ['verdict', 'after', 'verdictAfter', 'before'] as const;

type Fields = Readonly<Record<string, unknown>>;

function walk(value: unknown, path: string, found: [string, unknown][]): void {
  if (Array.isArray(value)) {
    for (const one of value as unknown[]) walk(one, path, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Fields;
  const here = nameOf(fields, path);
  for (const name of VERDICTS) {
    const verdict = fields[name];
    if (typeof verdict === 'string')
      found.push([name === 'verdict' || name === 'before' ? here : `${here} ${name}`, verdict]);
  }
  for (const [name, of] of Object.entries(fields)) walk(of, `${here}/${name}`, found);
}

/** The same wherever it stands, and whichever profile it is judged by. */
function nameOf(fields: Fields, path: string): string {
  const { id, token } = fields;
  if (typeof token === 'number') return `token ${token}`;
  if (path.endsWith('/tokens') && typeof id === 'number') return `token ${id}`;
  if (path.endsWith('/applications') && typeof id === 'number') return `application ${id}`;
  const applications = fields.applications;
  const [first, ...others] = Array.isArray(applications) ? (applications as unknown[]) : [];
  return path === '' && typeof first === 'number' && others.length === 0 ? `application ${first}` : path;
}
