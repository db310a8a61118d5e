/**
 * On what an answer stands, said to a person; and reports of versions that this client has never seen.
 */
import { join } from 'node:path';
import type { Sources } from '../../client/src/index.ts';
import { ageInWords, EXIT, exitStatus, renderJUnit, renderText } from '../../client/src/index.ts';
import { healthyAccount } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { EXAMPLES, inAccount } from '../support/embedded';
import { askAnswered, askWith, causesOf } from './support/asking';
import { suiteIn } from './support/junit';
import { accountOf, BLOCKED, DECIDED, READY, tokenOf, UNKNOWN } from './support/reports';

const REPORT = UNKNOWN;

const textOf = async (report: object): Promise<string> =>
  renderText(await askAnswered(() => Response.json({ ...REPORT, ...report })));
const standing = (sources: Sources, more: object = {}): Promise<string> => textOf({ sources, ...more });

describe('what the answer stands on', () => {
  it('is not said where the whole chain was read', async () => {
    await inAccount(join(EXAMPLES, 'healthy.json'), async (running) => {
      expect(renderText(await askWith(running, 502))).not.toContain('What this stands on');
    });
  });

  it('is said of a caller who may not read everything: what was not read, and what NetSuite grants it', async () => {
    await inAccount(join(EXAMPLES, 'role-lacks-accounts.json'), async (running) => {
      const text = renderText(await askWith(running, 501));

      expect(text).toMatch(
        /\n\nWhat this stands on:\n {2}Of token, role, employee .* a part was read\.\n {2}Not read: /,
      );
      expect(text).toMatch(/\n {2}Self-check of user 42 in role 1001: NetSuite refuses [a-z-]+\./);
    });
  });

  it('says what it shows that NetSuite let the caller in, of an access token that is the integration’s', async () => {
    const LINE = /\n {2}NetSuite let this login in, so the integration record of this consumer key is enabled/;
    await inAccount(join(EXAMPLES, 'healthy.json'), async (running) => {
      expect(renderText(await askWith(running, 501))).toMatch(LINE);
      expect(renderText(await askWith(running, 501, { form: 'minimal' }))).toMatch(LINE);
      expect(renderText(await askWith(running, 501, { onBehalf: true }))).not.toMatch(LINE);
      // Who reads the record itself needs no such proof.
      expect(renderText(await askWith(running, 502))).not.toMatch(LINE);
    });
    const credentials = { kind: 'bearer', accessToken: 'x' } as const;
    const answer = () => Response.json({ ...REPORT, sources: { chain: 'none' } });
    expect(renderText(await askAnswered(answer))).toMatch(LINE);
    expect(renderText(await askAnswered(answer, { credentials }))).not.toMatch(LINE);
  });

  it.each<[string, Sources, string]>([
    ['no chain', { chain: 'none' }, 'nothing was read, not even the tokens.'],
    [
      'a self-check that found all in order',
      { chain: 'none', selfCheck: { user: 7, role: 1001, requirements: [{ id: 'soap', ok: true }] } },
      'Self-check of user 7 in role 1001: NetSuite grants all that is needed.',
    ],
    [
      'a self-check of which a part was not understood',
      {
        chain: 'none',
        selfCheck: {
          user: 7,
          role: 1001,
          requirements: [
            { id: 'soap', ok: false },
            { id: 'accounts', ok: null },
          ],
        },
      },
      'Self-check of user 7 in role 1001: NetSuite refuses soap; the answer on accounts was not understood.',
    ],
    [
      'a snapshot that was ready',
      { chain: 'none', snapshot: { ageSeconds: 3 * 3600, verdict: 'ready', rootCause: null } },
      'Snapshot, 3 hours old: ready.',
    ],
    [
      'a snapshot that was blocked',
      {
        chain: 'none',
        snapshot: { ageSeconds: 90, verdict: 'blocked', rootCause: { check: 'role-assigned', token: 501 } },
      },
      'Snapshot, 1 minute old: blocked, role-assigned.',
    ],
    [
      'a disagreement',
      { chain: 'none', disagreements: [{ between: ['selfCheck', 'snapshot'], message: 'They differ.' }] },
      'Two sources differ (selfCheck, snapshot): They differ.',
    ],
  ])('has a line for %s', async (_what, sources, line) => {
    expect(await standing(sources)).toMatch(new RegExp(`\n {2}.*${line.replaceAll(/[.()]/g, '\\$&')}(?:\n|$)`));
  });

  it('stands in JUnit beside the verdict', async () => {
    const sources = { chain: 'none', snapshot: { ageSeconds: 3600, verdict: 'ready' } };
    const xml = renderJUnit(await askAnswered(() => Response.json({ ...REPORT, sources })));

    expect(JSON.stringify(suiteIn(xml).testcase)).toContain('Snapshot, 1 hour old: ready.');
  });

  it('stands in JUnit also where the verdict is ready, which is when it matters most', async () => {
    const ready = DECIDED.snapshot;
    const sources = { ...ready?.sources, snapshot: { ageSeconds: 82_800, verdict: 'ready' } };
    const xml = renderJUnit(await askAnswered(() => Response.json({ ...ready, sources })));

    expect(xml).toMatch(/name="may sync"><system-out>[^<]*\n?[^<]*Snapshot, 23 hours old: ready\./);
    expect(suiteIn(xml)).toMatchObject({ '@_failures': '0', '@_errors': '0' });
  });

  it('shows under a verdict that is ready what is not known as what does not decide it', async () => {
    // Without subsidiaries: nobody but a reader of roles could tell whether the role reaches all of them.
    await serving(healthyAccount(), async (running) => {
      const text = renderText(await askWith(running, 501));

      expect(text).toMatch(
        /\n\nNot known; these do not decide the verdict:\n {2}- The account, integration-enabled: .*\n {2}- Token 501 /,
      );
      expect(text).not.toMatch(/^ *\?|\[NS/m);
    });
    const [known, open] = [
      { check: 'token-live', status: 'warn', title: 'It is old' },
      { check: 'token-rotated', status: 'constructor', title: 'Nobody knows' },
    ];
    const text = await textOf({ ...READY, account: [...accountOf(), known, open] });
    expect(text).toContain('\n\nThe account:\n  ! token-live: It is old\n\nNot known; these');
    expect(await textOf({ account: [open] })).toContain('\n\nThe account:\n  ? token-rotated: Nobody knows');
  });

  it('cuts nothing off what the report says', async () => {
    const long = `${'word '.repeat(200)}ask an Administrator to open Token Doctor.`;
    const finding = { check: 'token-live', status: 'fail', title: long, message: long };
    const report = {
      ...BLOCKED,
      rootCause: { check: 'token-live', token: null },
      summary: long,
      account: [finding],
      tokens: [{ id: 1, name: long, verdict: 'blocked', findings: [finding] }],
      plan: { steps: [{ title: long, where: long, who: long }] },
      unread: [{ what: long, advice: long }],
      sources: { chain: 'partial', disagreements: [{ between: ['a'], message: long }] },
    };
    const result = await askAnswered(() => Response.json(report));
    const [text, xml] = [renderText(result), renderJUnit(result)];

    // Summary, two findings, a token's name, three of a step, two of what was not read, one of a disagreement.
    expect(text.split(long)).toHaveLength(11);
    // Summary, what it stands on, and message and detail of two findings, of which one is of the named token.
    expect(xml.split(long)).toHaveLength(1 + 1 + 3 + 4 + 1);
    expect(text + xml).not.toContain('…');
  });

  it('lets nobody write over the terminal', async () => {
    const evil = 'a\u001b[2J\r\nREADY';
    const sources = {
      decidedBy: evil,
      chain: evil,
      selfCheck: { user: 42, role: 1001, requirements: [{ id: evil, ok: false }] },
      snapshot: { at: evil, ageSeconds: 1, verdict: evil, rootCause: { check: evil, token: 501 } },
      disagreements: [{ between: [evil], message: evil }],
    };
    const rootCause = { check: evil, token: 501 };
    const finding = { check: evil, status: evil, title: evil, message: evil, explains: [evil] };
    const tokens = [{ ...tokenOf(501, 'blocked', { 'token-live': 'fail' }), name: evil }];
    const plan = { steps: [{ title: evil, where: evil, who: evil }], verdictAfter: evil };
    const report = { ...BLOCKED, summary: evil, sources, rootCause, tokens, plan, account: [...accountOf(), finding] };
    const text = await textOf({ ...report, unread: [{ what: evil, advice: evil }] });

    expect(text).toContain('Not read: a [2J READY');
    // Every one of its words is inside a line that is the client's own.
    expect(text.split('\n').filter((line) => line.trimStart().startsWith('READY'))).toEqual([]);
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe('an age', () => {
  it.each<[number | null | undefined, string]>([
    [0, 'less than a minute old'],
    [59, 'less than a minute old'],
    [60, '1 minute old'],
    [3599, '59 minutes old'],
    [3600, '1 hour old'],
    [24 * 3600, '24 hours old'],
    [47 * 3600, '47 hours old'],
    [48 * 3600, '2 days old'],
    [400 * 86_400, '400 days old'],
    [-1, 'of unknown age'],
    [NaN, 'of unknown age'],
    [Infinity, 'of unknown age'],
    [null, 'of unknown age'],
    [undefined, 'of unknown age'],
  ])('of %s seconds is %s', (seconds, words) => {
    expect(ageInWords(seconds)).toBe(words);
  });
});

describe('a report of a later 1.x', () => {
  const GROWN = {
    ...REPORT,
    schemaVersion: '1.27',
    verdict: 'blocked',
    rootCause: { check: 'quota-left', token: 501, since: '2031-01-01' },
    summary: 'Expensify cannot sync.',
    horoscope: { sign: 'cancer' },
    account: [{ check: 'quota-left', status: 'fail', title: 'No quota is left', severity: 9 }],
    tokens: [
      {
        id: 501,
        verdict: 'blocked',
        colour: 'red',
        findings: [
          { check: 'token-rotated', status: 'overdue', title: 'The token is old' },
          { check: 'token-live', status: 'pass' },
        ],
      },
    ],
    plan: { steps: [{ kind: 'wait', title: 'Wait', patience: 3 }], verdictAfter: 'ready' },
    unread: [{ what: 'quota' }],
    sources: { chain: 'mostly', decidedBy: 'oracle', weather: 'rain', selfCheck: null, snapshot: {} },
    hash: 7,
    page: { href: '/x' },
  };

  it('keeps its verdict, in the exit status and in all three forms', async () => {
    const result = await askAnswered(() => Response.json(GROWN));
    const text = renderText(result);
    const { testcase } = suiteIn(renderJUnit(result));

    expect(exitStatus(result)).toBe(EXIT.blocked);
    expect(text).toMatch(/^BLOCKED .*\nExpensify cannot sync\.\nRoot cause: quota-left, of token 501\.\n/);
    expect(text).toContain('Snapshot, of unknown age: no verdict.');
    expect(testcase[0]).toMatchObject({ '@_name': 'may sync', failure: expect.anything() as unknown });
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({ outcome: 'blocked', page: null, report: GROWN });
  });

  it('never passes a status that it does not know', async () => {
    const result = await askAnswered(() => Response.json(GROWN));

    expect(renderText(result)).toContain('? token-rotated: The token is old');
    expect(suiteIn(renderJUnit(result)).testcase).toContainEqual(
      expect.objectContaining({ '@_name': 'token-rotated', error: expect.anything() as unknown }),
    );
  });

  it('may be without every part but what it is about, the verdict and its sentence', async () => {
    const { integration, verdict, summary } = REPORT;
    const least = { schemaVersion: '1.1', integration, verdict, summary };
    const result = await askAnswered(() => Response.json(least), { form: 'minimal' });

    expect(renderText(result)).toMatch(/^NOT KNOWN/);
    expect(suiteIn(renderJUnit(result)).testcase).toHaveLength(1);
    expect(exitStatus(result)).toBe(EXIT.unknown);
  });

  it.each(['2.0', '2.1', '10.0', '1', 1.1, null])('is not one of version %j', async (schemaVersion) => {
    const result = await askAnswered(() => Response.json({ ...GROWN, schemaVersion }));

    expect(causesOf(result)[0]).toBe('other-answer');
  });

  it.each(['green', 'READY', '', null, true])('has no other verdict, such as %j', async (verdict) => {
    expect(causesOf(await askAnswered(() => Response.json({ ...GROWN, verdict })))[0]).toBe('other-answer');
  });
});
