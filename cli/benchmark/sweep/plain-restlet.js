/**
 * Reads what access stands on as public tools do: all access tokens page by page, then the record of each employee, then a
 * search for each role and a query for each application. It decides nothing. Measured beside the sweep; never deployed.
 *
 * [SEEN] the habit: "NetSuite RESTlet for User Search with Roles and Permissions (v3)" finds users with a search, calls
 * record.load for each of them and reads the sublist of roles line by line; role finders search type ROLE by one internal id.
 * No search has access tokens: they come by SuiteQL, a thousand a page.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['N/query', 'N/record', 'N/search'], (query, record, search) => {
  const PAGE = 1000;

  function tokens() {
    const sql =
      'SELECT t.id, t.tba_app_name AS application, t.entity_name AS employee, t.role_name AS role, t.binactive, t.brevoked FROM oauthtoken t ORDER BY t.id';
    const [employees, roles, applications] = [new Set(), new Set(), new Set()];
    const paged = query.runSuiteQLPaged({ query: sql, pageSize: PAGE });
    for (const { index } of paged.pageRanges) {
      for (const row of paged.fetch({ index }).data.asMappedResults()) {
        employees.add(row.employee);
        roles.add(row.role);
        applications.add(row.application);
      }
    }
    return { employees: [...employees], roles: [...roles], applications: [...applications] };
  }

  function employee(id) {
    const loaded = record.load({ type: record.Type.EMPLOYEE, id });
    const lines = (sublistId, fieldId) =>
      Array.from({ length: loaded.getLineCount({ sublistId }) }, (_, line) =>
        loaded.getSublistValue({ sublistId, fieldId, line }),
      );
    return {
      id,
      isinactive: loaded.getValue({ fieldId: 'isinactive' }),
      giveaccess: loaded.getValue({ fieldId: 'giveaccess' }),
      roles: lines('roles', 'selectedrole'),
      globals: lines('empperms', 'permkey1'),
    };
  }

  function role(id) {
    const found = search.create({
      type: search.Type.ROLE,
      filters: [['internalid', 'anyof', id]],
      columns: ['name', 'isinactive', 'permission', 'level'],
    });
    const lines = found.run().getRange({ start: 0, end: PAGE });
    return lines.map((line) => [line.getValue({ name: 'permission' }), line.getValue({ name: 'level' })]);
  }

  function application(id) {
    const sql = 'SELECT i.id, i.name, i.state FROM integrationapp i WHERE i.id = ?';
    return query.runSuiteQL({ query: sql, params: [id] }).asMappedResults();
  }

  const EACH = { employees: employee, roles: role, applications: application };

  function post({ step, ids }) {
    if (step === 'tokens') return tokens();
    return { read: ids.map((id) => EACH[step](id)).length };
  }

  return { post };
});
