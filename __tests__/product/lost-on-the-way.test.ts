/**
 * What NetSuite lists and what comes of it: an answer about the whole account is held against the numbers that come with it.
 */
import type { Running } from '../../cli/embedded';
import { addProfiles } from '../../cli/own-profiles';
import { parseProfile } from '../../src/TypeScript/profiles/parse';
import type { OverviewReport, Report, SmallestRepairReport, WhatIfReport } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import { expensify } from '../support/expensify';
import { serving } from './support/account';
import { ADMINISTRATOR, healthyAccount, heldByContact, INTEGRATION, ROLE, token } from './support/accounts';
import { ask, bySession } from './support/restlet';

type Row = Readonly<Record<string, unknown>>;

const ROWS = 'query.ResultSet.asMappedResults';

/** What comes of the rows of each query. */
function answering({ account }: Running, of: (rows: readonly Row[]) => readonly Row[]): void {
  account.faults.answerCalls({ call: ROWS, answer: (_, proceed) => of(proceed() as readonly Row[]) });
}

async function sent(running: Running, body: object): Promise<unknown> {
  const identity = await bySession(running, ADMINISTRATOR);
  return (await ask(running, identity, { method: 'POST', body: JSON.stringify(body) })).body;
}

const overviewOf = async (running: Running) => (await sent(running, { form: 'overview' })) as OverviewReport;

const verdicts = ({ applications, complete }: OverviewReport) => [applications.map(({ verdict }) => verdict), complete];

/** Tokens of one who works, and one, with the lowest or the highest id, of one who may not log in. */
function withBlocked(at: 'first' | 'last', tokens: number): AccountDocument {
  return healthyAccount((account) => {
    account.employees.push({ id: 43, name: 'Bo', roles: [ROLE], inactive: true });
    const blocked = at === 'first' ? 0 : tokens - 1;
    const one = token(account);
    account.tokens = Array.from({ length: tokens }, (_, place) => ({
      ...one,
      id: 1000 + place,
      ...(place === blocked ? { entity: 43 } : {}),
    }));
  });
}

describe('a token that NetSuite counts and does not list', () => {
  const lost = (running: Running) => {
    answering(running, (rows) => rows.filter((row) => !('tba_token_name' in row && Number(row.id) === 1001)));
  };

  it('leaves its application unknown in the overview', async () => {
    await serving(withBlocked('last', 2), async (running) => {
      expect(verdicts(await overviewOf(running))).toEqual([['blocked'], true]);
      lost(running);
      const overview = await overviewOf(running);
      expect(verdicts(overview)).toEqual([['unknown'], false]);
      expect(overview.unread.map(({ what }) => what)).toEqual(['access-tokens']);
    });
  });

  it('keeps a what-if and a smallest repair from saying that every credential was seen', async () => {
    await serving(withBlocked('last', 2), async (running) => {
      lost(running);
      const changes = [{ kind: 'set-role-permission', role: ROLE, permission: 'LIST_ACCOUNT', level: null }];
      const tried = (await sent(running, { whatIf: changes })) as WhatIfReport;
      expect(tried.complete).toBe(false);
      const repair = (await sent(running, { smallestRepair: { integration: 'all' } })) as SmallestRepairReport;
      expect(repair.others.complete).toBe(false);
    });
  });
});

describe.each(['first', 'last'] as const)('5,001 live tokens, of which the %s is blocked', (at) => {
  it('are never ready where another one is deleted while they are read', async () => {
    await serving(withBlocked(at, 5001), async (running) => {
      let pages = 0;
      answering(running, (rows) => {
        if (rows.length === 5000 && pages++ === 0)
          running.account.database.run('DELETE FROM oauthtoken WHERE id = 3000');
        return rows;
      });
      const overview = await overviewOf(running);
      expect(pages).toBe(1);
      expect(overview.applications).toMatchObject([{ id: INTEGRATION, verdict: 'blocked' }]);
      expect(overview.applications[0]?.credentials?.blocked).toBe(1);
    });
  });
});

describe('a profile of the account’s own that NetSuite counts and does not list', () => {
  const OWN = ((text: string) => ({
    path: 'acme.json',
    text,
    profile: parseProfile(text).parsed?.profile ?? expensify,
  }))(
    JSON.stringify({
      format: 'profile/1',
      id: 'acme-pay',
      name: 'Acme Pay',
      recognise: { integrationNames: ['acme pay'] },
      credentials: [{ kind: 'access-token' }],
      requirements: [{ id: 'accounts', anyOf: ['LIST_ACCOUNT'], level: 'VIEW' }],
    }),
  );

  it('leaves what would be ready unknown in the overview, which says why', async () => {
    const account = healthyAccount(({ integrations, roles }) => {
      integrations.splice(0, 1, { id: INTEGRATION, name: 'Acme Pay', state: 'ENABLED' });
      for (const one of roles) one.permissions = { ADMI_LOGIN_OAUTH: 'FULL' };
    });
    await serving(account, async (running) => {
      addProfiles(running.account, [OWN]);
      expect(verdicts(await overviewOf(running))).toEqual([['blocked'], true]);
      answering(running, (rows) => rows.filter((row) => !('profile' in row && 'file' in row)));
      const overview = await overviewOf(running);
      expect(verdicts(overview)).toEqual([['unknown'], true]);
      expect(overview.notes).toEqual([expect.stringContaining('profiles of its own that could not be read')]);
    });
  });
});

describe('a contact of two companies', () => {
  it('is never ready where one of them is lost', async () => {
    const account = healthyAccount((changed) => {
      heldByContact(changed);
    });
    await serving(account, async (running) => {
      const report = async () => ((await sent(running, {})) as Report).verdict;
      expect(await report()).toBe('ready');
      const isOf = (row: Row) => 'companytype' in row;
      answering(running, (rows) => rows.map((row) => (isOf(row) ? { ...row, companies: 2 } : row)));
      expect(await report()).toBe('unknown');
    });
  });
});
