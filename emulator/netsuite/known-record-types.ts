import { rowsOf } from './data/rows';

let types: ReadonlyMap<string, { readonly load: boolean; readonly search: boolean }> | undefined;

/**
 * Whether NetSuite is known to have a record type for that use, in any case: the enums `record.Type` and `search.Type`, as
 * Oracle's stubs and @hitc/netsuite-types list them. The list is data/known-record-types.csv.
 */
export function isKnownRecordType(type: string, use: 'load' | 'search'): boolean {
  types ??= new Map(
    rowsOf('known-record-types.csv').map(([name = '', load, search]) => [
      name,
      { load: load === 'yes', search: search === 'yes' },
    ]),
  );
  return types.get(type.toLowerCase())?.[use] === true;
}
