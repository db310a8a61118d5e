import {
  contactLinesOnRecord,
  globalPermissionsOnRecord,
  loadHolder,
  rolesOnRecord,
} from '../../../src/TypeScript/account/holder-record';
import { startReading } from '../../../src/TypeScript/account/reading';
import type { FakeRecord } from '../support/account';
import { install } from '../support/account';
import { installCaller } from '../support/caller';
import { employeeRecord, otherRecord } from '../support/rows';

describe('the record of a holder', () => {
  it('has roles and global permissions on its sublists, the lines in the order of their keys', () => {
    install({
      tables: {},
      records: {
        'vendor/900': otherRecord(['1001', 3]),
        'employee/42': employeeRecord({ LIST_CLASS: 1, ADMI_WEBSERVICES: 0 }),
      },
    });
    const reading = startReading();
    const vendor = loadHolder(reading, 'entity-record', 'VENDOR', 900);
    const employee = loadHolder(reading, 'global-permissions', 'EMPLOYEE', 42);

    expect(vendor.known && rolesOnRecord(reading, 'entity-record', 900, vendor.value)).toEqual({
      known: true,
      value: [1001, 3],
    });
    const lines = employee.known ? globalPermissionsOnRecord(reading, 42, employee.value) : null;
    expect(JSON.stringify(lines)).toBe('{"known":true,"value":{"ADMI_WEBSERVICES":"NONE","LIST_CLASS":"VIEW"}}');
    expect(reading.unread).toEqual([]);
  });

  it('is not loaded where too few units are left, and is named', () => {
    const { loads } = install({ tables: {}, records: { 'partner/7': otherRecord([]) }, units: 49 });
    const reading = startReading();

    expect(loadHolder(reading, 'entity-record', 'PARTNER', 7)).toEqual({ known: false });
    expect(loads).toEqual([]);
    expect(reading.unread).toMatchObject([
      { record: { type: 'partner', id: 7 }, why: { code: 'SSS_USAGE_LIMIT_EXCEEDED' } },
    ]);
  });
});

it('the record of somebody else is not read', () => {
  install({ tables: {}, records: { 'employee/42': { ...employeeRecord({}), id: 43 } } });
  const reading = startReading();

  expect(loadHolder(reading, 'global-permissions', 'EMPLOYEE', 42)).toEqual({ known: false });
  expect(reading.unread).toMatchObject([{ record: { id: 42 }, why: { code: 'NOT_UNDERSTOOD' } }]);
});

describe('global permissions that may be other than they look', () => {
  function read(found: FakeRecord, features: Readonly<Record<string, boolean>> = {}) {
    install({ tables: {}, records: { 'employee/42': found }, features });
    const reading = startReading();
    const employee = loadHolder(reading, 'global-permissions', 'EMPLOYEE', 42);
    return {
      lines: employee.known ? globalPermissionsOnRecord(reading, 42, employee.value) : null,
      codes: reading.unread.map(({ why }) => why.code),
    };
  }
  const line = (permkey1: unknown, text: string) => ({
    sublists: { empperms: [{ permkey1, permkey1_text: text, permlevel1: 0 }] },
  });

  it.each([
    ['a standard permission', '112', 'Accounts', { known: false }, ['NOT_UNDERSTOOD']],
    ['a standard permission, as a number', 112, 'SOAP Web Services', { known: false }, ['NOT_UNDERSTOOD']],
    ['digits again', '112', '112', { known: true, value: { '112': 'NONE' } }, []],
    ['a custom record type', '112', 'Machine Park', { known: true, value: { '112': 'NONE' } }, []],
    [
      'a standard permission, where they are the rest of its id',
      'LIST_ACCOUN',
      'Accounts',
      { known: false },
      ['NOT_UNDERSTOOD'],
    ],
    ['what nobody knows', 'LIST_NEWS', 'Newest of all', { known: true, value: { LIST_NEWS: 'NONE' } }, []],
    ['itself', 'LIST_ACCOUNT', 'Konten', { known: true, value: { LIST_ACCOUNT: 'NONE' } }, []],
  ])('a key that NetSuite shows as %s', (_, key, text, lines, codes) => {
    expect(read(line(key, text))).toEqual({ lines, codes });
  });

  it.each([
    ['unread for a caller who may not see them', { LIST_EMPLOYEE_ACCESS: 0 }, 1001, true, false],
    ['none for one who may', {}, 1001, true, true],
    ['none where Advanced Employee Permissions is off', { LIST_EMPLOYEE_ACCESS: 0 }, 1001, false, true],
    ['none for an Administrator, whatever NetSuite grants them', { LIST_EMPLOYEE_ACCESS: 0 }, 3, true, true],
  ])('an empty list is %s', (_, permissions, role, isOn, isRead) => {
    installCaller({ id: 7, role }, permissions);
    const { lines, codes } = read(employeeRecord(), { ADVANCEDEMPLOYEEPERMISSIONS: isOn });
    expect([lines?.known, codes]).toEqual([isRead, isRead ? [] : ['SUBLIST_MISSING']]);
  });
});

