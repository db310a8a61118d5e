import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { chainSays, everythingNeededRead } from '../../../src/TypeScript/diagnosis/pre-sync/chain-read';
import { expensify } from '../../support/expensify';
import { anEmployee, aRole, aToken, EXPECTED_ROLE, factsWith, OTHER_ROLE, without } from '../support/accounts';
import { refused } from './support/sources';

describe('everything needed was read', () => {
  it.each<[string, Facts]>([
    ['all was', factsWith()],
    ['only the integration records were not', refused(factsWith(), 'integration-records')],
    ['only what roles may reach was not', refused(factsWith(), 'role-restrictions')],
  ])('where %s', (_, facts) => {
    expect(everythingNeededRead(facts)).toBe(true);
  });

  it.each<[string, Facts]>([
    ['roles were refused', refused(factsWith())],
    ['a live token was not understood', { ...factsWith(), credentialsComplete: false }],
    [
      'an application has no name, so that its tokens were not read',
      refused({ ...factsWith(), credentials: UNREAD }, 'integration-records'),
    ],
  ])('is not so where %s', (_, facts) => {
    expect(everythingNeededRead(facts)).toBe(false);
  });
});

describe('where tokens of one caller differ, the worse counts', () => {
  const facts = factsWith({
    roles: [aRole(), aRole({ id: OTHER_ROLE }), aRole({ id: 1003, permissions: without('LIST_ACCOUNT') })],
    employees: [anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE, 1003] })],
    tokens: [EXPECTED_ROLE, OTHER_ROLE, 1003].map((role) => aToken({ id: role, role })),
  });
  const hidden = facts.roles.map((role) => (role.id === OTHER_ROLE ? { ...role, permissions: UNREAD } : role));
  const { tokens } = diagnose({ ...facts, roles: hidden }, expensify);
  const says = (...roles: readonly number[]) => {
    const of = roles.flatMap((id) => tokens.filter(({ chain }) => chain.role.id === id));
    expect(chainSays(of.toReversed(), 'accounts')).toBe(chainSays(of, 'accounts'));
    return chainSays(of, 'accounts');
  };

  it('unread is worse than met, and unmet is worse than unread', () => {
    expect([says(EXPECTED_ROLE), says(OTHER_ROLE), says(1003)]).toEqual([true, null, false]);
    expect([says(EXPECTED_ROLE, OTHER_ROLE), says(OTHER_ROLE, 1003), says(EXPECTED_ROLE, 1003)]).toEqual([
      null,
      false,
      false,
    ]);
  });
});
