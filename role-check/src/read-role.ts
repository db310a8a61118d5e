import { SaxesParser } from 'saxes';
import { LEVELS, type Level } from '../../src/TypeScript/netsuite/levels';
import { RoleFault } from './role-fault';
import { lineNumbers } from './text-lines';
import { messageOf } from './thrown';

/** Where an element stands in the text: each is a place between two characters. */
export interface Place {
  readonly start: number;
  /** After the `>` of its start tag. */
  readonly inner: number;
  /** Before the `<` of its end tag; the same as `end` where it has none: `<permissions/>`. */
  readonly innerEnd: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

/** One line of the list of permissions. */
export interface PermissionLine {
  /** An id, such as `LIST_ACCOUNT`, or the script id of a custom object. */
  readonly permission: string;
  readonly level: Level;
  readonly place: Place;
  /** Of `<permlevel>`. */
  readonly levelPlace: Place;
}

/** An element of the role beside its permissions, such as `isinactive`. */
export interface Setting {
  /** Null where it stands several times with different values. */
  readonly value: string | null;
  readonly line: number;
}

/** One line of the list of restrictions by class, department or location. */
export interface RecordRestriction {
  readonly segment: string;
  readonly restriction: string;
  readonly viewingAllowed: boolean;
  readonly line: number;
}

/** What a role file says, as far as it is asked. */
export interface Role {
  readonly scriptid: string | null;
  readonly name: string | null;
  readonly isInactive: boolean;
  readonly lines: readonly PermissionLine[];
  /** The first list of permissions; null where there is none. */
  readonly list: Place | null;
  readonly root: Place;
  /** By element. One that is left out is not among them. */
  readonly settings: ReadonlyMap<string, Setting>;
  /** Null where the role has no list of them. */
  readonly recordRestrictions: readonly RecordRestriction[] | null;
  /** What is odd and yet says what the role may do, each a sentence. */
  readonly notes: readonly string[];
}

/** As deep as anybody nests: a role has four. */
const DEEPEST = 200;

/**
 * Reads an SDF role object.
 *
 * Every well-formed file is read, whatever else stands in it. A DOCTYPE is refused: nothing that it could declare is ever expanded.
 * [DOC] SDFxml_2121043136 (the object), SDFxml_762449695 (a permission). [SEEN] public role files without `<permissions>`, and
 * with lines of custom objects: `[scriptid=customrecord_x]`.
 *
 * @param text without a byte order mark
 * @throws RoleFault for what is no XML or no role, an incomplete line, a level that NetSuite does not have, or a permission on two
 *   lines with different levels
 */
export function readRole(text: string): Role {
  const first = /[^ \t\r\n]/.exec(text);
  if (first === null) throw new RoleFault(1, 'the file is empty.');
  if (first[0] !== '<') {
    throw new RoleFault(lineNumbers(text)(first.index), 'this is not XML: XML begins with "<". Name a role file.');
  }
  return new RoleReader(text).read();
}

/** The elements that are asked, by where they stand: any other counts for nothing, whatever its name. */
type Asked =
  | ('role' | 'name' | 'setting' | 'permissions' | 'permission' | 'permkey' | 'permlevel')
  | ('recordrestrictions' | 'recordrestriction' | 'segment' | 'restriction' | 'viewingallowed');

/** What narrows a role, or keeps people out, beside its permissions. [DOC] SDFxml_2121043136 */
const SETTINGS = [
  ...['isinactive', 'iswebserviceonlyrole', 'issinglesignononly', 'restrictip', 'restrictbydevice'],
  ...['subsidiaryoption', 'subsidiaryviewingallowed', 'employeerestriction', 'employeeviewingallowed'],
  ...['accountingbooksoption', 'restricttimeandexpenses'],
];

const INSIDE: Readonly<Partial<Record<Asked, ReadonlyMap<string, Asked>>>> = {
  role: new Map([
    ...named('name', 'permissions', 'recordrestrictions'),
    ...SETTINGS.map((name) => [name, 'setting'] as const),
  ]),
  permissions: named('permission'),
  permission: named('permkey', 'permlevel'),
  recordrestrictions: named('recordrestriction'),
  recordrestriction: named('segment', 'restriction', 'viewingallowed'),
};

function named(...names: readonly Asked[]): ReadonlyMap<string, Asked> {
  return new Map(names.map((name) => [name, name]));
}

interface Open {
  readonly name: string;
  readonly asked: Asked | null;
  readonly start: number;
  readonly inner: number;
  content: string;
}

interface OpenLine {
  permission: string | null;
  level: string | null;
  levelPlace: Place | null;
}

/** Follows the parser through one file. */
class RoleReader {
  readonly #lineAt: (offset: number) => number;
  readonly #open: Open[] = [];
  readonly #lines: PermissionLine[] = [];
  #scriptid: string | null = null;
  #name: string | null = null;
  readonly #settings = new Map<string, Setting>();
  #restrictions: RecordRestriction[] | null = null;
  #restriction: Partial<Record<string, string>> = {};
  #list: Place | null = null;
  #root: Place | null = null;
  #line: OpenLine = { permission: null, level: null, levelPlace: null };

