import type { ExprRef } from 'pgsql-ast-parser';
import type { Emitted } from './emission';
import { LEVEL_NUMBER } from '../model';
import { unsupported } from './refusal';
import type { ScopeColumn } from './scope';

const LEVEL_TEXT = ['None', 'View', 'Create', 'Edit', 'Full'];

/**
 * `BUILTIN.DF(column)`: the text that NetSuite shows for a value. For a column that points to another record this is that
 * record's name; the caller needs no permission for that record (ASSUMED). For a plain column it is the value (ASSUMED).
 */
export function emitDisplay(reference: ExprRef, column: ScopeColumn, value: Emitted): Emitted {
  return { ...value, sql: displaySql(reference, column, value.sql), type: 'text' };
}

function displaySql(reference: ExprRef, { display, type }: ScopeColumn, sql: string): string {
  switch (display?.kind) {
    case 'row':
      return `(SELECT df."${display.column}" FROM "${display.table}" df WHERE df.id = ${sql})`;
    case 'permission':
      // [SEEN] digits, which stand for a custom record type, come back as they are.
      return `COALESCE((SELECT df.name FROM hidden_permissions df WHERE df.id = ${sql}), ${sql})`;
    case 'level': {
      const whens = Object.values(LEVEL_NUMBER).map((level) => `WHEN ${level} THEN '${LEVEL_TEXT[level] ?? ''}'`);
      return `CASE ${sql} ${whens.join(' ')} END`;
    }
    case 'unsupported':
      throw unsupported(`BUILTIN.DF of ${reference.name}`);
    case undefined:
      if (type === 'date') throw unsupported('BUILTIN.DF of a date');
      if (type === 'boolean') return `CASE ${sql} WHEN 'T' THEN 'Yes' WHEN 'F' THEN 'No' END`;
      return `CAST(${sql} AS TEXT)`;
  }
}
