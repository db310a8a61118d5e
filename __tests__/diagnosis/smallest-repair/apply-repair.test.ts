import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';
import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { applyRepair } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/apply-repair';
import { accountOf } from '../support/account-facts';
import { aRole, aToken, anIntegration, EXPECTED_ROLE, factsWith, TOKEN } from '../support/accounts';

const facts = factsWith({
  integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify 8' })],
  roles: [aRole({ inactive: true })],
  tokens: [aToken({ inactive: true }), aToken({ id: 502, inactive: true }), aToken({ id: 503, integration: 8 })],
});
const account = accountOf(facts);

it('the account of a repair has its records changed, and its credentials as they were', () => {
  const after = applyRepair(account, [{ kind: 'activate-role', role: EXPECTED_ROLE }]);
  const roles = facts.roles.map((role) => (role.id === EXPECTED_ROLE ? { ...role, inactive: known(false) } : role));
  expect(after).toStrictEqual({ shared: { ...account.shared, roles }, held: account.held });
  expect(after.held).toBe(account.held);
});

it('a token is active once it is made so, and no other one', () => {
  const [first, second] = account.held;
  const unread: AccountFacts = {
    ...account,
    held: [...account.held, { application: 9, credentials: UNREAD, complete: false }],
  };
  const after = applyRepair(unread, [{ kind: 'reactivate-token', token: TOKEN }]);
  const tokens = first?.credentials.known ? first.credentials.value : [];
  expect(after).toStrictEqual({
    ...unread,
    held: [
      { ...first, credentials: known(tokens.map((one) => (one.id === TOKEN ? { ...one, inactive: false } : one))) },
      second,
      { application: 9, credentials: UNREAD, complete: false },
    ],
  });
});

it('an authorization of the same id is no token', () => {
  const authorization: Credential = {
    ...{ kind: 'oauth2-authorization', id: TOKEN, name: '', integration: 7, entity: 42, role: EXPECTED_ROLE },
  };
  const held = [{ application: 7, credentials: known([authorization]), complete: true }];
  expect(applyRepair({ ...account, held }, [{ kind: 'reactivate-token', token: TOKEN }]).held).toStrictEqual(held);
});
