/**
 * Once before all tests: the zip that would be deployed, so that no test pays for packing it and all run the same one; and
 * the commands, so that no test pays for TypeScript.
 */
import { require as requireTypeScript } from 'tsx/cjs/api';
import { buildCommands } from './build-commands.mjs';

export default async function setup() {
  await buildCommands();
  // Packed anew if its sources are newer. CI has validated it a moment before, and so packed it.
  await requireTypeScript('../../cli/bundle.ts', import.meta.url).packagedBundle();
}
