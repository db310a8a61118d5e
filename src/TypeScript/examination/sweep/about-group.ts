import type { Shared } from '../../account/sweep/shared';
import { byId } from '../../diagnosis/by-id';
import { matchesIntegration } from '../../diagnosis/profile';
import type { ProfilesOfAccount } from '../profiles-of-account';
import type { AboutGroup } from './pairs';

/** What the stage reduce needs to decide the checks of the account: neither roles nor holders. */
export function aboutGroup(
  { facts: { subsidiaries: _subsidiaries, ...facts }, applications, hasOwnUnread }: Shared,
  profiles: ProfilesOfAccount,
  { group, application }: Pick<AboutGroup, 'group'> & { readonly application: number },
): Omit<AboutGroup, 'origin' | 'hasLast'> {
  const { profile } = profiles.chosenFor(application);
  const isOurs = (id: number, name: string) =>
    group.application === null
      ? matchesIntegration(profile, name) || profiles.chosenFor(id).profile === profile
      : id === group.application;
  const record = byId(facts.integrations, application);
  const name =
    group.application === null
      ? profile.name
      : (record?.name ?? applications.find(({ id }) => id === application)?.names[0]);
  return {
    group,
    name: name ?? `integration record ${application}`,
    // One that came while the sweep ran has no name here, by which a profile is chosen.
    isRelied: !hasOwnUnread && !profiles.isDoubtful(application) && byId(applications, application) !== undefined,
    shared: {
      ...facts,
      integrations: facts.integrations.filter((one) => isOurs(one.id, one.name)),
      roles: [],
      entities: [],
      unread: [],
    },
  };
}
