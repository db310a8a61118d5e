/**
 * Rows that NetSuite counts and does not list: a sweep calls nothing ready that may stand on one of them.
 */
import type { SweepAnswer } from '../../cli/sweep-result';
import { PROFILE_FIELD, PROFILE_TYPE } from '../../src/TypeScript/account/own-profile-fields';
import type { AccountDocument } from '../reference/answer';
import { healthyAccount, ROLE, token, TOKEN } from '../product/support/accounts';
import { sweep } from '../product/support/sweep';
import { inAccount, withAccountFile } from '../support/embedded';

type Row = Readonly<Record<string, unknown>>;

/** A token that works, and one of somebody who is inactive. */
const TWO = healthyAccount((account) => {
  account.employees.push({ id: 43, name: 'Bo Builder', roles: [ROLE], inactive: true });
  account.tokens.push({ ...token(account), id: TOKEN + 1, entity: 43 });
});

/** An own profile asks for more than the shipped one: by that nothing works. */
const OWN = JSON.stringify({
  format: 'profile/1',
  id: 'expensify',
  name: 'Expensify',
  recognise: { integrationNames: ['expensify'] },
  credentials: [{ kind: 'access-token' }],
  requirements: [{ id: 'bank', anyOf: ['LIST_BANK'], level: 'FULL' }],
});

async function sweptWithout(isLost: (row: Row) => boolean, document: AccountDocument = TWO): Promise<SweepAnswer> {
  return withAccountFile(document, (path) =>
    inAccount(path, async (running, file) => {
      const { account } = running;
      if (document !== TWO) {
        account.insertRecord(PROFILE_TYPE, {
          [PROFILE_FIELD.key]: 'expensify',
          [PROFILE_FIELD.name]: 'Expensify',
          [PROFILE_FIELD.length]: OWN.length,
          [PROFILE_FIELD.json]: OWN,
        });
      }
      account.faults.answerCalls({
        call: 'query.ResultSet.asMappedResults',
        answer: (_call, proceed) => (proceed() as readonly Row[]).filter((row) => !isLost(row)),
      });
      return sweep(running, file);
    }),
  );
}

it('finds each where none is lost', async () => {
  const { complete, totals } = await sweptWithout(() => false);
  expect({ complete, totals }).toEqual({ complete: true, totals: { ready: 1, blocked: 1, unknown: 0 } });
});

it.each([
  ['a token', (row: Row) => 'tba_token_name' in row && Number(row.id) === TOKEN + 1],
  ['the last token', (row: Row) => 'tba_token_name' in row],
  ['a holder of tokens', (row: Row) => 'last_token' in row && Number(row.holder) === 43],
  ['the last holder of tokens', (row: Row) => 'last_token' in row],
])('is not complete where the row of %s is lost', async (_, isLost) => {
  const { complete, errors } = await sweptWithout(isLost);
  expect({ complete, errors }).toMatchObject({
    complete: false,
    errors: [{ message: expect.stringContaining('did not list as many access tokens as it counted') as string }],
  });
});

it('has nothing ready where the row of an own profile is lost', async () => {
  const { totals } = await sweptWithout(() => false, healthyAccount());
  expect(totals).toEqual({ ready: 0, blocked: 1, unknown: 0 });
  const lost = await sweptWithout((row) => 'profile' in row && 'file' in row, healthyAccount());
  expect(lost.totals).toEqual({ ready: 0, blocked: 0, unknown: 1 });
});
