/** What changes do to credentials, in an account that has very many. */
import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';
import { whatIf } from '../../../src/TypeScript/diagnosis/what-if/what-if';
import { expensify } from '../../support/expensify';
import { worked } from '../../support/worked';
import { accountOf } from '../support/account-facts';
import { anEmployee, aRole, aToken, factsWith } from '../support/accounts';

const TOGETHER = () => ({ key: 'expensify', profile: expensify, isRelied: true });

describe('an account of 50,000 credentials', () => {
  const ROLES = 500;
  const big = (): AccountFacts => {
    const ids = Array.from({ length: 50_000 }, (_, place) => place);
    const facts = factsWith({
      roles: ids.slice(0, ROLES).map((place) => aRole({ id: 1001 + place })),
      employees: ids
        .slice(0, 20_000)
        .map((place) => anEmployee({ id: 100_000 + place, roles: [1001 + (place % ROLES)] })),
      tokens: ids.map((place) =>
        aToken({ id: 1 + place, entity: 100_000 + (place % 20_000), role: 1001 + (place % ROLES) }),
      ),
    });
    return accountOf(facts);
  };
  const account = big();

  it.each([
    [
      'a feature, which touches all of them',
      [{ kind: 'set-feature', id: 'WEBSERVICESEXTERNAL', value: false }],
      50_000,
    ],
    [
      '10,000 changes of lines',
      Array.from({ length: 10_000 }, (_, place) => ({
        kind: 'set-role-permission' as const,
        role: 1001 + (place % ROLES),
        permission: `LIST_${Math.floor(place / ROLES)}`,
        level: 'FULL' as const,
      })),
      0,
    ],
    ['one role', [{ kind: 'set-role-active', id: 1001, value: false }], 100],
    ['one token', [{ kind: 'set-token-active', id: 17, value: false }], 1],
  ] as const)('is decided in under a second of work for %s', (_, changes, expected) => {
    const began = process.cpuUsage();
    const { changed } = whatIf(account, changes, TOGETHER);
    expect(worked(began)).toBeLessThan(1000);
    expect(changed).toHaveLength(expected);
  });

  it('decides again only what is touched', () => {
    const { checked } = whatIf(account, [{ kind: 'set-role-active', id: 1001, value: false }], TOGETHER);
    expect(checked).toBe(100);
  });
});
