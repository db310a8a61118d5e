/**
 * The packages of this repository, as package.json lists them: each is built by its own script and packed by npm.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { CommandEnd, EXIT_BAD_INPUT, EXIT_FAILED } from '../command-end';

const run = promisify(execFile);

const MANIFEST = z.object({
  name: z.string(),
  version: z.string(),
  workspaces: z.array(z.string()).default([]),
  scripts: z.record(z.string(), z.string()).default({}),
});

/** What a release needs of the repository's own package.json. */
export type Manifest = z.infer<typeof MANIFEST>;

/**
 * @throws CommandEnd if a workspace is written as a pattern, or has no build script
 */
export async function readManifest(project: string): Promise<Manifest> {
  const manifest = MANIFEST.parse(JSON.parse(await readFile(join(project, 'package.json'), 'utf8')));
  for (const folder of manifest.workspaces) {
    if (/[*?{[!]/.test(folder))
      throw unusable(`workspaces: write each folder by its name, not the pattern "${folder}".`);
    const script = buildScript(folder);
    if (manifest.scripts[script] === undefined) throw unusable(`the workspace ${folder} has no script "${script}".`);
  }
  return manifest;
}

/** The script that makes what the package ships: `build:client`. */
function buildScript(folder: string): string {
  return `build:${basename(folder)}`;
}

/**
 * Builds a workspace and packs it.
 *
 * @param folder as package.json lists it
 * @param stage where npm may put the file
 * @returns name and bytes of the .tgz
 * @throws CommandEnd that names the command which failed, with its output
 */
export async function packWorkspace(project: string, folder: string, stage: string): Promise<[string, Uint8Array]> {
  const destination = join(stage, basename(folder));
  await mkdir(destination);
  await npm(project, ['run', '--silent', buildScript(folder)]);
  await npm(project, ['pack', '--silent', `--workspace=${folder}`], { npm_config_pack_destination: destination });
  const [name] = (await readdir(destination)).filter((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new CommandEnd(EXIT_FAILED, `npm pack --workspace=${folder} wrote no .tgz.`);
  return [name, await readFile(join(destination, name))];
}

async function npm(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  try {
    // On Windows npm is a batch file, which only a shell runs.
    const shell = process.platform === 'win32';
    await run('npm', args, { cwd, env: { ...process.env, ...env }, shell, maxBuffer: 2 ** 26 });
  } catch (failure) {
    const { stdout = '', stderr = '' } = failure as { readonly stdout?: string; readonly stderr?: string };
    const output = stdout + stderr || String(failure);
    throw new CommandEnd(EXIT_FAILED, `npm ${args.join(' ')} failed.\n${output.trimEnd()}`, { cause: failure });
  }
}

function unusable(what: string): CommandEnd {
  return new CommandEnd(EXIT_BAD_INPUT, `package.json: ${what}`);
}
