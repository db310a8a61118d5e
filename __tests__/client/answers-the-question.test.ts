/**
 * A report is the answer only if it is of what was asked about, and does not contradict itself; whatever else comes is none,
 * and the client says why.
 */
import type { PreflightOptions, Report } from '../../client/src/index.ts';
import { EXIT, exitStatus, renderJUnit, renderText } from '../../client/src/index.ts';
import { askAnswered, causesOf, silent } from './support/asking';
import {
  ACCOUNT_CHECKS,
  accountOf,
  BLOCKED,
  DECIDED,
  LARGE,
  MINIMAL,
  READY,
  TOKEN_CHECKS,
  tokenOf,
  UNKNOWN,
} from './support/reports';

const answered = (change: object, options: Partial<PreflightOptions> = {}) =>
  askAnswered(() => Response.json({ ...READY, ...change }), options);

describe('an answer', () => {
  it.each<[string, object]>([
    ['says all that', {}],
    ['names the account as host names have it', { source: { accountId: '1234567-sb1' } }],
    ['names the account in small letters', { source: { accountId: '1234567_sb1' } }],
    ['is of a later version', { schemaVersion: '1.99', source: { accountId: '1234567_SB1', region: 'x' }, more: [] }],
  ])('is one that %s', async (_what, change) => {
    expect(await answered(change)).toMatchObject({ outcome: 'ready' });
  });

  it('is one of the minimal form, which names no account, where that was asked for', async () => {
    const result = await askAnswered(() => Response.json(MINIMAL), { form: 'minimal' });

    expect(result).toMatchObject({ outcome: 'blocked' });
  });

  it.each<[string, object]>([
    ['another integration', { integration: 'concur' }],
    ['an integration in other letters', { integration: 'Expensify' }],
    ['no integration', { integration: undefined }],
    ['another account', { source: { accountId: '1234567' } }],
    ['another sandbox', { source: { accountId: '1234567_SB2' } }],
    ['an account that is none', { source: { accountId: 'x/y' } }],
    ['an account that is a number', { source: { accountId: 1234567 } }],
    ['no account where it should be', { source: {} }],
    ['nobody', { source: null }],
    ['no sentence', { summary: undefined }],
    ['an empty sentence', { summary: ' ' }],
    ['a sentence that is none', { summary: { text: 'ready' } }],
    ['unread parts that are no list', { unread: null }],
    ['steps that are no list', { plan: { steps: 'none' } }],
    ['differences that are no list', { sources: { ...READY.sources, disagreements: null } }],
    ['a self-check without a list', { sources: { ...READY.sources, selfCheck: { requirements: null } } }],
    ['a finding whose codes are no list', { account: [{ check: 'token-live', status: 'fail', explains: null }] }],
  ])('is none that is of %s: never ready', async (_what, change) => {
    const result = await answered(change);

    expect(result).toMatchObject({ outcome: 'refused', refusal: { status: 200 } });
    expect(causesOf(result)).toEqual(['other-answer', 'not-netsuite']);
    expect(exitStatus(result)).toBe(EXIT.silent);
  });
});

/** Asks, and gets this: what the client says is wrong with it. Never a verdict. */
async function wrongWith(report: object, options: Partial<PreflightOptions> = {}): Promise<string> {
  const result = silent(await askAnswered(() => Response.json(report), options));
  const [text, xml] = [renderText(result), renderJUnit(result)];

  expect([result.outcome, exitStatus(result)]).toEqual(['refused', EXIT.silent]);
  expect(result.causes.map(({ id }) => id)).toEqual(['other-answer', 'not-netsuite']);
  // A person reads it, too.
  expect(text.split('\n')).toContain(result.refusal.message);
  expect(xml).toContain('<error message=');
  return `${result.refusal.code}: ${result.refusal.message}`;
}

