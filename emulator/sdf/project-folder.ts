import { access, readdir, readFile } from 'node:fs/promises';
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

/** `defaultProjectFolder: 'src'`, as `suitecloud project:create` writes it. [SEEN] oracle/netsuite-suitecloud-sdk#1145 */
const DEFAULT_FOLDER = /defaultProjectFolder\s*:\s*(["'])([^"'\n]+)\1/;

/**
 * Where below a folder the project lies, for somebody who names the folder of suitecloud.config.js: the folder that this
 * file names, else `src`, else the only folder in it that has a manifest.xml. The file is read, never run.
 *
 * @returns a relative path; empty if the folder is the project's own, or none is found
 * @throws Error if the folder cannot be read
 */
export async function projectFolderIn(folder: string): Promise<string> {
  if (await hasManifest(folder)) return '';
  const config = await readFile(join(folder, 'suitecloud.config.js'), 'utf8').catch(() => '');
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules').map(({ name }) => name);
  const projects: string[] = [];
  for (const name of below) if (await hasManifest(join(folder, name))) projects.push(name);
  const named = DEFAULT_FOLDER.exec(config)?.[2];
  if (named !== undefined && (await hasManifest(join(folder, named)))) return named;
  if (projects.includes('src')) return 'src';
  return projects.length === 1 ? (projects[0] ?? '') : '';
}

async function hasManifest(folder: string): Promise<boolean> {
  return access(join(folder, 'manifest.xml')).then(
    () => true,
    () => false,
  );
}
