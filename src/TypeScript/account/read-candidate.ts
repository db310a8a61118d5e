/**
 * The facts of one credential that somebody is about to register: as they would be read once it is registered, without any other.
 */
import type { Facts, OAuth2Authorization, OAuth2Certificate } from '../diagnosis/facts';
import { known } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import { featuresOf, permissionsOf } from '../diagnosis/profile';
import { readEntities } from './entities';
import { readFeatures } from './features';
import { integrationsIn, readApplications, withRegistered } from './integrations';
import { wholeFacts } from './merge';
import type { OwnProfileEntry } from './own-profiles';
import { asCounted, ownEntries, readPart } from './read-facts';
import { readBeside } from './role-restrictions';
import { readRoles } from './roles';

/** A credential before it has an id. */
export type Candidate = (OAuth2Authorization | OAuth2Certificate) & { readonly integration: number };

export interface ReadCandidate {
  readonly facts: Facts;
  readonly profile: Profile;
  /** What NetSuite calls the application: none where it does not show it. */
  readonly names: readonly string[];
  /** Whether every application could be read: one without names is then not there. */
  readonly isEveryApplication: boolean;
  /** Whether the account may have profiles of its own, and they were refused. */
  readonly isOwnUnread: boolean;
}

/**
 * Seven queries at most, and one record load: one more for each 1,000 roles whose lines by segment are asked for.
 * @param typedName what somebody calls the application where NetSuite does not show it; empty for nothing
 * @param choose the profile that stands for the application, by its names and the account's own profiles
 */
export function readCandidate(
  candidate: Candidate,
  typedName: string,
  choose: (names: readonly string[], own: readonly OwnProfileEntry[]) => Profile,
): ReadCandidate {
  const { integration: application, role, entity } = candidate;
  const { read } = readPart((session) => {
    const read = readApplications(session, { own: { id: null }, mappings: false });
    const own = read.ownProfiles === 0 ? [] : asCounted(ownEntries(session, null), read.ownProfiles);
    const names = read.names.get(application) ?? [];
    const typed = typedName === '' ? [] : [typedName];
    const found = withRegistered(read, new Map([[application, typed]]));
    const profile = choose(names.length > 0 ? names : typed, own ?? []);
    const { records, complete } = integrationsIn(session, found, { application, isNamed: () => false });
    const permissions = permissionsOf(profile);
    const pointed = [{ role, roleName: '', entity, entityName: '' }];
    const roles = readRoles(session, { pointed, names: profile.recognise.roleNames, permissions });
    return {
      profile,
      names,
      isOwnUnread: own === null,
      isEveryApplication: read.issued.known && read.table.known && read.table.value.unusable === 0,
      features: readFeatures(session, featuresOf(profile)),
      integrations: records,
      integrationsComplete: complete,
      credentials: known([candidate]),
      credentialsComplete: true,
      ...readBeside(session, roles, profile.restrictions),
      entities: readEntities(session, pointed, permissions),
    };
  });
  const { profile, names, isEveryApplication, isOwnUnread, ...part } = read;
  return { facts: wholeFacts(part), profile, names, isEveryApplication, isOwnUnread };
}
