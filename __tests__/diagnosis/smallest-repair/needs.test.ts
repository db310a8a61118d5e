/** What one credential needs: changes that nothing else can take the place of, and demands that leave a choice. */
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import type { Chain } from '../../../src/TypeScript/diagnosis/chain';
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Way } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/demand';
import { NO_LINE } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/demand';
import { demandsOf, ownChanges } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/needs';
import type { Profile, Requirement } from '../../../src/TypeScript/diagnosis/profile';
import { ADMINISTRATOR_ROLE, LEVELS } from '../../../src/TypeScript/netsuite/levels';
import { expensify } from '../../support/expensify';
import { accessTokensOf } from '../../support/access-tokens';
import { aRole, aToken, anEmployee, EMPLOYEE, EXPECTED_ROLE, factsWith, TOKEN } from '../support/accounts';

const requirement = (id: string, different: Partial<Requirement>): Requirement => ({
  ...{ id, label: id, anyOf: [id], level: 'VIEW', strength: 'required', onlyWith: {}, explains: [], ...different },
});
const profileWith = (...requirements: Requirement[]): Profile => ({
  ...expensify,
  ...{ requirements, calls: [{ channel: 'RESTLET', onlyWith: {} }] },
});

function chain(facts: Facts, profile: Profile = profileWith(), credential?: Credential): Chain {
  const [token] = accessTokensOf(facts);
  const held = credential ?? token;
  if (!held) throw new Error('There is a token.');
  return chainOf(facts, profile, held);
}

describe('the changes that a credential needs itself', () => {
  it('are none where nothing is at fault', () => {
    expect(ownChanges(chain(factsWith()))).toEqual([]);
  });

  it('are of its role, its user and itself', () => {
    const facts = factsWith({
      roles: [aRole({ inactive: true, subsidiaries: 'OWN', webServicesOnly: true })],
      employees: [anEmployee({ inactive: true, roles: [] })],
      tokens: [aToken({ inactive: true })],
    });
    expect(ownChanges(chain(facts))).toEqual([
      { kind: 'activate-role', role: EXPECTED_ROLE },
      { kind: 'lift-restriction', role: EXPECTED_ROLE, restriction: 'SUBSIDIARY' },
      { kind: 'allow-restlets', role: EXPECTED_ROLE },
      { kind: 'restore-access', entity: EMPLOYEE },
      { kind: 'assign-role', entity: EMPLOYEE, role: EXPECTED_ROLE },
      { kind: 'reactivate-token', token: TOKEN },
    ]);
    const withoutAccess = factsWith({ employees: [anEmployee({ giveAccess: false })] });
    expect(ownChanges(chain(withoutAccess))).toEqual([{ kind: 'restore-access', entity: EMPLOYEE }]);
  });

  it('are none by what was not read', () => {
    expect(ownChanges(chain({ ...factsWith(), roles: [], entities: [] }))).toEqual([]);
    const certificate: Credential = {
      ...{ kind: 'oauth2-certificate', id: null, name: '', integration: 7, entity: EMPLOYEE, role: EXPECTED_ROLE },
      ...{ validUntil: UNREAD, revoked: UNREAD },
    };
    expect(ownChanges(chain(factsWith(), profileWith(), certificate))).toEqual([]);
    expect(ownChanges(chain(factsWith(), profileWith(), { ...certificate, revoked: known(true) }))).toBeNull();
  });

  it('do not help one that has ended for good', () => {
    expect(ownChanges(chain(factsWith({ tokens: [aToken({ revoked: true })] })))).toBeNull();
  });

  it('never hand Administrator back to a user', () => {
    const facts = factsWith({ tokens: [aToken({ role: ADMINISTRATOR_ROLE })] });
    expect(ownChanges(chain(facts))).toBeNull();
    const entities = facts.entities.map((one) => ({ ...one, roles: known([ADMINISTRATOR_ROLE]) }));
    expect(ownChanges(chain({ ...facts, entities }))).toEqual([]);
    expect(ownChanges(chain({ ...facts, entities: [] }))).toEqual([]);
  });
});

