/**
 * A small account behind Oracle's stubs: a table answers by its name in the statement, a record by its type and id, and
 * each call costs the units that the stubs document.
 */
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';

export type Value = query.QueryResultValue;
export type Row = Record<string, Value>;

export interface Statement {
  readonly query: string;
  readonly params: readonly Value[];
}

/** Rows, rows that depend on what was asked, or a refusal. */
export type Answer = readonly Row[] | ((asked: Statement) => readonly Row[]) | Error;

export interface FakeRecord {
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly sublists: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** What `getLineCount` answers, where it is not the number of lines. */
  readonly lineCount?: number;
  /** A method of the record that throws. */
  readonly throwing?: string;
}

/** `applications` is the statement that asks the token table for the distinct applications. */
type Table = 'applications' | 'oauthtoken' | 'integrationapp' | 'role' | 'employee' | 'entity';

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
}

export const ACCOUNT_ID = '1234567_SB1';

/** `@governance` of `query.runSuiteQL` and `record.load` in Oracle's stubs. */
const UNITS = { query: 10, load: 5 };

/** A SuiteScript error as NetSuite throws it: its name is the code. */
export function refusal(code = 'INSUFFICIENT_PERMISSION', message = 'You do not have permission to view this.'): Error {
  return Object.assign(new Error(message), { name: code });
}

/** Puts the account behind `N/*` and returns what will have been asked of it. */
export function install({ tables, records, features = {}, units = 1000 }: FakeAccount): Asked {
  const asked: Asked = { statements: [], loads: [] };
  let left = units;

  jest.mocked(query.runSuiteQL).mockImplementation((options) => {
    if (typeof options === 'string' || options.params === undefined) throw new Error('Send parameters, bound.');
    const statement: Statement = { query: options.query, params: options.params };
    asked.statements.push(statement);
    left -= UNITS.query;
    const answer = tables[tableOf(statement.query)] ?? refusal('INVALID_SEARCH_TYPE', 'Record was not found.');
    if (answer instanceof Error) throw answer;
    const rows = typeof answer === 'function' ? answer(statement) : answer;
    return Object.assign(jest.createMockFromModule<query.ResultSet>('N/query/resultSet'), {
      asMappedResults: () => pageOf(rows, statement.query),
    });
  });

  jest.mocked(record.load).mockImplementation(({ type, id }) => {
    const path = `${type}/${String(id)}`;
    asked.loads.push(path);
    left -= UNITS.load;
    const found = records[path] ?? refusal('RCRD_DSNT_EXIST', 'That record does not exist.');
    if (found instanceof Error) throw found;
    return loaded(Number(id), found);
  });

  jest.mocked(runtime.isFeatureInEffect).mockImplementation(({ feature }) => {
    const answer = Object.hasOwn(features, feature) ? features[feature] : true;
    if (answer instanceof Error) throw answer;
    return answer as boolean; // A test may say that NetSuite answers something else.
  });
  jest
    .mocked(runtime.getCurrentScript)
    .mockReturnValue(
      Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), { getRemainingUsage: () => left }),
    );
  jest.requireMock<{ accountId: string }>('N/runtime').accountId = ACCOUNT_ID;
  return asked;
}

function tableOf(sql: string): Table {
  const table = /\bFROM (\w+)/.exec(sql)?.[1];
  // An unknown table is refused like any other, so its name need not be one of ours.
  return (table === 'oauthtoken' && sql.startsWith('SELECT DISTINCT') ? 'applications' : table) as Table;
}

/** SuiteQL as Oracle writes it: `OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY`. */
function pageOf(rows: readonly Row[], sql: string): Row[] {
  const [, offset, count] = /OFFSET (\d+) ROWS FETCH NEXT (\d+) ROWS ONLY$/.exec(sql) ?? [];
  return rows.slice(Number(offset), Number(offset) + Number(count));
}

function loaded(id: number, fake: FakeRecord): ReturnType<typeof record.load> {
  const { fields = {}, sublists, lineCount, throwing } = fake;
  const lines = (sublistId: string) => sublists[sublistId];
  const methods = {
    getSublists: () => Object.keys(sublists),
    getLineCount: ({ sublistId }: { sublistId: string }) => lineCount ?? lines(sublistId)?.length ?? -1,
    getSublistValue: ({ sublistId, fieldId, line }: { sublistId: string; fieldId: string; line: number }) =>
      lines(sublistId)?.[line]?.[fieldId],
    getValue: ({ fieldId }: { fieldId: string }) => fields[fieldId],
  };
  return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), methods, {
    id,
    ...(throwing === undefined ? {} : { [throwing]: throwRefusal }),
  });
}

function throwRefusal(): never {
  throw refusal('SSS_INVALID_SUBLIST_OPERATION', 'You have attempted an invalid sublist operation.');
}
