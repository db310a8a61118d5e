/**
 * What a plan may change, and what the facts are once it is changed. Proof of a fix: apply, diagnose again.
 */
import { byId, putById } from '../by-id';
import { inForce, isLive } from '../credentials';
import { UNREAD, entityOf, feature, isAccessToken, isContact, known, roleOf, valueOr } from '../facts';
import type { AccessToken, Credential, Entity, Fact, Facts, IntegrationRecord, PermissionLines, Role } from '../facts';
import type { Level } from '../../netsuite/levels';
import { lifted, switchedOn, UNRESTRICTED } from '../restrictions';
import type { RestrictionKind } from '../restrictions';

/** Ids of records that a plan creates are negative: NetSuite gives them their own when they are made. */
export const NEW_INTEGRATION = -1;
export const NEW_ROLE = -2;
export const NEW_ENTITY = -3;

export type Change =
  | { readonly kind: 'enable-feature'; readonly feature: string }
  | { readonly kind: 'create-integration'; readonly name: string }
  | { readonly kind: 'enable-integration'; readonly integration: number }
  | { readonly kind: 'create-role'; readonly name: string; readonly permissions: PermissionLines }
  | { readonly kind: 'activate-role'; readonly role: number }
  | { readonly kind: 'grant-permission'; readonly role: number; readonly permission: string; readonly level: Level }
  | { readonly kind: 'lift-restriction'; readonly role: number; readonly restriction: RestrictionKind }
  | { readonly kind: 'allow-restlets'; readonly role: number }
  | { readonly kind: 'provide-user'; readonly name: string }
  | { readonly kind: 'restore-access'; readonly entity: number }
  | { readonly kind: 'assign-role'; readonly entity: number; readonly role: number }
  | { readonly kind: 'remove-global-line'; readonly entity: number; readonly permission: string }
  | { readonly kind: 'set-global-line'; readonly entity: number; readonly permission: string; readonly level: Level }
  | { readonly kind: 'reactivate-token'; readonly token: number }
  | { readonly kind: 'revoke-token'; readonly token: number }
  | {
      readonly kind: 'issue-token';
      readonly integration: number;
      readonly entity: number;
      readonly role: number;
      /** The tokens that the new one replaces: they are revoked. */
      readonly replaces: readonly number[];
    }
  | NewCredential;

/** What gives a credential of the other kinds again: its user consents, or its certificate is mapped. */
export interface NewCredential {
  readonly kind: 'consent-again' | 'map-certificate';
  /** Null where it is not known of which application it is. */
  readonly integration: number | null;
  readonly entity: number;
  readonly role: number;
  /** Whom and which role the one that it replaces was given to. */
  readonly instead: { readonly entity: number; readonly role: number };
}

export type ChangeKind = Change['kind'];

export type OfKind<Kind extends ChangeKind> = Extract<Change, { readonly kind: Kind }>;

/** Those of one kind, in their order. */
export function ofKind<Kind extends ChangeKind>(changes: readonly Change[], kind: Kind): OfKind<Kind>[] {
  return changes.filter((change): change is OfKind<Kind> => change.kind === kind);
}

/** The facts as they are once a change is made. What a change does not touch stays as it was, unread included. */
export function apply(facts: Facts, change: Change): Facts {
  return applyAll(facts, [change]);
}

/** The same for changes that build on each other. */
export function applyAll(facts: Facts, changes: readonly Change[]): Facts {
  const changed = new ChangedFacts(facts);
  for (const change of changes) changed.make(change);
  return changed.facts;
}

/**
 * Facts that change by change come to be others. They change in place, for a plan of thousands of changes cannot copy all
 * that was read for each; what they were made of stays as it was.
 */
export class ChangedFacts {
  /** As they are now. */
  readonly facts: Facts;
  private readonly features: Record<string, Fact<boolean>>;
  private readonly integrations: IntegrationRecord[];
  private readonly roles: Role[];
  private readonly entities: Entity[];
  private readonly credentials: Credential[];
  private readonly readAt: string;
  private lowestId: number;
  /** No change adds one, so they are looked for once: a plan may issue thousands of tokens. */
  private mayHaveNamedTokens = true;

  constructor(before: Facts) {
    this.features = { ...before.features };
    this.integrations = [...before.integrations];
    this.roles = [...before.roles];
    this.entities = [...before.entities];
    this.credentials = [...valueOr(before.credentials, [])];
    this.readAt = before.readAt;
    this.lowestId = this.credentials.reduce((lowest, { id }) => Math.min(lowest, id ?? 0), 0);
    const { features, integrations, roles, entities } = this;
    const credentials = before.credentials.known ? known(this.credentials) : before.credentials;
    this.facts = { ...before, features, integrations, roles, entities, credentials };
  }

