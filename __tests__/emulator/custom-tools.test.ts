/**
 * Custom tools: who sees them, what reaches the script, and what a client gets. The same over HTTP, as the protocol has it.
 */
import { type EmulatedAccount, MCP_PATH, openAccount } from '../../emulator';
import { pack } from './host/bundle';
import { SCHEMA, TOOLSET, WITH_TOOLSET } from '../sdf/support/toolset';

const READER = { entity: 5, role: 1001 };
const opened: EmulatedAccount[] = [];

afterEach(() => {
  for (const account of opened.splice(0)) account.close();
});

interface Change {
  /** The body of the tool. */
  readonly body?: string;
  readonly modules?: string;
  readonly object?: (xml: string) => string;
  readonly permissions?: object;
}

const script = (body: string, modules = "'N/runtime', 'N/query'"): string => `/**
 * @NApiVersion 2.1
 * @NScriptType CustomTool
 */
define([${modules}], (runtime, query) => ({ demoEcho: async (given) => { ${body} } }));
`;

const CONNECTS = { ADMI_MCP_SERVER: 'FULL', ADMI_LOGIN_OAUTH2: 'FULL' };

async function open(change: Change = {}): Promise<EmulatedAccount> {
  const { body = 'return JSON.stringify({ given, role: runtime.getCurrentUser().role });', modules, object } = change;
  const files = new Map([...WITH_TOOLSET, [TOOLSET.script, script(body, modules)]]);
  files.set(TOOLSET.object, (object ?? String)(files.get(TOOLSET.object) ?? ''));
  const account = await openAccount({
    file: {
      format: 'account/1',
      account: { id: '1234567', name: 'Demo' },
      roles: [
        {
          ...{ id: 1001, scriptid: 'customrole1001', name: 'Reader' },
          permissions: change.permissions ?? { ...CONNECTS, LIST_ACCOUNT: 'VIEW' },
        },
      ],
      employees: [{ id: 5, name: 'Rae', roles: [1001] }],
      integrations: [{ id: 7, name: 'Assistant', state: 'ENABLED' }],
      tokens: [],
      oauth2Authorizations: [
        { integration: 7, entity: 5, role: 1001, scopes: ['mcp'] },
        { integration: 7, entity: 5, role: 1001, scopes: ['restlets'] },
      ],
    },
    project: pack(Object.fromEntries(files)),
  });
  opened.push(account);
  return account;
}

const call = (account: EmulatedAccount, given: Record<string, unknown> = { text: 'hi' }) =>
  account.callTool({ tool: 'demoEcho', caller: READER, arguments: given });

it('runs with the role of the caller, and hands over what the client sent, checked or not', async () => {
  const account = await open();
  expect(await call(account)).toMatchObject({ isError: false, body: { given: { text: 'hi' }, role: 1001 }, units: 0 });
  expect(await call(account, { text: 7, more: [1] })).toMatchObject({ body: { given: { text: 7, more: [1] } } });
  expect(await call(account, {})).toMatchObject({
    isError: true,
    text: 'Invalid call, the following required properties are missing: [text]',
  });
});

it.each([
  ['an object', 'return { a: 1 };', '{"a":1}', false],
  ['nothing', 'return undefined;', 'Tool execution failed', true],
  ['what has no JSON', 'const a = {}; a.a = a; return a;', 'Tool execution failed', true],
  [
    'an error',
    "throw new Error('no');",
    'There was an unexpected error while executing the tool: UNEXPECTED_ERROR: Error: no',
    true,
  ],
  [
    'too many queries',
    "for (;;) query.runSuiteQL({ query: 'SELECT 1 AS one FROM dual' });",
    'Tool execution failed',
    true,
  ],
])('answers %s', async (_, body, text, isError) => {
  expect(await call(await open({ body }))).toMatchObject({ text, isError });
});

it('refuses the modules that custom tools do not have', async () => {
  const answer = await call(await open({ modules: "'N/https', 'N/query'" }));
  expect(answer).toMatchObject({ isError: true, text: expect.stringMatching(/^Couldn’t load modules/) as unknown });
});

it('shows a tool to whoever has the permissions of its object, where it is exposed', async () => {
  const unseen = /^The caller sees no tool "demoEcho", but none/;
  await expect(call(await open({ permissions: CONNECTS }))).rejects.toThrow(unseen);
  const hidden = (xml: string) => xml.replace('<exposetoaiconnector>T', '<exposetoaiconnector>F');
  await expect(call(await open({ object: hidden }))).rejects.toThrow(unseen);
  await expect(call(await open({ permissions: { LIST_ACCOUNT: 'VIEW' } }))).rejects.toThrow('MCP Server Connection');
  const account = await open();
  const asked = account.callTool({ tool: 'demoEcho', caller: account.administrator });
  await expect(asked).rejects.toThrow('takes no Administrator role');
});

it('speaks the protocol over HTTP, to an access token of its scope', async () => {
  const account = await open();
  const serving = await account.serve();
  const post = (body: string, token = account.authorizedToken(0)) =>
    fetch(`${serving.url}${MCP_PATH}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body });
  const rpc = async (method: string, params: object = {}) =>
    (await (await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))).json()) as object;
  try {
    expect(await rpc('initialize')).toMatchObject({ id: 1, result: { protocolVersion: '2025-06-18' } });
    expect(await rpc('tools/list')).toEqual({ jsonrpc: '2.0', id: 1, result: { tools: SCHEMA.tools } });
    expect(await rpc('tools/call', { name: 'demoEcho', arguments: { text: 'hi' } })).toMatchObject({
      result: { isError: false, content: [{ type: 'text', text: '{"given":{"text":"hi"},"role":1001}' }] },
    });
    expect(await rpc('tools/call', { name: 'toString' })).toMatchObject({
      error: { code: -32602, message: 'This tool is not allowed' },
    });
    expect(await rpc('resources/list')).toMatchObject({ error: { code: -32601 } });
    expect((await post('{"jsonrpc":"2.0","method":"notifications/initialized"}')).status).toBe(202);
    expect((await post('{')).status).toBe(400);
    for (const token of ['x', account.authorizedToken(1)]) {
      const refused = await post('{}', token);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer realm="1234567", error="invalid_token"/);
    }
    expect((await fetch(`${serving.url}${MCP_PATH}`)).status).toBe(405);
  } finally {
    await serving.close();
  }
});
