/**
 * What the RESTlet answers to a request that it cannot answer: the codes of docs/errors.md, and a sentence that helps.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { ADMINISTRATOR, healthyAccount, TOKEN } from './support/accounts';
import { serving } from './support/account';
import type { Answer, Asking } from './support/restlet';
import { ask, bySession, byToken, reportIn, timeless } from './support/restlet';

const LONG = 'x'.repeat(5000);
const TWENTY_ONE = Array.from({ length: 21 }, (_, index) => `p${index}`);

interface Bad {
  readonly code: string;
  /** What the message tells the caller to send. */
  readonly send: RegExp;
  readonly queries: readonly string[];
  readonly bodies: readonly unknown[];
}

const BAD: readonly Bad[] = [
  {
    code: 'TD_UNKNOWN_INTEGRATION',
    send: /Send the id of a profile, such as expensify, or the internal id of an application\.$/,
    queries: [
      'integration=concur',
      'integration=',
      'integration=EXPENSIFY',
      'integration=toString',
      `integration=${LONG}`,
    ],
    bodies: [{ integration: 'concur' }, { integration: '' }, { integration: '__proto__' }, { integration: LONG }],
  },
  {
    code: 'TD_UNKNOWN_PARAMETER',
    send: /Send at most these: integration, token, symptom, employee, role, kind, validFrom, validUntil, revoked, form, unless, own, page, pageSize, timeline, effects, otherCertificates\.$/,
    queries: ['tokens=501', 'Token=501', 'token=501&verbose=true', `${LONG}=1`],
    bodies: [{ tokens: [501] }, { token: TOKEN, verbose: true }, { constructor: 1 }, { [LONG]: 1 }],
  },
  {
    code: 'TD_TOO_MANY_PARAMETERS',
    send: /Send at most these: integration, token, symptom, employee, role, kind, validFrom, validUntil, revoked, form, unless, own, page, pageSize, timeline, effects, otherCertificates\.$/,
    queries: [TWENTY_ONE.map((name) => `${name}=1`).join('&')],
    bodies: [Object.fromEntries(TWENTY_ONE.map((name) => [name, 1]))],
  },
  {
    code: 'TD_WRONG_TYPE',
    send: /such as (501|"expensify"|\{"integration": "expensify"\}|1 for the first|50\.)/,
    queries: [
      'token=',
      'token=abc',
      'token=0',
      'token=-1',
      'token=1.5',
      'token=0501',
      'token=501,502',
      `token=${'9'.repeat(20)}`,
      ...['', '0', '-1', '2.5', 'last'].map((page) => `page=${page}`),
      ...['', '0', '201', 'all'].map((size) => `pageSize=${size}`),
    ],
    bodies: [
      ...[[], ['expensify'], 'expensify', 501, true],
      ...[5.5, null, ['expensify', 'expensify'], { id: 'expensify' }].map((integration) => ({ integration })),
      ...[0, -1, 1.5, 1e21, true, null, '', 'abc', [501], [501, 502], { id: 501 }].map((token) => ({ token })),
      ...[0, -1, 1.5, null, [], 'last'].map((page) => ({ page })),
      ...[0, 201, null, {}, 'all'].map((pageSize) => ({ pageSize })),
    ],
  },
  {
    code: 'TD_TOKEN_NOT_FOUND',
    send: /Send an id from Setup > Users\/Roles > Access Tokens, or leave the parameter out\.$/,
    // 777 does not exist, 600 is another integration's.
    queries: ['token=777', 'token=600', 'integration=expensify&token=777'],
    bodies: [{ token: 777 }, { token: '600' }],
  },
  {
    code: 'TD_EMPLOYEE_NOT_FOUND',
    send: /Send the id of an employee, vendor, partner or customer, as its page shows it\.$/,
    queries: ['employee=777&role=1001'],
    bodies: [{ employee: 777, role: 1001 }],
  },
  {
    code: 'TD_ROLE_NOT_FOUND',
    send: /Send an id from Setup > Users\/Roles > Manage Roles\.$/,
    queries: ['employee=42&role=777'],
    bodies: [{ employee: 42, role: 777 }],
  },
  {
    code: 'TD_KIND_NOT_USED',
    send: /Send one of these: access-token, oauth2-authorization\.$/,
    queries: ['employee=42&role=1001&kind=oauth2-certificate'],
    bodies: [{ employee: 42, role: 1001, kind: 'oauth2-certificate' }],
  },
  {
    code: 'TD_PAGE_NOT_FOUND',
    send: /^There is 1 page of at most \d+ credentials, so no page \d+\. Send 1, or leave the parameter out\.$/,
    // The account has one credential.
    queries: ['page=2', 'page=2&pageSize=1', 'page=2&token=501'],
    bodies: [{ page: 2 }, { page: 1000, pageSize: 200 }],
  },
];

const UNLISTED: readonly string[] = ['TD_EMPLOYEE_NOT_FOUND', 'TD_ROLE_NOT_FOUND'];

const account = () =>
  healthyAccount(({ integrations, tokens }) => {
    integrations.push({ id: 8, name: 'Celigo', state: 'ENABLED' });
    tokens.push({ id: 600, integration: 8, entity: 1, role: 3, created: '2025-03-01T09:00:00Z' });
  });

/** Every request in one account, from an Administrator's session. */
function answers(requests: readonly Asking[], expected: readonly string[] = []): Promise<Answer[]> {
  return serving(
    account(),
    async (running) => {
      const session = await bySession(running, ADMINISTRATOR);
      const all: Answer[] = [];
      for (const asking of requests) all.push(await ask(running, session, asking));
      return all;
    },
    expected,
  );
}

