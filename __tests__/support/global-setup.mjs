/**
 * Once before all tests: the zip that would be deployed, so that no test pays for packing it and all run the same one.
 */
import { execFileSync } from 'node:child_process';

export default function setup() {
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'cli/package.ts'], { stdio: 'pipe' });
}
