/**
 * What callers of less than every right get, one row a kind of caller. Each row names the evidence that it shows: whether
 * NetSuite documents it, or somebody saw it, or it is assumed, stands there.
 */
import { dataEvidence } from '../../emulator/evidence/rules/data';
import { governanceEvidence } from '../../emulator/evidence/rules/governance';
import { hostEvidence } from '../../emulator/evidence/rules/host';
import { execute } from '../../emulator/scripting/execute';
import { account, ANA, closeAll, type Document, RESTLET, served } from './host/account';
import { RESTLET_XML, SUITELET_XML } from './host/bundle';
import { bundle, runRestlet, told } from './support/scripts';
import { callWithToken } from './support/token-call';

type Lines = Record<string, string>;

/** Ana's role holds these and nothing else; her global permissions are those. */
const holding =
  (permissions: Lines, globalPermissions: Lines = {}, features: Record<string, boolean> = {}) =>
  (file: Document): void => {
    const [role] = file.roles;
    const [, ana] = file.employees;
    if (role) role.permissions = permissions;
    if (ana) ana.globalPermissions = globalPermissions;
    file.account.features = features;
  };

/** What Ana's call of the RESTlet gives for an expression. */
async function anaGets(expression: string, change: (file: Document) => void): Promise<unknown> {
  return told(await runRestlet(await account({ zip: bundle(`get: () => ${expression}`), change }), ANA));
}

const KNOWN = new Set([...dataEvidence, ...hostEvidence, ...governanceEvidence].map(({ id }) => id));

/** Every row below goes through here: it must name evidence that there is. */
function shows(...evidence: string[]): void {
  expect(evidence.filter((id) => !KNOWN.has(id))).toEqual([]);
}

afterEach(closeAll);

describe('a caller without the permission of a table', () => {
  const count = (table: string): string =>
    `String(query.runSuiteQL({ query: 'SELECT count(*) n FROM ${table}' }).asMappedResults().length)`;

  it.each([
    ['oauthtoken', 'ADMI_MANAGE_OAUTH_TOKENS', 'FULL', 'gate-oauthtoken'],
    ['role', 'ADMI_MANAGEROLES', 'FULL', 'gate-role'],
    ['rolepermissions', 'ADMI_MANAGEROLES', 'FULL', 'gate-role'],
    ['employee', 'LIST_EMPLOYEE_RECORD', 'VIEW', 'gate-employee'],
    ['employeeempperms', 'LIST_EMPLOYEE', 'VIEW', 'gate-employeeempperms'],
    ['employeerolesforsearch', 'LIST_EMPLOYEE_RECORD', 'VIEW', 'gate-employeeroles'],
    ['employeeroles', 'LIST_EMPLOYEE_RECORD', 'VIEW', 'gate-employeeroles'],
    ['entity', 'LIST_FIND', 'VIEW', 'gate-entity'],
    ['vendor', 'LIST_VENDOR', 'VIEW', 'gate-others'],
    ['partner', 'LIST_PARTNER', 'VIEW', 'gate-others'],
    ['customer', 'LIST_CUSTJOB', 'VIEW', 'gate-others'],
    ['integrationapp', 'ADMI_INTEGRAPP', 'FULL', 'gate-integrationapp'],
    ['loginaudit', 'ADMI_AUDITLOGIN', 'FULL', 'gate-loginaudit'],
  ])('is told that %s does not exist; with %s at %s it is there', async (table, permission, level, gate) => {
    shows(gate, 'suiteql-hidden-table', 'suiteql-error-name');
    const refused = `SSS_SEARCH_ERROR_OCCURRED: Search error occurred: Record '${table}' was not found.`;

    expect(await anaGets(count(table), holding({}))).toBe(refused);
    expect(await anaGets(count(table), holding({ [permission]: 'NONE' }))).toBe(refused);
    expect(await anaGets(count(table), holding({ [permission]: level }))).toBe('1');
  });

  it.each(['oauthtoken', 'role', 'loginaudit'])('is told so of %s below the level Full', async (table) => {
    shows('gate-oauthtoken', 'gate-role', 'gate-loginaudit');
    const below = { ADMI_MANAGE_OAUTH_TOKENS: 'EDIT', ADMI_MANAGEROLES: 'EDIT', ADMI_AUDITLOGIN: 'EDIT' };

    expect(await anaGets(count(table), holding(below))).toMatch(/^SSS_SEARCH_ERROR_OCCURRED/);
  });
});

