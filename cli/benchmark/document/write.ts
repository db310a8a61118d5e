/**
 * docs/performance.md and its plots on the disk.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PROJECT } from '../../bundle';
import { documentText, type WholeRun } from './document';
import { linePlot } from './line-plot';

/** @param folder gets performance.md and images/ */
export async function writeDocument(folder: string, run: WholeRun): Promise<void> {
  await mkdir(join(folder, 'images'), { recursive: true });
  const options = await resolveConfig(join(PROJECT, 'docs', 'performance.md'));
  const text = await format(documentText(run), { ...options, parser: 'markdown' });
  await writeFile(join(folder, 'performance.md'), text);
  for (const plot of run.sections.flatMap(({ plots }) => plots)) {
    await writeFile(join(folder, 'images', `${plot.name}.svg`), linePlot(plot));
  }
}
