/**
 * What sweeps left behind, read with the rights of whoever asks: Custom Record Entries at View. Every function throws NetSuite's
 * refusal. An entry that is not what was written is not read, and that is said.
 */
import * as runtime from 'N/runtime';
import type { Change } from '../../diagnosis/sweep/change';
import { decodeChanges, decodeRoles } from '../../diagnosis/sweep/changes-text';
import { fingerprint } from '../../diagnosis/fingerprint';
import { rowsIn, splitSections } from '../../diagnosis/sweep/rows';
import type { RoleReach, SweptCredential } from '../../diagnosis/sweep/swept';
import type { Reading, Row } from '../../account/reading';
import { idOf, inGroups, placeholders, textOf } from '../../account/reading';
import { PART_FIELD, PART_TYPE, SWEEP_FIELD as FIELD, SWEEP_TYPE } from './fields';
import { ENTRY_COLUMNS, entryOf, partsOf, SUMMARY_COLUMNS, summaryOf } from './parse-sweep';
import type { StoredPart, SweepEntry, SweepSummary } from './sweep-entry';

type Rows = Pick<Reading, 'firstRows'>;

/** What was read, and how many entries were not what was written. */
export interface ReadEntries<T> {
  readonly read: T;
  /** Entries that are gone, or not what was written. */
  readonly unread: number;
}

const OVER = `s.${FIELD.state} IN ('finished', 'incomplete')`;

/** A sandbox refresh copies the sweeps of production: they say nothing of the sandbox. [DOC] section_N3405932 */
const HERE = `s.${FIELD.account} = ?`;

/** The last sweep that found something out; null where there is none. One query. */
export function lastSweep(reading: Rows): ReadEntries<SweepEntry | null> {
  const [row] = reading.firstRows(
    `SELECT ${ENTRY_COLUMNS} FROM ${SWEEP_TYPE} s WHERE ${OVER} AND ${HERE} ORDER BY s.id DESC`,
    [runtime.accountId],
    1,
  );
  // An older one in its place would pass for the last one.
  if (row === undefined) return { read: null, unread: 0 };
  const [entry = null] = understood([row], entryOf).read;
  return { read: entry, unread: entry === null ? 1 : 0 };
}

/** One sweep by its key; null where there is none. One query. */
export function sweepByKey(reading: Rows, key: string): ReadEntries<SweepEntry | null> {
  const sql = `SELECT ${ENTRY_COLUMNS} FROM ${SWEEP_TYPE} s WHERE s.${FIELD.key} = ? ORDER BY s.id`;
  const { read, unread } = understood(reading.firstRows(sql, [key], 1), entryOf);
  return { read: read[0] ?? null, unread };
}

/** More sweeps than these are shown to nobody. */
export const MOST_SWEEPS = 400;

/** The last sweeps, newest first, whatever became of them, with their totals alone. One query. */
export function recentSweeps(reading: Rows, most: number): ReadEntries<readonly SweepSummary[]> {
  const sql = `SELECT ${SUMMARY_COLUMNS} FROM ${SWEEP_TYPE} s WHERE ${HERE} ORDER BY s.id DESC`;
  return understood(reading.firstRows(sql, [runtime.accountId], Math.min(most, MOST_SWEEPS)), summaryOf);
}

/** Sweeps that run, or never came to their end, the lowest id first. One query. */
export function runningSweeps(reading: Rows): ReadEntries<readonly SweepSummary[]> {
  const sql = `SELECT ${SUMMARY_COLUMNS} FROM ${SWEEP_TYPE} s WHERE s.${FIELD.state} = 'running' AND ${HERE} ORDER BY s.id`;
  return understood(reading.firstRows(sql, [runtime.accountId], MOST_SWEEPS), summaryOf);
}

/** Credentials of one integration. */
export interface StateOfGroup {
  readonly group: string;
  readonly credentials: readonly SweptCredential[];
}

interface Asked {
  /** The key of an integration; left out: of all of them. */
  readonly group?: string;
  /** Left out: every credential. Of a large account nobody keeps them all in memory. */
  readonly keeps?: (credential: SweptCredential, group: string) => boolean;
}

/**
 * The credentials that a sweep found. Older sweeps lose theirs: only the last one is sure to have them. A query for each ten
 * parts: three for a hundred thousand credentials.
 */
