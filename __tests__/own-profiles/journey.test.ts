/**
 * A profile of the account from beginning to end, over HTTP: added, used, changed, removed, brought back.
 */
import { askForReport, type Running } from '../../cli/embedded';
import { selectRows } from '../../emulator';
import type { Report } from '../../src/TypeScript/report/contract';
import { ADMINISTRATOR } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { ACME, ACME_PAY, ACME_TEXT, acmeAccount, CLERK } from './support/acme-pay';
import type { Visitor } from './support/forms';
import { visitor } from './support/forms';

const text = (change: object) => JSON.stringify({ ...ACME_PAY, ...change }, null, 2);

const report = (running: Running, integration = ACME): Promise<Report> =>
  askForReport(running, ADMINISTRATOR, integration);

const entries = ({ account }: Running) =>
  selectRows(account.database, 'SELECT id, isinactive FROM customrecord_td_profile ORDER BY id');

async function saved(page: Visitor, profile: string): Promise<void> {
  const shown = await page.confirm(await page.press('check', { td_profile_text: profile }));
  expect(shown.at.get('view')).toBe('profile');
}

it('an integration that nobody here has heard of is added, used, changed, removed, and brought back', async () => {
  await serving(acmeAccount(), async (running) => {
    const page = await visitor(running);
    await expect(report(running)).rejects.toThrow('There is no integration "acme-pay"');

    const preview = await page.press('check', { td_profile_text: ACME_TEXT });
    expect(preview.html).toContain('“Acme Pay” is new. Reports use it as soon as you save it.');
    expect(entries(running)).toEqual([]);

    const shown = await page.confirm(preview);
    expect(shown.at.get('profile')).toBe(ACME);
    expect(shown.html).toContain('Reports use the profile that was added in this account.');
    expect(await report(running)).toMatchObject({
      integration: ACME,
      verdict: 'blocked',
      profile: { name: 'Acme Pay', origin: 'account' },
    });
    const { cost } = await report(running);
    expect([cost.units <= 66, cost.queries <= 6]).toEqual([true, true]);

    await saved(page, text({ requirements: [{ id: 'vendors', anyOf: ['LIST_VENDOR'], level: 'EDIT' }] }));
    expect((await report(running)).verdict).toBe('ready');
    expect(entries(running)).toEqual([
      [1, 'T'],
      [2, 'F'],
    ]);

    const removal = await page.open(`&view=remove-profile&profile=${ACME}`);
    expect(removal.html).toContain('Remove “Acme Pay”?');
    const removed = await page.confirm(removal);
    expect(removed.html).toContain('This profile was removed. Reports do not use it.');
    await expect(report(running)).rejects.toThrow('There is no integration "acme-pay"');
    expect((await page.open('&view=profiles')).html).toContain('Removed profiles');

    const back = await page.open('&view=restore-profile&entry=1');
    expect((await page.confirm(back)).html).toContain('Reports use the profile that was added in this account.');
    expect((await report(running)).verdict).toBe('blocked');
    expect(entries(running)).toEqual([
      [1, 'T'],
      [2, 'T'],
      [3, 'F'],
    ]);

    // A shipped one is edited by copying it, and counts again once the copy is removed.
    const copy = await page.open('&view=edit-profile&profile=ramp');
    const stands = await page.press('check', {
      td_profile_text: copy.field('td_profile_text').replace(/"name": "[^"]*"/, '"name": "Our Ramp"'),
    });
    expect(stands.html).toContain('A profile with the id ramp comes with Token Doctor.');
    await page.confirm(stands);
    const list = await page.open('&view=profiles');
    expect(list.html).toContain('Added in this account: it replaces the one that comes with Token Doctor');
    expect((await report(running, 'ramp')).profile).toMatchObject({ name: 'Our Ramp', origin: 'account' });
    await page.confirm(await page.open('&view=remove-profile&profile=ramp'));
    expect((await report(running, 'ramp')).profile).toMatchObject({ origin: 'shipped' });
    expect(list.units).toBeLessThanOrEqual(20);
  });
});

it('nothing is saved that was not shown, by whom it was not shown, or over what somebody else changed; the text stays', async () => {
  await serving(acmeAccount(), async (running) => {
    const page = await visitor(running);

    const faults = await page.press('check', { td_profile_text: ACME_TEXT.replace('"VIEW"', '"LOOK"') });
    expect(faults.html).toContain('Line 33, requirements[0].level');
    expect(faults.field('td_profile_text')).toContain('"LOOK"');
    expect((await page.press('check', { td_profile_text: '{\n "id": acme\n}' })).html).toMatch(
      /Line 2<\/strong>[^<]*not JSON/,
    );
    expect((await page.press('check', { td_profile_text: ' ' })).html).toContain('The field is empty.');

    const preview = await page.press('check', { td_profile_text: ACME_TEXT });
    const other = await page.confirm(preview, { td_profile_text: text({ name: 'Other' }) });
    expect(other.html).toContain('The text is not the one that was shown.');
    expect(other.field('td_profile_text')).toContain('"Other"');
    const again = await page.confirm(preview);
    expect(again.html).toContain('This confirmation was used already');
    expect(again.field('td_profile_text')).toContain('Acme Pay');

    const [first, second] = [
      await page.press('check', { td_profile_text: ACME_TEXT }),
      await page.press('check', { td_profile_text: text({ name: 'Acme' }) }),
    ];
    await page.confirm(first);
    const late = await page.confirm(second);
    expect(late.html).toContain('Somebody has changed this profile since it was shown.');
    expect(late.field('td_profile_text')).toContain('"name": "Acme"');

    const stranger = await page.press('check', { td_profile_text: ACME_TEXT });
    const elsewhere = await (await visitor(running)).confirm(stranger);
    expect(elsewhere.html).toContain('belongs to another login');
    expect(entries(running)).toEqual([[1, 'F']]);
  });
});

