import type { EntityType, Fault, Level, OAuth2Authorization, OAuth2Mapping, ParameterValue } from '../model';
import type { Problem } from './error';

/** A role of the file. Administrator (3) is never among them. */
export interface FileRole {
  readonly id: number;
  readonly scriptid: string;
  readonly name: string;
  readonly inactive: boolean;
  readonly webServicesOnly: boolean;
  readonly singleSignOnOnly: boolean;
  /** Which subsidiaries it may use: all, the active ones, that of its user, or these. */
  readonly subsidiaries: 'ALL' | 'ALLACTIVE' | 'OWN' | readonly number[];
  /** By which segments it is restricted, to its own and those below. */
  readonly restrictions: readonly FileRestriction[];
  /** Whose records it may use: everybody's, its own and those below, with or without those of nobody. */
  readonly employeeRestriction: 'NONE' | 'OWN_AND_UNASSIGNED' | 'OWN';
  readonly permissions: ReadonlyMap<string, Level>;
}

export interface FileRestriction {
  readonly segment: 'CLASS' | 'DEPARTMENT' | 'LOCATION' | 'ITEM' | 'ACCOUNT';
  /** Whether it may see the others, and not change them. */
  readonly viewingAllowed: boolean;
}

export interface FileEmployee {
  readonly id: number;
  readonly name: string;
  /** Empty when the file gives none. */
  readonly email: string;
  readonly inactive: boolean;
  readonly giveAccess: boolean;
  readonly roles: readonly number[];
  readonly globalPermissions: ReadonlyMap<string, Level>;
  /** Another employee of the file. */
  readonly supervisor?: number | undefined;
  /** In the account's own currency; left out: none. */
  readonly expenseLimit?: number | undefined;
  readonly department?: number | undefined;
  /** The last day of work, in milliseconds since the epoch; left out: none. */
  readonly releaseDate?: number | undefined;
}

/** A vendor, partner, customer or contact: it can log in, and it has no global permissions. */
export interface FileEntity {
  readonly id: number;
  readonly type: Exclude<EntityType, 'EMPLOYEE'>;
  readonly name: string;
  readonly inactive: boolean;
  readonly giveAccess: boolean;
  readonly roles: readonly number[];
  /** Of a contact: where its access and its one role stand. */
  readonly company?: number | undefined;
  /** Of a contact: the other companies that it is attached to, each with a line of its own. */
  readonly otherCompanies: readonly FileContactAccess[];
}

/** What the record of a company says of one of its contacts. */
export interface FileContactAccess {
  /** The company. */
  readonly id: number;
  readonly giveAccess: boolean;
  readonly role?: number | undefined;
}

export type IntegrationState = 'ENABLED' | 'BLOCKED' | 'WAITING_FOR_APPROVAL';

export interface FileIntegration {
  readonly id: number;
  readonly name: string;
  readonly state: IntegrationState;
  readonly tokenBasedAuthentication: boolean;
}

export interface FileToken {
  readonly id: number;
  readonly name: string;
  readonly integration: number;
  readonly entity: number;
  readonly role: number;
  readonly inactive: boolean;
  readonly revoked: boolean;
  /** Milliseconds since the epoch. */
  readonly created: number;
  readonly createdBy: number | null;
  /** Milliseconds since the epoch; left out: NetSuite does not say. */
  readonly revokedAt?: number | undefined;
}

/** What a change of the account's access is about. */
export const CHANGES = ['global-permission', 'role-assignment', 'role-permission', 'access', 'role-active'] as const;

export interface AnyChange {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Who made it: an employee or another entity of the file. */
  readonly by: number;
}

