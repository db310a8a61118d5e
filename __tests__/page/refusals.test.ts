/**
 * What the page does not do: changes that nobody confirmed, that rest on what is no longer so, that the viewer may not
 * make. Each is refused in words, and the employee record stays what it was.
 */
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import type { Running } from '../../cli/embedded';
import { example, one } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { READER, TO_READ_EMPLOYEES, withReader } from '../product/support/reader';
import type { AccountDocument } from '../reference/answer';
import { expectText, onPage, useChromium } from './support/browser';
import type { Visit } from './support/browser';
import { picture } from './support/pictures';
import type { HeldAccess } from './support/records';
import { changeGlobalLine, heldAccess, letWriteTheLog, logOf } from './support/records';
import { PAGE } from './support/session';
import { backToReport, confirm, makeChange, openPreview } from './support/steps';

const ANA = 42;
const SAM = 7;
const ADMINISTRATOR = 3;
const OVERRIDDEN = 'global-permission-overrides-web-services';
const NONCE = 'custpage_td_nonce';

useChromium();

interface Scene {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly running: Running;
  /** Ana's access when the page was opened. */
  readonly before: HeldAccess;
}

function onBlocked(
  look: (scene: Scene) => Promise<void>,
  { account = example(OVERRIDDEN), ...visit }: Visit & { readonly account?: AccountDocument } = {},
): Promise<void> {
  return serving(account, (running) =>
    onPage(running, (page, context) => look({ page, context, running, before: heldAccess(running, ANA) }), visit),
  );
}

const status = (page: Page) => page.getByRole('status');
const nonceOf = (page: Page): Promise<string> => page.locator(`input[name=${NONCE}]`).inputValue();

/** Sends a confirmation as a form of any other page could. */
async function send({ context, running }: Scene, form: Readonly<Record<string, string>>): Promise<string> {
  const response = await context.request.post(`${running.serving.url}${PAGE}`, { form });
  return response.text();
}

describe('a record that somebody else changed after the preview', () => {
  it('from another session: the change is refused, and that is written down', async () => {
    await onBlocked(async ({ page, running }) => {
      await openPreview(page);
      await onPage(running, makeChange);
      const meanwhile = heldAccess(running, ANA);

      await confirm(page);

      await expectText(status(page), /Change 2: Refused, nothing changed.*has changed since the preview/is);
      expect(heldAccess(running, ANA)).toEqual(meanwhile);
      expect(logOf(running)).toMatchObject([{ state: 'done' }, { state: 'refused', by: SAM }]);
    });
  });

  it('to another level: the change is refused, and the page shows what is there now', async () => {
    await onBlocked(async ({ page, running }) => {
      await openPreview(page);
      changeGlobalLine(running, ANA, 'ADMI_WEBSERVICES', 'VIEW');

      await confirm(page);

      await expectText(status(page), /Refused, nothing changed/i);
      await expectText(page.getByRole('region', { name: 'Changes' }), /SOAP Web Services\s+None\s+View/);
      expect(heldAccess(running, ANA).globalPermissions).toEqual({ ADMI_WEBSERVICES: 1 });
    });
  });

  it('after the change was made: it is not undone', async () => {
    await onBlocked(async ({ page, running }) => {
      await page.getByText('Or: Raise the global permission').click();
      await page.getByRole('link', { name: 'Preview this fix' }).last().click();
      await confirm(page);
      changeGlobalLine(running, ANA, 'ADMI_WEBSERVICES', 'VIEW');

      await page.getByRole('link', { name: 'Undo this change' }).click();

      await expectText(status(page), /has changed since then.*Nothing was changed.*TD_RECORD_CHANGED/s);
      expect(heldAccess(running, ANA).globalPermissions).toEqual({ ADMI_WEBSERVICES: 1 });
    });
  });
});

describe('a confirmation', () => {
  it('works once: sent again, it is refused', async () => {
    await onBlocked(async (scene) => {
      await openPreview(scene.page);
      const nonce = await nonceOf(scene.page);
      await confirm(scene.page);
      const after = heldAccess(scene.running, ANA);

      expect(await send(scene, { [NONCE]: nonce })).toMatch(/used already.*TD_CONFIRMATION_EXPIRED/s);

      expect(heldAccess(scene.running, ANA)).toEqual(after);
      expect(logOf(scene.running)).toHaveLength(1);
    });
  });

  it('is not there any more for who goes back with the button of the browser', async () => {
    await onBlocked(async ({ page, running }) => {
      await makeChange(page);
      await page.goBack();

      await expectText(status(page), /nothing left to fix/);
      expect(await page.getByRole('button', { name: 'Apply this change' }).count()).toBe(0);
      expect(logOf(running)).toHaveLength(1);
    });
  });

  it.each([
    ['without a name', {}],
    ['with a name that nobody was given', { [NONCE]: randomUUID() }],
    ['with a name that is none', { [NONCE]: "' OR 1=1 --" }],
    ['that says itself what to change', { view: 'apply', repair: 'remove-global-line:42', employee: '42' }],
  ])('%s is refused', async (_how, form) => {
    await onBlocked(async (scene) => {
      await openPreview(scene.page);
      expect(await send(scene, form)).toMatch(/Nothing was changed.*TD_CONFIRMATION_EXPIRED/s);
      expect(heldAccess(scene.running, ANA)).toEqual(scene.before);
      expect(logOf(scene.running)).toEqual([]);
    });
  });

  it('of another login is refused, and still works for its own', async () => {
    const account = example(OVERRIDDEN);
    one(account.employees, ANA).roles.push(ADMINISTRATOR);
    await onBlocked(
      async (scene) => {
        await openPreview(scene.page);
        const nonce = await nonceOf(scene.page);
        await onPage(
          scene.running,
          async (_page, context) => {
            expect(await send({ ...scene, context }, { [NONCE]: nonce })).toMatch(/TD_CONFIRMATION_EXPIRED/);
          },
          { as: { entity: ANA, role: ADMINISTRATOR } },
        );
        expect(heldAccess(scene.running, ANA)).toEqual(scene.before);

        await confirm(scene.page);
        await expectText(status(scene.page), /Change 1: Done/i);
      },
      { account, as: { entity: SAM, role: ADMINISTRATOR } },
    );
  });
});

