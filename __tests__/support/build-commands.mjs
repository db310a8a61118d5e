/**
 * The commands as one file each, in build/commands: tests spawn them by the hundred, and a command that is read from one file
 * starts in a third of the time that tsx takes. What people run, through npm and tsx, has tests of its own.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const PROJECT = join(import.meta.dirname, '..', '..');

const COMMANDS = [
  'bench',
  'compare-probes',
  'diagnose',
  'emulator-document',
  'package',
  'preflight',
  'start',
  'validate',
];

/** What a file reads from beside it stays where the file was. */
const whereItStood = {
  name: 'where-it-stood',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      if (!contents.includes('__dirname')) return undefined;
      return { contents: `const __dirname = ${JSON.stringify(dirname(path))};${contents}`, loader: 'ts' };
    });
  },
};

export async function buildCommands() {
  await build({
    entryPoints: COMMANDS.map((name) => join(PROJECT, 'cli', `${name}.ts`)),
    outdir: join(PROJECT, 'build', 'commands'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    plugins: [whereItStood],
  });
}
