/**
 * What was read of one account: the diagnosis sees this and nothing else. It is plain JSON, so that it can be kept, sent and
 * merged.
 */
import { byId, finderIn } from './by-id';
import type { Level, Line } from '../netsuite/levels';

/** One thing that was read, or was not. What is not known never counts as empty. */
export type Fact<T> = { readonly known: true; readonly value: T } | { readonly known: false };

export const UNREAD = { known: false } as const;

export function known<T>(value: T): Fact<T> {
  // Most facts of a large account are a yes or a no: they share two objects.
  return value === true || value === false ? ((value ? YES : NO) as Fact<T>) : { known: true, value };
}

const YES = { known: true, value: true } as const;
const NO = { known: true, value: false } as const;

export function valueOr<T>(fact: Fact<T>, otherwise: T): T {
  return fact.known ? fact.value : otherwise;
}

export type IntegrationState = 'ENABLED' | 'BLOCKED' | 'WAITING_FOR_APPROVAL';

/** An integration record whose name matches the profile. */
export interface IntegrationRecord {
  readonly id: number;
  readonly name: string;
  /** How people are shown it, where another record of the kind has the same name: with its internal id. */
  readonly label?: string;
  readonly state: Fact<IntegrationState>;
  readonly tokenBasedAuthentication: Fact<boolean>;
}

/** What every kind of credential has: whom it lets in, in which role. The chain behind it is the same for all of them. */
interface AnyCredential {
  /**
   * Internal id; null for one that was named by its user and role. One that an administrator registered has an id that no token
   * has (registered.ts).
   */
  readonly id: number | null;
  readonly name: string;
  /** How people are shown it, where another record of the kind has the same name: with its internal id. */
  readonly label?: string;
  /** Null where it is not known which application it was given to. */
  readonly integration: number | null;
  readonly entity: number;
  readonly role: number;
}

export interface AccessToken extends AnyCredential {
  readonly kind: 'access-token';
  readonly id: number;
  readonly integration: number;
  readonly inactive: boolean;
  readonly revoked: boolean;
  /** ISO time in UTC, to the second; empty where it could not be read. */
  readonly created: string;
}

/** An access token that is named by its user and role: whether one was issued to them nobody looked. */
export interface NamedAccessToken extends AnyCredential {
  readonly kind: 'access-token';
  readonly id: null;
}

/** What a user allowed an application to do on their behalf. No table lists it. [DOC] section_157960925955 */
export interface OAuth2Authorization extends AnyCredential {
  readonly kind: 'oauth2-authorization';
  /** Whether somebody registered that it was revoked; left out where nobody said so. */
  readonly revoked?: Fact<boolean>;
}

/** A certificate that an application logs in with as a user in a role. No table lists it. [DOC] section_162686838198 */
export interface OAuth2Certificate extends AnyCredential {
  readonly kind: 'oauth2-certificate';
  /** ISO time in UTC before which it lets nobody in; left out where nobody said so. */
  readonly validFrom?: string;
  /** ISO time in UTC. */
  readonly validUntil: Fact<string>;
  readonly revoked: Fact<boolean>;
}

/** What an integration logs in with. */
export type Credential = AccessToken | NamedAccessToken | OAuth2Authorization | OAuth2Certificate;

/** Whether it is an access token of the list. */
export function isAccessToken(credential: Credential): credential is AccessToken {
  return credential.kind === 'access-token' && credential.id !== null;
}

/** The lines of a permission list, by permission id. `lineIn` reads one. */
export type PermissionLines = Readonly<Record<string, Level>>;

export interface Role {
  readonly id: number;
  readonly name: Fact<string>;
  /** How people are shown it, where another record of the kind has the same name: with its internal id. */
  readonly label?: string;
  readonly inactive: Fact<boolean>;
  readonly singleSignOnOnly: Fact<boolean>;
  readonly webServicesOnly: Fact<boolean>;
  readonly permissions: Fact<PermissionLines>;
  /** What narrows it besides the levels of its permissions; left out where nobody could look. */
  readonly restrictions?: RoleRestrictions;
}

/** Which subsidiaries a role reaches: all, the active ones, that of its user, or those that it lists. [DOC] bridgehead_N286421 */
export type SubsidiaryOption = 'ALL' | 'ALLACTIVE' | 'OWN' | 'SELECTED';

/** What narrows a role besides the levels of its permissions: it decides which records, not what may be done with them. */
export interface RoleRestrictions {
  readonly subsidiaries: Fact<SubsidiaryOption>;
  /** The internal ids of those that it lists. */
  readonly selected: Fact<readonly number[]>;
  /** Whether it may see records of the others, and not change them. */
  readonly viewsOthers: Fact<boolean>;
  /** In NetSuite's word, such as `NONE`. */
  readonly employees: Fact<string>;
  /** In NetSuite's word, such as `ALL`. */
  readonly accountingBooks: Fact<string>;
  readonly byDevice: Fact<boolean>;
  /** By class, department, location and the like; left out where nobody asked. */
  readonly segments?: Fact<readonly SegmentRestriction[]>;
}

/** A restriction by class, department, location or another segment. */
export interface SegmentRestriction {
  /** `CLASS`, `DEPARTMENT`, `LOCATION`, `ITEM`, `ACCOUNT`, or NetSuite's number of another one. */
  readonly segment: string;
  /** In NetSuite's word; `DEFAULTTOOWN` only fills in a field. */
  readonly restriction: string;
  /** Whether it may see the others, and not change them. */
  readonly viewingAllowed: boolean;
}

/** The subsidiaries of the account, as far as whoever reads may see them. */
export interface Subsidiaries {
  readonly ids: readonly number[];
  /** Those of them that are active; left out where nobody looked: then each counts as active. */
  readonly active?: readonly number[];
  /** Whether whoever reads sees every one of them. */
  readonly all: boolean;
}

