/** What repairs one credential and breaks another that works is not done. */
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import type { SmallestRepair } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/smallest-repair';
import { smallestRepair } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/smallest-repair';
import { expensify } from '../../support/expensify';
import type { AccountEntity, AccountToken } from '../../reference/answer';
import { accountOf } from '../support/account-facts';
import { aRole, aToken, anEmployee, anIntegration, factsWith, without } from '../support/accounts';

const [WORKS, NEEDS_FEATURE, LACKS_LINE] = [7, 8, 9];

/** One needs Global Permissions, which is off; another one calls a RESTlet only with that feature, in a role that may not. */
function profileOf(application: number, isCalling: boolean): Profile {
  const recognise = { ...expensify.recognise, integrationNames: [''] };
  if (application === NEEDS_FEATURE) return { ...expensify, recognise, features: ['EMPPERMS'] };
  const calls =
    isCalling && application === WORKS ? [{ channel: 'RESTLET' as const, onlyWith: { feature: 'EMPPERMS' } }] : [];
  return { ...expensify, recognise, calls };
}

interface Case {
  readonly isCalling?: boolean;
  readonly global?: Readonly<Record<string, 'NONE'>>;
  readonly more?: readonly AccountToken[];
}

function repairOf({ isCalling = false, global = {}, more = [] }: Case): SmallestRepair {
  const facts = factsWith({
    features: { EMPPERMS: false },
    roles: [
      aRole({ id: 1001, webServicesOnly: isCalling }),
      aRole({ id: 1002, name: 'Other', permissions: without('LIST_VENDOR') }),
      aRole({ id: 1003, name: 'Third' }),
    ],
    integrations: [WORKS, NEEDS_FEATURE, LACKS_LINE].map((id) =>
      anIntegration({ id, name: `Expensify ${id}`, state: id !== WORKS && isCalling ? 'BLOCKED' : 'ENABLED' }),
    ),
    employees: [
      anEmployee({ globalPermissions: global }),
      anEmployee({ id: 43, name: 'Bo', roles: [1003] }),
      anEmployee({ id: 44, name: 'Cy', roles: [1002] }),
    ],
    tokens: [
      aToken({ integration: WORKS }),
      aToken({ id: 502, integration: NEEDS_FEATURE, entity: 43, role: 1003 }),
      aToken({ id: 503, integration: LACKS_LINE, entity: 44, role: 1002 }),
      ...more,
    ],
  });
  return smallestRepair(accountOf(facts), (application) => ({
    key: String(application),
    profile: profileOf(application, isCalling),
    isRelied: true,
  }));
}

const idsOf = (all: SmallestRepair['repaired']) => all.map(({ credential }) => credential.id);
const LINE = { kind: 'grant-permission', role: 1002, permission: 'LIST_VENDOR', level: 'VIEW' };

it('a global line that would take effect is removed together with the change that gives it effect', () => {
  const { changes, serving, repaired, remaining, isSmallest } = repairOf({ global: { LIST_VENDOR: 'NONE' } });

  expect(changes).toEqual([
    { kind: 'enable-feature', feature: 'EMPPERMS' },
    LINE,
    { kind: 'remove-global-line', entity: 42, permission: 'LIST_VENDOR' },
  ]);
  expect(serving.map(({ serves }) => idsOf(serves))).toEqual([[502], [503], []]);
  expect([idsOf(repaired), remaining, isSmallest]).toEqual([[502, 503], [], true]);
});

it('a feature that would break another one stays off: the credentials that need it stay blocked, and only they', () => {
  const { changes, repaired, remaining, others, isSmallest } = repairOf({ isCalling: true });

  expect(changes).toEqual([{ kind: 'enable-integration', integration: LACKS_LINE }, LINE]);
  expect(idsOf(repaired)).toEqual([503]);
  expect(remaining.map(({ credential: { id }, why, after }) => [id, why, after.verdict])).toEqual([
    [502, 'breaks-others', 'blocked'],
  ]);
  expect(others).toEqual([]);
  expect(isSmallest).toBe(false);
});

it('a feature stays off for those alone that need it: another token of the user who would break is repaired', () => {
  const { changes, repaired, remaining } = repairOf({
    ...{ isCalling: true, more: [aToken({ id: 504, integration: LACKS_LINE, role: 1003 })] },
  });

  expect(changes).toContainEqual({ kind: 'assign-role', entity: 42, role: 1003 });
  expect(idsOf(repaired)).toEqual([503, 504]);
  expect(remaining.map(({ credential: { id }, why }) => [id, why])).toEqual([[502, 'breaks-others']]);
});

