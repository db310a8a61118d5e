/**
 * What the client asks beside which integration: for whom, in which form, and where the page is that a person opens.
 */
import { join } from 'node:path';
import type { PreflightOptions } from '../../client/src/index.ts';
import { ConfigurationError, renderJUnit, renderText } from '../../client/src/index.ts';
import { EXAMPLES, inAccount } from '../support/embedded';
import { askAnswered, askWith } from './support/asking';
import { environmentOf, run } from './support/command';
import { suiteIn } from './support/junit';
import { MINIMAL } from './support/reports';

/** The parameters that are sent beside the script's own. */
async function parametersOf(options: Partial<PreflightOptions>): Promise<Record<string, string>> {
  const asked: URL[] = [];
  await askAnswered(() => new Response(), options, {
    fetch: (url) => {
      if (url instanceof URL) asked.push(url);
      return Promise.resolve(Response.json(MINIMAL));
    },
  });
  const { script: _script, deploy: _deploy, ...rest } = Object.fromEntries(asked[0]?.searchParams ?? []);
  return rest;
}

describe('what is sent', () => {
  it.each<[string, Partial<PreflightOptions>, Record<string, string>]>([
    ['of itself, the integration alone', {}, {}],
    ['that somebody asks on its behalf', { onBehalf: true }, { own: 'F' }],
    ['nothing, where it is the integration itself', { onBehalf: false }, {}],
    ['that the short form is enough', { form: 'minimal' }, { form: 'minimal' }],
    ['nothing, where the whole report is wanted', { form: 'full' }, {}],
    ['which token', { token: 501 }, { token: '501' }],
    ['which page, and how long', { page: 3, pageSize: 50 }, { page: '3', pageSize: '50' }],
  ])('says %s', async (_what, options, parameters) => {
    expect(await parametersOf(options)).toEqual({ integration: 'expensify', ...parameters });
  });
});

describe('on behalf', () => {
  it('what the caller itself is refused counts for nothing: it is not known', async () => {
    await inAccount(join(EXAMPLES, 'token-on-wrong-role.json'), async (running) => {
      expect(await askWith(running, 501)).toMatchObject({ outcome: 'blocked' });
      expect(await askWith(running, 501, { onBehalf: true })).toMatchObject({ outcome: 'unknown' });
    });
  });

  it('is an option of the command', async () => {
    await inAccount(join(EXAMPLES, 'token-on-wrong-role.json'), async (running) => {
      const environment = environmentOf(running, 501);

      expect((await run(['preflight'], environment)).status).toBe(1);
      expect((await run(['preflight', '--on-behalf'], environment)).status).toBe(2);
    });
  });
});

describe('the short form', () => {
  it('has the verdict of the whole one, and a link that leads to the page', async () => {
    await inAccount(join(EXAMPLES, 'role-lacks-accounts.json'), async (running) => {
      const whole = await askWith(running, 502);
      const short = await askWith(running, 502, { form: 'minimal' });

      expect(whole).toMatchObject({ outcome: 'blocked', form: 'full', page: null });
      expect(short).toMatchObject({ outcome: 'blocked', form: 'minimal', report: { rootCause: { token: 501 } } });
      if (!('report' in short) || short.page === null) throw new Error('no page');
      expect(short.report).not.toHaveProperty('tokens');
      const { origin, pathname, searchParams } = new URL(short.page);
      expect([origin, pathname]).toEqual([running.serving.url, '/app/site/hosting/scriptlet.nl']);
      expect(searchParams.get('integration')).toBe('expensify');
    });
  });

  it('is an option of the command, with the same exit status', async () => {
    await inAccount(join(EXAMPLES, 'role-lacks-accounts.json'), async (running) => {
      const argv = ['preflight', '--form', 'minimal', '--format', 'json'];
      const { status, out } = await run(argv, environmentOf(running, 502));

      expect(status).toBe(1);
      expect(JSON.parse(out)).toMatchObject({ form: 'minimal', page: expect.stringContaining('http') as unknown });
    });
  });

  it('is one of two', async () => {
    const form = 'hush-hush' as 'full';
    const environment = { NETSUITE_ACCOUNT: '1', NETSUITE_ACCESS_TOKEN: 'x' };

    expect(await run(['preflight', '--form', form], environment)).toEqual({
      status: 3,
      out: '',
      err: '--form: choose full or minimal.',
    });
    await expect(askAnswered(() => new Response(), { form })).rejects.toThrow(ConfigurationError);
  });
});

describe('the link', () => {
  const answer = (page: unknown) => () => Response.json({ ...MINIMAL, page });
  const LINK = `https://1234567-sb1.app.netsuite.com${MINIMAL.page}`;

  it('is absolute, on the host at which people log in', async () => {
    expect(await askAnswered(answer(MINIMAL.page), { form: 'minimal' })).toMatchObject({ page: LINK });
  });

  it('is on the base address, where one is given', async () => {
    const result = await askAnswered(answer('/page'), { baseUrl: 'http://127.0.0.1:8080/x', form: 'minimal' });

    expect(result).toMatchObject({ page: 'http://127.0.0.1:8080/page' });
  });

  it.each([
    'https://elsewhere.test/',
    '//elsewhere.test/',
    '/\\elsewhere.test/',
    'javascript:alert(1)',
    '//me:secret@1234567-sb1.app.netsuite.com/',
    '//1234567-sb1.app.netsuite.com.elsewhere.test/',
    '//[',
    '',
    7,
    null,
  ])('never leads elsewhere: %j', async (page) => {
    const result = await askAnswered(answer(page), { form: 'minimal' });

    expect(result).toMatchObject({ outcome: 'blocked', page: null });
    expect(renderText(result)).not.toContain('elsewhere');
  });

  it('stands in the text and in JUnit', async () => {
    const result = await askAnswered(answer(MINIMAL.page), { form: 'minimal' });

    expect(renderText(result)).toContain(`\nSee it in NetSuite: ${LINK}`);
    expect(JSON.stringify(suiteIn(renderJUnit(result)).testcase)).toContain(`See it in NetSuite: ${LINK}`);
  });
});
