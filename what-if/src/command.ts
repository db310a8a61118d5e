import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { visible } from '../../client/src/printable.ts';
import { ProfileFileError, readProfileFiles } from '../../cli/added-profiles';
import { openInFile } from '../../src/TypeScript/report/account-file/not-in-file';
import { messageOf, VERSION } from '../../role-check/src/index';
import type { Answer } from './answer';
import { examine } from './examine';
import { EXIT, exitStatus } from './exit-status';
import { type Format, parseCommand, USAGE } from './options';
import { readAccount } from './read-account';
import { readProject } from './read-project';
import { renderJson } from './render-json';
import { renderJunit } from './render-junit';
import { renderSarif } from './render-sarif';
import { renderText } from './render-text';
import { UsageError } from './usage-error';

/** Where a command reads and writes. */
export interface Surroundings {
  /** Against which files are named. */
  readonly folder: string;
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => unknown;
  /** The zip of Token Doctor; left out: the one in this package. */
  readonly bundle?: () => Promise<Uint8Array>;
}

/**
 * Runs the command.
 *
 * @param argv without node and the script
 * @returns the exit status, as `--help` lists them
 */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { folder, out, bundle = packaged } = surroundings;
  const err = (text: string) => surroundings.err(visible(text));
  try {
    const command = parseCommand(argv);
    if (command === 'help' || command === 'version') {
      await out(command === 'help' ? USAGE : VERSION);
      return EXIT.nothing;
    }
    const { account, project, profiles, named, format } = command;
    const added = readProfileFiles(profiles, (path) => resolve(folder, path), err);
    const file = readAccount(account, folder, err);
    const notInFile = openInFile(
      file.preferences,
      added.map(({ profile }) => profile.id),
    );
    const read = await readProject(project, folder);
    const answer = await examine({ file, notInFile, folder: project, project: read, named, added, bundle, err });
    await out(RENDERERS[format](answer, folder));
    return exitStatus(answer);
  } catch (thrown) {
    if (thrown instanceof UsageError || thrown instanceof ProfileFileError) {
      await err(thrown.message);
      return EXIT.usage;
    }
    await err(
      `The command itself failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : messageOf(thrown)}`,
    );
    return EXIT.bug;
  }
}

const RENDERERS: Readonly<Record<Format, (answer: Answer, folder: string) => string>> = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  junit: renderJunit,
};

/** Beside this file, where the package is built. */
function packaged(): Promise<Uint8Array> {
  return readFile(join(__dirname, 'token-doctor.zip'));
}
