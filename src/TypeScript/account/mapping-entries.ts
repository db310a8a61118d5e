/**
 * The entries of the custom record of registered OAuth 2.0 credentials, as they stand there. Anybody who may edit the record can
 * have written anything: registered-mappings.ts says which of it counts.
 */
import type { Reading, Row } from './reading';
import { countIn, flagOf, idOf, notAnswered, textOf } from './reading';
import { MAPPING_FIELD, MAPPING_TYPE } from './mapping-fields';

/** One entry, nothing of it understood yet. */
export interface MappingEntry {
  /** Internal id of the entry. */
  readonly entry: number;
  readonly key: string;
  /** As text, like everything that is not looked at here. */
  readonly application: string;
  readonly name: string;
  readonly kind: string;
  readonly entity: string;
  readonly role: string;
  readonly from: string;
  readonly until: string;
  readonly ended: unknown;
  readonly label: string;
  /** The id of the account in which it was registered. */
  readonly account: string;
}

/** An entry as one of the versions of its mapping. */
export interface MappingVersion extends MappingEntry {
  /** Whether it counts; else it is an earlier version, or was removed. */
  readonly counts: boolean;
  /** Who made it; empty where NetSuite does not say. */
  readonly by: string;
  /** ISO time without zone, as the account keeps it. */
  readonly at: string;
}

/** An entry that is inactive is an earlier version, or a mapping that was removed: it does not count. */
const COUNTS = `m.isinactive = 'F'`;

const { key, application, name, kind, entity, role, from, until, ended, label, account } = MAPPING_FIELD;
const COLUMNS = `SELECT m.id, m.${key} AS mapping, m.${application} AS application, m.${name} AS name, m.${kind} AS kind,
  m.${entity} AS entity, m.${role} AS role, m.${from} AS valid_from, m.${until} AS valid_until, m.${ended} AS ended,
  m.${label} AS label, m.${account} AS account`;
const VERSIONS = `${COLUMNS}, m.isinactive, BUILTIN.DF(m.owner) AS owner_name,
  TO_CHAR(m.created, 'YYYY-MM-DD"T"HH24:MI:SS') AS at FROM ${MAPPING_TYPE} m`;

/** More are shown to nobody: an application has at most five certificates. */
const MOST_SHOWN = 2000;

/** How many entries count, as part of another query. */
export const COUNT_OF_MAPPINGS = `(SELECT COUNT(*) FROM ${MAPPING_TYPE} m WHERE ${COUNTS})`;

/** The entries that count, by internal id. One query for each 5,000. @throws NetSuite's refusal */
export function readMappingEntries(reading: Pick<Reading, 'rows'>): readonly MappingEntry[] {
  return reading.rows(`${COLUMNS} FROM ${MAPPING_TYPE} m WHERE ${COUNTS} ORDER BY m.id`, []).map(entryOf);
}

/** The same, with how many NetSuite counts in the same query; null where there is none that could say so. */
export function readCountedEntries(reading: Pick<Reading, 'rows'>): {
  readonly entries: readonly MappingEntry[];
  readonly count: number | null;
} {
  const sql = `${COLUMNS}, ${COUNT_OF_MAPPINGS} AS counted FROM ${MAPPING_TYPE} m WHERE ${COUNTS} ORDER BY m.id`;
  const rows = reading.rows(sql, []);
  return { entries: rows.map(entryOf), count: countIn(rows, 'counted') };
}

/** Every version of every mapping, newest first. One query. @throws NetSuite's refusal */
export function readMappingVersions(reading: Pick<Reading, 'firstRows'>): readonly MappingVersion[] {
  return reading.firstRows(`${VERSIONS} ORDER BY m.id DESC`, [], MOST_SHOWN).map(versionOf);
}

/** @throws Error for a row without an id, or without the column of the start: an empty one says that there is none */
function entryOf(row: Row): MappingEntry {
  const text = (column: string) => textOf(row[column]).trim();
  if (row.valid_from === undefined) throw notAnswered(row.valid_from, 'when a credential starts, or nothing');
  return {
    entry: idOf(row.id),
    key: text('mapping'),
    application: text('application'),
    name: text('name'),
    kind: text('kind'),
    entity: text('entity'),
    role: text('role'),
    from: text('valid_from'),
    until: text('valid_until'),
    ended: row.ended,
    label: text('label'),
    account: text('account'),
  };
}

function versionOf(row: Row): MappingVersion {
  return { ...entryOf(row), counts: !flagOf(row.isinactive), by: textOf(row.owner_name), at: textOf(row.at) };
}
