import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { profiles } from '../../src/TypeScript/profiles/index';
import { MOST_CHARACTERS, parseProfile } from '../../src/TypeScript/profiles/parse';
import { UsageError } from './usage-error';

export interface LoadedProfile {
  readonly profile: Profile;
  /** What is odd about its file and yet accepted, each a sentence. */
  readonly notes: readonly string[];
}

/**
 * A shipped profile by its id, or one in a file of the format profile/1.
 *
 * @throws UsageError that names those there are, or each fault of the file with its place
 */
export function loadProfile(named: string, folder: string): LoadedProfile {
  const shipped = profiles.get(named);
  if (shipped !== undefined) return { profile: shipped, notes: [] };
  const read = parseProfile(textOf(named, folder));
  if (read.parsed === undefined) {
    const faults = read.faults.map(({ place, message }) => `${named}: ${place === '' ? '' : `${place}: `}${message}`);
    throw new UsageError(`--profile: the file is not a profile.\n${faults.join('\n')}`);
  }
  return { profile: read.parsed.profile, notes: read.parsed.notes };
}

function textOf(named: string, folder: string): string {
  const path = resolve(folder, named);
  try {
    const found = statSync(path);
    if (!found.isFile() && !found.isFIFO()) throw new Error('It is no file.');
    if (found.size <= 4 * MOST_CHARACTERS) return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(
      `--profile: there is no profile ${JSON.stringify(named)}, and no file with that name. ${CHOICE}`,
    );
  }
  throw new UsageError(`--profile: ${named} is too large for a profile.`);
}

const CHOICE = `Name a file, or one of: ${[...profiles.keys()].join(', ')}.`;
