/**
 * Fifty callers at once, of three kinds, with snapshots: each hears its own answer, and who is refused is refused for the
 * account's limit alone.
 */
import { join } from 'node:path';
import { preflight, type Preflight } from '../../client/src/index.ts';
import { readAccountFile } from '../../emulator';
import type { AccountDocument } from '../reference/answer';
import { example } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { ask, byToken } from '../product/support/restlet';
import { snapshotsIn } from '../product/support/snapshots';
import { EXAMPLES } from '../support/embedded';
import { optionsFor } from './support/asking';

const EXAMPLE = 'two-live-tokens-one-blocked';
/** An Administrator, the holder of the token that works, and the holder of the one that is blocked. */
const TOKENS = { administrator: 502, working: 501, blocked: 503 } as const;
const CALLERS = Array.from({ length: 50 }, (_, index) => Object.values(TOKENS)[index % 3] ?? TOKENS.working);
const CAUSE = { check: 'token-role', token: TOKENS.blocked };

/** The example in an account that works on five requests at once, each of which takes a while. */
function account(): AccountDocument {
  const changed = example(EXAMPLE);
  Object.assign(changed.account, { concurrency: 5, latency: 20 });
  return changed;
}

/** What each of them is to hear, once somebody could read everything. */
const RIGHT: Readonly<Record<number, object>> = {
  [TOKENS.administrator]: { verdict: 'blocked', rootCause: CAUSE, sources: { decidedBy: 'chain' } },
  [TOKENS.working]: { verdict: 'blocked', rootCause: CAUSE, sources: { decidedBy: 'another-token' } },
  [TOKENS.blocked]: { verdict: 'blocked', rootCause: null, sources: { decidedBy: 'refusal' } },
};

it('has the tokens of the example', () => {
  const ids = readAccountFile(join(EXAMPLES, `${EXAMPLE}.json`)).tokens.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.values(TOKENS)));
});

it('who do not come back hear the right answer or that the account is busy, and nothing else', async () => {
  await serving(account(), async (running) => {
    await ask(running, byToken(running, TOKENS.administrator));
    const answers = await Promise.all(CALLERS.map((token) => ask(running, byToken(running, token))));

    const busy = { error: { code: 'SSS_REQUEST_LIMIT_EXCEEDED', message: 'Request Limit Exceeded!' } };
    const heard = answers.map(({ status, body }, index) => ({ status, body, token: CALLERS[index] ?? 0 }));
    for (const { body, token } of heard.filter(({ status }) => status === 200))
      expect(body).toMatchObject(RIGHT[token] ?? {});
    const refused = heard.filter(({ status }) => status !== 200);
    for (const { body } of refused) expect(body).toEqual(busy);
    expect(refused.length).toBeGreaterThan(0);
    expect(heard.length - refused.length).toBeGreaterThanOrEqual(5);
    expect(running.account.concurrency).toMatchObject({ most: 5, running: 0 });
  });
});

it('who come back are all answered, and rightly; each live token has one snapshot', async () => {
  await serving(account(), async (running) => {
    await ask(running, byToken(running, TOKENS.administrator));
    const results: Preflight[] = await Promise.all(
      CALLERS.map((token) => preflight({ ...optionsFor(running, token), retries: 20 })),
    );

    expect(results.map((result) => ('report' in result ? result.report : result))).toEqual(
      CALLERS.map((token) => expect.objectContaining({ integration: 'expensify', ...partly(RIGHT[token]) }) as unknown),
    );
    expect(results.reduce((sum, { attempts }) => sum + attempts, 0)).toBeGreaterThan(CALLERS.length);
    expect(snapshotsIn(running).map(({ token }) => token)).toEqual([TOKENS.working, TOKENS.blocked]);
  });
}, 30_000);

/** What is inside `sources` may be more. */
function partly(right: object = {}): object {
  return Object.fromEntries(
    Object.entries(right).map(([key, value]) => [
      key,
      key === 'sources' ? (expect.objectContaining(value as Record<string, unknown>) as unknown) : (value as unknown),
    ]),
  );
}
