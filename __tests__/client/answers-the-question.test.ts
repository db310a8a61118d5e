/**
 * A report is the answer only if it is of the account and the integration that were asked about, and says so in a sentence.
 */
import { EXIT, exitStatus } from '../../client/src/index.ts';
import { askAnswered, causesOf } from './support/asking';

const REPORT = {
  schemaVersion: '1.1',
  source: { accountId: '1234567_SB1', readAt: '2026-09-30T10:00:00Z' },
  integration: 'expensify',
  verdict: 'ready',
  rootCause: null,
  summary: 'Expensify can sync.',
};

const answered = (change: object) => askAnswered(() => Response.json({ ...REPORT, ...change }));

describe('an answer', () => {
  it.each<[string, object]>([
    ['says all that', {}],
    ['names the account as host names have it', { source: { accountId: '1234567-sb1' } }],
    ['names the account in small letters', { source: { accountId: '1234567_sb1' } }],
    ['is of the minimal form, which names no account', { source: undefined }],
    ['is of a later version', { schemaVersion: '1.99', source: { accountId: '1234567_SB1', region: 'x' }, more: [] }],
  ])('is one that %s', async (_what, change) => {
    expect(await answered(change)).toMatchObject({ outcome: 'ready' });
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
    ['differences that are no list', { sources: { disagreements: null } }],
    ['a self-check without a list', { sources: { selfCheck: { requirements: null } } }],
    ['a finding whose codes are no list', { account: [{ check: 'token-live', status: 'fail', explains: null }] }],
  ])('is none that is of %s: never ready', async (_what, change) => {
    const result = await answered(change);

    expect(result).toMatchObject({ outcome: 'refused', refusal: { status: 200 } });
    expect(causesOf(result)).toEqual(['other-answer', 'not-netsuite']);
    expect(exitStatus(result)).toBe(EXIT.silent);
  });
});
