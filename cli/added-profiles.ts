/**
 * Profiles that a command adds to those that are shipped, as an account has its own.
 */
import { readFileSync, statSync } from 'node:fs';
import type { EmulatedAccount } from '../emulator';
import { PROFILE_FIELD, PROFILE_TYPE } from '../src/TypeScript/account/own-profile-fields';
import type { Profile } from '../src/TypeScript/diagnosis/profile';
import { firstLines, toldLine } from './told-line';
import { jsonLines } from '../src/TypeScript/profiles/json-places';
import { MOST_CHARACTERS, parseProfile } from '../src/TypeScript/profiles/parse';

export interface AddedProfile {
  /** As it was typed. */
  readonly path: string;
  readonly profile: Profile;
  /** What is kept. */
  readonly text: string;
}

/** A file cannot be added: sentences that name file, line and place of every fault. */
export class ProfileFileError extends Error {}

/**
 * Reads the files strictly.
 *
 * @param paths as they were typed
 * @param placeOf where a path is
 * @param warn told what is odd and yet accepted
 * @throws ProfileFileError
 */
export function readProfileFiles(
  paths: readonly string[],
  placeOf: (path: string) => string,
  warn: (line: string) => void,
): AddedProfile[] {
  const added = paths.map((path) => readProfile(path, placeOf(path), warn));
  for (const [index, { path, profile }] of added.entries()) {
    const first = added.findIndex((one) => one.profile.id === profile.id);
    if (first === index) continue;
    throw new ProfileFileError(
      `--profile: ${path} and ${added[first]?.path ?? ''} have the same id "${profile.id}". Give one of them.`,
    );
  }
  return added;
}

/** Puts them into the account as entries of its custom record. */
export function addProfiles(account: EmulatedAccount, added: readonly AddedProfile[]): void {
  for (const { profile, text } of added) {
    account.insertRecord(PROFILE_TYPE, {
      [PROFILE_FIELD.key]: profile.id,
      [PROFILE_FIELD.name]: profile.name,
      [PROFILE_FIELD.length]: text.length,
      [PROFILE_FIELD.json]: text,
    });
  }
}

function readProfile(path: string, place: string, warn: (line: string) => void): AddedProfile {
  const text = textOf(path, place);
  const { parsed, faults } = parseProfile(text);
  if (parsed) {
    for (const note of parsed.notes) warn(`${path}: warning: ${note}`);
    return { path, profile: parsed.profile, text };
  }
  const lines = jsonLines(text);
  const told = faults.map(({ place: at, message }) => {
    const line = at === '' ? lines.syntaxFault : lines.of(at);
    return toldLine([line === null ? path : `${path}:${line}`, at, message].filter((part) => part !== '').join(': '));
  });
  throw new ProfileFileError(`--profile: the file is not a profile.\n${firstLines(told, 'faults')}`);
}

function textOf(path: string, file: string): string {
  try {
    const found = statSync(file);
    if (!found.isFile() && !found.isFIFO()) throw new Error('It is no file.');
    if (found.size <= 4 * MOST_CHARACTERS) return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new ProfileFileError(`--profile: ${path} could not be read. Name a file of the format profile/1.`);
  }
  throw new ProfileFileError(`--profile: ${path} is too large for a profile.`);
}
