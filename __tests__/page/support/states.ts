/**
 * The states of the page: what a person may meet, and how they come there.
 */
import type { Page } from 'playwright-core';
import type { Running } from '../../../cli/embedded';
import type { AccountDocument } from '../../reference/answer';
import { example } from '../../product/support/accounts';
import { BOB, severalVendors } from '../../product/support/several-vendors';
import { brokenExample, withHistory } from '../../product/support/histories';
import { EVERY_RIGHT, READER, withReader } from '../../product/support/reader';
import { inDays, mappedAccount, register } from '../../registered/support/mappings';
import { plantSweep } from '../../sweep/support/planted-sweep';
import { sweptSixTimes } from '../../sweep/support/swept-account';
import type { Visit } from './browser';
import { thirtyTokens } from './many-tokens';
import { changeGlobalLine } from './records';
import { PAGE } from './session';
import { backToReport, confirm, makeChange, openPreview, openUndo, undoChange } from './steps';

const OVERRIDDEN = 'global-permission-overrides-web-services';
const ANA = 42;

export interface State {
  /** Of its picture. */
  readonly name: string;
  readonly account: AccountDocument;
  readonly visit?: Visit;
  /** From the report to the state. */
  readonly open?: (page: Page, running: Running) => Promise<void>;
  /** What is looked at. */
  readonly shows: string | RegExp;
}

const scrollToTimeline = (page: Page) => page.getByText('When did it break?').scrollIntoViewIfNeeded();

