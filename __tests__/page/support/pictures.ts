/**
 * The pictures of README and docs: made by the tests, looked at by people.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT } from '../../../cli/bundle';

const FOLDER = join(PROJECT, 'docs', 'images');
/** A repository keeps every version of them. */
const MOST_BYTES = 200_000;

/** What is in view, as `docs/images/<name>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  expect(await shoot(page, name, false)).toBeLessThan(MOST_BYTES);
}

/** The whole page, however long. */
export async function wholePicture(page: Page, name: string): Promise<void> {
  await shoot(page, name, true);
}

/** @returns bytes */
async function shoot(page: Page, name: string, fullPage: boolean): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  await page.evaluate(stopTheClock);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, fullPage, animations: 'disabled' });
  return statSync(path).size;
}

/** Every time that the page tells becomes the same one, so that a picture changes only when the page does. */
function stopTheClock(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const text = currentNode.nodeValue ?? '';
    const told = text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '2026-06-01 09:30');
    if (told !== text) currentNode.nodeValue = told;
  }
}
