/**
 * Holders who are not among the employees that were read: vendors, partners, customers, contacts, and employees whom the caller
 * may not list.
 */
import * as record from 'N/record';
import type { Entity, EntityType, Fact, HolderKind, PermissionLines } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { ContactAccess } from './contacts';
import { readContacts } from './contacts';
import type { Employees } from './employees';
import { globalPermissionsOnRecord, loadHolder, RECORD_TYPES, rolesOnRecord } from './holder-record';
import type { Gap, Reading } from './reading';
import {
  byId,
  flagOf,
  inGroups,
  NOT_ANSWERED,
  NOT_UNDERSTOOD,
  placeholders,
  remainingUnits,
  textOf,
  UNITS_KEPT_BACK,
} from './reading';
import { codeOf } from '../netsuite/thrown';
import { callerId, mayHold } from './self-check';
import type { SourceId } from './sources';

const TYPES = 'SELECT n.id, n.entityid, n.type FROM entity n WHERE n.id IN (:ids) ORDER BY n.id';

/** Of a holder that no list has, though they were read. */
export const HOLDER_NOT_LISTED = 'The holder was not among the entities.';

/** `entity.type` of records that may hold a token. ASSUMED from the names that SuiteQL shows for each kind */
const TYPE_OF: ReadonlyMap<string, HolderKind> = new Map([
  ['Employee', 'EMPLOYEE'],
  ['Vendor', 'VENDOR'],
  ['Partner', 'PARTNER'],
  ['CustJob', 'CUSTOMER'],
  ['Contact', 'CONTACT'],
]);

/**
 * One query for each 1,000 holders, and one record load for each; for contacts see contacts.ts.
 * @param names that their credentials show, by id
 * @param affords whether whoever reads can afford one more record; what it cannot is unread, and named
 */
export function readOthers(
  reading: Reading,
  { notListed, notAnswered }: Pick<Employees, 'notListed' | 'notAnswered'>,
  names: ReadonlyMap<number, string>,
  affords: () => boolean = () => true,
): Entity[] {
  const ids = [...notListed, ...notAnswered];
  const own = ownKind(notListed);
  const kindOf = kindsByQuery(
    reading,
    ids.filter((id) => id !== own?.id),
  );
  const contacts = readContacts(
    reading,
    ids.filter((id) => kindOf(id).type === 'CONTACT'),
    companyKind,
    affords,
  );
  const behind: Behind = { contacts, affords };
  return ids.map((id) => readOther(reading, id, names.get(id) ?? '', id === own?.id ? own : kindOf(id), behind));
}

/** What is asked of the records behind the holders. */
interface Behind {
  readonly contacts: (id: number) => ContactAccess;
  readonly affords: () => boolean;
}

function companyKind(name: string): EntityType | null {
  const type = TYPE_OF.get(name) ?? 'CONTACT';
  return type === 'CONTACT' ? null : type;
}

/** What a holder is; its record, where finding that out took loading it. */
interface Kind {
  readonly type: HolderKind | null;
  readonly loaded: record.Record | null;
}

const NOT_KNOWN: Kind = { type: null, loaded: null };

function kindsByQuery(reading: Reading, holders: readonly number[]): (id: number) => Kind {
  const kinds = new Map<number, Kind>();
  for (const ids of inGroups(holders)) {
    const asked = ids.map((id) => ({ type: 'entity', id }));
    const rows = reading.attempt(
      'entity-types',
      null,
      () => byId(reading.rows(TYPES.replace(':ids', placeholders(ids)), ids)),
      asked,
    );
    if (!rows.known) continue;
    for (const id of ids) {
      const names = new Set((rows.value.get(id) ?? []).map((row) => textOf(row.type)));
      const [name] = names;
      const type = names.size === 1 && name !== undefined ? TYPE_OF.get(name) : undefined;
      if (type === undefined) reading.missing('entity-types', { type: 'entity', id }, whyUnknown([...names]));
      kinds.set(id, { type: type ?? null, loaded: null });
    }
  }
  return (id) => kinds.get(id) ?? NOT_KNOWN;
}

/** Kinds other than employees, with what it takes to load one. */
const OTHER_KINDS = [
  ['VENDOR', 'LIST_VENDOR'],
  ['PARTNER', 'LIST_PARTNER'],
  ['CUSTOMER', 'LIST_CUSTJOB'],
] as const;

