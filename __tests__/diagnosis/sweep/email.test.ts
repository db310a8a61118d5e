import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import type { MailFacts } from '../../../src/TypeScript/diagnosis/sweep/email';
import { isMailDue, mailOf } from '../../../src/TypeScript/diagnosis/sweep/email';
import { CHECK_ORDER } from '../../../src/TypeScript/diagnosis/finding';
import { WHAT_FAILED } from '../../../src/TypeScript/diagnosis/sweep/what-failed';

const TURNED: Change = {
  group: 'expensify',
  from: 'ready',
  to: 'blocked',
  check: 'role-permission',
  record: { type: 'role', id: 1001 },
  count: 3,
  credentials: [501, 502, 503],
};

function facts({
  sweep,
  names,
  ...different
}: Partial<Omit<MailFacts, 'sweep' | 'names'>> & { sweep?: object; names?: object } = {}): MailFacts {
  return {
    accountId: '1234567_SB1',
    sweep: {
      ...{ state: 'finished', began: '2026-06-01T02:00:00.000Z', ended: '2026-06-01T02:04:59.000Z' },
      ...{ ready: 120, blocked: 3, unknown: 2 },
      ...sweep,
    },
    changes: [TURNED],
    errors: [],
    link: 'https://1234567-sb1.app.netsuite.com/app/site/hosting/scriptlet.nl?script=1&deploy=1&form=sweep',
    names: { integration: () => 'Expensify', record: () => 'Ana Torres', withPeople: false, ...names },
    ...different,
  };
}

it('says what turned, why, how all stand, and where to look', () => {
  const { subject, text, html } = mailOf(
    facts({
      changes: [
        { ...TURNED, to: 'unknown', check: null, record: null, count: 1 },
        TURNED,
        { ...TURNED, from: 'blocked', to: 'ready' },
        { ...TURNED, from: 'new', check: 'role-active', count: 1, record: null },
      ],
      names: { record: () => null },
    }),
  );
  expect(subject).toBe('Token Doctor for 1234567_SB1: 4 credentials are now blocked and 1 is now unknown');
  expect(text).toBe(`4 credentials are now blocked and 1 is now unknown.

- Expensify: 3 credentials were ready and are now blocked, because the role lacks a permission (role 1001)
- Expensify: 1 credential is new and blocked, because the role is inactive
- Expensify: 1 credential was ready and is now unknown

All credentials that were checked: 120 ready, 3 blocked, 2 unknown.

Checked from 2026-06-01 02:00 UTC to 2026-06-01 02:04 UTC.

See the details in NetSuite: https://1234567-sb1.app.netsuite.com/app/site/hosting/scriptlet.nl?script=1&deploy=1&form=sweep`);
  expect(html).toContain('<li>Expensify: 1 credential was ready and is now unknown</li>');
  expect(html).toContain('scriptlet.nl?script=1&amp;deploy=1&amp;form=sweep">See the details in NetSuite</a>');
});

it('is due where something turned for the worse, or the sweep is not whole', () => {
  expect(isMailDue(facts())).toBe(true);
  expect(isMailDue(facts({ changes: [{ ...TURNED, from: 'blocked', to: 'ready' }] }))).toBe(false);
  expect(isMailDue(facts({ changes: [{ ...TURNED, to: 'gone' }] }))).toBe(false);
  expect(isMailDue(facts({ changes: [] }))).toBe(false);
  expect(isMailDue(facts({ changes: [{ ...TURNED, to: 'gone' }, TURNED] }))).toBe(true);
  expect(isMailDue(facts({ changes: [], sweep: { state: 'failed' } }))).toBe(true);
  expect(isMailDue(facts({ changes: [], sweep: { state: 'incomplete' } }))).toBe(true);
});

it('says that a sweep failed, and why', () => {
  const message = `SSS_USAGE_LIMIT_EXCEEDED\r\nBcc: everybody@example.com ${'x'.repeat(500)}`;
  const errors = Array.from({ length: 7 }, () => ({ stage: 'map', key: 'page/00001', message }) as const);
  const { subject, text } = mailOf(facts({ changes: [], errors, sweep: { state: 'failed' } }));
  expect(subject).toBe('Token Doctor for 1234567_SB1: the check of all credentials failed');
  expect(text).toContain('- Error while checking a group of credentials: SSS_USAGE_LIMIT_EXCEEDED Bcc: everybody');
  expect(text).toContain('- and 2 more errors');
  expect(text).not.toContain('120 ready');
  expect(text.length).toBeLessThan(2500);
});

it('says that a sweep is incomplete', () => {
  const { subject, text } = mailOf(facts({ sweep: { state: 'incomplete' } }));
  expect(subject).toBe('Token Doctor for 1234567_SB1: 3 credentials are now blocked; the check is incomplete');
  expect(text).toContain('Not everything could be read');
  expect(mailOf(facts({ changes: [], sweep: { state: 'incomplete' } })).subject).toBe(
    'Token Doctor for 1234567_SB1: the check of all credentials is incomplete',
  );
});

describe('a person', () => {
  const ofEmployee = { ...TURNED, record: { type: 'employee', id: 42 } } as const;
  const ofToken = { ...TURNED, record: { type: 'access-token', id: 501 } } as const;

  it('is named where that is allowed, and nowhere else', () => {
    const changes = [ofEmployee, ofToken];
    const { subject, text, html } = mailOf(facts({ changes }));
    expect(subject + text + html).not.toContain('Ana');
    expect(text).toContain('(employee 42)');
    expect(text).toContain('(access token 501)');
    const named = mailOf(facts({ changes, names: { withPeople: true } }));
    expect(named.text).toContain('(employee "Ana Torres", internal id 42)');
  });

  it('is no role', () => {
    expect(mailOf(facts({ names: { record: () => 'Integration' } })).text).toContain(
      '(role "Integration", internal id 1001)',
    );
  });
});

