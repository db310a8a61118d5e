/**
 * A credential that somebody names by its user and role: the same diagnosis as of a token, whether or not there is one.
 */
import type { AccountDocument } from '../reference/answer';
import type { Report } from '../../src/TypeScript/report/contract';
import { ADMINISTRATOR, ana, ANA, healthyAccount, role, ROLE } from './support/accounts';
import { serving } from './support/account';
import { ask, bySession, reportIn } from './support/restlet';
import { snapshotsIn } from './support/snapshots';

/** The healthy account without a token, whose role may log in with OAuth 2.0. */
function account(change: (document: AccountDocument) => void = () => undefined): AccountDocument {
  return healthyAccount((document) => {
    document.tokens = [];
    mayUseOAuth2(document);
    change(document);
  });
}

/** What the integration needs with OAuth 2.0, and not with a token. */
function mayUseOAuth2(document: AccountDocument): void {
  Object.assign(role(document).permissions as object, {
    ADMI_LOGIN_OAUTH2: 'FULL',
    ADMI_RESTWEBSERVICES: 'FULL',
    REPO_ANALYTICS: 'EDIT',
  });
}

const PAIR = `employee=${ANA}&role=${ROLE}`;

async function asked(query: string, document = account()): Promise<Report & { units: number; queries: number }> {
  return serving(document, async (running) => {
    const answer = await ask(running, await bySession(running, ADMINISTRATOR), { query: `own=F&${query}` });
    return { ...reportIn(answer), units: answer.units ?? Infinity, queries: answer.queries ?? Infinity };
  });
}

const statusesIn = ({ account: own, tokens }: Report) =>
  Object.fromEntries([...own, ...tokens.flatMap(({ findings }) => findings)].map((one) => [one.check, one.status]));

describe('a credential that is named by user and role', () => {
  it('is the only one of the report, has no id, and is not looked for in the list of tokens', async () => {
    const report = await asked(
      PAIR,
      healthyAccount((document) => {
        mayUseOAuth2(document);
      }),
    );

    expect(report.tokens).toMatchObject([{ id: null, kind: 'oauth2-authorization', verdict: 'ready' }]);
    expect(statusesIn(report)).toMatchObject({ 'token-exists': 'notApplicable', 'token-live': 'notApplicable' });
    expect(report.verdict).toBe('ready');
    expect(report.summary).toContain('Token Doctor did not check whether there is one');
  });

  it.each([
    ['one of two records is blocked', [{ state: 'ENABLED' }, { state: 'BLOCKED' }], 'unknown'],
    ['both records are enabled', [{ state: 'ENABLED' }, { state: 'ENABLED' }], 'ready'],
    ['both records are blocked', [{ state: 'BLOCKED' }, { state: 'BLOCKED' }], 'blocked'],
    ['there is no record', [], 'unknown'],
  ] as const)('where %s: nobody knows which one it belongs to', async (_what, records, verdict) => {
    const report = await asked(
      PAIR,
      account((document) => {
        document.integrations = records.map((one, place) => ({ id: 7 + place, name: `Expensify ${place}`, ...one }));
      }),
    );
    expect(report.verdict).toBe(verdict);
  });

  it('costs no more than a token: 55 units and 5 queries', async () => {
    const { units, queries, cost } = await asked(PAIR);

    expect(units).toBeLessThanOrEqual(55);
    expect(queries).toBeLessThanOrEqual(5);
    expect(cost).toEqual({ units, queries });
  });

  it('needs the features and requirements of its kind, and not those of tokens', async () => {
    const without = account((document) => {
      document.account.features = { TBA: false, WEBSERVICESEXTERNAL: false };
    });
    const report = await asked(PAIR, without);

    expect(report.verdict).toBe('ready');
    const ids = report.tokens.flatMap(({ requirements }) => requirements.map(({ id }) => id));
    expect(ids).toContain('log-in-by-oauth2');
    expect(ids).not.toContain('log-in-by-token');
    // The arm of the profile, and not another profile.
    expect([report.integration, ids.includes('rest'), ids.includes('soap')]).toEqual(['expensify', true, false]);
  });

  it('of kind access-token needs what a token needs', async () => {
    const report = await asked(`${PAIR}&kind=access-token`);

    expect(report.tokens[0]?.kind).toBeUndefined();
    expect(report.tokens[0]?.id).toBeNull();
    expect(report.tokens[0]?.requirements.map(({ id }) => id)).toContain('log-in-by-token');
    expect(statusesIn(report)['token-live']).toBe('notApplicable');
  });

  it('is blocked where its role lacks the permission to log in, and the plan issues no token', async () => {
    const report = await asked(
      PAIR,
      account((document) => {
        delete (role(document).permissions as Record<string, string>).ADMI_LOGIN_OAUTH2;
      }),
    );

    expect(report.rootCause).toEqual({ check: 'role-permission', token: null });
    expect(report.plan.steps.map(({ kind }) => kind)).toEqual(['grant-permission', 'retry']);
    expect(report.plan.verdictAfter).toBe('ready');
    expect(JSON.stringify(report.plan)).not.toMatch(/token id|new token|token stays/i);
  });

  it('fails at role-assigned where the user does not have the role', async () => {
    const report = await asked(
      PAIR,
      account((document) => {
        ana(document).roles = [];
      }),
    );

    expect(report.rootCause).toEqual({ check: 'role-assigned', token: null });
    expect(report.summary).toContain('does not have the role of the authorization');
  });

  it('of a user who may not log in is consented to by another one, and that is proven', async () => {
    const report = await asked(
      PAIR,
      account((document) => {
        ana(document).inactive = true;
      }),
    );

    expect(report.rootCause?.check).toBe('employee-access');
    expect(report.plan.steps.map(({ kind }) => kind)).toContain('consent-again');
    expect(report.plan.steps.map(({ kind }) => kind)).not.toContain('issue-token');
    expect(report.plan.verdictAfter).toBe('ready');
  });

  it.each([
    ['its box for tokens is not ticked', { tokenBasedAuthentication: false }, 'pass', 'ready'],
    ['it is blocked', { state: 'BLOCKED' }, 'fail', 'blocked'],
  ] as const)('looks at the state of the integration record alone: %s', async (_why, change, status, verdict) => {
    const report = await asked(
      PAIR,
      account((document) => {
        document.integrations = document.integrations.map((one) => ({ ...one, ...change }));
      }),
    );

    expect(statusesIn(report)['integration-enabled']).toBe(status);
    expect(report.verdict).toBe(verdict);
    expect(report.account.map(({ title, message }) => title + message).join()).not.toMatch(/accept.*token|ticked/);
  });

  it('of a vendor is judged like one of an employee', async () => {
    const report = await asked(
      `employee=900&role=${ROLE}`,
      account((document) => {
        document.entities = [{ id: 900, type: 'VENDOR', name: 'Agency Ltd', roles: [ROLE] }];
      }),
    );
    expect(report.verdict).toBe('ready');
  });

  it('leaves what is kept of the tokens as it is', async () => {
    await serving(healthyAccount(), async (running) => {
      const identity = await bySession(running, ADMINISTRATOR);
      reportIn(await ask(running, identity, { query: 'own=F' }));
      const before = snapshotsIn(running);
      expect(before).toHaveLength(1);
      reportIn(await ask(running, identity, { query: `own=F&${PAIR}` }));
      expect(snapshotsIn(running)).toEqual(before);
    });
  });
});

