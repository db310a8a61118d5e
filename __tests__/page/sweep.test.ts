/**
 * The views of the last sweep, over HTTP and in a browser, in an account with the entries that a sweep leaves behind.
 */
import type { Running } from '../../cli/embedded';
import { serving } from '../product/support/account';
import { severalVendors } from '../product/support/several-vendors';
import { READER, withReader } from '../product/support/reader';
import { aCredential, HOUR, plantSweep } from '../sweep/support/planted-sweep';
import { sweptSixTimes } from '../sweep/support/swept-account';
import { onPage, useChromium } from './support/browser';
import { PAGE, sent, sessionOf } from './support/session';

const VIEW = '&view=sweep';

useChromium();

const swept = <T>(look: (running: Running) => Promise<T>): Promise<T> =>
  serving(severalVendors(), (running) => {
    sweptSixTimes(running);
    return look(running);
  });

const textOf = (html: string) => html.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

async function post(running: Running, body: Record<string, string>): Promise<Response> {
  const { account } = running;
  const cookie = await sessionOf(running, account.administrator);
  return fetch(`${running.serving.url}${PAGE}`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams(body),
  });
}

describe('the whole account as of the last sweep', () => {
  it('says what a sweep is, when it was, what it came to, and what was not read', async () => {
    const { text } = await swept((running) => sent(running, VIEW));
    const shown = textOf(text);
    expect(shown).toContain('A sweep is a script that checks every credential of the account and saves the result.');
    expect(shown).toMatch(/As of \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
    expect(shown).toContain('2 blocked, 1 unknown, 1 ready.');
    expect(shown).toContain('Not everything was read. What was not read is unknown.');
    expect(shown).toContain('Checking credentials: SSS_TIME_LIMIT_EXCEEDED');
  });

  it('lists integrations and credentials with the names that the viewer may read, encoded', async () => {
    const { text } = await swept((running) => sent(running, VIEW));
    const shown = textOf(text);
    expect(text).toContain('Bob&#39;s &lt;app&gt;');
    expect(text).not.toContain('<app>');
    expect(shown).toMatch(/Blocked token 501 Expensify The role is not assigned to the user .* Ana Integration/);
    expect(shown).toContain('Bob Builder');
  });

  it('costs six queries at most', async () => {
    const { units } = await swept((running) => sent(running, `${VIEW}&person=Bob%20Builder`));
    expect(units).toBeLessThanOrEqual(60);
  });

  it.each([
    ['integration', 'group=expensify', ['501', '502']],
    ['verdict', 'verdict=unknown', ['504']],
    ['check', 'check=role-permission', ['503']],
    ['role', 'role=1003', ['504']],
    ['the exact name of a role', 'role=Celigo', ['503']],
    ['user', 'person=42', ['501']],
    ['the exact name of a user', 'person=Bob%20Builder', ['504']],
    ['what is about to break', 'soon=global-line', ['502']],
    ['several at once', 'group=expensify&verdict=ready', ['502']],
    ['nothing', '', ['501', '503', '504', '502']],
    ['sort by id', 'sort=id', ['501', '502', '503', '504']],
    ['sort by integration', 'sort=integration', ['504', '503', '501', '502']],
    ['sort by role', 'sort=role', ['501', '502', '503', '504']],
    ['sort by user', 'sort=person', ['501', '502', '503', '504']],
    ['sort by check', 'sort=check', ['501', '503', '502', '504']],
  ])('filters and sorts: %s', async (_what, asked, expected) => {
    const { text } = await swept((running) => sent(running, `${VIEW}&${asked}`));
    const rows = [...text.matchAll(/rowheader"[^>]*>\s*<a [^>]*>token (\d+)</g)].map(([, id]) => id);
    expect(rows).toEqual(expected);
  });

  it('says that a name stands for nobody whom the viewer may see', async () => {
    const { text } = await swept((running) => sent(running, `${VIEW}&person=Bob`));
    expect(text).toContain('No user with the name “Bob” was found with your permissions.');
    expect(text).toContain('No credential matches this filter.');
  });

  it('is filtered without JavaScript, and leads from a line to the report on that credential', async () => {
    await swept((running) =>
      onPage(
        running,
        async (page) => {
          await page.getByLabel('Integration', { exact: true }).selectOption('celigo-tba');
          await page.getByLabel(/^User \(exact name/).fill('Cy Celigo');
          await page.getByRole('button', { name: 'Show' }).click();
          await page.getByText('Credentials (1 of 4)').waitFor();
          await page.getByRole('link', { name: 'token 503' }).click();
          await page.getByRole('list', { name: 'The chain from token to access' }).waitFor();
          await page.getByRole('link', { name: 'Every credential, as of the last sweep' }).click();
          await page.getByText('Credentials (4)').waitFor();
        },
        { path: `${PAGE}${VIEW}`, javaScriptEnabled: false },
      ),
    );
  });

  it('says that there is none yet, and how to run and to schedule one', async () => {
    const { text } = await serving(severalVendors(), (running) => sent(running, VIEW));
    expect(text).toContain('No sweep has finished yet');
    expect(text).toContain('customdeploy_td_sweep_daily');
    expect(text).toContain('Run a sweep now');
  });

  it.each([
    ['sending', 'It is not sent again.'],
    ['refused', 'The e-mail about it was not sent.'],
  ])('says what became of the e-mail: %s', async (mail, said) => {
    const { text } = await swept((running) => {
      running.account.database.run('UPDATE customrecord_td_sweep SET custrecord_td_sweep_mail = ?', [mail]);
      return sent(running, VIEW);
    });
    expect(text).toContain(said);
  });

  it('is not shown to a role that may not read custom record entries', async () => {
    const shown = await serving(withReader(severalVendors(), { LIST_CUSTRECORDENTRY: 'NONE' }), async (running) => {
      sweptSixTimes(running);
      const cookie = await sessionOf(running, READER);
      const views = ['sweep', 'sweep-changes', 'sweep-roles&group=expensify', 'sweep&format=csv'];
      const texts = [];
      for (const view of views) {
        texts.push(await (await fetch(`${running.serving.url}${PAGE}&view=${view}`, { headers: { cookie } })).text());
      }
      return texts;
    });
    for (const text of shown.slice(0, 3)) expect(text).toContain('Lists &gt; Custom Record Entries at View');
    for (const text of shown) expect(text).not.toMatch(/token 50\d|blocked, /);
    expect(shown[3]).toContain('TD_SWEEP_NOT_FOUND');
  });

  it('says that a part of the list was edited, and never shows the rest as all', async () => {
    const { text } = await swept((running) => {
      running.account.database.run(
        "UPDATE customrecord_td_sweep_part SET custrecord_td_swpart_text = 'x' WHERE custrecord_td_swpart_kind = 'state'",
      );
      return sent(running, VIEW);
    });
    expect(text).toContain('Parts of the list that could not be read: 1.');
  });

  it.each([
    ['a page', 'page=2', 'TD_PAGE_NOT_FOUND'],
    ['a page that is no number', 'page=x', 'TD_WRONG_TYPE'],
  ])('refuses %s that there is not', async (_what, asked, code) => {
    const { text } = await swept((running) => sent(running, `${VIEW}&${asked}`));
    expect(text).toContain(code);
  });
});

describe('while a sweep runs', () => {
  it('the page says since when, and refreshes by itself only if it is asked to', async () => {
    await swept(async (running) => {
      plantSweep(running, { state: 'running', ago: 60_000 });
      const usual = await sent(running, VIEW);
      expect(usual.text).toContain('A sweep is running');
      expect(usual.text).not.toContain('http-equiv');
      expect(usual.text).not.toContain('view=start-sweep');
      const again = await sent(running, `${VIEW}&again=T`);
      expect(again.text).toContain('<meta http-equiv="refresh" content="15" />');
    });
  });

  it.each([
    ['running', 7 * HOUR, 'did not finish'],
    ['interrupted', HOUR / 2, 'did not finish'],
    ['failed', HOUR / 2, ' failed'],
  ] as const)('one that is %s for long is not taken for one that runs', async (state, ago, said) => {
    await swept(async (running) => {
      plantSweep(running, { state, ago });
      const { text } = await sent(running, `${VIEW}&again=T`);
      expect(text).toMatch(new RegExp(`A sweep that began at [^<]*${said}`));
      expect(text).not.toContain('http-equiv');
      expect(text).toContain('view=start-sweep');
    });
  });
});

describe('what changed', () => {
  it('has what got worse first, with the reason, the record and the credentials', async () => {
    const { text } = await swept((running) => sent(running, '&view=sweep-changes'));
    const shown = textOf(text);
    expect(shown).toMatch(/What changed since \d{4}-\d\d-\d\d \(3\)/);
    expect(shown).toMatch(
      /Ready → Blocked Got worse Expensify The role is not assigned to the user Ana Integration 1 : token 501/,
    );
    expect(shown).toMatch(
      /Ready → Blocked .* Blocked → Ready .* No longer true: A global permission overrides the role/,
    );
    expect(shown).toMatch(
      /Unknown → Gone .* It is not in the list any more, for example because it was revoked – 1: token 499/,
    );
    expect(text).toMatch(/href="\/app\/common\/entity\/entity.nl\?id=42"/);
  });

  it('lists what is about to break, with links to the credentials, and the dates of access tokens', async () => {
    const { text } = await swept((running) => sent(running, '&view=sweep-changes'));
    expect(text).toContain('view=sweep&amp;soon=only-one');
    expect(textOf(text)).toContain('It is the only credential of its integration 1 Bob&#39;s &lt;app&gt; (1)');
    expect(text).toContain('2027.1');
  });

  it('says that nothing changed since a day, and refuses what is no day', async () => {
    await swept(async (running) => {
      expect((await sent(running, '&view=sweep-changes&since=2999-01-01')).text).toContain('found a change');
      expect((await sent(running, '&view=sweep-changes&since=2026-02-30')).text).toContain('TD_WRONG_TYPE');
    });
  });
});

describe('roles and what an integration needs', () => {
  it('has the role that lacks most first, as a picture and as a table', async () => {
    const { text } = await swept((running) => sent(running, '&view=sweep-roles&group=any/13'));
    const rows = [...text.matchAll(/rowheader"[^>]*>\s*<a [^>]*>([^<]*)</g)].map(([, name]) => name);
    expect(rows).toEqual(['Celigo', 'Expensify Integration', 'Bob']);
    expect(text).toMatch(/<svg class="td-heat"[^>]* role="img" aria-label="Which role/);
    expect(textOf(text)).toContain('Celigo 2 Log in with an access token Nothing');
  });

  it('says that the list of needs is another one now, and draws nothing', async () => {
    const { text } = await swept((running) => {
      plantSweep(running, {
        groups: { expensify: [aCredential({ id: 501 })] },
        roles: [{ group: 'expensify', role: 1001, credentials: 1, pattern: '++' }],
        ago: 1000,
      });
      return sent(running, '&view=sweep-roles&group=expensify');
    });
    expect(text).toContain('has changed since the last sweep');
    expect(text).not.toContain('<path');
  });

  it('refuses an integration that there is not', async () => {
    const { text } = await swept((running) => sent(running, '&view=sweep-roles&group=any/99'));
    expect(text).toContain('TD_UNKNOWN_INTEGRATION');
  });
});

describe('starting a sweep', () => {
  it('is shown and confirmed, can be watched, and ends with a result, without JavaScript', async () => {
    await serving(severalVendors(), (running) =>
      onPage(
        running,
        async (page) => {
          await page.getByRole('link', { name: 'Run a sweep now' }).click();
          await page.getByRole('button', { name: 'Run it now' }).click();
          await page.getByText(/A sweep is (waiting to begin|running)/).waitFor();
          await running.account.runTasks();
          await page.getByRole('link', { name: 'Refresh', exact: true }).click();
          await page.getByText('A sweep is finished').waitFor();
          await page.getByText('Everything was read', { exact: true }).waitFor();
          await page.getByText('Credentials (4)').waitFor();
          await page.getByRole('link', { name: /^Roles of Celigo/ }).click();
          await page.getByRole('img', { name: /Which role has which of the needed permissions/ }).waitFor();
        },
        { path: `${PAGE}${VIEW}`, javaScriptEnabled: false },
      ),
    );
  });

  it('is refused to a role that may not, in words that say what it takes', async () => {
    await serving(withReader(severalVendors(), {}), (running) =>
      onPage(
        running,
        async (page) => {
          await page.getByRole('button', { name: 'Run it now' }).click();
          await page.getByText('The sweep was not started').waitFor();
          await page.getByText('the permissions SuiteScript and SuiteScript Scheduling').waitFor();
        },
        { as: READER, path: `${PAGE}&view=start-sweep`, javaScriptEnabled: false },
      ),
    );
  });

  it('is confirmed once, and nothing is started without', async () => {
    await swept(async (running) => {
      const answer = await post(running, { td_sweep_confirm: 'T', custpage_td_nonce: crypto.randomUUID() });
      expect(await answer.text()).toContain('TD_CONFIRMATION_EXPIRED');
    });
  });
});

describe('the file', () => {
  it('has every credential of the filter, and a name with account and day', async () => {
    const { text, headers } = await swept((running) => sent(running, `${VIEW}&format=csv&group=expensify`));
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="token-doctor-credentials-1234567_SB1-\d{4}-\d\d-\d\d\.csv"$/,
      ) as string,
      'x-content-type-options': 'nosniff',
    });
    expect(text.split('\r\n').slice(1)).toEqual([
      'Blocked,The role is not assigned to the user,Expensify,7,access token,501,Ana Integration,42,Expensify Integration,1001,',
      'Ready,,Expensify,7,access token,502,Bo Lind,43,Expensify Integration,1001,It works only by a global permission of the user',
      '',
    ]);
  });
});
