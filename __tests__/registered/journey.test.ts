/**
 * A credential is registered, judged, revoked, removed and brought back on the page, over HTTP.
 */
import { askForReport, type Running } from '../../cli/embedded';
import { selectRows } from '../../emulator';
import type { Report } from '../../src/TypeScript/report/contract';
import { serving } from '../product/support/account';
import { ADMINISTRATOR, ANA, INTEGRATION, ROLE } from '../product/support/accounts';
import type { Shown } from './support/forms';
import { visitor } from './support/forms';
import { idOfEntry, inDays, listCertificates, mappedAccount, register, tokenlessAccount } from './support/mappings';

const CLERK = { entity: 43, role: 1002 } as const;

const report = (running: Running): Promise<Report> => askForReport(running, ADMINISTRATOR, 'expensify');

const entries = ({ account }: Running) =>
  selectRows(
    account.database,
    'SELECT id, isinactive, custrecord_td_mapping_ended FROM customrecord_td_mapping ORDER BY id',
  );

const UNTIL = inDays(200);

const TYPED = {
  td_mapping_application: String(INTEGRATION),
  td_mapping_kind: 'oauth2-certificate',
  td_mapping_entity: String(ANA),
  td_mapping_role: String(ROLE),
  td_mapping_until: UNTIL,
  td_mapping_label: 'Rotation 2026',
} as const;

/** What the form says at a field. */
function faultAt({ html }: Shown, field: string): string | null {
  return new RegExp(`id="td_mapping_${field}_fault"><span[^>]*>.</span>\\s*([^<]*)<`).exec(html)?.[1]?.trim() ?? null;
}

it('is registered, seen in the report, said to be revoked, removed, and brought back', async () => {
  await serving(tokenlessAccount(), async (running) => {
    listCertificates(running);
    const page = await visitor(running);
    expect((await page.open('')).html).toContain('>Registered OAuth 2.0 credentials</a');
    expect((await page.open('&view=mappings')).text).toContain('No credential is registered in this account.');
    expect((await report(running)).verdict).toBe('blocked');

    const empty = await page.open('&view=new-mapping');
    expect(empty.text).toContain('Expensify (7)');
    const preview = await page.press(empty, 'check', TYPED);
    expect(preview.text).toContain('Ready: every check of this credential passes.');
    expect(preview.text).toContain('Ana Integration (42)');
    expect(entries(running)).toEqual([]);

    const shown = await page.confirm(preview);
    expect([shown.at.get('view'), shown.at.get('entry')]).toEqual(['mapping', '1']);
    expect(shown.text).toContain('Rotation 2026');
    const said = await report(running);
    expect(said).toMatchObject({ verdict: 'ready', tokens: [{ id: idOfEntry(1), name: 'Rotation 2026 (entry 1)' }] });
    expect((await page.open(`&integration=7&token=${idOfEntry(1)}`)).text).toContain('Rotation 2026 (entry 1)');

    const ending = await page.open('&view=end-mapping&entry=1');
    expect(ending.text).toContain('Blocked. It is checked with the profile Expensify.');
    const ended = await page.confirm(ending);
    expect(ended.at.get('entry')).toBe('2');
    expect(entries(running)).toEqual([
      [1, 'T', 'F'],
      [2, 'F', 'T'],
    ]);
    expect((await report(running)).rootCause).toEqual({ check: 'token-live', token: idOfEntry(2) });
    expect((await page.open('&view=mappings')).text).toContain('Revoked');

    const removal = await page.open('&view=remove-mapping&entry=2');
    expect(removal.text).toContain('Remove this credential of Expensify (7)?');
    expect((await page.confirm(removal)).text).toContain('This credential was removed.');
    expect((await report(running)).tokens).toEqual([]);

    const back = await page.confirm(await page.open('&view=restore-mapping&entry=1'));
    expect(back.at.get('entry')).toBe('3');
    expect((await report(running)).verdict).toBe('ready');
    expect(entries(running)).toEqual([
      [1, 'T', 'F'],
      [2, 'T', 'T'],
      [3, 'F', 'F'],
    ]);

    const edit = await page.press(await page.open('&view=edit-mapping&entry=3'), 'check', {
      td_mapping_until: inDays(20),
    });
    expect(edit.text).toContain('Rotation 2026');
    expect(edit.text).toContain('The OAuth 2.0 certificate mapping ends soon');
    const changed = await page.confirm(edit);
    expect(changed.at.get('entry')).toBe('4');
    const list = await page.open('&view=mappings');
    expect(list.text).toContain('Ends soon');
    expect(list.units).toBeLessThanOrEqual(30);
    expect((await report(running)).tokens[0]?.findings[0]).toMatchObject({ check: 'token-live', status: 'warn' });
  });
});

