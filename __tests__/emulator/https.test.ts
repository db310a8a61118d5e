import type { OpenAccount } from '../../emulator/account/open-account';
import type { Caller } from '../../emulator/model';
import { account, ADMINISTRATOR, ANA, closeAll, type Document } from './host/account';
import { RESTLET_XML, SUITELET_XML } from './host/bundle';
import { bundle, runRestlet, script, told } from './support/scripts';

/** A second RESTlet, to be called by the first; in the audience are Administrator and every role of the file. */
const CALLEE_FILE = 'FileCabinet/SuiteScripts/Demo/callee.js';
const CALLEE_XML = RESTLET_XML.replaceAll('demo_rl', 'callee').replace('restlet.js', 'callee.js');
const CALLEE = `scriptId: 'customscript_callee', deploymentId: 'customdeploy_callee'`;
const PAGE = `scriptId: 'customscript_demo_sl', deploymentId: 'customdeploy_demo_sl'`;
const JSON_HEADERS = `headers: { 'Content-Type': 'application/json' }`;
const WHO = `[runtime.getCurrentUser().id, runtime.getCurrentUser().role].join()`;

interface Setting {
  /** Members of the RESTlet that is called. */
  readonly callee?: string;
  readonly calleeXml?: string;
  /** `onRequest` of the Suitelet that is called. */
  readonly page?: string;
  readonly pageXml?: string;
  readonly change?: (document: Document) => void;
}

/** An account whose RESTlet calls as `get` says. */
function accountOf(get: string, setting: Setting = {}): Promise<OpenAccount> {
  const { callee = `get: () => 'hello'`, page, change } = setting;
  const zip = bundle(`get: ${get}`, page, {
    [CALLEE_FILE]: script('Restlet', `{ ${callee} }`),
    'Objects/customscript_callee.xml': setting.calleeXml ?? CALLEE_XML,
    'Objects/customscript_demo_sl.xml': setting.pageXml ?? SUITELET_XML,
  });
  return account({ zip, ...(change === undefined ? {} : { change }) });
}

/** What the RESTlet gives for an expression. */
async function valueOf(expression: string, setting?: Setting, as: Caller = ADMINISTRATOR): Promise<unknown> {
  return told(await runRestlet(await accountOf(`() => ${expression}`, setting), as));
}

/** The response to a request, as `code body`. */
const answer = (member: string, options: string): string =>
  `(({ code, body }) => code + ' ' + body)(https.${member}({ ${options} }))`;

afterEach(closeAll);

describe('https.requestRestlet', () => {
  it('gets what the RESTlet answers', async () => {
    const response = `JSON.stringify(https.requestRestlet({ ${CALLEE} }))`;

    expect(JSON.parse(String(await valueOf(response)))).toEqual({
      code: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: 'hello',
    });
  });

  it('hands on parameters and bodies by the method', async () => {
    const callee = `get: ({ a }) => 'got ' + a, post: ({ b }) => ({ posted: b }), delete: ({ a }) => 'gone ' + a`;
    const ask = (options: string): Promise<unknown> =>
      valueOf(answer('requestRestlet', `${CALLEE}, ${options}`), { callee });

    expect(await ask(`urlParams: { a: 1 }`)).toBe('200 got 1');
    expect(await ask(`method: https.Method.DELETE, urlParams: { a: 'x' }, body: 'ignored'`)).toBe('200 gone x');
    expect(await ask(`${JSON_HEADERS}, body: { b: 2 }`)).toBe('200 {"posted":2}');
    expect(await ask(`${JSON_HEADERS}, body: '{"b":3}', method: 'POST'`)).toBe('200 {"posted":3}');
  });

  it.each([
    ['throws', `get: () => { throw error.create({ name: 'MINE', message: 'It broke' }); }`, 400, 'MINE'],
    ['has no such entry point', `post: () => 'x'`, 405, 'METHOD_NOT_ALLOWED'],
    ['answers nothing', 'get: () => undefined', 400, 'INVALID_RETURN_DATA_FORMAT'],
  ])('gets the error of a RESTlet that %s, in the form that it asked for', async (_what, callee, status, code) => {
    const asJson = await valueOf(answer('requestRestlet', `${CALLEE}, ${JSON_HEADERS}`), { callee });
    const asText = await valueOf(answer('requestRestlet', CALLEE), { callee });

    expect(asJson).toMatch(new RegExp(`^${status} {"error":{"code":"${code}"`));
    expect(asText).toMatch(new RegExp(`^${status} error code: ${code}\nerror message: `));
  });

  it('gets no object from a RESTlet as text', async () => {
    const answered = await valueOf(answer('requestRestlet', CALLEE), { callee: 'get: () => ({})' });

    expect(answered).toMatch(/^400 error code: INVALID_RETURN_DATA_FORMAT\n/);
  });

  it('finds the script by internal id as well', async () => {
    const opened = await accountOf('() => 1');
    const { internalScriptId } = opened.deployments.get('customdeploy_callee') ?? {};
    const options = `scriptId: ${internalScriptId}, deploymentId: 'customdeploy_callee'`;

    expect(await valueOf(answer('requestRestlet', options))).toBe('200 hello');
  });
});

