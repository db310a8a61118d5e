/**
 * Once before all tests: the zip that would be deployed, so that no test pays for packing it and all run the same one; and
 * the commands, so that no test pays for TypeScript.
 */
import { execFileSync } from 'node:child_process';
import { buildCommands } from './build-commands.mjs';

export default async function setup() {
  // As people pack it.
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'cli/package.ts'], { stdio: 'pipe' });
  await buildCommands();
}
