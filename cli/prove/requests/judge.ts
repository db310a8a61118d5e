/** What must be so of every answer to a hostile request. */
import type { HostileRequest, Target } from './make';

export type Wrong = 'uncaught' | 'crashed' | 'form' | 'reflected' | 'trace' | 'disclosed' | 'changed' | 'slow';

export interface Fault {
  readonly wrong: Wrong;
  readonly what: string;
}

export interface HostileAnswer {
  readonly status: number;
  readonly type: string;
  readonly headers: string;
  readonly text: string;
}

const STATUSES: Readonly<Record<Target, readonly number[]>> = {
  restlet: [200, 400, 401, 403, 404, 405, 415],
  page: [200, 302, 303, 403, 404],
  tool: [200, 202, 400, 401, 403],
};

const TOO_LONG = 431;

const OF_JAVASCRIPT =
  /\b(?:Type|Reference|Range|Internal)Error\b|Cannot (?:read|convert|destructure)|is not (?:a function|iterable)|Maximum call stack/;
const STACK = /\n\s+at \S+ \(|\.js:\d+:\d+|node:internal|SuiteScripts\/TokenDoctor\/\w+\.js/;
const MARKUP = /<td-x|\btd-onerror="td/;

/** @param hidden what the caller may not see of other people */
export function judged(request: HostileRequest, answer: HostileAnswer, hidden: readonly string[]): Fault[] {
  const { target } = request;
  const { status, type, text, headers } = answer;
  const faults: Fault[] = [];
  // An address that is too long never comes to NetSuite's scripts.
  if (status === TOO_LONG) return faults;
  const wrong = (of: Wrong, what: string) => faults.push({ wrong: of, what });
  if (!STATUSES[target].includes(status)) wrong('uncaught', `status ${status} ${text.slice(0, 200)}`);
  if (status < 300 && status !== 202 && !isOurs(target, type, text)) wrong('form', text.slice(0, 200));
  if (target === 'restlet' && status >= 400 && !isError(type, text)) wrong('form', text.slice(0, 200));
  const crash = OF_JAVASCRIPT.exec(text) ?? /TD_UNEXPECTED|Token Doctor failed|The tool failed/.exec(text);
  if (crash) wrong('crashed', text.slice(Math.max(0, crash.index - 100), crash.index + 200));
  if (STACK.test(text)) wrong('trace', STACK.exec(text)?.[0] ?? '');
  if (type.startsWith('text/html') && MARKUP.test(text)) wrong('reflected', around(text, MARKUP));
  if (/evil\.example|<td-x/.test(headers)) wrong('reflected', headers.slice(0, 200));
  for (const name of hidden) if (text.includes(name) || headers.includes(name)) wrong('disclosed', name);
  return faults;
}

function around(text: string, found: RegExp): string {
  const at = found.exec(text)?.index ?? 0;
  return text.slice(Math.max(0, at - 80), at + 80);
}

function isOurs(target: Target, type: string, text: string): boolean {
  if (target === 'page') return type.startsWith('text/html') ? text.includes('class="td') : text !== '';
  const answer = objectIn(text);
  if (target === 'tool') return answer.jsonrpc === '2.0' && (answer.result !== undefined || answer.error !== undefined);
  return typeof answer.schemaVersion === 'string';
}

function isError(type: string, text: string): boolean {
  if (!type.startsWith('application/json')) return /^error code: \S+\nerror message: /.test(text);
  const { error } = objectIn(text) as { readonly error?: { readonly code?: unknown; readonly message?: unknown } };
  return typeof error?.code === 'string' && typeof error.message === 'string';
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
