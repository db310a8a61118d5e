/** What NetSuite grants the caller now, together with what the caller could read. */
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { provenReady, roleGrants } from '../../../src/TypeScript/diagnosis/pre-sync/live-proof';
import type { SelfCheck } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import type { Profile, Requirement } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import { anEmployee, aToken, EMPLOYEE, EXPECTED_ROLE, factsWith } from '../support/accounts';
import { granting, withoutRoles } from './support/sources';

const withUser = (facts: Facts, different: Partial<Facts['entities'][number]>): Facts => ({
  ...facts,
  entities: facts.entities.map((one) => ({ ...one, ...different })),
});
const globally = (globalPermissions: Parameters<typeof anEmployee>[0]) =>
  factsWith({ employees: [anEmployee(globalPermissions)] });

/** Restrictions of a role stay open: what NetSuite grants says nothing of them. */
const OPEN: Profile = { ...expensify, restrictions: [] };

function proven(facts: Facts, selfCheck: SelfCheck = granting(), profile: Profile = OPEN): boolean {
  const [token] = diagnose(facts, profile).tokens;
  if (!token) throw new Error('There is a token.');
  return provenReady(token, selfCheck);
}

describe('the token of the caller is proven to work', () => {
  const facts = withoutRoles(factsWith());

  it('where NetSuite grants all that is needed, and nothing but the role is open', () => {
    expect(proven(facts)).toBe(true);
    expect(proven(factsWith())).toBe(true);
    expect(proven(facts, granting(), expensify)).toBe(false);
  });

  it.each<[string, Facts]>([
    ['something fails', withUser(facts, { giveAccess: known(false) })],
    ['the access of the user is open', withUser(facts, { giveAccess: UNREAD })],
    ['the roles of the user are open', withUser(facts, { roles: UNREAD })],
    ['a global line may count that was not read', withUser(facts, { globalPermissions: UNREAD })],
  ])('not where %s', (_, open) => {
    expect(proven(open)).toBe(false);
  });

  it('not where NetSuite grants less than is needed of one requirement, or nobody understood its answer', () => {
    expect(proven(facts, granting({ LIST_ACCOUNT: 'NONE' }))).toBe(false);
    expect(proven(facts, { ...granting(), requirements: [] })).toBe(false);
    const unknown = granting().requirements.map((one) =>
      one.id === 'accounts' ? { ...one, levels: { LIST_ACCOUNT: 'UNKNOWN' as const } } : one,
    );
    expect(proven(facts, { ...granting(), requirements: unknown })).toBe(false);
  });

  it('by a global line in the place of what NetSuite answers, where such lines count', () => {
    const low = withoutRoles(globally({ globalPermissions: { LIST_VENDOR: 'NONE' } }));
    expect(proven(low)).toBe(false);
    const high = withoutRoles(globally({ globalPermissions: { LIST_ACCOUNT: 'FULL' } }));
    expect(proven(high, granting({ LIST_ACCOUNT: 'NONE' }))).toBe(true);
    expect(proven(withUser(high, { type: known('VENDOR') }), granting({ LIST_ACCOUNT: 'NONE' }))).toBe(false);
    // Whether such lines count was not read: both have to be enough.
    const features = { ...high.features, EMPPERMS: UNREAD };
    expect(proven({ ...high, features })).toBe(true);
    expect(proven({ ...high, features }, granting({ LIST_ACCOUNT: 'NONE' }))).toBe(false);
  });

  it('not by a global line where NetSuite was not asked, or its answer is not known', () => {
    const high = withoutRoles(globally({ globalPermissions: { LIST_ACCOUNT: 'FULL' } }));
    for (const levels of [{}, { LIST_ACCOUNT: 'UNKNOWN' as const }]) {
      const requirements = granting().requirements.map((one) => (one.id === 'accounts' ? { ...one, levels } : one));
      expect(proven(high, { ...granting(), requirements })).toBe(false);
    }
  });

  it('in a role of which the name and the kind are open', () => {
    const roles = facts.roles.map((role) => ({ ...role, name: UNREAD }));
    expect(proven({ ...facts, roles })).toBe(true);
    expect(proven(facts, granting(), { ...OPEN, calls: [{ channel: 'RESTLET', onlyWith: {} }] })).toBe(true);
  });

  it('by any of several permissions', () => {
    const [first, second] = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'] as const;
    expect(proven(facts, granting({ [first]: 'NONE' }))).toBe(true);
    expect(proven(facts, granting({ [second]: 'NONE' }))).toBe(true);
    expect(proven(facts, granting({ [first]: 'NONE', [second]: 'NONE' }))).toBe(false);
  });

  it('without what is only published', () => {
    const requirements = expensify.requirements.map((one): Requirement => {
      return one.id === 'accounts' ? { ...one, strength: 'published' } : one;
    });
    expect(proven(facts, granting({ LIST_ACCOUNT: 'NONE' }), { ...OPEN, requirements })).toBe(true);
  });

  it('not where it is of a kind that the profile does not list', () => {
    const profile: Profile = { ...OPEN, credentials: [{ kind: 'oauth2-authorization', features: [] }] };
    expect(proven(facts, granting(), profile)).toBe(false);
  });
});

