/**
 * The page in a real browser: Chromium as an npm package carries it.
 */
import { join } from 'node:path';
import { EXAMPLES, inAccount, withAccountFile } from '../support/embedded';
import { expectText, onPage, useChromium } from './support/browser';
import { wholePicture } from './support/pictures';
import { PAGE } from './support/session';

useChromium();

const example = (name: string) => join(EXAMPLES, `${name}.json`);

describe('the page of an account that is blocked by a global permission', () => {
  it('says so in one sentence, marks the broken link and shows the way out', async () => {
    await inAccount(example('global-permission-overrides-web-services'), async (running) => {
      await onPage(running, async (page) => {
        await expectText(page.getByRole('status', { name: 'Verdict' }), /blocked.*Ana Torres, overrides the role/is);
        const broken = page.locator('.td-chain .td-fail').first();
        await expectText(broken, /Global permissions.*Failed/s);
        const soap = page.getByRole('row', { name: /SOAP Web Services.*ADMI_WEBSERVICES/ });
        await expectText(soap, /Full\s+Full\s+None\s+None.*No/s);
        const plan = page.getByRole('region', { name: 'How to fix it' });
        await expectText(plan, /Remove the global permission Setup > SOAP Web Services of Ana Torres/);
        await expectText(plan, /On the web.*On mobile.*Does this affect all exports\?.*Must I reconnect\?/s);
        await wholePicture(page, 'page');
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
          await expectText(page.locator('.td-alternative[open]'), /Verdict after this: ready/);
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
});

describe('the page of an account with several tokens', () => {
  it('lists them with their verdicts first, each a link away from its own chain', async () => {
    await inAccount(example('two-live-tokens-one-blocked'), async (running) => {
      await onPage(running, async (page) => {
        const table = page.getByRole('region', { name: 'Access tokens', exact: true });
        expect(await table.getByRole('row').allInnerTexts()).toEqual([
          expect.stringMatching(/^Verdict/),
          expect.stringMatching(/Blocked/),
          expect.stringMatching(/Ready/),
        ]);
        expect(await page.locator('.td-chain').count()).toBe(0);
        await table.getByRole('row', { name: /Ready/ }).getByRole('link').first().click();
        await expectText(page.getByRole('status', { name: 'Verdict' }), /\bready\b/i);
        expect(await page.locator('.td-chain').count()).toBe(1);
      });
    });
  });
});

describe('the page of a healthy account', () => {
  it('is one quiet sentence, without a plan', async () => {
    await inAccount(example('healthy'), async (running) => {
      await onPage(running, async (page) => {
        await expectText(page.getByRole('status', { name: 'Verdict' }), /ready.*Expensify can sync/is);
        expect(await page.getByRole('heading', { name: 'How to fix it' }).count()).toBe(0);
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
