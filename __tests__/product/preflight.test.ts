/**
 * The integration asks before it syncs, with its own token: where NetSuite lets it in, what it hears is right, and once an
 * Administrator has looked, it also hears why.
 */
import { administratorOf, type Running } from '../../cli/embedded';
import type { AccountFile } from '../../emulator';
import { expensify } from '../support/expensify';
import { referenceAnswer } from '../reference/answer';
import { type Level, LEVELS } from '../reference/levels';
import { EXAMPLE_NAMES, inAccount, withAccountFile } from '../support/embedded';
import { example } from './support/accounts';
import { contradictions } from './support/honesty';
import { type Answer, ask, bySession, byToken, reportIn } from './support/restlet';

const TOKENS: readonly (readonly [string, number])[] = EXAMPLE_NAMES.flatMap((name) => {
  const account = example(name);
  const ours = account.integrations.filter((one) => /expensify/i.test(one.name)).map(({ id }) => id);
  return account.tokens.filter(({ integration }) => ours.includes(integration)).map(({ id }) => [name, id] as const);
});

const isBelow = (held: Level, needed: Level) => LEVELS.indexOf(held) < LEVELS.indexOf(needed);

interface Heard {
  /** Asked with nothing known of earlier times. */
  readonly before: Answer;
  /** The same, from a caller who says that it is not the integration. */
  readonly onBehalf: Answer;
  /** After an Administrator asked for the whole report. */
  readonly after: Answer;
}

function hearing(name: string, token: number): Promise<Heard> {
  return withAccountFile(example(name), (path) =>
    inAccount(path, async (running, file) => {
      const before = await ask(running, byToken(running, token));
      const onBehalf = await ask(running, byToken(running, token), { query: 'own=F' });
      await lookAsAdministrator(running, file);
      return { before, onBehalf, after: await ask(running, byToken(running, token)) };
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
    for (const answer of [heard.before, heard.onBehalf]) {
      if (answer.status === 200) expect(contradictions(reportIn(answer), account)).toEqual([]);
    }
  });

  it('tells the verdict before an Administrator has looked, and where it is blocked, by what and that it may not know why', () => {
    if (heard.before.status !== 200) return;
    const { verdict, rootCause, sources, summary } = reportIn(heard.before);
    const own = truth.tokens.find(({ id }) => id === token);
    // Another token's role cannot be read, and no self-check speaks of it.
    const isElsewhere = own?.verdict === 'ready' && truth.rootCause !== null && truth.rootCause.token !== null;
    // With subsidiaries, no permission proves that the role reaches every one; Administrator does.
    const isAdministrator = account.tokens.find(({ id }) => id === token)?.role === 3;
    const mayBeNarrowed =
      truth.verdict === 'ready' && account.account.features?.SUBSIDIARIES !== false && !isAdministrator;
    expect(verdict).toBe(isElsewhere || mayBeNarrowed ? 'unknown' : truth.verdict);
    if (verdict !== 'blocked') return;
    expect([null, truth.rootCause]).toContainEqual(rootCause);
    if (sources.decidedBy !== 'refusal') return;
    const refused = sources.selfCheck?.requirements.filter(({ ok }) => ok === false).map(({ id }) => id);
    const short = expensify.requirements
      .filter(({ id, level }) => own?.effective[id] !== undefined && isBelow(own.effective[id], level))
      .map(({ id }) => id);
    expect(refused).toEqual(short);
    if (rootCause === null) expect(summary).toContain('We cannot tell why');
  });

  it('judges by the chain alone for a caller who says that it is not the integration', () => {
    if (heard.onBehalf.status !== 200) return;
    const { sources, summary } = reportIn(heard.onBehalf);
    expect(sources.decidedBy).toBe('chain');
    const isRefused = sources.selfCheck?.requirements.some(({ ok }) => ok === false) ?? false;
    // Where not even tokens were read, what the caller is refused may help whoever knows who it is.
    expect(summary.includes('logs in as them')).toBe(isRefused && sources.chain === 'none');
  });

  it('tells the verdict once one has, and the root cause wherever the snapshot may be read', () => {
    if (heard.after.status !== 200) return;
    const { verdict, rootCause, sources } = reportIn(heard.after);
    expect(verdict).toBe(truth.verdict);
    if (sources.chain !== 'none' || mayReadSnapshots(name, token)) expect(rootCause).toEqual(truth.rootCause);
    // Who reads neither tokens nor snapshots cannot be told why.
    else expect([rootCause, sources.snapshot]).toEqual([null, null]);
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
