/**
 * Which changes repair what was found: from facts to changes, nothing worded yet.
 */
import { byId } from '../by-id';
import type { Binding, Ends, UserInRole } from '../chain';
import { allOutcomes, applies, bind, chainIn, globalLineOf, lineOf } from '../chain';
import { admits, forTokens } from '../checks/integration-enabled';
import { isShutOut } from '../checks/role-kind';
import {
  accessTokensIn,
  credentialsToJudge,
  inForce,
  isLiveToken,
  stateOf,
  survey,
  withoutLeftOvers,
} from '../credentials';
import { UNREAD, entityOf, feature, isAccessToken, known, roleOf, valueOr } from '../facts';
import type { AccessToken, Credential, Entity, Fact, Facts, Role } from '../facts';
import type { Survey } from '../credentials';
import type { CredentialKind } from '../../netsuite/credential-kinds';
import type { Level } from '../../netsuite/levels';
import { ADMINISTRATOR_ROLE, reaches } from '../../netsuite/levels';
import { lowestReaching } from '../../netsuite/offered-levels';
import { decideChain } from '../decide';
import { diagnose } from '../diagnose';
import { failingReach } from '../narrowed';
import type { Profile, Requirement } from '../profile';
import { expectsRole, featuresFor, isExpectedRoleName, requirementsOf } from '../profile';
import type { Change } from './change';
import { ChangedFacts, NEW_ENTITY, NEW_INTEGRATION, NEW_ROLE } from './change';

/** Where there is more than one way to repair. The defaults are what is recommended. */
export interface Strategy {
  /** A token on a role that is not enough: a new token with the expected role, or more permissions for the old role. */
  readonly wrongRole: 'new-token' | 'grant-to-role';
  /** A global line that is too low: take it away, so that the role decides, or raise it. */
  readonly globalLine: 'remove' | 'raise';
  /** A holder who may not log in, most often because they left: move the integration to another user, or let them in again. */
  readonly closedHolder: 'another-user' | 'restore';
  /** A token that is blocked while another one works: repair it, or revoke it as a left-over. */
  readonly spareToken: 'repair' | 'revoke';
}

export const RECOMMENDED: Strategy = {
  wrongRole: 'new-token',
  globalLine: 'remove',
  closedHolder: 'another-user',
  spareToken: 'repair',
};

/** The name that a plan gives to the employee it asks for. */
export const INTEGRATION_USER = 'a dedicated integration user';

/** What a plan issues where something new is needed. */
const TOKEN = 'access-token' as const;

/** The features that the kinds of credential need which are judged, or which the plan issues. */
export function neededFeatures({ credentials, readAt }: Facts, profile: Profile): ReadonlySet<string> {
  const judged = credentials.known ? [...survey(credentials.value, readAt).kinds] : [];
  const kinds = judged.length > 0 ? judged : [profile.credentials[0].kind];
  return new Set(kinds.flatMap((kind) => featuresFor(profile, kind)));
}

function surveyed({ credentials, readAt }: Facts): Fact<Survey> {
  return credentials.known ? known(survey(credentials.value, readAt)) : UNREAD;
}

/** Changes collected so far, and the facts with them made: what comes later sees what came before. */
class Draft {
  readonly changes: Change[] = [];
  readonly facts: Facts;
  private readonly changed: ChangedFacts;
  /** What all chains share. It is asked for only once every feature is on. */
  private binding: Binding | null = null;
  private forTokens: ReturnType<typeof forTokens> | null = null;

  constructor(
    private readonly before: Facts,
    private readonly profile: Profile,
  ) {
    this.changed = new ChangedFacts(before);
    this.facts = this.changed.facts;
  }

  make(change: Change): void {
    this.changes.push(change);
    this.changed.make(change);
  }

  /** Whether access tokens have to be let in by a record, as things were before: what is issued after is of the same kind. */
  isForTokens(profile: Profile, id: number): boolean {
    this.forTokens ??= forTokens({ profile, credentials: surveyed(this.before) });
    return this.forTokens({ id });
  }

