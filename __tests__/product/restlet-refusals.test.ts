/**
 * Tokens that NetSuite does not let in. The caller learns nothing but that; the Login Audit Trail holds the reason, and
 * an Administrator who asks is told the link of the chain that is at fault.
 */
import type { Running } from '../../cli/embedded';
import { selectRow } from '../../emulator';
import type { AccountDocument } from '../reference/answer';
import { ADMINISTRATOR, ana, healthyAccount, INTEGRATION, one, role, token, TOKEN } from './support/accounts';
import { serving } from './support/account';
import { ask, bySession, byToken, reportIn, type Signing } from './support/restlet';

const REFUSED = {
  status: 401,
  body: { error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } },
  // The script did not run.
  units: null,
  queries: null,
};

/** What Oracle documents for a role for web services only. [DOC] chapter_1529417663 */
const REFUSED_ROLE = { status: 401, body: { error: { code: 'INVALID_LOGIN_CREDENTIALS' } }, units: null };

/** The newest entry of the Login Audit Trail. */
const lastLogin = ({ account }: Running) =>
  selectRow(account.database, 'SELECT status, detail FROM loginaudit ORDER BY rowid DESC LIMIT 1', []);

describe('a token whose chain is broken', () => {
  it.each<[string, string, string, (account: AccountDocument) => void]>([
    ['the feature is off', 'FeatureDisabled', 'feature-enabled', ({ account }) => (account.features = { TBA: false })],
    [
      'the integration is blocked',
      'consumer_key_refused',
      'integration-enabled',
      (a) => (one(a.integrations, INTEGRATION).state = 'BLOCKED'),
    ],
    [
      'the integration takes no tokens',
      'consumer_key_refused',
      'integration-enabled',
      (a) => (one(a.integrations, INTEGRATION).tokenBasedAuthentication = false),
    ],
    ['the token is revoked', 'token_rejected', 'token-live', (a) => (token(a).revoked = true)],
    ['the token is inactive', 'token_rejected', 'token-live', (a) => (token(a).inactive = true)],
    ['the employee is inactive', 'permission_denied', 'employee-access', (a) => (ana(a).inactive = true)],
    ['the employee has no access', 'permission_denied', 'employee-access', (a) => (ana(a).giveAccess = false)],
    ['the role is inactive', 'permission_denied', 'role-active', (a) => (role(a).inactive = true)],
    ['the role was removed', 'permission_denied', 'role-assigned', (a) => (ana(a).roles = [])],
    [
      'the role may not log in so',
      'permission_denied',
      'role-permission',
      (a) =>
        (role(a).permissions = {
          ...role(a).permissions,
          ADMI_LOGIN_OAUTH: 'NONE',
          ADMI_MANAGE_OWN_OAUTH_TOKENS: 'NONE',
        }),
    ],
    [
      'global permissions forbid it',
      'permission_denied',
      'global-permission',
      (a) => (ana(a).globalPermissions = { ADMI_LOGIN_OAUTH: 'NONE', ADMI_MANAGE_OWN_OAUTH_TOKENS: 'NONE' }),
    ],
  ])('is refused, and the report says why: %s', async (_what, detail, check, fault) => {
    await serving(healthyAccount(fault), async (running) => {
      expect(await ask(running, byToken(running, TOKEN))).toEqual(REFUSED);
      expect(lastLogin(running)).toEqual(['Failure', detail]);

      const report = reportIn(await ask(running, await bySession(running, ADMINISTRATOR)));
      expect(report).toMatchObject({ verdict: 'blocked', rootCause: { check } });
    });
  });

  it('is refused where its role is for web services only: it can sync all the same', async () => {
    const account = healthyAccount((changed) => {
      role(changed).webServicesOnly = true;
    });
    await serving(account, async (running) => {
      expect(await ask(running, byToken(running, TOKEN))).toMatchObject(REFUSED_ROLE);
      expect(reportIn(await ask(running, await bySession(running, ADMINISTRATOR))).verdict).toBe('ready');
    });
  });
});

