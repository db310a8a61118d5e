/**
 * What people met in public threads, told again in our own words: what NetSuite answered, and what the client makes of it.
 * Above all those in which the role was not at fault.
 */
import { explain, refusalIn, type Situation } from '../../client/src/index.ts';
import { serving } from '../product/support/account';
import { healthyAccount, role, token, TOKEN } from '../product/support/accounts';
import { askAnswered, askWith, causesOf, refusing, silent } from './support/asking';

const TBA: Situation = { credentials: 'tba' };

/** What an integration's own call was answered, explained with nothing else known. */
const explained = (status: number, body: object, situation = TBA) =>
  explain(refusalIn('restlet', { status, headers: {}, body: JSON.stringify(body) }), situation);

const ids = ({ causes }: ReturnType<typeof explained>): string[] => causes.map(({ id }) => id);

/** The answer of REST web services to a login that fails. */
const INVALID_LOGIN = {
  status: 401,
  'o:errorDetails': [
    { detail: 'Invalid login attempt. For more details, see the Login Audit Trail.', 'o:errorCode': 'INVALID_LOGIN' },
  ],
};

describe('the role or the token is at fault', () => {
  it('a call fails with USER_ERROR and names no record: the role may not log in so, or use REST', () => {
    const { causes } = explained(400, {
      error: { code: 'USER_ERROR', message: 'current role does not have permission' },
    });

    expect(causes[0]?.id).toBe('rest-login');
    expect(causes[0]?.checks).toEqual(['feature-enabled', 'role-permission']);
  });

  it('a token with the fewest rights fails at a RESTlet: its role is for web services only', async () => {
    const account = healthyAccount((changed) => (role(changed).webServicesOnly = true));
    await serving(account, async (running) => {
      const { causes } = silent(await askWith(running, TOKEN));

      expect(causes).toMatchObject([{ id: 'web-services-only', weight: 'likely' }]);
      expect(causes[0]?.says).toContain('may sync over SOAP all the same');
    });
  });

  it('production works and the sandbox does not: its refresh took the tokens away', async () => {
    const account = healthyAccount((changed) => (changed.tokens = [{ ...token(changed), id: 502 }]));
    await serving(account, async (running) => {
      const credentials = { kind: 'tba', consumerKey: 'a'.repeat(64), consumerSecret: 'b'.repeat(64) } as const;
      const lost = { ...credentials, tokenId: 'c'.repeat(64), tokenSecret: 'd'.repeat(64) };
      const { causes } = silent(await askWith(running, 502, { credentials: lost }));

      expect(causes.find(({ id }) => id === 'token-unknown')?.says).toMatch(/refresh of a sandbox/);
    });
  });

  it('an Administrator is asked for a second factor: log in with a token', () => {
    expect(
      ids(explained(401, { error: { code: 'TWO_FA_REQD', message: 'Two-Factor Authentication required' } })),
    ).toEqual(['two-factor']);
  });

  it('every step was followed, and the token stays invalid: every link of the chain is listed', async () => {
    const checks = silent(await askAnswered(() => refusing(401, 'INVALID_LOGIN_ATTEMPT'))).causes.flatMap(
      (cause): readonly string[] => cause.checks,
    );
    expect(checks).toEqual(
      expect.arrayContaining(['token-live', 'employee-access', 'role-active', 'role-assigned', 'role-permission']),
    );
  });
});

describe('the role is not at fault', () => {
  it.each(['1234567_sb1', '1234567-sb1', '1234567-SB1'])(
    'the account id of the sandbox is written %s',
    async (realm) => {
      await serving(healthyAccount(), async (running) => {
        const { causes } = silent(await askWith(running, TOKEN, { realm }));

        expect(causes[0]).toMatchObject({ id: 'account-id', fault: 'caller', weight: 'likely', checks: [] });
        expect(causes.filter(({ weight }) => weight !== 'possible')).toHaveLength(1);
      });
    },
  );

  it.each(['1234567_sb1', '1234567-sb1'])('and the client, given %s, asks rightly and says so', async (account) => {
    await serving(healthyAccount(), async (running) => {
      const result = await askWith(running, TOKEN, { account });

      expect(result).toMatchObject({ account: '1234567_SB1', outcome: 'ready' });
      expect(result.notes.join()).toMatch(/sent as 1234567_SB1.*refuses it as an invalid login, whatever its role/);
    });
  });

  it('the id of a test drive account is written in lower case', async () => {
    const account = healthyAccount((changed) => (changed.account.id = 'TSTDRV123456'));
    await serving(account, async (running) => {
      expect(silent(await askWith(running, TOKEN, { realm: 'tstdrv123456' })).causes[0]?.id).toBe('account-id');
      expect(await askWith(running, TOKEN, { account: 'tstdrv123456' })).toHaveProperty('report');
    });
  });

  it('a login is called invalid after a minute, under load', async () => {
    let now = Date.now();
    const slowly = () => {
      now += 60_000;
      return refusing(401, 'INVALID_LOGIN_ATTEMPT', '', { date: new Date(now).toUTCString() });
    };
    const { causes } = silent(await askAnswered(slowly, {}, { now: () => now }));

    expect(causes[0]).toMatchObject({ id: 'load', fault: 'load', weight: 'likely' });
    expect(causes[0]?.look).toContain('the same token also succeeds');
  });

  it('or right after the account was busy', async () => {
    const answers = [refusing(400, 'SSS_REQUEST_LIMIT_EXCEEDED'), refusing(401, 'INVALID_LOGIN_ATTEMPT')];
    const result = await askAnswered(() => answers.shift() ?? Response.error());

    expect(causesOf(result)[0]).toBe('load');
    expect(result.attempts).toBe(2);
  });

  it('SOAP works and REST does not, and nobody found out why: no role is blamed', () => {
    const { causes } = explained(401, INVALID_LOGIN);

    expect(causes.filter(({ weight }) => weight !== 'possible')).toEqual([]);
    expect(new Set(causes.map(({ fault }) => fault))).toEqual(new Set(['account', 'caller', 'load']));
  });

  it('nothing arrives, and the account has no row of it: the request did not reach NetSuite', async () => {
    const unreachable = new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) });
    const result = silent(await askAnswered(() => Promise.reject(unreachable)));

    expect(result).toMatchObject({ outcome: 'unreachable', refusal: { status: null, code: 'ECONNRESET' } });
    expect(result.causes.every(({ fault, checks }) => fault === 'network' && checks.length === 0)).toBe(true);
    expect(result.causes[0]?.look).toMatch(/no row/);
  });
});