  /** What a user may do in a role, as things are now. */
  chain<Held extends Ends>(ends: Held): UserInRole<Held> {
    this.binding ??= bind(this.facts, this.profile);
    return chainIn(this.binding, ends);
  }
}

/**
 * The changes after which nothing that was read is at fault any more. What was not read is left alone: a plan never
 * rests on a guess.
 */
export function planChanges(read: Facts, profile: Profile, strategy: Strategy = RECOMMENDED): Change[] {
  const facts = withoutLeftOvers(read, profile);
  const draft = new Draft(facts, profile);
  for (const id of neededFeatures(draft.facts, profile)) {
    const on = feature(draft.facts, id);
    if (on.known && !on.value) draft.make({ kind: 'enable-feature', feature: id });
  }
  if (!facts.credentials.known) {
    // Which records count is not known; with every one of them closed, each has to be opened for the diagnosis to go on.
    for (const { id } of facts.integrations) admit(draft, profile, id);
    return draft.changes;
  }

  if (strategy.spareToken === 'revoke') revokeSpare(draft, profile);
  const judged = credentialsToJudge(valueOr(draft.facts.credentials, []), facts.readAt);
  if (judged.length === 0) issueFirst(draft, profile);
  const replace = accessTokensIn(judged).filter((token) => mustReplace(draft, profile, token, strategy));
  const replaced = new Set<Credential>(replace);
  const keep = judged.filter((credential) => !replaced.has(credential));
  for (const group of byUse(draft.facts, strategy, replace)) issueReplacement(draft, profile, strategy, group);
  const seen = new Set<string>();
  for (const credential of keep) {
    if (isAccessToken(credential) && !isLiveToken(credential)) {
      draft.make({ kind: 'reactivate-token', token: credential.id });
    }
    for (const record of recordsOf(draft.facts, credential)) admit(draft, profile, record);
    if (!isAccessToken(credential) && mustReplace(draft, profile, credential, strategy)) {
      giveAgain(draft, profile, strategy, credential);
      continue;
    }
    // Credentials of one role and holder share all the rest.
    const chain = `${credential.kind} ${credential.role} ${credential.entity}`;
    if (!seen.has(chain)) repairChain(draft, strategy, credential);
    seen.add(chain);
  }
  return draft.changes;
}

/** Revokes what is blocked, provided that something that works remains. */
function revokeSpare(draft: Draft, profile: Profile): void {
  const { tokens } = diagnose(draft.facts, profile);
  if (!tokens.some(({ verdict }) => verdict === 'ready')) return;
  for (const { chain, verdict } of tokens) {
    const { credential } = chain;
    if (verdict === 'blocked' && isAccessToken(credential)) {
      draft.make({ kind: 'revoke-token', token: credential.id });
    }
  }
}

/** The record of a credential; of a named one that may be of any, each. */
function recordsOf({ integrations, isNamed }: Facts, { integration }: Credential): readonly number[] {
  if (integration !== null) return [integration];
  return isNamed ? integrations.map(({ id }) => id) : [];
}

/** A credential cannot be repaired when it has ended for good, or when the role it is bound to is not the one to use. */
function mustReplace(draft: Draft, profile: Profile, credential: Credential, strategy: Strategy): boolean {
  const state = stateOf(credential, draft.facts.readAt);
  const hasEnded = state.known && state.value !== 'live' && state.value !== 'inactive';
  if (hasEnded || isMoved(draft.facts, strategy, credential)) return true;
  const chain = draft.chain(credential);
  if (isExpected(profile, chain.role)) return false;
  if (strategy.wrongRole === 'grant-to-role' && !chain.administrator) return false;
  if (isShortAtRole(chain)) return true;
  // Least privilege: Administrator is not handed back to a user just because a token was issued with it.
  return chain.administrator && !valueOr(chain.entity.roles, [ADMINISTRATOR_ROLE]).includes(ADMINISTRATOR_ROLE);
}

