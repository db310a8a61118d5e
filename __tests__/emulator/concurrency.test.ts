import { AccountFileError, parseAccountFile } from '../../emulator/account-file';
import { AccountConcurrency } from '../../emulator/governance';
import { login } from '../../emulator/http/client';
import {
  ADMINISTRATOR,
  closeAll,
  document,
  type Document,
  JSON_TYPE,
  RESTLET,
  type Served,
  served,
  SUITELET,
} from './host/account';
import { bundle } from './support/scripts';

/** Long enough for fifty requests to arrive before the first one is answered. */
const LATENCY = 400;
const CALLERS = 50;

const ZIP = bundle(`get: () => 'done'`);

const settings =
  (account: object) =>
  (file: Document): void => {
    Object.assign(file.account, account);
  };

/** Calls the RESTlet from that many callers of one session at once; how often each answer came. */
async function callAtOnce(server: Served, callers: number): Promise<Record<string, number>> {
  const entered = await login(server.url, ADMINISTRATOR);
  const headers = { ...JSON_TYPE, cookie: 'cookie' in entered ? entered.cookie : '' };
  const answers = await Promise.all(
    Array.from({ length: callers }, async () => (await fetch(`${server.url}${RESTLET}`, { headers })).text()),
  );
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

const REFUSED = '{"error":{"code":"SSS_REQUEST_LIMIT_EXCEEDED","message":"Request Limit Exceeded!"}}';

afterEach(closeAll);

describe('an account', () => {
  it('works on five RESTlet requests at once, and refuses the rest', async () => {
    const server = await served({ zip: ZIP, change: settings({ latency: LATENCY }) });

    const { done = 0, [REFUSED]: refused = 0 } = await callAtOnce(server, CALLERS);

    expect(done + refused).toBe(CALLERS);
    expect(done).toBeGreaterThanOrEqual(5);
    expect(refused).toBeGreaterThan(0);
    expect(server.account.concurrency.most).toBe(5);
  });

  it('works on as many as its file says', async () => {
    const server = await served({ zip: ZIP, change: settings({ latency: LATENCY, concurrency: CALLERS }) });

    expect(await callAtOnce(server, CALLERS)).toEqual({ done: CALLERS });
    expect(server.account.concurrency.most).toBeGreaterThan(5);
  });

  it('answers a request too many with 400, and works again once one has ended', async () => {
    const { account, request } = await served({ zip: ZIP, change: settings({ concurrency: 1 }) });
    const leave = account.concurrency.enter();

    const refused = await request(RESTLET, { headers: JSON_TYPE });
    leave?.();

    expect([refused.status, await refused.text()]).toEqual([400, REFUSED]);
    expect((await request(RESTLET, { headers: JSON_TYPE })).status).toBe(200);
  });

  it('counts requests that wait for a promise', async () => {
    const waiting = `get: async () => (await https.requestSuitelet.promise({
      scriptId: 'customscript_demo_sl', deploymentId: 'customdeploy_demo_sl' })).body`;
    const server = await served({
      zip: bundle(waiting, `async (context) => { await null; context.response.write('done'); }`),
    });

    const { done = 0, [REFUSED]: refused = 0 } = await callAtOnce(server, CALLERS);

    expect(done + refused).toBe(CALLERS);
    expect([server.account.concurrency.running, server.account.concurrency.most <= 5]).toEqual([0, true]);
  });

  it('gives the place back whatever comes of a request', async () => {
    const { account, request } = await served({ zip: bundle(`get: () => { throw new Error('x'); }`) });

    for (const path of [RESTLET, RESTLET.replaceAll('demo_rl', 'demo_xx')]) await request(path, { headers: JSON_TYPE });
    await request(RESTLET, { method: 'POST', body: '{', headers: JSON_TYPE });

    expect([account.concurrency.running, account.concurrency.most]).toEqual([0, 1]);
  });

  it('does not count Suitelets, nor callers who are not let in', async () => {
    const { account, request, url } = await served();

    await request(SUITELET);
    await fetch(`${url}${RESTLET}`, { headers: JSON_TYPE });

    expect(account.concurrency.most).toBe(0);
  });
});

describe('a place', () => {
  it('is given back once, however often', () => {
    const concurrency = new AccountConcurrency(2);
    const leave = concurrency.enter();
    concurrency.enter();
    leave?.();
    leave?.();

    expect([concurrency.running, typeof concurrency.enter(), concurrency.enter()]).toEqual([1, 'function', undefined]);
  });
});

describe('the account file', () => {
  it.each([
    ['concurrency', 0],
    ['concurrency', 1.5],
    ['concurrency', '5'],
    ['latency', -1],
    ['latency', 60_001],
  ])('may not give a %s of %j', (key, value) => {
    const file = document();
    Object.assign(file.account, { [key]: value });
    let problem: unknown;
    try {
      parseAccountFile(JSON.stringify(file), 'test.json', () => '');
    } catch (error) {
      problem = error;
    }

    expect(problem).toBeInstanceOf(AccountFileError);
    expect(problem).toMatchObject({ place: `account.${key}` });
  });
});