  make(change: Change): void {
    switch (change.kind) {
      case 'enable-feature':
        this.enableFeature(change.feature);
        return;
      case 'create-integration':
        putById(this.integrations, { id: NEW_INTEGRATION, name: change.name, ...ADMITTING });
        return;
      case 'enable-integration': {
        const record = byId(this.integrations, change.integration);
        if (record) putById(this.integrations, { ...record, ...ADMITTING });
        return;
      }
      case 'create-role':
        putById(this.roles, {
          id: NEW_ROLE,
          name: known(change.name),
          inactive: known(false),
          singleSignOnOnly: known(false),
          webServicesOnly: known(false),
          permissions: known(change.permissions),
          restrictions: UNRESTRICTED,
        });
        return;
      case 'activate-role':
        putById(this.roles, { ...roleOf(this.facts, change.role), inactive: known(false) });
        return;
      case 'grant-permission': {
        const role = roleOf(this.facts, change.role);
        putById(this.roles, { ...role, permissions: withLine(role.permissions, change.permission, change.level) });
        return;
      }
      case 'lift-restriction':
        putById(this.roles, lifted(roleOf(this.facts, change.role), change.restriction));
        return;
      case 'allow-restlets':
        putById(this.roles, { ...roleOf(this.facts, change.role), webServicesOnly: known(false) });
        return;
      case 'provide-user':
        putById<Entity>(this.entities, {
          id: NEW_ENTITY,
          type: known('EMPLOYEE'),
          name: known(change.name),
          inactive: known(false),
          giveAccess: known(true),
          roles: known([]),
          globalPermissions: known({}),
        });
        return;
      case 'restore-access': {
        const entity = entityOf(this.facts, change.entity);
        const { inactive, giveAccess } = entity;
        putById(this.entities, { ...entity, inactive: set(inactive, false), giveAccess: set(giveAccess, true) });
        return;
      }
      case 'assign-role': {
        const entity = entityOf(this.facts, change.entity);
        if (!entity.roles.known) return;
        const others = isContact(entity) ? [] : entity.roles.value;
        putById(this.entities, { ...entity, roles: known([...others, change.role]) });
        return;
      }
      case 'remove-global-line':
        this.setGlobalLine(change.entity, change.permission, null);
        return;
      case 'set-global-line':
        this.setGlobalLine(change.entity, change.permission, change.level);
        return;
      case 'reactivate-token':
        this.changeToken(change.token, { inactive: false });
        return;
      case 'revoke-token':
        this.changeToken(change.token, { revoked: true });
        return;
      case 'issue-token':
        for (const id of change.replaces) this.changeToken(id, { revoked: true });
        this.leaveOutNamedTokens();
        this.issue(change);
        return;
      case 'consent-again':
      case 'map-certificate':
        this.giveAgain(change);
    }
  }

  private enableFeature(id: string): void {
    const on = feature(this.facts, id);
    this.features[id] = known(true);
    if (!on.known || on.value) return;
    for (const role of this.roles) putById(this.roles, switchedOn(role, id));
  }

  private setGlobalLine(id: number, permission: string, level: Level | null): void {
    const entity = entityOf(this.facts, id);
    putById(this.entities, { ...entity, globalPermissions: withLine(entity.globalPermissions, permission, level) });
  }

  private changeToken(id: number, to: Partial<Pick<AccessToken, 'inactive' | 'revoked'>>): void {
    const credential = byId(this.credentials, id);
    if (credential && isAccessToken(credential)) putById(this.credentials, { ...credential, ...to });
  }

  /** The new token stands in the place of one that was named by its user and role. */
  private leaveOutNamedTokens(): void {
    if (!this.mayHaveNamedTokens) return;
    this.mayHaveNamedTokens = false;
    const kept = this.credentials.filter((one) => one.kind !== 'access-token' || isAccessToken(one));
    if (kept.length < this.credentials.length) this.credentials.splice(0, Infinity, ...kept);
  }

  private giveAgain({ kind, integration, entity, role, instead }: NewCredential): void {
    const isMeant = (one: Credential) =>
      one.kind === KIND_OF[kind] &&
      one.integration === integration &&
      one.entity === instead.entity &&
      one.role === instead.role;
    // One of the same user and role that is over already stands in nobody's way.
    const live = this.credentials.findIndex((one) => isMeant(one) && isLive(one, this.readAt));
    const place = live < 0 ? this.credentials.findIndex(isMeant) : live;
    const old = this.credentials[place];
    if (old === undefined) return;
    const ends = { entity, role, name: '' };
    this.credentials[place] = { ...inForce(old, aYearAfter(this.readAt)), ...ends };
  }

  private issue({ integration, entity, role }: Extract<Change, { kind: 'issue-token' }>): void {
    this.lowestId -= 1;
    putById<AccessToken>(this.credentials, {
      kind: 'access-token',
      id: this.lowestId,
      name: 'the new access token',
      integration,
      entity,
      role,
      inactive: false,
      revoked: false,
      created: this.readAt,
    });
  }
}

/** The kind of credential that a change gives again. */
export const KIND_OF = { 'consent-again': 'oauth2-authorization', 'map-certificate': 'oauth2-certificate' } as const;

/** A certificate may be valid for two years at most. [DOC] subsect_162755332391 */
function aYearAfter(time: string): string {
  const date = new Date(time);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString();
}

const ADMITTING: Pick<IntegrationRecord, 'state' | 'tokenBasedAuthentication'> = {
  state: known('ENABLED'),
  tokenBasedAuthentication: known(true),
};

/** A step names the fields that were read: whether another one is as it should be, nobody knows afterwards either. */
function set<T>(fact: Fact<T>, to: T): Fact<T> {
  return fact.known ? known(to) : UNREAD;
}

function withLine(lines: Role['permissions'], permission: string, level: Level | null): Role['permissions'] {
  // One line changed tells nothing of the others: an unread list stays unread.
  if (!lines.known) return UNREAD;
  const { [permission]: _replaced, ...rest } = lines.value;
  return known(level === null ? rest : { ...rest, [permission]: level });
}
