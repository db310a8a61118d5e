/**
 * Asking only for what is new. "Unchanged" is no verdict: it stands for the answer that the caller has, and for no other.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Answered, Preflight, PreflightOptions } from '../../client/src/index.ts';
import { renderText } from '../../client/src/index.ts';
import { secretsOf } from '../../client/src/credentials.ts';
import type { Running } from '../../cli/embedded';
import { EXAMPLES, inAccount } from '../support/embedded';
import { ANY_TOKEN, askAnswered, askWith, causesOf, refusing, silent, tokenOf } from './support/asking';
import { environmentOf, run } from './support/command';
import { inFolder } from './support/files';
import { BLOCKED, MINIMAL, READY, tokenOf as tokenNamed } from './support/reports';

const REPORT = BLOCKED;
const HASH = BLOCKED.hash;
const UNCHANGED = { schemaVersion: '1.1', unchanged: true, hash: HASH };

function answered(result: Preflight): Answered {
  if (!('report' in result)) throw new Error(`not answered: ${result.says}`);
  return result;
}

const first = async (report: object = REPORT): Promise<Answered> =>
  answered(await askAnswered(() => Response.json(report)));

/** What is sent as `unless`, and what comes of the answer. */
async function asked(
  since: Answered,
  answer: object,
  options: Partial<PreflightOptions> = {},
): Promise<{ unless: string | null; result: Preflight }> {
  let unless: string | null = null;
  const result = await askAnswered(
    () => new Response(),
    { since, ...options },
    {
      fetch: (url) => {
        if (url instanceof URL) unless = url.searchParams.get('unless');
        return Promise.resolve(Response.json(answer));
      },
    },
  );
  return { unless, result };
}

describe('since an earlier answer', () => {
  it('the RESTlet says unchanged, and the caller has the verdict and the report again', async () => {
    await inAccount(join(EXAMPLES, 'role-lacks-accounts.json'), async (running) => {
      const before = answered(await askWith(running, 502));
      const again = await askWith(running, 502, { since: before });

      expect(before.unchanged).toBe(false);
      expect(again).toEqual({ ...before, unchanged: true });
    });
  });

  it('something has changed, and the new report is the answer', async () => {
    const { unless, result } = await asked(await first(), { ...READY, hash: 'f'.repeat(16) });

    expect(unless).toBe(HASH);
    expect(result).toMatchObject({ outcome: 'ready', unchanged: false, report: { verdict: 'ready' } });
  });

  it('may have been kept as JSON meanwhile', async () => {
    const kept = JSON.parse(JSON.stringify(await first())) as Answered;

    expect((await asked(kept, UNCHANGED)).result).toMatchObject({ outcome: 'blocked', unchanged: true });
  });

  it('may be null, where there is none', async () => {
    const result = await askAnswered(() => Response.json(REPORT), { since: null });

    expect(result).toMatchObject({ outcome: 'blocked', unchanged: false });
  });

  it('a refusal is a refusal', async () => {
    const result = await askAnswered(() => refusing(401, 'INVALID_LOGIN_ATTEMPT'), { since: await first() });

    expect(result).toMatchObject({ outcome: 'refused' });
  });

  it('says in the text that it is told again, and from when', async () => {
    const text = renderText((await asked(await first(), UNCHANGED)).result);

    expect(text).toMatch(/^BLOCKED/);
    expect(text).toContain(
      'Nothing has changed since this was first answered, from what was read at 2026-09-30T10:00:00Z.',
    );
  });
});

describe('nothing is asked on condition', () => {
  it.each<[string, (since: Answered) => Answered, Partial<PreflightOptions>]>([
    ['another account', (since) => since, { account: '7654321' }],
    ['another integration', (since) => since, { integration: 'other' }],
    ['another form, in which there is more or less', (since) => since, { form: 'minimal' }],
    ['a report without a hash', (since) => withReport(since, { hash: undefined }), {}],
    ['a hash that is none', (since) => withReport(since, { hash: 'hush-hush' }), {}],
    ['what is no report', (since) => withReport(since, { verdict: undefined }), {}],
    ['a report of another major version', (since) => withReport(since, { schemaVersion: '2.0' }), {}],
  ])('where the earlier answer is of %s', async (_what, change, options) => {
    const { account = '1234567_SB1', integration = 'expensify' } = options;
    const answer = options.form === 'minimal' ? MINIMAL : { ...REPORT, integration, source: { accountId: account } };
    const { unless, result } = await asked(change(await first()), answer, options);

    expect(unless).toBeNull();
    expect(result).toMatchObject({ outcome: 'blocked', unchanged: false });
  });

  function withReport(since: Answered, change: object): Answered {
    return { ...since, report: { ...since.report, ...change } };
  }
});

