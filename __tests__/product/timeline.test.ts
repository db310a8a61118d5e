/**
 * When did it break: what the RESTlet says of it in accounts with a history, and what it takes to see it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, Timeline, TimelineEntry } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import type { Answer as Expected } from '../reference/answer';
import { sent } from '../page/support/session';
import { EXAMPLES, withAccountFile } from '../support/embedded';
import { serving } from './support/account';
import { example } from './support/accounts';
import { diagnose } from './support/command';
import { BROKEN, brokenExample, markedAt, withAda, withHistory } from './support/histories';
import type { Rights } from './support/reader';
import { EVERY_RIGHT, granted, READER, withReader } from './support/reader';
import type { Answer } from './support/restlet';
import { ask, bySession, reportIn } from './support/restlet';

const ADA = { entity: 1, role: 3 } as const;
const MOST_UNITS = 40;

async function asked(
  account: AccountDocument,
  query = 'timeline=T',
  as: typeof ADA | typeof READER = ADA,
): Promise<Answer> {
  return serving(account, async (running) => ask(running, await bySession(running, as), { query: `own=F&${query}` }));
}

async function timelineOf(account: AccountDocument, as: typeof ADA | typeof READER = ADA): Promise<Timeline> {
  const { timeline } = reportIn(await asked(account, 'timeline=T', as));
  if (!timeline) throw new Error('The report has no timeline.');
  return timeline;
}

const marked = ({ entries }: Timeline): readonly TimelineEntry[] => entries.filter(({ likely }) => likely);

/** The report without what a timeline adds to it. */
function withoutTimeline({ timeline: _timeline, cost: _cost, source: _source, ...rest }: Report) {
  return rest;
}

describe.each(BROKEN.map((broken) => [broken.name, broken] as const))(
  'the example %s, with a history',
  (_name, broken) => {
    const account = withHistory(broken);
    let timeline: Timeline;
    let plain: Report;
    let cost: Report['cost'];
    beforeAll(async () => {
      await serving(account, async (running) => {
        const identity = await bySession(running, ADA);
        plain = reportIn(await ask(running, identity, { query: 'own=F' }));
        const answer = await ask(running, identity, { query: 'own=F&timeline=T' });
        const report = reportIn(answer);
        expect(withoutTimeline(report)).toEqual(withoutTimeline(plain));
        if (!report.timeline) throw new Error('The report has no timeline.');
        ({ timeline, cost } = report);
      });
    });

    it('marks the change that broke it, and nothing else', () => {
      expect(marked(timeline).map(({ at, event }) => [at.slice(0, 16), event])).toEqual([
        [markedAt(broken, account), broken.event],
      ]);
      expect(timeline.message).toMatch(/^Most likely /);
      expect(timeline.unread).toEqual([]);
    });

    it('stands beside the root cause, and names no change of anything else', () => {
      expect({ check: timeline.check, token: timeline.token }).toEqual(plain.rootCause);
      const others = timeline.entries.filter(
        ({ event, title }) => event === 'role-permission' && /Vendor Bill|Bills/.test(title),
      );
      expect(others).toEqual([]);
    });

    it('takes at most 40 units, and is read where it was asked for alone', () => {
      expect(plain.timeline).toBeUndefined();
      expect(cost.units - plain.cost.units).toBeLessThanOrEqual(MOST_UNITS);
      expect(cost.queries - plain.cost.queries).toBeLessThanOrEqual(4);
    });
  },
);

it('has a history for every example of the contract that one token blocks', () => {
  const answers = JSON.parse(readFileSync(join(EXAMPLES, 'answers.json'), 'utf8')) as Record<string, Expected>;
  const blocked = Object.entries(answers)
    // Those in folders have a history of their own: __tests__/examples/history.test.ts.
    .filter(([file, { rootCause }]) => !file.includes('/') && rootCause !== null && rootCause.token !== null)
    .map(([file]) => file.replace(/\.json$/, ''));

  expect(BROKEN.map(({ name }) => name).toSorted()).toEqual(blocked.toSorted());
});

describe('what a line of it says', () => {
  it('has what stood there before and after, and who changed the access', async () => {
    const { entries } = await timelineOf(withHistory(brokenExample('employee-inactive')));

    expect(marked({ entries } as Timeline)[0]).toMatchObject({ from: 'no', to: 'yes', by: 'Ada Admin' });
    expect(entries.map(({ event }) => event)).toEqual(['token-created', 'login-worked', 'entity-inactive']);
  });

  it('says that no search tells who changed permissions, and what stood there if an earlier change shows it', async () => {
    const account = withHistory(brokenExample('global-permission-overrides-accounts'));
    const before = {
      at: '2026-02-01T08:00:00Z',
      by: 1,
      what: 'global-permission',
      employee: 42,
      permission: 'LIST_ACCOUNT',
      to: 'FULL',
    } as const;
    const timeline = await timelineOf({ ...account, history: [...(account.history ?? []), before] });

    expect(marked(timeline)).toEqual([expect.objectContaining({ from: 'Full', to: 'None', by: null })]);
    expect(timeline.message).toMatch(/do not say who/);
  });
});

