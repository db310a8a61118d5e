/**
 * The report of an account with very many credentials: totals, every credential's verdict, and one page of explained tokens.
 */
import type { Report } from '../../client/src/index.ts';
import { EXIT, exitStatus, renderJUnit, renderText } from '../../client/src/index.ts';
import { askAnswered } from './support/asking';
import { run } from './support/command';
import { suiteIn } from './support/junit';
import { accountOf, LARGE, READY, tokenOf } from './support/reports';

const ask = (report: Report = LARGE, options = {}) => askAnswered(() => Response.json(report), options);

it('has the verdict of all credentials, whichever page is asked for', async () => {
  const last: Report = { ...LARGE, tokens: [tokenOf(799), tokenOf(800)], page: { page: 150, pageSize: 2, pages: 150 } };
  const results = [await ask(), await ask(last, { page: 150 })];

  expect(results.map(exitStatus)).toEqual([EXIT.blocked, EXIT.blocked]);
  expect(results).toMatchObject([{ page: null }, { page: null, report: { rootCause: { token: 503 } } }]);
});

it('is ready where every credential is, though no token of them is on the page', async () => {
  const credentials = (LARGE.credentials ?? []).map(({ id }) => ({ id, verdict: 'ready', rootCause: null }) as const);
  const totals = { credentials: 300, ready: 300, blocked: 0, unknown: 0 };
  const page = { page: 151, pageSize: 2, pages: 150 };
  const result = await ask({ ...READY, credentials, totals, tokens: [], page }, { page: 151 });

  expect(exitStatus(result)).toBe(EXIT.ready);
});

it('is blocked by the account for every credential', async () => {
  const rootCause = { check: 'feature-enabled', token: null };
  const credentials = (LARGE.credentials ?? []).map(({ id }) => ({ id, verdict: 'blocked', rootCause }) as const);
  const totals = { credentials: 300, ready: 0, blocked: 300, unknown: 0 };
  const account = accountOf({ 'feature-enabled': 'fail' });
  const result = await ask({ ...LARGE, account, rootCause, credentials, totals, tokens: [tokenOf(501)] });

  expect(exitStatus(result)).toBe(EXIT.blocked);
});

describe('as text', () => {
  it('counts, and names every credential that is not ready and is not explained here', async () => {
    const page: Report = { ...LARGE, tokens: [tokenOf(502, 'blocked', { 'role-permission': 'fail' })] };
    const text = renderText(await ask(page));

    expect(text).toContain(
      '\nCredentials: 300, of which 297 ready, 2 blocked, 1 not known.\nThis is page 1 of 150: it explains 1 of them. Ask for page 2 to read on.\n',
    );
    expect(text).toContain(
      [
        '\n\nNot ready, and not explained on this page:',
        '  Token 503: blocked, token-live',
        '  Token 504: not known',
        '\nWhat to do:',
      ].join('\n'),
    );
    expect(text).not.toContain('Token 501:');
  });

  it('says nothing of pages where all is explained', async () => {
    const totals = { credentials: 1, ready: 1, blocked: 0, unknown: 0 };
    const text = renderText(await ask({ ...READY, totals, page: { page: 1, pageSize: 200, pages: 1 } }));

    expect(text).toContain('Credentials: 1, of which 1 ready');
    expect(text).not.toContain('page 1');
  });
});

it('has in JUnit one case for each credential that is not explained', async () => {
  const { testcase, ...suite } = suiteIn(renderJUnit(await ask()));
  const named = (id: number): unknown => testcase.find((one) => JSON.stringify(one).includes(`"Token ${id}"`));

  // The verdict, three checks of the account, nine of two tokens, and 298 others.
  expect(suite).toMatchObject({ '@_tests': String(1 + 3 + 18 + 298), '@_failures': '3', '@_errors': '1' });
  expect(named(504)).toMatchObject({ '@_name': 'verdict', error: { '@_message': 'not known' } });
  expect(named(505)).not.toHaveProperty('failure');
  expect(JSON.stringify(testcase[0])).toContain('page 1 of 150');
});

describe('the command', () => {
  const ENVIRONMENT = { NETSUITE_ACCOUNT: '1234567_SB1', NETSUITE_ACCESS_TOKEN: 'eyJ.eyJ.sig' };
  afterEach(() => jest.restoreAllMocks());

  it('asks for a page', async () => {
    const fetched = jest
      .spyOn(globalThis, 'fetch')
      .mockResolvedValueOnce(Response.json({ ...LARGE, page: { page: 3, pageSize: 2, pages: 150 } }));
    const { status, err } = await run(['preflight', '--page', '3', '--page-size', '2'], ENVIRONMENT);
    const url = fetched.mock.calls[0]?.[0];

    expect([status, err]).toEqual([EXIT.blocked, '']);
    expect(url instanceof URL ? url.search : '').toMatch(/&page=3&pageSize=2$/);
  });

  it.each([
    ['--page', '0'],
    ['--page', 'two'],
    ['--page-size', '1.5'],
    ['--page-size', '-1'],
  ])('wants a number: %s %s', async (option, value) => {
    const { status, err } = await run(['preflight', `${option}=${value}`], ENVIRONMENT);

    expect([status, err]).toEqual([EXIT.usage, `${option}: write a whole number from 1, such as 2.`]);
  });
});
