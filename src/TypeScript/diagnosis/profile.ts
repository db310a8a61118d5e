/**
 * What an integration needs of an account: data, one profile an integration.
 */
import type { CredentialKind } from '../netsuite/credential-kinds';
import { CREDENTIAL_KINDS, LOG_IN, LOG_IN_IDS } from '../netsuite/credential-kinds';
import { GLOBAL_PERMISSIONS_FEATURE } from '../netsuite/features';
import type { Level } from '../netsuite/levels';
import type { CheckId, ErrorCode } from './finding';
import type { NeededReach, RestrictionKind } from './restrictions';
import { isBySegment, RESTRICTION_KINDS, RESTRICTIONS } from './restrictions';
import type { RuleSource } from './rule-source';
import type { SymptomReadingId } from './symptom/readings/symptom-read';

/** When something is needed; where nothing is named, always. */
export interface Condition {
  /** Only where this feature is on. */
  readonly feature?: string;
  /** Only for this kind of credential. */
  readonly credential?: CredentialKind;
  /** Only with this option of the integration. An account does not say whether it is in use: somebody has to. */
  readonly option?: string;
}

/** `required`: the integration fails without it. `published`: the vendor's list asks for it, and more is not known. */
export type Strength = 'required' | 'published';

/** One permission, or several of which any one will do, at a level. */
export interface Requirement {
  readonly id: string;
  /** What it is for, in the words of a person. */
  readonly label: string;
  readonly anyOf: readonly string[];
  readonly level: Level;
  /** The level that one credential needs, by its internal id, where that is another one. */
  readonly levels?: ReadonlyMap<number, Level>;
  readonly strength: Strength;
  readonly onlyWith: Condition;
  readonly explains: readonly ErrorCode[];
  /** What is not certain about it. */
  readonly doubt?: string;
  /** The page that says so, https. */
  readonly source?: string;
  /** The day on which it was read. */
  readonly readOn?: string;
}

/** The level at which one credential needs it. @param id of the credential; null for one without an id */
export function levelFor({ level, levels }: Requirement, id: number | null): Level {
  return (id === null ? undefined : levels?.get(id)) ?? level;
}

/** What an error of the integration is about. */
export type ErrorKind = 'permission' | 'login' | 'data' | 'form' | 'setup' | 'limit' | 'other';

/** An error code of the integration. */
export interface KnownError {
  readonly code: ErrorCode;
  readonly meaning: string;
  readonly kind: ErrorKind;
  /** Checks that may explain it when they fail, though the code does not say so. */
  readonly mayBe: readonly CheckId[];
  /** Features without which it is shown. */
  readonly features: readonly string[];
  /** On which screen to look where no check explains it. */
  readonly look?: string;
  /** What a script can read of its cause where no check explains it. */
  readonly reads?: SymptomReadingId;
  readonly fix?: string;
  readonly source?: string;
}

/** A level that the vendor publishes for its role: below it is worth a warning, never a failure. */
export interface Advice {
  readonly permission: string;
  readonly level: Level;
  readonly onlyWith: Condition;
}

/** A way to call NetSuite. */
export type Channel = 'SOAP' | 'REST' | 'RESTLET';

/** A way in which the integration calls NetSuite, as its vendor says. */
export interface Call {
  readonly channel: Channel;
  readonly onlyWith: Condition;
}

