/**
 * The smallest repair: by the RESTlet and on the page; for one integration, for all and for some tokens.
 */
import type { Running } from '../../cli/embedded';
import type { Caller } from '../../emulator';
import type { ErrorAnswer, SmallestRepairReport, WhatIfReport } from '../../src/TypeScript/report/contract';
import { sent } from '../page/support/session';
import { published } from '../support/published';
import { serving } from './support/account';
import { ADMINISTRATOR, ANA, healthyAccount, one, ROLE, TOKEN } from './support/accounts';
import { READER, withReader } from './support/reader';
import { ask, bySession } from './support/restlet';
import { BOB, CELIGO, EXPENSIFY, severalVendors } from './support/several-vendors';

const SCHEMA = published('smallest-repair.schema.json');
const BODIES = published('request.schema.json');

async function answerTo(running: Running, body: object, as: Caller = ADMINISTRATOR) {
  return ask(running, await bySession(running, as), { method: 'POST', body: JSON.stringify(body) });
}

async function repairOf(running: Running, asked: object, as?: Caller): Promise<SmallestRepairReport> {
  BODIES.parse({ smallestRepair: asked });
  const { status, body, units } = await answerTo(running, { smallestRepair: asked }, as);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  SCHEMA.parse(body);
  expect(units).toBe((body as SmallestRepairReport).cost.units);
  return body as SmallestRepairReport;
}

const triedIn = ({ changes }: SmallestRepairReport) => changes.map(({ change }) => change);
const tokensIn = (list: readonly { readonly token: number | null }[]) => list.map(({ token }) => token);

/** Ana and Bo lost the role, a global permission stands in Cy's way, and one token was revoked. */
const broken = () =>
  severalVendors((account) => {
    one(account.employees, 43).roles = [];
    account.tokens.push({
      id: 505,
      integration: BOB,
      entity: 45,
      role: 1003,
      created: '2026-01-11T10:00:00Z',
      inactive: true,
    });
  });

describe('an account with applications of several vendors', () => {
  it('says the changes for all of them, whom each serves, and that the account was diagnosed again', async () => {
    await serving(broken(), async (running) => {
      const report = await repairOf(running, { integration: 'all' });
      expect(report).toMatchObject({
        asked: { credentials: 4, ready: 1, blocked: 3, unknown: 0 },
        isSmallest: true,
        proof: expect.stringContaining('Blocked credentials: 3. Ready afterwards: 3.') as unknown,
        notRepaired: [],
        others: { credentials: [], complete: true },
        unread: [],
      });
      expect(tokensIn(report.repaired)).toEqual([TOKEN, 502, 503]);
      expect(report.repaired.map(({ before, after }) => [before, after])).toEqual(
        report.repaired.map(() => ['blocked', 'ready']),
      );
      const assigned = report.changes.filter(({ kind }) => kind === 'assign-role');
      expect(assigned.map(({ change, serves }) => [change, serves])).toEqual([
        [{ kind: 'assign-role', employee: ANA, role: ROLE }, [0]],
        [{ kind: 'assign-role', employee: 43, role: ROLE }, [1]],
      ]);
      expect(assigned[0]).toMatchObject({
        title: 'Give Ana Integration the role "Expensify Integration"',
        link: expect.stringContaining(`id=${ANA}`) as unknown,
        reach: 'The user gets the role.',
      });
      expect(report.changes.length).toBeLessThanOrEqual(report.changesByPlans);
    });
  });

  it('is of one integration alone, by its profile, by its application, or of some tokens', async () => {
    await serving(broken(), async (running) => {
      const asked = async (question: object) => {
        const { asked: totals, repaired } = await repairOf(running, question);
        return [totals.credentials, tokensIn(repaired)];
      };
      expect(await asked({ integration: 'expensify' })).toEqual([2, [TOKEN, 502]]);
      expect(await asked({ integration: CELIGO })).toEqual([1, [503]]);
      expect(await asked({ integration: String(EXPENSIFY) })).toEqual([2, [TOKEN, 502]]);
      expect(await asked({ tokens: [503, 502] })).toEqual([2, [502, 503]]);
      const { asked: totals, changes, notJudged, proof } = await repairOf(running, { tokens: [504, 505] });
      expect([totals.ready, changes, notJudged, proof]).toEqual([
        1,
        [],
        [505],
        'None of these credentials is blocked, so nothing has to be changed.',
      ]);
    });
  });

  it('answers changes that what-if takes, and that do what it says', async () => {
    await serving(broken(), async (running) => {
      const report = await repairOf(running, { integration: 'all' });
      const { status, body } = await answerTo(running, { whatIf: triedIn(report) });
      expect(status).toBe(200);
      const { credentials } = body as WhatIfReport;
      expect(credentials).toEqual(report.repaired);
    });
  });

  it.each<[string, unknown, string, RegExp]>([
    ['no object', [], 'TD_WRONG_TYPE', /^The parameter smallestRepair must be/],
    ['nothing to repair', {}, 'TD_WRONG_TYPE', /^The parameter smallestRepair must be/],
    ['both at once', { integration: 'all', tokens: [501] }, 'TD_WRONG_TYPE', /must be/],
    ['another field', { integration: 'all', role: 1 }, 'TD_UNKNOWN_PARAMETER', /no field "role"/],
    ['an integration that is not there', { integration: 'nobody' }, 'TD_UNKNOWN_INTEGRATION', /"nobody"/],
    ['an application that is not there', { integration: 999 }, 'TD_UNKNOWN_INTEGRATION', /"999"/],
    ['an integration that is none', { integration: ['x'] }, 'TD_WRONG_TYPE', /integration must be one text/],
    ['no tokens', { tokens: [] }, 'TD_WRONG_TYPE', /must be/],
    [
      'a token that is none',
      { tokens: [501, 'x', 0] },
      'TD_WRONG_TYPE',
      /^smallestRepair\.tokens\[1\]: .*tokens\[2\]: /,
    ],
    ['a token twice', { tokens: [501, 501] }, 'TD_WRONG_TYPE', /^smallestRepair\.tokens\[1\]: .*tokens\[0\]/],
    [
      'a token that is not there',
      { tokens: [501, 9999] },
      'TD_TOKEN_NOT_FOUND',
      /^smallestRepair\.tokens\[1\]: There is no access token with the internal id 9999/,
    ],
    [
      '10,001 tokens',
      { tokens: Array.from({ length: 10_001 }, (_, place) => place + 1) },
      'TD_WRONG_TYPE',
      /^smallestRepair\.tokens\[10000\]: There are 10001/,
    ],
  ])('refuses %s, and computes nothing', async (_, asked, code, message) => {
    await serving(severalVendors(), async (running) => {
      const { status, body } = await answerTo(running, { smallestRepair: asked });
      expect(status).toBe(400);
      expect((body as ErrorAnswer).error).toEqual({ code, message: expect.stringMatching(message) as unknown });
    });
  });

  it('takes no other parameter beside, and nothing in an address', async () => {
    await serving(severalVendors(), async (running) => {
      const beside = await answerTo(running, { smallestRepair: { integration: 'all' }, form: 'full' });
      expect(beside.body).toMatchObject({ error: { code: 'TD_UNKNOWN_PARAMETER' } });
      const inAddress = await ask(running, await bySession(running, ADMINISTRATOR), { query: 'smallestRepair=all' });
      expect(inAddress.body).toMatchObject({ error: { code: 'TD_WRONG_TYPE' } });
    });
  });
});

