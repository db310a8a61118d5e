import { login } from '../../emulator/http/client';
import { ADMINISTRATOR, ANA, closeAll, JSON_TYPE, RESTLET, SUITELET, served } from './host/account';
import { demo, RESTLET_XML, SUITELET_XML, withRestlet, withSuitelet } from './host/bundle';

const restletObject = (from: string, to: string): Uint8Array =>
  demo({ 'Objects/customscript_demo_rl.xml': RESTLET_XML.replace(from, to) });
const suiteletObject = (from: string, to: string): Uint8Array =>
  demo({ 'Objects/customscript_demo_sl.xml': SUITELET_XML.replace(from, to) });

async function read(response: Response): Promise<[number, string | null, string]> {
  return [response.status, response.headers.get('content-type'), await response.text()];
}

/** Status and code of an error, in whichever of NetSuite's two forms it says that it came. */
async function readError(response: Response): Promise<[number, string | undefined]> {
  const text = await response.text();
  if (response.headers.get('content-type')?.startsWith('application/json') !== true) {
    return [response.status, /^error code: (.+)\nerror message: /.exec(text)?.[1]];
  }
  return [response.status, (JSON.parse(text) as { error: { code: string } }).error.code];
}

const PRIVATE = `query.runSuiteQL({ query: 'SELECT id FROM role' }).asMappedResults();`;

afterEach(closeAll);