describe('a record that does not say what was asked', () => {
  const load = (found: FakeRecord, units = 1000) => {
    install({ tables: {}, records: { 'customer/42': found, 'employee/42': found }, units });
    const reading = startReading();
    return { reading, holder: loadHolder(reading, 'entity-record', 'CUSTOMER', 42) };
  };
  const unreadRoles = (found: FakeRecord) => {
    const { reading, holder } = load(found);
    const roles = holder.known ? rolesOnRecord(reading, 'entity-record', 42, holder.value) : null;
    return [roles?.known, reading.unread.map(({ what, record, why }) => [what, record, why])];
  };

  it('is loaded with the last units that the script keeps back', () => {
    expect(load(otherRecord([]), 50).holder.known).toBe(true);
  });

  it('says why it was not loaded', () => {
    expect(load(otherRecord([]), 49).reading.unread[0]?.why.message).toBe(
      'Too few governance units were left to load the record.',
    );
    expect(load({ ...otherRecord([]), id: 43 }).reading.unread[0]?.why.message).toBe(
      'NetSuite answered the record 43 for the record 42.',
    );
  });

  it('is named, without its sublist', () => {
    expect(unreadRoles({ sublists: {} })).toEqual([
      false,
      [
        [
          'entity-record',
          { type: 'entity', id: 42 },
          { code: 'SUBLIST_MISSING', message: 'The record came without its sublist roles.' },
        ],
      ],
    ]);
  });

  it.each([-1, 1.5, NaN])('is named, with a number of lines that is none: %p', (lineCount) => {
    expect(unreadRoles({ ...otherRecord([]), lineCount })).toEqual([
      false,
      [
        [
          'entity-record',
          { type: 'entity', id: 42 },
          {
            code: 'NOT_UNDERSTOOD',
            message: `NetSuite answered ${JSON.stringify(lineCount)} where a number of lines was to be expected.`,
          },
        ],
      ],
    ]);
  });

  it('is named once, where its sublists are refused', () => {
    expect(unreadRoles({ ...otherRecord([]), throwing: 'getSublists' })[1]).toHaveLength(1);
  });

  it('tells of contacts what stands on their lines', () => {
    const line = { contact: '950', giveaccess: 'T', role: '1001' };
    const { reading, holder } = load({ sublists: { contactroles: [line] } });
    const company = { type: 'customer', id: 42 };

    expect(holder.known && contactLinesOnRecord(reading, company, holder.value)).toEqual({
      known: true,
      value: [{ contact: 950, giveAccess: 'T', role: '1001' }],
    });
    const without = load({ sublists: {} });
    if (without.holder.known) contactLinesOnRecord(without.reading, company, without.holder.value);
    expect(without.reading.unread).toMatchObject([{ what: 'entity-record', record: company }]);
  });
});

describe('global permissions that are not read', () => {
  const unread = (found: FakeRecord, permissions: Readonly<Record<string, number>> = {}) => {
    install({ tables: {}, records: { 'employee/42': found } });
    installCaller({ id: 7, role: 1001 }, permissions);
    const reading = startReading();
    const employee = loadHolder(reading, 'global-permissions', 'EMPLOYEE', 42);
    if (employee.known) globalPermissionsOnRecord(reading, 42, employee.value);
    return reading.unread.map(({ what, record, why }) => [what, record, why.message]);
  };
  const EMPLOYEE = { type: 'entity', id: 42 };

  it('may be hidden from the caller', () => {
    expect(unread(employeeRecord(), { LIST_EMPLOYEE_ACCESS: 0 })).toEqual([
      [
        'global-permissions',
        EMPLOYEE,
        'The record came with no global permissions, and NetSuite says that the caller may not see them.',
      ],
    ]);
  });

  it('are not hidden where one of them came', () => {
    expect(unread(employeeRecord({ LIST_CLASS: 1 }), { LIST_EMPLOYEE_ACCESS: 0 })).toEqual([]);
  });

  it('have a key that is shown under the name of another permission', () => {
    const empperms = [{ permkey1: '112', permkey1_text: 'Accounts', permlevel1: 0 }];

    expect(unread({ sublists: { empperms } })).toEqual([
      ['global-permissions', EMPLOYEE, 'NetSuite answered "112" and "Accounts" for one permission.'],
    ]);
  });

  it('have a level that is none', () => {
    expect(unread(employeeRecord({ LIST_CLASS: 9 }))).toEqual([
      ['global-permissions', EMPLOYEE, 'NetSuite answered 9 where a permission level from 0 to 4 was to be expected.'],
    ]);
  });

  it('are read where a custom object has the name of a permission', () => {
    const empperms = [{ permkey1: 'customrecord_accounts', permkey1_text: 'Accounts', permlevel1: 0 }];

    expect(unread({ sublists: { empperms } })).toEqual([]);
  });
});