function isExpected(profile: Profile, role: Role): boolean {
  if (!expectsRole(profile)) return role.id !== ADMINISTRATOR_ROLE;
  return role.name.known && isExpectedRoleName(profile, role.name.value);
}

function isClosed(entity: Entity): boolean {
  return valueOr(entity.inactive, false) || !valueOr(entity.giveAccess, true);
}

/** Whether a new token goes to another user: nobody lets a person in again for a token's sake. */
function isMoved(facts: Facts, { closedHolder }: Strategy, { entity }: Credential): boolean {
  return closedHolder === 'another-user' && isClosed(entityOf(facts, entity));
}

/** The requirements that certainly apply: one whose feature was not read may not, and a plan rests on no guess. */
function certain({ facts, requirements }: UserInRole): readonly Requirement[] {
  return requirements.filter(
    (requirement) => requirement.strength === 'required' && valueOr(applies(facts, requirement), false),
  );
}

/** Whether some requirement is short at the role in every possible world. */
function isShortAtRole(chain: UserInRole): boolean {
  return certain(chain).some((requirement) => allOutcomes(chain, requirement).every((o) => o.shortAtRole));
}

type Group = [AccessToken, ...AccessToken[]];

/** Tokens that one new token can take the place of: same integration, and same holder or none that may stay. */
function byUse(facts: Facts, strategy: Strategy, tokens: readonly AccessToken[]): Group[] {
  const groups = new Map<string, Group>();
  for (const credential of tokens) {
    const holder = isMoved(facts, strategy, credential) ? null : credential.entity;
    const key = `${credential.integration} ${holder}`;
    const group = groups.get(key);
    if (group) group.push(credential);
    else groups.set(key, [credential]);
  }
  return [...groups.values()];
}

function issueReplacement(draft: Draft, profile: Profile, strategy: Strategy, group: Group): void {
  const [first] = group;
  const { integration } = first;
  admit(draft, profile, integration);
  const ends = endsOfReplacement(draft, profile, strategy, first, group);
  const { entity, role } = ends;
  issue(draft, strategy, { integration, entity, role, replaces: group.map(({ id }) => id) });
}

function endsOfReplacement(
  draft: Draft,
  profile: Profile,
  strategy: Strategy,
  first: Credential,
  group: readonly Credential[],
): Ends {
  const isElsewhere = isMoved(draft.facts, strategy, first);
  const somebody = isElsewhere ? whoHasTheRole(draft, profile, first) : undefined;
  if (somebody) return somebody;
  const entity = isElsewhere ? provideUser(draft) : first.entity;
  const { kind } = first;
  return { kind, entity, role: roleToUse(draft, profile, kind, entityOf(draft.facts, entity), group) };
}

/** Somebody with the expected role for whom a new token would work as things are, nothing else changed; the lowest ids. */
function whoHasTheRole(draft: Draft, profile: Profile, replaced: Credential): Ends | undefined {
  const expected = new Set(expectedRoles(draft.facts, profile).map(({ id }) => id));
  return draft.facts.entities
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ id, roles }) =>
      valueOr(roles, [])
        .filter((role) => expected.has(role))
        .toSorted((a, b) => a - b)
        .map((role) => ({ kind: replaced.kind, entity: id, role })),
    )
    .find(
      ({ entity, role }) =>
        decideChain(draft.chain({ ...inForce(replaced, LONG_AFTER), entity, role })).verdict === 'ready',
    );
}

const LONG_AFTER = '9999-01-01T00:00:00Z';

