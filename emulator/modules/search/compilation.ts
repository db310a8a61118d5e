import type { SqlValue } from 'sql.js';
import type { FieldPlace } from '../../netsuite/known-fields';
import { isKnownField } from '../../netsuite/known-fields';
import { permissionViolation } from '../../permissions';
import type { Execution } from '../../model';
import type { Changes, SearchField, SearchType } from './search-type';
import { changesOf } from './search-type';

/** What one search's compilation carries along. */
export interface Compilation {
  readonly type: SearchType;
  readonly execution: Execution;
  /** Alias of each joined type, by join id. */
  readonly joined: Map<string, { readonly alias: string; readonly type: SearchType }>;
  /** Aliases whose lines are joined. */
  readonly withLines: Set<string>;
  /** Lists of changes that are joined, by alias. */
  readonly withChanges: Map<string, { readonly alias: string; readonly list: Changes }>;
  readonly parameters: SqlValue[];
}

export const BASE = 'base';

/** @throws INSUFFICIENT_PERMISSION */
export function requireAccess(type: SearchType, { account, caller, fail }: Execution): void {
  const missing = type.missing(account, caller);
  if (missing !== null) throw fail('INSUFFICIENT_PERMISSION', permissionViolation(missing));
}

/**
 * The field that a name means, with the alias of its table; undefined if NetSuite has none either. Capitals do not matter.
 *
 * @param place what it is used as
 * @throws EMULATOR_FIELD_MISSING, EMULATOR_JOIN_MISSING for what only the emulator lacks
 */
export function fieldOf(
  { name, join }: { readonly name: string; readonly join: string | null },
  place: 'column' | 'filter',
  compilation: Compilation,
): { field: SearchField; alias: string } | undefined {
  const target = join === null ? { alias: BASE, type: compilation.type } : joinedType(join, compilation);
  if (target === undefined) return undefined;
  const { alias, type } = target;
  const field = type.fields.get(name.toLowerCase());
  if (field === undefined) {
    if (!mayHave(type, name, place)) return undefined;
    const where = `the ${place} \`${name}\` of ${type.recordType}`;
    throw compilation.execution.fail('EMULATOR_FIELD_MISSING', `N/search: the emulator does not have ${where}.`);
  }
  if (field.onLine === true) compilation.withLines.add(alias);
  else if (field.onLine !== undefined) {
    compilation.withChanges.set(changesOf(field.onLine)(alias), { alias, list: field.onLine });
  }
  return { field, alias };
}

/** ASSUMED: to search in a joined record one needs the permission for it. */
function joinedType(join: string, { type, joined, execution }: Compilation) {
  const id = join.toLowerCase();
  const known = joined.get(id);
  if (known !== undefined) return known;
  const target = type.joins.get(id)?.to();
  if (target === undefined) {
    // [DOC section_460655456542] A field that refers to a record joins to it by its own id.
    if (!type.fields.has(id) && !mayHave(type, id, 'join', 'column', 'filter')) return undefined;
    const where = `the join \`${join}\` of ${type.recordType}`;
    throw execution.fail('EMULATOR_JOIN_MISSING', `N/search: the emulator does not have ${where}.`);
  }
  requireAccess(target, execution);
  const made = { alias: `joined${joined.size + 1}`, type: target };
  joined.set(id, made);
  return made;
}

/** Whether NetSuite has it, or may have it. */
function mayHave(type: SearchType, name: string, ...places: FieldPlace[]): boolean {
  return type.fieldsUnpublished === true || isKnownField(type.recordType, name, ...places);
}

/** The tables that the search reads. */
export function fromOf({ type, joined, withLines, withChanges }: Compilation): string {
  const joins = [...joined].map(([id, { alias, type: target }]) => {
    const from = type.joins.get(id)?.from(BASE) ?? 'NULL';
    return `LEFT JOIN "${target.table}" ${alias} ON ${alias}."${target.key}" = ${from}`;
  });
  const types = [{ alias: BASE, type }, ...joined.values()];
  const lines = types.map(({ alias, type: at }) => (withLines.has(alias) ? (at.lines?.(alias) ?? '') : ''));
  const changes = [...withChanges.values()].map(
    ({ alias, list }) => types.find((one) => one.alias === alias)?.type.changes?.[list]?.(alias) ?? '',
  );
  return [`"${type.table}" ${BASE}`, ...joins, ...lines, ...changes].join(' ');
}
