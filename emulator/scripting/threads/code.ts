import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What a thread is started from: a file, or a text. */
export interface ThreadCode {
  readonly file: string;
  readonly isText: boolean;
}

let code: Promise<ThreadCode> | undefined;

/**
 * The code of a job's thread. The package has it as a file. Nothing takes the types off a file that a thread is started from, so in
 * the repository it is bundled, once a process: that takes a tenth of the time that a loader would take in each thread.
 */
export function threadCode(): Promise<ThreadCode> {
  return (code ??= findCode());
}

async function findCode(): Promise<ThreadCode> {
  const compiled = join(__dirname, 'entry.js');
  if (existsSync(compiled)) return { file: compiled, isText: false };
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...{ entryPoints: [join(__dirname, 'entry.ts')], bundle: true, write: false },
    ...{ platform: 'node', target: 'node20', format: 'cjs', logLevel: 'silent' },
  });
  return { file: outputFiles[0]?.text ?? '', isText: true };
}