/**
 * What the caller itself is, where it may not search entities: its record loads as what it is and as nothing else. ASSUMED:
 * NetSuite refuses to load a record as one of another kind (the probe record-load-kind tries it). Null where that is not
 * needed, or does not tell.
 */
function ownKind(ids: readonly number[]): (Kind & { readonly id: number }) | null {
  const id = callerId();
  if (id === null || !ids.includes(id) || mayHold('LIST_FIND', 'VIEW')) return null;
  // Four loads at most.
  if (remainingUnits() < UNITS_KEPT_BACK || !isNoEmployee(id)) return null;
  for (const [type, permission] of OTHER_KINDS) {
    if (!mayHold(permission, 'VIEW') || remainingUnits() < UNITS_KEPT_BACK) continue;
    const loaded = loadedAs(type, id);
    if (loaded) return { id, type, loaded };
  }
  return null;
}

/** Whether NetSuite says that there is no such employee. ASSUMED: one whom the caller may not see is refused in other words. */
function isNoEmployee(id: number): boolean {
  try {
    record.load({ type: record.Type.EMPLOYEE, id });
    return false;
  } catch (refusal) {
    return codeOf(refusal) === 'RCRD_DSNT_EXIST';
  }
}

function loadedAs(type: EntityType, id: number): record.Record | null {
  try {
    const loaded = record.load({ type: RECORD_TYPES[type], id });
    return isOfKind(type, loaded) && !loaded.getSublists().includes('empperms') ? loaded : null;
  } catch {
    // Of another kind, or not for this caller: the next one may be it.
    return null;
  }
}

/** Should NetSuite load an entity as what it is, whatever was asked for, the record says what that is. */
function isOfKind(type: EntityType, { type: loaded }: record.Record): boolean {
  return type === 'CUSTOMER' ? CUSTOMERS.includes(loaded) : loaded === RECORD_TYPES[type];
}

/** [DOC] section_4273205732: all three are stages of one record. */
const CUSTOMERS: readonly unknown[] = ['customer', 'lead', 'prospect'];

/** Not among the employees that were read: another kind of entity, or an employee who may not be read. */
function readOther(
  reading: Reading,
  id: number,
  name: string,
  { type, loaded: found }: Kind,
  { contacts, affords }: Behind,
): Entity {
  const unknown: Entity = {
    id,
    type: type ? known(type) : UNREAD,
    name: name === '' ? UNREAD : known(name),
    inactive: UNREAD,
    giveAccess: UNREAD,
    roles: UNREAD,
    globalPermissions: UNREAD,
  };
  if (type === null) return unknown;
  if (type === 'CONTACT') return { ...unknown, ...contacts(id), globalPermissions: NO_GLOBAL_PERMISSIONS };
  const source: SourceId = type === 'EMPLOYEE' ? 'global-permissions' : 'entity-record';
  const loaded = found ? known(found) : loadHolder(reading, source, type, id, affords);
  if (!loaded.known)
    return { ...unknown, ...(type === 'EMPLOYEE' ? {} : { globalPermissions: NO_GLOBAL_PERMISSIONS }) };
  // NetSuite leaves out in silence what the caller may not see. [DOC] section_1522333661
  const field = (fieldId: string) =>
    reading.attempt(source, { type: 'entity', id }, () => flagOf(loaded.value.getValue({ fieldId })));
  return {
    ...unknown,
    inactive: field('isinactive'),
    giveAccess: field('giveaccess'),
    roles: rolesOnRecord(reading, source, id, loaded.value),
    globalPermissions:
      type === 'EMPLOYEE' ? globalPermissionsOnRecord(reading, id, loaded.value) : NO_GLOBAL_PERMISSIONS,
  };
}

function whyUnknown(types: readonly string[]): Gap {
  const [type] = types;
  if (type === undefined) return { code: NOT_ANSWERED, message: HOLDER_NOT_LISTED };
  const kinds = types.map((one) => JSON.stringify(one)).join(' and ');
  return { code: NOT_UNDERSTOOD, message: `The holder is of the kind ${kinds}, which Token Doctor does not know.` };
}

/** Only employees have global permissions. [DOC] section_N326630 */
const NO_GLOBAL_PERMISSIONS: Fact<PermissionLines> = known({});