describe('a sound token that is badly used', () => {
  it.each<[string, string, Signing]>([
    ['wrong token secret', 'InvalidSignature', { credentials: { tokenSecret: '0'.repeat(64) } }],
    ['wrong consumer secret', 'InvalidSignature', { credentials: { consumerSecret: '0'.repeat(64) } }],
    ['unknown token', 'token_rejected', { credentials: { tokenId: '0'.repeat(64) } }],
    ['unknown consumer', 'consumer_key_unknown', { credentials: { consumerKey: '0'.repeat(64) } }],
    ['six minutes late', 'InvalidTimestamp', { ahead: -6 * 60 }],
    ['six minutes early', 'InvalidTimestamp', { ahead: 6 * 60 }],
    ['realm of another account', 'InvalidRealm', { realm: '7654321' }],
    ['realm in lower case', 'InvalidRealm', { realm: '1234567_sb1' }],
    ['HMAC-SHA1', 'InvalidSignatureMethod', { method: 'HMAC-SHA1' }],
  ])('is refused: %s', async (_what, detail, signing) => {
    await serving(healthyAccount(), async (running) => {
      expect(await ask(running, byToken(running, TOKEN, signing))).toEqual(REFUSED);
      expect(lastLogin(running)).toEqual(['Failure', detail]);

      expect((await ask(running, byToken(running, TOKEN))).status).toBe(200);
    });
  });

  it('is let in with a clock that is four minutes off', async () => {
    await serving(healthyAccount(), async (running) => {
      for (const ahead of [-4 * 60, 4 * 60]) {
        expect((await ask(running, byToken(running, TOKEN, { ahead }))).status).toBe(200);
      }
    });
  });

  it('is refused when it sends the same nonce again', async () => {
    await serving(healthyAccount(), async (running) => {
      const identity = byToken(running, TOKEN, { nonce: 'once' });

      expect((await ask(running, identity)).status).toBe(200);
      expect(await ask(running, identity)).toEqual(REFUSED);
      expect(lastLogin(running)).toEqual(['Failure', 'nonce_used']);
    });
  });

  it('is refused when the address or the method is not the one it signed', async () => {
    await serving(healthyAccount(), async (running) => {
      const identity = byToken(running, TOKEN);
      const elsewhere = (change: (url: string) => string, method: string) => () =>
        identity({ method, url: change(`${running.serving.url}/app/site/hosting/restlet.nl`) });

      expect(
        await ask(
          running,
          elsewhere((url) => `${url}?token=1`, 'GET'),
        ),
      ).toEqual(REFUSED);
      expect(await ask(running, ({ url }) => identity({ method: 'POST', url }))).toEqual(REFUSED);
    });
  });
});

describe('a caller without a token', () => {
  it('is refused without a session, and with one that nobody opened', async () => {
    await serving(healthyAccount(), async (running) => {
      expect(await ask(running, () => ({}))).toEqual(REFUSED);
      expect(await ask(running, () => ({ cookie: 'JSESSIONID=nobody' }))).toEqual(REFUSED);
    });
  });
});

describe('a role that is not in the audience of the deployment', () => {
  it('is refused by NetSuite, by token and by session', async () => {
    const account = healthyAccount((changed) => {
      changed.audiences = { customdeploy_td_report_rl: [] };
    });
    await serving(account, async (running) => {
      const callers = [byToken(running, TOKEN), await bySession(running, { entity: 42, role: 1001 })];
      for (const identity of callers) {
        expect(await ask(running, identity)).toMatchObject({
          status: 403,
          body: { error: { code: 'INSUFFICIENT_PERMISSION' } },
          units: null,
        });
      }
      expect((await ask(running, await bySession(running, ADMINISTRATOR))).status).toBe(200);
    });
  });
});
