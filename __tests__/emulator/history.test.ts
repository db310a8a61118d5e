/**
 * The history of an account file: what searches, system notes and the Login Audit Trail show of it, and to whom.
 */
import { AccountFileError, parseAccountFile } from '../../emulator/account-file';
import { searchModule } from '../../emulator/modules/search';
import { queryModule } from '../../emulator/modules/query';
import type { Caller } from '../../emulator/model';
import { accountFile, ADMINISTRATOR, execution, loadEngine, openAccount, scriptError } from './support/execution';

beforeAll(loadEngine);

const CLERK: Caller = { entity: 42, role: 1001 };
const AT = '2026-05-06T07:08:09Z';

const HISTORY = [
  { at: AT, by: 7, what: 'global-permission', employee: 42, permission: 'LIST_ACCOUNT', from: 'FULL', to: 'NONE' },
  { at: AT, by: 7, what: 'role-permission', role: 1001, permission: 'LIST_VENDOR', from: 'VIEW', to: null },
  { at: '2026-05-05T00:00:00Z', by: 7, what: 'role-assignment', employee: 42, role: 1001, to: true },
  { at: AT, by: 7, what: 'role-assignment', employee: 42, role: 1001, from: true },
  { at: AT, by: 7, what: 'access', employee: 42, to: false },
  { at: AT, by: 7, what: 'role-active', role: 1001, to: false },
];

const document = (different: object = {}, permissions: object = {}) => ({
  roles: [{ id: 1001, scriptid: 'customrole_a', name: 'Alpha', inactive: true, permissions }],
  employees: [{ id: 42, name: 'Ana', roles: [], giveAccess: false, globalPermissions: { LIST_ACCOUNT: 'NONE' } }],
  integrations: [{ id: 11, name: 'Expensify', state: 'ENABLED' }],
  tokens: [
    {
      id: 501,
      name: 'T',
      integration: 11,
      entity: 42,
      role: 1001,
      created: '2026-01-09T10:00:00Z',
      revoked: true,
      revokedAt: AT,
    },
  ],
  history: HISTORY,
  logins: [{ at: AT, token: 501, status: 'Failure', detail: 'permission_denied' }],
  ...different,
});

/** The rest of these tests have Sam of the support. */
const withSam = (different: object) => {
  const all = document(different);
  return { ...all, employees: [...all.employees, { id: 7, name: 'Sam', roles: [3] }] };
};

interface Row {
  getValue(name: string): unknown;
}
interface Search {
  create(options: object): { run(): { getRange(range: object): Row[] } };
}
interface Query {
  runSuiteQL(options: object): { asMappedResults(): object[] };
}

function found(type: string, columns: string[], permissions: object = {}, caller = ADMINISTRATOR): unknown[][] {
  const account = openAccount(accountFile(document({}, permissions)));
  const search = searchModule(execution(account, caller)) as unknown as Search;
  const rows = search.create({ type, columns }).run().getRange({ start: 0, end: 100 });
  return rows.map((row) => columns.map((column) => row.getValue(column))).filter(([first]) => first !== '');
}

function queried(sql: string, permissions: object = {}, caller = ADMINISTRATOR): object[] {
  const account = openAccount(accountFile(document({}, permissions)));
  return (queryModule(execution(account, caller)) as unknown as Query).runSuiteQL({ query: sql }).asMappedResults();
}

