/**
 * How many rows of which tables a run of scripts was answered, and with how many queries.
 */
import type { EmulatedAccount } from '../../../emulator';

/** One table, read in one way. */
export interface Source {
  readonly source: string;
  readonly queries: number;
  readonly rows: number;
}

/** SuiteQL as the emulator gives it to its database: one alias a table, the first one of the table after FROM. */
const SUITEQL = /^SELECT (DISTINCT )?.*? FROM "(\w+)" t1\b(?: LEFT JOIN "(\w+)")?/s;

/** Counts the rows that queries of scripts are answered, from now on until `stop`. */
export function countRows({ database }: EmulatedAccount): { readonly stop: () => readonly Source[] } {
  const sources = new Map<string, { source: string; queries: number; rows: number }>();
  const prepare = database.prepare.bind(database);
  database.prepare = (sql, params) => {
    const statement = prepare(sql, params);
    const name = sourceOf(sql);
    if (name === null) return statement;
    const of = sources.get(name) ?? { source: name, queries: 0, rows: 0 };
    sources.set(name, of);
    of.queries += 1;
    const step = statement.step.bind(statement);
    statement.step = () => {
      const isRow = step();
      if (isRow) of.rows += 1;
      return isRow;
    };
    return statement;
  };
  return {
    stop() {
      database.prepare = prepare;
      return [...sources.values()].toSorted((a, b) => b.rows - a.rows);
    },
  };
}

function sourceOf(sql: string): string | null {
  const [found, distinct, table = '', joined] = SUITEQL.exec(sql) ?? [];
  if (found === undefined) return null;
  const how = sql.includes(' GROUP BY ') ? ', counted' : distinct === undefined ? '' : ', distinct';
  return `${table}${joined === undefined ? '' : ` with ${joined}`}${how}`;
}
