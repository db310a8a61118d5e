import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PROJECT } from '../../bundle';
import type { Pages } from './markdown';

/**
 * The pages as the formatter would leave them. It takes seconds for all of them, so it runs only over those that are not on the
 * disk as they were made.
 */
export async function formattedPages(pages: Pages): Promise<Pages> {
  const options = await resolveConfig(join(PROJECT, 'docs', 'page.md'));
  const texts = [...pages].map(async ([path, text]): Promise<[string, string]> => {
    const file = join(PROJECT, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return [path, text];
    return [path, await format(text, { ...options, parser: 'markdown' })];
  });
  return new Map(await Promise.all(texts));
}