describe('unchanged is never taken for a verdict', () => {
  it('where nobody asked on condition', async () => {
    expect(causesOf(await askAnswered(() => Response.json(UNCHANGED)))[0]).toBe('other-answer');
  });

  it.each<[string, object]>([
    ['with another hash', { ...UNCHANGED, hash: 'f'.repeat(16) }],
    ['without a hash', { ...UNCHANGED, hash: undefined }],
    ['of another major version', { ...UNCHANGED, schemaVersion: '2.0' }],
    ['that is not true', { ...UNCHANGED, unchanged: false }],
    ['with another verdict', { ...UNCHANGED, verdict: 'ready' }],
    ['of another integration', { ...UNCHANGED, integration: 'concur' }],
  ])('%s', async (_what, answer) => {
    expect(causesOf((await asked(await first(), answer)).result)[0]).toBe('other-answer');
  });
});

it('a report with the hash of the earlier one and another verdict contradicts it', async () => {
  const { result } = await asked(await first(), { ...READY, hash: HASH });

  expect(silent(result).refusal).toMatchObject({
    code: 'CONTRADICTION',
    message: expect.stringMatching(/hash of the earlier one/) as unknown,
  });
});

it('an earlier answer on other tokens is not asked about', async () => {
  const earlier = await first({
    ...BLOCKED,
    tokens: [tokenNamed(501, 'blocked', { 'role-permission': 'fail' }), tokenNamed(503)],
  });

  expect((await asked(earlier, BLOCKED, { token: 501 })).unless).toBeNull();
  expect((await asked(await first(), UNCHANGED, { token: 501 })).unless).toBe(HASH);
});

