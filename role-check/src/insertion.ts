/**
 * New lines in a list of permissions: where they are put, and indented as their neighbours are.
 */
import type { Level } from '../../src/TypeScript/netsuite/levels';
import type { Edit } from './edit';
import type { PermissionLine, Place, Role } from './read-role';

export type NewLine = readonly [permission: string, level: Level];

/** White space: before a line, before each of its elements, before its end tag. */
interface Layout {
  readonly line: string;
  readonly key: string;
  readonly level: string;
  readonly end: string;
}

/** One edit, or none where there is nothing to add. A role without a list gets one, before its end tag. */
export function insertionOf(text: string, role: Role, added: readonly NewLine[]): Edit[] {
  if (added.length === 0) return [];
  const { list, root } = role;
  if (list === null) {
    const before = gapBefore(text, firstIn(text, root)) ?? `${ownBreak(text, root)}  `;
    const lines = written(added, stepped(before, unitOf(text, role)));
    const content = `${before}<permissions>${lines}${before}</permissions>`;
    return [atTheEndOf(root, 'role', text, content, before === '' ? '' : ownBreak(text, root))];
  }
  const last = role.lines.findLast(({ place }) => place.end <= list.innerEnd);
  if (last !== undefined) return [atTheEndOf(list, 'permissions', text, written(added, layoutOf(text, last)), '')];
  const isInline = gapBefore(text, list.start) === '' && !hasBreak(text.slice(list.start, list.end));
  const own = isInline ? '' : ownBreak(text, list);
  return [atTheEndOf(list, 'permissions', text, written(added, stepped(own, unitOf(text, role))), own)];
}

function written(added: readonly NewLine[], { line, key, level, end }: Layout): string {
  return added
    .map(
      ([permission, value]) =>
        `${line}<permission>${key}<permkey>${keyOf(permission)}</permkey>${level}<permlevel>${value}</permlevel>${end}</permission>`,
    )
    .join('');
}

/** A custom object is written as a reference to it. */
function keyOf(permission: string): string {
  return permission.startsWith('custom') ? `[scriptid=${permission}]` : permission;
}

/** As in a line that is there. */
function layoutOf(text: string, { place, levelPlace }: PermissionLine): Layout {
  return {
    line: gapBefore(text, place.start) ?? '',
    key: spaceAfter(text, place.inner),
    level: gapBefore(text, levelPlace.start) ?? '',
    end: spaceBefore(text, place.innerEnd),
  };
}

/** One step, and for the elements of a line two, in from the list. */
function stepped(list: string, unit: string): Layout {
  if (list === '') return { line: '', key: '', level: '', end: '' };
  const [line, element] = [list + unit, list + unit + unit];
  return { line, key: element, level: element, end: line };
}

/**
 * Behind all that stands in an element.
 *
 * @param closing comes before the end tag, where that stands on the same line
 */
function atTheEndOf(
  { inner, innerEnd, end }: Place,
  name: string,
  text: string,
  content: string,
  closing: string,
): Edit {
  if (innerEnd === end) {
    // <permissions/>: its slash goes, an end tag comes.
    return { from: text.lastIndexOf('/', end - 1), to: end, text: `>${content}${closing}</${name}>` };
  }
  const space = spaceBefore(text, innerEnd).slice(inner - innerEnd);
  const from = innerEnd - space.length;
  return { from, to: from, text: hasBreak(space) ? content : content + closing };
}

/** By how much one step indents: the list, or the first element of the role, beside the role; else two spaces. */
function unitOf(text: string, { root, list }: Role): string {
  const outer = indentation(text, root.start);
  const inner = indentation(text, list?.start ?? firstIn(text, root));
  return inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : '  ';
}

function indentation(text: string, place: number | null): string {
  return /[ \t]*$/.exec(gapBefore(text, place) ?? '')?.[0] ?? '';
}

/** Where the first thing in an element begins; null where nothing stands in it. */
function firstIn(text: string, { inner, innerEnd }: Place): number | null {
  const at = inner + spaceAfter(text, inner).length;
  return at < innerEnd ? at : null;
}

/** A line break with the indentation of an element; the file's own kind of break. */
function ownBreak(text: string, { start }: Place): string {
  const gap = gapBefore(text, start) ?? '';
  return hasBreak(gap) ? gap : (BREAK.exec(text)?.[0] ?? '\n');
}

/** The white space before a place, of empty lines only the last break. */
function gapBefore(text: string, place: number | null): string | null {
  return place === null ? null : spaceBefore(text, place).replace(/^[^]*?(?=(?:\r\n|\r|\n)[ \t]*$)/, '');
}

const BREAK = /\r\n|\r|\n/;

function hasBreak(text: string): boolean {
  return BREAK.test(text);
}

function spaceBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function spaceAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** What XML calls white space. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
