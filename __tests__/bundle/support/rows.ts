/**
 * Rows as NetSuite answers them, and the account of which all is well: the token 501 of employee 42 on role 1001.
 */
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { LEVELS } from '../../../src/TypeScript/netsuite/levels';
import { permissionsOf } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { FakeAccount, FakeRecord, Row, Value } from './account';

export function applicationRow(application: Value, name: Value): Row {
  return { application, name, own: 0 };
}

export function tokenRow(changes: Row = {}): Row {
  return {
    id: 501,
    tba_token_name: 'Expensify - Ana Torres',
    tba_app_name: 11,
    entity_name: 42,
    role_name: 1001,
    role_text: 'Expensify Integration',
    entity_text: 'Ana Torres',
    created: '2026-01-09T10:00:00',
    binactive: 'F',
    brevoked: 'F',
    ...changes,
  };
}

export function integrationRow(changes: Row = {}): Row {
  return { id: 11, name: 'Expensify', state: 'ENABLED', tokenbasedauthentication: 'T', ...changes };
}

/** One row a line, as the join gives them; one row without a permission for a role without lines. */
export function roleRows(lines: Readonly<Record<string, Value>>, changes: Row = {}): Row[] {
  const role = {
    id: 1001,
    name: 'Expensify Integration',
    isinactive: 'F',
    issinglesignononly: 'F',
    iswebserviceonlyrole: 'F',
    subsidiaryoption: 'ALL',
    effectivesubsidiaries: '1, 2',
    subsidiaryviewingallowed: 'F',
    accountingbooksoption: 'ALL',
    employeerestriction: 'NONE',
    restrictbydevice: 'F',
    ...changes,
  };
  const entries = Object.entries(lines);
  if (entries.length === 0) return [{ ...role, permkey: null, permlevel: null }];
  return entries.map(([permkey, permlevel]) => ({ ...role, permkey, permlevel }));
}

export function employeeRow(changes: Row = {}): Row {
  return { id: 42, entityid: 'Ana Torres', isinactive: 'F', giveaccess: 'T', rolesforsearch: '1001', ...changes };
}

/** An employee's record with these global permissions. */
export function employeeRecord(globalPermissions: Readonly<Record<string, unknown>> = {}): FakeRecord {
  const empperms = Object.entries(globalPermissions).map(([permkey1, permlevel1]) => ({ permkey1, permlevel1 }));
  return { sublists: { addressbook: [], empperms } };
}

/** The record of a vendor, partner or customer, with these roles. */
export function otherRecord(roles: readonly unknown[], fields: Readonly<Record<string, unknown>> = {}): FakeRecord {
  return {
    fields: { isinactive: false, giveaccess: true, ...fields },
    sublists: { roles: roles.map((selectedrole) => ({ selectedrole })) },
  };
}

/** Everything that Expensify asks for, at Full. */
export const ALL_FULL: Readonly<Record<string, Value>> = Object.fromEntries(
  permissionsOf(expensify).map((key) => [key, LEVELS.indexOf('FULL' satisfies Level)]),
);

/** All is well; a test names what is not. */
export function healthy(tables: FakeAccount['tables'] = {}, records: FakeAccount['records'] = {}): FakeAccount {
  return {
    tables: {
      applications: [applicationRow(11, 'Expensify'), applicationRow(12, 'Celigo integrator.io')],
      oauthtoken: ({ query, params }) => (query.includes('t.id = ?') && params.at(-1) !== 501 ? [] : [tokenRow()]),
      integrationapp: [integrationRow(), integrationRow({ id: 12, name: 'Celigo integrator.io' })],
      role: roleRows(ALL_FULL),
      employee: [employeeRow()],
      entity: [],
      ...tables,
    },
    records: { 'employee/42': employeeRecord(), ...records },
  };
}
