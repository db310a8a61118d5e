import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { groupsOf, judgedIn } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/groups';
import { countOneByOne } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/one-by-one';
import { expensify } from '../../support/expensify';
import { accountOf } from '../support/account-facts';
import {
  aRole,
  aToken,
  anEmployee,
  anIntegration,
  EXPECTED_ROLE,
  factsWith,
  OTHER_ROLE,
  without,
} from '../support/accounts';

function count(facts: Facts, isMeant: (id: number | null) => boolean = () => true): number {
  const account = accountOf(facts);
  const subject = { key: 'x', profile: expensify, isRelied: true };
  const judged = judgedIn(
    account,
    groupsOf(account, () => subject),
  );
  return countOneByOne(
    account,
    judged.filter(({ credential }) => isMeant(credential.id)),
  );
}

const tokens = [aToken(), aToken({ id: 502 })];

it.each<[string, Facts, number]>([
  ['nothing where nothing is at fault', factsWith({ tokens }), 0],
  ['a change that several credentials need once', factsWith({ tokens, roles: [aRole({ inactive: true })] }), 1],
  [
    'a change of each of several records',
    factsWith({
      roles: [
        aRole({ permissions: without('LIST_ACCOUNT', 'LIST_VENDOR') }),
        aRole({ id: OTHER_ROLE, inactive: true }),
      ],
      employees: [anEmployee({ roles: [EXPECTED_ROLE] })],
      tokens: [aToken(), aToken({ id: 502, role: OTHER_ROLE })],
    }),
    4,
  ],
  [
    'the fewer of global lines that are removed, with the grants that this takes, and of such that are raised',
    factsWith({
      roles: [aRole({ permissions: without('LIST_ACCOUNT') })],
      employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' } })],
      tokens,
    }),
    1,
  ],
  ['a user who is let in again', factsWith({ tokens, employees: [anEmployee({ inactive: true })] }), 1],
  [
    'a grant in the place of another token',
    factsWith({
      roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Clerk', permissions: without('LIST_ACCOUNT') })],
      employees: [anEmployee({ roles: [OTHER_ROLE] })],
      tokens: [aToken({ role: OTHER_ROLE })],
    }),
    1,
  ],
  [
    'a record that is opened, of the credential alone',
    factsWith({
      integrations: [7, 8].map((id) => anIntegration({ id, name: `Expensify ${id}`, state: 'BLOCKED' })),
      tokens: [aToken()],
    }),
    1,
  ],
])('counts %s', (_, facts, size) => {
  expect(count(facts)).toBe(size);
});

it('counts what is meant alone', () => {
  const employees = [42, 43].map((id) => anEmployee({ id, roles: [] }));
  const facts = factsWith({ employees, tokens: [aToken(), aToken({ id: 502, entity: 43 })] });
  expect([count(facts), count(facts, (id) => id === 502), count(facts, () => false)]).toEqual([2, 1, 0]);
});