describe('a RESTlet', () => {
  it('gets the parameters of a GET and answers an object as JSON', async () => {
    const { request } = await served();

    expect(await read(await request(`${RESTLET}&a=1&b=x%20y`, { headers: JSON_TYPE }))).toEqual([
      200,
      'application/json; charset=utf-8',
      '{"parameters":{"a":"1","b":"x y"}}',
    ]);
  });

  it('gets several values of one name as a Suitelet does, and is not found under two names', async () => {
    const { request } = await served();
    const response = await request(`${RESTLET}&a=1&a=2&b=3&b=3`, { headers: JSON_TYPE });

    expect(await response.json()).toEqual({ parameters: { a: '1\u00052', b: '3' } });
    expect(await readError(await request(`${RESTLET}&deploy=1`, { headers: JSON_TYPE }))).toEqual([
      404,
      'SSS_INVALID_SCRIPTLET_ID',
    ]);
  });

  it('answers text as text', async () => {
    const { request } = await served({ zip: withRestlet(`get: () => 'hello'`) });

    expect(await read(await request(RESTLET))).toEqual([200, 'text/plain; charset=utf-8', 'hello']);
  });

  it('may not answer an object to a request that does not say application/json', async () => {
    const { request } = await served();

    expect(await readError(await request(RESTLET))).toEqual([400, 'INVALID_RETURN_DATA_FORMAT']);
  });

  it('must answer something', async () => {
    const { request } = await served({ zip: withRestlet('get: () => undefined') });

    expect(await readError(await request(RESTLET, { headers: JSON_TYPE }))).toEqual([
      400,
      'INVALID_RETURN_DATA_FORMAT',
    ]);
  });

  it.each(['POST', 'PUT'])('gets the body of a %s by its content type', async (method) => {
    const zip = withRestlet(`post: (body) => ({ body }), put: (body) => ({ body })`);
    const { request } = await served({ zip });
    const send = (type: string, body: string): Promise<Response> =>
      request(RESTLET, { method, body, headers: { 'content-type': type } });

    expect((await read(await send('application/json; charset=utf-8', '{"a":[1]}')))[2]).toBe('{"body":{"a":[1]}}');
    expect(await readError(await send('application/json', '{"a":'))).toEqual([400, 'INVALID_REQUEST']);
    expect(await readError(await send('application/xml', '<a/>'))).toEqual([415, 'EMULATOR_CONTENT_TYPE_MISSING']);
    expect(await readError(await send('Application/JSON', '{}'))).toEqual([415, 'SSS_INVALID_CONTENT_TYPE']);
  });

  it('gets the text of a plain-text POST', async () => {
    const { request } = await served({ zip: withRestlet('post: (body) => `got ${body}`') });
    const response = await request(RESTLET, {
      method: 'POST',
      body: 'this',
      headers: { 'content-type': 'text/plain' },
    });

    expect(await read(response)).toEqual([200, 'text/plain; charset=utf-8', 'got this']);
  });

  it('takes no body over 10 MB', async () => {
    const { request } = await served({ zip: withRestlet('post: (body) => body') });
    const response = await request(RESTLET, {
      method: 'POST',
      body: 'x'.repeat(10 * 1024 * 1024 + 1),
      headers: { 'content-type': 'text/plain' },
    });

    expect(await readError(response)).toEqual([400, 'SSS_REQUEST_SIZE_LIMIT_EXCEEDED']);
  });

  it('answers no more than 10 MB', async () => {
    const { request } = await served({ zip: withRestlet(`get: () => 'x'.repeat(10 * 1024 * 1024 + 1)`) });

    expect(await readError(await request(RESTLET))).toEqual([400, 'SSS_RESPONSE_SIZE_LIMIT_EXCEEDED']);
  });

  it('answers 10 MB', async () => {
    const { request } = await served({ zip: withRestlet(`get: () => 'x'.repeat(10 * 1024 * 1024)`) });

    expect((await request(RESTLET)).status).toBe(200);
  });

  it('is found by internal ids as well', async () => {
    const { account, request } = await served();
    const { internalScriptId, internalDeploymentId } = account.deployments.get('customdeploy_demo_rl') ?? {};
    const path = `/app/site/hosting/restlet.nl?script=${internalScriptId}&deploy=${internalDeploymentId}`;

    expect((await read(await request(path, { headers: JSON_TYPE })))[2]).toBe('{"parameters":{}}');
  });

  it('takes no body with a GET', async () => {
    const { port } = await served();
    const { request: send } = await import('node:http');
    const entered = await login(`http://127.0.0.1:${port}`, ADMINISTRATOR);
    const cookie = 'cookie' in entered ? entered.cookie : '';
    const status = await new Promise<number | undefined>((resolve, reject) => {
      send({ host: '127.0.0.1', port, path: RESTLET, headers: { cookie, 'content-length': 1 } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end('x');
    });

    expect(status).toBe(400);
  });

  it('gets the parameters of a DELETE', async () => {
    const { request } = await served({ zip: withRestlet('delete: (parameters) => `gone ${parameters.id}`') });

    expect((await read(await request(`${RESTLET}&id=5`, { method: 'DELETE' })))[2]).toBe('gone 5');
  });

  it.each(['POST', 'PATCH'])('without an entry point for %s answers 405', async (method) => {
    const { request } = await served();

    expect((await request(RESTLET, { method, body: '{}', headers: JSON_TYPE })).status).toBe(405);
  });

  it('that throws answers 400 with the code and message', async () => {
    const { request } = await served({
      zip: withRestlet(`get: () => { throw error.create({ name: 'MINE', message: 'It broke' }); }`),
    });
    const response = await request(RESTLET, { headers: JSON_TYPE });

    expect([response.status, await response.json()]).toEqual([400, { error: { code: 'MINE', message: 'It broke' } }]);
  });

  it('that fails unexpectedly answers UNEXPECTED_ERROR', async () => {
    const { request } = await served({ zip: withRestlet('get: () => undefined.x') });

    expect(await readError(await request(RESTLET, { headers: JSON_TYPE }))).toEqual([400, 'UNEXPECTED_ERROR']);
  });

  it('that runs past its units is stopped', async () => {
    const { request } = await served({ zip: withRestlet(`get: () => { for (;;) ${PRIVATE} }`) });
    const response = await request(RESTLET, { headers: JSON_TYPE });

    expect(Number(response.headers.get('x-embedded-units'))).toBeGreaterThanOrEqual(5000);
    expect(await readError(response)).toEqual([400, 'SSS_USAGE_LIMIT_EXCEEDED']);
  });

  it('says what it cost', async () => {
    const { request } = await served({ zip: withRestlet(`get: () => { ${PRIVATE} return 'done'; }`) });
    const { headers } = await request(RESTLET, { headers: JSON_TYPE });

    expect([headers.get('x-embedded-units'), headers.get('x-embedded-queries')]).toEqual(['10', '1']);
  });

  it.each([
    ['unknown', RESTLET.replace('demo_rl', 'demo_xx'), demo()],
    ['not deployed', RESTLET, restletObject('<title>', '<isdeployed>F</isdeployed><title>')],
    ['inactive', RESTLET, restletObject('<name>', '<isinactive>T</isinactive><name>')],
    ['a Suitelet', RESTLET.replaceAll('demo_rl', 'demo_sl'), demo()],
  ])('that is %s is not found', async (_name, path, zip) => {
    const { request } = await served({ zip });

    expect(await readError(await request(path, { headers: JSON_TYPE }))).toEqual([404, 'SSS_INVALID_SCRIPTLET_ID']);
  });

  it('is found by its internal ids', async () => {
    const { account, request } = await served();
    const deployment = account.deployments.get('customdeploy_demo_rl');
    const ids = `script=${deployment?.internalScriptId ?? ''}&deploy=${deployment?.internalDeploymentId ?? ''}`;

    expect((await request(`/app/site/hosting/restlet.nl?${ids}`, { headers: JSON_TYPE })).status).toBe(200);
  });

  it('is for its audience', async () => {
    const { request } = await served({ change: (file) => (file.audiences = { customdeploy_demo_rl: [] }) });

    expect(await readError(await request(RESTLET, { as: ANA, headers: JSON_TYPE }))).toEqual([
      403,
      'INSUFFICIENT_PERMISSION',
    ]);
  });

  it('without an audience is for its owner, an Administrator', async () => {
    const { request } = await served({
      zip: restletObject('<audslctrole>ADMINISTRATOR</audslctrole>', ''),
      change: (file) => (file.audiences = { customdeploy_demo_rl: [] }),
    });

    expect((await request(RESTLET, { headers: JSON_TYPE })).status).toBe(200);
    expect((await request(RESTLET, { as: ANA, headers: JSON_TYPE })).status).toBe(403);
  });

  it('in testing is for Administrators in a session', async () => {
    const { request } = await served({ zip: restletObject('RELEASED', 'TESTING') });

    expect((await request(RESTLET, { headers: JSON_TYPE })).status).toBe(200);
    expect((await request(RESTLET, { as: ANA, headers: JSON_TYPE })).status).toBe(403);
  });
});

describe('a Suitelet', () => {
  it('writes a page', async () => {
    const { request } = await served();

    expect(await read(await request(SUITELET))).toEqual([200, 'text/html; charset=utf-8', 'hello']);
  });

  it('gets the request', async () => {
    const body = `const { method, parameters, headers, url } = context.request;
      context.response.setHeader({ name: 'Content-Type', value: 'application/json' });
      context.response.write(JSON.stringify({ method, parameters, cookie: headers.cookie, url: new RegExp('^http://127').test(url) }));`;
    const { request } = await served({ zip: withSuitelet(body) });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await request(`${SUITELET}&a=1`, { method: 'POST', headers, body: 'b=2&b=3' });

    expect(await response.json()).toEqual({
      method: 'POST',
      parameters: { script: 'customscript_demo_sl', deploy: 'customdeploy_demo_sl', a: '1', b: '2\u00053' },
      url: true,
    });
  });

  it('may send its viewer on to a Suitelet', async () => {
    const { request } = await served({
      zip: withSuitelet(
        `context.response.sendRedirect({ type: 'SUITELET', identifier: 'customscript_demo_sl', id: 'customdeploy_demo_sl', parameters: { done: 'T' } });`,
      ),
    });
    const response = await request(SUITELET);

    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      expect.stringMatching(
        /^\/app\/site\/hosting\/scriptlet\.nl\?script=\d+&deploy=1&compid=1234567_SB1&done=T$/,
      ) as string,
    ]);
  });

  it('sends whoever is not logged in to the login page and back', async () => {
    const { url } = await served();
    const response = await fetch(`${url}${SUITELET}`, { redirect: 'manual' });

    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      `/app/login/secure/enterpriselogin.nl?redirect=${encodeURIComponent(SUITELET)}`,
    ]);
  });

  it('is for its audience', async () => {
    const { request } = await served({ change: (file) => (file.audiences = { customdeploy_demo_sl: [] }) });
    const response = await request(SUITELET, { as: ANA });

    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('You do not have privileges to view this page.') as string,
    ]);
  });

  it('is found by internal ids as well', async () => {
    const { account, request } = await served();
    const { internalScriptId, internalDeploymentId } = account.deployments.get('customdeploy_demo_sl') ?? {};
    const path = `/app/site/hosting/scriptlet.nl?script=${internalScriptId}&deploy=${internalDeploymentId}`;

    expect(await (await request(path)).text()).toBe('hello');
  });

  it('that is not deployed is invalid', async () => {
    const { request } = await served({ zip: suiteletObject('<title>', '<isdeployed>F</isdeployed><title>') });
    const response = await request(SUITELET);

    expect([response.status, await response.text()]).toEqual([
      404,
      expect.stringContaining('That Suitelet is invalid, disabled, or no longer exists.') as string,
    ]);
  });

  it('that throws shows code and message, encoded', async () => {
    const { request } = await served({ zip: withSuitelet(`throw error.create({ name: 'MINE', message: '<b>' });`) });
    const text = await (await request(SUITELET)).text();

    expect(text).toContain('MINE');
    expect(text).toContain('&lt;b&gt;');
    expect(text).not.toContain('<b>');
  });

  it('may run as a role', async () => {
    const { request } = await served({
      zip: demo({
        'Objects/customscript_demo_sl.xml': SUITELET_XML.replace(
          '<isonline>',
          '<runasrole>ADMINISTRATOR</runasrole><isonline>',
        ),
        'FileCabinet/SuiteScripts/Demo/suitelet.js': withBody(
          `const user = runtime.getCurrentUser(); context.response.write(user.id + ' ' + user.role);`,
        ),
      }),
    });

    expect(await (await request(SUITELET, { as: ANA })).text()).toBe('42 3');
  });

  it('keeps values in the session, each login its own', async () => {
    const { request, url } = await served({
      zip: withSuitelet(`const session = runtime.getCurrentSession(); const before = session.get({ name: 'n' });
        session.set({ name: 'n', value: 'set' }); context.response.write(String(before));`),
    });
    const entered = await login(url, ADMINISTRATOR);
    const headers = { cookie: 'cookie' in entered ? entered.cookie : '' };
    const again = async (): Promise<string> => (await fetch(`${url}${SUITELET}`, { headers })).text();

    expect([await again(), await again()]).toEqual(['null', 'set']);
    expect(await (await request(SUITELET)).text()).toBe('null');
  });
});

