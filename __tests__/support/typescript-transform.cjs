/**
 * TypeScript as the tests of the product import it: esbuild takes the types off.
 * `npm run typecheck` checks them, once.
 */
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

const OPTIONS = {
  loader: 'ts',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  supported: { 'dynamic-import': false },
};
const BASIS = JSON.stringify([version, OPTIONS]);

module.exports = {
  process(source, sourcefile) {
    const { code, map } = transformSync(source, { ...OPTIONS, sourcefile });
    return { code, map };
  },
  getCacheKey: (source, path) => createHash('sha256').update(BASIS).update(path).update(source).digest('hex'),
};
