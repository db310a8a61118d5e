/** What the page weighs where everything is at fault that can be, of thousands of credentials. */
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { repairsOf } from '../../src/TypeScript/repair/repairs';
import { expensify } from '../support/expensify';
import { explained } from '../../src/TypeScript/report/explained';
import { addressesFrom } from '../../src/TypeScript/page/addresses';
import { formResponse } from '../../src/TypeScript/page/page-response';
import { reportContent } from '../../src/TypeScript/page/report-content';
import { tokenTable } from '../../src/TypeScript/page/token-table';
import { pageOf } from '../../src/TypeScript/report/paging';
import { anEmployee, anIntegration, aRole, aToken, factsWith } from '../diagnosis/support/accounts';

const BASE = '/app/site/hosting/scriptlet.nl?script=customscript_td_doctor_sl&deploy=customdeploy_td_doctor_sl';
/** Bytes. */
const MOST_WEIGHT = 150_000;
const COUNT = 1300;

const NAME = 'A person whose name is as long as NetSuite lets it be, or so';
const CLERK = 1002;

/** Each with a holder of its own, who may not log in, lacks the role, and whose global permissions stand in the way. */
function everythingWrong(): Facts {
  const facts = factsWith({
    roles: [aRole({ permissions: {} }), aRole({ id: CLERK, name: 'Clerk', permissions: {} })],
    employees: Array.from({ length: COUNT }, (_, place) =>
      anEmployee({
        id: place + 1,
        name: `${NAME} ${place}`,
        roles: [],
        giveAccess: false,
        globalPermissions: {
          ADMI_WEBSERVICES: 'NONE',
          LIST_ACCOUNT: 'NONE',
          LIST_EMPLOYEE: 'NONE',
          LIST_VENDOR: 'NONE',
        },
      }),
    ),
    integrations: Array.from({ length: 500 }, (_, place) =>
      anIntegration({
        id: place + 1,
        name: `Expensify ${NAME} ${place}`,
        state: 'BLOCKED',
        tokenBasedAuthentication: false,
      }),
    ),
    tokens: Array.from({ length: COUNT }, (_, place) =>
      aToken({
        id: place + 1,
        name: `Expensify - ${NAME} ${place}`,
        integration: (place % 500) + 1,
        entity: place + 1,
        role: place % 2 === 0 ? CLERK : 1001,
      }),
    ),
  });
  const unread = facts.entities.map(({ id }) => ({
    what: 'global-permissions',
    record: { type: 'employee', id },
    why: { code: 'SSS_USAGE_LIMIT_EXCEEDED', message: 'Too few governance units were left to load the record.' },
    grant: [],
    advice: `To read the global permissions of ${NAME}, ask as an Administrator.`,
  }));
  return { ...facts, unread };
}

it('is less than 150 KB on every page of the table, whatever is wrong, and says how much is not listed', () => {
  const facts = everythingWrong();
  const diagnosis = diagnose(facts, expensify);
  const report = explained(facts, expensify, diagnosis, { units: 1, queries: 1 }, pageOf(diagnosis, true, null));
  const repairs = repairsOf(facts, expensify);
  const addresses = addressesFrom(BASE, { integration: 'expensify', token: null });
  for (const page of [1, 13, 26]) {
    const table = tokenTable(diagnosis, { sort: 'verdict', search: '', page });
    const parts = { report, repairs, changes: [], table, addresses };
    const text = formResponse('Report', reportContent(parts)).content;

    expect(Buffer.byteLength(text)).toBeLessThan(MOST_WEIGHT);
    expect(text).toMatch(/\d+ more steps are not listed here/);
    expect(text).toContain(`${COUNT - 20} more things could not be read`);
    expect(text).toContain('900 more lines are not listed here');
  }
});
