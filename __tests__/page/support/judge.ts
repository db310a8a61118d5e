/**
 * What is judged of every state of the page: what axe finds, whether it fits, whether it moved while it came.
 */
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** 640 is what a screen of 1280 has at 200 % zoom; 390 is a phone. */
const WIDTHS = [1440, 1280, 900, 640, 390, 320] as const;

export const FITS_EVERY_SCREEN = WIDTHS.map((width) => ({ width, beyond: [] }));

/** What reaches beyond the screen, by its width in CSS pixels. Leaves the page at its first width. */
export async function fit(page: Page): Promise<{ readonly width: number; readonly beyond: readonly string[] }[]> {
  const before = page.viewportSize() ?? { width: WIDTHS[0], height: 800 };
  const found = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: before.height });
    found.push({ width, beyond: await page.evaluate(beyondTheScreen) });
  }
  await page.setViewportSize(before);
  return found;
}

/** How much of the page moved by itself: 0 is nothing. Ask before it is resized, which moves everything. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(layoutShift);
}

/** Serious and critical findings, each with the elements it is about. */
export async function axeFindings(page: Page): Promise<string[]> {
  return serious(await axeViolations(page)).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

export type Violations = AxeResults['violations'];

export function serious(violations: Violations): Violations {
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

/** Of the page's own part and the form it stands in, with its button. The rest is the account's frame. */
export async function axeViolations(page: Page): Promise<Violations> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((): Promise<AxeResults> => {
    // axe.min.js has just put it there.
    const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
    return axe.run({ include: [['#main_form']] }, { resultTypes: ['violations'] });
  });
  return violations;
}

/** On a wide screen a table may be wider still, in a region of its own that scrolls; on a narrow one nothing is. */
function beyondTheScreen(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const elements = [...document.querySelectorAll('.td, .td *')].filter(
    (element) =>
      element.getBoundingClientRect().right > clientWidth + 1 &&
      (clientWidth <= 760 || element.parentElement?.closest('.td-scroll') === null) &&
      // Heads that only a screen reader gets: one point wide, cut off.
      (element.closest('thead')?.getBoundingClientRect().width ?? 2) > 1,
  );
  const found = elements.map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  return scrollWidth > clientWidth ? [`the page by ${scrollWidth - clientWidth} px`, ...found] : found;
}

function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    // What a person's click opens has to move something. The typings do not know this kind of entry.
    const add = (list: readonly PerformanceEntry[]) => {
      for (const entry of list as (PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean })[])
        sum += entry.hadRecentInput ? 0 : entry.value;
    };
    const observer = new PerformanceObserver((list) => {
      add(list.getEntries());
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // Two frames: what was buffered has been handed over by then.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        add(observer.takeRecords());
        resolve(sum);
      }),
    );
  });
}