const inDays = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19)}Z`;

describe('a certificate that is named by user and role', () => {
  const CERTIFICATE = `integration=any&${PAIR}&kind=oauth2-certificate`;

  it.each([
    ['revoked', `validUntil=${inDays(300)}&revoked=T`, 'fail', 'blocked'],
    ['ended', 'validUntil=2020-01-01T00:00:00Z&revoked=F', 'fail', 'blocked'],
    ['valid', `validFrom=${inDays(-9)}&validUntil=${inDays(300)}&revoked=F`, 'pass', 'ready'],
    ['of which nobody said whether it was revoked', `validUntil=${inDays(300)}`, 'unknown', 'unknown'],
    ['of which nobody said anything', '', 'notApplicable', 'ready'],
  ])('%s: token-live is as told', async (_what, query, status, verdict) => {
    const report = await asked(`${CERTIFICATE}&${query}`);

    expect(statusesIn(report)['token-live']).toBe(status);
    expect(report.verdict).toBe(verdict);
    if (verdict === 'blocked') {
      expect(report.plan.steps.map(({ kind }) => kind)).toEqual(['map-certificate', 'retry']);
      expect(report.plan.verdictAfter).toBe('ready');
    }
  });
});

describe('bad input about a credential', () => {
  it.each([
    ['a user who is not there', `employee=777&role=${ROLE}`, 'TD_EMPLOYEE_NOT_FOUND', /lists no user .* 777/],
    ['a role that is not there', `employee=${ANA}&role=777`, 'TD_ROLE_NOT_FOUND', /lists no role .* 777/],
    ['a user alone', `employee=${ANA}`, 'TD_WRONG_TYPE', /employee=42&role=1001/],
    ['a role alone', `role=${ROLE}`, 'TD_WRONG_TYPE', /employee=42&role=1001/],
    ['another kind', `${PAIR}&kind=password`, 'TD_WRONG_TYPE', /access-token, oauth2-authorization/],
    ['a kind that it does not use', `${PAIR}&kind=oauth2-certificate`, 'TD_KIND_NOT_USED', /access-token, oauth2-auth/],
    ['a token beside it', `${PAIR}&token=501`, 'TD_WRONG_TYPE', /only one of the two/],
    ['a token beside a kind', `kind=access-token&token=501`, 'TD_WRONG_TYPE', /only one of the two/],
    ['no id', `employee=abc&role=${ROLE}`, 'TD_WRONG_TYPE', /employee must be one internal id/],
    ['its own kind on behalf', 'kind=oauth2-authorization&own=F', 'TD_WRONG_TYPE', /Send employee and role/],
    ['an end of no certificate', `${PAIR}&validUntil=2099-01-01T00:00:00Z`, 'TD_WRONG_TYPE', /kind=oauth2-certificate/],
    [
      'an end beyond every certificate',
      `${PAIR}&kind=oauth2-certificate&validUntil=2199-01-01T00:00:00Z`,
      'TD_WRONG_TYPE',
      /two years/,
    ],
    [
      'dates that are turned round',
      `${PAIR}&kind=oauth2-certificate&validFrom=2026-02-01T00:00:00Z&validUntil=2026-01-01T00:00:00Z`,
      'TD_WRONG_TYPE',
      /is not before its end/,
    ],
    [
      'a beginning that is still to come',
      `${PAIR}&kind=oauth2-certificate&validFrom=2098-01-01T00:00:00Z&validUntil=2099-01-01T00:00:00Z`,
      'TD_WRONG_TYPE',
      /still to come/,
    ],
    ['no day', `${PAIR}&kind=oauth2-certificate&validUntil=2099-02-30T00:00:00Z`, 'TD_WRONG_TYPE', /a time in UTC/],
  ])('%s is a sentence', async (_what, query, code, message) => {
    await serving(account(), async (running) => {
      const { status, body } = await ask(running, await bySession(running, ADMINISTRATOR), { query });
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: { code, message: expect.stringMatching(message) as string } });
    });
  });
});
