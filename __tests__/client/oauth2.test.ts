/**
 * OAuth 2.0 client credentials: an assertion signed by a certificate, an access token, the RESTlet; and every refusal.
 */
import { constants, generateKeyPairSync, sign } from 'node:crypto';
import { type CauseId, CAUSES, preflight, type PreflightOptions } from '../../client/src/index.ts';
import { assertionOf } from '../../client/src/assertion.ts';
import type { World } from '../../client/src/send.ts';
import type { Running } from '../../cli/embedded';
import { AccountFileError, parseAccountFile, selectRow, TOKEN_PATH } from '../../emulator';
import { serving } from '../product/support/account';
import { ana, INTEGRATION, one, role } from '../product/support/accounts';
import { CERTIFICATE, certificateAccount, MAPPING } from './support/certificates';
import { causesOf, silent, world } from './support/asking';

type Change = Parameters<typeof certificateAccount>[0];

const ask = (
  { account, serving: { url } }: Running,
  options: Partial<PreflightOptions> = {},
  instead: Partial<World> = {},
) => preflight({ account: account.id, baseUrl: url, credentials: CERTIFICATE, ...options }, world(instead));

const lastLogin = ({ account }: Running): unknown[] | undefined =>
  selectRow(
    account.database,
    'SELECT status, detail, user, role, oauthappname FROM loginaudit ORDER BY rowid DESC LIMIT 1',
    [],
  );

/** Asks the token endpoint for itself. */
const post = ({ serving: { url } }: Running, form: Record<string, string>): Promise<Response> =>
  fetch(`${url}${TOKEN_PATH}`, { method: 'POST', body: new URLSearchParams(form) });

const form = (at: Running, issuedAt = Math.floor(Date.now() / 1000)) => ({
  grant_type: 'client_credentials',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: assertionOf(CERTIFICATE, `${at.serving.url}${TOKEN_PATH}`, issuedAt),
});

const accessToken = async (at: Running): Promise<string> =>
  ((await (await post(at, form(at))).json()) as { access_token: string }).access_token;

