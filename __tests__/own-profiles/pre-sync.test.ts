/**
 * Who may not read the tokens cannot be answered by the account's own profile: nobody is then told that all is well by the shipped one.
 */
import type { Running } from '../../cli/embedded';
import { profileFiles } from '../../src/TypeScript/profiles/index';
import { ADMINISTRATOR, healthyAccount, role, TOKEN } from '../product/support/accounts';
import { serving } from '../product/support/account';
import type { Answer } from '../product/support/restlet';
import { ask, bySession, byToken, reportIn } from '../product/support/restlet';

const OUR_OWN = JSON.stringify({
  ...profileFiles.get('expensify'),
  requirements: [{ id: 'invoices', anyOf: ['TRAN_CUSTINVC'], level: 'FULL' }],
  advised: [],
  questions: [],
});

/** Its role reads custom record entries, and nothing of the chain. */
const account = () =>
  healthyAccount((changed) => {
    const { ADMI_MANAGE_OAUTH_TOKENS: _tokens, ...permissions } = role(changed).permissions;
    role(changed).permissions = { ...permissions, LIST_CUSTRECORDENTRY: 'VIEW' };
  });

async function asked(before: (running: Running) => void): Promise<Answer> {
  return serving(account(), async (running) => {
    // Whoever may read everything leaves a snapshot.
    const first = await ask(running, await bySession(running, ADMINISTRATOR));
    expect(reportIn(first).verdict).toBe('ready');
    before(running);
    return ask(running, byToken(running, TOKEN));
  });
}

const own = ({ account: opened }: Running, inactive: boolean) =>
  opened.insertRecord('customrecord_td_profile', {
    custrecord_td_profile_key: 'expensify',
    custrecord_td_profile_name: 'Expensify',
    custrecord_td_profile_length: OUR_OWN.length,
    custrecord_td_profile_json: OUR_OWN,
    isinactive: inactive,
  });

const NOTHING = () => undefined;
const REMOVED = (running: Running) => void own(running, true);
const ONE = (running: Running) => void own(running, false);

it.each([
  { where: 'where the account has none of its own', before: NOTHING, verdict: 'ready' },
  { where: 'where its own was removed', before: REMOVED, verdict: 'ready' },
  { where: 'where it has one of its own', before: ONE, verdict: 'unknown' },
])('$where: $verdict', async ({ before, verdict }) => {
  const answer = await asked(before);
  const { verdict: said, summary, unread } = reportIn(answer);
  expect(said).toBe(verdict);
  expect(summary.includes('this account may have a profile of its own for it')).toBe(verdict === 'unknown');
  expect(unread.some(({ what }) => what === 'own-profiles')).toBe(verdict === 'unknown');
  expect([answer.units !== null && answer.units <= 25, answer.queries]).toEqual([true, 2]);
});

it('is unknown where NetSuite did not say how many there are', async () => {
  const answer = await asked((running) => {
    ONE(running);
    running.account.faults.answerCalls({
      call: 'query.ResultSet.asMappedResults',
      answer: (_, proceed) =>
        (proceed() as Record<string, unknown>[]).map((row) => ('schema_version' in row ? { ...row, own: null } : row)),
    });
  });
  expect(reportIn(answer).verdict).toBe('unknown');
});