it('lets no name become markup, another line or another header', () => {
  const name = '<img src=x onerror="1">\r\nBcc: all@example.com\u2028\u202e\'&';
  const { subject, text, html } = mailOf(
    facts({ accountId: name, link: 'javascript:alert(1)', names: { integration: () => name, record: () => name } }),
  );
  expect(subject).not.toMatch(/[\r\n\u2028\u202e]/);
  expect(text.split('\n').some((line) => line.startsWith('Bcc'))).toBe(false);
  expect(html).not.toMatch(/<img|<a /);
  expect(html).toContain('&lt;img src=x onerror=&quot;1&quot;&gt; Bcc: all@example.com &#39;&amp;');
});

it('tells twenty changes, and how many more there are', () => {
  const changes = Array.from({ length: 5000 }, (_, place) => ({
    ...TURNED,
    record: { type: 'role', id: place + 1 } as const,
    credentials: [place + 1],
  }));
  const { text, html } = mailOf(
    facts({ changes, names: { integration: () => 'x'.repeat(5000), record: () => 'y'.repeat(5000) } }),
  );
  expect(text.match(/^- x/gm)).toHaveLength(20);
  expect(text).toContain('- and 4980 more changes');
  expect(Math.max(text.length, html.length)).toBeLessThan(10_000);
});

it('has words for every check', () => {
  expect(Object.keys(WHAT_FAILED).sort()).toEqual([...CHECK_ORDER].sort());
  for (const words of Object.values(WHAT_FAILED)) expect(words).toMatch(/^(?:a|the|there) .*[^.]$/);
});

describe('a sentence', () => {
  const of = (change: Partial<Change>, names: object = {}) =>
    mailOf(facts({ changes: [{ ...TURNED, ...change }], names })).text.split('\n')[2];

  it('says of one and of several how they were and are', () => {
    expect(of({ from: 'new', to: 'unknown', check: null, count: 2 })).toBe(
      '- Expensify: 2 credentials are new and unknown',
    );
    expect(of({ from: 'ready', to: 'unknown', count: 2 })).toBe(
      '- Expensify: 2 credentials were ready and are now unknown',
    );
    expect(of({ count: 1, check: null, record: null })).toBe('- Expensify: 1 credential was ready and is now blocked');
  });

  it.each([
    ['account', null, ''],
    ['integration', 7, ' (integration record "Ana Torres", internal id 7)'],
    ['access-token', 7, ' (access token 7)'],
    ['registered-mapping', 7, ' (registered credential 7)'],
    ['employee', 7, ' (employee 7)'],
    ['role', 7, ' (role "Ana Torres", internal id 7)'],
  ] as const)('points at the record of kind %s', (type, id, where) => {
    expect(of({ record: { type, id } })).toBe(
      `- Expensify: 3 credentials were ready and are now blocked, because the role lacks a permission${where}`,
    );
  });
});

it.each([
  ['input', 'listing the credentials'],
  ['map', 'checking a group of credentials'],
  ['reduce', 'putting together the result of an integration'],
  ['summarize', 'saving the result'],
  ['mail', 'sending the e-mail'],
  ['prune', 'deleting old results'],
] as const)('says at which stage an error came: %s', (stage, words) => {
  const { text } = mailOf(facts({ errors: [{ stage, key: '', message: 'No.' }], sweep: { state: 'incomplete' } }));
  expect(text).toContain(`- Error while ${words}: No.`);
  expect(mailOf(facts({ errors: [{ stage, key: '', message: 'No.' }] })).text).not.toContain('Error while');
});

it('is whole in both forms where a sweep failed', () => {
  const { subject, text, html } = mailOf(
    facts({ changes: [], sweep: { state: 'failed' }, link: 'https://a.example/?x&y' }),
  );
  expect(subject).toBe('Token Doctor for 1234567_SB1: the check of all credentials failed');
  expect(text)
    .toBe(`The check of all credentials failed. It has no result. The page still shows the result of an earlier check.

Checked from 2026-06-01 02:00 UTC to 2026-06-01 02:04 UTC.

See the details in NetSuite: https://a.example/?x&y`);
  expect(html)
    .toBe(`<p>The check of all credentials failed. It has no result. The page still shows the result of an earlier check.</p>
<p>Checked from 2026-06-01 02:00 UTC to 2026-06-01 02:04 UTC.</p>
<p><a href="https://a.example/?x&amp;y">See the details in NetSuite</a></p>`);
});

it('has a list in HTML, and says what turned before it says that the sweep is incomplete', () => {
  const { text, html } = mailOf(
    facts({ sweep: { state: 'incomplete' }, changes: [TURNED, { ...TURNED, group: 'z' }] }),
  );
  expect(text.split('\n')[0]).toBe(
    '6 credentials are now blocked. Not everything could be read. The credentials that could not be checked are unknown.',
  );
  expect(html).toMatch(/<ul><li>[^<]*<\/li><li>[^<]*<\/li><\/ul>/);
});

it('cuts a long name in one line, with a mark', () => {
  const names = { integration: () => `  ${'x'.repeat(98)} yyyy`, record: () => null };
  expect(mailOf(facts({ names })).text).toContain(`- ${'x'.repeat(98)}…: 3 credentials`);
  const fits = { integration: () => 'x'.repeat(100), record: () => null };
  expect(mailOf(facts({ names: fits })).text).toContain(`- ${'x'.repeat(100)}: 3`);
});

it('tells exactly twenty changes without counting more', () => {
  const changes = Array.from({ length: 20 }, (_, at) => ({ ...TURNED, group: `g${at}` }));
  expect(mailOf(facts({ changes })).text).not.toContain('more changes');
});
