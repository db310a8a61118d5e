/**
 * The holders of tokens: who they are, whether they may log in, their roles, their global permissions.
 */
import * as record from 'N/record';
import type { Entity, EntityType, Fact, HolderKind, Namesake, PermissionLines } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import { permissionLines } from './permission-lines';
import type { Gap, Reading, Row } from './reading';
import {
  byId,
  flagOf,
  idOf,
  inGroups,
  NOT_ANSWERED,
  NOT_UNDERSTOOD,
  notAnswered,
  oneValue,
  placeholders,
  remainingUnits,
  textOf,
  UNITS_KEPT_BACK,
  USAGE_LIMIT,
} from './reading';
import { codeOf, messageOf } from '../netsuite/thrown';
import { callerId, mayHold } from './self-check';
import type { SourceId } from './sources';

/**
 * The holders, and whoever has the e-mail address of one: a person may have two records. `rolesforsearch` is a list such as
 * "1, 3". [DOC] section_0210124841
 */
const EMPLOYEES = `SELECT e.id, e.entityid, e.email, e.isinactive, e.giveaccess, e.rolesforsearch
FROM employee e WHERE e.id IN (:ids) OR e.email IN (SELECT h.email FROM employee h WHERE h.id IN (:ids)) ORDER BY e.id`;

/** The same of the holders alone, for who may not read addresses: no more than a warning stands on those. */
const HOLDERS = `SELECT e.id, e.entityid, e.isinactive, e.giveaccess, e.rolesforsearch
FROM employee e WHERE e.id IN (:ids) ORDER BY e.id`;

const TYPES = 'SELECT n.id, n.entityid, n.type FROM entity n WHERE n.id IN (:ids) ORDER BY n.id';

/** `entity.type` of records that may hold a token. [INF] from the names that SuiteQL shows for each kind */
const TYPE_OF: ReadonlyMap<string, HolderKind> = new Map([
  ['Employee', 'EMPLOYEE'],
  ['Vendor', 'VENDOR'],
  ['Partner', 'PARTNER'],
  ['CustJob', 'CUSTOMER'],
  ['Contact', 'CONTACT'],
]);

interface Holder {
  readonly entity: number;
  readonly entityName: string;
}

/**
 * The holders of the tokens. One query for each 1,000 employees among them, one more only if some are none, and one record
 * load for each holder: global permissions stand on the record alone.
 */
export function readEntities(reading: Reading, tokens: readonly Holder[]): Entity[] {
  const names = new Map(tokens.map(({ entity, entityName }) => [entity, entityName]));
  return inGroups([...names.keys()]).flatMap((ids) => readGroup(reading, ids, names));
}

function readGroup(reading: Reading, ids: readonly number[], names: ReadonlyMap<number, string>): Entity[] {
  const employees = reading.attempt('employees', null, () => byId(employeeRows(reading, ids)));
  const namesakes = employees.known ? byEmail(employees.value) : new Map<string, Namesake[]>();
  const others = ids.filter((id) => !(employees.known && employees.value.has(id)));
  const own = employees.known ? ownKind(others) : null;
  const kindsAsked = kindsByQuery(
    reading,
    others.filter((id) => id !== own?.id),
  );
  const kindOf = (id: number): Kind => (id === own?.id ? own : kindsAsked(id));
  return ids.map((id) => {
    const rows = employees.known ? employees.value.get(id) : undefined;
    return rows ? readEmployee(reading, id, rows, namesakes) : readOther(reading, id, names.get(id) ?? '', kindOf(id));
  });
}

function employeeRows(reading: Reading, ids: readonly number[]): Row[] {
  const marks = placeholders(ids);
  try {
    return reading.rows(EMPLOYEES.replaceAll(':ids', marks), [...ids, ...ids]);
  } catch (refusal) {
    // [SEEN] a column that the caller may not read is refused by its name.
    if (!/\bemail\b/i.test(messageOf(refusal))) throw refusal;
    return reading.rows(HOLDERS.replace(':ids', marks), ids);
  }
}