const refusal = (code: string, message: unknown) => ({ error: { code, message } });

/** The same to a request that is not JSON. */
const textRefusal = (code: string, message = '\\S'): unknown =>
  expect.stringMatching(new RegExp(`^error code: ${code}\nerror message: .*${message}`));

describe('a bad request', () => {
  it.each(BAD)('is answered with 400 $code and what to send', async ({ code, send, queries, bodies }) => {
    const got = await answers(queries.map((query) => ({ query })));
    const posted = await answers(bodies.map((body) => ({ method: 'POST', body: JSON.stringify(body) })));

    for (const { status, body } of [...got, ...posted]) {
      expect([status, body]).toEqual([400, refusal(code, expect.stringMatching(send))]);
      // However long the nonsense was, the message is one that a person reads.
      expect(JSON.stringify(body).length).toBeLessThan(300);
    }
  });

  it('costs nothing, unless something has to be looked for', async () => {
    // The account may have a profile of its own under any id.
    for (const { code, queries } of BAD.filter((one) => one.code !== 'TD_UNKNOWN_INTEGRATION')) {
      const costs = (await answers(queries.map((query) => ({ query })))).map(({ units }) => units);
      expect(new Set(costs.map((units) => units === 0))).toEqual(new Set([!/_NOT_(FOUND|USED)$/.test(code)]));
    }
  });

  it('has every code that the documentation lists, and no other', () => {
    const page = readFileSync(join(PROJECT, 'docs', 'errors.md'), 'utf8');
    const documented = [...page.matchAll(/^\| `(TD_\w+)`/gm)].map(([, code]) => code);

    // Changes stand in no address: what-if.test.ts sends bad ones. account-file-export.test.ts asks as somebody else.
    const elsewhere = ['TD_BAD_CHANGE', 'TD_ADMINISTRATORS_ONLY'];
    expect([...BAD.map(({ code }) => code), ...elsewhere].toSorted()).toEqual(documented.toSorted());
  });

  it('is a parameter that is sent twice with two values, of which one would be lost', async () => {
    const twice = [
      'token=501&token=502',
      'integration=concur&integration=expensify',
      'own=F&own=T',
      'form=full&form=minimal',
    ];
    const got = await answers([...twice, 'token=501&token=501'].map((query) => ({ query })));
    const message = expect.stringMatching(/^The parameter "\w+" was sent more than once\. Send it once\.$/) as string;

    expect(got.slice(0, -1)).toMatchObject(twice.map(() => ({ status: 400, body: refusal('TD_WRONG_TYPE', message) })));
    expect(got.at(-1)).toMatchObject({ status: 200 });
  });

  it('is refused for the same reason when it is signed', async () => {
    await serving(account(), async (running) => {
      // Whether there is such a user or role is told to whoever may list them.
      for (const { code, queries } of BAD.filter((one) => !UNLISTED.includes(one.code))) {
        const { status, body } = await ask(running, byToken(running, TOKEN), { query: queries[0] ?? '' });
        expect([status, body]).toEqual([400, refusal(code, expect.any(String))]);
      }
    });
  });

  it('leaves the next one unharmed', async () => {
    const [before, , after] = await answers([{}, { method: 'POST', body: '{"__proto__": {"integration": "x"}}' }, {}]);

    expect(before && timeless(reportIn(before))).toEqual(after && timeless(reportIn(after)));
  });
});

describe('a request that NetSuite itself refuses', () => {
  it.each<[string, Asking, number, string]>([
    ['a body that is not JSON', { method: 'POST', body: '{"token": 501' }, 400, 'INVALID_REQUEST'],
    ['no body', { method: 'POST', body: '' }, 400, 'INVALID_REQUEST'],
    [
      'a form',
      { method: 'POST', body: 'token=501', contentType: 'application/x-www-form-urlencoded' },
      415,
      'SSS_INVALID_CONTENT_TYPE',
    ],
    [
      'a POST without a content type',
      { method: 'POST', body: '{}', contentType: null },
      415,
      'SSS_INVALID_CONTENT_TYPE',
    ],
    ['a GET that does not ask for JSON', { contentType: null }, 400, 'INVALID_RETURN_DATA_FORMAT'],
    ['a GET for plain text', { contentType: 'text/plain' }, 400, 'INVALID_RETURN_DATA_FORMAT'],
    ['PUT', { method: 'PUT', body: '{}' }, 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
  ])('%s', async (_what, asking, status, code) => {
    const [answer] = await answers([asking]);

    const isJson = asking.contentType === undefined;
    expect([answer?.status, answer?.body]).toEqual([
      status,
      isJson ? refusal(code, expect.stringMatching(/\S/)) : textRefusal(code),
    ]);
  });

  it('or the emulator, of which that is told: XML', async () => {
    const code = 'EMULATOR_CONTENT_TYPE_MISSING';
    const asking = { method: 'POST', body: '<a/>', contentType: 'application/xml' };
    const [answer] = await answers([asking], [code]);

    expect([answer?.status, answer?.body]).toEqual([415, textRefusal(code)]);
    await expect(answers([asking])).rejects.toThrow(/the emulator refused: .*EMULATOR_CONTENT_TYPE_MISSING/);
  });

  it('unless it is JSON that was sent as plain text: that reaches the script, which says how to send it', async () => {
    const [answer] = await answers([{ method: 'POST', body: '{"token": 501}', contentType: 'text/plain' }]);

    expect([answer?.status, answer?.body]).toEqual([
      400,
      textRefusal('TD_WRONG_TYPE', 'Content-Type application/json'),
    ]);
  });
});
