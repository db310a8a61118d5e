/** The entities that are read of some tokens' holders, with all that was asked and refused on the way. */
import { readEntities } from '../../../src/TypeScript/account/entities';
import { startReading } from '../../../src/TypeScript/account/reading';
import type { FakeAccount, FakeRecord, Row } from './account';
import { install } from './account';
import { employeeRow } from './rows';

export const UNREAD = { known: false };

/** Holders by id; the token of each shows the name `Holder <id>`. */
export function readHolders(account: FakeAccount, holders: readonly number[] = [42]) {
  const asked = install(account);
  const reading = startReading();
  const entities = readEntities(
    reading,
    holders.map((entity) => ({ entity, entityName: `Holder ${entity}` })),
    ['LIST_ACCOUNT', 'ADMI_WEBSERVICES'],
  );
  return { entities, entity: entities[0], unread: reading.unread, ...asked };
}

/** Employee 42 behind this record, with this row and so many units left. */
export function readEmployeeRecord(found: FakeRecord | Error, row: Row = {}, units = 1000) {
  return readHolders({ tables: { employee: [employeeRow(row)] }, records: { 'employee/42': found }, units });
}