describe('what is shown of a history', () => {
  it('is name, level and time of a change of permissions, and nobody who made it', () => {
    const columns = ['permissionchange', 'permchangelevel', 'permchangedate'];
    expect(found('role', columns)).toEqual([['Vendors', '', '5/6/2026 7:08 am']]);
    expect(found('employee', columns)).toEqual([['Accounts', 'None', '5/6/2026 7:08 am']]);
  });

  it('is name, action and time of a change of roles', () => {
    expect(found('employee', ['rolechange', 'rolechangeaction', 'rolechangedate'])).toEqual([
      ['Alpha', 'Added', '5/5/2026 12:00 am'],
      ['Alpha', 'Removed', '5/6/2026 7:08 am'],
    ]);
  });

  it('is a row of each for each of the other, with columns of both', () => {
    expect(found('employee', ['permissionchange', 'rolechangeaction'])).toEqual([
      ['Accounts', 'Added'],
      ['Accounts', 'Removed'],
    ]);
  });

  it('is a system note with its author, for access and for a role itself', () => {
    const sql =
      'SELECT n.recordtypeid, n.recordid, n.field, n.oldvalue, n.newvalue, n.name FROM systemnote n ORDER BY n.recordtypeid';
    expect(queried(sql)).toEqual([
      { recordtypeid: -118, recordid: 1001, field: 'ROLE.BINACTIVE', oldvalue: 'F', newvalue: 'T', name: 7 },
      { recordtypeid: -9, recordid: 42, field: 'ENTITY.BGIVEACCESS', oldvalue: 'T', newvalue: 'F', name: 7 },
    ]);
  });

  it('is a line of the Login Audit Trail for each login, and the time at which a token was revoked', () => {
    expect(queried('SELECT l.status, l.detail, l.oauthaccesstokenname, l.oauthappname FROM loginaudit l')).toEqual([
      { status: 'Failure', detail: 'permission_denied', oauthaccesstokenname: 'T', oauthappname: 'Expensify' },
    ]);
    expect(queried("SELECT TO_CHAR(t.drevoked, 'YYYY-MM-DD HH24:MI:SS') AS at FROM oauthtoken t")).toEqual([
      { at: '2026-05-06 07:08:09' },
    ]);
  });

  it('is closed to who lacks the permission: system notes need one of their own', () => {
    expect(() => queried('SELECT n.field FROM systemnote n', {}, CLERK)).toThrow();
    expect(queried('SELECT n.field FROM systemnote n', { LIST_SYSTEMNOTES: 'VIEW' }, CLERK)).toHaveLength(2);
    expect(() => found('role', ['permissionchange'], {}, CLERK)).toThrow(
      scriptError('INSUFFICIENT_PERMISSION', 'Bulk Manage Roles'),
    );
  });
});

describe('a history that is wrong', () => {
  const problems = (different: object): string[] => {
    try {
      const text = JSON.stringify({ format: 'account/1', account: { id: '1', name: 'Acme' }, ...withSam(different) });
      parseAccountFile(text, 'x.json', () => '');
      return [];
    } catch (thrown) {
      if (thrown instanceof AccountFileError)
        return thrown.problems.map(({ place, message }) => `${place}: ${message}`);
      throw thrown;
    }
  };
  const change = (values: object) => ({
    history: [{ at: AT, by: 7, what: 'access', employee: 42, to: false, ...values }],
  });

  it.each([
    [change({ at: 'yesterday' }), /^history\[0\]\.at: .*ISO time/],
    [change({ by: 99 }), /^history\[0\]\.by: entity 99 does not exist/],
    [change({ employee: 99 }), /^history\[0\]\.employee: entity 99 does not exist/],
    [change({ what: 'moved' }), /^history\[0\]\.what: must be one of global-permission/],
    [{ history: [{ at: AT, by: 7, what: 'role-active', to: false }] }, /^history\[0\]\.role: is required and missing/],
    [change({ role: 1001 }), /^history\[0\]\.role: does not belong to a change of access/],
    [change({ to: 'NONE' }), /^history\[0\]\.to: must be true or false/],
    [change({ to: undefined }), /^history\[0\]\.to: is required/],
    [change({ from: false }), /^history\[0\]\.to: must differ from `from`/],
    [change({ extra: 1 }), /^history\[0\]\.extra/],
    [{ history: [{ ...HISTORY[0], to: true }] }, /^history\[0\]\.to: must be a level, or null/],
    [{ history: [{ ...HISTORY[0], from: null, to: null }] }, /^history\[0\]\.to: must differ/],
    [{ history: [{ ...HISTORY[1], role: 9 }] }, /^history\[0\]\.role: role 9 does not exist/],
    [{ history: {} }, /^history: must be a list of changes/],
    [{ logins: [{ at: AT, token: 9, status: 'Success' }] }, /^logins\[0\]\.token: token 9 does not exist/],
    [{ logins: [{ at: AT, token: 501, status: 'OK' }] }, /^logins\[0\]\.status: must be Success or Failure/],
    [
      { tokens: [{ ...document().tokens[0], revoked: false }] },
      /^tokens\[0\]\.revokedAt: stands at a token that is not revoked/,
    ],
    [
      { tokens: [{ ...document().tokens[0], revokedAt: '2020-01-01T00:00:00Z' }] },
      /^tokens\[0\]\.revokedAt: must not be before created/,
    ],
  ])('is told at its place: %o', (different, said) => {
    expect(problems(different)).toEqual([expect.stringMatching(said)]);
  });

  it('is none where everything is right', () => {
    expect(problems({})).toEqual([]);
  });
});
