import { refusal } from '../support/account';
import { readEmployeeRecord, readHolders, UNREAD } from '../support/entities';
import { employeeRecord, employeeRow } from '../support/rows';

describe('the global permissions of an employee', () => {
  it('are none, and read, where the sublist is there and empty', () => {
    const { entity, unread } = readEmployeeRecord(employeeRecord());

    expect(entity?.globalPermissions).toEqual({ known: true, value: {} });
    expect(unread).toEqual([]);
  });

  it.each([7, 'X', null, '', undefined])('are unread where a level is not one of 0 to 4: %p', (level) => {
    const { entity, unread } = readEmployeeRecord(employeeRecord({ LIST_ACCOUNT: level, LIST_CLASS: 1 }));

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(entity?.roles.known).toBe(true);
    const isNothing = level === null || level === undefined || level === '';
    expect(unread).toMatchObject([
      { what: 'global-permissions', grant: isNothing ? [{ permission: 'LIST_EMPLOYEE' }, {}] : [] },
    ]);
  });

  it('are unread where the record comes without the sublist', () => {
    const { entity, unread } = readEmployeeRecord({ sublists: { addressbook: [] } });

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(unread).toMatchObject([
      {
        what: 'global-permissions',
        record: { id: 42 },
        grant: [{ permission: 'LIST_EMPLOYEE' }, { permission: 'LIST_EMPLOYEE_ACCESS' }],
        why: { code: 'SUBLIST_MISSING' },
      },
    ]);
  });

  it('are unread where NetSuite refuses the record, and the rest of the employee is known', () => {
    const { entity, unread } = readEmployeeRecord(refusal('INSUFFICIENT_PERMISSION', 'You need Lists > Employees.'));

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(entity?.roles).toEqual({ known: true, value: [1001] });
    expect(unread).toMatchObject([
      {
        what: 'global-permissions',
        record: { type: 'employee', id: 42 },
        grant: [{ permission: 'LIST_EMPLOYEE' }, { permission: 'LIST_EMPLOYEE_ACCESS' }],
        why: { code: 'INSUFFICIENT_PERMISSION', message: 'You need Lists > Employees.' },
      },
    ]);
  });

  it.each(['getSublists', 'getLineCount', 'getSublistValue'])('are unread where %s throws', (method) => {
    const { entity, unread } = readEmployeeRecord({ ...employeeRecord({ LIST_ACCOUNT: '1' }), throwing: method });

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(entity?.roles).toEqual({ known: true, value: [1001] });
    expect(unread).toMatchObject([{ what: 'global-permissions', why: { code: 'SSS_INVALID_SUBLIST_OPERATION' } }]);
  });

  it('are read with the last units above those that the script keeps back', () => {
    const { entity } = readEmployeeRecord(employeeRecord(), {}, 60);

    expect(entity?.globalPermissions.known).toBe(true);
  });

  it('are unread where the script would be left without units, and no record is loaded', () => {
    const { entities, unread, loads } = readHolders(
      {
        tables: { employee: [employeeRow(), employeeRow({ id: 43 })] },
        records: { 'employee/42': employeeRecord(), 'employee/43': employeeRecord() },
        units: 60,
      },
      [42, 43],
    );

    expect(entities.map(({ globalPermissions }) => globalPermissions.known)).toEqual([true, false]);
    expect(entities.map(({ roles }) => roles.known)).toEqual([true, true]);
    expect(loads).toEqual(['employee/42']);
    expect(unread).toMatchObject([
      { what: 'global-permissions', record: { id: 43 }, grant: [], why: { code: 'SSS_USAGE_LIMIT_EXCEEDED' } },
    ]);
  });

  it.each(['admi_webservices', ' ADMI_WEBSERVICES', 'SOAP Web Services', 'Web Services', '-105'])(
    'are unread with a line of another form, and the report says what stood there: %j',
    (permkey1) => {
      const { entity, unread } = readEmployeeRecord(employeeRecord({ [permkey1]: '0', LIST_ACCOUNT: '4' }));

      expect(entity?.globalPermissions).toEqual(UNREAD);
      expect(unread).toMatchObject([{ what: 'global-permissions', grant: [], why: { code: 'NOT_UNDERSTOOD' } }]);
      expect(unread[0]?.why.message).toContain(JSON.stringify(permkey1));
    },
  );

  it('are known with a line on a custom record type, which is digits', () => {
    expect(readEmployeeRecord(employeeRecord({ '1718': '4' })).entity?.globalPermissions.known).toBe(true);
  });

  it.each([
    ['0', '4'],
    ['4', '0'],
  ])('are unread where a permission stands at two levels: %s and %s', (first, second) => {
    const line = (permlevel1: string) => ({ permkey1: 'ADMI_WEBSERVICES', permlevel1 });
    const { entity, unread } = readEmployeeRecord({ sublists: { empperms: [line(first), line(second)] } });

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(unread).toMatchObject([{ what: 'global-permissions', why: { code: 'NOT_UNDERSTOOD' } }]);
  });

  it('are known where the same line stands twice', () => {
    const line = { permkey1: 'ADMI_WEBSERVICES', permlevel1: '0' };
    const { entity } = readEmployeeRecord({ sublists: { empperms: [line, { ...line }] } });

    expect(entity?.globalPermissions).toEqual({ known: true, value: { ADMI_WEBSERVICES: 'NONE' } });
  });

  it('are unread where NetSuite names the sublist and answers -1 for its lines', () => {
    const { entity } = readEmployeeRecord({ ...employeeRecord(), lineCount: -1 });

    expect(entity?.globalPermissions).toEqual(UNREAD);
  });

  it.each([undefined, null, ''])('are unread where a line is of no permission: %p', (permkey1) => {
    const { entity } = readEmployeeRecord({ sublists: { empperms: [{ permkey1, permlevel1: '0' }] } });

    expect(entity?.globalPermissions).toEqual(UNREAD);
  });
});
