/**
 * From a vendor's published list of permissions: one line each, as a sentence, a row of a table or CSV. A line that is not
 * understood is kept as it stood, and never guessed at.
 */
import { levelText } from '../../netsuite/levels';
import { permissionCalled, TABS } from '../../netsuite/permission-by-name';
import { permissionLabel } from '../../netsuite/permissions';
import type { LevelText, UnmatchedFile } from '../profile-file';
import type { DraftNeed, DraftNote, DraftSubject, ProfileDraft } from './draft';
import { cut, draftOf, logsIn } from './draft';

const LEVELS: readonly LevelText[] = ['VIEW', 'CREATE', 'EDIT', 'FULL'];

/** A list beyond this is none. */
const MOST_LINES = 2000;

interface ListedPermission {
  /** With the tab before it where one is said: `Lists > Accounts`. */
  readonly called: string;
  readonly level: LevelText | null;
}

/** Names that permissions have in this account and not in Oracle's list: the ids, by the name in small letters. */
export type NamesHere = ReadonlyMap<string, readonly string[]>;

export function draftFromList(subject: DraftSubject, text: string, here: NamesHere = new Map()): ProfileDraft {
  const needs: DraftNeed[] = [];
  const unmatched: UnmatchedFile[] = [];
  const notes: DraftNote[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (const [index, raw] of lines.slice(0, MOST_LINES).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const note = (message: string, leftOut: boolean) =>
      void notes.push({ line: index + 1, text: cut(line), message, leftOut });
    if (isHeading(line)) {
      note('This is a heading of the list. It was left out.', false);
      continue;
    }
    const { called, level } = listedIn(line);
    const leave = (message: string) => {
      note(message, true);
      unmatched.push({ name: cut(called === '' ? line : called), ...(level === null ? {} : { level }), note: message });
    };
    const found = permissionIn(called, here);
    if (found === undefined) leave('NetSuite has no permission with this name.');
    else if (found.anyOf.length > 1) leave(`This can be one of these: ${found.anyOf.map(both).join(', ')}.`);
    else if (found.anyOf.every(logsIn)) {
      note('Every credential needs this permission to log in, so a profile does not list it.', false);
    } else if (level === null) leave('The line names no level: View, Create, Edit or Full.');
    else {
      const doubt = found.doubt === null ? null : `“${cut(called).slice(0, 200)}”: ${found.doubt}`;
      needs.push({ anyOf: found.anyOf, level, strength: 'published', doubt });
      note(
        `${found.anyOf.map(both).join(', ')} at ${levelText(level)}${doubt === null ? '' : `, in doubt: ${doubt}`}.`,
        false,
      );
    }
  }
  if (lines.length > MOST_LINES) {
    notes.push({ line: MOST_LINES + 1, text: '', message: `Lines after ${MOST_LINES} were not read.`, leftOut: true });
  }
  return draftOf(subject, { needs, unmatched, notes });
}

/** The name that a person finds, and the id that tells it apart. */
function both(id: string): string {
  return `${permissionLabel(id)} (${id})`;
}

function permissionIn(called: string, here: NamesHere): ReturnType<typeof permissionCalled> {
  const found = permissionCalled(called);
  if (found !== undefined) return found;
  const ids = here.get((called.split('>').at(-1) ?? '').trim().toLowerCase());
  return ids === undefined ? undefined : { anyOf: ids, doubt: null };
}

/** What lists put before a line: bullets, numbers, boxes. */
const BULLET = /^(?:[-*+•·▪◦–—✓✔☐☑]|\d{1,3}[.)])\s+/u;
const LEVEL_AT_END = /^(.*?)(?:\s*[:=|–—-]\s*|\s*\(\s*|\s*>\s*|\s+)(view|create|edit|full)\s*\)?\s*[.;]?$/i;

function listedIn(line: string): ListedPermission {
  const cells = cellsOf(line.replace(BULLET, ''));
  const [first = ''] = cells;
  if (cells.length === 1) {
    const whole = permissionCalled(first);
    const [, name, level] = whole === undefined ? (LEVEL_AT_END.exec(first) ?? []) : [];
    return { called: tidy(name ?? first), level: level === undefined ? null : levelIn(level) };
  }
  const levelAt = cells.findLastIndex((cell) => levelIn(cell) !== null);
  const rest = cells.filter((cell, index) => index !== levelAt && cell !== '');
  const tab = rest.find((cell) => isTab(cell));
  const [name = tab ?? ''] = rest.filter((cell) => cell !== tab);
  const level = levelAt < 0 ? null : levelIn(cells[levelAt] ?? '');
  return { called: tidy(tab === undefined || name === tab ? name : `${tab} > ${name}`), level };
}

/** `Permissions > Lists > Accounts`, `Lists → Accounts` and `Lists: Accounts` are written for the same. */
function tidy(name: string): string {
  const parts = name
    .replace(/[→»›]|->/g, '>')
    .split('>')
    .map((part) => part.trim().replace(/^["“]|["”:]$/g, ''));
  const before = /^(lists?|setup|transactions?|reports?)\s*:\s*(.+)$/i.exec(parts.at(-1) ?? '');
  const known = before === null ? parts : [...parts.slice(0, -1), before[1] ?? '', before[2] ?? ''];
  return known
    .map(
      (part) =>
        TABS.find(
          (tab) => tab.toLowerCase() === part.toLowerCase() || tab.toLowerCase() === `${part.toLowerCase()}s`,
        ) ?? part,
    )
    .filter((part) => part !== '')
    .join(' > ');
}

function isTab(cell: string): boolean {
  return TABS.some((tab) => [tab.toLowerCase(), tab.toLowerCase().replace(/s$/, '')].includes(cell.toLowerCase()));
}

function levelIn(cell: string): LevelText | null {
  const word = cell.trim().toUpperCase();
  return LEVELS.find((level) => level === word) ?? null;
}

/** A row of a table that was copied, or of CSV with marks around a cell. */
function cellsOf(line: string): string[] {
  const separator = ['\t', '|', ';', ','].find((sign) => line.includes(sign));
  if (separator === undefined) return [line.trim()];
  const cells = line.match(CELL[separator] ?? /.+/g) ?? [line];
  return cells
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('""', '"')
        .trim(),
    )
    .filter((cell) => cell !== '');
}

const CELL: Readonly<Record<string, RegExp>> = {
  '\t': /[^\t]+/g,
  '|': /[^|]+/g,
  ';': /"(?:[^"]|"")*"|[^;]+/g,
  ',': /"(?:[^"]|"")*"|[^,]+/g,
};

const HEADINGS = new Set([
  'permission',
  'permissions',
  'name',
  'level',
  'access level',
  'access',
  'tab',
  'subtab',
  'type',
  'category',
  'permission name',
  'permission level',
]);

/** `Permission, Level`, `Lists`, `| --- | --- |` */
function isHeading(line: string): boolean {
  if (/^[\s|:=_-]+$/.test(line)) return true;
  const cells = cellsOf(line).map((cell) => cell.replace(/:$/, '').trim());
  return cells.every((cell) => HEADINGS.has(cell.toLowerCase()) || isTab(cell));
}
