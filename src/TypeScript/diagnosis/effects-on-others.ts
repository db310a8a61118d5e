/**
 * What a change of one user's access does to the other integrations of the account: the same diagnosis, before and after.
 */
import { byId } from './by-id';
import { isLive } from './credentials';
import type { RootCause } from './decide';
import { decide } from './decide';
import type { PermissionLines } from './facts';
import { known } from './facts';
import type { Verdict } from './finding';
import type { AccountFacts, HeldByApplication } from './overview';
import { factsOfApplication } from './overview';
import type { Profile } from './profile';

/** The roles and the global permissions of a user. */
export interface Access {
  readonly roles: readonly number[];
  readonly globalPermissions: PermissionLines;
}

/** One integration whose verdict the change touches, or may. */
export interface EffectOnOther {
  /** Internal id of the integration record. */
  readonly application: number;
  readonly name: string;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Why it is blocked after the change; null where it is not. */
  readonly rootCause: RootCause | null;
}

export interface EffectsOnOthers {
  /** The other integrations that log in as the user and whose verdict changes, or is not known. */
  readonly effects: readonly EffectOnOther[];
  /** Other integrations that log in as the user, those whose verdict stays among them. */
  readonly checked: number;
  /** Whether every integration of the account was among those looked at. */
  readonly isWhole: boolean;
}

/**
 * @param change the user by internal id, and what the record holds before and after
 * @param profileOf the profile that stands for an application
 * @param meant the applications that the change is made for: nothing is said of them
 */
export function effectsOnOthers(
  account: AccountFacts,
  change: { readonly entity: number; readonly before: Access; readonly after: Access },
  profileOf: (application: number) => Profile,
  meant: ReadonlySet<number>,
): EffectsOnOthers {
  const { shared, held } = account;
  const others = held.filter(({ application }) => !meant.has(application));
  const concerned = others.filter((one) => isHeldBy(one, change.entity, shared.readAt));
  const [before, after] = [change.before, change.after].map((access) => withAccess(account, change.entity, access));
  const effects = concerned.flatMap((one): EffectOnOther[] => {
    const profile = profileOf(one.application);
    const [was, becomes] = [before, after].map((facts) => decide(factsOfApplication(facts ?? account, one), profile));
    if (!was || !becomes || (was.verdict === becomes.verdict && becomes.verdict !== 'unknown')) return [];
    const name = byId(shared.integrations, one.application)?.name ?? `integration record ${one.application}`;
    const { application } = one;
    return [{ application, name, before: was.verdict, after: becomes.verdict, rootCause: becomes.rootCause }];
  });
  return {
    effects,
    checked: concerned.length,
    isWhole: shared.integrationsComplete && others.every(({ credentials, complete }) => credentials.known && complete),
  };
}

function isHeldBy({ credentials }: HeldByApplication, entity: number, at: string): boolean {
  return credentials.known && credentials.value.some((one) => one.entity === entity && isLive(one, at));
}

/** The account where a user has this access, read or not. */
function withAccess(account: AccountFacts, id: number, { roles, globalPermissions }: Access): AccountFacts {
  const entities = account.shared.entities.map((entity) =>
    entity.id === id ? { ...entity, roles: known(roles), globalPermissions: known(globalPermissions) } : entity,
  );
  return { ...account, shared: { ...account.shared, entities } };
}
