/**
 * A small account behind Oracle's stubs: a table answers by its name in the statement, a record by its type and id, and
 * each call costs the units that the stubs document.
 */
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import { editable } from './editable';

export type Value = query.QueryResultValue;
export type Row = Record<string, Value>;

export interface Statement {
  readonly query: string;
  readonly params: readonly Value[];
}

/** Rows, rows that depend on what was asked, or a refusal. */
export type Answer = readonly Row[] | ((asked: Statement) => readonly Row[]) | Error;

export type Sublists = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export interface FakeRecord {
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly sublists: Sublists;
  /** What `getLineCount` answers, where it is not the number of lines. */
  readonly lineCount?: number;
  /** Whose record it says that it is, where that is not what was asked for. */
  readonly id?: number;
  /** What the record says that it is, where that is not what was asked for. */
  readonly type?: string;
  /** A method of the record that throws. */
  readonly throwing?: string;
  /** Takes what is saved; without it the record is one to read. */
  readonly save?: (sublists: Sublists) => void;
}

/** `applications` is the statement that asks the token table for the distinct applications. */
type Table =
  | 'applications'
  | 'oauthtoken'
  | 'integrationapp'
  | 'role'
  | 'rolerestrictions'
  | 'subsidiary'
  | 'systemnote'
  | 'employee'
  | 'employeeempperms'
  | 'entity'
  | 'contact'
  | 'loginaudit'
  | 'customrecord_td_change'
  | 'customrecord_td_profile'
  | 'customrecord_td_mapping';

export interface FakeAccount {
  readonly tables: Readonly<Partial<Record<Table, Answer>>>;
  /** By type and id: `employee/42`. One that is not listed is refused. */
  readonly records: Readonly<Record<string, FakeRecord | Error>>;
  /** What `isFeatureInEffect` answers; true unless listed. */
  readonly features?: Readonly<Record<string, unknown>>;
  /** Units left when the script starts; 1,000 unless given. */
  readonly units?: number;
}

/** What the bundle asked of NetSuite, in order. */
export interface Asked {
  readonly statements: Statement[];
  readonly loads: string[];
  /** Every call that reads or writes: `query role`, `load employee/42`, `save employee/42`. */
  readonly calls: string[];
  /** Units charged so far. */
  readonly units: () => number;
  /** Notes a call, and charges it. */
  readonly note: (call: string, units: number) => void;
}

export const ACCOUNT_ID = '1234567_SB1';

/** The script that runs. */
export const SCRIPT = { id: 'customscript_td_doctor_sl', deploymentId: 'customdeploy_td_doctor_sl' };

/** `@governance` of `query.runSuiteQL`, `record.load` and `Record.save` in Oracle's stubs, for entities. */
const UNITS = { query: 10, load: 5, save: 10 };

/** A SuiteScript error as NetSuite throws it: its name is the code. */
export function refusal(code = 'INSUFFICIENT_PERMISSION', message = 'You do not have permission to view this.'): Error {
  return Object.assign(new Error(message), { name: code });
}

