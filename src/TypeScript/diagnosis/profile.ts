/**
 * What an integration needs of an account: data, one profile an integration.
 */
import type { CheckId, ErrorCode } from './finding';
import { GLOBAL_PERMISSIONS_FEATURE } from '../netsuite/features';
import type { Level } from '../netsuite/levels';

/** One permission, or several of which any one will do, below whose level the integration fails. */
export interface Requirement {
  readonly id: string;
  /** What it is for, in the words of a person. */
  readonly label: string;
  readonly anyOf: readonly string[];
  readonly level: Level;
  /** Needed only where this feature is on; null: always. */
  readonly onlyWithFeature: string | null;
  readonly explains: readonly ErrorCode[];
}

/** A level that the vendor publishes for its role: below it is worth a warning, never a failure. */
export interface Advice {
  readonly permission: string;
  readonly level: Level;
  readonly onlyWithFeature: string | null;
}

export interface PermissionName {
  readonly name: string;
  /** The subtab of the role's Permissions on which it stands. */
  readonly tab: 'Lists' | 'Setup';
}

/** A question that people ask once it is blocked, and its answer: that of the first case that is so. */
export interface Question {
  readonly question: string;
  readonly cases: readonly {
    /** One of these checks fails… */
    readonly checks: readonly CheckId[];
    /** …or one of these requirements is not met. */
    readonly requirements: readonly string[];
    readonly answer: string;
  }[];
  /** Where none is so. `{requirements}` are the labels of what is not met. */
  readonly otherwise: string;
}

/** What the person at the integration does once the account is repaired. */
export interface Retry {
  readonly web: readonly string[];
  readonly mobile: readonly string[];
  readonly enterCredentials: string;
  readonly questions: readonly Question[];
  readonly source: string;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly requirements: readonly Requirement[];
  readonly features: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  /** An integration record belongs to this integration when its name contains this, in any case. */
  readonly integrationNameContains: string;
  /** The role that the integration is meant to use: its name, trimmed, in any case. */
  readonly expectedRole: string;
  /** How the expected role comes into an account that lacks it. */
  readonly roleOrigin: string;
  readonly advised: readonly Advice[];
  readonly permissionNames: Readonly<Record<string, PermissionName>>;
  readonly retry: Retry;
  readonly source: string;
}

export function matchesIntegration(profile: Profile, name: string): boolean {
  return name.toLowerCase().includes(profile.integrationNameContains.toLowerCase());
}

export function isExpectedRoleName(profile: Profile, name: string): boolean {
  return name.trim().toLowerCase() === profile.expectedRole.toLowerCase();
}

/** The permission as a person finds it on the role's or employee's page: `Lists > Accounts`. */
export function permissionLabel(profile: Profile, key: string): string {
  const found = Object.hasOwn(profile.permissionNames, key) ? profile.permissionNames[key] : undefined;
  return found ? `${found.tab} > ${found.name}` : key;
}

/** Every permission id that the profile asks about. */
export function permissionsOf(profile: Profile): string[] {
  const keys = [
    ...profile.requirements.flatMap((requirement) => requirement.anyOf),
    ...profile.advised.map((advice) => advice.permission),
  ];
  return [...new Set(keys)].sort();
}

/** Every feature on which the answer depends. */
export function featuresOf(profile: Profile): string[] {
  const ids = [
    ...profile.features.map((feature) => feature.id),
    ...[...profile.requirements, ...profile.advised].flatMap(({ onlyWithFeature }) => onlyWithFeature ?? []),
    GLOBAL_PERMISSIONS_FEATURE,
  ];
  return [...new Set(ids)].sort();
}