/** A sound assertion but for what is changed, signed as PS256 whatever it says. */
function assertion(at: Running, now: number, change: { header?: object; payload?: object }): string {
  const header = { typ: 'JWT', alg: 'PS256', kid: CERTIFICATE.certificateId, ...change.header };
  const aud = `${at.serving.url}${TOKEN_PATH}`;
  const payload = { iss: CERTIFICATE.clientId, scope: 'restlets', aud, iat: now, exp: now + 300, ...change.payload };
  const content = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const key = { key: CERTIFICATE.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}

const LOGIN = { ADMI_LOGIN_OAUTH2: 'NONE' } as const;

it('a certificate is let in, as its entity and in its role, and asked for one access token', async () => {
  await serving(certificateAccount(), async (running) => {
    const paths: string[] = [];
    const counting: typeof fetch = (url, init) => {
      paths.push(url instanceof URL ? url.pathname : '');
      return fetch(url, init);
    };
    const result = await ask(running, {}, { fetch: counting });

    expect(result).toMatchObject({ outcome: 'ready', attempts: 1 });
    expect(paths).toEqual([TOKEN_PATH, '/app/site/hosting/restlet.nl']);
    expect(lastLogin(running)).toEqual(['Success', null, 42, 1001, 'Expensify']);
  });
});

it('an access token that somebody else obtained does as well', async () => {
  await serving(certificateAccount(), async (running) => {
    const credentials = { kind: 'bearer', accessToken: await accessToken(running) } as const;

    expect(await ask(running, { credentials })).toHaveProperty('report');
  });
});

describe('no access token', () => {
  it.each<[string, CauseId, string, string, Change]>([
    [
      'the feature is off',
      'oauth2-off',
      'unauthorized_client',
      'FeatureDisabled',
      (a) => (a.account.features = { OAUTH2: false }),
    ],
    [
      'the integration is blocked',
      'integration-blocked',
      'unauthorized_client',
      'InvalidIntegration',
      (a) => (one(a.integrations, INTEGRATION).state = 'BLOCKED'),
    ],
    ['there is no mapping', 'oauth2-mapping', 'invalid_client', 'ClientAuthenticationFailed', (a) => (a.oauth2 = [])],
    [
      'the mapping is revoked',
      'oauth2-mapping',
      'invalid_client',
      'ClientAuthenticationFailed',
      (a) => (a.oauth2 = [{ ...MAPPING, revoked: true }]),
    ],
    [
      'the employee is inactive',
      'employee-no-access',
      'invalid_grant',
      'EntityOrRoleDisabled',
      (a) => (ana(a).inactive = true),
    ],
    [
      'the role is inactive',
      'role-inactive',
      'invalid_grant',
      'EntityOrRoleDisabled',
      (a) => (role(a).inactive = true),
    ],
    ['the role was removed', 'role-removed', 'invalid_grant', 'EntityOrRoleDisabled', (a) => (ana(a).roles = [])],
    [
      'the role may not log in so',
      'oauth2-login',
      'invalid_grant',
      'permission_denied',
      (a) => Object.assign(role(a).permissions, LOGIN),
    ],
    [
      'a global permission forbids it',
      'oauth2-login',
      'invalid_grant',
      'permission_denied',
      (a) => (ana(a).globalPermissions = LOGIN),
    ],
  ])('where %s, and the true cause is named', async (_what, id, code, detail, change) => {
    await serving(certificateAccount(change), async (running) => {
      const result = await ask(running);

      expect(silent(result).refusal).toMatchObject({ step: 'access-token', code });
      expect(causesOf(result)).toContain(id);
      expect(lastLogin(running)?.[1]).toBe(detail);
      expect(CAUSES[id].detail).toContain(detail);
    });
  });

  it('for another private key', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    await serving(certificateAccount(), async (running) => {
      const result = await ask(running, { credentials: { ...CERTIFICATE, privateKey: other.toString() } });

      expect(causesOf(result)).toContain('oauth2-key');
      expect(lastLogin(running)?.[1]).toBe('InvalidSignature');
    });
  });

  it('for a clock that is off', async () => {
    await serving(certificateAccount(), async (running) => {
      for (const minutes of [-10, 10]) {
        const result = silent(await ask(running, {}, { now: () => Date.now() + minutes * 60_000 }));

        expect(result.causes[0]).toMatchObject({ id: 'clock', fault: 'caller' });
      }
    });
  });
});

describe('the token endpoint', () => {
  it('answers with a token for an hour', async () => {
    await serving(certificateAccount(), async (running) => {
      const response = await post(running, form(running));

      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ expires_in: '3600', token_type: 'bearer' });
    });
  });

  it.each(['grant_type', 'client_assertion_type', 'client_assertion'])('wants %s', async (name) => {
    await serving(certificateAccount(), async (running) => {
      const response = await post(running, { ...form(running), [name]: '' });

      expect([400, 401]).toContain(response.status);
      expect(
        (await post(running, Object.fromEntries(Object.entries(form(running)).filter(([key]) => key !== name)))).status,
      ).toBe(400);
    });
  });

  it('says who is not authenticated, as the documentation has it', async () => {
    await serving(
      certificateAccount((a) => (a.oauth2 = [])),
      async (running) => {
        const response = await post(running, form(running));

        expect([response.status, await response.json()]).toEqual([401, { error: 'invalid_client' }]);
        expect(response.headers.get('www-authenticate')).toBe('Basic realm="1234567_SB1"');
      },
    );
  });

  it.each<[string, (now: number) => object, string]>([
    ['is for another account', () => ({ payload: { aud: 'https://elsewhere.test/' } }), 'ClientAuthenticationFailed'],
    ['has expired', (now) => ({ payload: { iat: now - 600, exp: now - 300 } }), 'ClientAuthenticationFailed'],
    ['is good for an hour', (now) => ({ payload: { exp: now + 3600 } }), 'ClientAuthenticationFailed'],
    ['says RS256', () => ({ header: { alg: 'RS256' } }), 'InvalidSignature'],
    ['says that it needs no signature', () => ({ header: { alg: 'none' } }), 'InvalidSignature'],
    ['says ES256 of an RSA key', () => ({ header: { alg: 'ES256' } }), 'InvalidSignature'],
  ])('takes no assertion that %s', async (_what, change, detail) => {
    await serving(certificateAccount(), async (running) => {
      const now = Math.floor(Date.now() / 1000);
      const response = await post(running, {
        ...form(running),
        client_assertion: assertion(running, now, change(now)),
      });

      expect([response.status, await response.json()]).toEqual([401, { error: 'invalid_client' }]);
      expect(lastLogin(running)?.[1]).toBe(detail);
    });
  });

  it('takes the same assertion unchanged', async () => {
    await serving(certificateAccount(), async (running) => {
      const sound = { ...form(running), client_assertion: assertion(running, Math.floor(Date.now() / 1000), {}) };

      expect((await post(running, sound)).status).toBe(200);
    });
  });
});

