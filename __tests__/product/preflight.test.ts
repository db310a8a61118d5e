/**
 * The integration asks before it syncs, with its own token: where NetSuite lets it in, what it hears is right, and once an
 * Administrator has looked, it also hears why.
 */
import { readdirSync } from 'node:fs';
import type { Running } from '../../cli/embedded';
import { administratorOf } from '../../cli/embedded';
import type { AccountFile } from '../../emulator/account-file';
import { referenceAnswer } from '../reference/answer';
import { EXAMPLES, inAccount, withAccountFile } from '../support/embedded';
import { example } from './support/accounts';
import { contradictions } from './support/honesty';
import type { Answer } from './support/restlet';
import { ask, bySession, byToken, reportIn } from './support/restlet';

const TOKENS: readonly (readonly [string, number])[] = readdirSync(EXAMPLES)
  .map((file) => file.replace(/\.json$/, ''))
  .filter((name) => name !== 'answers')
  .flatMap((name) => {
    const account = example(name);
    const ours = account.integrations.filter((one) => /expensify/i.test(one.name)).map(({ id }) => id);
    return account.tokens.filter(({ integration }) => ours.includes(integration)).map(({ id }) => [name, id] as const);
  });

interface Heard {
  readonly before: Answer;
  /** The same, from a caller who says that the token is the integration's own. */
  readonly asItself: Answer;
  /** After an Administrator asked for the whole report. */
  readonly after: Answer;
}

function hearing(name: string, token: number): Promise<Heard> {
  return withAccountFile(example(name), (path) =>
    inAccount(path, async (running, file) => {
      const before = await ask(running, byToken(running, token));
      const asItself = await ask(running, byToken(running, token), { query: 'own=T' });
      await lookAsAdministrator(running, file);
      return { before, asItself, after: await ask(running, byToken(running, token)) };
    }),
  );
}

async function lookAsAdministrator(running: Running, file: AccountFile): Promise<void> {
  const answer = await ask(running, await bySession(running, administratorOf(file)));
  expect(reportIn(answer).sources.chain).toBe('complete');
}

describe.each(TOKENS)('the account %s, asked with its token %i', (name, token) => {
  const account = example(name);
  const truth = referenceAnswer(account);
  let heard: Heard;
  beforeAll(async () => {
    heard = await hearing(name, token);
  });

  it('is let in or not by NetSuite alone, before and after', () => {
    expect(heard.after.status).toBe(heard.before.status);
    expect([200, 401]).toContain(heard.before.status);
  });

  it('tells nothing untrue before an Administrator has looked', () => {
    if (heard.before.status === 200) expect(contradictions(reportIn(heard.before), account)).toEqual([]);
  });

  it('tells a caller who says that it is the integration of every refusal, and calls nothing ready that is not', () => {
    if (heard.asItself.status !== 200) return;
    const { verdict, sources } = reportIn(heard.asItself);
    const isRefused = sources.selfCheck?.requirements.some(({ ok }) => ok === false) ?? false;

    if (isRefused) expect([verdict, truth.verdict]).toEqual(['blocked', 'blocked']);
    expect(['unknown', truth.verdict]).toContain(verdict);
  });

  it('tells the verdict and the root cause of the token once one has', () => {
    if (heard.after.status !== 200) return;
    const { verdict, rootCause, sources } = reportIn(heard.after);
    // Who reads neither tokens nor snapshots cannot be told.
    if (sources.chain === 'none' && !mayReadSnapshots(name, token)) {
      expect(sources.snapshot).toBeNull();
      return;
    }
    const own = truth.tokens.find(({ id }) => id === token);
    if (sources.chain === 'complete')
      expect({ verdict, rootCause }).toEqual({ verdict: truth.verdict, rootCause: truth.rootCause });
    // Of two live tokens each hears of itself: the other one's rights are not its business.
    else if (own?.verdict === 'ready' && truth.verdict !== 'ready') expect(verdict).not.toBe('ready');
    else expect({ verdict, rootCause }).toEqual({ verdict: truth.verdict, rootCause: truth.rootCause });
  });

  it('labels the snapshot with its age', () => {
    if (heard.after.status !== 200 || reportIn(heard.after).sources.chain === 'complete') return;
    expect(reportIn(heard.before).sources.snapshot).toBeNull();
    if (mayReadSnapshots(name, token)) {
      expect(reportIn(heard.after).sources.snapshot?.ageSeconds).toBeGreaterThanOrEqual(0);
    }
  });
});

/** Whether the role of a token has Custom Record Entries. */
function mayReadSnapshots(name: string, token: number): boolean {
  const account = example(name);
  const own = account.tokens.find(({ id }) => id === token);
  const level = account.roles.find(({ id }) => id === own?.role)?.permissions.LIST_CUSTRECORDENTRY;
  return level !== undefined && level !== 'NONE';
}