describe('the answer to another question', () => {
  const ofToken = (id: number, more: Partial<Report> = {}): Report => ({ ...READY, tokens: [tokenOf(id)], ...more });
  const paged = (page: object): Report => ({ ...LARGE, page: { page: 1, pageSize: 2, pages: 150, ...page } });

  it.each<[string, object, Partial<PreflightOptions>, RegExp]>([
    ['another token', ofToken(999), { token: 501 }, /of token 999, and token 501 was asked about/],
    [
      'one token more',
      { ...READY, tokens: [tokenOf(501), tokenOf(503)] },
      { token: 501 },
      /of token 503, and token 501 was asked/,
    ],
    ['no token', { ...READY, tokens: [] }, { token: 501 }, /of no token, and token 501 was asked about/],
    [
      'a credential that has no id',
      { ...READY, tokens: [{ ...tokenOf(501), id: null }] },
      { token: 501 },
      /of no one token, and token 501/,
    ],
    ['credentials of others', LARGE, { token: 502 }, /and token 502 was asked about/],
    [
      'a root cause of another token',
      { ...UNKNOWN, ...DECIDED.refusal, rootCause: { check: 'role-permission', token: 999 } },
      { token: 501 },
      /root cause is of token 999/,
    ],
    ['the minimal form', MINIMAL, {}, /not in the full form/],
    ['the full form', READY, { form: 'minimal' }, /in the full form, and the minimal one was asked for/],
    [
      'the minimal form, of another integration by its link',
      { ...MINIMAL, page: '/page?integration=concur' },
      { form: 'minimal' },
      /page of another integration than expensify/,
    ],
    [
      'the minimal form, of another token by its link',
      { ...MINIMAL, rootCause: null, page: '/page?integration=expensify&token=999' },
      { form: 'minimal', token: 501 },
      /page of token 999, and token 501/,
    ],
    [
      'the minimal form, of no token by its link',
      { ...MINIMAL, rootCause: null },
      { form: 'minimal', token: 501 },
      /page of no one token, and token 501/,
    ],
    [
      'the minimal form, of one token by its link',
      { ...MINIMAL, page: '/page?integration=expensify&token=501' },
      { form: 'minimal' },
      /page of token 501, and no one token/,
    ],
    [
      'the minimal form, of another account',
      { ...MINIMAL, source: { accountId: '7654321' } },
      { form: 'minimal' },
      /of the account 7654321, and 1234567_SB1/,
    ],
    ['another page', paged({ page: 2 }), {}, /page 2 of the tokens, and page 1/],
    ['the first page', paged({}), { page: 2 }, /page 1 of the tokens, and page 2/],
    ['a page of another size', paged({}), { page: 1, pageSize: 50 }, /2 tokens a page, and 50 were asked for/],
    ['no page at all', READY, { page: 2 }, /page 1 of the tokens, and page 2/],
  ])('is none: %s', async (_what, report, options, message) => {
    expect(await wrongWith(report, options)).toMatch(/^OTHER_QUESTION: /);
    expect(await wrongWith(report, options)).toMatch(message);
  });

  it.each<[string, object, Partial<PreflightOptions>]>([
    ['of the token that was asked about', ofToken(501), { token: 501 }],
    ['of a token, where the tokens could not be read', UNKNOWN, { token: 501 }],
    [
      'of a token, with a cause of the account',
      {
        ...BLOCKED,
        tokens: [tokenOf(501)],
        account: accountOf({ 'feature-enabled': 'fail' }),
        rootCause: { check: 'feature-enabled', token: null },
      },
      { token: 501 },
    ],
    ['of the page that was asked for', paged({ page: 7 }), { page: 7, pageSize: 2 }],
    ['of all tokens, where the first page was asked for', READY, { page: 1, pageSize: 50 }],
    [
      'in the minimal form, with a link that names the token',
      { ...MINIMAL, page: '/p?integration=expensify&token=501' },
      { form: 'minimal', token: 501 },
    ],
  ])('is not one %s', async (_what, report, options) => {
    expect(await askAnswered(() => Response.json(report), options)).toHaveProperty('report');
  });
});

