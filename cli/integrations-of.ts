/**
 * `--integration all`: which reports that is, by the applications of an account file.
 */
import type { AccountFile } from '../emulator';
import { matchesIntegration, type Profile } from '../src/TypeScript/diagnosis/profile';

/**
 * What to ask about, one report each: every profile that matches an application with a live token, and every other application
 * with one, ordered by the lowest internal id of an application each. Profiles of one application are ordered by their ids.
 *
 * @param profiles those that the account knows
 * @returns ids of profiles, and internal ids of applications as texts
 */
export function integrationsOf({ integrations, tokens }: AccountFile, profiles: Iterable<Profile>): string[] {
  const live = new Set(tokens.flatMap((token) => (token.inactive || token.revoked ? [] : token.integration)));
  const applications = integrations.filter(({ id }) => live.has(id)).toSorted((a, b) => a.id - b.id);
  const known = [...profiles].toSorted((a, b) => a.id.localeCompare(b.id));
  const asked = applications.flatMap(({ id, name }) => {
    const matching = known.filter((profile) => matchesIntegration(profile, name));
    return matching.length > 0 ? matching.map((profile) => profile.id) : [String(id)];
  });
  return [...new Set(asked)];
}
