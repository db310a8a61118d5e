import { isCustomRecordKey } from './custom-record-key';
import { rowsOf } from './data/rows';

/** Where a record has a field: as a column of its table, on its body, as a column, filter or join of its search. */
export type FieldPlace = 'table' | 'body' | 'column' | 'filter' | 'join';

let places: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/**
 * Whether NetSuite is known to have the field in one of these places; all five, if none is named. The list is
 * data/known-fields.csv. Bodies and searches: Oracle's records reference in oracle/netsuite-suitecloud-sdk@b3ff2a96.
 * Tables: CData's pages pg_SuiteQLtable-*, and public lists of the Records Catalog's columns. Joins: public code.
 *
 * @param record its table or type, in any case; every custom record type has the fields of `customrecord`
 */
export function isKnownField(record: string, field: string, ...of: FieldPlace[]): boolean {
  places ??= new Map(
    rowsOf('known-fields.csv').map(([name = '', id = '', kinds = '']) => [`${name}.${id}`, new Set(kinds.split(' '))]),
  );
  const name = isCustomRecordKey(record) && record.toLowerCase() !== 'customrecordtype' ? 'customrecord' : record;
  const known = places.get(`${name}.${field}`.toLowerCase());
  return known !== undefined && (of.length === 0 || of.some((place) => known.has(place)));
}
