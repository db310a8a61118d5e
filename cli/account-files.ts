/**
 * Account files one after the other: what is wrong with one is told, and the others go on.
 */
import { type AccountFile, AccountFileError, DeployError, readAccountFile, UnknownDeploymentError } from '../emulator';
import { openInFile, REGISTERED_NOT_IN_FILE } from '../src/TypeScript/report/account-file/not-in-file';
import type { AddedProfile } from './added-profiles';
import { complain } from './complain';
import { run, type Running } from './embedded';
import { typedPath, UsageError } from './usage';

/** Warnings of one file that are printed; a file can have one for each line of each role. */
const MOST_WARNINGS = 20;

/**
 * Reads an account file for a command. What it holds that nobody knows is told on standard error.
 *
 * @param path as it was typed
 * @throws AccountFileError
 */
export function readAccount(path: string): AccountFile {
  const file = readAccountFile(typedPath(path));
  const { warnings } = file;
  for (const { place, message } of warnings.slice(0, MOST_WARNINGS)) {
    complain(`${path}: warning: ${place}: ${message}`);
  }
  const more = warnings.length - MOST_WARNINGS;
  if (more > 0) complain(`${path}: and ${more} more warnings of this kind`);
  return file;
}

/**
 * Does something in the embedded account of one file, and closes the account whatever happens.
 *
 * @param path as it was typed
 * @returns null after a fault of the file, or a UsageError, was told on standard error
 */
export async function inAccountOf<T>(
  path: string,
  zip: Uint8Array,
  use: (running: Running, file: AccountFile) => Promise<T>,
): Promise<T | null> {
  try {
    const file = readAccount(path);
    const running = await run(file, zip);
    try {
      return await use(running, file);
    } finally {
      await running.close();
    }
  } catch (fault) {
    tell(path, fault);
    return null;
  }
}

/**
 * Says on standard error what a file says that it lacks, and what may be broken in the account all the same.
 *
 * @param path as it was typed
 * @param added profiles that are there beside the file
 * @param isOfOne whether it is about one credential that the question names: then no other is missing
 * @returns the status that is left with in the place of 0, if anything is missing: 2, for it is unknown
 */
export function missingFrom(
  path: string,
  { preferences }: AccountFile,
  added: readonly AddedProfile[] = [],
  isOfOne = false,
): readonly 2[] {
  const ids = added.map(({ profile }) => profile.id);
  const missing = openInFile(preferences, ids).filter((one) => !isOfOne || one !== REGISTERED_NOT_IN_FILE);
  for (const sentence of missing) complain(`${path}: not in the account file, so not checked: ${sentence}`);
  return missing.map(() => 2);
}

/** Says on standard error what is wrong with a file. Rethrows what is no fault of the person who asks. */
export function tell(path: string, fault: unknown): void {
  if (fault instanceof AccountFileError) {
    for (const { place, message } of fault.problems) complain([path, place, message].filter(Boolean).join(': '));
  } else if (fault instanceof UnknownDeploymentError) {
    complain(`${path}: audiences[${JSON.stringify(fault.deploymentId)}]: ${fault.message}`);
  } else if (fault instanceof DeployError && fault.rule === 'feature-off') {
    complain(`${path}: account.features: ${fault.message}`);
  } else if (fault instanceof UsageError) {
    complain(fault.message);
  } else {
    throw fault;
  }
}