/** Puts the account behind `N/*` and returns what will have been asked of it. */
export function install({ tables, records, features = {}, units = 1000 }: FakeAccount): Asked {
  let left = units;
  const asked: Asked = {
    statements: [],
    loads: [],
    calls: [],
    units: () => units - left,
    note: (call, charged) => {
      asked.calls.push(call);
      left -= charged;
    },
  };

  jest.mocked(query.runSuiteQL).mockImplementation((options) => {
    if (typeof options === 'string' || options.params === undefined) throw new Error('Send parameters, bound.');
    const statement: Statement = { query: options.query, params: options.params };
    asked.statements.push(statement);
    const table = tableOf(statement.query);
    asked.note(`query ${table}`, UNITS.query);
    const answer = tables[table] ?? (table === MAPPINGS ? [] : refusal('INVALID_SEARCH_TYPE', 'Record was not found.'));
    if (answer instanceof Error) throw answer;
    const rows = countedIn(statement, typeof answer === 'function' ? answer(statement) : answer);
    return Object.assign(jest.createMockFromModule<query.ResultSet>('N/query/resultSet'), {
      asMappedResults: () => pageOf(rows, statement.query),
    });
  });

  jest.mocked(record.load).mockImplementation(({ type, id, isDynamic = false }) => {
    const path = `${type}/${String(id)}`;
    asked.loads.push(path);
    asked.note(`load ${path}`, UNITS.load);
    const found = records[path] ?? refusal('RCRD_DSNT_EXIST', 'That record does not exist.');
    if (found instanceof Error) throw found;
    const { save } = found;
    if (save === undefined || !isDynamic) return loaded(type, Number(id), found);
    const editing = editable(found.sublists);
    const saved = () => {
      asked.note(`save ${path}`, UNITS.save);
      save(editing.sublists);
      return Number(id);
    };
    return Object.assign(loaded(type, Number(id), { ...found, sublists: editing.sublists }), editing.methods, {
      save: saved,
    });
  });

  jest.mocked(runtime.isFeatureInEffect).mockImplementation(({ feature }) => {
    const answer = Object.hasOwn(features, feature) ? features[feature] : true;
    if (answer instanceof Error) throw answer;
    return answer as boolean; // A test may say that NetSuite answers something else.
  });
  jest.mocked(runtime.getCurrentScript).mockReturnValue(
    Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), SCRIPT, {
      getRemainingUsage: () => left,
    }),
  );
  jest.requireMock<{ accountId: string }>('N/runtime').accountId = ACCOUNT_ID;
  return asked;
}

/** How many own profiles, registered mappings and companies of a contact there are is asked on the way. */
const COUNTS =
  /, \(SELECT COUNT\([^)]+\) FROM (?:customrecord_td_(?:profile|mapping)|companycontactrelationship) .*?\) AS (?:own|mappings|companies)/g;

const MAPPINGS = 'customrecord_td_mapping';

/** Where a test says nothing of registered mappings, none are counted. */
function countedIn({ query: sql }: Statement, rows: readonly Row[]): readonly Row[] {
  return sql.includes(' AS mappings') ? rows.map((row) => ({ mappings: 0, ...row })) : rows;
}

function tableOf(sql: string): Table {
  const table = /\bFROM (\w+)/.exec(sql.replaceAll(COUNTS, ''))?.[1];
  // An unknown table is refused like any other, so its name need not be one of ours.
  return (table === 'oauthtoken' && sql.startsWith('SELECT DISTINCT') ? 'applications' : table) as Table;
}

/** SuiteQL as Oracle writes it: `OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY`, `FETCH FIRST 10 ROWS ONLY`. */
function pageOf(rows: readonly Row[], sql: string): Row[] {
  const [, offset = 0, count = rows.length] = /(?:OFFSET (\d+) ROWS )?FETCH \w+ (\d+) ROWS ONLY$/.exec(sql) ?? [];
  return rows.slice(Number(offset), Number(offset) + Number(count));
}

function loaded(asked: string, id: number, fake: FakeRecord): ReturnType<typeof record.load> {
  const { fields = {}, sublists, lineCount, throwing, type = asked } = fake;
  const lines = (sublistId: string) => sublists[sublistId];
  const methods = {
    getSublists: () => Object.keys(sublists),
    getLineCount: ({ sublistId }: { sublistId: string }) => lineCount ?? lines(sublistId)?.length ?? -1,
    getSublistValue: ({ sublistId, fieldId, line }: { sublistId: string; fieldId: string; line: number }) =>
      lines(sublistId)?.[line]?.[fieldId],
    getSublistText: ({ sublistId, fieldId, line }: { sublistId: string; fieldId: string; line: number }) =>
      lines(sublistId)?.[line]?.[`${fieldId}_text`] ?? String(lines(sublistId)?.[line]?.[fieldId]),
    getValue: ({ fieldId }: { fieldId: string }) => fields[fieldId],
  };
  return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), methods, {
    id: fake.id ?? id,
    type,
    ...(throwing === undefined ? {} : { [throwing]: throwRefusal }),
  });
}

function throwRefusal(): never {
  throw refusal('SSS_INVALID_SUBLIST_OPERATION', 'You have attempted an invalid sublist operation.');
}