export function stateOf(
  reading: Rows,
  sweep: Pick<SweepEntry, 'parts'>,
  asked: Asked = {},
): ReadEntries<readonly StateOfGroup[]> {
  return credentialsIn(reading, sweep, 'state', asked);
}

/** A part of a sweep, and its sections as they were written; null where they are not what was written. */
export interface StateText {
  readonly part: StoredPart;
  readonly sections: readonly { readonly group: string; readonly rows: string }[] | null;
}

/** The same as text, part by part, each line understood once: nobody keeps all its credentials in memory. A query for each ten parts. */
export function stateTexts(reading: Rows, parts: readonly StoredPart[]): StateText[] {
  const found = new Map<number, NonNullable<StateText['sections']>>();
  textsOf(reading, parts, understoodSections, (id, sections) => found.set(id, sections));
  return parts.map((part) => ({ part, sections: found.get(part.id) ?? null }));
}

/** @throws Error where a line is none that was written */
function understoodSections(text: string): NonNullable<StateText['sections']> {
  const sections = splitSections(text);
  for (const { rows } of sections) kept(rowsIn(rows), () => false);
  return sections;
}

/** The credentials that something will break. As `stateOf` reads them. */
export function soonOf(
  reading: Rows,
  sweep: Pick<SweepEntry, 'parts'>,
  asked: Asked = {},
): ReadEntries<readonly StateOfGroup[]> {
  return credentialsIn(reading, sweep, 'soon', asked);
}

function credentialsIn(
  reading: Rows,
  { parts }: Pick<SweepEntry, 'parts'>,
  kind: 'state' | 'soon',
  { group: only, keeps = () => true }: Asked,
): ReadEntries<readonly StateOfGroup[]> {
  const wanted = parts.filter((part) => part.kind === kind && isAbout(part, only));
  const texts = textsOf(reading, wanted, (text) =>
    splitSections(text)
      .filter(({ group }) => only === undefined || group === only)
      .map(({ group, rows }): StateOfGroup => ({ group, credentials: kept(rowsIn(rows), (one) => keeps(one, group)) })),
  );
  const byGroup = new Map<string, SweptCredential[]>();
  for (const { group, credentials } of texts.read.flat()) {
    const known = byGroup.get(group) ?? [];
    for (const credential of credentials) known.push(credential);
    byGroup.set(group, known);
  }
  // What a sweep did not see stands beside what it saw, and not in the order of ids.
  const read = [...byGroup].map(([group, credentials]) => ({
    group,
    credentials: credentials.sort((a, b) => a.id - b.id),
  }));
  return { read, unread: texts.unread };
}

function kept(all: Iterable<SweptCredential>, keeps: (one: SweptCredential) => boolean): SweptCredential[] {
  const found: SweptCredential[] = [];
  for (const one of all) if (keeps(one)) found.push(one);
  return found;
}

/** What each role of an integration reaches. A query for each ten parts: mostly one. */
export function rolesOf(
  reading: Rows,
  { parts }: Pick<SweepEntry, 'parts'>,
  group: string,
): ReadEntries<readonly RoleReach[]> {
  const wanted = parts.filter((part) => part.kind === 'roles' && isAbout(part, group));
  const { read, unread } = textsOf(reading, wanted, decodeRoles);
  const ofGroup = read.flat().filter((one) => one.group === group);
  return { read: ofGroup.map(({ role, credentials, pattern }) => ({ role, credentials, pattern })), unread };
}

/** What turned in one sweep. */
export interface ChangesOfSweep {
  readonly sweep: SweepSummary;
  readonly changes: readonly Change[];
}

/** What turned in one sweep; of very many changes the first part. One query, none where nothing turned. */
export function changesOf(reading: Rows, { parts }: Pick<SweepEntry, 'parts'>): ReadEntries<readonly Change[]> {
  const wanted = parts.filter(({ kind }) => kind === 'change').slice(0, PARTS_PER_QUERY);
  const { read, unread } = textsOf(reading, wanted, decodeChanges);
  return { read: read.flat(), unread };
}

/** Sweeps, and parts of theirs, that one view of changes reads. */
const MOST_WITH_CHANGES = 100;
const MOST_CHANGE_PARTS = 100;

export interface ChangesSince extends ReadEntries<readonly ChangesOfSweep[]> {
  /** Whether there are older changes that were not read, because there are too many. */
  readonly isCut: boolean;
}