/** A kind of credential that the integration uses. */
export interface CredentialArm {
  readonly kind: CredentialKind;
  /** Features that this kind needs, beside those that every kind does and the one to log in. */
  readonly features: readonly string[];
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

/** Something that the integration can be set up to do or not. */
export interface Option {
  readonly id: string;
  readonly label: string;
}

/** What the person at the integration does once the account is repaired. */
export interface Afterwards {
  readonly title: string;
  /** The click path, in the integration. */
  readonly where: string;
  readonly who: string;
  /** What is enough where nothing has to be entered, as a sentence begins: `syncing again`. */
  readonly again: string;
  /** Asks which of the places it is. */
  readonly choose: string;
  readonly places: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly enterCredentials: string;
  readonly questions: readonly Question[];
}

/** How the role and the integration record come into an account that lacks them. */
export interface Origin {
  /** The click path. */
  readonly where: string;
  readonly how: string;
  /** What whoever changes the role by hand has to know; null for nothing. */
  readonly caution: string | null;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  /** What it does when it works, as a sentence ends: `Acme can sync`. */
  readonly verb: string;
  readonly recognise: {
    /** An integration record belongs to this integration when its name contains one of these, in any case. */
    readonly integrationNames: readonly string[];
    /** The roles that the integration is meant to use: their names, trimmed, in any case. None: any role will do. */
    readonly roleNames: readonly string[];
  };
  /** The kinds of credential that it uses, the usual one first. */
  readonly credentials: readonly [CredentialArm, ...CredentialArm[]];
  /** Features that it needs with every kind of credential. */
  readonly features: readonly string[];
  readonly requirements: readonly Requirement[];
  /** In what its role must not be narrowed. */
  readonly restrictions: readonly NeededReach[];
  /** How it calls NetSuite. Empty where nobody published it. */
  readonly calls: readonly Call[];
  readonly options: readonly Option[];
  readonly advised: readonly Advice[];
  /** Why a level below the advised one may matter, as a sentence goes on; empty where the vendor does not say. */
  readonly whyAdvised: string;
  /** The integration's errors that a failing check explains, beside those of the requirements. */
  readonly explains: Readonly<Partial<Record<CheckId, readonly ErrorCode[]>>>;
  /** Every error code that its vendor publishes. */
  readonly errors: readonly KnownError[];
  /** What the vendor says about what a check looks at. */
  readonly sources: Readonly<Partial<Record<CheckId, readonly RuleSource[]>>>;
  /** Null where the vendor does not say. */
  readonly origin: Origin | null;
  readonly afterwards: Afterwards;
  /** What an administrator should know, each a sentence. */
  readonly notes: readonly string[];
  /** The vendor's page, https; null where nobody published a list. */
  readonly source: string | null;
}

export function matchesIntegration({ recognise }: Profile, name: string): boolean {
  return recognise.integrationNames.some((part) => name.toLowerCase().includes(part.toLowerCase()));
}

/** The profile that recognises one of the names by the longest part of it; undefined where none does. */
export function recognisedBy(profiles: Iterable<Profile>, names: readonly string[]): Profile | undefined {
  const lengthOf = (profile: Profile) =>
    Math.max(
      0,
      ...profile.recognise.integrationNames
        .filter((part) => names.some((name) => name.toLowerCase().includes(part.toLowerCase())))
        .map((part) => part.length),
    );
  return [...profiles]
    .map((profile) => ({ profile, length: lengthOf(profile) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length || a.profile.id.localeCompare(b.profile.id))[0]?.profile;
}

/** Whether a particular role is expected, or any role will do. */
export function expectsRole({ recognise }: Profile): boolean {
  return recognise.roleNames.length > 0;
}

/** Whether a role of this name is one that the integration is meant to use. */
export function isExpectedRoleName({ recognise }: Profile, name: string): boolean {
  return recognise.roleNames.some((expected) => name.trim().toLowerCase() === expected.toLowerCase());
}

/** Names in quotation marks, as a sentence lists them: `"Acme" or "Acme Pay"`. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' or ');
}

/** Requirements by profile and kind: asked for once a credential. */
const REQUIREMENTS = new WeakMap<Profile, Map<CredentialKind, readonly Requirement[]>>();

/**
 * What a credential of one kind needs: to log in, which is NetSuite's own requirement, and what the profile lists for it. The
 * usual kind, where none is named.
 */
export function requirementsOf(
  profile: Profile,
  kind: CredentialKind = profile.credentials[0].kind,
): readonly Requirement[] {
  const byKind = REQUIREMENTS.get(profile) ?? new Map<CredentialKind, readonly Requirement[]>();
  REQUIREMENTS.set(profile, byKind);
  const found = byKind.get(kind) ?? [logIn(profile, kind), ...ownRequirements(profile, kind)];
  byKind.set(kind, found);
  return found;
}

/** A profile that lists the requirement too says which of its errors it explains. */
function logIn({ requirements }: Profile, kind: CredentialKind): Requirement {
  const { requirement } = LOG_IN[kind];
  return {
    ...requirement,
    strength: 'required',
    onlyWith: {},
    explains: requirements.find(({ id }) => id === requirement.id)?.explains ?? [],
  };
}

function ownRequirements({ requirements }: Profile, kind: CredentialKind): Requirement[] {
  return requirements.filter(
    ({ id, onlyWith }) =>
      !LOG_IN_IDS.has(id) &&
      onlyWith.option === undefined &&
      (onlyWith.credential === undefined || onlyWith.credential === kind),
  );
}

/** The profile of an integration that uses some of its options: what they need is needed. */
export function withOptions(profile: Profile, inUse: ReadonlySet<string>): Profile {
  if (inUse.size === 0) return profile;
  const used = <T extends { readonly onlyWith: Condition }>(one: T): T =>
    inUse.has(one.onlyWith.option ?? '') ? withoutOption(one) : one;
  return { ...profile, requirements: profile.requirements.map(used), advised: profile.advised.map(used) };
}

/** The same requirement, or advised level, where its option is in use. */
export function withoutOption<T extends { readonly onlyWith: Condition }>(one: T): T {
  const { option: _inUse, ...others } = one.onlyWith;
  return { ...one, onlyWith: others };
}

/** Features without which a credential of one kind does not work, the one to log in first. */
export function featuresFor(profile: Profile, kind: CredentialKind): readonly string[] {
  const own = profile.credentials.filter((arm) => arm.kind === kind).flatMap(({ features }) => features);
  return [...new Set([LOG_IN[kind].feature, ...profile.features, ...own])];
}

/** The profile for one kind of credential alone; null where the integration does not use that kind. */
export function ofKind(profile: Profile, kind: CredentialKind): Profile | null {
  const [arm] = profile.credentials.filter((one) => one.kind === kind);
  return arm ? { ...profile, credentials: [arm] } : null;
}

/** The profile for some kinds of credentials, in that order. Of a kind that it does not list, only what NetSuite asks is known. */
export function forKinds(profile: Profile, kinds: readonly CredentialKind[]): Profile {
  const [first, ...others] = kinds.map(
    (kind) => profile.credentials.find((arm) => arm.kind === kind) ?? { kind, features: [] },
  );
  return first ? { ...profile, credentials: [first, ...others] } : profile;
}

/** The kind of a credential that is named without one: OAuth 2.0 where the integration uses it, for tokens are listed. */
export function kindOfNamed({ credentials }: Pick<Profile, 'credentials'>): CredentialKind {
  return (credentials.find(({ kind }) => kind !== 'access-token') ?? credentials[0]).kind;
}

/** Whether the profile says what a credential of that kind needs. Of another kind, only what NetSuite itself asks is known. */
export function listsKind({ credentials }: Pick<Profile, 'credentials'>, kind: CredentialKind): boolean {
  return credentials.some((arm) => arm.kind === kind);
}

/** Every permission id that the profile asks about, whatever the kind of a credential that is found. */
export function permissionsOf(profile: Profile): string[] {
  const keys = [
    ...CREDENTIAL_KINDS.flatMap((kind) => requirementsOf(profile, kind).flatMap(({ anyOf }) => anyOf)),
    ...profile.advised.map((advice) => advice.permission),
  ];
  return [...new Set(keys)].sort();
}

/** Every feature on which the answer depends. */
export function featuresOf(profile: Profile): string[] {
  const ids = [
    ...CREDENTIAL_KINDS.flatMap((kind) => featuresFor(profile, kind)),
    ...[...profile.requirements, ...profile.advised].flatMap(({ onlyWith }) =>
      onlyWith.feature === undefined || onlyWith.option !== undefined ? [] : onlyWith.feature,
    ),
    ...restrictionsRead(profile).flatMap((kind) => RESTRICTIONS[kind].feature ?? []),
    ...profile.calls.flatMap(({ onlyWith }) => onlyWith.feature ?? []),
    GLOBAL_PERMISSIONS_FEATURE,
  ];
  return [...new Set(ids)].sort();
}

/** The restrictions that it names. With one by segment the lines of all segments are read. */
function restrictionsRead({ restrictions }: Profile): readonly RestrictionKind[] {
  const named = restrictions.map(({ kind }) => kind);
  return named.some(isBySegment) ? [...named, ...RESTRICTION_KINDS.filter(isBySegment)] : named;
}
