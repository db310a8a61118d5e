/**
 * The ways of a person through the page, from the login to the fix that was verified, or to the last step that only a
 * person can do in NetSuite. Whatever is visible is clicked, and nothing else.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Running } from '../../cli/embedded';
import { EXAMPLE_NAMES } from '../support/embedded';
import { example } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { expectText, onPage, useChromium } from './support/browser';
import type { Visit } from './support/browser';
import { press, tabTo } from './support/keyboard';
import { sent } from './support/session';
import { heldAccess, logOf } from './support/records';
import { backToReport, confirm, makeChange, openPreview, undoChange } from './support/steps';

const ANA = 42;
const SAM = 7;
const OVERRIDDEN = 'global-permission-overrides-web-services';

useChromium();

/** From the login page on, as a person comes. */
const onExample = (name: string, look: (page: Page, running: Running) => Promise<void>, visit?: Visit): Promise<void> =>
  serving(example(name), (running) =>
    onPage(
      running,
      async (page) => {
        await page.getByRole('button', { name: 'Administrator' }).first().click();
        await verdict(page).waitFor();
        await look(page, running);
      },
      { ...visit, as: 'nobody' },
    ),
  );

const verdict = (page: Page) => page.getByRole('status', { name: 'Verdict' });
const change = (page: Page) => page.getByRole('status', { name: 'The change' });
const plan = (page: Page) => page.getByRole('region', { name: 'How to fix it' });
const repairs = (page: Page) => page.getByRole('link', { name: 'Preview this fix' });

/** Each example that a script can repair, or help to repair; what it is blocked by; what is left to do. */
const REPAIRED = [
  { name: OVERRIDDEN, cause: /a global permission .* overrides the role/, after: /\bready\b/i },
  {
    name: 'global-permission-overrides-accounts',
    cause: /a global permission .* overrides the role/,
    after: /\bready\b/i,
  },
  { name: 'role-removed-from-employee', cause: /no longer has the role/, after: /\bready\b/i },
  { name: 'three-faults-at-once', cause: /no longer has the role/, after: /\bblocked\b/i },
] as const;

describe('what the page can repair', () => {
  it.each(REPAIRED)('$name: from the login to the verdict after the change', async ({ name, cause, after }) => {
    await onExample(name, async (page, running) => {
      await expectText(verdict(page), cause);
      const before = heldAccess(running, ANA);

      await makeChange(page);

      await expectText(change(page), /Change 1: Done.*NetSuite holds it/is);
      expect(heldAccess(running, ANA)).not.toEqual(before);
      expect(logOf(running)).toMatchObject([{ id: 1, state: 'done', employee: ANA, by: SAM }]);
      await backToReport(page);
      await expectText(verdict(page), after);
      expect(await repairs(page).filter({ visible: true }).count()).toBe(0);
    });
  });

  it('is every example that offers a button', async () => {
    const offering: string[] = [];
    for (const name of EXAMPLE_NAMES) {
      const { text } = await serving(example(name), (running) => sent(running));
      if (text.includes('Preview this fix')) offering.push(name);
    }
    expect(offering.toSorted()).toEqual(REPAIRED.map(({ name }) => name).toSorted());
  });

  it('shows the exact change before it is made, and the other way out', async () => {
    await onExample(OVERRIDDEN, async (page, running) => {
      const before = heldAccess(running, ANA);
      await openPreview(page);
      const changes = page.getByRole('region', { name: 'Changes' });
      await expectText(
        changes,
        /Ana Torres\s+Access > Global Permissions > Setup > SOAP Web Services\s+None\s+not set/,
      );
      await expectText(page.getByRole('region', { name: /^Effect on/ }), /A\/P Clerk.*None\s+Full/s);
      expect(heldAccess(running, ANA)).toEqual(before);

      await page.getByRole('link', { name: 'Raise the global permission instead of removing it' }).click();
      await page.getByRole('link', { name: 'Remove the global permission instead of raising it' }).waitFor();
      await confirm(page);

      expect(heldAccess(running, ANA).globalPermissions).toEqual({ ADMI_WEBSERVICES: 4 });
      await backToReport(page);
      await expectText(verdict(page), /\bready\b/i);
    });
  });

  it('can be undone, to exactly what was there before', async () => {
    await onExample('role-removed-from-employee', async (page, running) => {
      const [access, json] = [heldAccess(running, ANA), await timelessJson(page)];
      await makeChange(page);
      expect(heldAccess(running, ANA)).not.toEqual(access);
      await undoChange(page);

      await expectText(change(page), /Change 2: Done/i);
      expect(heldAccess(running, ANA)).toEqual(access);
      expect(logOf(running)).toMatchObject([{ state: 'undone' }, { state: 'done', by: SAM }]);
      await backToReport(page);
      expect(await timelessJson(page)).toEqual(json);
      await expectText(
        page.getByRole('region', { name: 'Changes made from this page' }),
        /Change 2.*Change 1.*Undone/s,
      );
    });
  });
});

