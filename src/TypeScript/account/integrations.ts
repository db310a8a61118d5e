/**
 * The integration records of a profile, from two sides: the applications that tokens were issued to, and the table of
 * integration records, where an account lets a script read it.
 */
import type { Fact, IntegrationRecord, IntegrationState } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { Gap, Reading, Row } from './reading';
import { byId, countIn, flagOf, idOf, NOT_ANSWERED, NOT_UNDERSTOOD, oneValue, textOf, USAGE_LIMIT } from './reading';
import { codeOf } from '../netsuite/thrown';
import { COUNT_OF_MAPPINGS } from './mapping-entries';
import { countOfOwnProfiles } from './own-profiles';
import { mayHold } from './self-check';

/** Display names are filtered in code: BUILTIN.DF in WHERE is unreliable on the token table. [SEEN] */
const applications = (
  more: string,
) => `SELECT DISTINCT tba_app_name AS application, BUILTIN.DF(tba_app_name) AS name${more}
FROM oauthtoken ORDER BY tba_app_name`;

/** Against a row that is lost: the list has as many applications as this says. */
const COUNT_OF_APPLICATIONS = '(SELECT COUNT(DISTINCT o.tba_app_name) FROM oauthtoken o) AS applications';

// Every column: the table was seen once, and which column holds "token-based authentication" is not known.
const RECORDS = 'SELECT * FROM integrationapp ORDER BY id';

export interface Integrations {
  readonly records: readonly IntegrationRecord[];
  /** Whether every matching record is among them. */
  readonly complete: boolean;
  /** The matching applications that have tokens, by id; unread where the tokens are. */
  readonly withTokens: Fact<readonly number[]>;
  /** Whether every application that may be the integration is among those with tokens. */
  readonly everyApplication: boolean;
}

/** Rows by the id of the integration record, and how many rows have no usable one. */
interface Rows {
  readonly byId: ReadonlyMap<number, readonly Row[]>;
  readonly unusable: number;
  /** Whether NetSuite listed as many as it counted, where it counted. */
  readonly isWhole: boolean;
}

const NONE: Rows = { byId: new Map(), unusable: 0, isWhole: true };

/** What the account has of applications and integration records, before anybody asks whose they are. */
export interface Applications {
  readonly issued: Fact<Rows>;
  readonly table: Fact<Rows>;
  /** Every name of each, by id: the applications of tokens, and the integration records. */
  readonly names: ReadonlyMap<number, readonly string[]>;
  /** How many profiles of its own the account has for what was asked about; null where that is not known. */
  readonly ownProfiles: number | null;
  /** How many OAuth 2.0 credentials are registered; null where that is not known. */
  readonly mappings: number | null;
}

/** What is counted on the way. */
export interface Counts {
  /** The account's own profiles: those of one id, or all; null: nobody looks. */
  readonly own: { readonly id: string | null } | null;
  /** Whether the registered OAuth 2.0 credentials are counted. */
  readonly mappings: boolean;
}

/** Two queries, however many tokens there are. */
export function readApplications(reading: Reading, counts: Counts): Applications {
  let ownProfiles: number | null = null;
  let mappings: number | null = null;
  const issued = reading.attempt('access-tokens', null, () => {
    const { rows, isCounted } = issuedTo(reading, counts);
    if (isCounted) {
      ownProfiles = counts.own && countIn(rows, 'own');
      mappings = counts.mappings ? countIn(rows, 'mappings') : null;
    }
    const listed = rowsOf(rows, 'application');
    return isCounted ? { ...listed, isWhole: isWhole(listed, rows) } : listed;
  });
  const table = reading.attempt('integration-records', null, () => rowsOf(reading.rows(RECORDS, []), 'id'));
  const applications = issued.known ? issued.value : NONE;
  const records = table.known ? table.value : NONE;
  const ids = [...new Set([...applications.byId.keys(), ...records.byId.keys()])].sort((a, b) => a - b);
  const names = new Map(ids.map((id) => [id, namesOf(id, records.byId.get(id), applications.byId.get(id))]));
  return { issued, table, names, ownProfiles, mappings };
}

/** The same with applications of which only a registered credential is known. What NetSuite calls one counts before its old name. */
export function withRegistered<A extends Pick<Applications, 'names'>>(found: A, registered: Applications['names']): A {
  if (registered.size === 0) return found;
  const names = new Map(found.names);
  for (const [id, own] of registered) if ((names.get(id) ?? []).length === 0) names.set(id, own);
  return { ...found, names: new Map([...names].sort(([a], [b]) => a - b)) };
}

function issuedTo(
  reading: Reading,
  { own, mappings }: Counts,
): { readonly rows: readonly Row[]; readonly isCounted: boolean } {
  const profiles = own && countOfOwnProfiles(own.id);
  const counts = [
    ...(profiles ? [`${profiles.sql} AS own`] : []),
    ...(mappings ? [`${COUNT_OF_MAPPINGS} AS mappings`] : []),
  ];
  if (counts.length === 0) return { rows: reading.rows(applications(''), []), isCounted: false };
  try {
    const sql = applications([...counts, COUNT_OF_APPLICATIONS].map((count) => `, ${count}`).join(''));
    return { rows: reading.rows(sql, profiles?.params ?? []), isCounted: true };
  } catch (thrown) {
    if (codeOf(thrown) === USAGE_LIMIT || !mayHold('ADMI_MANAGE_OAUTH_TOKENS', 'VIEW')) throw thrown;
    // Without the table of own profiles, or where the query may not hold another, the tokens are read alone.
    return { rows: reading.rows(applications(''), []), isCounted: false };
  }
}

