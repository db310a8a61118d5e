/**
 * Every table that SuiteQL can see besides custom records, and nothing else: a helper table or column that is not here does not exist for a
 * script. Names are lower-case; SuiteQL compares them without regard to case.
 */

/** A `number` may have fractions. */
export type ColumnType = 'integer' | 'number' | 'text' | 'boolean' | 'date';

/** What `BUILTIN.DF` shows for a select column. */
export type Display =
  | { readonly kind: 'row'; readonly table: string; readonly column: string }
  | { readonly kind: 'level' }
  /** Its name; for a custom record type, the number itself [SEEN]. */
  | { readonly kind: 'permission' }
  /** Has a display text in NetSuite that the emulator does not make. */
  | { readonly kind: 'unsupported' };

export interface Column {
  readonly name: string;
  /** Its name in the database, where that is another. */
  readonly storedAs?: string;
  readonly type: ColumnType;
  readonly display?: Display;
}

export interface Gate {
  readonly permission: string;
  readonly level: 'VIEW' | 'FULL';
  /** Without this feature there is no such table. */
  readonly feature?: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Null: anybody may read it. */
  readonly gate: Gate | null;
  /** For a table that shows each user only their own rows: the column that holds the user. */
  readonly own?: string;
  /** True where no public page lists its columns: there may be others. */
  readonly columnsUnpublished?: true;
  /** True where a test has told which columns it has: there are no others. */
  readonly columnsTold?: true;
  readonly source: string;
  readonly mark: 'documented' | 'seen' | 'assumed';
}

const integer = (name: string, display?: Display): Column => ({ name, type: 'integer', ...(display && { display }) });
const text = (name: string, display?: Display): Column => ({ name, type: 'text', ...(display && { display }) });
const boolean = (name: string): Column => ({ name, type: 'boolean' });
const date = (name: string): Column => ({ name, type: 'date' });

const ENTITY: Display = { kind: 'row', table: 'entity', column: 'entityid' };
const ROLE: Display = { kind: 'row', table: 'role', column: 'name' };
const INTEGRATION: Display = { kind: 'row', table: 'integrationapp', column: 'name' };
const LEVEL: Display = { kind: 'level' };
const PERMISSION: Display = { kind: 'permission' };

const entityTable = (name: string, permission: string): Table => ({
  name,
  columns: [integer('id'), text('entityid'), boolean('isinactive'), boolean('giveaccess')],
  gate: { permission, level: 'VIEW' },
  source: 'Records Catalog dump, iloveitaly/netsuite-permissions@82fc6ee; columns by analogy with employee',
  mark: 'assumed',
});

const employeeRoles = (name: string, key: string): Table => ({
  name,
  columns: [integer(key, ENTITY), integer('role', ROLE)],
  gate: { permission: 'LIST_EMPLOYEE_RECORD', level: 'VIEW' },
  source: 'Columns: timdietrich.me (2020) and public code. Gate: ASSUMED the same as employee',
  mark: 'assumed',
});

const tokenColumns: readonly Column[] = [
  integer('id'),
  text('tba_token_name'),
  integer('tba_app_name', INTEGRATION),
  integer('entity_name', ENTITY),
  integer('role_name', ROLE),
  date('dcreated'),
  integer('createdby', ENTITY),
  boolean('binactive'),
  boolean('brevoked'),
  date('drevoked'),
];

