/**
 * The zip that would be deployed: built and packed by Oracle's CLI when the source is newer than it.
 */
import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CommandEnd, EXIT_FAILED } from './command-end';
import { stableZip } from './release/stable-archives';
import { inStage } from './stage';

const run = promisify(execFile);

export const PROJECT = resolve(__dirname, '..');

/** An SDF project of this repository. */
interface Bundle {
  /** Holds manifest.xml, deploy.xml, Objects and TypeScript. */
  readonly folder: string;
  /** Below SuiteScripts in the File Cabinet. */
  readonly cabinet: string;
  readonly zip: string;
}

export const TOKEN_DOCTOR: Bundle = {
  folder: 'src',
  cabinet: 'TokenDoctor',
  zip: join(PROJECT, 'build', 'token-doctor.zip'),
};

/** Small scripts that try in a real account what the emulator assumes. */
export const PROBES: Bundle = {
  folder: 'probes',
  cabinet: 'TokenDoctorProbes',
  zip: join(PROJECT, 'build', 'token-doctor-probes.zip'),
};

/** What a zip is made of, apart from its own folder. */
const BUILT_WITH = ['rollup.config.mjs', 'stylesheet.cjs', 'suitecloud.config.js', 'package-lock.json'];
const SUITECLOUD = join(PROJECT, 'node_modules/@oracle/suitecloud-cli/src/suitecloud.js');
const WITHOUT_JAVA = join(__dirname, 'pack-without-java.cjs');
/** Built from the source: its age says nothing. */
const BUILT = join(PROJECT, 'src', 'FileCabinet');

/**
 * The bytes of the zip, packed anew if anything that it is made of is newer.
 * @throws CommandEnd with the output of the build or of Oracle's CLI when either fails
 */
export async function packagedBundle(bundle: Bundle = TOKEN_DOCTOR): Promise<Uint8Array> {
  const sources = [bundle.folder, ...BUILT_WITH].map((source) => join(PROJECT, source));
  const [packed, changed] = await Promise.all([modified(bundle.zip), newest(sources)]);
  if (packed === null || changed > packed) await packBundle(bundle);
  return readFile(bundle.zip);
}

/**
 * Builds and packs, in a folder of its own: several commands may do so at once, and each finds a whole zip. The same source
 * gives the same bytes.
 *
 * @returns the path of the zip
 */
export async function packBundle({ folder, cabinet, zip }: Bundle = TOKEN_DOCTOR): Promise<string> {
  return inStage(dirname(zip), async (stage) => {
    for (const part of ['manifest.xml', 'deploy.xml', 'Objects']) {
      await cp(join(PROJECT, folder, part), join(stage, 'src', part), { recursive: true });
    }
    await cp(join(PROJECT, 'suitecloud.config.js'), join(stage, 'suitecloud.config.js'));
    const target = join(stage, 'src', 'FileCabinet', 'SuiteScripts', cabinet);
    await node(['node_modules/rollup/dist/bin/rollup', '--silent', '--config', 'rollup.config.mjs'], PROJECT, {
      TD_SOURCE_DIR: join(folder, 'TypeScript'),
      TD_BUILD_DIR: target,
    });
    await node(['--require', WITHOUT_JAVA, SUITECLOUD, 'project:package'], stage, {});
    const [name] = (await readdir(join(stage, 'build'))).filter((file) => file.endsWith('.zip'));
    if (name === undefined) throw new CommandEnd(EXIT_FAILED, 'suitecloud project:package wrote no zip.');
    const packed = join(stage, 'build', name);
    await writeFile(packed, stableZip(await readFile(packed)));
    await rename(packed, zip);
    return zip;
  });
}

async function node(args: readonly string[], cwd: string, env: Record<string, string>): Promise<void> {
  try {
    await run(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  } catch (failure) {
    const output = failure as { stdout?: string; stderr?: string };
    const message = `The bundle could not be built.\n${output.stdout ?? ''}${output.stderr ?? String(failure)}`;
    throw new CommandEnd(EXIT_FAILED, message, { cause: failure });
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