describe('https.requestSuitelet', () => {
  it('gets what the Suitelet writes', async () => {
    const page = `({ request, response }) => {
      response.setHeader({ name: 'X-Mine', value: 'yes' });
      response.write([request.method, request.parameters.script, request.parameters.a, request.parameters.b].join()); }`;
    const response = `JSON.stringify(https.requestSuitelet({ ${PAGE}, urlParams: { a: 1 }, body: { b: 2 } }))`;

    expect(JSON.parse(String(await valueOf(response, { page })))).toEqual({
      code: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-mine': 'yes' },
      body: 'POST,customscript_demo_sl,1,2',
    });
  });

  it('gets a form as markup, and an error as 500', async () => {
    const form = `({ response }) => response.writePage(serverWidget.createForm({ title: 'Mine' }))`;

    expect(await valueOf(answer('requestSuitelet', PAGE), { page: form })).toMatch(/^200 .*<form/s);
    expect(await valueOf(answer('requestSuitelet', PAGE), { page: `() => { throw new Error('x'); }` })).toBe(
      '500 UNEXPECTED_ERROR: Error: x',
    );
  });
});

describe('a triggered script', () => {
  const elevated = SUITELET_XML.replace('<isonline>', '<runasrole>ADMINISTRATOR</runasrole><isonline>');
  const page = `({ response }) => response.write(${WHO})`;

  it('runs with the role of the first script, not the role of its own deployment', async () => {
    const setting = { page, pageXml: elevated };

    expect(await valueOf(answer('requestSuitelet', PAGE), setting, ANA)).toBe('200 42,1001');
    expect(await valueOf(answer('requestRestlet', CALLEE), { callee: `get: () => ${WHO}` }, ANA)).toBe('200 42,1001');
  });

  it.each([
    [
      'RESTlet',
      'requestRestlet',
      CALLEE,
      { change: (file: Document) => (file.audiences = { customdeploy_callee: [] }) },
    ],
    [
      'Suitelet',
      'requestSuitelet',
      PAGE,
      { change: (file: Document) => (file.audiences = { customdeploy_demo_sl: [] }) },
    ],
    ['RESTlet in testing', 'requestRestlet', CALLEE, { calleeXml: CALLEE_XML.replace('RELEASED', 'TESTING') }],
  ])('is there for that role or not: a %s', async (_what, member, options, setting) => {
    expect(await valueOf(answer(member, options), setting, ANA)).toMatch(/^403 .*INSUFFICIENT_PERMISSION/);
    expect(await valueOf(answer(member, options), setting)).toMatch(/^200 /);
  });

  it.each([
    ['not deployed', CALLEE_XML.replace('<title>', '<isdeployed>F</isdeployed><title>')],
    ['inactive', CALLEE_XML.replace('<name>', '<isinactive>T</isinactive><name>')],
  ])('that is %s is not found', async (_what, calleeXml) => {
    expect(await valueOf(answer('requestRestlet', CALLEE), { calleeXml })).toMatch(/^404 .*SSS_INVALID_SCRIPTLET_ID/);
  });

  it('has units of its own; the request costs 10 of the first script', async () => {
    const left = 'runtime.getCurrentScript().getRemainingUsage()';
    const callee = `get: () => { query.runSuiteQL({ query: 'SELECT id FROM role' }); return String(${left}); }`;

    expect(await valueOf(`[https.requestRestlet({ ${CALLEE} }).body, ${left}].join()`, { callee })).toBe('4990,4990');
  });

  it('that goes past its units does not end the first one', async () => {
    const callee = `get: () => { for (;;) query.runSuiteQL({ query: 'SELECT id FROM role' }); }`;

    expect(await valueOf(answer('requestRestlet', CALLEE), { callee })).toMatch(/^400 .*SSS_USAGE_LIMIT_EXCEEDED/);
  });

  it('that has no end takes no longer than the first one may', async () => {
    const opened = await accountOf(`() => ${answer('requestRestlet', CALLEE)}`, { callee: 'get: () => { for (;;); }' });

    expect(told(await runRestlet({ ...opened, timeLimit: 50 }))).toMatch(/SSS_TIME_LIMIT_EXCEEDED/);
  });

  it('shares the session', async () => {
    const callee = `get: () => runtime.getCurrentSession().get({ name: 'n' })`;
    const first = `(runtime.getCurrentSession().set({ name: 'n', value: 'set' }), https.requestRestlet({ ${CALLEE} }).body)`;

    expect(await valueOf(first, { callee })).toBe('set');
  });

  it.each([
    ['by itself', `scriptId: 'customscript_demo_rl', deploymentId: 'customdeploy_demo_rl'`, undefined],
    [
      'by another that it called',
      CALLEE,
      `get: () => https.requestRestlet({ scriptId: 'customscript_demo_rl', deploymentId: 'customdeploy_demo_rl' }).body`,
    ],
  ])('may not be one that is called already, %s', async (_what, options, callee) => {
    expect(await valueOf(answer('requestRestlet', options), callee === undefined ? {} : { callee })).toMatch(
      /SSS_REQUEST_LOOP_DETECTED/,
    );
  });

  it('may answer with a promise where the first one waits for it', async () => {
    const callee = `get: async () => { await null; return 'later'; }`;
    const waiting = await accountOf(`async () => (await https.requestRestlet.promise({ ${CALLEE} })).body`, { callee });

    expect(told(await runRestlet(waiting))).toBe('later');
    expect(await valueOf(answer('requestRestlet', CALLEE), { callee })).toMatch(
      /^EMULATOR_OPTION_MISSING: .*Use https.requestRestlet.promise/,
    );
  });
});

