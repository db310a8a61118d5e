/**
 * node cli/build-role-check.mjs [FOLDER]
 *
 * Puts the command with all of ours that it needs, the profiles among it, into role-check/dist or the folder named. What is
 * left outside is Node.js and the XML parser. Types are only taken off here: `npm run build:role-check` checks them first.
 */
import { join, resolve } from 'node:path';
import { buildPackage } from './build-package.mjs';

await buildPackage({
  name: 'role-check',
  inputs: ['role-check/src/token-doctor-role-check.ts', 'role-check/src/index.ts'],
  target: resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'role-check', 'dist')),
  places: [
    ['role-check/src/', ''],
    ['src/TypeScript/', 'token-doctor/'],
    ['client/src/', 'client/'],
  ],
  packages: ['saxes'],
});
