import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What an account customization is made of; whatever else lies in its folder is not deployed. [DOC] D/section_4724963992 */
const PARTS = /^(manifest\.xml|deploy\.xml|(FileCabinet|Objects|AccountConfiguration|Translations)\/.+)$/;

/**
 * The text of every file of a project by its path in the folder, with forward slashes.
 *
 * @throws Error if the folder cannot be read
 */
export async function projectFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => PARTS.test(path));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  );
}
