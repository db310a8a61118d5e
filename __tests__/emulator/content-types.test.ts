/**
 * In which form a RESTlet call is answered with an error: the request's content type says, a GET's too.
 */
import { request as send } from 'node:http';
import { selectRows } from '../../emulator/database';
import { ANA, closeAll, JSON_TYPE, RESTLET, type Served, served } from './host/account';
import { withRestlet } from './host/bundle';
import { callWithToken } from './support/token-call';

const TEXT = 'text/plain; charset=utf-8';
const THROWING = withRestlet(`
  get: () => { throw error.create({ name: 'MINE', message: 'It broke' }); },
  post: () => { throw error.create({ name: 'MINE', message: 'It broke' }); },
  put: () => { throw error.create({ name: 'MINE', message: 'It broke' }); },
  delete: () => { throw error.create({ name: 'MINE', message: 'It broke' }); }`);

type Headers = Record<string, string>;

const read = async (response: Response): Promise<[number, string | null, string]> => [
  response.status,
  response.headers.get('content-type'),
  await response.text(),
];

const typed = (type: string | null): Headers => (type === null ? {} : { 'content-type': type });

/** The same error in both forms. */
function forms(status: number, code: string, message: string) {
  return {
    json: [status, 'application/json; charset=utf-8', JSON.stringify({ error: { code, message } })],
    text: [status, TEXT, `error code: ${code}\nerror message: ${message}`],
  };
}

afterEach(closeAll);

describe('what a script throws', () => {
  const { json, text } = forms(400, 'MINE', 'It broke');

  it.each(['GET', 'DELETE'])('is plain text for a %s without a content type', async (method) => {
    const { request } = await served({ zip: THROWING });

    expect(await read(await request(RESTLET, { method }))).toEqual(text);
  });

  it.each(['GET', 'DELETE', 'POST', 'PUT'])('is JSON for a %s that says application/json', async (method) => {
    const { request } = await served({ zip: THROWING });
    const body = method.startsWith('P') ? { body: '{}' } : {};

    expect(await read(await request(RESTLET, { method, headers: JSON_TYPE, ...body }))).toEqual(json);
  });

  it.each(['POST', 'PUT'])('is plain text for a %s of text/plain', async (method) => {
    const { request } = await served({ zip: THROWING });
    const headers = typed('text/plain');

    expect(await read(await request(RESTLET, { method, headers, body: 'x' }))).toEqual(text);
  });

  it.each([
    ['application/json; charset=utf-8', 'json'],
    ['text/plain', 'text'],
    ['application/xml', 'text'],
    ['text/html', 'text'],
    ['Application/JSON', 'text'],
    ['application/json5', 'text'],
  ] as const)('is, for a GET of %s, %s', async (type, form) => {
    const { request } = await served({ zip: THROWING });

    expect(await read(await request(RESTLET, { headers: typed(type) }))).toEqual({ json, text }[form]);
  });
});

describe('an error in front of the script has the same form', () => {
  const refused = forms(401, 'INVALID_LOGIN_ATTEMPT', 'Invalid login attempt.');
  const get = ({ request }: Served, headers: Headers): Promise<Response> => request(RESTLET, { headers });

  it.each<[string, (server: Served, headers: Headers) => Promise<Response>, ReturnType<typeof forms>]>([
    ['nobody is logged in', ({ url }, headers) => fetch(`${url}${RESTLET}`, { headers }), refused],
    [
      'the login is refused',
      ({ url }, headers) => fetch(`${url}${RESTLET}`, { headers: { ...headers, authorization: 'OAuth' } }),
      refused,
    ],
    [
      'an OAuth 2.0 access token is none',
      ({ url }, headers) => fetch(`${url}${RESTLET}`, { headers: { ...headers, authorization: 'Bearer x' } }),
      refused,
    ],
    [
      'the role is not in the audience',
      ({ request }, headers) => request(RESTLET, { headers, as: { ...ANA, role: 1002 } }),
      forms(403, 'INSUFFICIENT_PERMISSION', 'You do not have privileges to view this page.'),
    ],
    [
      'the script is unknown',
      ({ request }, headers) => request(RESTLET.replace('demo_rl', 'none'), { headers }),
      forms(404, 'SSS_INVALID_SCRIPTLET_ID', 'That Suitelet is invalid, disabled, or no longer exists.'),
    ],
    [
      'the method has no entry point',
      ({ request }, headers) => request(RESTLET, { headers, method: 'DELETE' }),
      forms(405, 'METHOD_NOT_ALLOWED', 'The RESTlet has no entry point for DELETE.'),
    ],
    [
      'the account is busy',
      async (server, headers) => {
        const places = Array.from({ length: 5 }, () => server.account.concurrency.enter());
        const response = await get(server, headers);
        for (const leave of places) leave?.();
        return response;
      },
      forms(400, 'SSS_REQUEST_LIMIT_EXCEEDED', 'Request Limit Exceeded!'),
    ],
  ])('where %s', async (_what, call, expected) => {
    const server = await served({ change: (file) => (file.audiences = { customdeploy_demo_rl: [1001] }) });

    expect(await read(await call(server, JSON_TYPE))).toEqual(expected.json);
    expect(await read(await call(server, {}))).toEqual(expected.text);
  });

  it('where a body has no content type: 415 in plain text', async () => {
    const { request } = await served({ zip: withRestlet('post: () => "x"') });
    // As bytes: for a text, fetch would add a content type of its own.
    const response = await request(RESTLET, { method: 'POST', body: new TextEncoder().encode('{}') });

    const [status, type, text] = await read(response);
    expect([status, type]).toEqual([415, TEXT]);
    expect(text).toMatch(/^error code: SSS_INVALID_CONTENT_TYPE\nerror message: /);
  });

  it('where the host is another one', async () => {
    const { port } = await served();
    const [type, text] = await new Promise<[string | undefined, string]>((resolve, reject) => {
      send({ host: '127.0.0.1', port, path: RESTLET, headers: { host: 'evil.example' } }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => {
          resolve([response.headers['content-type'], body]);
        });
      })
        .on('error', reject)
        .end();
    });

    expect([type, text]).toEqual([
      TEXT,
      'error code: INVALID_DOMAIN\nerror message: The request was sent to an invalid domain.',
    ]);
  });
});

it('a header that is sent again is refused in the form that it asked for; why stands in the Login Audit Trail only', async () => {
  const server = await served();
  const again = { nonce: 'once' };

  expect((await callWithToken(server, RESTLET, again)).status).toBe(200);
  const refused = await callWithToken(server, RESTLET, again, 'GET', {});

  expect(await read(refused)).toEqual(forms(401, 'INVALID_LOGIN_ATTEMPT', 'Invalid login attempt.').text);
  const sql = 'SELECT status, detail FROM loginaudit ORDER BY rowid';
  expect(selectRows(server.account.database, sql)).toEqual([
    ['Success', null],
    ['Failure', 'nonce_used'],
  ]);
});
