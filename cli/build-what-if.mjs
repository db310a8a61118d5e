/**
 * node cli/build-what-if.mjs [FOLDER]
 *
 * Puts the command with all of ours that it needs, and the zip of the bundle, into what-if/dist or the folder named. What is left
 * outside is Node.js, the emulator, which is a package of its own, and the XML parser. Types are only taken off here: `npm run
 * typecheck` checks them. `npm run build:what-if` packs the zip first.
 */
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPackage } from './build-package.mjs';

const project = join(import.meta.dirname, '..');
const target = resolve(process.argv[2] ?? join(project, 'what-if', 'dist'));

await buildPackage({
  name: 'what-if',
  inputs: ['what-if/src/token-doctor-what-if.ts', 'what-if/src/index.ts'],
  target,
  places: [
    ['what-if/src/', ''],
    ['role-check/src/', 'role-check/'],
    ['src/TypeScript/', 'token-doctor/'],
    ['client/src/', 'client/'],
    ['cli/', 'cli/'],
  ],
  packages: ['saxes'],
  published: { 'emulator/index.ts': '@token-doctor/netsuite-emulator' },
});
copyFileSync(join(project, 'build', 'token-doctor.zip'), join(target, 'token-doctor.zip'));
