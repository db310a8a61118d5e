/**
 * A credential that somebody names is judged by the account's own profile, also where the caller may not read the access tokens.
 */
import type { ProfileFile } from '../../src/TypeScript/profiles/profile-file';
import { ACME_PAY } from './support/acme-pay';
import { putProfile } from './support/entries';
import { ADMINISTRATOR, ANA, healthyAccount, INTEGRATION, ROLE } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { ask, bySession, reportIn } from '../product/support/restlet';

/** Reads roles, employees, integration records and custom record entries, and no access tokens. */
const READER = { entity: 9001, role: 9001 } as const;
const READS = {
  ADMI_MANAGEROLES: 'FULL',
  ADMI_INTEGRAPP: 'FULL',
  LIST_EMPLOYEE: 'VIEW',
  LIST_EMPLOYEE_RECORD: 'VIEW',
  LIST_EMPLOYEE_ACCESS: 'VIEW',
  LIST_CUSTRECORDENTRY: 'VIEW',
} as const;

const account = () =>
  healthyAccount((changed) => {
    changed.roles.push({ id: READER.role, scriptid: 'customrole9001', name: 'Reader', permissions: READS });
    changed.employees.push({ id: READER.entity, name: 'Rae Reader', roles: [READER.role] });
  });

/** Asks for more than the profile that comes with Token Doctor. */
const STRICTER: ProfileFile = {
  ...ACME_PAY,
  id: 'expensify',
  recognise: { integrationNames: ['expensify'] },
  requirements: [{ id: 'journals', anyOf: ['TRAN_JOURNAL'], level: 'FULL' }],
};

const PAIR = `employee=${ANA}&role=${ROLE}&kind=access-token`;

it.each([
  ['expensify', ''],
  ['expensify', '&own=F'],
  [String(INTEGRATION), ''],
])('integration=%s%s is blocked by the own profile, whether or not the caller reads tokens', async (id, own) => {
  await serving(account(), async (running) => {
    putProfile(running, STRICTER);
    for (const caller of [ADMINISTRATOR, READER]) {
      const query = `integration=${id}&${PAIR}${own}`;
      const { verdict, profile } = reportIn(await ask(running, await bySession(running, caller), { query }));
      expect([caller.entity, verdict, profile?.origin]).toEqual([caller.entity, 'blocked', 'account']);
    }
  });
});

it('is not called ready where the own profiles were refused, and nothing counted them', async () => {
  await serving(account(), async (running) => {
    putProfile(running, STRICTER);
    const identity = await bySession(running, READER);
    running.account.faults.answerCalls({
      call: 'query.runSuiteQL',
      answer: (made, proceed) => {
        if (JSON.stringify(made).includes('customrecord_td_profile')) throw new Error('Not now.');
        return proceed();
      },
    });
    const { verdict, unread } = reportIn(await ask(running, identity, { query: `integration=expensify&${PAIR}` }));
    expect(verdict).toBe('unknown');
    expect(unread.map(({ what }) => what)).toContain('own-profiles');
  });
});
