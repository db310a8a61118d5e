/** What must be so of every answer, and of what the account holds after it, whatever happened to the script. */
import { MESSAGE } from './watch';
import type { Happening } from './watch';
import type { Entry, Held } from './held';
import type { Said, Scenario } from './scenarios';
import type { Verdicts } from './verdicts';
import { verdictsIn } from './verdicts';

export type Wrong =
  | 'uncaught'
  | 'crashed'
  | 'disclosed'
  | 'unencoded'
  | 'ready'
  | 'false-alarm'
  | 'doubled'
  | 'lost'
  | 'unlogged'
  | 'untrue'
  | 'overwritten'
  | 'not-again'
  | 'broken';

export interface Fault {
  readonly wrong: Wrong;
  readonly what: string;
}

/** What is so without any disturbance. */
export interface Truth {
  readonly before: Held;
  readonly after: Held;
  readonly verdicts: readonly Verdicts[];
  /** What the caller is not shown: names of people, secrets of tokens. */
  readonly hidden: readonly string[];
}

const EVERY_STOP: readonly Happening['kind'][] = ['stop', 'stop-after'];
const OF_JAVASCRIPT =
  /\b(?:Type|Reference|Range|Syntax|Internal)Error\b|Cannot read prop|is not a function|undefined is/;
const STACK = /\n\s+at \S+|\.js:\d+(?::\d+)?\b|<anonymous>|node:internal/;

/** Of the answer alone. */
export function ofAnswer(scenario: Scenario, happening: Happening, said: Said, truth: Truth): Fault[] {
  const { text } = said;
  const faults: Fault[] = [];
  const wrong = (of: Wrong, what: string) => faults.push({ wrong: of, what });
  // A script that was stopped says nothing more: NetSuite answers.
  const isStopped = EVERY_STOP.includes(happening.kind);
  if (!isOurs(scenario, said) && !isStopped) wrong('uncaught', `${said.status} ${text.slice(0, 160)}`);
  const crash = OF_JAVASCRIPT.exec(text);
  if (crash) wrong('crashed', text.slice(Math.max(0, crash.index - 80), crash.index + 80));
  if (STACK.test(text)) wrong('disclosed', `a stack trace: ${STACK.exec(text)?.[0] ?? ''}`);
  for (const one of truth.hidden)
    if (text.includes(one) || said.location.includes(encodeURIComponent(one))) wrong('disclosed', one);
  if (said.type.startsWith('text/html') && !isStopped && text.includes('<td-x')) wrong('unencoded', MESSAGE);
  // What is confirmed is told by other means: the account. The self-test is about assumptions, and names what it could not try.
  if (scenario.changes === 'none' && !scenario.name.includes('self-test'))
    faults.push(...ofVerdicts(verdictsIn(said), truth.verdicts));
  return faults;
}

