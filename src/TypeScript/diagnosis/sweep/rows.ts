/**
 * Credentials as text, about 15 characters each: a hundred thousand of them have to fit into a few entries of a custom record.
 *
 * One line a credential: the distance of its id from the one before, what was found as one number, then its user, role and
 * application, each left out where the line before has the same. All numbers in base 36. A group of credentials begins with `@`
 * and the key of its integration. There is one way to write each list, and every other text is refused.
 */
import { CREDENTIAL_KINDS } from '../../netsuite/credential-kinds';
import type { CheckId, Verdict } from '../finding';
import { MOST_CHARACTERS } from './in-chunks';
import type { SweptCredential } from './swept';
import { SOON_KINDS } from './swept';

/** The credentials of one integration, by id. */
export interface SweptSection {
  readonly group: string;
  readonly credentials: readonly SweptCredential[];
}

const VERDICTS: readonly Verdict[] = ['ready', 'blocked', 'unknown'];

/** Accounts keep the places: a new check goes to the end, whatever its place in the order of checks. */
const CHECKS: readonly (CheckId | null)[] = [
  ...[null, 'feature-enabled', 'integration-enabled', 'token-exists', 'token-live', 'employee-access'],
  ...['role-active', 'role-assigned', 'token-role', 'role-permission', 'global-permission', 'role-restrictions'],
  'role-kind',
] as readonly (CheckId | null)[];

/** How many places there are for each part of what was found, with room for more. */
const ROOM = { verdicts: 4, checks: 64, kinds: 8 };
const BASE = 36;

/** @param credentials by id, ascending. @throws Error for any other order, and for ids that are none */
export function encodeRows(credentials: Iterable<SweptCredential>): string {
  const lines: string[] = [];
  const lineOf = lineWriter();
  for (const credential of credentials) lines.push(lineOf(credential));
  return lines.join('\n');
}

/** @throws Error for every text that `encodeRows` does not write */
export function decodeRows(text: string): SweptCredential[] {
  return [...rowsIn(text)];
}

/** One credential after the other. @throws Error where the text is none that `encodeRows` writes */
export function* rowsIn(text: string): Generator<SweptCredential> {
  if (text === '') return;
  const read = lineReader();
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield read(text.slice(start, end));
    start = end + 1;
  }
}

/**
 * The same credentials in pieces, each of which can be decoded alone. A new credential changes the piece it is in, and mostly no
 * other: a piece ends at an id that is a multiple of 256, if it is four fifths full.
 */
export function chunkedRows(credentials: Iterable<SweptCredential>, most: number = MOST_CHARACTERS): string[] {
  return [...piecesOfRows(credentials, most)];
}

/** The same pieces, each as soon as it is full: nobody keeps them all in memory. */
export function* piecesOfRows(
  credentials: Iterable<SweptCredential>,
  most: number = MOST_CHARACTERS,
): Generator<string, undefined> {
  let lines: string[] = [];
  let characters = 0;
  let lineOf = lineWriter();
  let before = 0;
  const ended = (): string => {
    const piece = lines.join('\n');
    [lines, characters, lineOf] = [[], 0, lineWriter()];
    return piece;
  };
  for (const credential of credentials) {
    const isStop = characters > most * FULL_ENOUGH && Math.floor(credential.id / STEP) !== Math.floor(before / STEP);
    if (lines.length > 0 && (isStop || characters + LONGEST_LINE > most)) yield ended();
    const line = lineOf(credential);
    lines.push(line);
    characters += line.length + 1;
    before = credential.id;
  }
  if (lines.length > 0) yield ended();
  return undefined;
}

const STEP = 256;
const FULL_ENOUGH = 0.8;
/** No line is longer: four numbers of eleven digits, what was found, and what stands between. */
const LONGEST_LINE = 60;

/** The key of an integration fits one line. */
const GROUP = /^[\w./-]{1,200}$/;

/** A piece of one integration as a section that can stand beside others in one text. @throws Error for a key that is none */
export function sectionText(group: string, rows: string): string {
  if (!GROUP.test(group)) throw malformed(`the integration ${JSON.stringify(group.slice(0, 40))}`);
  return `@${group}\n${rows}`;
}

/** Whether a line of sections begins one. */
export function isSection(line: string): boolean {
  return line.startsWith('@');
}

/** Sections that stand in one text. @throws Error for every text that is no such sections */
export function sectionsIn(text: string): SweptSection[] {
  return splitSections(text).map(({ group, rows }) => ({ group, credentials: decodeRows(rows) }));
}

