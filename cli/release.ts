/**
 * npm run release: what a release consists of, in dist/, which is made anew.
 *
 * The bundle's zip, a .tgz of every workspace, release-notes.md from the changelog, and SHA256SUMS of all of them. Nothing is
 * sent anywhere. Exit status: 3 for bad usage, or a changelog or package.json that cannot be used; 5 if a build fails. Then dist/
 * is as it was.
 */
import { leaveWith, print } from './leave';
import { complain } from './complain';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import { packBundle, PROJECT, TOKEN_DOCTOR } from './bundle';
import { isUnreleased, sectionFor } from './release/changelog';
import { checksums } from './release/checksums';
import { stableTarball } from './release/stable-archives';
import { unclear } from './release/working-tree';
import { packWorkspace, readManifest } from './release/workspaces';
import { inStage } from './stage';
import { parsed } from './usage';

const DIST = join(PROJECT, 'dist');

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run release --').description(
    'Makes in dist/: the zip of the bundle, the packages, release notes and checksums. Sends nothing anywhere.',
  );
  parsed(command, argv);
  const { name, version, workspaces } = await readManifest(PROJECT);
  const notes = sectionFor(version, await readFile(join(PROJECT, 'CHANGELOG.md'), 'utf8'));
  if (isUnreleased(notes)) warn(`CHANGELOG.md still says (unreleased) of ${version}.`);
  const doubt = await unclear(PROJECT);
  if (doubt !== null) warn(doubt);

  const files = await inStage(dirname(TOKEN_DOCTOR.zip), async (stage) => {
    const made = new Map<string, Uint8Array>([['release-notes.md', Buffer.from(notes)]]);
    // One after the other: a message of one build does not stand within another's.
    for (const folder of workspaces) {
      const [file, tarball] = await packWorkspace(PROJECT, folder, stage);
      made.set(file, stableTarball(tarball));
    }
    made.set(`${name}-${version}.zip`, await readFile(await packBundle(TOKEN_DOCTOR)));
    made.set('SHA256SUMS', Buffer.from(checksums(made)));
    return made;
  });
  await writeFolder(DIST, files);
  await print(
    [...files.keys()]
      .map((file) => `dist/${file}`)
      .sort()
      .join('\n'),
  );
  return 0;
}

/** Puts a folder with these files, and no others, in the place of one that may be there. */
async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await inStage(dirname(TOKEN_DOCTOR.zip), async (stage) => {
    const whole = join(stage, basename(folder));
    await mkdir(whole);
    for (const [file, bytes] of files) await writeFile(join(whole, file), bytes);
    await rm(folder, { recursive: true, force: true });
    await rename(whole, folder);
  });
}

function warn(message: string): void {
  complain(`Warning: ${message}`);
}

leaveWith(() => main(process.argv.slice(2)));
