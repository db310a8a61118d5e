/**
 * node cli/build-emulator.mjs [FOLDER]
 *
 * Compiles the emulator as its package ships it, with the lists that it reads at run time, to emulator/dist or to the folder
 * named: there the types are only taken off, and not checked.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compiler } from './compiler.mjs';

const emulator = join(import.meta.dirname, '..', 'emulator');
const [, , folder] = process.argv;
const target = resolve(folder ?? join(emulator, 'dist'));

rmSync(target, { recursive: true, force: true });
const options = ['--project', emulator, '--outDir', target, folder === undefined ? '--noEmitOnError' : '--noCheck'];
const { status } = spawnSync(process.execPath, [compiler, ...options], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
cpSync(join(emulator, 'netsuite', 'data'), join(target, 'netsuite', 'data'), {
  recursive: true,
  filter: (path) => !path.endsWith('.ts'),
});
