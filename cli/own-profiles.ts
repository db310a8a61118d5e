/**
 * `--profile FILE...`: profiles that a command adds to those that are shipped, as an account has its own.
 */
import { type AddedProfile, ProfileFileError, readProfileFiles } from './added-profiles';
import { complain } from './complain';
import { typedPath, UsageError } from './usage';

export { addProfiles } from './added-profiles';
export type { AddedProfile } from './added-profiles';

/**
 * Reads the files strictly. What is odd and yet accepted is told on standard error.
 *
 * @throws UsageError that names file, line and place of every fault
 */
export function readProfiles(paths: readonly string[]): AddedProfile[] {
  try {
    return readProfileFiles(paths, typedPath, (line) => {
      complain(line);
    });
  } catch (thrown) {
    throw thrown instanceof ProfileFileError ? new UsageError(thrown.message) : thrown;
  }
}
