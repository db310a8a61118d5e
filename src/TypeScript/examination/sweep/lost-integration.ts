/**
 * An integration of which the last sweep found credentials, and this one none. Where everything was read, it lost them: then it is
 * what a report says of it, and its credentials do not just go.
 */
import type { Profile } from '../../diagnosis/profile';
import { isBackAsBlocked, NOBODY_KNOWS } from '../../diagnosis/sweep/compare';
import { standingOfNone } from '../../diagnosis/sweep/merge-pages';
import type { SweptCredential, SweptIntegration } from '../../diagnosis/sweep/swept';
import { isWorse } from '../../diagnosis/sweep/worse';
import { ANY_INTEGRATION, profiles as shipped } from '../../profiles/index';
import { anyIntegration } from '../choose-profile';
import type { ProfilesOfAccount } from '../profiles-of-account';
import { aboutGroup } from './about-group';
import type { Fate } from './pairs';
import { groupOf, groupOfKey } from './pairs';
import type { SharedOfSweep } from './shared-of-sweep';
import { sharedOfSweep } from './shared-of-sweep';

/**
 * Null for an integration that the account does not have any more, once that was told.
 * @param before what the last sweep found of it
 */
export function fateOfLost(key: string, sweep: string, before: Iterable<SweptCredential>): Fate | null {
  const of = sharedOfSweep(sweep);
  const { shared, profiles } = of;
  const group = groupOfKey(key, ANY_INTEGRATION);
  const profile = profileOf(group, profiles);
  if (profile === null) {
    const mayBeThere = shared.hasOwnUnread || shared.entriesHidden || profiles.own.isOneUnused;
    return mayBeThere ? { group, name: group.integration, standing: NOBODY_KNOWS } : null;
  }
  const own = applicationsOf(group, of);
  const application = group.application ?? own[0] ?? 0;
  const about = aboutGroup(shared, profiles, { group, application });
  const standing = standingOfNone({ ...about, profile });
  const isThere = own.length > 0 || (group.application === null && !shared.facts.integrationsComplete);
  return isThere || isNews(before, standing) ? { group, name: about.name, standing } : null;
}

function profileOf({ integration, application }: SweptIntegration, { own }: ProfilesOfAccount): Profile | null {
  if (application !== null) return anyIntegration();
  return own.read.get(integration) ?? shipped.get(integration) ?? null;
}

/** What the account has of it: integration records, and applications that tokens were issued to. */
function applicationsOf({ key }: SweptIntegration, { shared, profiles }: SharedOfSweep): number[] {
  const isOf = (id: number) => groupOf(profiles.chosenFor(id), id, ANY_INTEGRATION).key === key;
  return shared.applications.flatMap(({ id }) => (isOf(id) ? [id] : []));
}

function isNews(before: Iterable<SweptCredential>, { verdict }: Fate['standing']): boolean {
  for (const one of before)
    if (isWorse({ from: one.verdict, to: verdict }) && !isBackAsBlocked(one, verdict)) return true;
  return false;
}
