/**
 * Every integration that can be diagnosed: one file each in data/. `npm run docs` lists a new one.
 */
import type { Profile } from '../diagnosis/profile';
import { profileFrom } from './from-file';
import type { ProfileFile } from './profile-file';
import { SHIPPED } from './shipped';

/** The files, by id. A test holds that each has the format. */
export const profileFiles: ReadonlyMap<string, ProfileFile> = new Map(
  (SHIPPED as readonly ProfileFile[]).map((file) => [file.id, file]),
);

/** By the id that a caller sends. */
export const profiles: ReadonlyMap<string, Profile> = new Map(
  [...profileFiles].map(([id, file]) => [id, profileFrom(file)]),
);

export const DEFAULT_INTEGRATION = 'expensify';

/** The profile of whatever has no other: what every credential needs to log in, and no more. */
export const ANY_INTEGRATION = 'any';