  constructor(readonly text: string) {
    this.#lineAt = lineNumbers(text);
  }

  read(): Role {
    // Few listeners: the parser is several times as slow with eight of them.
    const parser = new SaxesParser();
    parser.on('doctype', () => {
      throw new RoleFault(this.#lineAt(parser.position), 'remove the DOCTYPE: files of SDF have none.');
    });
    parser.on('opentag', ({ name, attributes: { scriptid } }) => {
      // In a tag there is no other `<`, not even in the value of an attribute.
      this.#opened(name, this.text.lastIndexOf('<', parser.position - 1), parser.position);
      if (this.#open.length === 1) this.#scriptid = scriptid ?? null;
    });
    const append = (content: string) => {
      const open = this.#open.at(-1);
      if (open && HAS_TEXT.has(open.asked)) open.content += content;
    };
    parser.on('text', append);
    parser.on('cdata', append);
    parser.on('closetag', ({ isSelfClosing }) => {
      this.#closed(parser.position, isSelfClosing);
    });
    try {
      parser.write(this.text).close();
    } catch (thrown) {
      if (thrown instanceof RoleFault) throw thrown;
      const says = messageOf(thrown).replace(/^\d+:\d+: /, '');
      throw new RoleFault(
        this.#lineAt(parser.position - 1),
        `this is not well-formed XML: ${says.replace(/\.?$/, '.')}`,
      );
    }
    if (this.#root === null) throw new RoleFault(1, 'this is not XML: it has no element.');
    return {
      scriptid: this.#scriptid,
      name: this.#name,
      isInactive: this.#settings.get('isinactive')?.value === 'T',
      lines: this.#lines,
      list: this.#list,
      root: this.#root,
      settings: this.#settings,
      recordRestrictions: this.#restrictions,
      notes: duplicates(this.#lines),
    };
  }

  #opened(name: string, start: number, inner: number): void {
    if (this.#open.length === 0 && name !== 'role') {
      const says = `this is a <${name.slice(0, 80)}>, not a role: the first element of a role file is <role>.`;
      throw new RoleFault(this.#lineAt(start), says);
    }
    if (this.#open.length >= DEEPEST)
      throw new RoleFault(this.#lineAt(start), `more than ${DEEPEST} elements are nested.`);
    const parent = this.#open.at(-1);
    const within = parent?.asked ? INSIDE[parent.asked] : undefined;
    if (parent?.asked === 'permkey' || parent?.asked === 'permlevel') {
      const says = `an element <${name.slice(0, 80)}> stands in <${parent.asked}>, which holds text alone. Remove it.`;
      throw new RoleFault(this.#lineAt(start), says);
    }
    const asked = parent === undefined ? 'role' : (within?.get(name) ?? null);
    this.#open.push({ name, asked, start, inner, content: '' });
    if (asked === 'permission') this.#line = { permission: null, level: null, levelPlace: null };
    if (asked === 'recordrestriction') this.#restriction = {};
  }

  #closed(end: number, isSelfClosing: boolean): void {
    const open = this.#open.pop();
    if (!open?.asked) return;
    const innerEnd = isSelfClosing ? end : this.text.lastIndexOf('<', end - 1);
    const { asked, start, inner } = open;
    const place = { start, inner, innerEnd, end, line: this.#lineAt(start), endLine: this.#lineAt(end - 1) };
    const content = open.content.replace(SPACE_AROUND, '');
    switch (asked) {
      case 'role':
        this.#root = place;
        break;
      case 'name':
        this.#name ??= content;
        break;
      case 'setting':
        this.#set(open.name, content, place.line);
        break;
      case 'recordrestrictions':
        this.#restrictions ??= [];
        break;
      case 'recordrestriction': {
        const { segment = '', restriction = '', viewingallowed } = this.#restriction;
        const viewingAllowed = viewingallowed === 'T';
        (this.#restrictions ??= []).push({ segment, restriction, viewingAllowed, line: place.line });
        break;
      }
      case 'segment':
      case 'restriction':
      case 'viewingallowed':
        this.#restriction[asked] = content;
        break;
      case 'permissions':
        this.#list ??= place;
        break;
      case 'permission':
        this.#lines.push(this.#lineOf(place));
        break;
      case 'permkey':
        this.#refuseSecond(this.#line.permission, 'permkey', place);
        this.#line.permission = scriptIdOf(content);
        break;
      case 'permlevel':
        this.#refuseSecond(this.#line.level, 'permlevel', place);
        this.#line.level = content;
        this.#line.levelPlace = place;
        break;
    }
  }

  #set(name: string, value: string, line: number): void {
    const first = this.#settings.get(name);
    if (first === undefined) this.#settings.set(name, { value, line });
    else if (first.value !== value) this.#settings.set(name, { value: null, line });
  }

  #lineOf(place: Place): PermissionLine {
    const { permission, level, levelPlace } = this.#line;
    if (permission === null || permission === '') {
      throw new RoleFault(place.line, 'this line has no <permkey>. Name the permission, or remove the line.');
    }
    if (level === null || levelPlace === null) {
      throw new RoleFault(place.line, `the line of ${permission} has no <permlevel>. Name the level: ${CHOICE}.`);
    }
    if (!isLevel(level)) {
      const says = `the level of ${permission} is ${JSON.stringify(level.slice(0, 80))}. NetSuite has ${CHOICE}.`;
      throw new RoleFault(levelPlace.line, says);
    }
    return { permission, level, place, levelPlace };
  }

  #refuseSecond(first: string | null, element: string, { line }: Place): void {
    if (first !== null) throw new RoleFault(line, `this line has two <${element}>. Keep one.`);
  }
}

/** What XML calls white space. Any other blank is a part of the value, as it is for SDF. */
const SPACE_AROUND = /^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g;

const HAS_TEXT: ReadonlySet<Asked | null> = new Set<Asked>([
  ...(['name', 'setting', 'permkey', 'permlevel', 'segment', 'restriction', 'viewingallowed'] as const),
]);
const CHOICE = `${LEVELS.slice(0, -1).join(', ')} or ${LEVELS.at(-1) ?? ''}`;

function isLevel(text: string): text is Level {
  return (LEVELS as readonly string[]).includes(text);
}

/**
 * `[scriptid=customrecord_x]` and `[appid=com.acme.x, scriptid=customrecord_x]` stand for the permission on that object. A
 * permission of NetSuite is no object: `[scriptid=LIST_ACCOUNT]` refers to nothing, and stays what it is.
 */
function scriptIdOf(key: string): string {
  return /^\[(?:[^\]]*,)?\s*scriptid\s*=\s*((?:cust|cseg)[^\],\s]*)\s*\]$/i.exec(key)?.[1] ?? key;
}

/**
 * SDF refuses a permission that stands twice: [SEEN] "Duplicate values … were found", oracle/netsuite-suitecloud-sdk#181. Where both
 * lines say the same, what the role may do is clear all the same.
 *
 * @throws RoleFault where they do not
 */
function duplicates(lines: readonly PermissionLine[]): string[] {
  const first = new Map<string, PermissionLine>();
  const notes: string[] = [];
  for (const line of lines) {
    const { permission, level, place } = line;
    const before = first.get(permission);
    if (before === undefined) {
      first.set(permission, line);
    } else if (before.level === level) {
      notes.push(
        `${permission} is on line ${before.place.line} and again on line ${place.line}. SDF refuses that. Keep one line.`,
      );
    } else {
      const says = `${permission} is ${level} here and ${before.level} on line ${before.place.line}. Keep one line.`;
      throw new RoleFault(place.line, says);
    }
  }
  return notes;
}