function isOurs({ front }: Scenario, { status, type, text, location }: Said): boolean {
  switch (front) {
    case 'page': {
      if (status === 302) return location.startsWith('/app/site/hosting/scriptlet.nl?script=');
      const isForm = type.startsWith('text/html');
      return status === 200 && (isForm ? text.includes('class="td') : text !== '');
    }
    case 'portlet':
      return status === 200 && text !== '';
    case 'restlet':
    case 'tool': {
      const answer = objectIn(text);
      if (status === 200 && typeof answer.schemaVersion === 'string') return true;
      const { error } = answer as { readonly error?: { readonly code?: unknown; readonly message?: unknown } };
      const code = String(error?.code);
      const isFailure = String(error?.message).startsWith(front === 'tool' ? 'The tool failed' : 'Token Doctor failed');
      return typeof error?.message === 'string' && (code.startsWith('TD_') || isFailure);
    }
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** Nothing is ready that is not so in any of the truths, and nothing is blocked that is ready in one of them and blocked in none. */
function ofVerdicts({ ready, blocked }: Verdicts, truths: readonly Verdicts[]): Fault[] {
  const wrong = ready.filter((name) => !truths.some((truth) => truth.ready.includes(name)));
  const isTruly = (kind: keyof Verdicts, name: string) => truths.some((truth) => truth[kind].includes(name));
  const alarms = blocked.filter((name) => isTruly('ready', name) && !isTruly('blocked', name));
  return [
    ...wrong.map((what): Fault => ({ wrong: 'ready', what })),
    ...alarms.map((what): Fault => ({ wrong: 'false-alarm', what })),
  ];
}

const NOTHING_CHANGED = /[Nn]othing (?:was|is) changed|nothing changed/;

/** Of what the account holds: all that was to be changed or nothing, with its row in the log, and nothing else. */
export function ofRecords({ changes }: Scenario, said: Said, held: Held, truth: Truth, submitted: number): Fault[] {
  const { before, after } = truth;
  const faults: Fault[] = [];
  const wrong = (of: Wrong, what: string) => faults.push({ wrong: of, what });
  if (held.rest !== before.rest) wrong('lost', 'something else changed');
  if (submitted > (changes === 'sweep' ? 1 : 0)) wrong('doubled', `${submitted} sweeps were started`);
  if (changes !== 'access') {
    if (!sameAs(held.access, before.access)) wrong('unlogged', 'an employee record changed');
    if (!sameAs(held.log, before.log)) wrong('untrue', 'the log of changes changed');
  } else faults.push(...ofAccess(said, held, before, after));
  for (const kind of ['mappings', 'profiles'] as const) {
    if (changes === kind) faults.push(...ofEntries(held[kind], before[kind], after[kind]));
    else if (!sameAs(held[kind], before[kind])) wrong('lost', `${kind} changed`);
    if (changes === kind && NOTHING_CHANGED.test(said.text) && !sameAs(held[kind], before[kind])) {
      wrong('untrue', 'it says that nothing was changed');
    }
  }
  return faults;
}

function ofAccess({ text }: Said, held: Held, before: Held, after: Held): Fault[] {
  const faults: Fault[] = [];
  const wrong = (of: Wrong, what: string) => faults.push({ wrong: of, what });
  const isBefore = sameAs(held.access, before.access);
  const isAfter = sameAs(held.access, after.access);
  if (!isBefore && !isAfter) wrong('lost', 'the employee record is neither what it was nor what it was to be');
  const rows = held.log.filter(({ id }) => before.log.every((one) => one.id !== id));
  if (rows.length > 1) wrong('doubled', `${rows.length} rows of the log`);
  const [row] = rows;
  if (!isBefore && row === undefined) wrong('unlogged', 'the employee record changed without a row of the log');
  if (row?.state === 'done' && isBefore) wrong('untrue', 'the log says done, and nothing changed');
  if (row?.state === 'refused' && !isBefore) wrong('untrue', 'the log says refused, and the record changed');
  if (!isBefore && NOTHING_CHANGED.test(text)) wrong('untrue', 'it says that nothing was changed');
  return faults;
}

/** A version is never overwritten, none is written twice, and what counted goes on counting until another one does. */
function ofEntries(held: readonly Entry[], before: readonly Entry[], after: readonly Entry[]): Fault[] {
  const faults: Fault[] = [];
  const made = held.filter(({ id }) => before.every((one) => one.id !== id));
  if (made.length > Math.max(0, after.length - before.length))
    faults.push({ wrong: 'doubled', what: `${made.length} entries` });
  const gone = before.filter(
    (one) => !held.some(({ id, text, key }) => id === one.id && text === one.text && key === one.key),
  );
  for (const { id } of gone) faults.push({ wrong: 'overwritten', what: `entry ${id}` });
  const keys = new Set(before.filter(({ counts }) => counts).map(({ key }) => key));
  for (const key of keys) {
    const counts = (list: readonly Entry[]) => list.some((one) => one.key === key && one.counts);
    if (!counts(held) && counts(after)) faults.push({ wrong: 'lost', what: `no version of ${key} counts` });
  }
  return faults;
}

/** The repair, tried again, comes to what it comes to without a disturbance; so does everything else that is confirmed. */
export function ofSecondTry({ changes }: Scenario, held: Held, { after }: Truth): Fault[] {
  const counting = (list: readonly Entry[]) => list.filter(({ counts }) => counts).at(-1)?.text ?? '';
  const isThere =
    changes === 'access'
      ? sameAs(held.access, after.access)
      : changes === 'mappings' || changes === 'profiles'
        ? counting(held[changes]) === counting(after[changes])
        : true;
  return isThere ? [] : [{ wrong: 'not-again', what: `tried again, ${changes} are not what they were to be` }];
}

export function sameAs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
