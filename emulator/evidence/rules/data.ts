/**
 * What the account's data behaves like in the emulator, and how anybody knows: one row a behaviour. `documented` is Oracle's
 * own words, `seen` is working public code, a blog or a public error message, `assumed` is neither.
 */
export interface Evidence {
  readonly id: string;
  readonly claim: string;
  readonly source: string;
  readonly mark: 'documented' | 'seen' | 'assumed';
}

type Row = readonly [id: string, mark: Evidence['mark'], claim: string, source: string];

const ROWS: readonly Row[] = [
  // Tables
  [
    'table-oauthtoken',
    'documented',
    'oauthtoken has one row an access token, with ids of integration, entity and role.',
    'Records browser 2020.1, analytics/record/OAuthToken',
  ],
  [
    'table-oauthtoken-drevoked',
    'assumed',
    'drevoked is empty: the account file does not say when a token was revoked.',
    '',
  ],
  ['table-oauthtoken-feature', 'assumed', 'oauthtoken keeps its rows when feature TBA is turned off.', ''],
  ['table-role', 'documented', 'role can be read by SuiteQL.', 'section_0210125706'],
  ['table-role-columns', 'seen', 'role has these columns.', "CData's page pg_SuiteQLtable-role"],
  ['table-role-defaults', 'assumed', 'What the account file does not say of a role is as in a new custom role.', ''],
  [
    'table-rolepermissions',
    'documented',
    'rolepermissions has role, permkey, name, permlevel and restriction; -1 is no restriction.',
    'section_0210123130',
  ],
  [
    'table-rolepermissions-level',
    'seen',
    'permlevel is 0 None, 1 View, 2 Create, 3 Edit, 4 Full.',
    'minmyatoo.github.io, understanding-netsuite-permission-with-suiteql',
  ],
  [
    'table-rolepermissions-administrator',
    'assumed',
    'Administrator (role 3) has a row at Full for every known permission.',
    '',
  ],
  ['table-rolepermissions-custom', 'assumed', 'A line of a custom record has its script id as permkey.', ''],
  ['table-employee', 'documented', 'employee.rolesforsearch is the list of role ids, "1, 3".', 'section_0210124841'],
  [
    'table-employee-access',
    'seen',
    "An employee can log in when giveaccess = 'T' and isinactive = 'F'.",
    'timdietrich.me, employees, supervisors, roles and permissions',
  ],
  [
    'table-employeeroles',
    'seen',
    'employeerolesforsearch (entity, role) and employeeroles (employee, role) exist.',
    'timdietrich.me (2020); public code',
  ],
  [
    'table-employeeempperms',
    'seen',
    'employeeempperms holds global permissions.',
    'timdietrich.me, SuiteQL tables permissions reference',
  ],
  ['table-employeeempperms-columns', 'assumed', 'Its columns are employee, permkey1, permlevel1 and name.', ''],
  [
    'table-entity',
    'seen',
    'entity holds employees, vendors, partners and customers in one id space.',
    'Records Catalog dump, iloveitaly/netsuite-permissions@82fc6ee',
  ],
  ['table-entity-type', 'assumed', 'entity.type is Employee, Vendor, Partner or CustJob.', ''],
  ['table-others', 'assumed', 'vendor, partner and customer have id, entityid, isinactive and giveaccess.', ''],
  ['table-integrationapp', 'seen', 'integrationapp has id, name, state and createddate.', 'Public code, once'],
  [
    'table-integrationapp-columns',
    'assumed',
    'state is ENABLED, BLOCKED or WAITING_FOR_APPROVAL; tokenbasedauthentication is T or F; createddate is empty.',
    '',
  ],
  [
    'table-loginaudit',
    'seen',
    'loginaudit has these columns; status is Success or Failure.',
    'SuiteTools and two log collectors',
  ],
  ['table-dual', 'assumed', "Oracle's one-row table dual can be read by everybody.", ''],
  // Gates
  ['gate-oauthtoken', 'documented', 'Access tokens need Access Token Management at Full.', 'Permissions Usage 2024.1'],
  [
    'gate-role',
    'documented',
    'Roles and their permissions need Bulk Manage Roles at Full.',
    'Permissions Usage 2024.1',
  ],
  [
    'gate-loginaudit',
    'documented',
    'The Login Audit Trail needs View Login Audit Trail at Full.',
    'Permissions Usage 2024.1',
  ],
  ['gate-employee', 'seen', 'employee needs Employee Record.', 'Records Catalog dump'],
  ['gate-employeeroles', 'assumed', 'employeerolesforsearch and employeeroles need Employee Record.', ''],
  [
    'gate-employeeempperms',
    'seen',
    'employeeempperms needs Employees.',
    'timdietrich.me, SuiteQL tables permissions reference',
  ],
  ['gate-entity', 'seen', 'entity needs Perform Search.', 'Records Catalog dump'],
  ['gate-others', 'seen', 'vendor, partner and customer need Vendors, Partners and Customers.', 'Records Catalog dump'],
  ['gate-integrationapp', 'assumed', 'integrationapp needs Integration Application at Full.', ''],
  ['gate-analytics', 'assumed', 'N/query in a script does not need SuiteAnalytics Workbook.', ''],
  // Effective permissions
  [
    'effective-precedence',
    'documented',
    'A global permission takes precedence over the role, even at a lower level.',
    'section_N326630',
  ],
  [
    'effective-administrator',
    'documented',
    'Global permissions are not taken into account for the Administrator role.',
    'section_N326630',
  ],
  [
    'effective-none',
    'assumed',
    'A global line with None takes the permission away. It follows from the precedence.',
    'section_N326630, by inference',
  ],
  [
    'effective-feature',
    'assumed',
    'With feature EMPPERMS off, global lines stay on the record and have no effect.',
    '',
  ],
  ['effective-employees-only', 'documented', 'Only employees have global permissions.', 'section_N326630'],
  // SuiteQL
  [
    'suiteql-hidden-table',
    'seen',
    "A table that one may not read is refused as one that does not exist: Record 'x' was not found.",
    'Public code and error messages of NetSuite connectors',
  ],
  ['suiteql-error-name', 'seen', 'The error is SSS_SEARCH_ERROR_OCCURRED.', 'Public error reports'],
  [
    'suiteql-unknown-field',
    'seen',
    "An unknown column: Field 'x' for record 'y' was not found. Reason: REMOVED.",
    'Public error messages',
  ],
  [
    'suiteql-unknown-identifier',
    'seen',
    "A name of no table of the statement: Unknown identifier 'x'.",
    'Public error messages',
  ],
  [
    'suiteql-parse',
    'seen',
    'Text that does not parse: Failed to parse SQL [the text].',
    'Public error messages; what follows is ASSUMED',
  ],
  [
    'suiteql-invalid',
    'seen',
    'A statement that makes no sense: Invalid or unsupported search.',
    'Public error messages; the reason behind it is ours',
  ],
  [
    'suiteql-order-by-alias',
    'seen',
    'ORDER BY the alias of an expression in a grouped query is refused.',
    'Public notes of a live test',
  ],
  [
    'suiteql-case',
    'seen',
    'Names are compared without regard to case; results have lower-case names.',
    'SuiteTools; suiteportal.io, SuiteQL gotchas',
  ],
  ['suiteql-booleans', 'seen', 'Booleans are T and F.', 'suiteportal.io, SuiteQL gotchas'],
  ['suiteql-boolean-parameters', 'assumed', 'A bound true or false is T or F.', ''],
  [
    'suiteql-display',
    'seen',
    'BUILTIN.DF gives the display text of a select column.',
    'timdietrich.me, access token queries',
  ],
  ['suiteql-display-permission', 'assumed', 'BUILTIN.DF does not need the permission of the record that it names.', ''],
  ['suiteql-display-plain', 'assumed', 'BUILTIN.DF of a checkbox is Yes or No, of a plain column its value.', ''],
  ['suiteql-dates', 'assumed', 'A raw date comes as M/D/YYYY; dates and SYSDATE are UTC, in whole seconds.', ''],
  ['suiteql-expression-names', 'assumed', 'An expression without alias is called expr1, expr2 … by its position.', ''],
  [
    'suiteql-oracle',
    'assumed',
    'Empty text is null, || skips nulls, division has fractions, nulls come last when counting up: as in Oracle.',
    'Oracle Database SQL reference, by inference',
  ],
  ['suiteql-like', 'assumed', 'LIKE tells upper from lower case, as in Oracle.', ''],
  ['suiteql-limit', 'seen', 'There is no LIMIT; FETCH FIRST and OFFSET are there.', 'Public notes on SuiteQL'],
  // N/query
  ['query-most-rows', 'documented', 'runSuiteQL reads at most 5,000 rows.', 'section_157960542026'],
  [
    'query-most-rows-silent',
    'assumed',
    'Rows beyond the 5,000, or the 100,000 of a paged query, are left out without an error.',
    '',
  ],
  [
    'query-pages',
    'documented',
    'Pages have 5 to 1,000 rows, 50 by default; at most 1,000 pages.',
    'section_157960586441',
  ],
  [
    'query-page-errors',
    'assumed',
    'A wrong page size is SSS_INVALID_PAGE_SIZE, a page that is not there INVALID_PAGE_RANGE.',
    '',
  ],
  ['query-snapshot', 'assumed', 'Pages of one paged query come from the moment at which it was run.', ''],
  [
    'query-parameters',
    'documented',
    'Parameters are text, numbers or booleans, else SSS_INVALID_TYPE_ARG.',
    'suitecloud-unit-testing stubs/query/query.js',
  ],
  ['query-parameter-count', 'assumed', 'As many params as placeholders, else the query is refused.', ''],
  [
    'query-duplicate-alias',
    'assumed',
    'Two columns of one name cannot be mapped.',
    'By analogy with SSS_DUPLICATE_ALIAS of stubs/query/Result.js',
  ],
  // Governance
  [
    'governance-units',
    'documented',
    "Every member costs what @governance says in Oracle's stubs.",
    'suitecloud-unit-testing',
  ],
  ['governance-limits', 'documented', 'A Suitelet has 1,000 units, a RESTlet 5,000.', 'section_N3351480'],
  [
    'governance-exceeded',
    'seen',
    'Past the limit: SSS_USAGE_LIMIT_EXCEEDED, Script Execution Usage Limit Exceeded.',
    'Public error reports',
  ],
  [
    'governance-failed',
    'assumed',
    'A call that is refused costs its units all the same, unless its arguments were wrong.',
    '',
  ],
  // N/record
  [
    'record-empperms',
    'seen',
    'Global permissions are the sublist empperms with permkey1 and permlevel1 of the employee.',
    'roquecosta/pd-p-global-permissions@b584c27',
  ],
  ['record-empperms-feature', 'assumed', 'The sublist empperms is there with feature EMPPERMS off as well.', ''],
  ['record-roles', 'seen', 'Roles are the sublist roles with selectedrole of the employee.', 'Public scripts'],
  [
    'record-roles-others',
    'assumed',
    'Vendors, partners and customers have the same sublist; it cannot be changed here.',
    '',
  ],
  [
    'record-values',
    'assumed',
    'Select values come as text; numbers are taken when one is set; an unknown one is INVALID_KEY_OR_REF.',
    '',
  ],
  [
    'record-permission',
    'assumed',
    'Loading an employee needs Employees at View, saving it at Edit; with Advanced Employee Permissions also Employee Record.',
    '',
  ],
  [
    'record-permission-others',
    'assumed',
    'Loading a vendor, partner or customer needs Vendors, Partners or Customers at View.',
    '',
  ],
  [
    'record-violation',
    'seen',
    'A missing permission is INSUFFICIENT_PERMISSION: "You need  the … permission", with two spaces.',
    'NetSweet/netsuite#234',
  ],
  [
    'record-hidden-sublists',
    'documented',
    'With Advanced Employee Permissions, sublists that the role may not see are left out silently.',
    'section_1522333661',
  ],
  ['record-hidden-count', 'assumed', 'getLineCount of such a sublist is -1.', ''],
  [
    'record-missing',
    'seen',
    'A record that does not exist is RCRD_DSNT_EXIST; its words are ASSUMED.',
    'Public error reports',
  ],
  ['record-role', 'documented', 'Roles can be searched only, not loaded.', 'section_4412278953'],
  ['record-role-error', 'assumed', 'Loading a type that cannot be loaded is INVALID_RCRD_TYPE.', ''],
  ['record-modes', 'assumed', 'Members of the other mode (standard, dynamic) are SSS_INVALID_API_USAGE.', ''],
  [
    'record-sublist-errors',
    'documented',
    'A sublist, field or line that is not there is SSS_INVALID_SUBLIST_OPERATION.',
    'suitecloud-unit-testing stubs/record/RecordInstance.js',
  ],
  [
    'record-changed',
    'seen',
    'Saving a record that somebody else saved since the load is RCRD_HAS_BEEN_CHANGED; its words are ASSUMED.',
    'Public error reports',
  ],
  [
    'record-globals-administrator',
    'assumed',
    'A script may change global permissions as Administrator only.',
    'section_N326630 says so of the UI',
  ],
  ['record-lines', 'assumed', 'A line that is not complete, or a role or permission in two lines, is USER_ERROR.', ''],
];

/** One row for each behaviour of tables, gates, permissions, SuiteQL, governance and records. */
export const dataEvidence: readonly Evidence[] = ROWS.map(([id, mark, claim, source]) => ({
  id,
  claim,
  source: source === '' ? 'ASSUMED' : source,
  mark,
}));
