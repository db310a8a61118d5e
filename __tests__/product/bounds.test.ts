/**
 * What an answer costs, and that the size of the account has no part in it.
 */
import { administratorOf } from '../../cli/embedded';
import type { AccountDocument } from '../reference/answer';
import { inAccount, withAccountFile } from '../support/embedded';
import { worked } from '../support/worked';
import { ANA, ana, healthyAccount, INTEGRATION, ROLE, TOKEN } from './support/accounts';
import { grow } from '../../cli/benchmark/big-account';
import type { Answer } from './support/restlet';
import { ask, bySession, reportIn, timeless } from './support/restlet';

const PATIENCE = 60_000;
const WARM_CALLS = 20;

const VENDORS_TOKEN = 502;
const REQUESTS = [`token=${TOKEN}`, `token=${VENDORS_TOKEN}`, 'integration=expensify'] as const;

/** One employee, who holds one token, and a vendor who holds the other. */
function small(): AccountDocument {
  return healthyAccount((account) => {
    const issued = { integration: INTEGRATION, role: ROLE, created: '2026-01-10T10:00:00Z' };
    account.employees = [ana(account)];
    account.entities = [{ id: 900, type: 'VENDOR', name: 'Agency Ltd', roles: [ROLE] }];
    account.tokens.push({ ...issued, id: VENDORS_TOKEN, entity: 900 });
  });
}

interface Measured {
  /** Milliseconds of work from the file to an account that answers. */
  readonly loading: number;
  /** By request. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Milliseconds of work of each of some warm calls about one token. */
  readonly calls: readonly number[];
  /** After both tokens were revoked. */
  readonly withNoneLive: Answer;
}

function measure(account: AccountDocument): Promise<Measured> {
  return withAccountFile(account, (path) => {
    const start = process.cpuUsage();
    return inAccount(path, async (running, file) => {
      const loading = worked(start);
      const session = await bySession(running, administratorOf(file));
      const answers = new Map<string, Answer>();
      for (const query of REQUESTS) answers.set(query, await ask(running, session, { query }));
      const calls: number[] = [];
      while (calls.length < WARM_CALLS) {
        const before = process.cpuUsage();
        await ask(running, session, { query: REQUESTS[0] });
        calls.push(worked(before));
      }
      // Behind the account's back: loading it again would take longer than everything else here.
      running.account.database.run("UPDATE oauthtoken SET brevoked = 'T' WHERE id IN (?, ?)", [TOKEN, VENDORS_TOKEN]);
      return { loading, answers, calls, withNoneLive: await ask(running, session) };
    });
  });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

const cost = (answer: Answer | undefined) => [answer?.units, answer?.queries];

describe('an account of one employee, and one of 20,000 with 50,000 tokens and 2,000 roles of 300 lines', () => {
  let one: Measured;
  let big: Measured;
  beforeAll(async () => {
    one = await measure(small());
    big = await measure(grow(small(), { integration: INTEGRATION, employee: ANA, role: ROLE }));
  }, PATIENCE);

  it.each([
    ['an employee', REQUESTS[0]],
    ['a vendor', REQUESTS[1]],
  ])('the chain of a token that %s holds costs at most 65 units and 6 queries', (_holder, request) => {
    const answer = one.answers.get(request);

    expect(answer?.units).toBeLessThanOrEqual(65);
    expect(answer?.queries).toBeLessThanOrEqual(6);
    // It was an answer about the whole chain: nothing was saved by not reading it.
    expect(answer && reportIn(answer)).toMatchObject({ verdict: 'ready', unread: [] });
  });

  it.each(REQUESTS)('cost the same, and say the same: %s', (request) => {
    const [fromOne, fromBig] = [one.answers.get(request), big.answers.get(request)];

    expect(cost(fromBig)).toEqual(cost(fromOne));
    expect(fromBig && timeless(reportIn(fromBig))).toEqual(fromOne && timeless(reportIn(fromOne)));
  });

  it('cost no more where thousands of tokens of the integration are dead and none is alive', () => {
    expect(reportIn(big.withNoneLive)).toMatchObject({ verdict: 'blocked', rootCause: { check: 'token-live' } });
    expect(big.withNoneLive.units).toBeLessThanOrEqual(65);
    expect(big.withNoneLive.queries).toBeLessThanOrEqual(6);
  });

  it('the big one is there in less than 20 seconds', () => {
    expect(big.loading).toBeLessThan(20_000);
  });

  it('the big one answers for one token within 150 milliseconds, more often than not', () => {
    expect(median(big.calls)).toBeLessThan(150);
  });
});