it('each fault stands at its field, and what was typed stays', async () => {
  await serving(mappedAccount(), async (running) => {
    const page = await visitor(running);
    const empty = await page.open('&view=new-mapping');
    for (const [field, typed, words] of [
      ['application', { td_mapping_application: '' }, 'The application is missing.'],
      ['application', { td_mapping_application_id: '99' }, 'This account has no application with the internal id 99.'],
      ['application', { td_mapping_application_id: '7; DROP' }, '"7; DROP" is no internal id.'],
      ['entity', { td_mapping_entity: '999' }, 'There is no user with the internal id 999'],
      ['entity', { td_mapping_entity: 'Ana' }, 'No employee has the name "Ana"'],
      ['role', { td_mapping_role_id: '998' }, 'There is no role with the internal id 998'],
      ['kind', { td_mapping_kind: 'access-token' }, 'Choose what the application logs in with.'],
      ['until', { td_mapping_until: '' }, 'A certificate has an end.'],
      ['until', { td_mapping_until: '30.11.2027' }, 'This is no time.'],
      ['until', { td_mapping_until: inDays(-1) }, 'The certificate has ended.'],
      ['until', { td_mapping_until: inDays(800) }, 'more than two years'],
      ['until', { td_mapping_from: inDays(300) }, 'before it starts'],
      ['until', { td_mapping_kind: 'oauth2-authorization' }, 'Only a certificate has this time.'],
      ['label', { td_mapping_label: 'x'.repeat(301) }, 'more than 300 characters'],
    ] as const) {
      const refused = await page.press(empty, 'check', { ...TYPED, ...typed });
      expect([field, faultAt(refused, field)?.replaceAll('&quot;', '"')]).toEqual([
        field,
        expect.stringContaining(words),
      ]);
      expect(refused.html).toContain(`aria-describedby="td_mapping_${field}_fault"`);
      for (const [name, value] of Object.entries({ ...TYPED, ...typed })) {
        if (!/application|role|kind/.test(name)) expect(refused.fields[name]).toBe(value);
      }
    }
    expect(entries(running)).toEqual([]);

    const preview = await page.press(empty, 'check', TYPED);
    const again = await page.press(preview, 'again');
    expect(again.fields).toMatchObject(TYPED);
  });
});

it('the preview warns of a role that the user does not have, and it may be registered all the same', async () => {
  const account = mappedAccount((changed) =>
    changed.employees.push({ id: CLERK.entity, name: 'Carl Clerk', roles: [] }),
  );
  await serving(account, async (running) => {
    const page = await visitor(running);
    const preview = await page.press(await page.open('&view=new-mapping'), 'check', {
      ...TYPED,
      td_mapping_entity: String(CLERK.entity),
    });
    expect(preview.text).toContain(
      'Blocked. It is checked with the profile Expensify. You can register it all the same.',
    );
    expect(preview.text).toMatch(/Carl Clerk .*have? the role|no longer has the role/);
    expect((await page.confirm(preview)).at.get('view')).toBe('mapping');
    expect((await report(running)).rootCause).toEqual({ check: 'role-assigned', token: idOfEntry(1) });
  });
});