describe('the command keeps the last answer in a file', () => {
  afterEach(() => jest.restoreAllMocks());

  const inExample = <T>(use: (running: Running, file: string, folder: string) => Promise<T>): Promise<T> =>
    inAccount(join(EXAMPLES, 'role-lacks-accounts.json'), (running) =>
      inFolder({}, (folder) => use(running, join(folder, 'state.json'), folder)),
    );
  const ask = (running: Running, file: string, ...more: string[]) =>
    run(['preflight', '--state', file, '--format', 'json', ...more], environmentOf(running, 502));

  it('and leaves with the same verdict when nothing has changed', async () => {
    await inExample(async (running, file, folder) => {
      const before = await ask(running, file);
      const kept = readFileSync(file, 'utf8');
      const again = await ask(running, file);

      expect([before, again]).toMatchObject([
        { status: 1, err: '' },
        { status: 1, err: '' },
      ]);
      expect(JSON.parse(again.out)).toEqual({ ...(JSON.parse(before.out) as object), unchanged: true });
      expect(readFileSync(file, 'utf8')).toBe(kept);
      expect(readdirSync(folder)).toEqual(['state.json']);
    });
  });

  it('and writes over it when something has', async () => {
    await inExample(async (running, file) => {
      await ask(running, file);
      await ask(running, file, '--form', 'minimal');

      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ answer: { form: 'minimal', outcome: 'blocked' } });
    });
  });

  it('and leaves it as it is where NetSuite refuses', async () => {
    await inExample(async (running, file) => {
      await ask(running, file);
      const kept = readFileSync(file, 'utf8');
      const wrong = { ...environmentOf(running, 502), NETSUITE_TOKEN_SECRET: 'd1'.repeat(32) };

      expect((await run(['preflight', '--state', file], wrong)).status).toBe(4);
      expect(readFileSync(file, 'utf8')).toBe(kept);
    });
  });

  it('with no credential in it, and for nobody else to read', async () => {
    await inExample(async (running, file) => {
      await ask(running, file);
      const kept = readFileSync(file, 'utf8');

      expect(kept).toContain('"verdict":"blocked"');
      for (const secret of secretsOf(tokenOf(running, 502))) expect(kept).not.toContain(secret);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    });
  });

  it('with no credential in it, though the answer may hold it', async () => {
    await inFolder({}, async (folder) => {
      const file = join(folder, 'state.json');
      const echo = { ...REPORT, summary: Object.values(ANY_TOKEN).join(' ') };
      jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(Response.json(echo));
      const environment = {
        NETSUITE_ACCOUNT: '1234567_SB1',
        NETSUITE_CONSUMER_KEY: ANY_TOKEN.consumerKey,
        NETSUITE_CONSUMER_SECRET: ANY_TOKEN.consumerSecret,
        NETSUITE_TOKEN_ID: ANY_TOKEN.tokenId,
        NETSUITE_TOKEN_SECRET: ANY_TOKEN.tokenSecret,
      };

      expect((await run(['preflight', '--state', file], environment)).status).toBe(1);
      const kept = readFileSync(file, 'utf8');
      expect(kept).toContain('tba … … … …');
      for (const secret of secretsOf(ANY_TOKEN)) expect(kept).not.toContain(secret);
    });
  });

  it.each<[string, string]>([
    ['is empty', ''],
    ['is of another version', '{"format": "token-doctor-state-9", "answer": 1}'],
    ['has lost its answer', '{"format": "token-doctor-state-1"}'],
    ['has an answer that is none', '{"format": "token-doctor-state-1", "answer": {"report": 7}}'],
  ])('and asks as if for the first time where it %s', async (_what, text) => {
    await inExample(async (running, file) => {
      writeFileSync(file, text);

      expect(await ask(running, file)).toMatchObject({ status: 1, err: '' });
      expect(readFileSync(file, 'utf8')).toContain('"verdict":"blocked"');
    });
  });

  it.each([
    ['credentials', 'NETSUITE_TOKEN_SECRET=hush-hush\n'],
    ['JSON of somebody else', '{"tokenSecret": "hush-hush"}'],
    ['a list', '[1]'],
    ['brackets without end', '['.repeat(100_000)],
    [
      'an answer that is nested without end',
      `{"format":"token-doctor","answer":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
    ],
  ])('and never writes over what is not its own: %s', async (_what, text) => {
    await inExample(async (running, file) => {
      writeFileSync(file, text);
      const { status, out, err } = await ask(running, file);

      expect([status, out]).toEqual([3, '']);
      expect(err).toMatch(/holds no state of this command/);
      expect(err).not.toContain('hush-hush');
      expect(readFileSync(file, 'utf8')).toBe(text);
    });
  });

  it('and says so where it cannot: the verdict stands', async () => {
    await inExample(async (running, _file, folder) => {
      const nowhere = join(folder, 'none', 'state.json');
      const { status, err } = await ask(running, nowhere);

      expect([status, err]).toEqual([1, `The answer could not be kept in ${nowhere}: ENOENT.`]);
      expect(existsSync(join(folder, 'none'))).toBe(false);
    });
  });

  it.each([
    ['a file', true],
    ['where there is none yet', false],
  ])('and through a symbolic link, which stays one: to %s', async (_what, isThere) => {
    await inExample(async (running, _file, folder) => {
      const [link, target] = [join(folder, 'link.json'), join(folder, 'kept', 'state.json')];
      mkdirSync(join(folder, 'kept'));
      if (isThere) writeFileSync(target, '');
      symlinkSync(join('kept', 'state.json'), link);

      expect(await ask(running, link)).toMatchObject({ status: 1, err: '' });
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readFileSync(target, 'utf8')).toContain('"verdict":"blocked"');
      expect(readdirSync(join(folder, 'kept'))).toEqual(['state.json']);
      expect(JSON.parse((await ask(running, link)).out)).toMatchObject({ unchanged: true });
    });
  });

  it('and not in a folder', async () => {
    await inExample(async (running, file) => {
      mkdirSync(file);

      expect(await ask(running, file)).toMatchObject({ status: 3, err: `${file} cannot be read: EISDIR.` });
    });
  });

  (process.platform === 'win32' ? it.skip : it)('and not from a device that never ends', async () => {
    await inExample(async (running) => {
      const answer = await ask(running, '/dev/zero');

      expect(answer).toMatchObject({ status: 3, err: '/dev/zero cannot be read: it is no file.' });
    });
  });
});
