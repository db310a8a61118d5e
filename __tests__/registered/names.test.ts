/**
 * The user and the role of a credential that is registered may be typed by name.
 */
import type { AccountDocument } from '../reference/answer';
import { serving } from '../product/support/account';
import { ANA, INTEGRATION, ROLE } from '../product/support/accounts';
import { visitor } from './support/forms';
import { mappedAccount } from './support/mappings';

const TYPED = {
  td_mapping_application: String(INTEGRATION),
  td_mapping_kind: 'oauth2-authorization',
  td_mapping_entity: String(ANA),
  td_mapping_role: String(ROLE),
} as const;

const shown = (typed: object, account: AccountDocument = mappedAccount()): Promise<string> =>
  serving(account, async (running) => {
    const page = await visitor(running);
    return (await page.press(await page.open('&view=new-mapping'), 'check', { ...TYPED, ...typed })).text;
  });

it.each([
  ['as it stands there', { td_mapping_entity: 'Ana Integration', td_mapping_role_id: 'Expensify Integration' }],
  [
    'in any case, with space around it',
    { td_mapping_entity: '  ana INTEGRATION ', td_mapping_role_id: ' expensify integration' },
  ],
])('is found by its name %s', async (_how, typed) => {
  const text = await shown(typed);

  expect(text).toContain(`Ana Integration (${ANA})`);
  expect(text).toContain(`Expensify Integration (${ROLE})`);
  expect(text).toContain('What the report will say of it');
});

it('is not taken where several have the name: each is told', async () => {
  const account = mappedAccount();
  account.employees.push({ id: 77, name: 'Ana Integration', roles: [] });
  account.roles.push({ id: 1077, scriptid: 'customrole1077', name: 'Expensify Integration', permissions: {} });
  const text = await shown(
    { td_mapping_entity: 'Ana Integration', td_mapping_role_id: 'Expensify Integration' },
    account,
  );

  expect(text).toContain(`2 employees have the name "Ana Integration": ${ANA}, 77.`);
  expect(text).toContain(`2 roles have the name "Expensify Integration": ${ROLE}, 1077.`);
  expect(text).not.toContain('What the report will say of it');
});

it.each([
  ['nobody', { td_mapping_entity: 'Nobody' }, 'No employee has the name "Nobody"'],
  ['a part of a name', { td_mapping_entity: 'Ana' }, 'No employee has the name "Ana"'],
  ['a pattern', { td_mapping_entity: '%' }, 'No employee has the name "%"'],
  ['no role', { td_mapping_role_id: "x' OR 'a'='a" }, 'No role has the name'],
  ['an id that is none', { td_mapping_entity: '0' }, '"0" is no internal id.'],
])('%s is told at its field', async (_what, typed, words) => {
  const text = await shown(typed);

  expect(text).toContain(words);
  expect(text).not.toContain('What the report will say of it');
});
