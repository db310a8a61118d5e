/** What is behind the other certificates of an application stays apart from the one that was named. */
import type { NamedByRequest } from '../../../src/TypeScript/account/named-credential';
import { othersRead, withoutOthers } from '../../../src/TypeScript/account/other-certificates';
import type { Entity, Facts, Role, Unread } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';

const aRole = (id: number, name = `Role ${id}`) => ({ id, name: known(name) }) as Role;
const anEntity = (id: number) => ({ id }) as Entity;
const unreadOf = (type: string, id: number) => ({ what: 'roles', record: { type, id } }) as Unread;
const OF_ACCOUNT = { what: 'features', record: null } as unknown as Unread;

const other = (entity: number, role: number) => ({
  ...{ entity, role, validFrom: null, validUntil: '2027-01-01T00:00:00.000Z', revoked: false },
});
const NAMED: NamedByRequest = { entity: 42, role: 1001, validUntil: null, revoked: null, others: [other(43, 1002)] };

/** Of the facts nothing else is looked at. */
const FACTS = {
  credentials: known([{ kind: 'oauth2-certificate', id: null, name: '', integration: 11, entity: 42, role: 1001 }]),
  roles: [aRole(1001), aRole(1002), aRole(1004)],
  entities: [anEntity(42), anEntity(43), anEntity(44)],
  unread: [
    OF_ACCOUNT,
    ...[unreadOf('role', 1001), unreadOf('role', 1002), unreadOf('role', 43)],
    ...[unreadOf('employee', 42), unreadOf('employee', 43), unreadOf('entity', 43), unreadOf('contact', 43)],
    ...[unreadOf('vendor', 43), unreadOf('partner', 43), unreadOf('customer', 43), unreadOf('vendor', 42)],
    ...[unreadOf('access-token', 43), unreadOf('employee', 1002)],
  ],
} as unknown as Facts;

const idsOf = (all: readonly { readonly id: number }[]) => all.map(({ id }) => id);
const unreadIn = ({ unread }: Facts) =>
  unread.map(({ record }) => (record ? `${record.type} ${record.id}` : 'account'));

it('leaves out the roles and holders of the others, and what was not read of them', () => {
  const facts = withoutOthers(FACTS, NAMED, expensify);
  expect(idsOf(facts.roles)).toEqual([1001, 1004]);
  expect(idsOf(facts.entities)).toEqual([42, 44]);
  expect(unreadIn(facts)).toEqual([
    'account',
    'role 1001',
    'role 43',
    'employee 42',
    'vendor 42',
    'access-token 43',
    'employee 1002',
  ]);
});

it('keeps a role and a holder that the named one has too', () => {
  const facts = withoutOthers(FACTS, { ...NAMED, others: [other(42, 1001)] }, expensify);
  expect(idsOf(facts.roles)).toEqual([1001, 1002, 1004]);
  expect(idsOf(facts.entities)).toEqual([42, 43, 44]);
  expect(facts.unread).toEqual(FACTS.unread);
});

it('keeps the role that the profile expects, by its name', () => {
  const named = expensify.recognise.roleNames[0] ?? '';
  const roles = [aRole(1001), aRole(1002, named), { ...aRole(1003), name: UNREAD } as Role];
  const others = [other(43, 1002), other(44, 1003)];
  expect(idsOf(withoutOthers({ ...FACTS, roles }, { ...NAMED, others }, expensify).roles)).toEqual([1001, 1002]);
});

it('changes nothing where there are no others', () => {
  const alone = { ...NAMED, others: [] };
  expect(withoutOthers(FACTS, alone, expensify)).toBe(FACTS);
  expect(othersRead(FACTS, alone)).toBeNull();
});

it('has the others as credentials of the same application', () => {
  expect(othersRead(FACTS, NAMED)).toMatchObject({
    credentials: [{ kind: 'oauth2-certificate', integration: 11, entity: 43, role: 1002 }],
    facts: FACTS,
  });
  expect(othersRead({ ...FACTS, credentials: UNREAD }, NAMED)?.credentials).toMatchObject([{ integration: null }]);
});