it('nothing is saved twice, by another login, over a change, or beyond five valid certificates; the form stays', async () => {
  await serving(mappedAccount(), async (running) => {
    const page = await visitor(running);
    const empty = await page.open('&view=new-mapping');
    const preview = await page.press(empty, 'check', TYPED);
    const twin = await page.press(empty, 'check', TYPED);
    const elsewhere = await (await visitor(running)).confirm(preview);
    expect(elsewhere.text).toContain('belongs to another login');
    expect(elsewhere.fields).toMatchObject(TYPED);
    await page.confirm(preview);
    expect((await page.confirm(preview)).text).toContain('This confirmation was used already');
    const late = await page.confirm(twin);
    expect(late.text).toContain('Somebody has changed the registered credentials since this was shown.');
    expect(late.fields).toMatchObject(TYPED);
    expect(faultAt(await page.press(empty, 'check', TYPED), 'application')).toContain('registered already, as entry 1');

    const [one, other] = [
      await page.open('&view=end-mapping&entry=1'),
      await page.press(await page.open('&view=edit-mapping&entry=1'), 'check', { td_mapping_label: 'Other' }),
    ];
    await page.confirm(one);
    expect((await page.confirm(other)).text).toContain('Somebody has changed the registered credentials');
    expect(entries(running)).toHaveLength(2);

    for (const key of ['a', 'b', 'c', 'd', 'e']) register(running, { key, label: key });
    const sixth = { ...TYPED, td_mapping_label: 'f' };
    expect(faultAt(await page.press(empty, 'check', sixth), 'application')).toContain('has 5 registered certificates');
  });
});

it('who may not edit the record is refused, view by view, and nothing is told', async () => {
  const account = mappedAccount((changed) => {
    changed.roles.push({
      id: CLERK.role,
      scriptid: 'customrole1002',
      name: 'Clerk',
      permissions: { LIST_CUSTRECORDENTRY: 'VIEW' },
    });
    changed.employees.push({ id: CLERK.entity, name: 'Carl Clerk', roles: [CLERK.role] });
    changed.audiences = { customdeploy_td_doctor_sl: [ADMINISTRATOR.role, CLERK.role] };
  });
  await serving(account, async (running) => {
    register(running, { label: 'Secret rotation' });
    const clerk = await visitor(running, CLERK);
    const administrator = await (await visitor(running)).open('&view=new-mapping');
    for (const view of [
      'mappings',
      'new-mapping',
      'mapping',
      'edit-mapping',
      'end-mapping',
      'remove-mapping',
      'restore-mapping',
    ]) {
      const { html } = await clerk.open(`&view=${view}&entry=1`);
      expect(html).toContain('TD_NOT_ALLOWED');
      expect(html).not.toContain('Secret rotation');
    }
    expect((await clerk.press(administrator, 'check', TYPED)).html).toContain('TD_NOT_ALLOWED');
    expect(entries(running)).toHaveLength(1);
  });
});

it('what a stranger wrote into the record is shown as text, and what is not understood is shown as it stands', async () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  await serving(mappedAccount(), async (running) => {
    listCertificates(running);
    register(running, { name: hostile, label: hostile, kind: hostile, until: hostile, key: '' });
    const page = await visitor(running);
    const all = [
      await page.open('&view=mappings'),
      await page.open('&view=mapping&entry=1'),
      await page.open('&view=edit-mapping&entry=1'),
      await page.open('&view=remove-mapping&entry=1'),
      await page.open(''),
    ];
    for (const { html } of all) expect(html).not.toMatch(/<script>alert|<img/);
    // One that was made by hand is corrected like any other.
    const corrected = await page.confirm(
      await page.press(all[2] ?? (await page.open('')), 'check', { ...TYPED, td_mapping_name: '' }),
    );
    expect(corrected.at.get('entry')).toBe('2');
    expect((await report(running)).verdict).toBe('ready');
  });
});

