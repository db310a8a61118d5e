import { expensify } from '../../support/expensify';
import { findingOf } from '../../../src/TypeScript/diagnosis/checks/define';
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import fc from 'fast-check';
import { roleAssigned } from '../../../src/TypeScript/diagnosis/checks/role-assigned';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Differences } from './support/a-chain';
import { CERTIFICATE, factsWith, ofToken, ON_ADMINISTRATOR, UNREAD_ENTITY, UNREAD_ROLE } from './support/a-chain';

const CLERK = { id: 1002, name: known('A/P Clerk') } as const;

const found = (differences: Differences = {}) => ofToken(roleAssigned, differences);
const foundWith = (...roles: number[]) => found({ entity: { roles: known(roles) }, otherRoles: [CLERK] });

it("passes where the employee has the token's role, alone or among others", () => {
  const { status, message, explains } = foundWith(1001);
  expect(status).toBe('pass');
  expect(message).toBe('Ana Integration has the role "Expensify Integration".');
  expect(explains).toEqual([]);
  expect(foundWith(1002, 1001).status).toBe('pass');
});

it('fails where the employee has other roles only, and shows them', () => {
  const { status, evidence } = foundWith(1002);
  expect(status).toBe('fail');
  expect(evidence).toEqual([
    {
      record: { type: 'employee', id: 42, name: 'Ana Integration', link: '/app/common/entity/employee.nl?id=42' },
      field: 'Access > Roles',
      found: 'A/P Clerk',
      needed: 'Expensify Integration',
      requirement: null,
      weight: 'fail',
    },
  ]);
});

it('fails where the employee has no role at all', () => {
  expect(foundWith()).toMatchObject({ status: 'fail', evidence: [{ found: 'no role' }] });
});

it('calls a role whose name was not read by its id', () => {
  expect(foundWith(1002, 77).evidence).toMatchObject([{ found: 'A/P Clerk and role 77' }]);
});

it('says that such a token looks active and is refused all the same', () => {
  const { title, message } = foundWith(1002);
  expect(title).toBe('The role is not assigned');
  expect(message).toBe(
    'Ana Integration no longer has the role "Expensify Integration" that the token was issued with. The token is still listed as active, but NetSuite refuses it until the role is added again.',
  );
});

it('goes by the id: another role of the same name is another role', () => {
  const { status } = found({
    entity: { roles: known([1003]) },
    otherRoles: [{ id: 1003, name: known('Expensify Integration') }],
  });
  expect(status).toBe('fail');
});

it('holds a token on Administrator to the same rule', () => {
  expect(found({ ...ON_ADMINISTRATOR, entity: { roles: known([3]) } }).status).toBe('pass');
  expect(found({ ...ON_ADMINISTRATOR, entity: { roles: known([1001]) } }).status).toBe('fail');
});

it('holds a vendor to the same rule, on the record of the vendor', () => {
  const { status, evidence } = found({ entity: { type: known('VENDOR'), roles: known([]) } });
  expect(status).toBe('fail');
  expect(evidence[0]?.record).toMatchObject({ type: 'vendor', link: '/app/common/entity/vendor.nl?id=42' });
});

it('is unknown where the assigned roles were not read', () => {
  const { status, message, evidence } = found({ entity: { roles: UNREAD } });
  expect(status).toBe('unknown');
  expect(message).toBe('Whether Ana Integration still has the role "Expensify Integration" could not be read.');
  expect(evidence).toMatchObject([{ found: 'could not be read', weight: 'unknown' }]);
});

it('needs nothing but the assigned roles', () => {
  const unread = (...roles: number[]) => ({ role: UNREAD_ROLE, entity: { ...UNREAD_ENTITY, roles: known(roles) } });
  expect(found(unread(1001)).status).toBe('pass');
  expect(found(unread()).status).toBe('fail');
});

it('explains the codes that tell of a role missing on the user, where it fails or may fail', () => {
  expect(foundWith(1002).explains).toEqual(['NS0228', 'NS0565']);
  expect(found({ entity: { roles: UNREAD } }).explains).toEqual(['NS0228', 'NS0565']);
});

it("passes exactly where the token's role is among those assigned", () => {
  const ids = fc.uniqueArray(fc.constantFrom(3, 1001, 1002, 1003, 77));
  fc.assert(
    fc.property(ids, (roles) => {
      expect(foundWith(...roles).status).toBe(roles.includes(1001) ? 'pass' : 'fail');
    }),
  );
});

describe('says', () => {
  it('what a token comes to whose role was taken away', () => {
    expect(foundWith(1002)).toMatchObject({
      title: 'The role is not assigned',
      message:
        'Ana Integration no longer has the role "Expensify Integration" that the token was issued with. The token is still listed as active, but NetSuite refuses it until the role is added again.',
      evidence: [{ field: 'Access > Roles', found: 'A/P Clerk', needed: 'Expensify Integration', weight: 'fail' }],
    });
    expect(foundWith().evidence).toMatchObject([{ found: 'no role' }]);
  });

  it('less of a credential that no list has: nobody knows that the user ever had the role', () => {
    const judged = (...roles: readonly number[]) =>
      findingOf(roleAssigned, chainOf(factsWith({ entity: { roles: known(roles) } }), expensify, CERTIFICATE));
    expect(judged(1002)).toMatchObject({
      ...{ status: 'fail', title: 'The role is not assigned' },
      message:
        'Ana Integration does not have the role "Expensify Integration" that the certificate mapping is for: NetSuite refuses the certificate mapping until the role is added.',
    });
    expect(judged(1001)).toMatchObject({
      title: 'The role is assigned',
      message: 'Ana Integration has the role "Expensify Integration".',
    });
  });

  it('why the roles of a contact could not be read', () => {
    expect(found({ entity: { type: known('CONTACT'), roles: UNREAD } })).toMatchObject({
      title: 'The assigned roles could not be read',
      message: expect.stringMatching(/could not be read: the user is a contact,/) as unknown,
      evidence: [{ field: 'Record of its company > Access > Role' }],
    });
  });
});
