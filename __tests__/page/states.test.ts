/**
 * Every state of the page, in a real browser: what axe says of it, that it fits a phone and a screen at 200 % zoom, that
 * nothing moves while it comes. Each state leaves a picture in docs/images.
 */
import type { Page } from 'playwright-core';
import type { Running } from '../../cli/embedded';
import type { AccountDocument } from '../reference/answer';
import { example } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { READER, withReader } from '../product/support/reader';
import { onPage, useChromium } from './support/browser';
import type { Visit } from './support/browser';
import { axeFindings, fit, FITS_EVERY_SCREEN, shiftOf } from './support/judge';
import { thirtyTokens } from './support/many-tokens';
import { picture } from './support/pictures';
import { changeGlobalLine } from './support/records';
import { PAGE } from './support/session';
import { backToReport, confirm, makeChange, openPreview, openUndo, takeBack } from './support/steps';

const OVERRIDDEN = 'global-permission-overrides-web-services';
const ANA = 42;

interface State {
  /** Of its picture. */
  readonly name: string;
  readonly account: AccountDocument;
  readonly visit?: Visit;
  /** From the report to the state. */
  readonly open?: (page: Page, running: Running) => Promise<void>;
  /** What is looked at. */
  readonly shows: string | RegExp;
}

const STATES: readonly State[] = [
  { name: 'blocked', account: example(OVERRIDDEN), shows: /Expensify cannot sync/ },
  { name: 'ready', account: example('healthy'), shows: /Expensify can sync/ },
  {
    name: 'ready-checks-open',
    account: example('healthy'),
    open: (page) => page.getByText('Look at them').click(),
    shows: 'What was checked',
  },
  {
    name: 'ready-with-warnings',
    account: example('only-a-global-permission-grants-accounts'),
    shows: 'Look at this',
  },
  {
    name: 'not-known',
    account: withReader(example('healthy'), {
      ADMI_MANAGE_OAUTH_TOKENS: 'FULL',
      LIST_EMPLOYEE: 'VIEW',
      LIST_EMPLOYEE_RECORD: 'VIEW',
    }),
    visit: { as: READER },
    shows: 'What could not be read',
  },
  {
    name: 'not-known-at-all',
    account: withReader(example('healthy'), {}),
    visit: { as: READER },
    shows: 'What could not be read',
  },
  { name: 'overview', account: thirtyTokens(), shows: 'Access tokens (30)' },
  { name: 'preview', account: example(OVERRIDDEN), open: openPreview, shows: 'After this change: Ready' },
  {
    name: 'preview-more-to-do',
    account: example('three-faults-at-once'),
    open: openPreview,
    shows: 'After this change: Blocked',
  },
  {
    name: 'change-done',
    account: example(OVERRIDDEN),
    open: makeChange,
    shows: 'The change is made, and NetSuite holds it',
  },
  {
    name: 'change-refused',
    account: example(OVERRIDDEN),
    open: async (page, running) => {
      await openPreview(page);
      changeGlobalLine(running, ANA, 'ADMI_WEBSERVICES', 'VIEW');
      await confirm(page);
    },
    shows: 'NetSuite did not make the change',
  },
  {
    name: 'take-back',
    account: example(OVERRIDDEN),
    open: async (page) => {
      await makeChange(page);
      await openUndo(page);
    },
    shows: 'The employee record becomes exactly what it was before',
  },
  {
    name: 'taken-back',
    account: example(OVERRIDDEN),
    open: async (page) => {
      await makeChange(page);
      await takeBack(page);
      await backToReport(page);
      await page.getByText('Changed from this page').scrollIntoViewIfNeeded();
    },
    shows: 'Taken back',
  },
  {
    name: 'refusal',
    account: example('healthy'),
    visit: { path: `${PAGE}&view=preview&repair=remove-global-line:42` },
    shows: 'This was not done',
  },
  {
    name: 'plan-by-hand',
    account: example('token-on-wrong-role'),
    open: async (page) => {
      await page.getByRole('link', { name: /How to mend it/ }).click();
    },
    shows: 'How to mend it',
  },
  {
    name: 'plan-alternatives',
    account: example('three-faults-at-once'),
    open: async (page) => {
      for (const summary of await page.locator('.td-alternative > summary').all()) await summary.click();
      await page.locator('.td-alternative').first().scrollIntoViewIfNeeded();
    },
    shows: /Or: /,
  },
  {
    name: 'plan-role-lines',
    account: example('role-lacks-accounts'),
    open: async (page) => {
      await page.getByRole('link', { name: /How to mend it/ }).click();
    },
    shows: 'Download these lines for an SDF role file',
  },
  {
    name: 'sync-on-mobile',
    account: example(OVERRIDDEN),
    open: async (page) => {
      await page.getByText('On mobile', { exact: true }).click();
      await page.getByText('Where do you sync?').scrollIntoViewIfNeeded();
    },
    shows: 'Where do you sync?',
  },
];

useChromium();

describe('whatever state the page is in', () => {
  it.each(STATES)('$name: axe finds nothing serious, it fits every screen, nothing moves', async (state) => {
    await serving(state.account, (running) =>
      onPage(
        running,
        async (page) => {
          await state.open?.(page, running);
          await page.getByText(state.shows).first().waitFor();
          const shift = await shiftOf(page);
          await picture(page, state.name);
          expect(shift).toBe(0);
          expect(await axeFindings(page)).toEqual([]);
          expect(await fit(page)).toEqual(FITS_EVERY_SCREEN);
        },
        state.visit,
      ),
    );
  });
});