/**
 * What turned in the sweeps that ended at a time or later, newest first. Two queries mostly; at most eleven.
 * @param since ISO time in UTC
 */
export function changesSince(reading: Rows, since: string): ChangesSince {
  return changesIn(reading, `s.${FIELD.ended} >= ?`, [since]);
}

/**
 * What turned in the sweeps that no e-mail told of, newest first: of those of which one was refused, or of which nobody came as far
 * as an e-mail. Not by their order: of two sweeps at once the one that began first may end last.
 */
export function changesNotMailed(reading: Rows): ChangesSince {
  return changesIn(reading, `(s.${FIELD.mail} IS NULL OR s.${FIELD.mail} IN ('', 'refused'))`, []);
}

function changesIn(reading: Rows, where: string, params: readonly (string | number)[]): ChangesSince {
  const sql = `SELECT ${SUMMARY_COLUMNS}, s.${FIELD.parts} AS parts FROM ${SWEEP_TYPE} s
WHERE ${OVER} AND ${HERE} AND ${where} ORDER BY s.id DESC`;
  const rows = reading.firstRows(sql, [runtime.accountId, ...params], MOST_WITH_CHANGES + 1);
  const sweeps = understood(rows.slice(0, MOST_WITH_CHANGES), (row) => ({
    sweep: summaryOf(row),
    parts: partsOf(row).filter(({ kind }) => kind === 'change'),
  }));
  const listed: StoredPart[] = [];
  const whole = sweeps.read.filter(({ parts }) => {
    const fits = listed.length + parts.length <= MOST_CHANGE_PARTS;
    if (fits) listed.push(...parts);
    return fits;
  });
  const texts = new Map<number, readonly Change[]>();
  const { unread } = textsOf(reading, listed, decodeChanges, (id, changes) => texts.set(id, changes));
  return {
    read: whole.map(({ sweep, parts }) => ({ sweep, changes: parts.flatMap(({ id }) => texts.get(id) ?? []) })),
    unread: unread + sweeps.unread,
    isCut: rows.length > MOST_WITH_CHANGES || whole.length < sweeps.read.length,
  };
}

function isAbout({ groups }: StoredPart, group: string | undefined): boolean {
  return group === undefined || groups.includes(group);
}

/** Parts that one query reads: one has up to 90,000 characters. */
export const PARTS_PER_QUERY = 10;

/** Those of some parts that still have the text that was written. A query for each ten. */
export function intactParts(reading: Rows, parts: readonly StoredPart[]): readonly StoredPart[] {
  const ids = new Set<number>();
  textsOf(
    reading,
    parts,
    () => null,
    (id) => ids.add(id),
  );
  return parts.filter(({ id }) => ids.has(id));
}

/** The texts of some parts in their order, each understood by `read`; one that is not what was listed counts as unread. */
function textsOf<T>(
  reading: Rows,
  parts: readonly StoredPart[],
  read: (text: string) => T,
  take: (id: number, value: T) => void = () => undefined,
): ReadEntries<T[]> {
  const values: T[] = [];
  for (const group of inGroups(parts, PARTS_PER_QUERY)) {
    const sql = `SELECT p.id, p.${PART_FIELD.text} AS part_text FROM ${PART_TYPE} p WHERE p.id IN (${placeholders(group)})`;
    const rows = reading.firstRows(
      sql,
      group.map(({ id }) => id),
    );
    const texts = new Map(rows.map((row) => [idOf(row.id), textOf(row.part_text)]));
    for (const { id, hash } of group) {
      const text = texts.get(id);
      if (text === undefined || fingerprint(text) !== hash) continue;
      const value = attempt(() => read(text));
      if (value === null) continue;
      values.push(value.value);
      take(id, value.value);
    }
  }
  return { read: values, unread: parts.length - values.length };
}

function understood<T>(rows: readonly Row[], read: (row: Row) => T): ReadEntries<T[]> {
  const values = rows.flatMap((row) => {
    const value = attempt(() => read(row));
    return value === null ? [] : [value.value];
  });
  return { read: values, unread: rows.length - values.length };
}

/** Null where it throws: one entry must not silence the others. */
function attempt<T>(read: () => T): { readonly value: T } | null {
  try {
    return { value: read() };
  } catch {
    return null;
  }
}
