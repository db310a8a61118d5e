import type { Database, SqlValue } from 'sql.js';

/** Every row of one of the emulator's own statements. Scripts go through suiteql/. */
export function selectRows(database: Database, sql: string, parameters: readonly SqlValue[] = []): SqlValue[][] {
  const statement = database.prepare(sql, [...parameters]);
  try {
    const rows: SqlValue[][] = [];
    while (statement.step()) rows.push(statement.get());
    return rows;
  } finally {
    statement.free();
  }
}

/** The first row, or undefined. */
export function selectRow(
  database: Database,
  sql: string,
  parameters: readonly SqlValue[] = [],
): SqlValue[] | undefined {
  const statement = database.prepare(sql, [...parameters]);
  try {
    return statement.step() ? statement.get() : undefined;
  } finally {
    statement.free();
  }
}

/** Runs all or nothing. It may run within what a test rolls back later: a savepoint stands in a transaction as well as alone. */
export function transaction(database: Database, work: () => void): void {
  database.run(`SAVEPOINT ${WORK}`);
  try {
    work();
  } catch (error) {
    database.run(`ROLLBACK TO ${WORK}`);
    database.run(`RELEASE ${WORK}`);
    throw error;
  }
  database.run(`RELEASE ${WORK}`);
}

const WORK = 'emulator_work';