export const TABLES: readonly Table[] = [
  { name: 'dual', columns: [text('dummy')], gate: null, source: "Oracle's one-row table", mark: 'assumed' },
  {
    name: 'oauthtoken',
    columns: tokenColumns,
    gate: { permission: 'ADMI_MANAGE_OAUTH_TOKENS', level: 'FULL' },
    source: 'Oracle records browser 2020.1, analytics/record/OAuthToken; gate: Permissions Usage 2024.1',
    mark: 'documented',
  },
  {
    name: 'useroauthtoken',
    columns: tokenColumns,
    gate: { permission: 'ADMI_MANAGE_OWN_OAUTH_TOKENS', level: 'FULL' },
    own: 'entity_name',
    source: 'The table and its gate: Records Catalog dump, iloveitaly/netsuite-permissions@82fc6ee. Columns: ASSUMED',
    mark: 'assumed',
  },
  {
    name: 'role',
    columns: [
      integer('id'),
      text('name'),
      text('scriptid'),
      boolean('isinactive'),
      text('centertype'),
      boolean('issalesrole'),
      boolean('issupportrole'),
      boolean('ispartnerrole'),
      boolean('iswebserviceonlyrole'),
      boolean('issinglesignononly'),
      boolean('restrictbydevice'),
      text('employeerestriction'),
      boolean('employeeselectionunrestricted'),
      text('subsidiaryoption'),
      text('effectivesubsidiaries', { kind: 'unsupported' }),
      boolean('subsidiaryviewingallowed'),
      text('accountingbooksoption'),
      boolean('coreadminpermission'),
      boolean('restricttimeandexpenses'),
    ],
    gate: { permission: 'ADMI_MANAGEROLES', level: 'FULL' },
    source: "section_0210125706; columns: CData's page of the table; gate: Permissions Usage 2024.1",
    mark: 'documented',
  },
  {
    name: 'rolerestrictions',
    columns: [
      integer('role', ROLE),
      integer('segment', { kind: 'unsupported' }),
      text('restriction'),
      boolean('viewingallowed'),
      boolean('itemsrestricted'),
    ],
    gate: { permission: 'ADMI_MANAGEROLES', level: 'FULL' },
    source: 'Columns: a public access-review module. Gate: ASSUMED the same as role',
    mark: 'seen',
  },
  {
    name: 'rolepermissions',
    columns: [
      integer('role', ROLE),
      text('permkey', PERMISSION),
      text('name'),
      integer('permlevel', LEVEL),
      integer('restriction', { kind: 'unsupported' }),
    ],
    gate: { permission: 'ADMI_MANAGEROLES', level: 'FULL' },
    source: 'section_0210123130; gate: Records Catalog dump',
    mark: 'documented',
  },
  {
    name: 'customrecordtype',
    columns: [integer('internalid'), text('name'), text('scriptid'), boolean('isinactive')],
    gate: { permission: 'ADMI_CUSTRECORD', level: 'VIEW' },
    source: 'Columns: public code; gate: Records Catalog dump. The level of the gate is ASSUMED',
    mark: 'seen',
  },
  {
    name: 'employee',
    columns: [
      integer('id'),
      text('entityid'),
      text('email'),
      boolean('isinactive'),
      boolean('giveaccess'),
      text('rolesforsearch', { kind: 'unsupported' }),
      text('firstname'),
      text('lastname'),
      text('title'),
      integer('supervisor', ENTITY),
      { name: 'expenselimit', type: 'number' },
      integer('department', { kind: 'row', table: 'department', column: 'name' }),
      date('releasedate'),
    ],
    gate: { permission: 'LIST_EMPLOYEE_RECORD', level: 'VIEW' },
    source: 'section_0210124841; gate: Records Catalog dump, iloveitaly/netsuite-permissions@82fc6ee',
    mark: 'seen',
  },
  employeeRoles('employeerolesforsearch', 'entity'),
  employeeRoles('employeeroles', 'employee'),
  {
    name: 'employeeempperms',
    columnsUnpublished: true,
    columns: [integer('employee', ENTITY), text('permkey1', PERMISSION), integer('permlevel1', LEVEL), text('name')],
    gate: { permission: 'LIST_EMPLOYEE', level: 'VIEW' },
    source: 'The table and its gate: timdietrich.me tables reference. Columns are published nowhere: ASSUMED',
    mark: 'assumed',
  },
  {
    name: 'entity',
    columns: [integer('id'), text('entityid'), text('type'), boolean('isinactive'), text('email')],
    gate: { permission: 'LIST_FIND', level: 'VIEW' },
    source: 'Records Catalog dump: "entity: Lists - Perform Search"',
    mark: 'seen',
  },
  entityTable('vendor', 'LIST_VENDOR'),
  entityTable('partner', 'LIST_PARTNER'),
  entityTable('customer', 'LIST_CUSTJOB'),
  {
    name: 'integrationapp',
    columnsUnpublished: true,
    columns: [integer('id'), text('name'), text('state'), date('createddate'), boolean('tokenbasedauthentication')],
    gate: { permission: 'ADMI_INTEGRAPP', level: 'FULL' },
    source: 'Seen once in public code; the values of state, tokenbasedauthentication and the gate are ASSUMED',
    mark: 'assumed',
  },
  {
    name: 'loginaudit',
    columns: [
      date('date'),
      text('status'),
      text('detail'),
      text('oauthappname'),
      text('oauthaccesstokenname'),
      integer('user', ENTITY),
      integer('role', ROLE),
      text('emailaddress'),
      text('ipaddress'),
      text('requesturi'),
      text('secchallenge'),
      text('useragent'),
    ],
    gate: { permission: 'ADMI_AUDITLOGIN', level: 'FULL' },
    source: 'Columns: SuiteTools and two log collectors; gate: Permissions Usage 2024.1',
    mark: 'seen',
  },
  {
    name: 'systemnote',
    columns: [
      date('date'),
      integer('name', ENTITY),
      integer('role', ROLE),
      integer('recordtypeid'),
      integer('recordid'),
      text('record'),
      text('field'),
      text('oldvalue'),
      text('newvalue'),
      text('context'),
      integer('type'),
    ],
    gate: { permission: 'LIST_SYSTEMNOTES', level: 'VIEW' },
    source: "Columns: CData's page of the table and timdietrich.me (2020); gate: chapter_158644279544",
    mark: 'documented',
  },
  {
    name: 'account',
    columns: [
      integer('id'),
      text('acctnumber'),
      text('accountsearchdisplayname'),
      text('accttype'),
      boolean('isinactive'),
    ],
    gate: { permission: 'LIST_ACCOUNT', level: 'VIEW' },
    source: 'Gate: Records Catalog dump. An account file has no chart of accounts: the table is empty, ASSUMED columns',
    mark: 'assumed',
  },
  {
    name: 'accountingperiod',
    columns: [
      integer('id'),
      text('periodname'),
      date('startdate'),
      date('enddate'),
      boolean('isyear'),
      boolean('isquarter'),
      boolean('isadjust'),
      boolean('closed'),
      boolean('alllocked'),
      boolean('aplocked'),
    ],
    gate: { permission: 'ADMI_ACCTPERIODS', level: 'VIEW', feature: 'ACCOUNTINGPERIODS' },
    source:
      'Columns: public SuiteQL and a public data model; gate: Records Catalog dump. The level of the gate is ASSUMED',
    mark: 'seen',
  },
  {
    name: 'currency',
    columns: [integer('id'), text('name'), text('symbol'), boolean('isinactive')],
    gate: { permission: 'LIST_CURRENCY', level: 'VIEW', feature: 'MULTICURRENCY' },
    source: 'Columns: public SuiteQL; gate: Records Catalog dump. The level of the gate is ASSUMED',
    mark: 'seen',
  },
  {
    name: 'department',
    columns: [integer('id'), text('name'), boolean('isinactive')],
    gate: { permission: 'LIST_DEPARTMENT', level: 'VIEW', feature: 'DEPARTMENTS' },
    source: 'Columns: public SuiteQL; gate: Records Catalog dump. The level of the gate is ASSUMED',
    mark: 'seen',
  },
  {
    name: 'subsidiary',
    columns: [integer('id'), text('name'), boolean('isinactive')],
    gate: { permission: 'LIST_SUBSIDIARY', level: 'VIEW', feature: 'SUBSIDIARIES' },
    source: 'Columns: public SuiteQL; gate: Records Catalog dump. The level of the gate is ASSUMED',
    mark: 'seen',
  },
  {
    name: 'script',
    columns: [
      integer('id'),
      text('scriptid'),
      text('name'),
      text('scripttype'),
      boolean('isinactive'),
      integer('owner', ENTITY),
      text('apiversion'),
      integer('scriptfile', { kind: 'unsupported' }),
    ],
    gate: { permission: 'ADMI_CUSTOMSCRIPT', level: 'VIEW' },
    source: 'Columns: SuiteTools and other public code; gate: Records Catalog dump. That owner is empty is ASSUMED',
    mark: 'seen',
  },
  {
    name: 'scriptdeployment',
    columns: [
      integer('primarykey'),
      text('scriptid'),
      integer('script', { kind: 'row', table: 'script', column: 'name' }),
      text('title'),
      text('status'),
      boolean('isdeployed'),
      text('loglevel'),
    ],
    gate: { permission: 'ADMI_CUSTOMSCRIPT', level: 'VIEW' },
    source: 'Columns: public code; gate: Records Catalog dump. The numbers of primarykey are ASSUMED',
    mark: 'seen',
  },
];

const BY_NAME = new Map(TABLES.map((table) => [table.name, table]));

/** The table of that name, in any case; undefined if there is none. */
export function findTable(name: string): Table | undefined {
  return BY_NAME.get(name.toLowerCase());
}
