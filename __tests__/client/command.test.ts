/**
 * The command `token-doctor preflight`: its exit status, its three forms, and what it refuses.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitStatus, renderJUnit, renderText } from '../../client/src/index.ts';
import { VERSION } from '../../client/src/version.ts';
import type { Running } from '../../cli/embedded';
import { PROJECT } from '../../cli/bundle';
import { healthyAccount } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { EXAMPLES, inAccount } from '../support/embedded';
import { askAnswered, askWith, refusing, tokenOf } from './support/asking';
import { environmentOf, run } from './support/command';
import { inFolder } from './support/files';
import { suiteIn } from './support/junit';

const inExample = <T>(name: string, use: (running: Running) => Promise<T>): Promise<T> =>
  inAccount(join(EXAMPLES, `${name}.json`), (running) => use(running));

describe('the exit status', () => {
  it.each([
    ['ready', 0, 'healthy', 502, []],
    ['blocked', 1, 'role-lacks-accounts', 502, []],
    // Somebody who reads nothing, and is not the integration.
    ['unknown', 2, 'token-on-wrong-role', 501, ['--on-behalf']],
    ['refused', 4, 'token-revoked', 501, []],
  ])('says %s with %d', async (word, expected, example, tokenId, options) => {
    await inExample(example, async (running) => {
      const { status, out, err } = await run(['preflight', ...options], environmentOf(running, tokenId));

      expect([status, err]).toEqual([expected, '']);
      expect(out.toLowerCase()).toMatch(new RegExp(`^${word === 'unknown' ? 'not known' : word}`));
    });
  });

  it('says unreachable with 4', async () => {
    const environment = { NETSUITE_ACCOUNT: '1', NETSUITE_ACCESS_TOKEN: 'x', NETSUITE_BASE_URL: 'http://127.0.0.1:9' };
    expect(await run(['preflight', '--timeout', '5'], environment)).toMatchObject({ status: 4, err: '' });
  });

  it.each<[string, string[]]>([
    ['no command', []],
    ['another command', ['diagnose']],
    ['a negative token', ['preflight', '--token', '-5']],
    ['more time than an hour', ['preflight', '--timeout', '3601']],
    ['an option that is not known', ['preflight', '--token-secret', 'hush-hush']],
    ['a secret where none belongs', ['preflight', 'hush-hush']],
    ['another form', ['preflight', '--format', 'hush-hush']],
    ['no number', ['preflight', '--timeout', 'hush-hush']],
    ['a token that is none', ['preflight', '--token', 'hush-hush']],
    ['no credentials', ['preflight']],
    ['two files', ['preflight', '--env-file', 'a', '--credentials', 'b']],
    ['a file that is not there', ['preflight', '--env-file', '/nowhere/none']],
  ])('says bad usage with 3, and repeats no argument: %s', async (_what, argv) => {
    const { status, out, err } = await run(
      argv,
      argv.length > 1 ? { NETSUITE_ACCOUNT: '1', NETSUITE_ACCESS_TOKEN: 'x' } : {},
    );

    expect([status, out]).toEqual([3, '']);
    expect(err).not.toContain('hush-hush');
    expect(err.length).toBeGreaterThan(20);
  });
});

describe('what is wrong with the options', () => {
  it.each<[string[], RegExp]>([
    [['--token-secret', 'hush-hush'], /^--token-secret is not known\.\n/],
    [['--tokensecret=hush-hush'], /^--tokensecret is not known\.\n/],
    // In no form of a word: it may be a secret.
    [['--d1c0ffee'], /^One of the options is not known\.\n/],
    [['-dcoffee'], /^One of the options is not known\.\n/],
    [[`--${'a'.repeat(64)}`], /^One of the options is not known\.\n/],
    [['--timeout'], /^--timeout wants a value\.\n/],
    [['--state', '--format'], /^--state wants a value\.\n/],
    [['--on-behalf=hush-hush'], /^--on-behalf takes no value\.\n/],
    [['--timeout', '-5'], /^--timeout: write seconds above 0, such as 30, at most 3600\.\n/],
    [['--timeout=-5'], /^--timeout: write seconds above 0/],
    [['--timeout', '0'], /^--timeout: write seconds above 0/],
    [['--timeout', '99999'], /^--timeout: write seconds above 0/],
    [['--token', '0'], /^--token: write the internal id of an access token, such as 501; not NETSUITE_TOKEN_ID\./],
    [['--token', 'd1'.repeat(32)], /^--token: write the internal id/],
  ])('is named, never its value: %j', async (argv, message) => {
    const environment = { NETSUITE_ACCOUNT: '1', NETSUITE_ACCESS_TOKEN: 'x', NETSUITE_BASE_URL: 'http://127.0.0.1:9' };
    const { status, out, err } = await run(['preflight', ...argv], environment);

    expect([status, out]).toEqual([3, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/hush|c0ffee|coffee|aaaa|d1d1/);
  });

  it('is nothing, where the time is no whole number of milliseconds', async () => {
    await inExample('healthy', async (running) => {
      expect(await run(['preflight', '--timeout', '20.005'], environmentOf(running, 502))).toMatchObject({ status: 0 });
    });
  });
});

it('says a failure of its own with 5, which is no verdict, and quotes nothing', async () => {
  const environment = new Proxy<Record<string, string>>(
    {},
    {
      get: () => {
        throw new TypeError('hush-hush');
      },
    },
  );
  expect(await run(['preflight'], environment)).toEqual({ status: 5, out: '', err: 'token-doctor failed: TypeError.' });
});

it('helps, and says its version, which is the package’s', async () => {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'client', 'package.json'), 'utf8')) as { version: string };

  expect(await run(['--version'])).toEqual({ status: 0, out: version, err: '' });
  expect(VERSION).toBe(version);
  const { out } = await run(['--help']);
  expect(out).toMatch(/Exit status: 0 ready.* 3 wrong question/);
  expect(out).toMatch(/--token ID .*; not NETSUITE_TOKEN_ID/);
  expect(out).toMatch(/Node\.js 20 also reads --env-file: .* exits with 9/);
});

it('takes its credentials from a file', async () => {
  await inExample('healthy', async (running) => {
    const environment = environmentOf(running, 502);
    const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    const { kind: _, ...token } = tokenOf(running, 502);
    const json = { account: running.account.id, baseUrl: running.serving.url, ...token };
    await inFolder({ 'td.env': lines.join('\n'), 'td.json': JSON.stringify(json) }, async (folder) => {
      expect(await run(['preflight', '--env-file', join(folder, 'td.env')])).toMatchObject({ status: 0 });
      expect(await run(['preflight', '--credentials', join(folder, 'td.json')])).toMatchObject({ status: 0 });
    });
  });
});

describe('as JSON', () => {
  it('is the result, whole', async () => {
    await inExample('role-lacks-accounts', async (running) => {
      const { out } = await run(['preflight', '--format', 'json'], environmentOf(running, 502));

      expect(JSON.parse(out)).toMatchObject({
        outcome: 'blocked',
        report: { rootCause: { check: 'role-permission', token: 501 } },
      });
    });
  });
});

describe('as text', () => {
  it('says the root cause, what failed and what to do', async () => {
    await inExample('role-lacks-accounts', async (running) => {
      const text = renderText(await askWith(running, 502));

      expect(text).toMatch(/^BLOCKED {2}1234567_SB1 {2}expensify\n/);
      expect(text).toContain('Root cause: role-permission, of token 501.');
      expect(text).toMatch(/✗ role-permission: .*\[NS0565\]/);
      expect(text).toMatch(/What to do:\n {2}1\. /);
    });
  });

  it('says every possible cause of a refusal, with its check and its Detail', async () => {
    const text = renderText(await askAnswered(() => refusing(401, 'INVALID_LOGIN_ATTEMPT')));

    expect(text).toContain('The answer does not tell them apart');
    expect(text).toMatch(/role-removed \[check role-assigned\].*\n.*Detail: permission_denied/);
    expect(text).toContain('View Login Audit Trail');
  });

  it('says that the first is it, where that is certain', async () => {
    const off = () => refusing(401, 'INVALID_LOGIN_ATTEMPT', '', { date: new Date(Date.now() - 6e5).toUTCString() });
    const text = renderText(await askAnswered(off));

    expect(text).toMatch(/\n\nIt is the first, .*\n {2}- clock: /);
    expect(text).not.toContain('it may be another');
  });

  it.each([
    [1_000, '1 second apart'],
    [2_000, '2 seconds apart'],
  ])('counts the seconds between the clocks: %d ms', async (ahead, words) => {
    const date = new Date(1_700_000_000_000);
    const answer = () => refusing(401, 'INVALID_LOGIN_ATTEMPT', '', { date: date.toUTCString() });

    expect(renderText(await askAnswered(answer, {}, { now: () => date.getTime() + ahead }))).toContain(words);
  });

  it('says that the question was wrong, where NetSuite did not refuse it but Token Doctor', async () => {
    await inExample('healthy', async (running) => {
      const argv = ['preflight', '--integration', 'nobody'];
      const { status, out } = await run(argv, environmentOf(running, 502));

      expect(status).toBe(3);
      expect(out).toMatch(/^WRONG QUESTION {2}1234567_SB1 {2}nobody\n.*TD_UNKNOWN_INTEGRATION/s);
      expect(out).not.toContain('REFUSED');
      const { testcase } = suiteIn((await run([...argv, '--format', 'junit'], environmentOf(running, 502))).out);
      expect(testcase).toMatchObject([{ '@_name': 'wrong question', error: expect.anything() as unknown }]);
    });
  });

  it('lets nobody write over the terminal', async () => {
    const text = renderText(await askAnswered(() => refusing(400, 'X', 'a\u001b[2Jb\u202ec\r\nREADY')));
    expect(text).toContain('a [2Jb c READY');
  });
});

describe('as JUnit', () => {
  it('has one case a check and one for the verdict', async () => {
    await inExample('role-lacks-accounts', async (running) => {
      const { testcase, ...suite } = suiteIn(renderJUnit(await askWith(running, 502)));

      expect(testcase).toHaveLength(13);
      expect(suite).toMatchObject({ '@_tests': '13', '@_failures': '2', '@_errors': '0' });
      expect(testcase).toContainEqual(
        expect.objectContaining({ '@_name': 'may sync', failure: expect.anything() as unknown }),
      );
      expect(testcase).toContainEqual(
        expect.objectContaining({ '@_name': 'role-permission', failure: expect.anything() as unknown }),
      );
    });
  });

  it('never passes what is not known', async () => {
    await inExample('token-on-wrong-role', async (running) => {
      const { testcase } = suiteIn(renderJUnit(await askWith(running, 501, { onBehalf: true })));

      expect(testcase[0]).toMatchObject({ '@_name': 'may sync', error: { '@_message': expect.anything() as unknown } });
    });
  });

  it('skips what is not known, where the verdict is ready all the same', async () => {
    // Without subsidiaries: nobody but a reader of roles could tell whether the role reaches all of them.
    await serving(healthyAccount(), async (running) => {
      const result = await askWith(running, 501);
      const { testcase, ...suite } = suiteIn(renderJUnit(result));

      expect([result.outcome, exitStatus(result)]).toEqual(['ready', 0]);
      expect(suite).toMatchObject({ '@_failures': '0', '@_errors': '0' });
      expect(testcase).toContainEqual(
        expect.objectContaining({
          '@_name': 'integration-enabled',
          skipped: expect.objectContaining({
            '@_message': 'The integration record was not fully read',
            '#text': expect.stringMatching(/./) as unknown,
          }) as unknown,
        }),
      );
    });
  });

  it('has one error for silence, with every cause in it', async () => {
    const { testcase, ...suite } = suiteIn(
      renderJUnit(await askAnswered(() => refusing(401, 'INVALID_LOGIN_ATTEMPT'))),
    );

    expect(suite).toMatchObject({ '@_tests': '1', '@_errors': '1' });
    expect(JSON.stringify(testcase)).toMatch(/token-revoked \(possible\).*role-removed/);
  });

  it('is XML whatever the answer holds', async () => {
    const message = 'a "b" <c> &d; \u0000\u000b]]>\ud800 \uffff';
    expect(() => suiteIn('<a')).toThrow();
    suiteIn(renderJUnit(await askAnswered(() => refusing(400, 'X', message))));
  });
});
