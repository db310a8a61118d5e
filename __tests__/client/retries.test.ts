/**
 * A busy account is asked again, and nothing else is.
 */
import { preflight } from '../../client/src/index.ts';
import { backoff } from '../../client/src/backoff.ts';
import { serving } from '../product/support/account';
import { healthyAccount, TOKEN } from '../product/support/accounts';
import { askAnswered, causesOf, optionsFor, refusing, silent } from './support/asking';
import { READY } from './support/reports';

const busy = (): Response => refusing(400, 'SSS_REQUEST_LIMIT_EXCEEDED', 'Request Limit Exceeded!');

/** Answers in turn, and keeps how long the caller waited before each. */
function inTurn(...answers: (() => Response)[]) {
  const waits: number[] = [];
  const answer = (): Response => (answers.shift() ?? busy)();
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { waits, answer, sleep };
}

describe('a busy account', () => {
  it.each<[string, () => Response]>([
    ['by NetSuite’s code', busy],
    ['by 429', () => new Response('', { status: 429 })],
    [
      'in plain text',
      () =>
        new Response('error code: SSS_REQUEST_LIMIT_EXCEEDED\nerror message: Request Limit Exceeded!', { status: 400 }),
    ],
    [
      'in a script that tells what it was told',
      () =>
        refusing(400, 'UNEXPECTED_ERROR', '{"name":"SSS_REQUEST_LIMIT_EXCEEDED","message":"Request Limit Exceeded!"}'),
    ],
    [
      'by a sentence with another code',
      () => refusing(500, 'USER_ERROR', 'SuiteTalk concurrent request limit exceeded. Request blocked.'),
    ],
  ])('is asked again, later each time: %s', async (_what, refused) => {
    const { waits, answer, sleep } = inTurn(refused, refused, refused, () => Response.json(READY));
    const result = await askAnswered(answer, {}, { sleep });

    expect(result).toMatchObject({ outcome: 'ready', attempts: 4 });
    expect(waits).toEqual([125, 250, 500]);
  });

  it('is asked as often as it says, and then it is the load', async () => {
    const { waits, answer, sleep } = inTurn();
    const result = await askAnswered(answer, { retries: 3 }, { sleep });

    expect(silent(result)).toMatchObject({
      outcome: 'refused',
      attempts: 4,
      causes: [{ id: 'load', weight: 'certain' }],
    });
    expect(waits).toHaveLength(3);
  });

  it('is not asked again after the time is up', async () => {
    const { answer } = inTurn();
    const result = await askAnswered(answer, {}, { sleep: () => Promise.reject(new Error('time is up')) });

    expect(result.attempts).toBe(1);
    expect(causesOf(result)).toEqual(['load']);
  });

  it('is not waited for, where it asks for more time than is left', async () => {
    const { waits, answer, sleep } = inTurn(() => refusing(429, 'X', '', { 'retry-after': '30' }));
    const result = await askAnswered(answer, { timeout: 30_000 }, { sleep, now: () => 0 });

    expect(silent(result)).toMatchObject({ attempts: 1, causes: [{ id: 'load' }] });
    expect(waits).toEqual([]);
  });

  it('is waited for as long as it asks, where that is within the time', async () => {
    const { waits, answer, sleep } = inTurn(
      () => refusing(429, 'X', '', { 'retry-after': '30' }),
      () => Response.json(READY),
    );

    expect(await askAnswered(answer, { timeout: 30_001 }, { sleep, now: () => 0 })).toHaveProperty('report');
    expect(waits).toEqual([30_000]);
  });

  it('is signed for anew each time', async () => {
    const headers: string[] = [];
    await askAnswered(
      busy,
      { retries: 2 },
      {
        fetch: (_url, init) => {
          headers.push(new Headers(init?.headers).get('authorization') ?? '');
          return Promise.resolve(busy());
        },
      },
    );
    expect(new Set(headers).size).toBe(3);
  });
});

it.each([
  ['a refused login', () => refusing(401, 'INVALID_LOGIN_ATTEMPT')],
  ['a script that failed', () => refusing(400, 'UNEXPECTED_ERROR')],
  ['maintenance', () => new Response('', { status: 503 })],
])('%s is not asked again', async (_what, answer) => {
  expect((await askAnswered(answer)).attempts).toBe(1);
});

describe('the wait', () => {
  it('is anywhere in the upper half of one that doubles, eight seconds at most', () => {
    const LARGEST = 1 - Number.EPSILON;
    expect([1, 2, 3, 9].map((attempt) => [backoff(attempt, 0), backoff(attempt, LARGEST)])).toEqual([
      [125, 250],
      [250, 500],
      [500, 1000],
      [4000, 8000],
    ]);
  });

  it('is as long as the answer asks, if that is longer', () => {
    expect(backoff(1, 0, '3')).toBe(3000);
    expect(backoff(9, 0, '1')).toBe(4000);
    expect(backoff(1, 0, 'Wed, 21 Oct 2026 07:28:00 GMT')).toBe(125);
  });
});

it('fifty callers at once are all answered, and rightly; who is refused is refused for the load alone, and comes back', async () => {
  const CALLERS = 50;
  const account = healthyAccount((changed) => Object.assign(changed.account, { concurrency: 5, latency: 20 }));
  await serving(account, async (running) => {
    const results = await Promise.all(
      Array.from({ length: CALLERS }, () => preflight({ ...optionsFor(running, TOKEN), retries: 20 })),
    );

    expect(results.map(({ outcome }) => outcome)).toEqual(Array.from({ length: CALLERS }, () => 'ready'));
    expect(
      new Set(results.map((result) => JSON.stringify('report' in result ? result.report.rootCause : null))),
    ).toEqual(new Set(['null']));
    expect(running.account.concurrency.most).toBe(5);
    expect(results.reduce((sum, { attempts }) => sum + attempts, 0)).toBeGreaterThan(CALLERS);
    expect(running.account.concurrency.running).toBe(0);
  });
}, 30_000);