/** What a holder is who is not among the employees that were read; its record, where finding that out took loading it. */
interface Kind {
  readonly type: HolderKind | null;
  readonly loaded: record.Record | null;
}

const NOT_KNOWN: Kind = { type: null, loaded: null };

function kindsByQuery(reading: Reading, ids: readonly number[]): (id: number) => Kind {
  if (ids.length === 0) return () => NOT_KNOWN;
  const types = reading.attempt('entity-types', null, () =>
    byId(reading.rows(TYPES.replace(':ids', placeholders(ids)), ids)),
  );
  return (id) => {
    if (!types.known) return NOT_KNOWN;
    const names = new Set((types.value.get(id) ?? []).map((row) => textOf(row.type)));
    const [name] = names;
    const type = names.size === 1 && name !== undefined ? TYPE_OF.get(name) : undefined;
    if (type === undefined) reading.missing('entity-types', { type: 'entity', id }, whyUnknown([...names]));
    return { type: type ?? null, loaded: null };
  };
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
    return loaded.getSublists().includes('empperms') ? null : loaded;
  } catch {
    // Of another kind, or not for this caller: the next one may be it.
    return null;
  }
}

/** The employees by e-mail address. One that is not understood is left out: what it would say is only a warning. */
function byEmail(employees: ReadonlyMap<number, readonly Row[]>): ReadonlyMap<string, Namesake[]> {
  const groups = new Map<string, Namesake[]>();
  for (const [id, rows] of employees) {
    const one = namesakeOf(id, rows);
    const email = emailOf(rows);
    if (one === null || email === '') continue;
    const group = groups.get(email);
    if (group) group.push(one);
    else groups.set(email, [one]);
  }
  return groups;
}

function namesakeOf(id: number, rows: readonly Row[]): Namesake | null {
  try {
    const [inactive, giveAccess] = [flagOf(oneValue(rows, 'isinactive')), flagOf(oneValue(rows, 'giveaccess'))];
    return { id, name: textOf(oneValue(rows, 'entityid')), inactive, giveAccess };
  } catch {
    return null;
  }
}

function emailOf([row]: readonly Row[]): string {
  return textOf(row?.email).trim().toLowerCase();
}

function readEmployee(
  reading: Reading,
  id: number,
  rows: readonly Row[],
  namesakes: ReadonlyMap<string, readonly Namesake[]>,
): Entity {
  const loaded = load(reading, 'global-permissions', 'EMPLOYEE', id);
  const attempt = <T>(read: () => T): Fact<T> => reading.attempt('employees', { type: 'employee', id }, read);
  return {
    id,
    type: known('EMPLOYEE'),
    name: attempt(() => textOf(oneValue(rows, 'entityid'))),
    inactive: attempt(() => flagOf(oneValue(rows, 'isinactive'))),
    giveAccess: attempt(() => flagOf(oneValue(rows, 'giveaccess'))),
    roles: attempt(() => roleIds(oneValue(rows, 'rolesforsearch'))),
    globalPermissions: loaded.known ? globalPermissionsOf(reading, id, loaded.value) : UNREAD,
    sameEmail: known((namesakes.get(emailOf(rows)) ?? []).filter((one) => one.id !== id)),
  };
}

/** @throws Error if the column did not come, or holds anything but ids */
function roleIds(list: Row[string] | undefined): number[] {
  if (list === undefined) throw notAnswered(list, 'a list of roles');
  const text = textOf(list).trim();
  return text === '' ? [] : text.split(',').map(idOf);
}

