/** What a plan adds to a role, as lines for its SDF role file. */
import { addProfiles } from '../../cli/own-profiles';
import { parseProfile } from '../../src/TypeScript/profiles/parse';
import { sent } from '../page/support/session';
import { serving } from '../product/support/account';
import { ADMINISTRATOR, healthyAccount, ROLE } from '../product/support/accounts';
import type { AccountDocument } from '../reference/answer';
import { expensify } from '../support/expensify';

const TEXT = JSON.stringify({
  format: 'profile/1',
  id: 'acme',
  name: 'Acme',
  recognise: { integrationNames: ['expensify'] },
  credentials: [{ kind: 'access-token' }],
  requirements: [{ id: 'vendors', anyOf: ['LIST_VENDOR'], level: 'EDIT' }],
  restrictions: { subsidiaries: 'ALL', segments: ['CLASS', 'ITEM'], employees: 'ALL', accountingBooks: 'ALL' },
  calls: [{ channel: 'RESTLET' }],
});
const PROFILE = { path: 'acme.json', text: TEXT, profile: parseProfile(TEXT).parsed?.profile ?? expensify };

const linesOf = (role: object, ask = ROLE): Promise<string> =>
  serving(
    healthyAccount((account: AccountDocument) => {
      account.account.features = { SUBSIDIARIES: true, CLASSES: true };
      account.subsidiaries = [
        { id: 1, name: 'Acme' },
        { id: 2, name: 'Acme GmbH' },
      ];
      Object.assign(account.roles[0] ?? {}, role);
    }),
    async (running) => {
      addProfiles(running.account, [PROFILE]);
      return (await sent(running, `&integration=acme&view=role-lines&role=${ask}`)).text;
    },
  );

const HEAD = `<!-- Merge these lines into the role file that "suitecloud object:import" gives you, in the place of lines on the same
     permissions. Do not deploy this file by itself: it holds no other line of the role. -->`;

const LOGIN = { ADMI_LOGIN_OAUTH: 'FULL' };
const ENOUGH = { ...LOGIN, LIST_VENDOR: 'EDIT' };

it('are the permissions, fields and segments of the role that the plan changes', async () => {
  const narrowed = {
    ...{ permissions: LOGIN, subsidiaries: 'OWN', employeeRestriction: 'OWN', webServicesOnly: true },
    // A role file has no restriction by item: the page says that alone.
    restrictions: [{ segment: 'CLASS' }, { segment: 'ITEM' }],
  };
  expect(await linesOf(narrowed)).toBe(`${HEAD}
<!-- Remove the recordrestriction of the segment CLASS from that file. -->
<role scriptid="customrole1001">
  <subsidiaryoption>ALL</subsidiaryoption>
  <employeerestriction>NONE</employeerestriction>
  <iswebserviceonlyrole>F</iswebserviceonlyrole>
  <permissions>
    <permission>
      <permkey>LIST_VENDOR</permkey>
      <permlevel>EDIT</permlevel>
    </permission>
  </permissions>
</role>
`);
});

it.each<[string, object, string]>([
  ['a permission', { permissions: LOGIN }, 'LIST_VENDOR'],
  ['a field', { permissions: ENOUGH, webServicesOnly: true }, '<iswebserviceonlyrole>F</iswebserviceonlyrole>'],
  ['a segment', { permissions: ENOUGH, restrictions: [{ segment: 'CLASS' }] }, 'the segment CLASS'],
])('are there for %s alone', async (_what, role, line) => {
  const text = await linesOf(role);
  expect(text).toContain(HEAD);
  expect(text).toContain(line);
});

it.each<[string, object, number]>([
  ['another role', { permissions: LOGIN }, ADMINISTRATOR.role],
  ['a role that lacks nothing', { permissions: ENOUGH }, ROLE],
  ['what no role file has', { permissions: ENOUGH, restrictions: [{ segment: 'ITEM' }] }, ROLE],
])('are none for %s', async (_what, role, ask) => {
  expect(await linesOf(role, ask)).toContain(`The plan adds nothing to role ${ask}: look at the report again.`);
});
