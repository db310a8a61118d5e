import { globalPermissionsOnRecord, loadHolder, rolesOnRecord } from '../../../src/TypeScript/account/holder-record';
import { startReading } from '../../../src/TypeScript/account/reading';
import { install } from '../support/account';
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
