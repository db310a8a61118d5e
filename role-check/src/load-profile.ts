import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { profileFiles, profiles } from '../../src/TypeScript/profiles/index';
import { MOST_CHARACTERS, parseProfile } from '../../src/TypeScript/profiles/parse';
import type { ProfileFile } from '../../src/TypeScript/profiles/profile-file';
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
  const [shipped, file] = [profiles.get(named), profileFiles.get(named)];
  if (shipped !== undefined && file !== undefined) return { profile: withOptions(shipped, file), notes: [] };
  const read = parseProfile(textOf(named, folder));
  if (read.parsed === undefined) {
    const faults = read.faults.map(({ place, message }) => `${named}: ${place === '' ? '' : `${place}: `}${message}`);
    throw new UsageError(`--profile: the file is no profile.\n${faults.join('\n')}`);
  }
  return { profile: withOptions(read.parsed.profile, read.parsed.file), notes: read.parsed.notes };
}

/**
 * An account does not say which options of the integration are in use, so that there what they need is never more than published.
 * Whoever names an option here knows: it is as strong as the file says.
 */
function withOptions(profile: Profile, file: ProfileFile): Profile {
  const strengths = new Map(file.requirements.map(({ id, strength = 'required' }) => [id, strength]));
  const requirements = profile.requirements.map((one) =>
    one.onlyWith.option === undefined ? one : { ...one, strength: strengths.get(one.id) ?? one.strength },
  );
  return { ...profile, requirements };
}

function textOf(named: string, folder: string): string {
  const path = resolve(folder, named);
  try {
    if (statSync(path).size <= 4 * MOST_CHARACTERS) return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(
      `--profile: there is no profile ${JSON.stringify(named)}, and no file of that name. ${CHOICE}`,
    );
  }
  throw new UsageError(`--profile: ${named} is too large for a profile.`);
}

const CHOICE = `Name a file, or one of: ${[...profiles.keys()].join(', ')}.`;
