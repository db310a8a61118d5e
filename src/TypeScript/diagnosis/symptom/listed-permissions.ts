/**
 * Permissions that a text presents as such: with their tab, in quotation marks beside the word, or in a list with levels. An
 * ordinary word that is also a permission's name, such as Accounts, is none.
 */
import { LEVELS, type Level } from '../../netsuite/levels';
import { type CalledPermission, LONGEST_NAME, permissionCalled, TABS } from '../../netsuite/permission-by-name';
import type { PlacedText } from '../../netsuite/refusals/plain-text';
import type { Draft, Taken } from './draft';

const SOURCE = 'ASSUMED: a permission is meant where a text presents its name as one';

const AFTER_A_TAB = new RegExp(`\\b(${TABS.join('|')}) ?(?:-{0,2}>|[:|›»]| - ) ?`, 'g');
const LONGEST = 100;
/** A level behind a name, as `(Full)`, `: View`, `- Edit`, `at Full`, `| Full`. */
const LEVEL = /^ ?(?:[(:|=,–-]|at|to)? ?(view|create|edit|full)\b\)?/i;
/** What may stand behind a name: its level, a mark, or the word. A further step of a path may not. */
const ENDS_A_NAME = /^ ?(?:$|[()[\],.;:|'"<*–-](?!>)|and\b|or\b|permission|at\b|(?:view|create|edit|full)\b)/i;

const BESIDE_THE_WORD: readonly RegExp[] = [
  /['"]([A-Z][^'"]{1,90})['"] permissions?\b/g,
  /\bpermissions?:? ['"]([A-Z][^'"]{1,90})['"]/g,
  /\b(?:the|missing|lacks?|requires?|needs?|grant|add) ([A-Z][^.,;'"()]{1,80}?) permission\b/g,
  /\bmissing permissions?: ?([A-Z][^.,;'"()]{1,80})/g,
];

export function listedPermissionsIn(looked: string, original: PlacedText, plain: PlacedText, taken: Taken): Draft[] {
  return [...afterATab(withLineEnds(looked, plain), taken), ...besideTheWord(plain, taken), ...inAList(original)];
}

/** With line ends where the original has them: there a name ends. */
function withLineEnds(looked: string, { text, places }: PlacedText): PlacedText {
  const lines = text.replace(/ /g, (blank, at: number) =>
    /\n|\r|\\[nr]|<br/i.test(looked.slice(places[at], places[at + 1])) ? '\n' : blank,
  );
  return { text: lines, places };
}

function afterATab({ text, places }: PlacedText, taken: Taken): Draft[] {
  const drafts: Draft[] = [];
  const names = new Map<string, Found | null>();
  for (const match of text.matchAll(AFTER_A_TAB)) {
    const [tab, name = ''] = match;
    if (isAStepOfAPath(text.slice(Math.max(0, match.index - 16), match.index))) continue;
    const begin = match.index + tab.length;
    const [rest = ''] = text.slice(begin, begin + LONGEST).split('\n');
    const key = `${name} ${rest}`;
    const found = names.get(key) ?? longestName(rest, name);
    names.set(key, found);
    if (found === null) continue;
    const level = levelBehind(rest.slice(found.name.length));
    const end = begin + found.name.length + level.length;
    if (taken.take(match.index, end)) drafts.push(draft(places, match.index, end, found, level.level));
  }
  return drafts;
}

/** `Setup > Users/Roles > Reports > …` is a path of menus; `Permissions > Setup > …` leads to a permission. */
function isAStepOfAPath(before: string): boolean {
  return />\s?$/.test(before) && !/permissions?\s?-{0,2}>\s?$/i.test(before);
}

/** A permission as a text calls it. */
interface Found {
  /** As it stands there. */
  readonly name: string;
  readonly called: CalledPermission;
  /** With its tab, if it has one there. */
  readonly label: string;
}

function longestName(rest: string, tab: string): Found | null {
  const ends = [...rest.matchAll(/[^ ]+/g)].slice(0, LONGEST_NAME).map((word) => word.index + word[0].length);
  for (const end of ends.reverse()) {
    if (rest.slice(0, end).includes('>')) continue;
    const name = rest.slice(0, end).replace(/[ )\],.;:|'"<*–-]+$/, '');
    if (!ENDS_A_NAME.test(rest.slice(name.length))) continue;
    const label = `${tab} > ${name}`;
    const called = permissionCalled(label);
    if (called !== undefined) return { name, called, label };
  }
  return null;
}

interface LevelBehind {
  readonly level: Level;
  readonly length: number;
}

function levelBehind(rest: string): LevelBehind {
  const match = LEVEL.exec(rest);
  return { level: levelOf(match?.[1]) ?? 'VIEW', length: match?.[0].length ?? 0 };
}

function levelOf(word: string | undefined): Level | undefined {
  return LEVELS.find((level) => level === word?.toUpperCase());
}

function besideTheWord({ text, places }: PlacedText, taken: Taken): Draft[] {
  const drafts: Draft[] = [];
  for (const pattern of BESIDE_THE_WORD) {
    for (const { 0: all, 1: name = '', index } of text.matchAll(pattern)) {
      const label = inPages(name);
      const called = permissionCalled(label);
      if (called === undefined) continue;
      const end = index + all.length;
      if (taken.take(index, end)) drafts.push(draft(places, index, end, { name, called, label }, 'VIEW'));
    }
  }
  return drafts;
}

function inPages(name: string): string {
  return name.replace(/ ?-{0,2}> ?/g, ' > ').trim();
}

/** One to a line or between commas: `Accounts: View`. The name has to be all that stands before the level. */
function inAList({ text, places }: PlacedText): Draft[] {
  const drafts: Draft[] = [];
  for (const { 0: part, index } of text.matchAll(/[^\r\n,;]{6,120}/g)) {
    const [, mark = '', name = '', word] = IN_A_LIST.exec(part) ?? [];
    const [level, called] = [levelOf(word), permissionCalled(name)];
    if (level === undefined || called === undefined) continue;
    const from = index + mark.length;
    drafts.push(draft(places, from, index + part.trimEnd().length, { name, called, label: name }, level));
  }
  return drafts;
}

const IN_A_LIST =
  /^([\s*•\d.)"'-]{0,12})([A-Z][\w&/. -]{1,70}[\w)])\s{0,3}(?:[:(|=–\t]|\s-)\s{0,3}(view|create|edit|full)[)"'.\s]{0,6}$/i;

function draft(
  places: readonly number[],
  from: number,
  to: number,
  { called: { anyOf, doubt }, label }: Found,
  level: Level,
): Draft {
  const place = { from: places[from] ?? 0, to: places[to] ?? 0 };
  return { ...place, kind: 'listed-permission', source: SOURCE, names: [label], anyOf, doubt, level };
}
