/** What one credential comes to, by what the account comes to and by its own. */
import type { Credential } from '../../src/TypeScript/diagnosis/facts';
import type { Verdict } from '../../src/TypeScript/diagnosis/finding';
import type { AccountStanding } from '../../src/TypeScript/diagnosis/standing';
import { accountStanding, standingOf, verdictWith } from '../../src/TypeScript/diagnosis/standing';
import { TOKEN } from './checks/support/a-chain';

const account = (verdict: Verdict, check: AccountStanding['check'] = null): AccountStanding => ({ verdict, check });
const CLOSED = account('blocked', 'feature-enabled');

it('the account comes to its verdict, with the first check that fails', () => {
  const pass = { check: 'token-exists', status: 'pass' } as const;
  expect(accountStanding([pass])).toEqual(account('ready'));
  expect(accountStanding([pass, { check: 'feature-enabled', status: 'unknown' }])).toEqual(account('unknown'));
  expect(
    accountStanding([
      pass,
      { check: 'integration-enabled', status: 'fail' },
      { check: 'feature-enabled', status: 'fail' },
    ]),
  ).toEqual(account('blocked', 'integration-enabled'));
});

it.each<[AccountStanding, Verdict, Verdict]>([
  [account('ready'), 'ready', 'ready'],
  [account('ready'), 'unknown', 'unknown'],
  [account('ready'), 'blocked', 'blocked'],
  [account('unknown'), 'ready', 'unknown'],
  [account('unknown'), 'unknown', 'unknown'],
  [account('unknown'), 'blocked', 'blocked'],
  [CLOSED, 'ready', 'blocked'],
  [CLOSED, 'unknown', 'blocked'],
])('by an account %j, one that is %s by itself is %s', (of, own, verdict) => {
  expect(verdictWith(of, own)).toBe(verdict);
});

it.each<[string, AccountStanding, Verdict, ReturnType<typeof standingOf>]>([
  [
    'the account, if that is at fault',
    CLOSED,
    'blocked',
    {
      verdict: 'blocked',
      rootCause: { check: 'feature-enabled', token: null },
    },
  ],
  [
    'its own check, if the account is not',
    account('unknown'),
    'blocked',
    {
      verdict: 'blocked',
      rootCause: { check: 'role-active', token: 501 },
    },
  ],
  ['nothing, if it is not blocked', account('unknown'), 'ready', { verdict: 'unknown', rootCause: null }],
])('the cause is %s', (_, of, verdict, standing) => {
  const token: Credential = TOKEN;
  expect(standingOf(of, token, { verdict, failing: ['role-active', 'role-kind'] })).toEqual(standing);
});