it('a global line that may be all that another one has is raised, not removed, where nobody read whether it counts', () => {
  const needing = (level: 'VIEW' | 'EDIT'): Profile => ({
    ...profileOf(WORKS, false),
    requirements: expensify.requirements.map((one) => (one.anyOf.includes('LIST_VENDOR') ? { ...one, level } : one)),
  });
  const read = factsWith({
    integrations: [7, 8].map((id) => anIntegration({ id, name: `Expensify ${id}` })),
    roles: [
      aRole({ permissions: without('LIST_VENDOR') }),
      aRole({ id: 1002, permissions: { ...without(), LIST_VENDOR: 'VIEW' } }),
    ],
    employees: [anEmployee({ roles: [1001, 1002], globalPermissions: { LIST_VENDOR: 'VIEW' } })],
    tokens: [aToken(), aToken({ id: 502, integration: 8, role: 1002 })],
  });
  const account = accountOf({ ...read, features: { ...read.features, EMPPERMS: UNREAD } });
  const { changes, repaired, remaining, others } = smallestRepair(account, (application) => ({
    ...{ key: String(application), profile: needing(application === 7 ? 'VIEW' : 'EDIT'), isRelied: true },
  }));

  const line = { permission: 'LIST_VENDOR', level: 'EDIT' };
  expect(changes).toEqual([
    { kind: 'grant-permission', role: 1002, ...line },
    { kind: 'set-global-line', entity: 42, ...line },
  ]);
  expect([idsOf(repaired), remaining, others]).toEqual([[502], [], []]);
});

describe('the one role of a contact', () => {
  const CONTACT = 60;
  const entities: AccountEntity[] = [
    { id: 50, type: 'VENDOR', name: 'Vendor Inc', roles: [] },
    { id: CONTACT, type: 'CONTACT', name: 'Contact Cy', company: 50, roles: [1001] },
  ];
  const roles = [aRole(), aRole({ id: 1002, name: 'Other' }), aRole({ id: 1003, name: 'Third', inactive: true })];
  const together = () => ({ key: 'x', profile: { ...expensify, features: ['EMPPERMS'] }, isRelied: true });
  const repairWith = (...tokens: Parameters<typeof aToken>[0][]) =>
    smallestRepair(
      accountOf(factsWith({ features: { EMPPERMS: true }, roles, entities, tokens: tokens.map(aToken) })),
      together,
    );

  it('is not taken away from another credential of the contact', () => {
    const { changes, repaired, remaining, others } = repairWith(
      { id: 1, entity: CONTACT, role: 1001 },
      { id: 2, entity: CONTACT, role: 1002 },
      { id: 3, role: 1002 },
    );
    expect(changes).toEqual([{ kind: 'assign-role', entity: 42, role: 1002 }]);
    expect([idsOf(repaired), others]).toEqual([[3], []]);
    expect(remaining.map(({ credential: { id }, why }) => [id, why])).toEqual([[2, 'breaks-others']]);
  });

  it('is set where no credential stands on the one that it replaces', () => {
    const { changes, repaired, remaining } = repairWith(
      { id: 1, entity: CONTACT, role: 1001, revoked: true },
      { id: 2, entity: CONTACT, role: 1002 },
    );
    expect(changes).toEqual([{ kind: 'assign-role', entity: CONTACT, role: 1002 }]);
    expect([idsOf(repaired), remaining]).toEqual([[2], []]);
  });

  it('is set for one of several credentials that need it: the others stay blocked', () => {
    const { changes, repaired, remaining, isSmallest } = repairWith(
      { id: 2, entity: CONTACT, role: 1002 },
      { id: 3, entity: CONTACT, role: 1003 },
    );
    expect(changes).toEqual([
      { kind: 'activate-role', role: 1003 },
      { kind: 'assign-role', entity: CONTACT, role: 1003 },
    ]);
    expect(idsOf(repaired)).toEqual([3]);
    const standing = { verdict: 'blocked', rootCause: { check: 'role-assigned', token: 2 } };
    expect(remaining).toEqual([
      {
        ...{ credential: expect.objectContaining({ id: 2 }) as unknown, application: 7, profile: together().profile },
        ...{ before: standing, after: standing, why: 'no-change-known' },
      },
    ]);
    expect(isSmallest).toBe(true);
  });
});