it('who may not edit the record is refused, view by view, and nothing is told of profiles', async () => {
  await serving(acmeAccount(), async (running) => {
    const clerk = await visitor(running, CLERK);
    await saved(await visitor(running), ACME_TEXT);
    const views = [
      'profiles',
      'new-profile',
      'edit-profile',
      `profile&profile=${ACME}`,
      `profile-file&profile=${ACME}`,
      `remove-profile&profile=${ACME}`,
      'restore-profile&entry=1',
    ];
    for (const view of views) {
      const { html } = await clerk.open(`&view=${view}`);
      expect(html).toContain('TD_NOT_ALLOWED');
      expect(html).not.toContain('chart of accounts');
    }
    expect((await clerk.press('check', { td_profile_text: ACME_TEXT })).html).toContain('TD_NOT_ALLOWED');
    expect((await clerk.press('from-role', { td_profile_role: '1001' })).html).toContain('TD_NOT_ALLOWED');
    expect(entries(running)).toHaveLength(1);
  });
});

it('texts of a stranger’s profile are shown as text, and only public addresses are links', async () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  await serving(acmeAccount(), async (running) => {
    const page = await visitor(running);
    const profile = text({
      name: hostile,
      notes: [hostile],
      unmatched: [{ name: hostile, note: hostile }],
      source: 'https://x.example/"onmouseover=alert(3)//',
      requirements: [
        {
          id: 'a',
          label: hostile,
          anyOf: ['LIST_ACCOUNT'],
          level: 'VIEW',
          doubt: hostile,
          source: 'https:javascript:alert(4)',
        },
      ],
    });
    const refused = await page.press('check', { td_profile_text: profile });
    expect(refused.html).toContain('requirements[0].source');
    const preview = await page.press('check', {
      td_profile_text: profile.replace('https:javascript:', 'https://javascript.example/:'),
    });
    const shown = await page.confirm(preview);
    const all = [
      refused,
      preview,
      shown,
      await page.open('&view=profiles'),
      await page.open(`&view=edit-profile&profile=${ACME}`),
      await page.open(`&view=remove-profile&profile=${ACME}`),
    ];
    for (const { html } of all) {
      expect(html).not.toMatch(/<script>alert|<img|"onmouseover/);
    }
    const file = await page.open(`&view=profile-file&profile=${ACME}`);
    expect(JSON.parse(file.html)).toMatchObject({ name: hostile });
  });
});

it('a draft begins from a role, a list or statements, and is saved only once it is confirmed', async () => {
  await serving(acmeAccount(), async (running) => {
    const page = await visitor(running);
    const about = { td_profile_name: 'Acme Pay' };
    expect((await page.open('&view=new-profile')).html).toContain('Acme Pay Integration (1001)');

    const role = await page.press('from-role', { ...about, td_profile_role: '1001' });
    expect(JSON.parse(role.field('td_profile_text'))).toMatchObject({
      id: ACME,
      recognise: { integrationNames: ['Acme Pay'], roleNames: ['Acme Pay Integration'] },
      requirements: [
        { anyOf: ['ADMI_WEBSERVICES'], level: 'FULL', strength: 'published' },
        { anyOf: ['LIST_VENDOR'], level: 'EDIT', strength: 'published' },
      ],
    });
    const list = await page.press('from-list', {
      ...about,
      td_profile_list: 'Lists > Accounts: View\nFrobnicate: Full',
    });
    expect(list.text).toContain('Line 2: Frobnicate: Full NetSuite has no permission with this name.');
    const statements = await page.press('from-statements', {
      ...about,
      td_profile_statements: 'SELECT id FROM account\nvendorBill: Create',
    });
    expect(JSON.parse(statements.field('td_profile_text'))).toMatchObject({
      requirements: [{ anyOf: ['LIST_ACCOUNT'] }, { anyOf: ['TRAN_VENDBILL'], level: 'CREATE' }],
    });
    expect(entries(running)).toEqual([]);

    for (const [button, typed, why] of [
      ['from-role', {}, 'Choose a role, or type its internal id.'],
      ['from-role', { td_profile_role_id: '3' }, 'The Administrator role has every permission'],
      ['from-role', { td_profile_role_id: '999' }, 'There is no role with the internal id 999'],
      ['from-list', { td_profile_statements: 'kept' }, 'The field for the list is empty.'],
      ['from-statements', {}, 'The field for statements and record types is empty.'],
    ] as const) {
      const refused = await page.press(button, { ...about, ...typed });
      expect(refused.html).toContain(why);
      expect(refused.field('td_profile_name')).toBe('Acme Pay');
    }

    const saved = await page.confirm(await page.press('check', { td_profile_text: list.field('td_profile_text') }));
    expect(saved.html).toContain('Lines for which no permission was found (1)');
  });
});