describe('the role of the caller grants what a requirement needs', () => {
  const grants = (facts: Facts, selfCheck: SelfCheck, anyOf: readonly string[] = ['LIST_ACCOUNT']) => {
    const [token] = diagnose(facts, expensify).tokens;
    const requirement = expensify.requirements.find(({ id }) => id === 'accounts');
    if (!token || !requirement) throw new Error('There are both.');
    return roleGrants(token.chain, { ...requirement, anyOf }, selfCheck);
  };
  const answering = (levels: SelfCheck['requirements'][number]['levels']): SelfCheck => ({
    ...{ user: EMPLOYEE, role: EXPECTED_ROLE },
    requirements: [{ id: 'accounts', ok: true, levels }],
  });
  const VIEW = answering({ LIST_ACCOUNT: 'VIEW' });

  it.each<[string, boolean, Facts, SelfCheck]>([
    ['if NetSuite grants it, and no global line does', true, factsWith(), VIEW],
    ['not if it grants less', false, factsWith(), answering({ LIST_ACCOUNT: 'NONE' })],
    ['not if its answer is not known', false, factsWith(), answering({ LIST_ACCOUNT: 'UNKNOWN' })],
    ['not if it was not asked', false, factsWith(), answering({})],
    ['not if the requirement was not asked', false, factsWith(), { ...VIEW, requirements: [] }],
    [
      'not if a global line may be what grants it',
      false,
      globally({ globalPermissions: { LIST_ACCOUNT: 'VIEW' } }),
      VIEW,
    ],
    ['not if global lines were not read', false, withUser(factsWith(), { globalPermissions: UNREAD }), VIEW],
    [
      'if global lines do not count',
      true,
      withUser(globally({ globalPermissions: { LIST_ACCOUNT: 'VIEW' } }), { type: known('VENDOR') }),
      VIEW,
    ],
    [
      'not if they may',
      false,
      withUser(globally({ globalPermissions: { LIST_ACCOUNT: 'VIEW' } }), { type: UNREAD }),
      VIEW,
    ],
  ])('%s', (_, granted, facts, selfCheck) => {
    expect(grants(facts, selfCheck)).toBe(granted);
  });

  it('by any of its permissions that no global line touches', () => {
    const facts = globally({ globalPermissions: { LIST_ACCOUNT: 'VIEW' } });
    const both = answering({ LIST_ACCOUNT: 'VIEW', LIST_VENDOR: 'VIEW' });
    expect(grants(facts, both, ['LIST_ACCOUNT', 'LIST_VENDOR'])).toBe(true);
    expect(grants(factsWith({ tokens: [aToken()] }), VIEW, ['LIST_VENDOR', 'LIST_ACCOUNT'])).toBe(true);
  });
});
