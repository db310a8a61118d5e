import OAuth from 'oauth-1.0a';
import { createHmac } from 'node:crypto';

import { selectRows } from '../../emulator/database';
import { login } from '../../emulator/http/client';
import { credentials } from '../../emulator/login/credentials';
import { type Document, ANA, closeAll, JSON_TYPE, RESTLET, type Served, served } from './host/account';
import { withRestlet } from './host/bundle';
import { callWithToken, seconds, type Signing } from './support/token-call';

const REFUSED = { error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } };

/** Milliseconds. */
const NOON = Date.UTC(2026, 4, 6, 12);

/** The Detail column of the last line of the Login Audit Trail. */
function lastDetail(server: Served): unknown {
  return selectRows(server.account.database, 'SELECT status, detail FROM loginaudit ORDER BY rowid DESC LIMIT 1')[0];
}

async function expectRefused(server: Served, signing: Signing, detail: string): Promise<void> {
  const response = await callWithToken(server, RESTLET, signing);
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual(REFUSED);
  expect(lastDetail(server)).toEqual(['Failure', detail]);
}

afterEach(closeAll);

describe('an access token', () => {
  it('lets its employee in, in its role', async () => {
    const server = await served();

    const response = await callWithToken(server);

    expect(response.status).toBe(200);
    expect(lastDetail(server)).toEqual(['Success', null]);
    expect(
      selectRows(server.account.database, 'SELECT user, role, oauthappname, oauthaccesstokenname FROM loginaudit'),
    ).toEqual([[42, 1001, 'Expensify', 'Expensify - Ana']]);
  });

  it('signs every query parameter, whatever its characters', async () => {
    const response = await callWithToken(
      await served(),
      `${RESTLET}&name=${encodeURIComponent("Zoë's (1*2)!")}&empty=`,
    );

    expect(await response.json()).toEqual({ parameters: { name: "Zoë's (1*2)!", empty: '' } });
  });

  it.each<[string, Signing, string]>([
    ['a timestamp six minutes old', { timestamp: seconds() - 360 }, 'InvalidTimestamp'],
    ['a timestamp six minutes ahead', { timestamp: seconds() + 360 }, 'InvalidTimestamp'],
    ['another secret', { tokenSecret: 'x'.repeat(64) }, 'InvalidSignature'],
    ['a token id of nobody', { tokenId: '0'.repeat(64) }, 'token_rejected'],
    ['a consumer key of nobody', { consumerKey: 'f'.repeat(64) }, 'consumer_key_unknown'],
    ['the realm in lower case', { realm: '1234567_sb1' }, 'InvalidRealm'],
    ['the realm as a host name has it', { realm: '1234567-SB1' }, 'InvalidRealm'],
    ['HMAC-SHA1', { method: 'HMAC-SHA1' }, 'InvalidSignatureMethod'],
  ])('is refused with %s', async (_name, signing, detail) => {
    await expectRefused(await served(), signing, detail);
  });

  it.each([-300, -299, 299, 300])('is let in with a timestamp that is %i seconds off', async (off) => {
    const server = await served({ now: () => NOON });

    expect((await callWithToken(server, RESTLET, { timestamp: NOON / 1000 + off })).status).toBe(200);
  });

  it.each([-301, 301])('is refused with a timestamp that is %i seconds off', async (off) => {
    const server = await served({ now: () => NOON });

    await expectRefused(server, { timestamp: NOON / 1000 + off }, 'InvalidTimestamp');
  });

  it.each(['-60', '1.5', 'soon', '1e9'])(
    'is refused with the timestamp %s, which is no number of seconds',
    async (timestamp) => {
      await expectRefused(await served({ now: () => 60_000 }), { timestamp }, 'InvalidTimestamp');
    },
  );

  it('is refused when a request is sent again', async () => {
    const server = await served();
    const again = { nonce: 'once', timestamp: seconds() };

    expect((await callWithToken(server, RESTLET, again)).status).toBe(200);
    await expectRefused(server, again, 'nonce_used');
  });

  it.each([
    ['at its own time', 0],
    ['early', 299],
    ['late', -299],
  ])('is let in once with a header that was signed %s, and never again', async (_when, off) => {
    let now = NOON;
    const server = await served({ now: () => now });
    const header = { nonce: 'once', timestamp: NOON / 1000 + off };

    expect((await callWithToken(server, RESTLET, header)).status).toBe(200);
    for (const later of [0, 1, 60, 299, 300, 301, 599, 600, 3600]) {
      now = NOON + later * 1000;
      // Its timestamp is looked at first: where it could no longer pass, that is what the trail says.
      await expectRefused(server, header, later > 300 + off ? 'InvalidTimestamp' : 'nonce_used');
    }
  });

  it('is refused with a used nonce under another timestamp as well', async () => {
    const server = await served();

    expect((await callWithToken(server, RESTLET, { nonce: 'once' })).status).toBe(200);
    await expectRefused(server, { nonce: 'once', timestamp: seconds() - 5 }, 'nonce_used');
  });

  it('keeps its nonce where the signature is wrong: nobody else can use it up', async () => {
    const server = await served();

    await expectRefused(server, { nonce: 'once', tokenSecret: 'x'.repeat(64) }, 'InvalidSignature');
    expect((await callWithToken(server, RESTLET, { nonce: 'once' })).status).toBe(200);
  });

  it('may use a nonce that another token has used', async () => {
    const server = await served({
      change: ({ tokens }) => tokens.push({ ...tokens[0], id: 502 } as Document['tokens'][number]),
    });
    const other = credentials(server.account, 502);

    expect((await callWithToken(server, RESTLET, { nonce: 'once' })).status).toBe(200);
    const { tokenId, tokenSecret } = other;
    expect((await callWithToken(server, RESTLET, { nonce: 'once', tokenId, tokenSecret })).status).toBe(200);
  });

  it('is refused when the address is changed after signing', async () => {
    const server = await served();
    const secrets = credentials(server.account, 501);
    const oauth = new OAuth({
      consumer: { key: secrets.consumerKey, secret: secrets.consumerSecret },
      signature_method: 'HMAC-SHA256',
      realm: server.account.id,
      hash_function: (text, key) => createHmac('sha256', key).update(text).digest('base64'),
    });
    const signed = oauth.authorize(
      { url: `${server.url}${RESTLET}`, method: 'GET' },
      { key: secrets.tokenId, secret: secrets.tokenSecret },
    );

    const response = await fetch(`${server.url}${RESTLET}&more=1`, {
      headers: { ...JSON_TYPE, ...oauth.toHeader(signed) },
    });

    expect([response.status, lastDetail(server)]).toEqual([401, ['Failure', 'InvalidSignature']]);
  });

  it.each<[string, (file: Document) => void, string]>([
    ['the feature is off', (file) => (file.account.features.TBA = false), 'FeatureDisabled'],
    ['the integration is blocked', ({ integrations: [app] }) => app && (app.state = 'BLOCKED'), 'consumer_key_refused'],
    [
      'the integration takes no tokens',
      ({ integrations: [app] }) => app && (app.tokenBasedAuthentication = false),
      'consumer_key_refused',
    ],
    ['it is revoked', ({ tokens: [token] }) => token && (token.revoked = true), 'token_rejected'],
    ['it is inactive', ({ tokens: [token] }) => token && (token.inactive = true), 'token_rejected'],
    ['its employee is inactive', ({ employees: [, ana] }) => ana && (ana.inactive = true), 'permission_denied'],
    ['its employee has no access', ({ employees: [, ana] }) => ana && (ana.giveAccess = false), 'permission_denied'],
    ['its role is inactive', ({ roles: [role] }) => role && (role.inactive = true), 'permission_denied'],
    [
      'its role was taken from the employee',
      ({ employees: [, ana] }) => ana && (ana.roles = [1002]),
      'permission_denied',
    ],
    ['its role may not use tokens', ({ roles: [role] }) => role && (role.permissions = {}), 'permission_denied'],
    [
      'a global permission takes tokens away',
      ({ employees: [, ana] }) => ana && (ana.globalPermissions = { ADMI_LOGIN_OAUTH: 'NONE' }),
      'permission_denied',
    ],
  ])('is refused when %s', async (_name, change, detail) => {
    await expectRefused(await served({ change }), {}, detail);
  });

  it('is refused when its role may do nothing but web services, with another code', async () => {
    const server = await served({ change: ({ roles: [role] }) => role && (role.webServicesOnly = true) });
    const response = await callWithToken(server);

    expect([response.status, await response.json()]).toEqual([
      401,
      { error: { code: 'INVALID_LOGIN_CREDENTIALS', message: 'Invalid login credentials.' } },
    ]);
    expect(lastDetail(server)).toEqual(['Failure', 'permission_denied']);
  });

  it.each<[string, (file: Document) => void]>([
    [
      'User Access Tokens instead of the login permission',
      ({ roles: [role] }) => role && (role.permissions = { ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL' }),
    ],
    [
      'a global line that has no effect',
      (file) => {
        file.account.features.EMPPERMS = false;
        const [, ana] = file.employees;
        if (ana) ana.globalPermissions = { ADMI_LOGIN_OAUTH: 'NONE' };
      },
    ],
    ['a vendor as its holder', ({ tokens: [token] }) => token && (token.entity = 900)],
  ])('works with %s', async (_name, change) => {
    expect((await callWithToken(await served({ change }))).status).toBe(200);
  });

  it('is not there: 401', async () => {
    const server = await served();
    const response = await fetch(`${server.url}${RESTLET}`, { headers: JSON_TYPE });

    expect([response.status, await response.json()]).toEqual([401, REFUSED]);
  });

  it.each(['Basic abc', 'OAuth', 'OAuth realm="1234567_SB1"', 'OAuth realm="%", oauth_token="x"'])(
    'cannot be read from %s: 401',
    async (authorization) => {
      const server = await served();
      const response = await fetch(`${server.url}${RESTLET}`, { headers: { ...JSON_TYPE, authorization } });

      expect([response.status, lastDetail(server)]).toEqual([401, ['Failure', 'MissingTokenPassportRequiredFields']]);
    },
  );
});

describe('a session', () => {
  it('is opened for an employee in one of its roles', async () => {
    const server = await served();

    expect(await login(server.url, ANA)).toEqual({ cookie: expect.stringMatching(/^JSESSIONID=/) as string });
    expect(lastDetail(server)).toEqual(['Success', null]);
  });

  it.each<[string, (file: Document) => void, string]>([
    ['the employee is inactive', ({ employees: [, ana] }) => ana && (ana.inactive = true), 'entity_inactive'],
    ['the employee has no access', ({ employees: [, ana] }) => ana && (ana.giveAccess = false), 'entity_no_access'],
    ['the role is not assigned', ({ employees: [, ana] }) => ana && (ana.roles = []), 'role_not_assigned'],
    ['the role is inactive', ({ roles: [role] }) => role && (role.inactive = true), 'role_inactive'],
    [
      'the role is for web services only',
      ({ roles: [role] }) => role && (role.webServicesOnly = true),
      'web_services_only',
    ],
    [
      'the role is for single sign-on only',
      ({ roles: [role] }) => role && (role.singleSignOnOnly = true),
      'single_sign_on_only',
    ],
  ])('is refused when %s', async (_name, change, code) => {
    const server = await served({ change });

    expect(await login(server.url, ANA)).toMatchObject({ refusal: { code } });
    expect(lastDetail(server)).toEqual(['Failure', code]);
  });

  it('leaves a line in the Login Audit Trail for every attempt, which SuiteQL can read', async () => {
    const zip = withRestlet(
      `get: () => query.runSuiteQL({ query: 'SELECT status, detail, user, role, emailaddress FROM loginaudit ORDER BY date' }).asMappedResults()`,
    );
    let second = 0;
    const server = await served({ zip, now: () => Date.UTC(2026, 0, 1) + 1000 * second++ });
    await login(server.url, { entity: 42, role: 3 });
    await login(server.url, { entity: 77, role: 1001 });
    await login(server.url, { entity: NaN, role: NaN });
    const response = await server.request(RESTLET, { headers: JSON_TYPE });

    expect(await response.json()).toEqual([
      { status: 'Failure', detail: 'role_not_assigned', user: 42, role: 3, emailaddress: 'ana@acme.test' },
      { status: 'Failure', detail: 'entity_unknown', user: null, role: 1001, emailaddress: null },
      { status: 'Failure', detail: 'entity_unknown', user: null, role: null, emailaddress: null },
      { status: 'Success', detail: null, user: 1, role: 3, emailaddress: 'ada@acme.test' },
    ]);
  });

  it('is refused to nobody and in no role', async () => {
    const { url } = await served();

    expect(await login(url, { entity: 77, role: 3 })).toMatchObject({ refusal: { code: 'entity_unknown' } });
    expect(await login(url, { entity: 42, role: 77 })).toMatchObject({ refusal: { code: 'role_unknown' } });
  });
});