describe('N/https', () => {
  it.each([
    ['requestRestlet({})', 'SSS_MISSING_REQD_ARGUMENT: https.requestRestlet: Missing a required argument: scriptId'],
    [`requestRestlet({ scriptId: 'customscript_callee' })`, 'SSS_MISSING_REQD_ARGUMENT'],
    [`requestRestlet({ scriptId: 'customscript_xx', deploymentId: 'x' })`, 'SSS_INVALID_SCRIPT_ID_1'],
    [`requestRestlet({ ${PAGE} })`, 'SSS_INVALID_SCRIPT_ID_1'],
    [`requestSuitelet({ ${CALLEE} })`, 'SSS_INVALID_SCRIPT_ID_1'],
    [
      `requestRestlet({ scriptId: 'customscript_callee', deploymentId: 'customdeploy_xx' })`,
      'INVALID_SCRIPT_DEPLOYMENT_ID_1',
    ],
    [`requestRestlet({ ${CALLEE}, method: 'PATCH' })`, 'SSS_INVALID_TYPE_ARG'],
    [`requestRestlet({ ${CALLEE}, method: 'POST', ${JSON_HEADERS} })`, 'SSS_MISSING_REQD_ARGUMENT'],
    [`requestRestlet({ ${CALLEE}, body: 'x' })`, 'SSS_INVALID_HEADER'],
    [`requestRestlet({ ${CALLEE}, headers: { 'A B': 'x' } })`, 'SSS_INVALID_HEADER'],
    [`requestRestlet({ ${CALLEE}, headers: 'x' })`, 'SSS_INVALID_HEADER'],
    [`requestRestlet({ ${CALLEE}, headers: { authorization: 'x' } })`, 'SSS_AUTHORIZATION_HEADER_NOT_ALLOWED'],
    [`requestRestlet({ ${CALLEE}, urlParams: 'a=1' })`, 'SSS_INVALID_URL_PARAMS'],
    [`requestSuitelet({ ${PAGE}, external: true })`, 'EMULATOR_OPTION_MISSING'],
  ])('%s is refused with %s', async (call, code) => {
    expect(await valueOf(`https.${call}`)).toMatch(new RegExp(`^${code}`));
  });

  it.each(['get', 'post', 'put', 'delete', 'request', 'requestSuiteTalkRest', 'createSecureString'])(
    'has no %s: nothing leaves the account',
    async (member) => {
      expect(await valueOf(`https.${member}({ url: 'https://example.com' })`)).toBe(
        `EMULATOR_MEMBER_MISSING: N/https: the emulator does not have \`https.${member}\`.`,
      );
    },
  );
});
