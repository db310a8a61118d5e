/**
 * OAuth 2.0 credentials that an administrator registered are judged with the access tokens, by the same chain.
 */
import { askForReport, type Running } from '../../cli/embedded';
import type { OverviewReport, Report } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import { fitting } from '../support/fits-schema';
import { ACME, ACME_PAY } from '../own-profiles/support/acme-pay';
import { putProfile } from '../own-profiles/support/entries';
import { ADMINISTRATOR, ANA, INTEGRATION, role, ROLE, TOKEN } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { ask, bySession, reportIn } from '../product/support/restlet';
import { READER, withReader, EVERY_RIGHT } from '../product/support/reader';
import { idOfEntry, inDays, mappedAccount, register, tokenlessAccount, listCertificates } from './support/mappings';

const report = async (running: Running, integration = 'expensify'): Promise<Report> =>
  fitting(await askForReport(running, ADMINISTRATOR, integration));

const overview = async (running: Running): Promise<OverviewReport> =>
  (await ask(running, await bySession(running, ADMINISTRATOR), { query: 'form=overview' })).body as OverviewReport;

async function reportOn(account: AccountDocument, before: (running: Running) => void): Promise<Report> {
  return serving(account, async (running) => {
    before(running);
    return report(running);
  });
}

const finding = ({ tokens }: Report, check: string, place = 0) =>
  tokens[place]?.findings.find((one) => one.check === check);

const lineOf = ({ applications }: OverviewReport, id = INTEGRATION) => applications.find((one) => one.id === id);

it('an account without any costs what it did before', async () => {
  const { verdict, cost } = await reportOn(mappedAccount(), () => undefined);
  expect([verdict, cost]).toEqual(['ready', { units: 55, queries: 5 }]);
});

it('one of a kind that the profile does not list is unknown, beside a token that works', async () => {
  const said = await reportOn(mappedAccount(), (running) => void register(running));
  expect([said.verdict, said.tokens.map(({ verdict }) => verdict)]).toEqual(['unknown', ['ready', 'unknown']]);
  expect(said.summary).toContain('what Expensify needs with a certificate mapping could not be read');
});

it('one that is in order is ready with the token, for one query more; without the token it is no missing credential', async () => {
  const authorization = { kind: 'oauth2-authorization', until: '' };
  const both = await reportOn(mappedAccount(), (running) => void register(running, authorization));
  expect(both).toMatchObject({ verdict: 'ready', unread: [], cost: { units: 65, queries: 6 } });
  expect(both.tokens.map(({ id, kind }) => [id, kind])).toEqual([
    [TOKEN, undefined],
    [idOfEntry(1), 'oauth2-authorization'],
  ]);

  const alone = await reportOn(tokenlessAccount(), (running) => void register(running, authorization));
  expect(alone).toMatchObject({ verdict: 'ready', applications: [INTEGRATION] });
  expect(alone.account.find(({ check }) => check === 'token-exists')).toMatchObject({
    status: 'pass',
    title: 'An OAuth 2.0 credential is registered',
  });
  expect((await reportOn(tokenlessAccount(), () => undefined)).verdict).toBe('blocked');
});

it('all of them have to work: the root cause names the one that does not, and the page of it alone can be asked for', async () => {
  const account = mappedAccount((changed) => {
    changed.roles.push({ ...role(changed), id: 1002, scriptid: 'customrole1002', name: 'Too little', permissions: {} });
    changed.employees.push({ id: 43, name: 'Bo', roles: [] });
  });
  await serving(account, async (running) => {
    register(running, { entity: 43 });
    const said = await report(running);
    expect(said.rootCause).toEqual({ check: 'role-assigned', token: idOfEntry(1) });
    expect(said.summary).toMatch(/This is registered credential 1; token 501 works, but/);
    const identity = await bySession(running, ADMINISTRATOR);
    const alone = reportIn(await ask(running, identity, { query: `token=${idOfEntry(1)}` }));
    expect([alone.verdict, alone.tokens.map(({ id }) => id)]).toEqual(['blocked', [idOfEntry(1)]]);
    const other = reportIn(await ask(running, identity, { query: `token=${TOKEN}` }));
    expect([other.verdict, other.tokens.map(({ id }) => id)]).toEqual(['ready', [TOKEN]]);
  });
});

