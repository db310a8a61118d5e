import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';
import { applyRepair } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/apply-repair';
import { groupsOf, judgedIn, standingsAfter } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/groups';
import { expensify } from '../../support/expensify';
import { accountOf } from '../support/account-facts';
import { aRole, aToken, anIntegration, EXPECTED_ROLE, factsWith, OTHER_ROLE, without } from '../support/accounts';

const integrations = [7, 8, 9].map((id) => anIntegration({ id, name: `Expensify ${id}` }));
const roles = [aRole(), aRole({ id: OTHER_ROLE, permissions: without('LIST_ACCOUNT') })];

/** Odd applications stand in one report, even ones in another. */
const subjectOf = (isRelied: boolean) => (application: number) => ({
  ...{ key: application % 2 ? 'odd' : 'even', profile: expensify, isRelied },
});
const accountWith = (...tokens: Parameters<typeof aToken>[0][]) =>
  accountOf(factsWith({ integrations, roles, tokens: tokens.map(aToken) }));

const judgedOf = (account: AccountFacts, isRelied = true) => judgedIn(account, groupsOf(account, subjectOf(isRelied)));
const told = (account: AccountFacts, isRelied = true) =>
  judgedOf(account, isRelied).map(({ credential: { id }, standing: { verdict } }) => [id, verdict]);

it('the applications of one report stand together', () => {
  expect(groupsOf(accountWith(), subjectOf(true))).toEqual([
    { profile: expensify, isRelied: true, places: [0, 2] },
    { profile: expensify, isRelied: true, places: [1] },
  ]);
});

it('each report judges its own credentials', () => {
  const account = accountWith({ id: 1, integration: 8 }, { id: 2, integration: 9, role: OTHER_ROLE }, { id: 3 });
  expect(told(account)).toEqual([
    [2, 'blocked'],
    [3, 'ready'],
    [1, 'ready'],
  ]);
});

it('by a profile that is not all that counts, nothing is ready', () => {
  const account = accountWith({ id: 1 }, { id: 2, role: OTHER_ROLE });
  expect(told(account, false)).toEqual([
    [1, 'unknown'],
    [2, 'blocked'],
  ]);
  expect([...standingsAfter(account, judgedOf(account, false)).values()].map(({ verdict }) => verdict)).toEqual([
    'unknown',
    'blocked',
  ]);
});

it('in the changed account the same credentials are judged, as they are there', () => {
  const account = accountWith({ id: 1, inactive: true }, { id: 2, integration: 8, inactive: true });
  const judged = judgedOf(account);
  const after = applyRepair(account, [{ kind: 'reactivate-token', token: 1 }]);
  expect([...standingsAfter(after, judged).values()].map(({ verdict }) => verdict)).toEqual(['ready', 'blocked']);
});

it('a credential without an id is judged as it was', () => {
  const revoked: Credential = {
    ...{ kind: 'oauth2-authorization', id: null, name: '', integration: 7, entity: 42, role: EXPECTED_ROLE },
    revoked: known(true),
  };
  const account = accountWith({ id: 1 }, { id: 2, integration: 8, role: OTHER_ROLE });
  const [first, ...others] = account.held;
  if (!first) throw new Error('There is one.');
  const own: AccountFacts = { ...account, held: [{ ...first, credentials: known([revoked]) }, ...others] };
  expect([...standingsAfter(own, judgedOf(own)).values()].map(({ rootCause }) => rootCause?.check)).toEqual([
    'token-live',
    'role-assigned',
  ]);
});

it('a credential that is not there any more is judged as it was, beside those that are', () => {
  const before = accountWith({ id: 1, integration: 8 }, { id: 2, integration: 8, role: OTHER_ROLE });
  const after = accountWith({ id: 1, integration: 8 });
  expect([...standingsAfter(after, judgedOf(before)).values()].map(({ rootCause }) => rootCause?.check)).toEqual([
    undefined,
    'role-assigned',
  ]);
});
