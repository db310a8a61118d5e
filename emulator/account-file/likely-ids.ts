import { namesIn, rowsOf } from '../netsuite/data/rows';
import { permissionNames } from '../netsuite/permission-names';
import { lettersApart } from '../spelling/nearest-names';

/** An id that somebody may have meant, with its name where one is published. */
export interface KnownId {
  readonly id: string;
  readonly names: readonly string[];
}

/** What differs in forms of one id or name, and never between two: letter case, blanks and punctuation. */
const form = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** How many letters a part of a name needs. Fewer could be part of any name. */
const SHORTEST_PART = 8;
/** As many letters of an id may be wrong: one in so many. */
const LETTERS_A_FAULT = 5;
const MOST = 3;

let features: readonly KnownId[] | undefined;
let permissions: readonly KnownId[] | undefined;

/** Every feature id of data/features.csv [DOC chapter_N3247851], read once. */
function knownFeatures(): readonly KnownId[] {
  features ??= rowsOf('features.csv').map(([id = '', names = '']) => ({ id, names: namesIn(names) }));
  return features;
}

/** Every permission, with its names as they stand, and as NetSuite shows them: `Lists -> Accounts`. */
function knownPermissions(): readonly KnownId[] {
  permissions ??= [...permissionNames().values()].map(({ key, names, category }) => ({
    id: key,
    names: [...names, ...names.map((name) => `${category} -> ${name}`)],
  }));
  return permissions;
}

/**
 * The features that somebody may have meant by an id, most likely first.
 *
 * @returns undefined for an id that is known; an empty list for one that is like none
 */
export function likelyFeatures(id: string): readonly KnownId[] | undefined {
  const known = knownFeatures();
  if (known.some((one) => one.id === id)) return undefined;
  const part = form(id);
  const inName = known.filter(
    ({ names }) => part.length >= SHORTEST_PART && names.some((name) => form(name).startsWith(part)),
  );
  return firstOf(sameForm(id, known), inName, nearIds(id, known));
}

/**
 * The same for a permission. Real accounts hold ids that no list names, so an id that is like none is nothing to speak of;
 * digits and `custom…` are custom records.
 *
 * @returns undefined for an id that is known or like none
 */
export function likelyPermissions(id: string): readonly KnownId[] | undefined {
  // Thousands of roles repeat the ids of a few.
  if (!permissionsMeant.has(id)) permissionsMeant.set(id, comparedPermissions(id));
  return permissionsMeant.get(id);
}

const permissionsMeant = new Map<string, readonly KnownId[] | undefined>();

function comparedPermissions(id: string): readonly KnownId[] | undefined {
  if (permissionNames().has(id) || /^\s*(\d+|custom\w*)\s*$/i.test(id)) return undefined;
  const known = knownPermissions();
  const likely = firstOf(sameForm(id, known), nearIds(id, known));
  return likely.length === 0 ? undefined : likely;
}

function sameForm(id: string, known: readonly KnownId[]): readonly KnownId[] {
  const wanted = form(id);
  const byId = known.filter((one) => form(one.id) === wanted);
  return byId.length > 0 ? byId : known.filter(({ names }) => names.some((name) => form(name) === wanted));
}

/** Ids with a letter or two too many, missing or wrong. */
function nearIds(id: string, known: readonly KnownId[]): readonly KnownId[] {
  const wanted = id.trim();
  return known
    .filter(({ id: one }) => Math.abs(one.length - wanted.length) <= one.length / LETTERS_A_FAULT)
    .map((one) => ({ one, apart: lettersApart(wanted, one.id) }))
    .filter(({ one, apart }) => apart <= one.id.length / LETTERS_A_FAULT)
    .sort((a, b) => a.apart - b.apart)
    .map(({ one }) => one);
}

function firstOf(...lists: readonly (readonly KnownId[])[]): readonly KnownId[] {
  return (lists.find((list) => list.length > 0) ?? []).slice(0, MOST);
}
