/**
 * The report outside of the page: what it tells of people, and what a browser may do with it.
 */
import { example } from '../product/support/accounts';
import { serving } from '../product/support/account';
import type { Sent } from './support/session';
import { sent } from './support/session';

const NAMES = ['Ana Torres', 'Expensify - Ana Torres, Expensify Integration'];
/** Never in a report, asked for or not. */
const EMAIL = 'ana.torres@acme.test';

const taken = (view: string): Promise<Sent> =>
  serving(example('three-faults-at-once'), (running) => sent(running, `&view=${view}`));

describe.each([
  { view: 'text', type: 'text/plain; charset=utf-8', file: 'inline; filename="token-doctor.txt"' },
  { view: 'json', type: 'application/json; charset=utf-8', file: 'attachment; filename="token-doctor.json"' },
])('the report as $view', ({ view, type, file }) => {
  it('names nobody: no employee, no e-mail address, no token, and no part of one', async () => {
    const { text } = await taken(view);
    expect(text).not.toMatch(/\bana\b|torres|okafor|acme\.test/i);
    expect(text).toMatch(/blocked/i);
  });

  it('names them when asked', async () => {
    const { text } = await taken(`${view}&names=T`);
    expect(NAMES.filter((name) => !text.includes(name))).toEqual([]);
    expect(text).not.toContain(EMAIL);
  });

  it('runs nothing, is framed by nobody and is kept by nobody', async () => {
    expect((await taken(view)).headers).toMatchObject({
      'content-type': type,
      'content-disposition': file,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is one link away, without names before with names', async () => {
    const { text } = await serving(example('healthy'), (running) => sent(running));
    const queries = [...text.matchAll(/href="[^"]*\?([^"]*)"/g)].map(
      ([, query = '']) => new URLSearchParams(query.replaceAll('&amp;', '&')),
    );
    const asked = queries.filter((query) => query.get('view') === view).map((query) => query.get('names'));
    expect(asked).toEqual([null, 'T']);
  });
});

it('the role lines for SDF are a file that runs nothing', async () => {
  const { headers } = await serving(example('role-lacks-accounts'), (running) =>
    sent(running, '&view=role-lines&role=1001'),
  );
  expect(headers).toMatchObject({
    'content-type': 'application/xml; charset=utf-8',
    'content-disposition': 'attachment; filename="role-1001-lines.xml"',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
});
