/**
 * What all pages share, as text in pieces that a cache and the value of a pair take.
 */
import { fingerprint } from '../../diagnosis/fingerprint';
import type { PermissionLines, Role } from '../../diagnosis/facts';
import { known, UNREAD } from '../../diagnosis/facts';
import { LEVELS } from '../../netsuite/levels';
import type { Shared } from './shared';

/** Characters of one piece: its head comes to it. Each is ASCII, so that bytes are characters. */
const MOST_CHARACTERS = 94_000;

/** The number grows with the form, so that no version reads what another one wrote. */
const FORM = 1;

/** A role without the names of its fields. */
type RoleRow = readonly [
  id: number,
  name: string | 0,
  /** Inactive, single sign-on only, web services only: `T`, `F`, or `?` for unread. */
  flags: string,
  /** Place in `levels`; -1: unread. */
  levels: number,
  /** Place in `restrictions`; -1: left out. */
  restrictions: number,
  label?: string,
];

interface Coded extends Omit<Shared, 'facts' | 'globalLines'> {
  readonly form: number;
  readonly facts: Omit<Shared['facts'], 'roles'>;
  readonly roles: readonly RoleRow[];
  /** One character a permission: a digit is a level, `-` no line. */
  readonly levels: readonly string[];
  readonly restrictions: readonly NonNullable<Role['restrictions']>[];
  /** Distinct lines, and for each employee the distance to the id before it and the place, in base 36. */
  readonly global: { readonly lines: readonly PermissionLines[]; readonly employees: string } | null;
}

/** What is written down once, by its place. */
class Once<T> {
  readonly values: T[] = [];
  private readonly places = new Map<string, number>();

  place(value: T): number {
    const text = JSON.stringify(value);
    const found = this.places.get(text);
    if (found !== undefined) return found;
    this.places.set(text, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** The pieces in their order, each below 95,000 characters. The roles keep their lines on `permissions` alone. */
export function encodeShared({ facts: { roles, ...facts }, globalLines, ...rest }: Shared): string[] {
  const [levels, restrictions] = [new Once<string>(), new Once<NonNullable<Role['restrictions']>>()];
  const rows = roles.map((role): RoleRow => {
    const { permissions: lines } = role;
    return [
      role.id,
      role.name.known ? role.name.value : 0,
      [role.inactive, role.singleSignOnOnly, role.webServicesOnly]
        .map((fact) => (fact.known ? (fact.value ? 'T' : 'F') : '?'))
        .join(''),
      lines.known ? levels.place(levelsOf(rest.permissions, lines.value)) : -1,
      role.restrictions ? restrictions.place(role.restrictions) : -1,
      ...(role.label === undefined ? [] : [role.label]),
    ] as const as RoleRow;
  });
  const coded: Coded = {
    form: FORM,
    ...rest,
    facts,
    roles: rows,
    levels: levels.values,
    restrictions: restrictions.values,
    global: globalLines && codedGlobals(globalLines),
  };
  const text = JSON.stringify(coded).replace(/[^\0-\x7f]/g, escaped);
  const count = Math.ceil(text.length / MOST_CHARACTERS);
  const head = headOf(count, text);
  return Array.from(
    { length: count },
    (_, place) => `${place}${head}${text.slice(place * MOST_CHARACTERS, (place + 1) * MOST_CHARACTERS)}`,
  );
}

/**
 * @param pieces all of them, in any order
 * @returns null for anything but what `encodeShared` gave: whoever needs it reads it again
 */
export function decodeShared(pieces: readonly string[]): Shared | null {
  const text = joined(pieces);
  if (text === null) return null;
  const { form, roles, levels, restrictions, global, facts, ...rest } = JSON.parse(text) as Coded;
  if (form !== FORM) return null;
  const lines = levels.map((one) => known(linesOf(rest.permissions, one)));
  const decoded = roles.map(([id, name, flags, place, narrowed, label]): Role => {
    const restriction = restrictions[narrowed];
    return {
      id,
      name: name === 0 ? UNREAD : known(name),
      ...(label === undefined ? {} : { label }),
      inactive: flagAt(flags, 0),
      singleSignOnOnly: flagAt(flags, 1),
      webServicesOnly: flagAt(flags, 2),
      permissions: lines[place] ?? UNREAD,
      ...(restriction ? { restrictions: restriction } : {}),
    };
  });
  return { ...rest, facts: { ...facts, roles: decoded }, globalLines: global && decodedGlobals(global) };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** In the order of their places, without their heads; null where the fingerprint does not say that all of it is what was written. */
function joined(pieces: readonly string[]): string | null {
  const inOrder = pieces.toSorted((a, b) => parseInt(a, 10) - parseInt(b, 10));
  const text = inOrder.map((piece) => piece.slice(piece.indexOf('\n') + 1)).join('');
  return inOrder[0]?.startsWith(`0${headOf(pieces.length, text)}`) === true ? text : null;
}

/** What follows the place of each piece. */
function headOf(count: number, text: string): string {
  return `/${count}/${fingerprint(text)}\n`;
}

function levelsOf(permissions: readonly string[], lines: PermissionLines): string {
  return permissions
    .map((key) => {
      const level = Object.hasOwn(lines, key) ? lines[key] : undefined;
      return level === undefined ? '-' : String(LEVELS.indexOf(level));
    })
    .join('');
}

function linesOf(permissions: readonly string[], levels: string): PermissionLines {
  return Object.fromEntries(
    permissions.flatMap((key, place) => {
      const level = LEVELS[Number(levels[place])];
      return level === undefined ? [] : [[key, level]];
    }),
  );
}

function flagAt(flags: string, place: number): Role['inactive'] {
  return flags[place] === '?' ? UNREAD : known(flags[place] === 'T');
}

function codedGlobals(lines: Readonly<Record<string, PermissionLines>>): Coded['global'] {
  const once = new Once<PermissionLines>();
  let before = 0;
  // Keys that are whole numbers come in ascending order.
  const employees = Object.entries(lines).map(([id, own]) => {
    const distance = Number(id) - before;
    before += distance;
    return `${distance.toString(36)}:${once.place(own).toString(36)}`;
  });
  return { lines: once.values, employees: employees.join(',') };
}

function decodedGlobals({ lines, employees }: NonNullable<Coded['global']>): Record<string, PermissionLines> {
  let id = 0;
  const decoded: Record<string, PermissionLines> = {};
  for (const one of employees === '' ? [] : employees.split(',')) {
    const [distance, place] = one.split(':');
    id += parseInt(String(distance), 36);
    decoded[id] = lines[parseInt(String(place), 36)] ?? {};
  }
  return decoded;
}