/** A change that was made before the account became what the file says. */
export type FileChange =
  | (AnyChange & {
      readonly what: 'global-permission';
      readonly employee: number;
      readonly permission: string;
      /** Null: the line was removed. */
      readonly to: Level | null;
    })
  | (AnyChange & {
      readonly what: 'role-permission';
      readonly role: number;
      readonly permission: string;
      readonly to: Level | null;
    })
  | (AnyChange & {
      readonly what: 'role-assignment';
      readonly employee: number;
      readonly role: number;
      readonly to: boolean;
    })
  | (AnyChange & { readonly what: 'access'; readonly employee: number; readonly to: boolean })
  | (AnyChange & { readonly what: 'role-active'; readonly role: number; readonly to: boolean });

/** A line of the Login Audit Trail from before the account was opened. */
export interface FileLogin {
  readonly at: number;
  readonly token: number;
  readonly status: 'Success' | 'Failure';
  readonly detail?: string | undefined;
}

/** A month of the books. */
export interface FilePeriod {
  readonly id: number;
  readonly name: string;
  /** First and last day, in milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
  readonly allLocked: boolean;
  /** For bills and expense reports. */
  readonly payablesLocked: boolean;
}

export interface FileCurrency {
  readonly id: number;
  readonly name: string;
  /** Its ISO code. */
  readonly symbol: string;
  readonly inactive: boolean;
}

export interface FileDepartment {
  readonly id: number;
  readonly name: string;
  readonly inactive: boolean;
}

export interface FileSubsidiary {
  readonly id: number;
  readonly name: string;
  readonly inactive: boolean;
}

/** One account file (format account/1), checked, with every default filled in. */
export interface AccountFile {
  /** As it was given, for messages. */
  readonly file: string;
  readonly account: {
    readonly id: string;
    readonly name: string;
    /** How many RESTlet requests may run at once. Left out: as many as the base tier allows. */
    readonly concurrency?: number | undefined;
    /** Milliseconds that each RESTlet request takes beside its script; left out: none. */
    readonly latency?: number | undefined;
  };
  /** What the file says; ask `featureInEffect` for the answer with defaults. */
  readonly features: ReadonlyMap<string, boolean>;
  readonly roles: readonly FileRole[];
  readonly employees: readonly FileEmployee[];
  readonly entities: readonly FileEntity[];
  readonly integrations: readonly FileIntegration[];
  readonly tokens: readonly FileToken[];
  readonly periods: readonly FilePeriod[];
  readonly currencies: readonly FileCurrency[];
  readonly departments: readonly FileDepartment[];
  readonly subsidiaries: readonly FileSubsidiary[];
  readonly history: readonly FileChange[];
  readonly logins: readonly FileLogin[];
  /** Script id of a deployment -> roles added to its audience. No entry: the file does not say. */
  readonly audiences: ReadonlyMap<string, ReadonlySet<number>>;
  /** Script id of a deployment -> script id of a parameter -> its value, set after deploying. */
  readonly parameters: ReadonlyMap<string, ReadonlyMap<string, ParameterValue>>;
  /** Certificates that may log in by OAuth 2.0. */
  readonly oauth2: readonly OAuth2Mapping[];
  /** What users allowed applications to do by OAuth 2.0. */
  readonly oauth2Authorizations: readonly OAuth2Authorization[];
  /** N/* calls that are told to fail. */
  readonly faults: readonly Fault[];
  /** By their names. They explain something to whoever reads the file; no script can read them. */
  readonly preferences: ReadonlyMap<string, string | number | boolean>;
  /** Who can log in as Administrator; `added` when the file has no such employee and one was made up. */
  readonly administrator: { readonly id: number; readonly added: boolean };
  /** What is accepted and may not be what its author meant. */
  readonly warnings: readonly Problem[];
}

const OFF_UNLESS_SAID = new Set(['ADVANCEDEMPLOYEEPERMISSIONS']);

/** Every feature is on unless the file says otherwise, except Advanced Employee Permissions. */
export function featureInEffect(file: AccountFile, feature: string): boolean {
  return file.features.get(feature) ?? !OFF_UNLESS_SAID.has(feature);
}
