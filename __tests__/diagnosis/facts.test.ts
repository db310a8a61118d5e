/** Facts: what was read, what was not, and how a record of which nothing is known looks. */
import {
  entitiesIn,
  entityOf,
  feature,
  isAccessToken,
  isContact,
  known,
  lineIn,
  roleOf,
  rolesIn,
  UNREAD,
  valueOr,
} from '../../src/TypeScript/diagnosis/facts';
import { AUTHORIZATION, factsWith, NAMED_TOKEN, TOKEN } from './checks/support/a-chain';

it('a value is known or not, and a yes or a no is one object for all', () => {
  expect([known(true), known(false), known(7)]).toEqual([
    { known: true, value: true },
    { known: true, value: false },
    { known: true, value: 7 },
  ]);
  expect([known(true) === known(true), known(false) === known(false)]).toEqual([true, true]);
  expect([valueOr(known(7), 8), valueOr(UNREAD, 8), valueOr(known(false), true)]).toEqual([7, 8, false]);
});

it('a feature or a line that is not there is never one that an object has by itself', () => {
  const features = { TBA: known(false) };
  expect([feature({ features }, 'TBA'), feature({ features }, 'REST'), feature({ features }, 'toString')]).toEqual([
    ...[known(false), UNREAD, UNREAD],
  ]);
  const lines = { LIST_BIN: 'VIEW' } as const;
  expect(['LIST_BIN', 'LIST_ITEM', 'constructor'].map((key) => lineIn(lines, key))).toEqual(['VIEW', null, null]);
});

it('an access token of the list has an id', () => {
  expect([TOKEN, NAMED_TOKEN, AUTHORIZATION].map(isAccessToken)).toEqual([true, false, false]);
});

it('a contact is known to be one', () => {
  const types = [known('CONTACT' as const), known('EMPLOYEE' as const), UNREAD];
  expect(types.map((type) => isContact({ type }))).toEqual([true, false, false]);
});

it('a role or a holder that was not read is one of which nothing is known', () => {
  const facts = factsWith();
  const [role] = facts.roles;
  const [entity] = facts.entities;
  for (const find of [rolesIn(facts), (id: number) => roleOf(facts, id)]) {
    expect(find(1001)).toBe(role);
    expect(find(9)).toEqual({
      ...{ id: 9, name: UNREAD, inactive: UNREAD, singleSignOnOnly: UNREAD, webServicesOnly: UNREAD },
      permissions: UNREAD,
    });
  }
  for (const find of [entitiesIn(facts), (id: number) => entityOf(facts, id)]) {
    expect(find(42)).toBe(entity);
    expect(find(9)).toEqual({
      ...{ id: 9, type: UNREAD, name: UNREAD, inactive: UNREAD, giveAccess: UNREAD, roles: UNREAD },
      globalPermissions: UNREAD,
    });
  }
});
