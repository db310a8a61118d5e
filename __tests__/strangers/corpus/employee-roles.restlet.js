/**
 * The roles and global permissions of one employee, read from the record.
 *
 * @NApiVersion 2.x
 * @NScriptType Restlet
 */
define(['N/record', 'N/error'], function (record, error) {
  function doGet(params) {
    if (!params.employee) {
      throw error.create({ name: 'MISSING_EMPLOYEE', message: 'Say which employee.', notifyOff: true });
    }
    var employee = record.load({ type: record.Type.EMPLOYEE, id: params.employee });
    return {
      name: employee.getValue('entityid'),
      roles: values(employee, 'roles', 'selectedrole'),
      global: values(employee, 'empperms', 'permkey1'),
    };
  }

  function values(rec, sublist, field) {
    var found = [];
    for (var line = 0; line < rec.getLineCount({ sublistId: sublist }); line++) {
      found.push(rec.getSublistValue({ sublistId: sublist, fieldId: field, line: line }));
    }
    return found;
  }

  return { get: doGet };
});