describe('a caller with global permissions', () => {
  const seesRoles = `(() => { try { query.runSuiteQL({ query: 'SELECT id FROM role' }); return 'yes'; } catch { return 'no'; } })()`;
  const role = { ADMI_MANAGEROLES: 'FULL' };
  const none = { ADMI_MANAGEROLES: 'NONE' };

  it.each<[string, string, Lines, Lines, Record<string, boolean>, string]>([
    ['loses by a line at None what the role grants', 'no', role, none, {}, 'effective-none'],
    ['gets by a line what the role does not grant', 'yes', {}, role, {}, 'effective-precedence'],
    ['loses nothing with the feature off', 'yes', role, none, { EMPPERMS: false }, 'effective-feature'],
    ['gets nothing with the feature off', 'no', {}, role, { EMPPERMS: false }, 'effective-feature'],
  ])('%s', async (_what, answer, permissions, globals, features, evidence) => {
    shows(evidence);

    expect(await anaGets(seesRoles, holding(permissions, globals, features))).toBe(answer);
  });

  it('is not touched by them as Administrator', async () => {
    shows('effective-administrator');
    const change = (file: Document): void => {
      holding({}, none)(file);
      file.employees[1]?.roles.push(3);
    };
    const opened = await account({ zip: bundle(`get: () => ${seesRoles}`), change });

    expect(told(await runRestlet(opened, { ...ANA, role: 3 }))).toBe('yes');
  });
});

describe('a caller who loads an employee', () => {
  const load = `record.load({ type: 'employee', id: 42 })`;
  const advanced = { ADVANCEDEMPLOYEEPERMISSIONS: true };

  it('without the permission Employees is told which one is missing', async () => {
    shows('record-permission', 'record-violation');

    expect(await anaGets(load, holding({ LIST_EMPLOYEE_RECORD: 'FULL' }))).toBe(
      "INSUFFICIENT_PERMISSION: Permission Violation: You need  the 'Lists -> Employees' permission to access this page. Please contact your account administrator.",
    );
    expect(await anaGets(`${load}.id`, holding({ LIST_EMPLOYEE: 'VIEW' }))).toBe(42);
  });

  it('who may see employees and not change them cannot save', async () => {
    shows('record-permission');

    expect(await anaGets(`${load}.save()`, holding({ LIST_EMPLOYEE: 'VIEW' }))).toMatch(/^INSUFFICIENT_PERMISSION/);
  });

  it('with Advanced Employee Permissions gets no global permissions without Employee Access, and no word of it', async () => {
    shows('record-hidden-sublists', 'record-hidden-count');
    const records = { LIST_EMPLOYEE: 'VIEW', LIST_EMPLOYEE_RECORD: 'VIEW' };
    const sublists = `${load}.getSublists().includes('empperms') + ' ' + ${load}.getLineCount({ sublistId: 'empperms' })`;
    const globals = { LIST_ACCOUNT: 'NONE' };

    expect(await anaGets(sublists, holding(records, globals, advanced))).toBe('false -1');
    expect(await anaGets(sublists, holding({ ...records, LIST_EMPLOYEE_ACCESS: 'VIEW' }, globals, advanced))).toBe(
      'true 1',
    );
    expect(await anaGets(sublists, holding(records, globals))).toBe('true 1');
  });

  it('may not change global permissions unless as Administrator', async () => {
    shows('record-globals-administrator');
    const change = `(() => { const r = ${load}; r.insertLine({ sublistId: 'empperms', line: 0 });
      r.setSublistValue({ sublistId: 'empperms', fieldId: 'permkey1', line: 0, value: 'LIST_ACCOUNT' });
      r.setSublistValue({ sublistId: 'empperms', fieldId: 'permlevel1', line: 0, value: '4' }); return r.save(); })()`;

    expect(await anaGets(change, holding({ LIST_EMPLOYEE: 'FULL' }))).toMatch(/^INSUFFICIENT_PERMISSION/);
  });
});

