/** Contacts: in one account file, in its tables, on the records of their companies, and logging in. */
import { findEntity } from '../../emulator/database';
import { queryModule } from '../../emulator/modules/query';
import { recordModule } from '../../emulator/modules/record';
import { accessRefusal } from '../../emulator/login/access';
import type { AccountObject } from './support/execution';
import { accountFile, execution, loadEngine, openAccount } from './support/execution';

beforeAll(loadEngine);

const CONTACT = { id: 950, type: 'CONTACT', name: 'Kim', roles: [1001], company: 900 };
const COMPANIES = [
  { id: 900, type: 'CUSTOMER', name: 'Buyer', giveAccess: false, roles: [] },
  { id: 901, type: 'PARTNER', name: 'Reseller', roles: [1002] },
  { id: 902, type: 'VENDOR', name: 'Agency', roles: [] },
];

function file(contact: object = {}) {
  const parts: AccountObject = {
    roles: [1001, 1002].map((id) => ({ id, scriptid: `customrole${id}`, name: `Role ${id}`, permissions: {} })),
    entities: [...COMPANIES, { ...CONTACT, ...contact }],
  };
  return accountFile(parts);
}

const open = (contact: object = {}) => openAccount(file(contact));

type Loaded = Record<'getSublists' | 'getLineCount' | 'getSublistValue' | 'getSublistText', (of?: object) => unknown>;

function linesOf(contact: object, type: string, id: number): unknown[] {
  const loaded = (recordModule(execution(open(contact))) as unknown as { load: (of: object) => Loaded }).load({
    type,
    id,
  });
  const sublistId = 'contactroles';
  return Array.from({ length: Number(loaded.getLineCount({ sublistId })) }, (_, line) => [
    ...['contact', 'giveaccess', 'role'].map((fieldId) => loaded.getSublistValue({ sublistId, fieldId, line })),
    ...['contact', 'giveaccess', 'role'].map((fieldId) => loaded.getSublistText({ sublistId, fieldId, line })),
  ]);
}

it('stand on the record of each of their companies with access and role', () => {
  const other = { otherCompanies: [{ id: 901, giveAccess: false }] };

  expect(linesOf(other, 'customer', 900)).toEqual([['950', true, '1001', 'Kim', 'T', 'Role 1001']]);
  expect(linesOf(other, 'partner', 901)).toEqual([['950', false, '', 'Kim', 'F', '']]);
  expect(linesOf({}, 'partner', 901)).toEqual([]);
});

it('have a row in three tables, and one for each company', () => {
  const run = queryModule(execution(open({ otherCompanies: [{ id: 901 }] }))) as unknown as {
    runSuiteQL: (text: string) => { asMappedResults: () => unknown[] };
  };
  const rows = (sql: string) => run.runSuiteQL(sql).asMappedResults();

  expect(rows('SELECT type FROM entity WHERE id = 950')).toEqual([{ type: 'Contact' }]);
  expect(rows('SELECT id, isinactive, company FROM contact')).toEqual([{ id: 950, isinactive: 'F', company: 900 }]);
  expect(rows('SELECT company FROM companycontactrelationship ORDER BY company')).toEqual([
    { company: 900 },
    { company: 901 },
  ]);
});

it.each([
  ['if their company gives access, in its role', {}, 1001, null],
  ['not in another role', {}, 1002, 'role_not_assigned'],
  ['not without access', { giveAccess: false }, 1001, 'entity_no_access'],
  ['not while they are inactive', { inactive: true }, 1001, 'entity_inactive'],
  ['if another company gives access', { giveAccess: false, otherCompanies: [{ id: 901, role: 1002 }] }, 1002, null],
  [
    'not in the role that comes without access',
    { giveAccess: false, otherCompanies: [{ id: 901, role: 1002 }] },
    1001,
    'role_not_assigned',
  ],
])('log in %s', (_when, contact, role, refused) => {
  const account = open(contact);

  expect(accessRefusal(account, { entity: 950, role })?.code ?? null).toBe(refused);
  expect(findEntity(account.database, 950)).toMatchObject({ type: 'CONTACT', name: 'Kim' });
});

it.each([
  ['no company', { company: undefined }, 'entities[3]'],
  ['a vendor as company', { company: 902 }, 'entities[3].company'],
  ['a company that is not there', { company: 999 }, 'entities[3].company'],
  ['two roles of one company', { roles: [1001, 1002] }, 'entities[3].roles'],
  ['the same company twice', { otherCompanies: [{ id: 900 }] }, 'entities[3].otherCompanies[0].id'],
  ['a role that is not there', { otherCompanies: [{ id: 901, role: 7 }] }, 'entities[3].otherCompanies[0].role'],
  ['a company, and is none', { type: 'VENDOR' }, 'entities[3].company'],
  [
    'companies, and is none',
    { type: 'VENDOR', company: undefined, otherCompanies: [{ id: 901 }] },
    'entities[3].otherCompanies',
  ],
])('with %s are an error at its place', (_what, contact, at) => {
  expect(() => file(contact)).toThrow(`${at}: `);
});