it('leaves what is revoked for a new credential, and says so', async () => {
  const account = healthyAccount((changed) => {
    one(changed.tokens, TOKEN).revoked = true;
  });
  await serving(account, async (running) => {
    const { changes, notRepaired, proof } = await repairOf(running, { integration: 'expensify' });
    expect([changes, notRepaired]).toEqual([
      [],
      [expect.objectContaining({ token: TOKEN, after: 'blocked', why: 'new-credential' })],
    ]);
    expect(notRepaired[0]?.message).toContain('It needs a new credential');
    expect(proof).toBe('No change repairs these credentials.');
  });
});

it('proposes nothing for what is unknown to somebody with fewer rights', async () => {
  const account = withReader(broken(), { ADMI_MANAGE_OAUTH_TOKENS: 'FULL' });
  await serving(account, async (running) => {
    const { asked, changes, repaired, others, unread, proof } = await repairOf(running, { integration: 'all' }, READER);
    expect([asked.blocked, changes, repaired, others.complete]).toEqual([0, [], [], false]);
    expect(asked.unknown).toBe(asked.credentials);
    expect(unread).not.toEqual([]);
    expect(proof).toContain(`Unknown now, and therefore not repaired: ${asked.unknown}.`);
    expect(proof).toContain('Not every credential of the account could be read.');
  });
});

describe('the page', () => {
  it('is one link away from the tokens of an integration, and from all integrations', async () => {
    await serving(broken(), async (running) => {
      const link = /href="([^"]*)">Smallest repair for all blocked credentials/;
      const addresses = [link.exec((await sent(running)).text), link.exec((await sent(running, '&view=account')).text)];
      expect(addresses.map((found) => found?.[1])).toEqual([
        expect.stringMatching(/integration=expensify&amp;view=smallest-repair$/),
        expect.stringMatching(/&amp;all=T&amp;view=smallest-repair$/),
      ]);
    });
  });

  it('says the changes, whom each serves, where to make it, and what else it changes', async () => {
    await serving(broken(), async (running) => {
      const { text, units } = await sent(running, '&view=smallest-repair');
      expect(text).toContain('2 changes repair 2 of 2 blocked credentials');
      expect(text).toContain('Blocked credentials: 2. Ready afterwards: 2.');
      expect(text).toMatch(/<h4>Give Ana Integration the role &quot;Expensify Integration&quot;<\/h4>/);
      expect(text).toContain(`href="/app/common/entity/employee.nl?id=${ANA}&amp;e=T"`);
      expect(text).toMatch(/what=assign-role&amp;ofEmployee=42&amp;ofRole=1001/);
      expect(units).toBeLessThanOrEqual(100);
      const repaired = await sent(running, '&view=smallest-repair&list=repaired');
      expect(repaired.text).toContain('The role is not assigned to the user');
      expect((await sent(running, '&view=smallest-repair&list=others')).text).toContain('No verdict changes.');
      const tried = await sent(running, '&view=what-if&repair=smallest&all=T');
      expect(tried.text).toContain('Credentials that break: 0. Credentials that work afterwards: 3.');
      expect((await sent(running, '&view=smallest-repair&page=2')).text).toContain('TD_PAGE_NOT_FOUND');
      expect((await sent(running, '&view=smallest-repair&integration=nobody')).text).toContain(
        'TD_UNKNOWN_INTEGRATION',
      );
    });
  });
});