describe('where no moment can be told', () => {
  it('marks none of two changes of one minute that may both be it', async () => {
    const account = withHistory(brokenExample('global-permission-overrides-accounts'));
    const at = '2026-05-06T07:08:00Z';
    const there = {
      at,
      by: 1,
      what: 'global-permission',
      employee: 42,
      permission: 'LIST_ACCOUNT',
      to: 'FULL',
    } as const;
    const timeline = await timelineOf({ ...account, history: [...(account.history ?? []), there] });

    expect(marked(timeline)).toEqual([]);
    expect(timeline.message).toMatch(/same minute/);
  });

  it('marks none where a login still worked after the last change', async () => {
    const account = withHistory(brokenExample('role-removed-from-employee'));
    const logins = [{ at: '2026-05-20T00:00:00Z', token: 501, status: 'Success' as const }];
    const timeline = await timelineOf({ ...account, logins });

    expect(marked(timeline)).toEqual([]);
    expect(timeline.message).toMatch(/still worked on 2026-05-20 00:00/);
  });

  it('marks none where logins failed before the change, unless the clock or the signature was wrong', async () => {
    const account = withHistory(brokenExample('role-removed-from-employee'));
    const failing = (detail: string) => ({
      ...account,
      logins: [{ at: '2026-05-03T00:00:00Z', token: 501, status: 'Failure' as const, detail }],
    });

    expect(marked(await timelineOf(failing('permission_denied')))).toEqual([]);
    expect(marked(await timelineOf(failing('InvalidTimestamp')))).toHaveLength(1);
  });

  it('marks none where the changes do not lead to what stands there now', async () => {
    const account = withHistory(brokenExample('role-removed-from-employee'));
    const again = {
      at: '2026-06-01T00:00:00Z',
      by: 1,
      what: 'role-assignment',
      employee: 42,
      role: 1001,
      to: true,
    } as const;
    const timeline = await timelineOf({ ...account, history: [...(account.history ?? []), again] });

    expect(marked(timeline)).toEqual([]);
    expect(timeline.message).toMatch(/at least one change is missing/);
  });

  it('says between which logins it broke where NetSuite keeps no date', async () => {
    const account = withAda(example('healthy'));
    const timeline = await timelineOf({
      ...account,
      tokens: account.tokens.map((one) => (one.id === 501 ? { ...one, inactive: true } : one)),
      logins: [
        { at: '2026-05-01T00:00:00Z', token: 501, status: 'Success' },
        { at: '2026-05-02T00:00:00Z', token: 501, status: 'Failure', detail: 'token_rejected' },
      ],
    });

    expect(marked(timeline)).toEqual([]);
    expect(timeline.message).toMatch(/last worked on 2026-05-01 00:00 and failed on 2026-05-02 00:00/);
  });

  it('has no timeline where all is well, and where the account is at fault', async () => {
    for (const name of ['healthy', 'no-token']) {
      expect(reportIn(await asked(withAda(example(name)))).timeline).toBeUndefined();
    }
  });

  it('takes no time of the future for a change', async () => {
    const account = withHistory(brokenExample('role-removed-from-employee'));
    const history = account.history?.map((change) => ({ ...change, at: '2099-01-01T00:00:00Z' })) ?? [];
    const timeline = await timelineOf({ ...account, history });

    expect(marked(timeline)).toEqual([]);
    expect(timeline.unread.map(({ why }) => why.message)).toContainEqual(expect.stringMatching(/in the future/));
  });

  it('does not take the logins of another token of the same name', async () => {
    const account = withHistory(brokenExample('role-removed-from-employee'));
    const twins = account.tokens.filter(({ id }) => id === 501).map((own) => ({ ...own, id: 777, revoked: true }));
    const timeline = await timelineOf({ ...account, tokens: [...account.tokens, ...twins] });

    expect(timeline.entries.some(({ event }) => event === 'login-worked')).toBe(false);
    expect(timeline.unread.map(({ what }) => what)).toEqual(['logins']);
    expect(marked(timeline)).toHaveLength(1);
  });
});

