/**
 * The preview of a credential that is to be registered says what the report will say of it.
 */
import { askForReport, type Running } from '../../cli/embedded';
import { profileFiles } from '../../src/TypeScript/profiles/index';
import type { Report } from '../../src/TypeScript/report/contract';
import { serving } from '../product/support/account';
import { ADMINISTRATOR, ANA, INTEGRATION, ROLE } from '../product/support/accounts';
import { visitor } from './support/forms';
import { mappedAccount, register, tokenlessAccount } from './support/mappings';

const KIND = 'oauth2-authorization';
const TYPED = {
  td_mapping_application: String(INTEGRATION),
  td_mapping_kind: KIND,
  td_mapping_entity: String(ANA),
  td_mapping_role: String(ROLE),
} as const;

const report = (running: Running): Promise<Report> => askForReport(running, ADMINISTRATOR, 'expensify');

const previewIn = async (running: Running) => {
  const page = await visitor(running);
  return page.press(await page.open('&view=new-mapping'), 'check', TYPED);
};
const OWN = JSON.stringify(profileFiles.get('expensify'));
const own = ({ account }: Running, text: string) =>
  account.insertRecord('customrecord_td_profile', {
    custrecord_td_profile_key: 'expensify',
    custrecord_td_profile_name: 'Expensify',
    custrecord_td_profile_length: OWN.length,
    custrecord_td_profile_json: text,
    isinactive: false,
  });

it.each([
  ['OWN', 'Blocked. It is checked'],
  [[1], 'Blocked. It is checked'],
  [[1, 2], 'Ready: every check'],
] as const)('of a role that is narrowed to subsidiaries: %p', async (subsidiaries, words) => {
  const account = tokenlessAccount((changed) => {
    changed.account.features = {};
    changed.subsidiaries = [
      { id: 1, name: 'Acme' },
      { id: 2, name: 'Acme GmbH' },
    ];
    Object.assign(changed.roles[0] ?? {}, { subsidiaries });
  });
  await serving(account, async (running) => {
    const preview = await previewIn(running);
    expect(preview.text).toContain(words);
    register(running, { kind: KIND, until: '' });
    expect(words.toLowerCase()).toContain((await report(running)).verdict);
  });
});

it('unknown, with the reason, if the account’s own profile cannot be used', async () => {
  await serving(mappedAccount(), async (running) => {
    own(running, OWN.slice(0, -9));
    register(running, { kind: KIND, until: '', label: 'Another' });
    const { text } = await previewIn(running);
    expect(text).not.toContain('Ready: every check');
    expect(text).toContain('Unknown. It is checked with the profile Expensify.');
    expect(text).toContain('this account has a profile of its own that could not be used.');
    expect(text).toContain('another length');
    expect((await report(running)).verdict).toBe('unknown');
  });
});

it('unknown, with the reason, if the account’s own profiles are refused', async () => {
  await serving(mappedAccount(), async (running) => {
    own(running, OWN);
    register(running, { kind: KIND, until: '', label: 'Another' });
    running.account.faults.add({
      call: 'query.runSuiteQL',
      matching: 'custrecord_td_profile_json',
      error: 'INSUFFICIENT_PERMISSION',
      when: 'always',
    });
    const { text } = await previewIn(running);
    expect(text).toContain('Unknown. It is checked with the profile Expensify.');
    expect(text).toContain('could not be read with the role that asked.');
    expect((await report(running)).verdict).toBe('unknown');
  });
});

it('ready, if the account’s own profile is sound', async () => {
  await serving(mappedAccount(), async (running) => {
    own(running, OWN);
    expect((await previewIn(running)).text).toContain('Ready: every check of this credential passes.');
  });
});
