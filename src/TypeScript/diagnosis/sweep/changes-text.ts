/**
 * Changes, and what each role reaches, as text.
 */
import type { CheckId } from '../finding';
import { CHECK_ORDER } from '../finding';
import type { After, Before, Change, ChangedRecord } from './change';
import { inJsonChunks } from './in-chunks';
import type { RoleReach } from './swept';
import { arrayOf, countOf, nullOr, oneOf, positiveOf, stringOf } from './strict';

const BEFORE: readonly Before[] = ['new', 'ready', 'unknown', 'blocked'];
const AFTER: readonly After[] = ['ready', 'unknown', 'blocked', 'gone'];
const RECORD_TYPES: readonly ChangedRecord['type'][] = [
  ...['account', 'integration', 'access-token', 'registered-mapping', 'employee', 'role'],
] as readonly ChangedRecord['type'][];

/** In as many texts as it takes. */
export function encodeChanges(changes: Iterable<Change>, most?: number): string[] {
  return inJsonChunks(
    (function* () {
      for (const { group, from, to, check, record, count, credentials } of changes)
        yield [group, from, to, check, record && [record.type, record.id], count, credentials];
    })(),
    most,
  );
}

/** @throws Error for what is none of the texts of `encodeChanges` */
export function decodeChanges(text: string): Change[] {
  return arrayOf(JSON.parse(text)).map(changeIn);
}

function changeIn(value: unknown): Change {
  const [group, from, to, check, record, count, credentials] = parts(value, 7);
  return {
    group: stringOf(group),
    from: oneOf(BEFORE, from),
    to: oneOf(AFTER, to),
    check: nullOr<CheckId>((one) => oneOf(CHECK_ORDER, one), check),
    record: nullOr(recordIn, record),
    count: countOf(count),
    credentials: arrayOf(credentials).map(positiveOf),
  };
}

function recordIn(value: unknown): ChangedRecord {
  const [type, id] = parts(value, 2);
  return { type: oneOf(RECORD_TYPES, type), id: nullOr(positiveOf, id) };
}

/** In as many texts as it takes. */
export function encodeRoles(roles: Iterable<RoleReach & { readonly group: string }>, most?: number): string[] {
  return inJsonChunks(
    (function* () {
      for (const { group, role, credentials, pattern } of roles) yield [group, role, credentials, pattern];
    })(),
    most,
  );
}

/** @throws Error for what is none of the texts of `encodeRoles` */
export function decodeRoles(text: string): (RoleReach & { readonly group: string })[] {
  return arrayOf(JSON.parse(text)).map((value) => {
    const [group, role, credentials, pattern] = parts(value, 4);
    return {
      group: stringOf(group),
      role: positiveOf(role),
      credentials: countOf(credentials),
      pattern: patternOf(pattern),
    };
  });
}

export function patternOf(value: unknown): string {
  const text = stringOf(value);
  if (/^[-+?.]*$/.test(text)) return text;
  throw new Error(`The saved result for a role is not what the sweep wrote: ${JSON.stringify(text.slice(0, 40))}.`);
}

function parts(value: unknown, count: number): readonly unknown[] {
  const list = arrayOf(value);
  if (list.length === count) return list;
  throw new Error(
    `The saved result of a sweep is not what the sweep wrote: a list of ${list.length} in place of ${count}.`,
  );
}
