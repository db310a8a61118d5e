import { namesIn, rowsOf } from './data/rows';

/** A permission as Oracle's help page lists it. */
export interface PermissionName {
  readonly key: string;
  readonly name: string;
  /** Every name that it has had, the present one first; none where none is published. */
  readonly names: readonly string[];
  /** The group that NetSuite shows in front of the name: `Lists -> Employees`. */
  readonly category: string;
}

let catalogue: ReadonlyMap<string, PermissionName> | undefined;

/** Every permission id of data/permissions.csv, [DOC chapter_N3236764] and [SEEN] in a live account, read once. */
export function permissionNames(): ReadonlyMap<string, PermissionName> {
  catalogue ??= readCatalogue();
  return catalogue;
}

/** The words of the permission; its id where no name is published (real roles carry such ids). */
export function permissionName(key: string): string {
  return permissionNames().get(key)?.name ?? key;
}

/** [SEEN] `Lists -> Accounts`, in the message of a permission violation. */
export function permissionLabel(key: string): string {
  const known = permissionNames().get(key);
  return known ? `${known.category} -> ${known.name}` : key;
}

function readCatalogue(): Map<string, PermissionName> {
  const rows = rowsOf('permissions.csv').map(([key = '', alternatives = '', group = '']): [string, PermissionName] => {
    const names = namesIn(alternatives);
    return [key, { key, name: names[0] ?? key, names, category: group.replace(/ \(.*\)$/, '') }];
  });
  return new Map(rows);
}