/** Not among the employees that were read: another kind of entity, or an employee who may not be read. */
function readOther(reading: Reading, id: number, name: string, { type, loaded: found }: Kind): Entity {
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
  if (type === 'CONTACT') {
    reading.missing('entity-record', { type: 'contact', id }, CONTACT);
    return { ...unknown, globalPermissions: NO_GLOBAL_PERMISSIONS };
  }
  const source: SourceId = type === 'EMPLOYEE' ? 'global-permissions' : 'entity-record';
  const loaded = found ? known(found) : load(reading, source, type, id);
  if (!loaded.known)
    return { ...unknown, ...(type === 'EMPLOYEE' ? {} : { globalPermissions: NO_GLOBAL_PERMISSIONS }) };
  // NetSuite leaves out in silence what the caller may not see. [DOC] section_1522333661
  const field = (fieldId: string) =>
    reading.attempt(source, { type: 'entity', id }, () => flagOf(loaded.value.getValue({ fieldId })));
  return {
    ...unknown,
    inactive: field('isinactive'),
    giveAccess: field('giveaccess'),
    roles: rolesOf(reading, source, id, loaded.value),
    globalPermissions: type === 'EMPLOYEE' ? globalPermissionsOf(reading, id, loaded.value) : NO_GLOBAL_PERMISSIONS,
  };
}

/** A contact's access and role stand on the record of its company, under Access. [DOC] procedure_N323191 */
const CONTACT: Gap = {
  code: 'NOT_READABLE',
  message: 'The holder of the token is a contact. Its access and its role stand on the record of its company.',
  advice:
    'Open the record of the company in NetSuite, look at the contact under Access and compare its role with that of the token. Or issue a token to a user of the integration’s own.',
};

function whyUnknown(types: readonly string[]): Gap {
  const [type] = types;
  if (type === undefined) return { code: NOT_ANSWERED, message: 'The holder was not among the entities.' };
  const kinds = types.map((one) => JSON.stringify(one)).join(' and ');
  return { code: NOT_UNDERSTOOD, message: `The holder is of the kind ${kinds}, which Token Doctor does not know.` };
}

/** Only employees have global permissions. [DOC] section_N326630 */
const NO_GLOBAL_PERMISSIONS: Fact<PermissionLines> = known({});

const RECORD_TYPES: Readonly<Record<EntityType, record.Type>> = {
  EMPLOYEE: record.Type.EMPLOYEE,
  VENDOR: record.Type.VENDOR,
  PARTNER: record.Type.PARTNER,
  CUSTOMER: record.Type.CUSTOMER,
};

function load(reading: Reading, source: SourceId, type: EntityType, id: number): Fact<record.Record> {
  const subject = { type: type.toLowerCase(), id };
  if (remainingUnits() < UNITS_KEPT_BACK) {
    const message = 'Too few governance units were left to load the record.';
    reading.missing(source, subject, { code: USAGE_LIMIT, message });
    return UNREAD;
  }
  return reading.attempt(source, subject, () => record.load({ type: RECORD_TYPES[type], id }));
}

/** Sublist `roles`, field `selectedrole`. [SEEN] for employees; [DOC] section_0413121324 for vendors over REST */
function rolesOf(reading: Reading, source: SourceId, id: number, loaded: record.Record): Fact<readonly number[]> {
  return lines(reading, source, id, loaded, 'roles', (line) =>
    idOf(loaded.getSublistValue({ sublistId: 'roles', fieldId: 'selectedrole', line })),
  );
}

/** Sublist `empperms`, fields `permkey1` and `permlevel1`. [SEEN] A missing sublist is unread, never "none". */
function globalPermissionsOf(reading: Reading, id: number, loaded: record.Record): Fact<PermissionLines> {
  const read = lines(reading, 'global-permissions', id, loaded, 'empperms', (line): [unknown, unknown] => [
    loaded.getSublistValue({ sublistId: 'empperms', fieldId: 'permkey1', line }),
    loaded.getSublistValue({ sublistId: 'empperms', fieldId: 'permlevel1', line }),
  ]);
  if (!read.known) return UNREAD;
  return reading.attempt('global-permissions', { type: 'entity', id }, () => permissionLines(read.value));
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