describe('a caller of a RESTlet by token', () => {
  interface Refused {
    readonly change: (file: Document) => void;
    readonly zip?: Uint8Array;
    readonly status: number;
    readonly code: string;
    readonly evidence: string;
  }
  const login = { ADMI_LOGIN_OAUTH: 'FULL' };
  const token = 'token-login-permission';

  it.each<[string, Refused]>([
    [
      'in a role for web services only',
      {
        change: ({ roles: [role] }) => role && (role.webServicesOnly = true),
        status: 401,
        code: 'INVALID_LOGIN_CREDENTIALS',
        evidence: 'http-web-services-only',
      },
    ],
    [
      'without a permission to log in by token',
      { change: holding({}), status: 401, code: 'INVALID_LOGIN_ATTEMPT', evidence: token },
    ],
    [
      'with Access Token Management only',
      {
        change: holding({ ADMI_MANAGE_OAUTH_TOKENS: 'FULL' }),
        status: 401,
        code: 'INVALID_LOGIN_ATTEMPT',
        evidence: token,
      },
    ],
    [
      'from whom a global permission takes the login',
      {
        change: holding(login, { ADMI_LOGIN_OAUTH: 'NONE' }),
        status: 401,
        code: 'INVALID_LOGIN_ATTEMPT',
        evidence: 'effective-none',
      },
    ],
    [
      'in a role outside the audience',
      {
        change: (file) => (file.audiences = { customdeploy_demo_rl: [1002] }),
        status: 403,
        code: 'INSUFFICIENT_PERMISSION',
        evidence: 'http-restlet-audience',
      },
    ],
    [
      'that is in testing',
      {
        change: () => undefined,
        zip: bundle(`get: () => 'x'`, undefined, {
          'Objects/customscript_demo_rl.xml': RESTLET_XML.replace('RELEASED', 'TESTING'),
        }),
        status: 403,
        code: 'INSUFFICIENT_PERMISSION',
        evidence: 'http-testing',
      },
    ],
    [
      'that is not deployed',
      {
        change: () => undefined,
        zip: bundle(`get: () => 'x'`, undefined, {
          'Objects/customscript_demo_rl.xml': RESTLET_XML.replace('<title>', '<isdeployed>F</isdeployed><title>'),
        }),
        status: 404,
        code: 'SSS_INVALID_SCRIPTLET_ID',
        evidence: 'http-restlet-unknown',
      },
    ],
  ])('%s is refused', async (_who, { change, zip = bundle(`get: () => 'x'`), status, code, evidence }) => {
    shows(evidence);
    const response = await callWithToken(await served({ zip, change }), RESTLET);

    expect([response.status, await response.json()]).toEqual([
      status,
      { error: expect.objectContaining({ code }) as object },
    ]);
  });

  it('with nothing but a permission to log in by token is let in', async () => {
    shows(token);
    const server = await served({ zip: bundle(`get: () => '"in"'`), change: holding(login) });

    expect(await (await callWithToken(server)).text()).toBe('"in"');
  });
});

describe('a caller of a script that triggers another', () => {
  it('is not elevated by the role of that one', async () => {
    shows('trigger-role', 'run-as-role');
    const role = `({ response }) => response.write(String(runtime.getCurrentUser().role))`;
    const ask = `https.requestSuitelet({ scriptId: 'customscript_demo_sl', deploymentId: 'customdeploy_demo_sl' }).body`;
    const opened = await account({
      zip: bundle(`get: () => ${ask}`, role, {
        'Objects/customscript_demo_sl.xml': SUITELET_XML.replace(
          '<isonline>',
          '<runasrole>ADMINISTRATOR</runasrole><isonline>',
        ),
      }),
    });

    expect(told(await runRestlet(opened, ANA))).toBe('1001');
  });

  it('gives that one the role that the first script executes as', async () => {
    shows('trigger-role');
    const who = `get: () => [runtime.getCurrentUser().id, runtime.getCurrentUser().role].join()`;
    const opened = await account({
      zip: bundle(
        who,
        `({ response }) => response.write(https.requestRestlet({ scriptId: 'customscript_demo_rl', deploymentId: 'customdeploy_demo_rl' }).body)`,
        {
          'Objects/customscript_demo_sl.xml': SUITELET_XML.replace(
            '<isonline>',
            '<runasrole>ADMINISTRATOR</runasrole><isonline>',
          ),
        },
      ),
    });
    const deployment = opened.deployments.get('customdeploy_demo_sl');
    if (deployment === undefined) throw new Error('not deployed');
    const written: unknown[] = [];
    const context = { response: { write: (text: unknown) => written.push(text) } };
    await execute({ account: opened, caller: ANA, deployment }, 'onRequest', () => context);

    expect(written).toEqual(['42,3']);
  });
});
