/**
 * An integration that the project has never seen is one data file and no code: every front takes it, in one account.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askForReport } from '../../cli/embedded';
import { readProfiles } from '../../cli/own-profiles';
import { preflight } from '../../client/src/index';
import { optionsFor } from '../client/support/asking';
import { inFolder } from '../client/support/files';
import { ADMINISTRATOR, role, TOKEN } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { diagnose, reportsIn } from '../product/support/command';
import { projection } from '../product/support/projection';
import { run } from '../role-check/support/checking';
import { ACME, ACME_TEXT, acmeAccount } from './support/acme-pay';
import { visitor } from './support/forms';

const ROLE_FILE = `<role scriptid="customrole1001">
  <name>Acme Pay Integration</name>
  <permissions>
    <permission><permkey>ADMI_LOGIN_OAUTH</permkey><permlevel>FULL</permlevel></permission>
    <permission><permkey>LIST_VENDOR</permkey><permlevel>EDIT</permlevel></permission>
  </permissions>
</role>
`;

const BLOCKED = { integration: ACME, verdict: 'blocked', rootCause: { check: 'role-permission', token: TOKEN } };

it('the page, the RESTlet and the client say what is broken', async () => {
  await serving(
    acmeAccount(
      (account) => (role(account).permissions = { ...role(account).permissions, LIST_CUSTRECORDENTRY: 'VIEW' }),
    ),
    async (running) => {
      const page = await visitor(running);
      await page.confirm(await page.press('check', { td_profile_text: ACME_TEXT }));

      const { html } = await page.open(`&integration=${ACME}`);
      expect(html).toContain(
        'Acme Pay cannot work: the role “Acme Pay Integration” lacks a permission that is needed.'.replace(
          /[“”]/g,
          '&quot;',
        ),
      );
      expect(html).toContain('AP-17');
      // By the application, nobody has to know the id of the profile.
      expect((await page.open('&integration=7')).html).toContain('Acme Pay cannot work');

      expect(await askForReport(running, ADMINISTRATOR, ACME)).toMatchObject({
        ...BLOCKED,
        profile: { origin: 'account' },
      });

      // The integration itself, with its own token: its role may read custom record entries.
      const asked = await preflight({ ...optionsFor(running, TOKEN), integration: ACME });
      expect(asked).toMatchObject({
        outcome: 'blocked',
        report: { integration: ACME, profile: { origin: 'account' } },
      });
    },
  );
});

it('diagnose and role-check take the same file', async () => {
  await inFolder({}, async (folder) => {
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const [account, profile] = [file('account.json', JSON.stringify(acmeAccount())), file('acme.json', ACME_TEXT)];

    const ran = await diagnose('--json', '--account', account, '--profile', profile, '--integration', ACME);
    expect([ran.status, ran.stderr]).toEqual([1, '']);
    expect(reportsIn(ran)).toMatchObject([BLOCKED]);
    expect(reportsIn(ran).map(projection)).toMatchObject([{ tokens: [{ fails: ['role-permission'] }] }]);
    expect(readFileSync(profile, 'utf8')).toBe(ACME_TEXT);
  });

  const checked = await run({ 'role.xml': ROLE_FILE, 'acme.json': ACME_TEXT }, [
    'role.xml',
    '--profile',
    'acme.json',
    '--format',
    'json',
  ]);
  expect([checked.status, checked.err]).toEqual([1, '']);
  expect(JSON.parse(checked.out)).toMatchObject({
    verdict: 'blocked',
    unmet: [{ requirement: 'accounts', strength: 'required', level: 'VIEW', found: null }],
  });
});

it('a file that is no profile is bad usage: each fault with file, line and place', async () => {
  await inFolder({}, (folder) => {
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const [bad, good, twin] = [
      file('bad.json', ACME_TEXT.replace('"VIEW"', '"LOOK"')),
      file('good.json', ACME_TEXT),
      file('twin.json', ACME_TEXT),
    ];
    expect(() => readProfiles([good, bad])).toThrow(
      `${bad}:33: requirements[0].level: must be one of VIEW, CREATE, EDIT, FULL`,
    );
    expect(() => readProfiles([good, twin])).toThrow('have the same id "acme-pay"');
    expect(() => readProfiles([join(folder, 'none.json')])).toThrow('none.json could not be read');
    return Promise.resolve();
  });
});