/** A record that a script loads with its access and roles. */
export type EntityType = 'EMPLOYEE' | 'VENDOR' | 'PARTNER' | 'CUSTOMER';

/**
 * What the holder of a token may be. A contact's access and role stand on the record of its company. [DOC] procedure_N323191
 */
export type HolderKind = EntityType | 'CONTACT';

/** Whom a token was issued to. Only employees have global permissions. [DOC] section_N326630 */
export interface Entity {
  readonly id: number;
  readonly type: Fact<HolderKind>;
  readonly name: Fact<string>;
  /** How people are shown it, where another record of the kind has the same name: with its internal id. */
  readonly label?: string;
  readonly inactive: Fact<boolean>;
  readonly giveAccess: Fact<boolean>;
  readonly roles: Fact<readonly number[]>;
  readonly globalPermissions: Fact<PermissionLines>;
  /** Other employee records with the same e-mail address; left out where nobody looked for them. */
  readonly sameEmail?: Fact<readonly Namesake[]>;
  /** The last day of work, an ISO date; null for none; left out where nobody asked. */
  readonly ends?: Fact<string | null>;
}

/** Another employee record with the e-mail address of a holder. */
export interface Namesake {
  readonly id: number;
  readonly name: string;
  readonly inactive: boolean;
  readonly giveAccess: boolean;
}

/** What facts are read from. Each may be closed to whoever reads. */
export type FactSource =
  | 'features'
  | 'integration-records'
  | 'access-tokens'
  | 'roles'
  | 'role-restrictions'
  | 'employees'
  | 'entity-types'
  | 'entity-record'
  | 'global-permissions';

/** A permission that a reader of the facts would have needed. */
export interface Grant {
  readonly permission: string;
  readonly name: string;
  readonly level: Level;
}

/** Something that could not be read, why, and what to grant to read it. */
export interface Unread {
  /** Stable word for what was not read: `role-permissions`, `global-permissions`, … */
  readonly what: string;
  /** The record it belongs to, where it is one record. */
  readonly record: { readonly type: string; readonly id: number } | null;
  readonly why: { readonly code: string; readonly message: string };
  readonly grant: readonly Grant[];
  /** What to do, in one sentence. */
  readonly advice: string;
}

export interface Facts {
  readonly accountId: string;
  /** ISO time at which reading began. */
  readonly readAt: string;
  /** By feature id. `feature` reads one. */
  readonly features: Readonly<Record<string, Fact<boolean>>>;
  /** The matching integration records. */
  readonly integrations: readonly IntegrationRecord[];
  /** Whether every matching integration record is in the list. */
  readonly integrationsComplete: boolean;
  /** The credentials of the matching integrations: at least every live one, and the newest if none is live. */
  readonly credentials: Fact<readonly Credential[]>;
  /** Whether every live credential is in the list. Where not, the integration may hold one that nobody judged. */
  readonly credentialsComplete: boolean;
  /** The one credential that was asked for, by internal id. Left out where all of them were. */
  readonly onlyToken?: number;
  /** Left out where nothing depends on them. */
  readonly subsidiaries?: Fact<Subsidiaries>;
  /** Whether the one credential was named by its user and role: no list of credentials was read. Left out: it was not. */
  readonly isNamed?: true;
  /** The roles of the credentials, and every role that has the name the profile expects. */
  readonly roles: readonly Role[];
  /** The holders of the credentials. */
  readonly entities: readonly Entity[];
  readonly unread: readonly Unread[];
}

export function feature(facts: Pick<Facts, 'features'>, id: string): Fact<boolean> {
  return own(facts.features, id) ?? UNREAD;
}

/** The line on one permission; null where there is none. */
export function lineIn(lines: PermissionLines, permission: string): Line {
  return own(lines, permission) ?? null;
}

/** Looked up once: a script's global objects may be slow to reach. */
const { hasOwn } = Object;

/** Whatever an id is called, an object holds no more than was put into it. */
function own<T>(values: Readonly<Record<string, T>>, id: string): T | undefined {
  return hasOwn(values, id) ? values[id] : undefined;
}

/** The role with this id; one of which nothing is known if it was not read. */
export function roleOf(facts: Facts, id: number): Role {
  return byId(facts.roles, id) ?? unreadRole(id);
}

/** Finds roles as `roleOf` does, for whoever asks for many. */
export function rolesIn({ roles }: Facts): (id: number) => Role {
  const find = finderIn(roles);
  return (id) => find(id) ?? unreadRole(id);
}

function unreadRole(id: number): Role {
  return {
    id,
    name: UNREAD,
    inactive: UNREAD,
    singleSignOnOnly: UNREAD,
    webServicesOnly: UNREAD,
    permissions: UNREAD,
  };
}

/** The entity with this id; one of which nothing is known if it was not read. */
export function entityOf(facts: Facts, id: number): Entity {
  return byId(facts.entities, id) ?? unreadEntity(id);
}

/** The record of a company gives each of its contacts one role: another one takes its place. [DOC] procedure_N323191 */
export function isContact({ type }: Pick<Entity, 'type'>): boolean {
  return type.known && type.value === 'CONTACT';
}

/** Finds entities as `entityOf` does, for whoever asks for many. */
export function entitiesIn({ entities }: Facts): (id: number) => Entity {
  const find = finderIn(entities);
  return (id) => find(id) ?? unreadEntity(id);
}

function unreadEntity(id: number): Entity {
  return {
    id,
    type: UNREAD,
    name: UNREAD,
    inactive: UNREAD,
    giveAccess: UNREAD,
    roles: UNREAD,
    globalPermissions: UNREAD,
  };
}
