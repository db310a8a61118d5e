/**
 * The zip that would be deployed: built and packed by Oracle's CLI when the source is newer than it.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const PROJECT = resolve(__dirname, '..');
export const ZIP = join(PROJECT, 'build', 'token-doctor.zip');

/** What the zip is made of. */
const SOURCES = ['src', 'rollup.config.mjs', 'suitecloud.config.js', 'package-lock.json'];
/** Built from the source: their age says nothing. */
const BUILT = join(PROJECT, 'src', 'FileCabinet');

/**
 * The bytes of the zip, packed anew if anything that it is made of is newer.
 * @throws Error with the output of the build or of Oracle's CLI when either fails
 */
export async function packagedBundle(): Promise<Uint8Array> {
  const [packed, changed] = await Promise.all([modified(ZIP), newest(SOURCES.map((source) => join(PROJECT, source)))]);
  if (packed === null || changed > packed) await packBundle();
  return readFile(ZIP);
}

/**
 * Builds and packs, in a folder of its own: several commands may do so at once, and each finds a whole zip.
 * @returns the path of the zip
 */
export async function packBundle(): Promise<string> {
  await mkdir(dirname(ZIP), { recursive: true });
  const stage = await mkdtemp(join(dirname(ZIP), 'stage-'));
  try {
    for (const part of ['manifest.xml', 'deploy.xml', 'Objects']) {
      await cp(join(PROJECT, 'src', part), join(stage, 'src', part), { recursive: true });
    }
    await cp(join(PROJECT, 'suitecloud.config.js'), join(stage, 'suitecloud.config.js'));
    const target = join(stage, 'src', 'FileCabinet', 'SuiteScripts', 'TokenDoctor');
    await node(['node_modules/rollup/dist/bin/rollup', '--silent', '--config', 'rollup.config.mjs'], PROJECT, {
      TD_BUILD_DIR: target,
    });
    await node([join(PROJECT, 'node_modules/@oracle/suitecloud-cli/src/suitecloud.js'), 'project:package'], stage, {});
    const [zip] = (await readdir(join(stage, 'build'))).filter((name) => name.endsWith('.zip'));
    if (zip === undefined) throw new Error('suitecloud project:package wrote no zip.');
    await rename(join(stage, 'build', zip), ZIP);
    return ZIP;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function node(args: readonly string[], cwd: string, env: Record<string, string>): Promise<void> {
  try {
    await run(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  } catch (failure) {
    const output = failure as { stdout?: string; stderr?: string };
    throw new Error(`The bundle could not be built.\n${output.stdout ?? ''}${output.stderr ?? String(failure)}`, {
      cause: failure,
    });
  }
}

async function modified(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return null;
  }
}

async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      if (!relative(BUILT, path).startsWith('..')) return 0;
      const entry = await stat(path);
      if (!entry.isDirectory()) return entry.mtimeMs;
      const inside = await newest((await readdir(path)).map((name) => join(path, name)));
      return Math.max(entry.mtimeMs, inside);
    }),
  );
  return Math.max(0, ...times);
}
