/** TypeScript 7, the native compiler. It checks types and makes what the packages ship; the linter and Rollup take 6. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const manifest = createRequire(import.meta.url).resolve('typescript-native/package.json');

/** To be run by Node.js. Another package has the short name `tsc` too, so it is called by its path. */
export const compiler = join(dirname(manifest), 'bin', 'tsc');
