/**
 * An error text sent along, and an application in the place of a profile.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, renderText } from '../../client/src/index.ts';
import { serving } from '../product/support/account';
import { BOB, EXPENSIFY, severalVendors } from '../product/support/several-vendors';
import { askAnswered, askWith } from './support/asking';
import { environmentOf, run } from './support/command';
import { MINIMAL } from './support/reports';

const TEXT = "Permission Violation: You need the 'Lists -> Departments' permission to access this page.";

const account = severalVendors(({ roles }) => {
  // The caller's own role reads the chain.
  for (const one of roles)
    Object.assign(one.permissions, { ADMI_MANAGE_OAUTH_TOKENS: 'FULL', ADMI_MANAGEROLES: 'FULL' });
});

/** An address or a body, of which this client sends texts and URLs alone. */
const textOf = (sent: unknown): string => (sent instanceof URL ? sent.href : typeof sent === 'string' ? sent : '');

it('goes into the body of a POST and into no address, and what it comes to is rendered', async () => {
  await serving(account, async (running) => {
    const asked: { readonly url: string; readonly method: string; readonly body: string }[] = [];
    const result = await askWith(
      running,
      502,
      { symptom: TEXT, onBehalf: true },
      {
        fetch: (url, init) => {
          asked.push({ url: textOf(url), method: init?.method ?? '', body: textOf(init?.body) });
          return fetch(url, init);
        },
      },
    );
    const [{ url, method, body } = { url: '', method: '', body: '{}' }] = asked;

    expect([asked.length, method]).toEqual([1, 'POST']);
    expect(url).not.toMatch(/symptom|Departments|integration/);
    expect(JSON.parse(body)).toEqual({ integration: 'expensify', own: false, symptom: TEXT });
    expect(renderText(result)).toContain('Your error text:');
    expect(renderText(result)).toContain('LIST_DEPARTMENT');
  });
});

it.each(['since', 'form'])('is no earlier question: %s', async (option) => {
  const asked: RequestInit[] = [];
  const answer = () => Response.json({ ...MINIMAL, account: undefined });
  if (option === 'form') {
    await expect(askAnswered(answer, { symptom: TEXT, form: 'minimal' })).rejects.toThrow(ConfigurationError);
    return;
  }
  const fetchOnce = (_url: unknown, init?: RequestInit) => {
    asked.push(init ?? {});
    return Promise.resolve(answer());
  };
  const since = { account: '1234567_SB1', integration: 'expensify', form: 'full', report: {} } as never;
  await askAnswered(answer, { symptom: TEXT, since }, { fetch: fetchOnce });
  expect(textOf(asked[0]?.body)).not.toContain('unless');
});

it('is refused where it is empty, and its words are never repeated', async () => {
  const { status, err } = await run(['preflight', '--symptom', ' '], {});
  expect([status, err]).toEqual([3, expect.stringContaining('--symptom: the text is empty')]);
  const wrong = await run(['preflight', '--symptom', TEXT, '--nonsense'], {});
  expect(wrong.err).not.toContain('Departments');
});

it('is an option of the command, and no state file keeps what was recognised in it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'token-doctor-'));
  try {
    const state = join(folder, 'state.json');
    writeFileSync(state, '');
    await serving(account, async (running) => {
      const environment = environmentOf(running, 502);
      const options = ['preflight', '--on-behalf', '--state', state, '--symptom', TEXT];
      expect((await run(options, environment)).out).toContain('Your error text:');
      expect(readFileSync(state, 'utf8')).toBe('');
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('asks about an application by its internal id, and takes no report of another one', async () => {
  await serving(account, async (running) => {
    const own = await askWith(running, 504, { integration: String(BOB) });
    expect(own).toMatchObject({ report: { integration: 'any' } });
    const report = 'report' in own ? own.report : {};
    const other = await askWith(
      running,
      504,
      { integration: String(EXPENSIFY) },
      { fetch: () => Promise.resolve(Response.json(report)) },
    );
    expect(other).toMatchObject({ outcome: 'refused', refusal: { code: 'OTHER_QUESTION' } });
  });
});
