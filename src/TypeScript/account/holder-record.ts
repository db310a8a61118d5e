/**
 * The record of one holder, loaded: its roles and its global permissions stand on sublists.
 */
import * as record from 'N/record';
import type { EntityType, Fact, PermissionLines } from '../diagnosis/facts';
import { UNREAD } from '../diagnosis/facts';
import { ADMINISTRATOR_ROLE } from '../netsuite/levels';
import { PERMISSION_NAMES } from '../netsuite/permissions';
import { permissionCalled } from '../netsuite/permission-by-name';
import { isOff } from './features';
import { inOrderOfKeys, permissionLines } from './permission-lines';
import type { Reading, Subject } from './reading';
import { contradictory, idOf, notAnswered, remainingUnits, UNITS_KEPT_BACK, USAGE_LIMIT } from './reading';
import { callerRole, mayHold } from './self-check';
import type { SourceId } from './sources';

export const RECORD_TYPES: Readonly<Record<EntityType, record.Type>> = {
  EMPLOYEE: record.Type.EMPLOYEE,
  VENDOR: record.Type.VENDOR,
  PARTNER: record.Type.PARTNER,
  CUSTOMER: record.Type.CUSTOMER,
};

/**
 * The record of a holder; unread, and named, where NetSuite refuses it or too few units are left.
 * @param affords whether whoever reads can afford one more record
 */
export function loadHolder(
  reading: Reading,
  source: SourceId,
  type: EntityType,
  id: number,
  affords: () => boolean = () => true,
): Fact<record.Record> {
  const subject = { type: type.toLowerCase(), id };
  if (remainingUnits() < UNITS_KEPT_BACK || !affords()) {
    const message = 'Too few governance units were left to load the record.';
    reading.missing(source, subject, { code: USAGE_LIMIT, message });
    return UNREAD;
  }
  return reading.attempt(source, subject, () => ofId(id, record.load({ type: RECORD_TYPES[type], id })));
}

/** @throws Error for the record of somebody else */
function ofId(id: number, loaded: record.Record): record.Record {
  const answered: unknown = loaded.id;
  if (idOf(answered) !== id) throw contradictory(`the record ${String(answered)}`, `the record ${id}`);
  return loaded;
}

/** Sublist `roles`, field `selectedrole`. [SEEN] for employees; [DOC] section_0413121324 for vendors over REST */
export function rolesOnRecord(
  reading: Reading,
  source: SourceId,
  id: number,
  loaded: record.Record,
): Fact<readonly number[]> {
  return lines(reading, source, id, loaded, 'roles', (line) =>
    idOf(loaded.getSublistValue({ sublistId: 'roles', fieldId: 'selectedrole', line })),
  );
}

const GLOBALS = { sublistId: 'empperms', fieldId: 'permkey1' } as const;

/** Sublist `empperms`, fields `permkey1` and `permlevel1`. [SEEN] A missing sublist is unread, never "none". */
export function globalPermissionsOnRecord(reading: Reading, id: number, loaded: record.Record): Fact<PermissionLines> {
  const read = lines(reading, 'global-permissions', id, loaded, GLOBALS.sublistId, (line): [unknown, unknown] => [
    keyOn(loaded, line),
    loaded.getSublistValue({ ...GLOBALS, fieldId: 'permlevel1', line }),
  ]);
  if (!read.known) return UNREAD;
  if (read.value.length === 0 && mayBeHidden()) {
    const message = 'The record came with no global permissions, and NetSuite says that the caller may not see them.';
    reading.missing('global-permissions', { type: 'entity', id }, { code: 'SUBLIST_MISSING', message });
    return UNREAD;
  }
  return reading.attempt('global-permissions', { type: 'entity', id }, () =>
    inOrderOfKeys(permissionLines(read.value)),
  );
}

/**
 * The key of one line. Digits stand for a custom record type; that a standard permission never has digits there is ASSUMED. Neither
 * digits nor an id that nobody knows may be shown under the name of a standard permission: then the key is not the whole one.
 * @throws Error for such a line
 */
function keyOn(loaded: record.Record, line: number): unknown {
  const key: unknown = loaded.getSublistValue({ ...GLOBALS, line });
  if (typeof key === 'string' && (Object.hasOwn(PERMISSION_NAMES, key) || key.startsWith('c'))) return key;
  const shown: unknown = loaded.getSublistText({ ...GLOBALS, line });
  const text = String(shown);
  if (permissionCalled(text)?.doubt === null)
    throw contradictory(`${JSON.stringify(key)} and "${text}"`, 'one permission');
  return key;
}

/**
 * Whether a list of global permissions that is empty may be one that the caller may not see. With Advanced Employee Permissions
 * NetSuite leaves it out in silence [DOC] section_1522333661; that it is then missing, and not empty, is ASSUMED. No units.
 */
function mayBeHidden(): boolean {
  if (callerRole() === ADMINISTRATOR_ROLE || mayHold('LIST_EMPLOYEE_ACCESS', 'VIEW')) return false;
  return !isOff('ADVANCEDEMPLOYEEPERMISSIONS');
}

/** What the record of a company says of one of its contacts, as NetSuite answers it. */
export interface ContactLine {
  readonly contact: number;
  readonly giveAccess: unknown;
  readonly role: unknown;
}

/** Sublist `contactroles`, fields `contact`, `giveaccess` and `role`. [SEEN] on customers; ASSUMED on partners */
export function contactLinesOnRecord(
  reading: Reading,
  company: Subject,
  loaded: record.Record,
): Fact<readonly ContactLine[]> {
  const value = (fieldId: string, line: number) =>
    loaded.getSublistValue({ sublistId: 'contactroles', fieldId, line }) as unknown;
  return linesOf(reading, 'entity-record', company, loaded, 'contactroles', (line) => ({
    contact: idOf(value('contact', line)),
    giveAccess: value('giveaccess', line),
    role: value('role', line),
  }));
}

function lines<T>(
  reading: Reading,
  source: SourceId,
  id: number,
  loaded: record.Record,
  sublistId: string,
  read: (line: number) => T,
): Fact<readonly T[]> {
  return linesOf(reading, source, { type: 'entity', id }, loaded, sublistId, read);
}

function linesOf<T>(
  reading: Reading,
  source: SourceId,
  subject: Subject,
  loaded: record.Record,
  sublistId: string,
  read: (line: number) => T,
): Fact<readonly T[]> {
  const present = reading.attempt(source, subject, () => loaded.getSublists().includes(sublistId));
  if (!present.known) return UNREAD;
  if (!present.value) {
    const message = `The record came without its sublist ${sublistId}.`;
    reading.missing(source, subject, { code: 'SUBLIST_MISSING', message });
    return UNREAD;
  }
  return reading.attempt(source, subject, () => {
    const count = loaded.getLineCount({ sublistId });
    if (!Number.isSafeInteger(count) || count < 0) throw notAnswered(count, 'a number of lines');
    return Array.from({ length: count }, (_, line) => read(line));
  });
}
