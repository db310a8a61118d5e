/**
 * NetSuite refuses, and tells the caller nothing: the client names what it may be. The emulator knows what it is.
 */
import { type CauseId, CAUSES, CHECKS, EXIT, exitStatus, type PreflightOptions } from '../../client/src/index.ts';
import type { Running } from '../../cli/embedded';
import { selectRow } from '../../emulator';
import { serving } from '../product/support/account';
import { ana, healthyAccount, INTEGRATION, one, role, token, TOKEN } from '../product/support/accounts';
import type { AccountDocument } from '../reference/answer';
import { askAnswered, askWith, causesOf, refusing, silent, tokenOf } from './support/asking';

/** The Detail of the newest entry of the Login Audit Trail: what an administrator sees. */
const detail = ({ account }: Running): unknown =>
  selectRow(account.database, 'SELECT detail FROM loginaudit ORDER BY rowid DESC LIMIT 1', [])?.[0];

const broken = (change: (account: AccountDocument) => void): AccountDocument => healthyAccount(change);
const DEPLOYMENT = 'customdeploy_td_report_rl';
const LOGIN = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'];

describe('a login that is refused', () => {
  it.each<[string, CauseId, (account: AccountDocument) => void]>([
    ['the feature is off', 'feature-off', ({ account }) => (account.features = { TBA: false })],
    ['the integration is blocked', 'integration-blocked', (a) => (one(a.integrations, INTEGRATION).state = 'BLOCKED')],
    [
      'the integration takes no tokens',
      'integration-blocked',
      (a) => (one(a.integrations, INTEGRATION).tokenBasedAuthentication = false),
    ],
    ['the token is revoked', 'token-revoked', (a) => (token(a).revoked = true)],
    ['the token is inactive', 'token-revoked', (a) => (token(a).inactive = true)],
    ['the employee is inactive', 'employee-no-access', (a) => (ana(a).inactive = true)],
    ['the employee has no access', 'employee-no-access', (a) => (ana(a).giveAccess = false)],
    ['the role is inactive', 'role-inactive', (a) => (role(a).inactive = true)],
    ['the role was removed', 'role-removed', (a) => (ana(a).roles = [])],
    [
      'the role may not log in so',
      'role-lacks-login',
      (a) => Object.assign(role(a).permissions, Object.fromEntries(LOGIN.map((permission) => [permission, 'NONE']))),
    ],
    [
      'a global permission forbids it',
      'global-permission',
      (a) => (ana(a).globalPermissions = Object.fromEntries(LOGIN.map((permission) => [permission, 'NONE']))),
    ],
  ])('names the true cause, with the Detail that an administrator sees: %s', async (_what, id, change) => {
    await serving(broken(change), async (running) => {
      const result = await askWith(running, TOKEN);

      expect(result).toMatchObject({ outcome: 'refused', refusal: { status: 401, code: 'INVALID_LOGIN_ATTEMPT' } });
      expect(causesOf(result)).toContain(id);
      expect(CAUSES[id].detail).toContain(detail(running));
      expect(exitStatus(result)).toBe(EXIT.silent);
    });
  });

  it.each<[string, CauseId, (running: Running) => Partial<PreflightOptions>]>([
    [
      'another secret',
      'wrong-secret',
      (at) => ({ credentials: { ...tokenOf(at, TOKEN), tokenSecret: '0'.repeat(64) } }),
    ],
    [
      'a token of nobody',
      'token-unknown',
      (at) => ({ credentials: { ...tokenOf(at, TOKEN), tokenId: '0'.repeat(64) } }),
    ],
    [
      'a consumer key of nobody',
      'integration-unknown',
      (at) => ({ credentials: { ...tokenOf(at, TOKEN), consumerKey: '0'.repeat(64) } }),
    ],
  ])('names what the caller does wrong: %s', async (_what, id, options) => {
    await serving(healthyAccount(), async (running) => {
      const result = await askWith(running, TOKEN, options(running));

      expect(causesOf(result)).toContain(id);
      expect(CAUSES[id].detail).toContain(detail(running));
    });
  });

  it('goes through every check that may stop a login, in their order: none is left out, and none is claimed', async () => {
    await serving(
      broken((a) => (token(a).revoked = true)),
      async (running) => {
        const { causes } = silent(await askWith(running, TOKEN));
        const checks = causes.flatMap((cause): readonly string[] => cause.checks);

        // What a role reaches stops no login, and of its kind NetSuite speaks in other words.
        expect(checks).toEqual(CHECKS.filter((check) => !['role-restrictions', 'role-kind'].includes(check)));
        expect(causes.every(({ weight }) => weight === 'possible')).toBe(true);
      },
    );
  });
});

describe('a clue', () => {
  it('says that it is the clock, if that is more than five minutes off', async () => {
    await serving(healthyAccount(), async (running) => {
      for (const off of [-6, 6]) {
        const result = silent(await askWith(running, TOKEN, {}, { now: () => Date.now() + off * 60_000 }));

        expect(result.causes[0]).toMatchObject({ id: 'clock', weight: 'certain', fault: 'caller' });
        expect(detail(running)).toBe('InvalidTimestamp');
      }
    });
  });

  it('rules the clock out, if it is not', async () => {
    await serving(
      broken((a) => (token(a).revoked = true)),
      async (running) => {
        const result = silent(await askWith(running, TOKEN, {}, { now: () => Date.now() + 4 * 60_000 }));

        expect(result.ruledOut.map(({ id }) => id)).toEqual(['account-id', 'clock']);
        expect(causesOf(result)).not.toContain('clock');
      },
    );
  });

  it('is missing where the answer has no date: then the clock stays possible', async () => {
    expect(causesOf(await askAnswered(() => refusing(401, 'INVALID_LOGIN_ATTEMPT')))).toContain('clock');
  });
});

describe('the script', () => {
  it('is not for this role', async () => {
    await serving(
      broken((a) => (a.audiences = { [DEPLOYMENT]: [] })),
      async (running) => {
        const result = await askWith(running, TOKEN);

        expect(result).toMatchObject({ outcome: 'refused', refusal: { status: 403 } });
        expect(causesOf(result)).toEqual(['audience', 'not-released', 'wrong-host']);
      },
    );
  });

  it('is not released', async () => {
    await serving(healthyAccount(), async (running) => {
      const { deployments } = running.account;
      const deployment = deployments.get(DEPLOYMENT);
      if (deployment === undefined) throw new Error('no deployment');
      deployments.set(DEPLOYMENT, { ...deployment, status: 'TESTING' });

      expect(causesOf(await askWith(running, TOKEN))).toContain('not-released');
    });
  });

  it('is not there', async () => {
    await serving(healthyAccount(), async (running) => {
      const result = silent(await askWith(running, TOKEN, { script: 'customscript_other' }));

      expect(result.causes).toMatchObject([{ id: 'script-missing', weight: 'certain' }]);
    });
  });

  it('is there, and is not Token Doctor', async () => {
    const others = [
      () => Response.json({ hello: 'world' }),
      () => Response.json({ schemaVersion: '2.0', verdict: 'ready' }),
    ];
    for (const answer of others) expect(causesOf(await askAnswered(answer))).toEqual(['other-answer', 'not-netsuite']);
  });
});
