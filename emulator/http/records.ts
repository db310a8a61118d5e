import { findEntity } from '../database/entities';
import { selectRow, selectRows } from '../database/rows';
import { findRole } from '../login/role';
import { type Account, LEVEL_NUMBER } from '../model';

export interface Cell {
  readonly text: string;
  readonly href?: string;
}

export interface RecordContent {
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  readonly tables: readonly {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
  }[];
}

export interface ListContent {
  readonly title: string;
  readonly rows: readonly Cell[];
  readonly total: number;
}

export type RecordView = (account: Account, id: number) => RecordContent | undefined;
export type ListView = (account: Account) => ListContent;

const PAGE = {
  role: '/app/setup/role.nl',
  token: '/app/setup/accesstoken.nl',
  integration: '/app/common/integration/integrapp.nl',
  employee: '/app/common/entity/employee.nl',
  entity: '/app/common/entity/entity.nl',
} as const;

/** Addresses [SEEN] or [DOC] in facts of the account's own pages. */
export const RECORDS: ReadonlyMap<string, RecordView> = new Map([
  [PAGE.role, role],
  [PAGE.token, token],
  [PAGE.integration, integration],
  ...['employee', 'vendor', 'partner', 'custjob', 'entity'].map(
    (page) => [`/app/common/entity/${page}.nl`, entity] as const,
  ),
]);

export const LISTS: ReadonlyMap<string, ListView> = new Map([
  ['/app/setup/rolelist.nl', list('Manage Roles', 'SELECT id, name FROM role', PAGE.role)],
  ['/app/setup/accesstokens.nl', list('Access Tokens', 'SELECT id, tba_token_name FROM oauthtoken', PAGE.token)],
  [
    '/app/common/integration/integrapplist.nl',
    list('Integrations', 'SELECT id, name FROM integrationapp', PAGE.integration),
  ],
  ['/app/common/entity/employeelist.nl', list('Employees', 'SELECT id, entityid FROM employee', PAGE.employee)],
]);

const LIMIT = 200;
const LEVELS = Object.keys(LEVEL_NUMBER);

function list(title: string, sql: string, page: string): ListView {
  return ({ database }) => {
    const rows = selectRows(database, `${sql} ORDER BY 2, 1 LIMIT ?`, [LIMIT]);
    const total = selectRow(database, `SELECT count(*) FROM (${sql})`);
    return {
      title,
      rows: rows.map(([id, name]) => ({ text: `${String(name)} (${String(id)})`, href: `${page}?id=${String(id)}` })),
      total: Number(total?.[0]),
    };
  };
}

function role(account: Account, id: number): RecordContent | undefined {
  const found = findRole(account, id);
  if (found === undefined) return undefined;
  return {
    title: `Role: ${found.name}`,
    fields: [
      field('Internal ID', String(id)),
      field('ID', found.scriptId),
      field('Inactive', yesNo(found.inactive)),
      field('Web Services Only Role', yesNo(found.webServicesOnly)),
      field('Single Sign-On Only', yesNo(found.singleSignOnOnly)),
    ],
    tables: [
      permissionTable(
        account,
        'Permissions',
        'SELECT name, permkey, permlevel FROM rolepermissions WHERE role = ?',
        id,
      ),
    ],
  };
}

function token(account: Account, id: number): RecordContent | undefined {
  const columns = 'tba_token_name, tba_app_name, entity_name, role_name, dcreated, binactive, brevoked';
  const row = selectRow(account.database, `SELECT ${columns} FROM oauthtoken WHERE id = ?`, [id]);
  if (row === undefined) return undefined;
  const [name, app, user, roleId, created, inactive, revoked] = row;
  return {
    title: `Access Token: ${String(name)}`,
    fields: [
      field('Internal ID', String(id)),
      { label: 'Application Name', cells: [link(account, 'integrationapp', 'name', PAGE.integration, Number(app))] },
      { label: 'User', cells: [link(account, 'entity', 'entityid', PAGE.entity, Number(user))] },
      { label: 'Role', cells: [link(account, 'role', 'name', PAGE.role, Number(roleId))] },
      field('Created (UTC)', String(created)),
      field('Inactive', yesNo(inactive === 'T')),
      field('Revoked', yesNo(revoked === 'T')),
    ],
    tables: [],
  };
}

function integration(account: Account, id: number): RecordContent | undefined {
  const columns = 'name, state, tokenbasedauthentication';
  const row = selectRow(account.database, `SELECT ${columns} FROM integrationapp WHERE id = ?`, [id]);
  if (row === undefined) return undefined;
  return {
    title: `Integration: ${String(row[0])}`,
    fields: [
      field('Internal ID', String(id)),
      field('State', String(row[1])),
      field('Token-Based Authentication', yesNo(row[2] === 'T')),
    ],
    tables: [],
  };
}

function entity(account: Account, id: number): RecordContent | undefined {
  const found = findEntity(account.database, id);
  if (found === undefined) return undefined;
  const permissions = 'SELECT name, permkey1, permlevel1 FROM employeeempperms WHERE employee = ?';
  return {
    title: `${found.type.charAt(0)}${found.type.slice(1).toLowerCase()}: ${found.name}`,
    fields: [
      field('Internal ID', String(id)),
      field('Email', found.email),
      field('Inactive', yesNo(found.inactive)),
      field('Give Access', yesNo(found.giveAccess)),
      { label: 'Roles', cells: found.roles.map((roleId) => link(account, 'role', 'name', PAGE.role, roleId)) },
    ],
    tables: found.type === 'EMPLOYEE' ? [permissionTable(account, 'Global Permissions', permissions, id)] : [],
  };
}

function permissionTable(account: Account, title: string, sql: string, id: number): RecordContent['tables'][number] {
  return {
    title,
    columns: ['Permission', 'ID', 'Level'],
    rows: selectRows(account.database, `${sql} ORDER BY 1, 2`, [id]).map(([name, key, level]) => [
      { text: String(name) },
      { text: String(key) },
      { text: LEVELS[Number(level)] ?? String(level) },
    ]),
  };
}

function link(account: Account, table: string, column: string, page: string, id: number): Cell {
  const row = selectRow(account.database, `SELECT "${column}" FROM "${table}" WHERE id = ?`, [id]);
  return row === undefined ? { text: String(id) } : { text: `${String(row[0])} (${id})`, href: `${page}?id=${id}` };
}

function field(label: string, text: string): { label: string; cells: Cell[] } {
  return { label, cells: [{ text }] };
}

function yesNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}