describe('a viewer without the rights', () => {
  const reader = { account: withReader(example(OVERRIDDEN), TO_READ_EMPLOYEES), as: READER };

  it('to write the log: nothing is changed, and the page says whom to ask for what', async () => {
    await onBlocked(async ({ page, running, before }) => {
      await openPreview(page);
      await confirm(page);

      await expectText(
        status(page),
        /Nothing was changed.*Ask an Administrator to add your role.*Token Doctor Change/s,
      );
      await expectText(status(page), /TD_NO_CHANGE_RECORD/);
      expect(heldAccess(running, ANA)).toEqual(before);
      expect(logOf(running)).toEqual([]);
      await picture(page, 'not-allowed');
    }, reader);
  });

  it('to edit employees: NetSuite refuses, nothing is changed, and the log says so', async () => {
    await onBlocked(async ({ page, running, before }) => {
      letWriteTheLog(running, READER.role);
      await openPreview(page);
      await confirm(page);

      await expectText(status(page), /Refused, nothing changed.*INSUFFICIENT_PERMISSION.*Employee/is);
      expect(heldAccess(running, ANA)).toEqual(before);
      expect(logOf(running)).toMatchObject([{ state: 'refused', by: READER.entity }]);
      await backToReport(page);
      await expectText(page.getByRole('region', { name: 'Changes made from this page' }), /Rae Reader: Refused/);
    }, reader);
  });

  it('to read the log: a change is not shown to them, and no way to take it back', async () => {
    await onBlocked(async ({ page, running }) => {
      await onPage(running, makeChange);
      for (const view of ['change', 'undo']) {
        await page.goto(`${running.serving.url}${PAGE}&view=${view}&change=1`);
        await expectText(status(page), /could not be read.*TD_CHANGE_NOT_FOUND/s);
      }
    }, reader);
  });
});

describe('a script that does not come to its end', () => {
  it('before the record is changed: the change is begun and not known, and the page shows what is held', async () => {
    await onBlocked(async ({ page, running, before }) => {
      await openPreview(page);
      const { faults } = running.account;
      faults.add({ call: 'record.Record.save', matching: 'employee', error: 'SSS_TIME_LIMIT_EXCEEDED', when: 'once' });
      faults.add({ call: 'record.submitFields', error: 'SSS_TIME_LIMIT_EXCEEDED', when: 'once' });
      await page.getByRole('button', { name: 'Apply this change' }).click();
      await page.goto(`${running.serving.url}${PAGE}`);

      await expectText(page.getByRole('region', { name: 'Changes made from this page' }), /Started, not confirmed/);
      await page.getByRole('link', { name: 'Change 1' }).click();
      await expectText(status(page), /cannot tell whether the change was made/);
      await expectText(page.getByRole('region', { name: 'Changes' }), /SOAP Web Services\s+None\s+None/);
      expect(heldAccess(running, ANA)).toEqual(before);
      expect(logOf(running)).toMatchObject([{ state: 'begun' }]);
      await picture(page, 'change-not-known');
    });
  });

  it('after the record is changed: the same, and what is held is the change', async () => {
    await onBlocked(async ({ page, running }) => {
      await openPreview(page);
      running.account.faults.add({ call: 'record.submitFields', error: 'SSS_TIME_LIMIT_EXCEEDED', when: 'once' });
      await page.getByRole('button', { name: 'Apply this change' }).click();
      await page.goto(`${running.serving.url}${PAGE}&view=change&change=1`);

      await expectText(status(page), /cannot tell whether the change was made/);
      await expectText(page.getByRole('region', { name: 'Changes' }), /SOAP Web Services\s+None\s+not set/);
      expect(logOf(running)).toMatchObject([{ state: 'begun' }]);
    });
  });

  it('because the save says something odd: what came of it is read, not guessed', async () => {
    await onBlocked(async ({ page, running, before }) => {
      await openPreview(page);
      failingSave(running, () => undefined);
      await confirm(page);
      await expectText(status(page), /Refused, nothing changed.*UNEXPECTED_ERROR/is);
      expect(heldAccess(running, ANA)).toEqual(before);
    });
  });

  it('because the save says something odd and was taken all the same: the page does not say that nothing changed', async () => {
    await onBlocked(async ({ page, running }) => {
      await openPreview(page);
      failingSave(running, () => {
        changeGlobalLine(running, ANA, 'ADMI_WEBSERVICES', 'FULL');
      });
      await confirm(page);
      await expectText(status(page), /cannot tell whether the change was made.*UNEXPECTED_ERROR/is);
      expect(await status(page).innerText()).not.toMatch(/nothing (was )?changed/i);
    });
  });
});

/** The next save of an employee throws, after what is to happen has happened. */
function failingSave({ account: { faults } }: Running, happens: () => void): void {
  faults.add({ call: 'record.Record.save', matching: 'employee', error: 'UNEXPECTED_ERROR', when: 'once' });
  const meet = faults.meet.bind(faults);
  jest.spyOn(faults, 'meet').mockImplementation((call) => {
    const fault = meet(call);
    if (fault !== undefined) happens();
    return fault;
  });
}