describe('who may not read it', () => {
  /** Each finding stands on other sources. */
  const CASES = [
    'role-removed-from-employee',
    'employee-inactive',
    'role-lacks-accounts',
    'global-permission-overrides-accounts',
  ];

  it.each(CASES)(
    'is told what to grant, gets the same report otherwise, and sees it once that is granted: %s',
    async (name) => {
      const account = withHistory(brokenExample(name));
      const readable = async (rights: Rights) =>
        reportIn(await asked(withReader(account, rights), 'timeline=T', READER));
      const closed = await readable(EVERY_RIGHT);
      const plain = reportIn(await asked(withReader(account, EVERY_RIGHT), '', READER));
      expect(withoutTimeline(closed)).toEqual(withoutTimeline(plain));
      expect(closed.verdict).toBe('blocked');

      const { unread = [] } = closed.timeline ?? {};
      expect(unread.length).toBeGreaterThan(0);
      const open = await readable({ ...EVERY_RIGHT, ...granted(unread) });
      expect(open.timeline?.unread).toEqual([]);
      expect(open.timeline?.entries.filter(({ likely }) => likely)).toHaveLength(1);
    },
  );

  it('is not told who did what by somebody whose system notes are closed', async () => {
    const account = withReader(withHistory(brokenExample('employee-inactive')), EVERY_RIGHT);
    const timeline = await timelineOf(account, READER);

    expect(marked(timeline)).toEqual([]);
    expect(JSON.stringify(timeline.entries.filter(({ event }) => event !== 'token-created'))).not.toContain(
      'Ada Admin',
    );
  });
});

describe('how it is asked for', () => {
  it.each(['timeline=yes', 'timeline=1', 'timeline=', 'timeline=T&timeline=F'])('refuses %s', async (query) => {
    const { status, body } = await asked(withAda(example('healthy')), query);

    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('TD_WRONG_TYPE')]);
  });

  it('reads none for the form minimal, and none for a report that is known', async () => {
    const account = withHistory(brokenExample('role-removed-from-employee'));
    await serving(account, async (running) => {
      const identity = await bySession(running, ADA);
      // The first one writes snapshots.
      await ask(running, identity, { query: 'own=F' });
      const plain = await ask(running, identity, { query: 'own=F' });
      const { hash } = reportIn(plain);
      const minimal = await ask(running, identity, { query: 'own=F&timeline=T&form=minimal' });
      const known = await ask(running, identity, { query: `own=F&timeline=T&unless=${hash}` });

      expect([minimal.units, known.units]).toEqual([plain.units, plain.units]);
      expect(known.body).toMatchObject({ unchanged: true });
    });
  });
});

describe('where it is shown', () => {
  it('stands on the page of one token, with the moment and with who it was', async () => {
    await serving(withHistory(brokenExample('employee-inactive')), async (running) => {
      const { text } = await sent(running);

      expect(text).toContain('When did it break?');
      expect(text).toMatch(/<time datetime="2026-05-06T07:08:00">2026-05-06 07:08<\/time>/);
      expect(text).toMatch(/, by Ada Admin/);
      expect(text.match(/the likely moment/g)).toHaveLength(1);
    });
  });

  it('is not read for a page on several tokens, until one is opened', async () => {
    await serving(withHistory(brokenExample('two-live-tokens-one-blocked')), async (running) => {
      expect((await sent(running)).text).not.toContain('When did it break?');
      expect((await sent(running, '&token=503')).text).toContain('the likely moment');
    });
  });

  it.each(['text', 'json'])('names nobody in a copy without names, and says the same otherwise: %s', async (view) => {
    await serving(withHistory(brokenExample('employee-inactive')), async (running) => {
      const nameless = (await sent(running, `&view=${view}`)).text;

      for (const name of ['Ada', 'Sam Okafor', 'Ana Torres']) expect(nameless).not.toContain(name);
      expect(nameless).toContain('user 1');
      expect(nameless).toContain('Most likely it broke on 2026-05-06 07:08');
      expect((await sent(running, `&view=${view}&names=T`)).text).toContain('Ada Admin');
    });
  });

  it('writes names and titles as text, whatever they hold', async () => {
    const account = withHistory(brokenExample('employee-inactive'));
    const employees = account.employees.map((one) => (one.id === 1 ? { ...one, name: '<b>"Ada"</b>' } : one));
    await serving({ ...account, employees }, async (running) => {
      const { text } = await sent(running);

      expect(text).not.toContain('<b>"Ada"');
      expect(text).toContain('&lt;b&gt;');
    });
  });

  it('is what diagnose --timeline prints', async () => {
    await withAccountFile(withHistory(brokenExample('role-lacks-accounts')), async (path) => {
      const { stdout, status } = await diagnose('--timeline', '--account', path);

      expect(status).toBe(1);
      expect(stdout).toMatch(
        /When did it break\? \(role-permission of token 501\)\n {2}Most likely it broke on 2026-05-06 07:08/,
      );
      expect(stdout).toMatch(/ {2}→ 2026-05-06 07:08 {2}Role "Expensify Integration": Lists > Accounts: not set/);
      expect((await diagnose('--account', path)).stdout).not.toContain('When did it break?');
    });
  });
});
