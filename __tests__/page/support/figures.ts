/**
 * What each state weighs and takes, for `npm run bench -- page`.
 */
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PAGE_FIGURES, type PageFigure } from '../../../cli/benchmark/page-figures';
import { serious, type Violations } from './judge';

const figures: PageFigure[] = [];

/** Of the view that was loaded last. */
export async function measureView(page: Page, state: string, violations: Violations): Promise<void> {
  const view = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { bytes: navigation?.decodedBodySize ?? NaN, milliseconds: navigation?.duration ?? NaN };
  });
  figures.push({ state, ...view, serious: serious(violations).length, violations: violations.length });
}

/** Into the file that the environment names, if somebody wants them. */
export function writeFigures(): void {
  const file = process.env[PAGE_FIGURES];
  if (file !== undefined) writeFileSync(file, JSON.stringify(figures));
}
