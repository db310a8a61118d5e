import type { EntityType } from '../model';

/** The body fields, sublists and sublist fields that the emulator has of each record type. */

export type BodyValue = string | boolean;

export interface RecordShape {
  readonly entity: EntityType;
  /** The table that has the row. */
  readonly table: string;
  readonly fields: readonly string[];
  /** Body fields that a script may set and save. */
  readonly writable: readonly string[];
  readonly sublists: Readonly<Record<string, readonly string[]>>;
}

/** [SEEN] sublist `roles` with `selectedrole`, sublist `empperms` with `permkey1` and `permlevel1`. */
const EMPLOYEE: RecordShape = {
  entity: 'EMPLOYEE',
  table: 'employee',
  fields: ['entityid', 'email', 'isinactive', 'giveaccess', 'firstname', 'lastname', 'title', 'supervisor'],
  writable: ['isinactive', 'giveaccess'],
  sublists: { roles: ['selectedrole'], empperms: ['permkey1', 'permlevel1'] },
};

/** ASSUMED: the sublist of roles is called as on the employee. */
const other = (entity: EntityType, sublists: RecordShape['sublists'] = {}): RecordShape => ({
  entity,
  table: entity.toLowerCase(),
  fields: ['entityid', 'isinactive', 'giveaccess'],
  writable: [],
  sublists: { roles: ['selectedrole'], ...sublists },
});

/** [SEEN] on a customer. ASSUMED on a partner, which has the list in SOAP. */
const CONTACTS = { contactroles: ['contact', 'giveaccess', 'role'] };

export const RECORD_SHAPES: ReadonlyMap<string, RecordShape> = new Map([
  ['employee', EMPLOYEE],
  ['vendor', other('VENDOR')],
  ['partner', other('PARTNER', CONTACTS)],
  ['customer', other('CUSTOMER', CONTACTS)],
]);