describe('the login page', () => {
  const LOGIN = '/app/login/secure/enterpriselogin.nl';

  it('lists everybody with a button for each role', async () => {
    const { url } = await served();
    const text = await (await fetch(`${url}${LOGIN}`)).text();

    for (const part of [
      'Embedded account — not NetSuite',
      'Ada Admin',
      'Ana Integration',
      'Agency Ltd',
      'Other &lt;role&gt;',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('type="search"');
  });

  it('has a search box when there are many', async () => {
    const { url } = await served({
      change: (file) => {
        for (let id = 1000; id < 1100; id += 1)
          file.employees.push({
            id,
            name: `Person ${id}`,
            email: '',
            inactive: false,
            giveAccess: true,
            roles: [1001],
            globalPermissions: {},
          });
      },
    });

    expect(await (await fetch(`${url}${LOGIN}`)).text()).toContain('50 of 103 shown.');
    expect(await (await fetch(`${url}${LOGIN}?q=person 1042`)).text()).toContain('1 of 1 shown.');
  });

  it.each([
    ['/app/setup/role.nl?id=1001', '/app/setup/role.nl?id=1001'],
    ['//elsewhere.test/', '/'],
    ['/\\elsewhere.test', '/'],
    ['https://elsewhere.test/', '/'],
  ])('sends on to %s as %s', async (redirect, location) => {
    const { url } = await served();
    const body = new URLSearchParams({ entity: '1', role: '3', redirect }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(`${url}${LOGIN}`, { method: 'POST', body, headers, redirect: 'manual' });

    expect([response.status, response.headers.get('location')]).toEqual([303, location]);
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('shows why somebody is not let in', async () => {
    const { url } = await served();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(`${url}${LOGIN}`, { method: 'POST', body: 'entity=1&role=1001', headers });

    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('the role &quot;Integration&quot; is not assigned to Ada Admin') as string,
    ]);
  });

  it('ends with logging out', async () => {
    const { url } = await served();
    const entered = await login(url, ADMINISTRATOR);
    const headers = { cookie: 'cookie' in entered ? entered.cookie : '' };
    await fetch(`${url}/app/login/secure/logout.nl`, { method: 'POST', headers, redirect: 'manual' });

    expect((await fetch(`${url}${SUITELET}`, { headers, redirect: 'manual' })).status).toBe(302);
  });
});

describe('the pages of the account', () => {
  it.each([
    ['/app/setup/role.nl?id=1001', ['Role: Integration', 'LIST_ACCOUNT', 'FULL']],
    ['/app/setup/accesstoken.nl?id=501', ['Expensify - Ana', 'Ana Integration (42)', '/app/setup/role.nl?id=1001']],
    ['/app/common/entity/employee.nl?id=42&e=T', ['Employee: Ana Integration', 'ana@acme.test', 'Global Permissions']],
    ['/app/common/entity/vendor.nl?id=900', ['Vendor: Agency Ltd']],
    ['/app/common/integration/integrapp.nl?id=7', ['Expensify', 'ENABLED']],
    ['/app/setup/rolelist.nl', ['Other &lt;role&gt; (1002)']],
    ['/app/setup/accesstokens.nl', ['Expensify - Ana (501)']],
    ['/app/common/integration/integrapplist.nl', ['Expensify (7)']],
    ['/app/common/entity/employeelist.nl', ['Ada Admin (1)']],
  ])('show %s to an Administrator', async (path, parts) => {
    const { request } = await served();
    const response = await request(path);
    const text = await response.text();

    expect(response.status).toBe(200);
    for (const part of parts) expect(text).toContain(part);
  });

  it('are for Administrators', async () => {
    const { request, url } = await served();

    expect((await request('/app/setup/role.nl?id=1001', { as: ANA })).status).toBe(403);
    expect((await fetch(`${url}/app/setup/role.nl?id=1001`, { redirect: 'manual' })).status).toBe(302);
  });

  it('say when there is no such record', async () => {
    const { request } = await served();

    expect((await request('/app/setup/role.nl?id=77')).status).toBe(404);
  });
});

describe('the server', () => {
  it('is on the loopback interface', async () => {
    const { url, port } = await served();

    expect(url).toBe(`http://127.0.0.1:${port}`);
  });

  it('says of any other path that it is not emulated', async () => {
    const { request } = await served();
    const response = await request('/app/reporting/reportrunner.nl?x=<b>');

    expect([response.status, await response.text()]).toEqual([
      404,
      expect.stringContaining('does not emulate <code>GET /app/reporting/reportrunner.nl</code>') as string,
    ]);
  });

  it('goes from / to the only Suitelet', async () => {
    const { url } = await served();
    const response = await fetch(url, { redirect: 'manual' });

    expect([response.status, response.headers.get('location')]).toEqual([302, SUITELET]);
  });

  it('answers to its own names only', async () => {
    const { port } = await served();
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: 'elsewhere.test' };
      request({ host: '127.0.0.1', port, path: '/', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

    expect(status).toBe(403);
  });
});

function withBody(body: string): string {
  return `/**\n * @NApiVersion 2.1\n * @NScriptType Suitelet\n */\ndefine(['N/runtime'], (runtime) => ({ onRequest: (context) => { ${body} } }));`;
}