/** The text of each section, not decoded yet. @throws Error where a section has no key or no credentials */
export function splitSections(text: string): { readonly group: string; readonly rows: string }[] {
  if (text === '') return [];
  if (!text.startsWith('@')) throw malformed('the first section');
  return text
    .slice(1)
    .split('\n@')
    .map((section) => {
      const end = section.indexOf('\n');
      const [group, rows] = [section.slice(0, Math.max(end, 0)), section.slice(end + 1)];
      if (!GROUP.test(group) || rows === '') throw malformed(`the section ${JSON.stringify(section.slice(0, 40))}`);
      return { group, rows };
    });
}

function lineWriter(): (credential: SweptCredential) => string {
  let [id, entity, role, application] = [0, 0, 0, 0];
  return (credential) => {
    const distance = credential.id - id;
    if (!isId(distance)) throw malformed(`the id ${credential.id} after ${id}`);
    const ends = [
      endText(credential.entity, entity),
      endText(credential.role, role),
      endText(credential.application, application),
    ];
    ({ id, entity, role, application } = credential);
    while (ends.at(-1) === '') ends.pop();
    return [distance.toString(BASE), codeOf(credential).toString(BASE), ...ends].join(',');
  };
}

function endText(value: number, before: number): string {
  if (!isId(value)) throw malformed(`the id ${value}`);
  return value === before ? '' : value.toString(BASE);
}

function lineReader(): (line: string) => SweptCredential {
  let [id, entity, role, application] = [0, 0, 0, 0];
  const end = (text: string | undefined, before: number): number => {
    if (text === undefined || text === '') return before;
    const value = numberIn(text);
    if (value === before) throw malformed('an id that is written twice');
    return value;
  };
  return (line) => {
    const [distance, code, ...ends] = line.split(',');
    if (distance === undefined || code === undefined || ends.length > 3 || ends.at(-1) === '') {
      throw malformed(`the line ${JSON.stringify(line.slice(0, 80))}`);
    }
    id += numberIn(distance);
    entity = end(ends[0], entity);
    role = end(ends[1], role);
    application = end(ends[2], application);
    if (![id, entity, role, application].every(isId)) {
      throw malformed(`the ids of the line ${JSON.stringify(line)}`);
    }
    return { id, application, entity, role, ...foundIn(code === '0' ? 0 : numberIn(code)) };
  };
}

type Found = Pick<SweptCredential, 'kind' | 'verdict' | 'check' | 'ofAccount' | 'soon'>;

/** What was found as one number. The commonest credential is 0: an access token that is ready, and that nothing will break. */
function codeOf({ kind, verdict, check, ofAccount, soon }: Found): number {
  const [ofVerdict, ofCheck, ofKind] = [
    VERDICTS.indexOf(verdict),
    CHECKS.indexOf(check),
    CREDENTIAL_KINDS.indexOf(kind),
  ];
  const bits = soon.reduce((set, one) => set | (1 << SOON_KINDS.indexOf(one)), 0);
  if (ofVerdict < 0 || ofCheck < 0 || ofKind < 0 || bits < 0) throw malformed('what was found of a credential');
  const kindAndSoon = ofKind + ROOM.kinds * bits;
  return ofVerdict + ROOM.verdicts * ((ofAccount ? 1 : 0) + 2 * (ofCheck + ROOM.checks * kindAndSoon));
}

/** By the number: there are few that occur. */
const FOUND = new Map<number, Found>();

function foundIn(code: number): Found {
  const found = FOUND.get(code);
  if (found) return found;
  let rest = code;
  const next = (size: number): number => {
    const digit = rest % size;
    rest = Math.floor(rest / size);
    return digit;
  };
  const [verdict, ofAccount, check, kind] = [
    VERDICTS[next(ROOM.verdicts)],
    next(2) === 1,
    CHECKS[next(ROOM.checks)],
    CREDENTIAL_KINDS[next(ROOM.kinds)],
  ];
  if (verdict === undefined || check === undefined || kind === undefined || rest >= 1 << SOON_KINDS.length) {
    throw malformed(`the code ${code}`);
  }
  const soon = SOON_KINDS.filter((_, place) => (rest & (1 << place)) !== 0);
  const made = { kind, verdict, check, ofAccount, soon };
  FOUND.set(code, made);
  return made;
}

const NUMBER = /^[1-9a-z][0-9a-z]{0,10}$/;

function numberIn(text: string): number {
  const value = NUMBER.test(text) ? parseInt(text, BASE) : NaN;
  if (!isId(value)) throw malformed(`the number ${JSON.stringify(text.slice(0, 40))}`);
  return value;
}

function isId(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function malformed(what: string): Error {
  return new Error(`The saved result of the last sweep is not what that sweep wrote: ${what}.`);
}
