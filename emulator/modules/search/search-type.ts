import type { Account, Caller } from '../../model';

/** What decides how a field is filtered and shown. */
export type FieldKind = 'select' | 'text' | 'number' | 'checkbox' | 'date' | 'datetime';

/** SQLite over the alias of a type's table. */
export type Sql = (alias: string) => string;

export interface SearchField {
  readonly kind: FieldKind;
  readonly value: Sql;
  /** For a select: what NetSuite shows. */
  readonly text?: Sql;
  /** Whether it stands on the lines that a record has many of. */
  readonly onLine?: true;
}

/** A kind of record that can be searched. */
export interface SearchType {
  /** `Result.recordType` */
  readonly recordType: string;
  readonly table: string;
  /** Column that tells records apart. */
  readonly key: string;
  readonly fields: ReadonlyMap<string, SearchField>;
  /** True where no public page lists its fields: there may be others. */
  readonly fieldsUnpublished?: true;
  /** How its lines are joined: `LEFT JOIN …`. */
  readonly lines?: Sql;
  readonly joins: ReadonlyMap<string, SearchJoin>;
  /** The permission that the caller lacks, id or words; null if none. */
  readonly missing: (account: Account, caller: Caller) => string | null;
}

export interface SearchJoin {
  /** The id of the joined record. */
  readonly from: Sql;
  readonly to: () => SearchType;
}

/** The alias of a type's lines. */
export const lineOf: Sql = (alias) => `${alias}_line`;

export const column =
  (name: string): Sql =>
  (alias) =>
    `${alias}."${name}"`;

export const field = (kind: FieldKind, name: string): SearchField => ({ kind, value: column(name) });

/** A select field whose text is in another table. */
export function select(value: Sql, table: string, name: string): SearchField {
  return {
    kind: 'select',
    value,
    text: (alias) => `(SELECT shown."${name}" FROM "${table}" shown WHERE shown.id = ${value(alias)})`,
  };
}
