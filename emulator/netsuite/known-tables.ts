import { rowsOf } from './data/rows';

/** A SuiteQL table of NetSuite. */
export interface KnownTable {
  /** The id of the permission that opens it; empty where no list names one. */
  readonly permission: string;
  /** The feature that it needs, by its name on the screen; empty where none is named. */
  readonly feature: string;
}

let tables: ReadonlyMap<string, KnownTable> | undefined;

/**
 * A table that NetSuite is known to have, in any case; undefined for any other name. The list is data/known-tables.csv:
 * `records-catalog` and `table-list` are a dump of Oracle's Records Catalog and a public list of tables, both from
 * iloveitaly/netsuite-permissions@82fc6ee; `query-type` is the enum Type of N/query in @hitc/netsuite-types.
 */
export function knownTable(name: string): KnownTable | undefined {
  tables ??= new Map(
    rowsOf('known-tables.csv').map(([table = '', permission = '', feature = '']) => [table, { permission, feature }]),
  );
  return tables.get(name.toLowerCase());
}
