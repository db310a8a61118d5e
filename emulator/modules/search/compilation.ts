import type { SqlValue } from 'sql.js';
import { permissionViolation } from '../../permissions';
import type { Execution } from '../../types';
import type { SearchField, SearchType } from './search-type';

/** What one search's compilation carries along. */
export interface Compilation {
  readonly type: SearchType;
  readonly execution: Execution;
  /** Alias of each joined type, by join id. */
  readonly joined: Map<string, { readonly alias: string; readonly type: SearchType }>;
  /** Aliases whose lines are joined. */
  readonly withLines: Set<string>;
  readonly parameters: SqlValue[];
}

export const BASE = 'base';

/** @throws INSUFFICIENT_PERMISSION */
export function requireAccess(type: SearchType, { account, caller, fail }: Execution): void {
  const missing = type.missing(account, caller);
  if (missing !== null) throw fail('INSUFFICIENT_PERMISSION', permissionViolation(missing));
}

/** The field that a name means, with the alias of its table; undefined if there is none. Capitals do not matter. */
export function fieldOf(
  { name, join }: { readonly name: string; readonly join: string | null },
  compilation: Compilation,
): { field: SearchField; alias: string } | undefined {
  const target = join === null ? { alias: BASE, type: compilation.type } : joinedType(join, compilation);
  if (target === undefined) return undefined;
  const { alias, type } = target;
  if (type.lacking.has(name.toLowerCase())) {
    const where = `the field \`${name}\` of ${type.recordType}`;
    throw compilation.execution.fail('EMULATOR_FIELD_MISSING', `N/search: the emulator does not have ${where}.`);
  }
  const field = type.fields.get(name.toLowerCase());
  if (field === undefined) return undefined;
  if (field.onLine === true) compilation.withLines.add(alias);
  return { field, alias };
}

/** ASSUMED: to search in a joined record one needs the permission for it. */
function joinedType(join: string, { type, joined, execution }: Compilation) {
  const id = join.toLowerCase();
  const known = joined.get(id);
  if (known !== undefined) return known;
  const target = type.joins.get(id)?.to();
  if (target === undefined) return undefined;
  requireAccess(target, execution);
  const made = { alias: `joined${joined.size + 1}`, type: target };
  joined.set(id, made);
  return made;
}

/** The tables that the search reads. */
export function fromOf({ type, joined, withLines }: Compilation): string {
  const joins = [...joined].map(([id, { alias, type: target }]) => {
    const from = type.joins.get(id)?.from(BASE) ?? 'NULL';
    return `LEFT JOIN "${target.table}" ${alias} ON ${alias}."${target.key}" = ${from}`;
  });
  const types = [{ alias: BASE, type }, ...joined.values()];
  const lines = types.map(({ alias, type: at }) => (withLines.has(alias) ? (at.lines?.(alias) ?? '') : ''));
  return [`"${type.table}" ${BASE}`, ...joins, ...lines].join(' ');
}
