import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';
import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { applyRepair } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/apply-repair';
import type { AccountEntity } from '../../reference/answer';
import { accountOf } from '../support/account-facts';
import { aRole, aToken, anEmployee, anIntegration, EXPECTED_ROLE, factsWith, TOKEN } from '../support/accounts';

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

describe('a new role', () => {
  const contact: AccountEntity = { id: 60, type: 'CONTACT', name: 'Contact Cy', company: 50, roles: [8] };
  const company: AccountEntity = { id: 50, type: 'VENDOR', name: 'Vendor Inc', roles: [8] };
  const read = accountOf(
    factsWith({
      employees: [anEmployee({ roles: [8] })],
      entities: [company, contact],
      tokens: [aToken({ entity: 60 })],
    }),
  );
  const assigned = (account: AccountFacts, ...pairs: readonly (readonly [number, number])[]) =>
    applyRepair(
      account,
      pairs.map(([entity, role]) => ({ kind: 'assign-role', entity, role })),
    ).shared.entities.map(({ id, roles }) => [id, roles.known ? roles.value : null]);

  it('comes on top of those of an employee or a company', () => {
    expect(assigned(read, [42, 9], [50, 9])).toEqual([
      [42, [8, 9]],
      [50, [8, 9]],
      [60, [8]],
    ]);
  });

  it('takes the place of that of a contact, which has one', () => {
    expect(assigned(read, [60, 9], [60, 10])).toEqual([
      [42, [8]],
      [50, [8]],
      [60, [10]],
    ]);
  });

  it('says nothing of a contact whose role was not read, nor of one of whom nobody knows that they are a contact', () => {
    const entities = read.shared.entities.map((one) =>
      one.id === 60 ? { ...one, roles: UNREAD } : one.id === 50 ? { ...one, type: UNREAD } : one,
    );
    expect(assigned({ ...read, shared: { ...read.shared, entities } }, [60, 9], [50, 9])).toEqual([
      [42, [8]],
      [50, [8, 9]],
      [60, null],
    ]);
  });
});