export const STATES: readonly State[] = [
  { name: 'blocked', account: example(OVERRIDDEN), shows: /Expensify cannot sync/ },
  {
    name: 'timeline',
    account: withHistory(brokenExample('employee-inactive')),
    open: scrollToTimeline,
    shows: 'the likely moment',
  },
  {
    name: 'timeline-not-read',
    account: withReader(withHistory(brokenExample('employee-inactive')), EVERY_RIGHT),
    visit: { as: READER },
    open: scrollToTimeline,
    shows: 'because a part of the history could not be read',
  },
  { name: 'ready', account: example('healthy'), shows: /Expensify can sync/ },
  {
    name: 'ready-checks-open',
    account: example('healthy'),
    open: (page) => page.getByText('Show them').click(),
    shows: 'What was checked',
  },
  {
    name: 'ready-with-warnings',
    account: example('only-a-global-permission-grants-accounts'),
    shows: 'Warning',
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
  { name: 'account', account: severalVendors(), visit: { path: `${PAGE}&view=account` }, shows: /1 ready/ },
  {
    name: 'readiness',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=oauth2-readiness` },
    shows: /Integrations with access tokens/,
  },
  {
    name: 'readiness-one',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=oauth2-readiness&application=${BOB}` },
    open: (page) => page.getByText('Show them').click(),
    shows: /needs for OAuth 2.0/,
  },
  {
    name: 'sweep',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=sweep` },
    open: showSwept,
    shows: /2 blocked, 1 unknown, 1 ready/,
  },
  {
    name: 'sweep-running',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=sweep` },
    open: async (page, running) => {
      sweptSixTimes(running);
      plantSweep(running, { state: 'running', ago: 60_000 });
      await page.reload();
    },
    shows: 'A sweep is running',
  },
  {
    name: 'sweep-none',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=sweep` },
    open: (page) => page.getByText('How to run a sweep every night').click(),
    shows: 'No sweep has finished yet',
  },
  {
    name: 'sweep-changes',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=sweep-changes` },
    open: showSwept,
    shows: 'About to break',
  },
  {
    name: 'sweep-roles',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=sweep-roles&group=celigo-tba` },
    open: showSwept,
    shows: /^Roles of Celigo/,
  },
  {
    name: 'sweep-start',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=start-sweep` },
    shows: 'It runs in the background with your own role',
  },
  {
    name: 'self-test',
    account: example('healthy'),
    visit: { path: `${PAGE}&view=account` },
    open: async (page, { account }) => {
      account.database.run("UPDATE integrationapp SET state = 'PAUSED' WHERE id = 11");
      await page.getByRole('link', { name: 'Is this account as Token Doctor expects?' }).click();
      await page.getByRole('region', { name: 'Not as expected' }).first().waitFor();
    },
    shows: /1 of \d+ things? (is|are) not as Token Doctor expects/,
  },
  {
    name: 'what-if',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=what-if&what=set-role-active&ofRole=1003&after=F` },
    shows: 'Credentials that break: 1. Credentials that work afterwards: 0.',
  },
  {
    name: 'what-if-faults',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=what-if` },
    open: async (page) => {
      await page.getByLabel('What changes').selectOption({ label: 'Whether a role is active (role, yes or no)' });
      await page.getByLabel('Or the name of the role, or its internal id').fill('9999');
      await page.getByLabel(/^Afterwards/).selectOption({ label: 'No' });
      await page.getByRole('button', { name: 'Try it' }).click();
    },
    shows: /There is no role with the internal id 9999/,
  },
  {
    name: 'smallest-repair',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=smallest-repair&all=T` },
    shows: /changes? repairs? 2 of 2 blocked credentials/,
  },
  {
    name: 'what-if-plan',
    account: example('three-faults-at-once'),
    open: (page) => page.getByRole('link', { name: 'What else would this change?' }).click(),
    shows: 'What the plan changes for other integrations',
  },
  {
    name: 'account-error-text',
    account: severalVendors(),
    visit: { path: `${PAGE}&view=account` },
    open: async (page) => {
      await page.getByLabel(/The error as the integration shows it/).fill('NS0565: sync error');
      await page.getByRole('button', { name: 'What does it mean?' }).click();
    },
    shows: /The code in the text belongs to Expensify/,
  },
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
      await undoChange(page);
      await backToReport(page);
      await page.getByText('Changes made from this page').scrollIntoViewIfNeeded();
    },
    shows: 'Undone',
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
      await page.getByRole('link', { name: /How to fix it/ }).click();
    },
    shows: 'How to fix it',
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
      await page.getByRole('link', { name: /How to fix it/ }).click();
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
  {
    name: 'credential',
    account: example('healthy'),
    visit: { path: `${PAGE}&view=credential` },
    shows: 'Internal id of the user',
  },
  {
    name: 'credential-report',
    account: example('healthy'),
    visit: { path: `${PAGE}&employee=${ANA}&role=1001&kind=oauth2-authorization` },
    shows: /OAuth 2.0 authorization of/,
  },
  {
    name: 'profiles',
    account: example('healthy'),
    visit: { path: `${PAGE}&view=profiles` },
    shows: 'Add a profile',
  },
  {
    name: 'profile',
    account: example('healthy'),
    visit: { path: `${PAGE}&view=profile&profile=celigo-cam` },
    shows: /^Requirements/,
  },
  {
    name: 'profile-new',
    account: example('healthy'),
    visit: { path: `${PAGE}&view=new-profile` },
    shows: 'From a role that works',
  },
  {
    name: 'profile-draft',
    account: example('healthy'),
    visit: { path: `${PAGE}&view=new-profile` },
    open: draftProfile,
    shows: 'Result for each line',
  },
  {
    name: 'profile-faults',
    account: example('healthy'),
    visit: { path: `${PAGE}&view=edit-profile&profile=celigo-cam` },
    open: async (page) => {
      await page.locator('textarea').fill('{\n  "format": "profile/1"\n}');
      await page.getByRole('button', { name: 'Check it' }).click();
    },
    shows: 'Not saved: fix this first',
  },
  {
    name: 'profile-preview',
    account: example('healthy'),
    visit: { path: `${PAGE}&view=new-profile` },
    open: async (page) => {
      await draftProfile(page);
      await page.getByRole('button', { name: 'Check it' }).click();
    },
    shows: 'What saving does',
  },
  {
    name: 'mappings',
    account: mappedAccount(),
    visit: { path: `${PAGE}&view=mappings` },
    open: async (page, running) => {
      register(running, { label: 'Rotation 2026' });
      register(running, { key: 'k2', label: 'Rotation 2025', until: inDays(12) });
      register(running, { key: 'k3', kind: 'oauth2-authorization', until: '', ended: true });
      await page.reload();
    },
    shows: 'Ends soon',
  },
  {
    name: 'mapping-faults',
    account: mappedAccount(),
    visit: { path: `${PAGE}&view=new-mapping` },
    open: async (page) => {
      await page.getByLabel(/^Valid until/).fill('30.11.2027');
      await page.getByRole('button', { name: 'Check it' }).click();
    },
    shows: 'Not saved: fix this first',
  },
  {
    name: 'mapping-preview',
    account: mappedAccount(),
    visit: { path: `${PAGE}&view=new-mapping` },
    open: async (page) => {
      await page.getByLabel('Application', { exact: true }).selectOption('7');
      await page.getByLabel(/^The user: the name/).fill('1');
      await page.getByLabel('Role', { exact: true }).selectOption('1001');
      await page.getByLabel(/^Valid until/).fill(inDays(300));
      await page.getByRole('button', { name: 'Check it' }).click();
    },
    shows: 'What the report will say of it',
  },
];

async function showSwept(page: Page, running: Running): Promise<void> {
  sweptSixTimes(running);
  await page.reload();
}

async function draftProfile(page: Page): Promise<void> {
  await page.getByLabel('What is it called?').fill('Acme Pay');
  await page.getByLabel(/^One permission a line/).fill('Lists > Accounts: View\nFrobnicate: Full');
  await page.getByRole('button', { name: 'Make a draft from this list' }).click();
}
