/**
 * The RESTlet as an integration uses it: real HTTP, signed with an access token, or from a session.
 */
import type { Report } from '../../src/TypeScript/report/contract';
import { referenceAnswer } from '../reference/answer';
import { ADMINISTRATOR, ana, example, healthyAccount, INTEGRATION, TOKEN } from './support/accounts';
import { serving } from './support/account';
import { contradictions } from './support/honesty';
import { projection } from './support/projection';
import { ask, bySession, byToken, reportIn, timeless } from './support/restlet';

/** A token of another integration, with which an Administrator calls. */
const ADMINISTRATORS_TOKEN = 900;

const withAdministratorsToken = (account = example('two-live-tokens-one-blocked')) => {
  const integration = { id: 99, name: 'Monitoring', state: 'ENABLED' as const };
  const { id: entity } = account.employees.find(({ roles }) => roles.includes(ADMINISTRATOR.role)) ?? { id: 0 };
  account.integrations.push(integration);
  account.tokens.push({
    id: ADMINISTRATORS_TOKEN,
    integration: integration.id,
    entity,
    role: ADMINISTRATOR.role,
    created: '2026-02-01T08:00:00Z',
  });
  return account;
};

describe('a call signed with an access token', () => {
  it.each([
    ['nothing', undefined, {}],
    ['the integration', 'integration=expensify', { integration: 'expensify' }],
    ['a token', `token=${TOKEN}`, { token: TOKEN }],
    ['a token as text', `token=${TOKEN}`, { token: String(TOKEN) }],
    ['both', `integration=expensify&token=${TOKEN}`, { integration: 'expensify', token: TOKEN }],
  ])('gets the same report by GET and by POST: %s', async (_what, query, body) => {
    await serving(withAdministratorsToken(), async (running) => {
      const identity = byToken(running, ADMINISTRATORS_TOKEN);
      const got = await ask(running, identity, query === undefined ? {} : { query });
      const posted = await ask(running, identity, { method: 'POST', body: JSON.stringify(body) });

      expect(timeless(reportIn(got))).toEqual(timeless(reportIn(posted)));
      expect(reportIn(got).tokens.map(({ id }) => id)).toContain(TOKEN);
    });
  });

  it('of an Administrator gets the answer of the account, and the same as from a session', async () => {
    const account = withAdministratorsToken();
    await serving(account, async (running) => {
      const signed = reportIn(await ask(running, byToken(running, ADMINISTRATORS_TOKEN)));
      const holder = account.tokens.find(({ id }) => id === ADMINISTRATORS_TOKEN)?.entity ?? 0;
      const session = await bySession(running, { entity: holder, role: ADMINISTRATOR.role });

      expect(projection(signed)).toEqual(referenceAnswer(account));
      expect(timeless(reportIn(await ask(running, session)))).toEqual(timeless(signed));
    });
  });

  it('may say how its body is encoded', async () => {
    await serving(withAdministratorsToken(), async (running) => {
      const answer = await ask(running, byToken(running, ADMINISTRATORS_TOKEN), {
        method: 'POST',
        body: '{}',
        contentType: 'application/json; charset=utf-8',
      });

      expect(answer.status).toBe(200);
    });
  });

  it('costs what its report says, and what it takes to keep a snapshot where everything was read', async () => {
    await serving(healthyAccount(), async (running) => {
      const byItself = await ask(running, byToken(running, TOKEN));
      expect(reportIn(byItself).cost).toEqual({ units: byItself.units, queries: byItself.queries });
      expect(byItself.units).toBeGreaterThan(0);

      const administrator = await bySession(running, ADMINISTRATOR);
      const [first, second] = [await ask(running, administrator), await ask(running, administrator)];
      for (const [answer, most] of [
        [first, { units: 20, queries: 1 }],
        [second, { units: 1, queries: 0 }],
      ] as const) {
        const { cost } = reportIn(answer);
        expect(cost).toEqual({ units: 55, queries: 5 });
        expect(Number(answer.units) - cost.units).toBeLessThanOrEqual(most.units);
        expect(Number(answer.queries) - cost.queries).toBeLessThanOrEqual(most.queries);
      }
    });
  });
});