/** What the list says of each, by its label. */
function statesIn({ html }: Shown): Record<string, string> {
  const rows = html.split('<tr').filter((row) => row.includes('class="td-key"'));
  return Object.fromEntries(
    rows.map((row) => {
      const label = /<span class="td-key">([^<]*)</.exec(row)?.[1] ?? '';
      const state = row.slice(row.lastIndexOf('<td'), row.indexOf('</tr>')).replace(/<[^>]*>/g, ' ');
      return [
        label,
        state
          .slice(state.indexOf('>') + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      ];
    }),
  );
}

it('the list calls nothing valid that reports do not', async () => {
  await serving(mappedAccount(), async (running) => {
    for (const [label, changes] of [
      ['sound', {}],
      ['soon', { until: inDays(29) }],
      ['not soon', { until: inDays(31) }],
      ['over', { until: inDays(-1) }],
      ['revoked', { ended: true }],
      ['no time', { until: 'next year' }],
      ['no end', { until: '' }],
      ['too long', { until: inDays(900) }],
      ['starts later', { from: inDays(3) }],
      ['no such kind', { kind: 'password' }],
      ['nobody', { entity: '' }],
      ['authorization', { kind: 'oauth2-authorization', until: '' }],
      ['odd box', {}],
    ] as const) {
      register(running, { key: label, label, ...changes });
    }
    setBox(running, 'odd box', 'maybe');
    expect(statesIn(await (await visitor(running)).open('&view=mappings'))).toEqual({
      sound: '✓ Valid',
      soon: '! Ends soon',
      'not soon': '✓ Valid',
      over: '✕ Ended',
      revoked: '✕ Revoked',
      'no time': '? Not understood',
      'no end': '? Not understood',
      'too long': '? Not understood',
      'starts later': '✕ Not valid yet',
      'no such kind': '? Not understood',
      nobody: '? Not understood',
      authorization: '✓ Valid',
      'odd box': '? Not understood',
    });
  });
});

/** Writes what no page writes. */
function setBox({ account }: Running, label: string, value: string): void {
  account.database.run(
    `UPDATE customrecord_td_mapping SET custrecord_td_mapping_ended = '${value}' WHERE custrecord_td_mapping_label = '${label}'`,
  );
}

it('an entry that does not say whether it is revoked is asked about before it is saved again', async () => {
  await serving(mappedAccount(), async (running) => {
    register(running, { label: 'odd box' });
    setBox(running, 'odd box', 'maybe');
    const page = await visitor(running);
    expect((await page.open('&view=mapping&entry=1')).text).toContain('RevokedNot understood');
    for (const view of ['edit-mapping', 'restore-mapping']) {
      const shown = await page.open(`&view=${view}&entry=1`);
      expect(faultAt(shown, 'ended')).toContain('does not say whether the credential was revoked');
      expect(shown.html).toContain('aria-describedby="td_mapping_ended_fault"');
      expect(shown.text).not.toContain('What you typed');
      expect(shown.fields).not.toHaveProperty('custpage_td_nonce');
    }
    const answered = await page.press(await page.open('&view=restore-mapping&entry=1'), 'check', {
      td_mapping_ended: 'T',
    });
    expect((await page.confirm(answered)).at.get('entry')).toBe('2');
    expect(entries(running)).toEqual([
      [1, 'T', 'maybe'],
      [2, 'F', 'T'],
    ]);
  });
});

it('an entry that a sandbox refresh copied is not understood, and counts once somebody saves it here', async () => {
  await serving(mappedAccount(), async (running) => {
    listCertificates(running);
    register(running, { account: '1234567' });
    const page = await visitor(running);
    expect((await page.open('&view=mappings')).text).toContain('? Not understood');
    expect((await askForReport(running, ADMINISTRATOR, 'expensify')).verdict).toBe('unknown');

    const preview = await page.press(await page.open('&view=edit-mapping&entry=1'), 'check', {});
    expect((await page.confirm(preview)).at.get('entry')).toBe('2');
    expect((await page.open('&view=mappings')).text).not.toContain('? Not understood');
    expect(await askForReport(running, ADMINISTRATOR, 'expensify')).toMatchObject({
      verdict: 'ready',
      tokens: [{ id: 501 }, { id: idOfEntry(2) }],
    });
  });
});

it('a certificate counts towards the five only if it is certainly valid', async () => {
  await serving(mappedAccount(), async (running) => {
    for (const key of ['a', 'b', 'c', 'd', 'odd box']) register(running, { key, label: key });
    setBox(running, 'odd box', 'maybe');
    const page = await visitor(running);
    const preview = await page.press(await page.open('&view=new-mapping'), 'check', TYPED);
    expect(preview.fields).toHaveProperty('custpage_td_nonce');
    setBox(running, 'odd box', 'F');
    const refused = await page.press(await page.open('&view=new-mapping'), 'check', TYPED);
    expect(faultAt(refused, 'application')).toContain('has 5 registered certificates');
  });
});

it.each([
  ['mapping&entry=5', 'TD_MAPPING_NOT_FOUND'],
  ['edit-mapping&entry=x', 'TD_WRONG_TYPE'],
  ['remove-mapping', 'TD_WRONG_TYPE'],
])('view=%s is %s', async (view, code) => {
  await serving(mappedAccount(), async (running) => {
    expect((await (await visitor(running)).open(`&view=${view}`)).html).toContain(code);
  });
});
