/**
 * The page in a real browser: Chromium as an npm package carries it.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import chromiumBinary from '@sparticuz/chromium';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { PROJECT } from '../../cli/bundle';
import type { Running } from '../../cli/embedded';
import { EXAMPLES, inAccount, withAccountFile } from '../support/embedded';

const PAGE = '/app/site/hosting/scriptlet.nl?script=customscript_td_doctor_sl&deploy=customdeploy_td_doctor_sl';
/** Where the README's picture comes from: made by this test, looked at by people. */
const PICTURE = join(PROJECT, 'docs', 'images', 'page.png');

let browser: Browser;

beforeAll(async () => {
  // Chromium from npm is built for Linux; elsewhere, name an installed one.
  const executablePath = process.env.CHROMIUM_PATH ?? (await chromiumBinary.executablePath());
  // One process for everything would take the browser down with its first context.
  const args = chromiumBinary.args.filter((arg) => arg !== '--single-process');
  browser = await chromium.launch({ executablePath, args, headless: true });
}, 60_000);

afterAll(() => browser.close());

async function onPage(
  running: Running,
  look: (page: Page) => Promise<void>,
  { javaScriptEnabled = true, width = 1280, path = PAGE, as = 'Administrator' } = {},
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await page.goto(`${running.serving.url}${path}`);
    await page.getByRole('button', { name: as }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Token Doctor' }).waitFor();
    await look(page);
    expect(new Set(asked)).toEqual(new Set([new URL(running.serving.url).host]));
  } finally {
    await context.close();
  }
}

const example = (name: string) => join(EXAMPLES, `${name}.json`);

describe('the page of an account that is blocked by a global permission', () => {
  it('says so in one sentence, marks the broken link and shows the way out', async () => {
    await inAccount(example('global-permission-overrides-web-services'), async (running) => {
      await onPage(running, async (page) => {
        await expectText(page.getByRole('status', { name: 'Verdict' }), /blocked.*Ana Torres, overrides the role/is);
        const broken = page.locator('.td-chain .td-fail').first();
        await expectText(broken, /Global permissions.*Broken link/s);
        const soap = page.getByRole('row', { name: /SOAP Web Services.*ADMI_WEBSERVICES/ });
        await expectText(soap, /Full\s+Full\s+None\s+None.*No/s);
        const plan = page.getByRole('region', { name: 'How to mend it' });
        await expectText(plan, /Remove the global permission Setup > SOAP Web Services of Ana Torres/);
        await expectText(plan, /On the web.*On mobile.*Does this affect all exports\?.*Must I reconnect\?/s);
        mkdirSync(dirname(PICTURE), { recursive: true });
        // Without the line that tells the time, so that the picture changes only when the page does.
        await page.screenshot({ path: PICTURE, fullPage: true, style: '.td-footer { visibility: hidden }' });
      });
    });
  });

  it('is whole without JavaScript', async () => {
    await inAccount(example('global-permission-overrides-web-services'), async (running) => {
      await onPage(
        running,
        async (page) => {
          await expectText(page.getByRole('status', { name: 'Verdict' }), /blocked/i);
          await expectText(
            page.locator('.td-chain'),
            /1\. Access token.*2\. Role.*3\. Employee.*4\. Global permissions/s,
          );
          await page.getByText('Or: Raise the global permission instead of removing it').click();
          await expectText(page.locator('.td-alternative[open]'), /Verdict after it: ready/);
        },
        { javaScriptEnabled: false },
      );
    });
  });

  it('leads to the record that is at fault', async () => {
    await inAccount(example('global-permission-overrides-web-services'), async (running) => {
      await onPage(running, async (page) => {
        const links = await page.locator('.td a').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
        expect(links).toEqual(
          expect.arrayContaining([
            '/app/setup/accesstoken.nl?id=501',
            '/app/setup/role.nl?id=1001',
            '/app/common/entity/employee.nl?id=42',
            '/app/common/entity/employee.nl?id=42&e=T',
          ]),
        );
      });
    });
  });

  it('fits a narrow screen', async () => {
    await inAccount(example('three-faults-at-once'), async (running) => {
      await onPage(
        running,
        async (page) => {
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBeLessThanOrEqual(0);
        },
        { width: 320 },
      );
    });
  });
});

describe('the page of a healthy account', () => {
  it('is one quiet sentence, without a plan', async () => {
    await inAccount(example('healthy'), async (running) => {
      await onPage(running, async (page) => {
        await expectText(page.getByRole('status', { name: 'Verdict' }), /ready.*Expensify can sync/is);
        expect(await page.getByRole('heading', { name: 'How to mend it' }).count()).toBe(0);
        expect(await page.locator('details[open]').count()).toBe(0);
      });
    });
  });
});

describe('whatever the account holds', () => {
  it('is encoded: a name is text, never markup', async () => {
    const hostile = '<img src=x onerror="document.title=1"> "\'&';
    const document = {
      format: 'account/1',
      account: { id: '7', name: hostile },
      roles: [{ id: 1, scriptid: 'customrole1', name: `${hostile} role`, permissions: {} }],
      employees: [{ id: 2, name: `${hostile} employee`, roles: [1], globalPermissions: { LIST_ACCOUNT: 'NONE' } }],
      integrations: [{ id: 3, name: `Expensify ${hostile}`, state: 'BLOCKED' }],
      tokens: [
        { id: 4, name: `${hostile} token`, integration: 3, entity: 2, role: 1, created: '2026-01-01T00:00:00Z' },
      ],
    };
    await withAccountFile(document, (path) =>
      inAccount(path, async (running) => {
        await onPage(running, async (page) => {
          expect(await page.locator('.td img').count()).toBe(0);
          await expectText(page.locator('.td-chain'), /<img src=x onerror=.*token/s);
          expect(await page.title()).not.toBe('1');
        });
      }),
    );
  });

  it('answers a bad parameter with a sentence instead of a stack', async () => {
    await inAccount(example('healthy'), async (running) => {
      await onPage(
        running,
        async (page) => {
          await expectText(page.locator('.td'), /There is no integration "<b>nobody".*TD_UNKNOWN_INTEGRATION/s);
        },
        { path: `${PAGE}&integration=%3Cb%3Enobody` },
      );
    });
  });
});

/** Waits for an element's text and compares it as a person reads it. */
async function expectText(locator: ReturnType<Page['locator']>, expected: RegExp): Promise<void> {
  expect(await locator.first().innerText()).toMatch(expected);
}