/** Which applications are meant: one by its id, every one, or, if null, all that have a name of the integration. */
export interface Meant {
  readonly application: number | 'every' | null;
  readonly isNamed: (name: string) => boolean;
}

export function integrationsIn(
  reading: Reading,
  { issued, table, names }: Applications,
  { application, isNamed }: Meant,
): Integrations {
  const isOurs = (id: number, own: readonly string[]) =>
    application === null ? own.some(isNamed) : application === 'every' || id === application;
  const applications = issued.known ? issued.value : NONE;
  const records = table.known ? table.value : NONE;
  noteUnusable(
    reading,
    'access-tokens',
    applications.unusable,
    'access tokens came without the id of their application',
  );
  noteUnusable(reading, 'integration-records', records.unusable, 'integration records came without their id');

  if (!applications.isWhole) reading.missing('access-tokens', null, NOT_AS_COUNTED);
  // Whoever names the application wants no other, whatever that is called.
  const nameless = application === null ? [...names].flatMap(([id, own]) => (own.length === 0 ? [id] : [])) : [];
  for (const id of nameless) noteNameless(reading, id);
  const found = [...names]
    .filter(([id, own]) => isOurs(id, own))
    .map(([id, own]): IntegrationRecord => recordOf(id, own, records.byId.get(id) ?? []));
  if (table.known) for (const record of found) noteGaps(reading, record, records.byId.get(record.id) ?? []);
  const isIssued = (id: number) => applications.byId.has(id);
  return {
    records: found,
    complete: table.known && records.unusable === 0 && nameless.every(isIssued),
    withTokens: issued.known ? known(found.map(({ id }) => id).filter(isIssued)) : UNREAD,
    everyApplication: applications.unusable === 0 && applications.isWhole && !nameless.some(isIssued),
  };
}

/** What counts none, as a row without an id, is told of elsewhere. */
function isWhole({ byId: listed, unusable }: Rows, rows: readonly Row[]): boolean {
  const count = countIn(rows, 'applications');
  return count === null || unusable > 0 || count === listed.size;
}

function rowsOf(rows: readonly Row[], column: string): Rows {
  const usable = rows.filter((row) => isId(row[column]));
  return { byId: byId(usable, column), unusable: rows.length - usable.length, isWhole: true };
}

function isId(value: unknown): boolean {
  try {
    idOf(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Every name of one integration record, that of the record first: a display name may be blank, cut off or old. An id in the
 * place of a name is none.
 */
function namesOf(id: number, ...sources: readonly (readonly Row[] | undefined)[]): string[] {
  const names = sources.flatMap((rows) => (rows ?? []).map(({ name }) => textOf(name).trim()));
  return [...new Set(names)].filter((name) => name !== '' && name !== String(id));
}

function recordOf(id: number, names: readonly string[], rows: readonly Row[]): IntegrationRecord {
  return {
    id,
    name: names[0] ?? `integration record ${id}`,
    state: agreed(rows, 'state', stateOf),
    tokenBasedAuthentication: agreed(rows, 'tokenbasedauthentication', (value) =>
      // Which column says so is not known, so that anything else is no answer.
      isFlag(value) ? known(flagOf(value)) : UNREAD,
    ),
  };
}

/** What every row about the record says; unread where they differ, and where there is none. */
function agreed<T>(rows: readonly Row[], column: string, read: (value: unknown) => Fact<T>): Fact<T> {
  try {
    return read(oneValue(rows, column));
  } catch {
    return UNREAD;
  }
}

const STATES: readonly IntegrationState[] = ['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL'];

function stateOf(value: unknown): Fact<IntegrationState> {
  const state = String(value).toUpperCase().replaceAll(' ', '_');
  const found = STATES.find((one) => one === state);
  return found ? known(found) : UNREAD;
}

function isFlag(value: unknown): boolean {
  return value === 'T' || value === 'F' || typeof value === 'boolean';
}

/** What was answered and still does not say everything is unread too. */
function noteGaps(
  reading: Reading,
  { id, state, tokenBasedAuthentication }: IntegrationRecord,
  rows: readonly Row[],
): void {
  const gaps = [
    ...(state.known ? [] : ['state']),
    ...(tokenBasedAuthentication.known ? [] : ['token-based authentication']),
  ];
  if (gaps.length === 0) return;
  const message =
    rows.length > 1
      ? `The table of integration records has ${rows.length} rows for this record that contradict each other: ${gaps.join(', ')}.`
      : `The table of integration records did not answer: ${gaps.join(', ')}.`;
  const code = rows.length > 1 ? NOT_UNDERSTOOD : NOT_ANSWERED;
  reading.missing('integration-records', { type: 'integration', id }, { code, message });
}

function noteNameless(reading: Reading, id: number): void {
  reading.missing(
    'integration-records',
    { type: 'integration', id },
    {
      code: NOT_ANSWERED,
      message: 'NetSuite did not tell the name of this integration record, so it may belong to the integration.',
    },
  );
}

const NOT_AS_COUNTED: Gap = {
  code: NOT_UNDERSTOOD,
  message: 'NetSuite did not list as many applications with access tokens as it counted.',
  advice: 'Read the account again: it may have been changed while it was read.',
};

function noteUnusable(
  reading: Reading,
  source: 'access-tokens' | 'integration-records',
  count: number,
  what: string,
): void {
  if (count > 0) reading.missing(source, null, { code: NOT_UNDERSTOOD, message: `Rows in which ${what}: ${count}.` });
}
