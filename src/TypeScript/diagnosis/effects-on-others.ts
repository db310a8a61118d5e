/**
 * What a change of one user's access does to the other integrations of the account: the same diagnosis, before and after.
 */
import { byId } from './by-id';
import { isLive } from './credentials';
import type { CredentialDecision, Decided, RootCause } from './decide';
import { decide } from './decide';
import type { PermissionLines } from './facts';
import { known, lineIn } from './facts';
import type { Verdict } from './finding';
import type { AccountFacts, HeldByApplication } from './overview';
import { factsOfApplication } from './overview';
import type { Profile } from './profile';
import { credentialReference } from './references';
import { applyChanges } from './what-if/apply-changes';
import type { WhatIfChange } from './what-if/changes';

/** The roles and the global permissions of a user. */
export interface Access {
  readonly roles: readonly number[];
  readonly globalPermissions: PermissionLines;
}

/** One integration whose verdict the change touches, or may; or one of its credentials, if the verdict of the whole stays. */
export interface EffectOnOther {
  /** Internal id of the integration record. */
  readonly application: number;
  readonly name: string;
  /** The credential that the effect is on, as people find it; null if it is on the whole integration. */
  readonly credential: string | null;
  /** Of the credential if there is one, else of the whole integration. */
  readonly before: Verdict;
  readonly after: Verdict;
  /** Why it is blocked after the change; null where it is not. */
  readonly rootCause: RootCause | null;
}

export interface EffectsOnOthers {
  /** The other integrations that log in as the user and whose verdict, or that of a credential, changes, or is not known. */
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
  const before = withAccess(account, change.entity, change.before);
  const after = applyChanges(before, changesBetween(change.entity, change.before, change.after));
  const effects = concerned.flatMap((one): EffectOnOther[] => {
    const profile = profileOf(one.application);
    const was = decide(factsOfApplication(before, one), profile);
    const becomes = decide(factsOfApplication(after, one), profile);
    const { application } = one;
    const of = {
      application,
      name: byId(shared.integrations, application)?.name ?? `integration record ${application}`,
    };
    const whole = effectOf(was, becomes);
    if (whole) return [{ ...of, credential: null, ...whole }];
    return onCredentials(was, becomes, change.entity).map((effect) => ({ ...of, ...effect }));
  });
  return {
    effects,
    checked: concerned.length,
    isWhole: shared.integrationsComplete && others.every(({ credentials, complete }) => credentials.known && complete),
  };
}

type Effect = Pick<EffectOnOther, 'before' | 'after' | 'rootCause'>;

/** Null if the verdict stays. One that is not known may change without anybody seeing it. */
function effectOf(was: Pick<Decided, 'verdict'>, becomes: Pick<Decided, 'verdict' | 'rootCause'>): Effect | null {
  if (was.verdict === becomes.verdict && becomes.verdict !== 'unknown') return null;
  return { before: was.verdict, after: becomes.verdict, rootCause: becomes.rootCause };
}

/** One that is blocked by one credential stays blocked while the change breaks, or fixes, another one. */
function onCredentials(was: Decided, becomes: Decided, entity: number): (Effect & Pick<EffectOnOther, 'credential'>)[] {
  return becomes.credentials.flatMap((one: CredentialDecision, place) => {
    const earlier = was.credentials[place];
    const effect = earlier && one.credential.entity === entity ? effectOf(earlier, one) : null;
    return effect ? [{ ...effect, credential: credentialReference(one.credential).name }] : [];
  });
}

function isHeldBy({ credentials }: HeldByApplication, entity: number, at: string): boolean {
  return credentials.known && credentials.value.some((one) => one.entity === entity && isLive(one, at));
}

/** What leads from one access to another. */
function changesBetween(employee: number, before: Access, after: Access): WhatIfChange[] {
  const line = (lines: PermissionLines, permission: string) => ({ permission, level: lineIn(lines, permission) });
  const permissions = new Set([before, after].flatMap((one) => Object.keys(one.globalPermissions)));
  return [
    ...after.roles.map((role): WhatIfChange => ({ kind: 'assign-role', employee, role })),
    ...before.roles
      .filter((role) => !after.roles.includes(role))
      .map((role): WhatIfChange => ({ kind: 'remove-role', employee, role })),
    ...[...permissions].map((permission): WhatIfChange => ({
      kind: 'set-global-permission',
      employee,
      ...line(after.globalPermissions, permission),
    })),
  ];
}

/** The account where a user has this access, read or not. */
function withAccess(account: AccountFacts, id: number, { roles, globalPermissions }: Access): AccountFacts {
  const entities = account.shared.entities.map((entity) =>
    entity.id === id ? { ...entity, roles: known(roles), globalPermissions: known(globalPermissions) } : entity,
  );
  return { ...account, shared: { ...account.shared, entities } };
}
