/**
 * The integration that a command is about, and its own access tokens in an account file.
 */
import type { AccountFile, FileToken } from '../emulator';
import { credentialsToJudge, newest } from '../src/TypeScript/diagnosis/credentials';
import type { AccessToken } from '../src/TypeScript/diagnosis/facts';
import { matchesIntegration, type Profile } from '../src/TypeScript/diagnosis/profile';
import { profiles } from '../src/TypeScript/profiles/index';
import { UsageError } from './usage';

/**
 * The profile of `--integration ID`.
 *
 * @param added by `--profile FILE`: one of them wins over a shipped one of the same id
 * @throws UsageError that names those there are
 */
export function profileNamed(id: string, added: readonly Profile[] = []): Profile {
  const profile = added.find((one) => one.id === id) ?? profiles.get(id);
  if (profile !== undefined) return profile;
  const all = [...new Set([...added.map((one) => one.id), ...profiles.keys()])];
  throw new UsageError(`There is no integration ${JSON.stringify(id)}. Choose one of: ${all.join(', ')}.`);
}

/** What `diagnose --integration` takes for every integration of an account. */
export const ALL = 'all';

/**
 * What `diagnose --integration` may be: the id of a profile, the internal id of an application, or `all`. Whether the account has
 * the application shows when it is asked.
 *
 * @param added by `--profile FILE`
 * @throws UsageError that names those there are
 */
export function checkedIntegration(id: string, added: readonly Profile[] = []): string {
  return id === ALL || /^[1-9]\d{0,14}$/.test(id) ? id : profileNamed(id, added).id;
}

/** The integration's own tokens on which the verdict stands: those that are live, else the newest one. By id. */
export function ownTokens(file: AccountFile, profile: Profile): readonly number[] {
  return ownCredentials(file, profile).map(({ id }) => id);
}

/** The newest of them, with which the integration was most likely set up last; undefined where there is none. */
export function newestOwnToken(file: AccountFile, profile: Profile): number | undefined {
  return newest(ownCredentials(file, profile))?.id;
}

function ownCredentials({ integrations, tokens }: AccountFile, profile: Profile): readonly AccessToken[] {
  const own = new Set(integrations.filter(({ name }) => matchesIntegration(profile, name)).map(({ id }) => id));
  return credentialsToJudge(
    tokens.filter(({ integration }) => own.has(integration)).map(credentialOf),
    new Date().toISOString(),
  );
}

function credentialOf({ id, name, integration, entity, role, inactive, revoked, created }: FileToken): AccessToken {
  const at = new Date(created).toISOString();
  return { kind: 'access-token', id, name, integration, entity, role, inactive, revoked, created: at };
}
