/**
 * How far each application of an account is from leaving access tokens for OAuth 2.0. Pure, and decided by the same rules as
 * the diagnosis.
 */
import { bind } from '../chain';
import { isLive } from '../credentials';
import type { AccountFacts, HeldByApplication } from '../overview';
import { factsOfApplication } from '../overview';
import type { Profile } from '../profile';
import { byId } from '../by-id';
import type { ReadinessItem, Left } from './item';
import { leftOf, merged } from './item';
import type { ApplicationSubject } from './items';
import { accountItems, applicationItems, chainItems, chainsAsTheyWillBe } from './items';
import { targetOf } from './target';
import type { Uses } from './uses';
import { usesOf } from './uses';

/** The profile of an application, and whether what it says is relied on: not where none recognises the application. */
export interface StandingProfile {
  readonly profile: Profile;
  readonly isKnown: boolean;
}

export interface ApplicationReadiness {
  /** Internal id of the integration record. */
  readonly application: number;
  readonly name: string;
  readonly profile: Profile;
  readonly uses: Uses;
  /** Live access tokens that were read; null where they could not be. */
  readonly tokens: number | null;
  readonly left: Left;
  readonly items: readonly ReadinessItem[];
}

export interface AccountReadiness {
  /** What all applications share. */
  readonly account: readonly ReadinessItem[];
  /** Those with a live access token, or of which nobody knows; the one with the most left to do first. */
  readonly applications: readonly ApplicationReadiness[];
  /** How many have no live access token. */
  readonly withoutTokens: number;
}

/** @param profileOf the profile that stands for an application, by its internal id */
export function readinessOf(
  account: AccountFacts,
  profileOf: (application: number) => StandingProfile,
): AccountReadiness {
  const targets = new Map<Profile, Profile>();
  const targetFor = (profile: Profile) => {
    const target = targets.get(profile) ?? targetOf(profile);
    targets.set(profile, target);
    return target;
  };
  const concerned = account.held.filter((held) => mayHoldTokens(account, held));
  const applications = concerned.map((held) => {
    const standing = profileOf(held.application);
    return readinessOfApplication(account, held, standing, targetFor(standing.profile));
  });
  return {
    account: accountItems(
      account.shared,
      applications.map(({ uses }) => uses),
    ),
    applications: mostLeftFirst(applications),
    withoutTokens: account.held.length - concerned.length,
  };
}

function mayHoldTokens({ shared }: AccountFacts, { credentials, complete }: HeldByApplication): boolean {
  if (!credentials.known || !complete) return true;
  return credentials.value.some((one) => one.kind === 'access-token' && isLive(one, shared.readAt));
}

function readinessOfApplication(
  account: AccountFacts,
  held: HeldByApplication,
  { profile, isKnown }: StandingProfile,
  target: Profile,
): ApplicationReadiness {
  const { application, credentials, complete } = held;
  const { readAt, integrations } = account.shared;
  const live = credentials.known
    ? credentials.value.filter((one) => one.kind === 'access-token' && isLive(one, readAt))
    : null;
  const uses = usesOf(profile, isKnown);
  const facts = factsOfApplication(account, held);
  const subject: ApplicationSubject = {
    application,
    profile,
    isKnown,
    uses,
    live,
    complete,
    target: bind(facts, target),
  };
  const chains = chainsAsTheyWillBe(subject);
  const items = merged([...applicationItems(subject, chains), ...chains.flatMap((chain) => chainItems(chain, uses))]);
  return {
    application,
    name: byId(integrations, application)?.name ?? `integration record ${application}`,
    profile,
    uses,
    tokens: live === null ? null : live.length,
    left: leftOf(items),
    items,
  };
}

function mostLeftFirst(applications: readonly ApplicationReadiness[]): ApplicationReadiness[] {
  return applications.toSorted(
    (a, b) =>
      b.left.toDo - a.left.toDo ||
      b.left.unknown - a.left.unknown ||
      COLLATOR.compare(a.name, b.name) ||
      a.application - b.application,
  );
}

const COLLATOR = new Intl.Collator();
