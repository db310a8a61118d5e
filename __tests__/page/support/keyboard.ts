/**
 * A person without a mouse: Tab, Enter, and eyes that have to see where they are.
 */
import type { Page } from 'playwright-core';

interface Focus {
  readonly name: string;
  /** Whether anything shows that this is where the keyboard is. */
  readonly isVisible: boolean;
}

/** More stops than a page of one token has. */
const MOST_STOPS = 60;

/** Presses Tab until something of that name has the focus, which has to be seen at every stop. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(focused);
    expect(focus).toEqual({ ...focus, isVisible: true });
    if (focus.name === name) return;
    passed.push(focus.name);
  }
  throw new Error(`${MOST_STOPS} stops, and none is "${name}": ${passed.join(' | ')}`);
}

export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

function focused(): Focus {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { name: '', isVisible: false };
  // A tab is a radio button that nobody sees, and its label.
  const shown = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const { width, height, top, bottom } = shown.getBoundingClientRect();
  const isOnScreen = width > 0 && height > 0 && bottom > 0 && top < window.innerHeight;
  return {
    name: (shown.getAttribute('aria-label') ?? shown.innerText).trim(),
    isVisible: isOnScreen && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
  };
}
