/**
 * What a person does on the page, by clicking what is visible.
 */
import type { Page } from 'playwright-core';

export async function openPreview(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Preview this fix' }).first().click();
  await page.getByRole('button', { name: 'Apply this change' }).waitFor();
}

export async function makeChange(page: Page): Promise<void> {
  await openPreview(page);
  await confirm(page);
}

/** Sends the confirmation of what is shown. */
export async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Apply this change' }).click();
  await page.getByRole('status').waitFor();
}

export async function openUndo(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Undo this change' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
}

export async function undoChange(page: Page): Promise<void> {
  await openUndo(page);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('status').waitFor();
}

export async function backToReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Back to the report' }).click();
  await page.getByRole('status', { name: 'Verdict' }).waitFor();
}
