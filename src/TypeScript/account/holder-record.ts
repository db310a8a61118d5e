/**
 * The record of one holder, loaded: its roles and its global permissions stand on sublists.
 */
import * as record from 'N/record';
import type { EntityType, Fact, PermissionLines } from '../diagnosis/facts';
import { UNREAD } from '../diagnosis/facts';
import { inOrderOfKeys, permissionLines } from './permission-lines';
import type { Reading } from './reading';
import { idOf, notAnswered, remainingUnits, UNITS_KEPT_BACK, USAGE_LIMIT } from './reading';
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
  return reading.attempt(source, subject, () => record.load({ type: RECORD_TYPES[type], id }));
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

/** Sublist `empperms`, fields `permkey1` and `permlevel1`. [SEEN] A missing sublist is unread, never "none". */
export function globalPermissionsOnRecord(reading: Reading, id: number, loaded: record.Record): Fact<PermissionLines> {
  const read = lines(reading, 'global-permissions', id, loaded, 'empperms', (line): [unknown, unknown] => [
    loaded.getSublistValue({ sublistId: 'empperms', fieldId: 'permkey1', line }),
    loaded.getSublistValue({ sublistId: 'empperms', fieldId: 'permlevel1', line }),
  ]);
  if (!read.known) return UNREAD;
  return reading.attempt('global-permissions', { type: 'entity', id }, () =>
    inOrderOfKeys(permissionLines(read.value)),
  );
}

function lines<T>(
  reading: Reading,
  source: SourceId,
  id: number,
  loaded: record.Record,
  sublistId: string,
  read: (line: number) => T,
): Fact<readonly T[]> {
  const subject = { type: 'entity', id };
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