describe('a report that contradicts itself is no answer', () => {
  const ready = (change: Partial<Report>): Report => ({ ...READY, ...change });
  const rule = (name: string, change: object): object => ({ ...DECIDED[name], ...change });
  const sourcesOf = (name: string, change: object): object =>
    rule(name, { sources: { ...DECIDED[name]?.sources, ...change } });
  const totals = { credentials: 300, ready: 297, blocked: 2, unknown: 1 };
  const credential = (id: number, change: object): object => ({
    ...LARGE,
    credentials: LARGE.credentials?.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });

  it.each<[string, object, RegExp]>([
    [
      'ready with a root cause',
      ready({ rootCause: { check: 'token-live', token: 501 } }),
      /ready, and there is a root cause, token-live/,
    ],
    [
      'unknown with a root cause',
      { ...UNKNOWN, rootCause: { check: 'token-live', token: null } },
      /unknown, and there is a root cause/,
    ],
    ['ready with a blocked token', ready({ tokens: BLOCKED.tokens ?? [] }), /ready, and token 501 is blocked/],
    [
      'ready with a finding of the account that fails',
      ready({ account: accountOf({ 'token-exists': 'fail' }) }),
      /ready, and token-exists fails/,
    ],
    [
      'ready with a finding that only a later version knows, and that fails',
      ready({ account: accountOf({ 'quota-left': 'fail' }) }),
      /ready, and quota-left fails/,
    ],
    [
      'a ready token with a finding that fails',
      ready({ tokens: [tokenOf(501, 'ready', { 'token-live': 'fail' })] }),
      /verdict of token 501 is ready, which its findings do not come to/,
    ],
    [
      'a ready token with a finding that is not known',
      ready({ tokens: [tokenOf(501, 'ready', { 'role-active': 'unknown' })] }),
      /token 501 is ready/,
    ],
    [
      'a blocked token in which nothing fails',
      { ...BLOCKED, tokens: [tokenOf(501, 'blocked')] },
      /token 501 is blocked, which its findings/,
    ],
    [
      'an unknown token of which all is known',
      { ...UNKNOWN, tokens: [tokenOf(501, 'unknown')] },
      /token 501 is unknown, which its findings/,
    ],
    [
      'ready, with a token that is not known',
      ready({ tokens: [tokenOf(501, 'unknown', { 'role-active': 'unknown' })] }),
      /ready, which the findings .* do not come to/,
    ],
    [
      'ready, where the features are not known',
      ready({ account: accountOf({ 'feature-enabled': 'unknown' }) }),
      /ready, which the findings/,
    ],
    [
      'blocked, where nothing fails',
      { ...READY, verdict: 'blocked', rootCause: { check: 'token-live', token: 501 } },
      /blocked, which the findings/,
    ],
    ['unknown, where all is known', { ...READY, verdict: 'unknown' }, /unknown, which the findings/],
    [
      'unknown, where a token is blocked',
      { ...BLOCKED, verdict: 'unknown', rootCause: null },
      /unknown, and token 501 is blocked/,
    ],
    [
      'ready, with a requirement that is not met',
      ready({ tokens: [{ ...tokenOf(501), requirements: [{ id: 'soap', ok: false }] }] }),
      /ready, and soap is not met/,
    ],
    ...ACCOUNT_CHECKS.map((check): [string, object, RegExp] => [
      `ready, and silent on ${check}`,
      ready({ account: accountOf().filter((one) => one.check !== check) }),
      new RegExp(`ready, and nothing is said of ${check}`),
    ]),
    ...TOKEN_CHECKS.map((check): [string, object, RegExp] => [
      `ready, and silent on ${check} of a token`,
      ready({ tokens: [{ ...tokenOf(501), findings: tokenOf(501).findings.filter((one) => one.check !== check) }] }),
      new RegExp(`token 501 is ready, and nothing is said of ${check}`),
    ]),
    [
      'one check twice, and differently',
      ready({ account: [...accountOf(), ...accountOf({ 'token-exists': 'warn' })] }),
      /Of the account, token-exists is said twice, and differently/,
    ],
    ['one token twice', ready({ tokens: [tokenOf(501), tokenOf(501)] }), /In tokens, 501 stands twice/],
    ['blocked without a root cause', { ...BLOCKED, rootCause: null }, /blocked, and no root cause is named/],
    [
      'a root cause that passes',
      { ...BLOCKED, rootCause: { check: 'token-live', token: 501 } },
      /root cause is token-live, which does not fail/,
    ],
    [
      'a root cause of a token that is not there',
      { ...BLOCKED, rootCause: { check: 'role-permission', token: 999 } },
      /root cause is of token 999, of which the report says nothing/,
    ],
    [
      'a root cause that is not the first to fail',
      { ...BLOCKED, account: accountOf({ 'feature-enabled': 'fail' }) },
      /root cause is role-permission, and feature-enabled fails before it/,
    ],
    [
      'a root cause of a later token',
      { ...BLOCKED, tokens: [tokenOf(7, 'blocked', { 'role-permission': 'fail' }), ...(BLOCKED.tokens ?? [])] },
      /role-permission fails before it/,
    ],
    [
      'a chain read whole, with something unread',
      ready({ unread: [{ what: 'roles' }] }),
      /whole chain is said to be read, and something is unread/,
    ],
    [
      'a chain read in part, with nothing unread',
      ready({ sources: { ...READY.sources, chain: 'partial' } }),
      /part of the chain is said to be unread, and nothing is/,
    ],
    [
      'tokens of which none was read',
      { ...UNKNOWN, tokens: [tokenOf(501)] },
      /Not even the tokens are said to be read/,
    ],
    [
      'another rule beside a chain read whole',
      sourcesOf('proof', { chain: 'complete' }),
      /whole chain is said to be read, and the verdict to be decided by proof/,
    ],
    [
      'a refusal that is ready',
      rule('refusal', { verdict: 'ready' }),
      /ready, and it is said to be decided by refusal/,
    ],
    [
      'a refusal of nothing',
      sourcesOf('refusal', { selfCheck: { requirements: [{ id: 'soap', ok: true }] } }),
      /self-check has nothing that it refuses/,
    ],
    ['a snapshot that is not there', sourcesOf('snapshot', { snapshot: null }), /there is none that is ready/],
    [
      'a snapshot that is blocked',
      sourcesOf('snapshot', { snapshot: { verdict: 'blocked', rootCause: null } }),
      /there is none that is ready/,
    ],
    [
      'a snapshot, and a live refusal',
      sourcesOf('snapshot', { selfCheck: { requirements: [{ id: 'soap', ok: false }] } }),
      /self-check does not grant everything/,
    ],
    [
      'a ready snapshot with a root cause',
      sourcesOf('disagreement', { snapshot: { verdict: 'ready', rootCause: { check: 'token-live', token: 501 } } }),
      /snapshot is ready, and has a root cause/,
    ],
    [
      'a snapshot that stands in for the features',
      rule('snapshot', { account: accountOf({ 'feature-enabled': 'unknown', 'token-exists': 'unknown' }) }),
      /feature-enabled is not known/,
    ],
    ['a proof without a self-check', sourcesOf('proof', { selfCheck: null }), /there is no self-check/],
    [
      'a proof of tokens that nobody read',
      rule('proof', { account: accountOf({ 'token-exists': 'unknown' }) }),
      /token-exists is not known/,
    ],
    [
      'a proof beside something that fails',
      rule('refusal', { account: accountOf({ 'feature-enabled': 'fail' }) }),
      /Something fails, and the verdict is said to be decided by refusal/,
    ],
    ['a disagreement of nobody', sourcesOf('disagreement', { disagreements: [] }), /said to differ, and none do/],
    ['another token without a cause', rule('another-token', { rootCause: null }), /no root cause is named/],
    [
      'another token that is none',
      rule('another-token', { rootCause: { check: 'token-live', token: null } }),
      /root cause names none/,
    ],
    ['totals that do not add up', { ...LARGE, totals: { ...totals, ready: 296 } }, /come to 299, and 300 credentials/],
    [
      'totals of another list',
      { ...LARGE, totals: { credentials: 300, ready: 296, blocked: 3, unknown: 1 } },
      /the list has 297/,
    ],
    [
      'ready totals of a list with a blocked one',
      { ...READY, totals: { credentials: 1, ready: 0, blocked: 1, unknown: 0 } },
      /ready, and the totals have 1 that are blocked/,
    ],
    [
      'a ready verdict over blocked credentials',
      { ...LARGE, verdict: 'ready', rootCause: null, tokens: [], totals: undefined },
      /ready, and token 502 is blocked/,
    ],
    [
      'a credential that stands twice',
      {
        ...LARGE,
        totals: undefined,
        credentials: [...(LARGE.credentials ?? []), { id: 501, verdict: 'ready', rootCause: null }],
      },
      /In credentials, 501 stands twice/,
    ],
    [
      'a credential that is ready with a cause',
      credential(501, { rootCause: { check: 'token-live', token: 501 } }),
      /Credential 501 is ready, and a root cause is named/,
    ],
    [
      'a credential that is blocked without one',
      credential(502, { rootCause: null }),
      /Credential 502 is blocked, and no root cause is named/,
    ],
    [
      'a credential whose cause is of another',
      credential(502, { rootCause: { check: 'role-permission', token: 503 } }),
      /root cause of credential 502 is of token 503/,
    ],
    [
      'a credential whose cause is of an account that is in order',
      credential(502, { rootCause: { check: 'feature-enabled', token: null } }),
      /of the account, where nothing fails/,
    ],
    [
      'a credential whose cause passes',
      credential(502, { rootCause: { check: 'token-live', token: 502 } }),
      /credential 502 is token-live, which does not fail/,
    ],
    [
      'a credential that its token contradicts',
      { ...LARGE, totals: undefined, tokens: [tokenOf(501, 'blocked', { 'token-live': 'fail' })] },
      /Credential 501 is ready, and its token is blocked/,
    ],
    ['a token that is no credential', { ...LARGE, tokens: [tokenOf(9999)] }, /Token 9999 is not among the credentials/],
    [
      'a page with more tokens than it has',
      { ...LARGE, page: { page: 1, pageSize: 1, pages: 300 } },
      /A page has 1 tokens, and this one has 2/,
    ],
    [
      'a page beyond the last',
      { ...LARGE, page: { page: 1, pageSize: 2, pages: 0 } },
      /There are 0 pages, and this is page 1/,
    ],
    [
      'a root cause that another page contradicts',
      { ...LARGE, rootCause: { check: 'role-permission', token: 502 } },
      /role-permission, and token-live fails before it/,
    ],
  ])('%s', async (_what, report, message) => {
    const wrong = await wrongWith(report);

    expect(wrong).toMatch(/^CONTRADICTION: /);
    expect(wrong).toMatch(message);
  });

  it('in the minimal form too', async () => {
    const wrong = await wrongWith({ ...MINIMAL, verdict: 'ready' }, { form: 'minimal' });

    expect(wrong).toBe('CONTRADICTION: The verdict is ready, and there is a root cause, role-permission.');
  });
});

