import { rowsOf } from './data/rows';

let sublists: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/**
 * The fields that are known of a sublist of NetSuite; undefined for a sublist that no record of that type is known to have.
 * The list is data/known-sublists.csv, from Oracle's Records Browser and public code.
 */
export function knownSublist(record: string, sublist: string): ReadonlySet<string> | undefined {
  sublists ??= new Map(
    rowsOf('known-sublists.csv').map(([name = '', id = '', fields = '']) => [
      `${name}.${id}`,
      new Set(fields.split(' ').filter((field) => field !== '')),
    ]),
  );
  return sublists.get(`${record.toLowerCase()}.${sublist.toLowerCase()}`);
}
