/**
 * The page on a phone and on a wide screen: a narrow one hides nothing, a wide one is used.
 */
import type { Page } from 'playwright-core';
import { example } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { expectText, onPage, useChromium } from './support/browser';
import { picture } from './support/pictures';
import { openPreview } from './support/steps';
import { thirtyTokens } from './support/many-tokens';

const OVERRIDDEN = 'global-permission-overrides-web-services';
const PHONE = { width: 390, height: 844 };
const LABELS = ['Permission', 'Level needed', 'Role', 'Global permission', 'Result'];

useChromium();

const onPhone = (account: Parameters<typeof serving>[0], look: (page: Page) => Promise<void>): Promise<void> =>
  serving(account, (running) =>
    onPage(
      running,
      async (page) => {
        await page.setViewportSize(PHONE);
        await look(page);
      },
      // None of this needs a script.
      { javaScriptEnabled: false },
    ),
  );

describe('on a phone', () => {
  it('every requirement is a block that says all: what for, permission, levels, result, and whether it is met', async () => {
    await onPhone(example(OVERRIDDEN), async (page) => {
      const blocks = await page.locator('.td-needed > tbody').evaluateAll(cellsOfBlocks);
      expect(blocks).toHaveLength(9);
      for (const { heads, cells } of blocks) {
        expect(heads).toHaveLength(1);
        const permissions = (cells.length - 1) / LABELS.length;
        const labels = cells.map(({ label }) => label).filter((label) => label !== 'OK?');
        expect(labels).toEqual(Array.from({ length: permissions }, () => LABELS).flat());
        expect(cells.map(({ label }) => label)).toContain('OK?');
        expect(cells.filter(({ isShown, labelShown, label }) => !isShown || labelShown !== label)).toEqual([]);
      }
      const soap = blocks.find(({ heads }) => heads[0] === 'Use SOAP web services');
      expect(soap?.cells.map(({ text }) => text.replaceAll(/\s+/g, ' '))).toEqual([
        'Setup > SOAP Web Services ADMI_WEBSERVICES',
        'Full',
        'Full',
        'None',
        'None',
        expect.stringMatching(/No$/),
      ]);
      await page.locator('.td-needed > .td-row-fail').scrollIntoViewIfNeeded();
      await picture(page, 'phone');
    });
  });

  it('it is still a table to whoever does not see it', async () => {
    await onPhone(example(OVERRIDDEN), async (page) => {
      const table = page.getByRole('region', { name: 'Permissions needed' }).getByRole('table');
      expect(await table.getByRole('columnheader').allTextContents()).toEqual(['To …', ...LABELS, 'OK?']);
      expect(await table.getByRole('rowheader').count()).toBe(9);
      await expectText(table.getByRole('row', { name: /SOAP Web Services/ }), /Full\s+Full\s+None\s+None/);
    });
  });

  it('every change is a block: record, field, before and after', async () => {
    await onPhone(example(OVERRIDDEN), async (page) => {
      await openPreview(page);
      const [changes] = await page.locator('.td-changes > tbody').evaluateAll(cellsOfBlocks);
      expect(changes?.cells.map(({ labelShown, text }) => [labelShown, text])).toEqual([
        ['Record', 'Ana Torres'],
        ['Field', 'Access > Global Permissions > Setup > SOAP Web Services'],
        ['From', 'None'],
        ['To', 'not set'],
      ]);
    });
  });

  it('every token of many is a block, and they can be sorted', async () => {
    await onPhone(thirtyTokens(), async (page) => {
      const [tokens] = await page.locator('.td-overview > tbody').evaluateAll(cellsOfBlocks);
      expect(tokens?.heads).toHaveLength(30);
      expect(tokens?.cells.every(({ isShown, label, labelShown }) => isShown && label === labelShown)).toBe(true);
      await page.getByRole('columnheader', { name: 'User' }).getByRole('link').click();
      await page.locator('th[aria-sort=ascending]', { hasText: 'User' }).waitFor();
    });
  });
});

describe('on a wide screen', () => {
  it('tables, chain and steps have the whole width', async () => {
    await serving(example(OVERRIDDEN), (running) =>
      onPage(running, async (page) => {
        await page.setViewportSize({ width: 1440, height: 900 });
        const widths = await page
          .locator('.td-verdict, .td-chain, .td-needed, .td-step, .td-findings')
          .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width));
        expect(Math.min(...widths)).toBeGreaterThan(1440 * 0.95);
      }),
    );
  });
});

interface Block {
  readonly heads: readonly string[];
  readonly cells: readonly {
    readonly label: string;
    /** What a person sees before the cell. */
    readonly labelShown: string;
    readonly text: string;
    /** On the screen from side to side, with a height. */
    readonly isShown: boolean;
  }[];
}

function cellsOfBlocks(blocks: readonly Element[]): Block[] {
  return blocks.map((block) => ({
    heads: [...block.querySelectorAll('th')].map((head) => head.firstChild?.textContent?.trim() ?? ''),
    cells: [...block.querySelectorAll('td')].map((cell) => {
      const { left, right, height } = cell.getBoundingClientRect();
      return {
        label: cell.dataset.label ?? '',
        labelShown: /"([^"]*)"/.exec(getComputedStyle(cell, '::before').content)?.[1] ?? '',
        text: cell.innerText.trim(),
        isShown: left >= 0 && right <= document.documentElement.clientWidth && height > 0,
      };
    }),
  }));
}