describe('a call about one token', () => {
  const account = () =>
    healthyAccount((changed) => {
      const issued = { integration: INTEGRATION, entity: 42, created: '2025-01-01T00:00:00Z' };
      changed.roles.push({ id: 1002, scriptid: 'customrole1002', name: 'Clerk', permissions: {} });
      ana(changed).roles.push(1002);
      changed.tokens.push({ ...issued, id: 502, role: 1002 }, { ...issued, id: 503, role: 1001, revoked: true });
    });

  it.each([
    [501, 'ready', null],
    [502, 'blocked', { check: 'token-role', token: 502 }],
    // Dead ones are left out of the whole report while another lives; asked for by name, they are answered.
    [503, 'blocked', { check: 'token-live', token: 503 }],
  ])('answers for token %i alone: %s', async (id, verdict, rootCause) => {
    await serving(account(), async (running) => {
      const report = reportIn(await ask(running, await bySession(running, ADMINISTRATOR), { query: `token=${id}` }));

      expect(report).toMatchObject({ verdict, rootCause, tokens: [{ id, verdict }] });
    });
  });

  it('says of it what the whole report says of it', async () => {
    const said = ({ verdict, requirements, findings }: Report['tokens'][number]) => ({
      verdict,
      requirements,
      findings: findings.map(({ check, status, explains }) => ({ check, status, explains })),
    });
    await serving(account(), async (running) => {
      const session = await bySession(running, ADMINISTRATOR);
      const whole = reportIn(await ask(running, session));
      expect(whole.tokens.map(({ id }) => id)).toEqual([501, 502]);
      for (const token of whole.tokens) {
        const alone = reportIn(await ask(running, session, { query: `token=${token.id}` }));
        expect(alone.tokens.map(said)).toEqual([said(token)]);
      }
    });
  });
});

describe("Expensify's own token, whose role reads neither roles nor integration records", () => {
  it('learns what it may not read and what to grant, and gets no verdict that was guessed', async () => {
    await serving(healthyAccount(), async (running) => {
      const report = reportIn(await ask(running, byToken(running, TOKEN), { query: 'own=F' }));
      const itsOwn = reportIn(await ask(running, byToken(running, TOKEN)));

      expect(report.verdict).toBe('unknown');
      // What NetSuite grants it now is no guess, and decides nothing but the verdict.
      expect(itsOwn).toMatchObject({ verdict: 'ready', sources: { decidedBy: 'proof' } });
      expect([itsOwn.tokens, itsOwn.unread]).toEqual([report.tokens, report.unread]);
      expect(report.unread.map(({ what, grant }) => [what, grant.map(({ permission }) => permission)])).toEqual([
        ['integration-records', ['ADMI_INTEGRAPP']],
        ['roles', ['ADMI_MANAGEROLES']],
      ]);
      expect(report.tokens[0]?.requirements.map(({ effective, ok }) => [effective, ok])).toEqual(
        report.tokens[0]?.requirements.map(() => ['UNKNOWN', null]),
      );
    });
  });

  it('is told of a global permission that blocks it: whatever the role holds, the line replaces it', async () => {
    const account = healthyAccount((changed) => {
      ana(changed).globalPermissions = { LIST_ACCOUNT: 'NONE' };
    });
    await serving(account, async (running) => {
      const report = reportIn(await ask(running, byToken(running, TOKEN)));

      expect(report).toMatchObject({
        verdict: 'blocked',
        rootCause: { check: 'global-permission', token: TOKEN },
      });
    });
  });

  it.each([
    'accounts-set-to-none',
    'global-permission-overrides-web-services',
    'global-access-token-line-without-harm',
    'global-permissions-feature-off',
    'only-a-global-permission-grants-accounts',
    'role-lacks-accounts',
    'soap-feature-off',
    'two-live-tokens-one-blocked',
    'vendor-holds-the-token',
  ])('hears nothing that is not so of the account %s', async (name) => {
    const account = example(name);
    await serving(account, async (running) => {
      const report = reportIn(await ask(running, byToken(running, 501)));

      expect(contradictions(report, account)).toEqual([]);
      expect(report.unread.map(({ what }) => what)).toContain('roles');
    });
  });
});
