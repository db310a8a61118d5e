import type { ColumnSpec } from './column';
import type { Compilation } from './compilation';
import { fieldOf } from './compilation';
import type { FieldKind } from './search-type';

/** A column in SQLite. */
export interface CompiledColumn {
  readonly spec: ColumnSpec;
  readonly field: string;
  readonly kind: FieldKind;
  readonly value: string;
  readonly text: string;
}

/** @throws SSS_INVALID_SRCH_COL, SSS_INVALID_SRCH_COLUMN_SUM, EMULATOR_FIELD_MISSING, EMULATOR_JOIN_MISSING */
export function compileColumn(spec: ColumnSpec, compilation: Compilation): CompiledColumn {
  const { fail } = compilation.execution;
  const found = fieldOf(spec, 'column', compilation);
  if (found === undefined) {
    // [SEEN] in public error reports.
    const words = `An nlobjSearchColumn contains an invalid column, or is not in proper syntax: ${spec.name}.`;
    throw fail('SSS_INVALID_SRCH_COL', words);
  }
  const { field, alias } = found;
  const value = field.value(alias);
  const text = field.text?.(alias) ?? 'NULL';
  switch (spec.summary) {
    case null:
      return { spec, field: value, kind: field.kind, value, text };
    case 'GROUP':
      return { spec, field: value, kind: field.kind, value, text: `MIN(${text})` };
    case 'COUNT':
      return { spec, field: value, kind: 'number', value: `COUNT(${value})`, text: 'NULL' };
    case 'MIN':
    case 'MAX':
      // For a select: the least or greatest text (ASSUMED).
      return {
        spec,
        field: value,
        kind: field.kind === 'select' ? 'text' : field.kind,
        value: `${spec.summary}(${field.kind === 'select' ? text : value})`,
        text: 'NULL',
      };
    case 'SUM':
    case 'AVG': {
      const words = `A search.Column object contains an invalid column summary type, or is not in proper syntax: ${spec.name}.`;
      if (field.kind !== 'number') throw fail('SSS_INVALID_SRCH_COLUMN_SUM', words);
      return { spec, field: value, kind: 'number', value: `${spec.summary}(${value})`, text: 'NULL' };
    }
  }
}