describe('an access token', () => {
  const refused = async (at: Running, token: string): Promise<unknown> => {
    const result = silent(await ask(at, { credentials: { kind: 'bearer', accessToken: token } }));
    expect(result.refusal).toMatchObject({ step: 'restlet', status: 401, code: 'INVALID_LOGIN_ATTEMPT' });
    expect(result.causes.map(({ id }) => id)).toContain('oauth2-expired');
    return lastLogin(at)?.[1];
  };

  it('is refused where it is none, or is another account’s', async () => {
    await serving(certificateAccount(), async (running) => {
      const foreign = await serving(certificateAccount(), (other) => accessToken(other));

      expect(await refused(running, 'none')).toBe('TokenRejected');
      expect(await refused(running, foreign)).toBe('InvalidSignature');
    });
  });

  it('says so in the header that is documented', async () => {
    await serving(certificateAccount(), async ({ serving: { url } }) => {
      const response = await fetch(`${url}/app/site/hosting/restlet.nl`, {
        headers: { authorization: 'Bearer none', 'content-type': 'application/json' },
      });

      expect(response.headers.get('www-authenticate')).toBe(
        'Bearer realm="1234567_SB1", error="invalid_token", error_description="Invalid login attempt."',
      );
    });
  });

  it('is judged anew at every call: a role that is taken away counts at once', async () => {
    await serving(certificateAccount(), async (running) => {
      const token = await accessToken(running);
      running.account.database.run('DELETE FROM employeeroles');

      expect(await refused(running, token)).toBe('EntityOrRoleDisabled');
    });
  });

  it('on a role for web services only cannot ask', async () => {
    await serving(
      certificateAccount((a) => (role(a).webServicesOnly = true)),
      async (running) => {
        expect(causesOf(await ask(running))).toEqual(['web-services-only']);
      },
    );
  });
});

describe('the account file', () => {
  it.each<[string, object, string]>([
    ['a private key', { publicKey: CERTIFICATE.privateKey }, 'publicKey'],
    ['no key', { publicKey: 'none' }, 'publicKey'],
    ['an integration that is not there', { integration: 99 }, 'integration'],
    ['an entity that is not there', { entity: 99 }, 'entity'],
    ['a role that is not there', { role: 99 }, 'role'],
    ['something unknown', { secret: 'x' }, 'secret'],
  ])('may not give %s', (_what, change, key) => {
    const document = certificateAccount((a) => (a.oauth2 = [{ ...MAPPING, ...change }]));
    let thrown: unknown;
    try {
      parseAccountFile(JSON.stringify(document), 'test.json', () => '');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(AccountFileError);
    expect(thrown).toMatchObject({ place: `oauth2[0].${key}` });
  });

  it('may not give one certificate twice', () => {
    const document = certificateAccount((a) => (a.oauth2 = [MAPPING, MAPPING]));
    expect(() => parseAccountFile(JSON.stringify(document), 'test.json', () => '')).toThrow(
      /oauth2\[1\]\.certificateId/,
    );
  });
});