describe('the demands of a credential', () => {
  /** Of an account with these lines of its role and its user. */
  const account = (permissions: Parameters<typeof aRole>[0], globalPermissions = {}) =>
    factsWith({ roles: [aRole(permissions)], employees: [anEmployee({ globalPermissions })] });
  const LOG_IN = { ADMI_LOGIN_OAUTH: 'FULL', ADMI_WEBSERVICES: 'FULL' } as const;
  const [NONE, VIEW, , EDIT] = LEVELS.keys();
  const role = (permission: string) => ({
    ...{ key: `role ${EXPECTED_ROLE} ${permission}`, of: 'role', id: EXPECTED_ROLE, permission },
  });
  const user = (permission: string) => ({
    key: `user ${EMPLOYEE} ${permission}`,
    of: 'user',
    id: EMPLOYEE,
    permission,
  });
  const way = (different: object): object => ({
    ...{ needed: VIEW, offered: VIEW, roleLine: NO_LINE, globalLine: NO_LINE, worlds: [true], role: null, user: null },
    ...different,
  });
  /** Only of the requirements of the test itself. */
  const demands = (facts: Facts, own: Requirement[], owner: number | null = 4) =>
    demandsOf(chain(facts, profileWith(...own)), owner).filter(({ ways }) =>
      ways.some(({ role: of, user: by }: Way) => [of, by].some((one) => /^(LIST|REPO)_/.test(one?.permission ?? ''))),
    );

  it('are those that are not met: a line of the role', () => {
    expect(demands(account({ permissions: LOG_IN }), [requirement('LIST_A', {})])).toEqual([
      { ways: [way({ role: role('LIST_A') })], owners: [4] },
    ]);
    expect(demands(account({ permissions: { ...LOG_IN, LIST_A: 'VIEW' } }), [requirement('LIST_A', {})])).toEqual([]);
  });

  it('are that or a global line of the user, where that is too low', () => {
    const facts = account({ permissions: { ...LOG_IN, LIST_A: 'EDIT' } }, { LIST_A: 'NONE' });
    expect(demands(facts, [requirement('LIST_A', {})])).toEqual([
      {
        ways: [way({ roleLine: EDIT, globalLine: NONE, role: role('LIST_A'), user: user('LIST_A') })],
        owners: [4],
      },
    ]);
  });

  it('have a way for each permission that would do', () => {
    expect(demands(account({ permissions: LOG_IN }), [requirement('LIST_A', { anyOf: ['LIST_A', 'LIST_B'] })])).toEqual(
      [{ ways: [way({ role: role('LIST_A') }), way({ role: role('LIST_B') })], owners: [4] }],
    );
  });

  it('take the lowest level that NetSuite offers', () => {
    expect(demands(account({ permissions: LOG_IN }), [requirement('REPO_ANALYTICS', {})])).toEqual([
      { ways: [way({ role: role('REPO_ANALYTICS'), offered: EDIT })], owners: [4] },
    ]);
    const unmet = requirement('LIST_MESSAGE_UNRESTRICTED', { level: 'EDIT' });
    expect(demands(account({ permissions: LOG_IN }), [unmet])).toMatchObject([
      { ways: [{ needed: EDIT, offered: EDIT }] },
    ]);
  });

  it('are those too that a global line meets: it must not be removed for others', () => {
    const facts = account({ permissions: LOG_IN }, { LIST_A: 'VIEW' });
    const demand = {
      ways: [way({ globalLine: VIEW, role: role('LIST_A'), user: user('LIST_A') })],
    };
    expect(demands(facts, [requirement('LIST_A', {})], null)).toEqual([{ ...demand, owners: [] }]);
    expect(demands(facts, [requirement('LIST_A', {})])).toEqual([{ ...demand, owners: [4] }]);
  });

  it('are those too that one of several permissions meets by a global line', () => {
    const facts = account({ permissions: LOG_IN }, { LIST_A: 'VIEW' });
    expect(demands(facts, [requirement('LIST_A', { anyOf: ['LIST_A', 'LIST_B'] })])).toHaveLength(1);
  });

  it('leave out what is only published, and what does not apply for sure', () => {
    const facts = account({ permissions: LOG_IN });
    const published = requirement('LIST_A', { strength: 'published' });
    const conditional = requirement('LIST_B', { onlyWith: { feature: 'CLASSES' } });
    expect(demands(facts, [published])).toEqual([]);
    expect(demands({ ...facts, features: { CLASSES: known(true) } }, [conditional])).toHaveLength(1);
    expect(demands({ ...facts, features: { CLASSES: UNREAD } }, [conditional])).toEqual([]);
  });

  it('are those too that a global line alone may meet: without it the requirement would be short for sure', () => {
    const facts = account({ permissions: LOG_IN }, { LIST_A: 'VIEW' });
    const features = { ...facts.features, EMPPERMS: UNREAD };
    const kept = [{ ways: [way({ globalLine: VIEW, role: role('LIST_A'), user: user('LIST_A') })], owners: [] }];
    expect(demands({ ...facts, features }, [requirement('LIST_A', {})], null)).toEqual(kept);
    // The role would do if global lines did not count: then the line is in the way, and nothing has to keep it.
    const low = account({ permissions: { ...LOG_IN, LIST_A: 'VIEW' } }, { LIST_A: 'NONE' });
    expect(demands({ ...low, features }, [requirement('LIST_A', {})], null)).toEqual([]);
  });

  it('leave out what may be met, or may not be, whatever becomes of global lines', () => {
    const facts = account({ permissions: LOG_IN }, { LIST_A: 'VIEW' });
    expect(demands({ ...facts, roles: [] }, [requirement('LIST_B', {})])).toEqual([]);
  });

  it('count both where it is not known whether global lines count, and grant nothing to what was not read', () => {
    const facts = account({ permissions: LOG_IN }, { LIST_A: 'NONE' });
    const features = { ...facts.features, EMPPERMS: UNREAD };
    expect(demands({ ...facts, features }, [requirement('LIST_A', {})])).toEqual([
      {
        ways: [way({ globalLine: NONE, worlds: [true, false], role: role('LIST_A'), user: user('LIST_A') })],
        owners: [4],
      },
    ]);
    const off = { ...facts, features: { ...facts.features, EMPPERMS: known(false) } };
    expect(demands(off, [requirement('LIST_A', {})])).toEqual([
      { ways: [way({ worlds: [false], role: role('LIST_A') })], owners: [4] },
    ]);
    expect(demands({ ...facts, roles: [] }, [requirement('LIST_A', {})])).toEqual([
      { ways: [way({ globalLine: NONE, user: user('LIST_A') })], owners: [4] },
    ]);
  });
});