/** A credential that no list was read for: the person at the integration gets it again. */
function giveAgain(draft: Draft, profile: Profile, strategy: Strategy, old: Credential): void {
  const { kind, entity, role } = endsOfReplacement(draft, profile, strategy, old, [old]);
  if (kind === TOKEN) {
    const integration = recordsOf(draft.facts, old)[0] ?? provideIntegration(draft, profile);
    issue(draft, strategy, { integration, entity, role, replaces: [] });
    return;
  }
  repairChain(draft, strategy, { kind, entity, role });
  draft.make({
    kind: kind === 'oauth2-authorization' ? 'consent-again' : 'map-certificate',
    integration: old.integration,
    entity,
    role,
    instead: { entity: old.entity, role: old.role },
  });
}

function provideIntegration(draft: Draft, profile: Profile): number {
  draft.make({ kind: 'create-integration', name: profile.name });
  return NEW_INTEGRATION;
}

function issueFirst(draft: Draft, profile: Profile): void {
  const records = draft.facts.integrations.toSorted((a, b) => a.id - b.id);
  const record = records.find((candidate) => admits(candidate) === 'pass') ?? records[0];
  const integration = record?.id ?? provideIntegration(draft, profile);
  admit(draft, profile, integration);
  const entity = provideUser(draft);
  const role = roleToUse(draft, profile, TOKEN, entityOf(draft.facts, entity), []);
  issue(draft, RECOMMENDED, { integration, entity, role, replaces: [] });
}

function provideUser(draft: Draft): number {
  if (!byId(draft.facts.entities, NEW_ENTITY)) {
    draft.make({ kind: 'provide-user', name: INTEGRATION_USER });
  }
  return NEW_ENTITY;
}

function issue(
  draft: Draft,
  strategy: Strategy,
  token: { integration: number; entity: number; role: number; replaces: readonly number[] },
): void {
  repairChain(draft, strategy, { kind: TOKEN, entity: token.entity, role: token.role });
  draft.make({ kind: 'issue-token', ...token });
}

function admit(draft: Draft, profile: Profile, integration: number): void {
  const record = byId(draft.facts.integrations, integration);
  if (record && admits(record, draft.isForTokens(profile, record.id)) === 'fail')
    draft.make({ kind: 'enable-integration', integration });
}

/**
 * The role for a new token: the expected one, the least work first; else the old one, unless it certainly lacks something;
 * else the expected one has to be brought into the account.
 */
function roleToUse(
  draft: Draft,
  profile: Profile,
  kind: CredentialKind,
  entity: Entity,
  replaced: readonly Credential[],
): number {
  const [expected] = expectedRoles(draft.facts, profile).toSorted(
    (a, b) => work(draft, kind, entity, a) - work(draft, kind, entity, b) || a.id - b.id,
  );
  if (expected) return expected.id;

  const enough = replaced.find((credential) => {
    const chain = draft.chain(credential);
    return !chain.administrator && !isShortAtRole(chain);
  });
  if (enough) return enough.role;

  // Without a role of its own to expect, whatever role the token had gets what is missing.
  const [old] = replaced;
  if (!expectsRole(profile) && old && old.role !== ADMINISTRATOR_ROLE) return old.role;
  // One new role serves every credential: what another kind needs beyond is added to it.
  if (byId(draft.facts.roles, NEW_ROLE)) return NEW_ROLE;
  const [name = `${profile.name} integration`] = profile.recognise.roleNames;
  draft.make({ kind: 'create-role', name, permissions: permissionsToGrant(profile, kind) });
  return NEW_ROLE;
}

/** What a role that is made for the integration holds: what is advised, and what is needed beyond. */
function permissionsToGrant(profile: Profile, kind: CredentialKind): Record<string, Level> {
  const permissions = new Map(profile.advised.map(({ permission, level }) => [permission, level]));
  for (const { anyOf, level } of requirementsOf(profile, kind)) {
    const isHeld = anyOf.some((permission) => reaches(permissions.get(permission) ?? null, level));
    const [first] = anyOf;
    if (!isHeld && first !== undefined) permissions.set(first, settable(first, level));
  }
  return Object.fromEntries(permissions);
}

