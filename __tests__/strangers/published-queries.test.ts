/**
 * SuiteQL on tokens, roles and permissions as public articles write it, in our own words: joins in any case of letters,
 * display names, booleans as 'T' and 'F', lists of roles as text.
 */
import { join } from 'node:path';
import { type EmulatedAccount, openAccount, type Row } from '../../emulator';
import { PROJECT } from '../../cli/bundle';
import { EXAMPLES } from '../support/embedded';

let account: EmulatedAccount;

beforeAll(async () => {
  const file = join(EXAMPLES, 'two-live-tokens-one-blocked.json');
  account = await openAccount({ file, project: join(PROJECT, 'build', 'token-doctor.zip') });
});

afterAll(() => {
  account.close();
});

function run(query: string, parameters: (string | number)[] = []): Row[] {
  return account.runSuiteQL(query, { parameters, caller: { entity: 7, role: 3 } });
}

it('all tokens with the names of application, user and role', () => {
  const rows = run(`
    SELECT OAuthToken.ID, BUILTIN.DF( OAuthToken.Tba_App_Name ) AS Application, BUILTIN.DF( OAuthToken.Entity_Name ) AS Holder,
      BUILTIN.DF( OAuthToken.Role_Name ) AS RoleName, OAuthToken.dCreated
    FROM OAuthToken ORDER BY OAuthToken.ID`);
  expect(rows.length).toBeGreaterThan(1);
  expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'application', 'holder', 'rolename', 'dcreated']);
  expect(rows.filter((row) => row.application === 'Expensify')).toHaveLength(2);
});

it('active tokens, with how many there are of each role', () => {
  const rows = run(`
    SELECT BUILTIN.DF(t.role_name) AS role, COUNT(*) AS tokens FROM oauthtoken t
    WHERE ( t.binactive = 'F' ) AND ( t.brevoked = 'F' ) GROUP BY BUILTIN.DF(t.role_name) ORDER BY COUNT(*) DESC`);
  const [all] = run("SELECT COUNT(*) AS n FROM oauthtoken WHERE binactive = 'F' AND brevoked = 'F'");
  expect(rows.reduce((sum, { tokens }) => sum + Number(tokens), 0)).toBe(all?.n);
});

it('employees who can log in, with their roles, through the table of roles', () => {
  const rows = run(`
    SELECT Employee.EntityID, Employee.Email, Role.Name
    FROM Employee
      INNER JOIN EmployeeRolesForSearch ON ( EmployeeRolesForSearch.Entity = Employee.ID )
      INNER JOIN Role ON ( Role.ID = EmployeeRolesForSearch.Role )
    WHERE ( Employee.GiveAccess = 'T' ) AND ( Employee.IsInactive = 'F' )
    ORDER BY Employee.EntityID, Role.Name`);
  expect(rows.length).toBeGreaterThan(1);
  expect(Object.keys(rows[0] ?? {})).toEqual(['entityid', 'email', 'name']);
});

it('the permissions of a role with the level as a word', () => {
  const rows = run(
    `SELECT rp.name, rp.permkey, BUILTIN.DF(rp.permlevel) AS level_text,
       DECODE(rp.permlevel, 0, 'None', 1, 'View', 2, 'Create', 3, 'Edit', 4, 'Full', 'Other') AS decoded
     FROM rolepermissions rp WHERE rp.role = ? ORDER BY rp.name FETCH FIRST 5 ROWS ONLY`,
    [3],
  );
  expect(rows).toHaveLength(5);
  for (const row of rows) expect(row.level_text).toBe(row.decoded);
});

it('roles without any token, by a subquery', () => {
  const rows = run(`
    SELECT r.id, r.name FROM role r
    WHERE NOT EXISTS ( SELECT 1 FROM oauthtoken t WHERE t.role_name = r.id ) AND NVL( r.isinactive, 'F' ) = 'F'
    ORDER BY r.id`);
  const used = new Set(run('SELECT role_name FROM oauthtoken').map(({ role_name }) => role_name));
  const unused = run("SELECT id FROM role WHERE isinactive = 'F' ORDER BY id").filter(({ id }) => !used.has(id));
  expect(rows.map(({ id }) => id)).toEqual(unused.map(({ id }) => id));
});

it('which roles grant the permission to log in by token, as a list in one row', () => {
  const [row] = run(`
    SELECT COUNT(DISTINCT rp.role) AS roles, MIN(r.name) AS first_role FROM rolepermissions rp
    INNER JOIN role r ON r.id = rp.role
    WHERE rp.permkey IN ( 'ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS' ) AND rp.permlevel = 4`);
  expect(Number(row?.roles)).toBeGreaterThan(1);
});

it('a list of roles in the text that Oracle documents', () => {
  const [row] = run(
    'SELECT rolesforsearch FROM employee WHERE rolesforsearch IS NOT NULL ORDER BY id FETCH FIRST 1 ROWS ONLY',
  );
  expect(row?.rolesforsearch).toMatch(/^\d+(, \d+)*$/);
});

it.each([
  ['a table that is nowhere', 'SELECT id FROM tokens', /Record 'tokens' was not found/],
  [
    'a column that is nowhere',
    'SELECT token_secret FROM oauthtoken',
    /Field 'token_secret' for record 'oauthtoken' was not found/,
  ],
  ['a clause of another dialect', 'SELECT id FROM role LIMIT 5', /./],
])('refuses in NetSuite’s words: %s', (_what, query, message) => {
  expect(() => run(query)).toThrow(message);
});