it('an entry and a token of one number are two credentials', async () => {
  const account = mappedAccount((changed) => {
    changed.tokens = changed.tokens.map((one) => ({ ...one, id: 1 }));
    changed.employees.push({ id: 43, name: 'Bo', roles: [] });
  });
  const said = await reportOn(account, (running) => void register(running, { entity: 43 }));
  expect(said.tokens.map(({ id, verdict }) => [id, verdict])).toEqual([
    [1, 'ready'],
    [idOfEntry(1), 'blocked'],
  ]);
  expect(said.rootCause?.token).toBe(idOfEntry(1));
});

describe('a certificate', () => {
  it.each([
    ['that ended', { until: inDays(-1) }, 'fail', 'expired'],
    ['that was revoked', { ended: true }, 'fail', 'revoked'],
    ['that is not valid yet', { from: inDays(5) }, 'fail', 'not valid yet'],
    ['that ends in 29 days', { until: inDays(29.5) }, 'warn', 'in 29 days'],
    ['that ends in 31 days', { until: inDays(31) }, 'pass', 'is valid'],
  ])('%s', async (_, changes, status, words) => {
    const said = await reportOn(tokenlessAccount(), (running) => {
      listCertificates(running);
      register(running, changes);
    });
    const live = finding(said, 'token-live');
    expect(live?.status).toBe(status);
    expect(`${live?.title} ${live?.message}`).toContain(words);
    expect(live?.message).toContain('certificate');
    expect(said.verdict).toBe(status === 'fail' ? 'blocked' : 'ready');
  });

  it('that is dead beside a live token is a left-over', async () => {
    const said = await reportOn(mappedAccount(), (running) => void register(running, { ended: true }));
    expect([said.verdict, said.tokens.map(({ id }) => id)]).toEqual(['ready', [TOKEN]]);
  });
});

it('that has ended is followed to its user and role where a token left over from before is dead too', async () => {
  const account = mappedAccount((changed) => {
    changed.employees.push({ id: 43, name: 'Bo', roles: [ROLE] });
    changed.tokens = changed.tokens.map((token) => ({ ...token, revoked: true }));
  });
  await serving(account, async (running) => {
    const kinds = [{ kind: 'oauth2-certificate' }, { kind: 'access-token' }] as const;
    putProfile(running, { ...ACME_PAY, recognise: { integrationNames: ['Expensify'] }, credentials: kinds });
    register(running, { entity: 43, ended: true });
    const said = await report(running, ACME);
    const failing = said.tokens.map(({ id, findings }) => [
      id,
      findings.flatMap(({ check, status }) =>
        status === 'fail' || status === 'unknown' ? [`${check} ${status}`] : [],
      ),
    ]);
    expect([said.verdict, failing]).toEqual(['blocked', [[idOfEntry(1), ['token-live fail']]]]);
    expect(lineOf(await overview(running))).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'token-live', token: idOfEntry(1) },
    });
  });
});

it('of an authorization nobody knows whether it is still there, unless it was registered as revoked', async () => {
  const kind = 'oauth2-authorization';
  const said = await reportOn(tokenlessAccount(), (running) => void register(running, { kind, until: '' }));
  expect([said.verdict, finding(said, 'token-live')?.status]).toEqual(['ready', 'notApplicable']);
  const revoked = await reportOn(
    tokenlessAccount(),
    (running) => void register(running, { kind, until: '', ended: true }),
  );
  expect(revoked).toMatchObject({ verdict: 'blocked', rootCause: { check: 'token-live' } });
});