describe('what only a person can repair in NetSuite', () => {
  it('a token on the wrong role: where to issue the new one, with what, and what to enter in Expensify', async () => {
    await onExample('token-on-wrong-role', async (page) => {
      await expectText(verdict(page), /blocked.*role/is);
      await page.getByRole('link', { name: /How to fix it/ }).click();
      const step = plan(page).getByRole('listitem').first();
      await expectText(step, /Issue a new access token for Ana Torres with the role "Expensify Integration"/);
      expect(await step.getByRole('link', { name: /New Access Token/ }).getAttribute('href')).toBe(
        '/app/setup/accesstokens.nl',
      );
      await expectText(
        step,
        /User\s+none\s+Ana Torres.*Role\s+none\s+Expensify Integration.*Status\s+active\s+revoked/s,
      );
      await expectText(plan(page), /Enter the new token id and token secret/);
      expect(await repairs(page).count()).toBe(0);
    });
  });

  it('a role without a permission: the role, the line from and to, and the lines as a file for SDF', async () => {
    await onExample('role-lacks-accounts', async (page) => {
      const step = plan(page).getByRole('listitem').first();
      expect(await step.getByRole('link', { name: /Manage Roles/ }).getAttribute('href')).toBe(
        '/app/setup/role.nl?id=1001&e=T',
      );
      await expectText(step, /Expensify Integration\s+Lists > Accounts\s+not set\s+Full/);

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download these lines for an SDF role file' }).click(),
      ]);

      expect(download.suggestedFilename()).toBe('role-1001-lines.xml');
      const lines = readFileSync(await download.path(), 'utf8');
      expect(lines).toMatch(/customrole1001/);
      expect(lines).toMatch(/<permkey>LIST_ACCOUNT<\/permkey>\s*<permlevel>FULL<\/permlevel>/);
    });
  });

  it('three faults: what the page can repair is repaired there, and the rest stays as steps', async () => {
    await onExample('three-faults-at-once', async (page) => {
      const steps = async () => plan(page).getByRole('heading', { level: 4 }).allInnerTexts();
      const all = await steps();
      await makeChange(page);
      await backToReport(page);
      expect(await steps()).toEqual(all.filter((title) => !title.startsWith('Remove the global permission')));
    });
  });
});

describe('without JavaScript', () => {
  it('the whole way works: repair, verify, undo', async () => {
    await onExample(
      OVERRIDDEN,
      async (page, running) => {
        const before = heldAccess(running, ANA);
        await makeChange(page);
        await expectText(change(page), /Change 1: Done/i);
        await backToReport(page);
        await expectText(verdict(page), /\bready\b/i);
        await page.getByRole('link', { name: 'Change 1' }).click();
        await undoChange(page);
        expect(heldAccess(running, ANA)).toEqual(before);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('with the keyboard alone', () => {
  it('the whole way works, and the focus is seen at every stop', async () => {
    await serving(example(OVERRIDDEN), (running) =>
      onPage(
        running,
        async (page) => {
          await press(page, 'Administrator');
          await verdict(page).waitFor();
          await press(page, 'How to fix it (2 steps)');
          await press(page, 'Preview this fix');
          await page.getByText('After this change').waitFor();
          await press(page, 'Apply this change');
          await change(page).waitFor();
          await press(page, 'Back to the report');
          await expectText(verdict(page), /\bready\b/i);
        },
        { as: 'nobody' },
      ),
    );
  });

  it('folds open and tabs switch', async () => {
    await onExample(OVERRIDDEN, async (page) => {
      await press(page, 'Or: Raise the global permission instead of removing it');
      await page.locator('.td-alternative[open]').waitFor();
      await tabTo(page, 'On the web');
      await page.keyboard.press('ArrowRight');
      await page.getByText('On mobile', { exact: true }).waitFor();
      expect(await page.getByLabel('On mobile').isChecked()).toBe(true);
    });
  });
});

/** The report with names, but for when it was read and what that cost. */
async function timelessJson(page: Page): Promise<unknown> {
  const href = await page
    .getByRole('region', { name: 'Share this report' })
    .getByRole('link', { name: 'JSON' })
    .last()
    .getAttribute('href');
  const response = await page.request.get(new URL(href ?? '', page.url()).href);
  const { source, ...report } = (await response.json()) as { source: Record<string, unknown> };
  return { ...report, source: { ...source, readAt: '' } };
}