function expectedRoles({ roles }: Facts, profile: Profile): Role[] {
  return expectsRole(profile) ? roles.filter((role) => isExpected(profile, role)) : [];
}

/** How much has to be changed before a new credential on this role works; what was not read may have to be. */
function work(draft: Draft, kind: CredentialKind, entity: Entity, role: Role): number {
  const chain = draft.chain({ kind, entity: entity.id, role: role.id });
  const short = certain(chain).filter((requirement) => allOutcomes(chain, requirement).some((o) => o.shortAtRole));
  return (
    short.length +
    (valueOr(role.inactive, true) ? 1 : 0) +
    (valueOr(role.singleSignOnOnly, true) ? 1 : 0) +
    failingReach(chain).length +
    (isShutOut(chain) ? 1 : 0) +
    (valueOr(entity.roles, []).includes(role.id) ? 0 : 1)
  );
}

/** Repairs role, holder, assignment and lines of one credential that stays, or is about to be issued. */
function repairChain(draft: Draft, strategy: Strategy, ends: Ends): void {
  const { role, entity } = ends;
  if (valueOr(roleOf(draft.facts, role).inactive, false)) draft.make({ kind: 'activate-role', role });
  if (isClosed(entityOf(draft.facts, entity))) draft.make({ kind: 'restore-access', entity });
  const assigned = entityOf(draft.facts, entity).roles;
  if (assigned.known && !assigned.value.includes(role)) draft.make({ kind: 'assign-role', entity, role });
  for (const requirement of certain(draft.chain(ends))) {
    repairRequirement(draft, strategy, ends, requirement);
  }
  for (const restriction of failingReach(draft.chain(ends)))
    draft.make({ kind: 'lift-restriction', role, restriction });
  if (isShutOut(draft.chain(ends))) draft.make({ kind: 'allow-restlets', role });
}

function repairRequirement(draft: Draft, strategy: Strategy, ends: Ends, requirement: Requirement): void {
  const chain = draft.chain(ends);
  if (!allOutcomes(chain, requirement).every(({ met }) => !met)) return;
  const globalsCount = chain.possibilities.some((possibility) => possibility.globalPermissionsApply);
  const ways = requirement.anyOf.map((permission) => {
    const role = lineOf(chain.role.permissions, permission);
    const global = globalsCount ? globalLineOf(chain.entity, permission) : UNREAD;
    return {
      permission,
      grant: role.known && !reaches(role.value, requirement.level),
      clear: global.known && global.value !== null && !reaches(global.value, requirement.level),
    };
  });
  // The fewest grants, then the fewest global lines touched, then the profile's order.
  const cost = (way: (typeof ways)[number]) => (way.grant ? 2 : 0) + (way.clear ? 1 : 0);
  const best = ways.toSorted((a, b) => cost(a) - cost(b))[0];
  if (!best) return;
  const { entity, role } = ends;
  const { permission } = best;
  if (best.clear && strategy.globalLine === 'raise') {
    // A raised line replaces whatever the role holds, so the role needs no grant.
    draft.make({ kind: 'set-global-line', entity, permission, level: settable(permission, requirement.level) });
    return;
  }
  if (best.grant)
    draft.make({ kind: 'grant-permission', role, permission, level: grantLevel(chain, requirement, permission) });
  if (best.clear) draft.make({ kind: 'remove-global-line', entity, permission });
}

/**
 * The expected role gets what its vendor publishes, so that the warning goes too; any other role no more than is needed.
 */
function grantLevel({ profile, role }: UserInRole, requirement: Requirement, permission: string): Level {
  const advised = profile.advised.find((advice) => advice.permission === permission)?.level;
  return advised && isExpected(profile, role) && reaches(advised, requirement.level)
    ? advised
    : settable(permission, requirement.level);
}

/** The level that somebody can choose: NetSuite does not offer every level of every permission. */
function settable(permission: string, level: Level): Level {
  return lowestReaching(permission, level) ?? level;
}