it.each([
  ['an application that was deleted', { application: 99 }, 'does not have any more'],
  ['no role', { role: -1 }, 'names no role'],
  ['no user', { entity: 0 }, 'names no user'],
  ['no application', { application: 0, name: 'Whatever' }, 'names no application'],
  ['a kind that is none', { kind: 'password' }, 'has the kind "password", which does not exist'],
  ['a certificate without an end', { until: '' }, 'has no end'],
  ['an end that is no time', { until: '31.12.2027' }, 'is no time in UTC'],
  ['a day that is none', { until: '2027-02-30T00:00:00Z' }, 'is no time in UTC'],
  ['dates that are turned round', { from: inDays(200), until: inDays(100) }, 'before it starts'],
  ['an end more than two years ahead', { until: inDays(800) }, 'more than two years'],
])('an entry with %s is not read: it is named, and nothing is ready', async (_, changes, words) => {
  await serving(mappedAccount(), async (running) => {
    register(running, changes);
    const said = await report(running);
    expect([said.verdict, said.rootCause]).toEqual(['unknown', null]);
    expect(said.unread).toMatchObject([
      { what: 'registered-mappings', record: { type: 'registered-mapping', id: 1 }, why: { code: 'NOT_UNDERSTOOD' } },
    ]);
    expect(said.unread[0]?.why.message).toContain(words);
    const all = await overview(running);
    expect(all.unread[0]?.why.message).toContain(words);
    if (!('application' in changes && changes.application === 99)) expect(lineOf(all)?.verdict).toBe('unknown');
    expect(all.complete).toBe('until' in changes || 'from' in changes);
  });
});

it('what names a user or a role that is not there is unknown, with the record named', async () => {
  const said = await reportOn(tokenlessAccount(), (running) => void register(running, { entity: 999, role: 998 }));
  expect(said.verdict).toBe('unknown');
  expect(said.unread.map(({ record }) => record)).toEqual(
    expect.arrayContaining([
      { type: 'role', id: 998 },
      { type: 'entity', id: 999 },
    ]),
  );
});

it('an entry that was removed, or is of another application, changes nothing', async () => {
  const account = mappedAccount((changed) => changed.integrations.push({ id: 8, name: 'Celigo', state: 'ENABLED' }));
  const said = await reportOn(account, (running) => {
    register(running, { isinactive: true, role: -1 });
    register(running, { application: 8, name: 'Celigo', role: -1 });
  });
  expect(said).toMatchObject({ verdict: 'ready', unread: [] });
});

it('an application with registered credentials alone is listed and judged in the overview', async () => {
  const account = mappedAccount((changed) =>
    changed.integrations.push({ id: 8, name: 'Our loader', state: 'ENABLED' }),
  );
  await serving(account, async (running) => {
    register(running, { application: 8, name: 'Our loader' });
    const all = await overview(running);
    expect(lineOf(all, 8)).toMatchObject({ verdict: 'ready', credentials: { credentials: 1, ready: 1 } });
    expect(lineOf(all)).toMatchObject({ verdict: 'ready', credentials: { credentials: 1 } });
    expect(await report(running, '8')).toMatchObject({ verdict: 'ready', applications: [8] });
  });
});

it('who may not see entries gets what the tokens say; who sees that there are some reads them', async () => {
  const blocked = mappedAccount((changed) => changed.employees.push({ id: 43, name: 'Bo', roles: [] }));
  const rights = { ...EVERY_RIGHT, LIST_CUSTRECORDENTRY: 'NONE' } as const;
  const verdictFor = (given: Parameters<typeof withReader>[1]) =>
    serving(withReader(blocked, given), async (running) => {
      register(running, { entity: 43 });
      return (await askForReport(running, READER, 'expensify')).verdict;
    });
  expect(await verdictFor(rights)).toBe('ready');
  expect(await verdictFor({ ...rights, LIST_CUSTRECORDENTRY: 'VIEW' })).toBe('blocked');
});

it('the holder and the role of a registered credential are read with those of the tokens', async () => {
  const said = await reportOn(mappedAccount(), (running) => void register(running, { label: 'Rotation 2026' }));
  expect(said.tokens[1]).toMatchObject({
    name: 'Rotation 2026 (entry 1)',
    chain: { token: { link: null }, role: { id: ROLE }, entity: { id: ANA } },
    requirements: [{ id: 'log-in-by-oauth2' }, {}, {}, {}, {}, {}, {}],
  });
});

it('one that was registered in another account is none of this one: a sandbox has the entry, and NetSuite no credential', async () => {
  const authorization = { kind: 'oauth2-authorization', until: '' };
  for (const [account, says] of [
    ['1234567', 'was registered in the account "1234567"'],
    ['', 'does not say in which account'],
  ] as const) {
    const said = await reportOn(tokenlessAccount(), (running) => void register(running, { ...authorization, account }));
    expect(said.verdict).toBe('unknown');
    expect(said.unread).toMatchObject([{ what: 'registered-mappings', why: { code: 'NOT_UNDERSTOOD' } }]);
    expect(said.unread[0]?.why.message).toContain(says);
  }
});
