/**
 * The pictures of README and docs: made by the tests, looked at by people.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PAGE_FIGURES } from '../../../cli/benchmark/page-figures';
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
  const picture = await settled(() => page.screenshot({ fullPage, animations: 'disabled' }));
  // A run for figures leaves the pictures as they are.
  if (process.env[PAGE_FIGURES] === undefined) writeFileSync(join(FOLDER, `${name}.png`), picture);
  return picture.length;
}

const MOST_SHOTS = 8;

/** The browser now and then draws a few points of one page otherwise: a picture counts once it comes twice in a row. */
async function settled(shot: () => Promise<Buffer>): Promise<Buffer> {
  let last = await shot();
  for (let shots = 1; shots < MOST_SHOTS; shots += 1) {
    const next = await shot();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(`${MOST_SHOTS} pictures of one page, and no two in a row are the same`);
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