it.each<[string, Partial<Report>]>([
  [
    'the integration record alone is not known',
    {
      account: accountOf({ 'integration-enabled': 'unknown' }),
      unread: [{ what: 'integration-records' }],
      sources: { ...READY.sources, chain: 'partial' },
    },
  ],
  [
    'there are warnings',
    {
      account: accountOf({ 'feature-enabled': 'warn' }),
      tokens: [tokenOf(501, 'ready', { 'token-role': 'notApplicable', 'role-active': 'warn' })],
    },
  ],
  [
    'a level is only advised',
    {
      tokens: [
        {
          ...tokenOf(501),
          requirements: [
            { id: 'items', ok: false, strength: 'published' },
            { id: 'soap', ok: null },
          ],
        },
      ],
    },
  ],
  ['one check is said twice, and alike', { account: [...accountOf(), ...accountOf()] }],
  ['a later version knows a check that is open', { tokens: [tokenOf(501, 'ready', { 'token-rotated': 'unknown' })] }],
  ['a later version knows a status', { tokens: [tokenOf(501, 'ready', { 'token-rotated': 'soon' })] }],
  [
    'a later version knows another rule',
    {
      tokens: [tokenOf(501, 'unknown', { 'role-active': 'unknown' })],
      sources: { ...READY.sources, decidedBy: 'oracle', chain: 'mostly' },
    },
  ],
])('ready is no contradiction where %s', async (_what, change) => {
  expect(await answered(change)).toMatchObject({ outcome: 'ready' });
});
