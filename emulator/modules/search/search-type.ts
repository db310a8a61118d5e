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
  /** Whether it stands on the lines that a record has many of; by name, if it has several lists of lines. */
  readonly onLine?: true | Changes;
}

/** Lists of what was changed on a record. With columns of two lists each row of one stands beside each of the other. */
export type Changes = 'permission' | 'role';

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
  /** How its changes are joined. */
  readonly changes?: Readonly<Partial<Record<Changes, Sql>>>;
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

/** The alias of a list of a type's changes. */
export const changesOf =
  (list: Changes): Sql =>
  (alias) =>
    `${alias}_${list}change`;

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
