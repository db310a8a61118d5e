/**
 * The facts of one account for one profile, at once or in parts: at most six queries for one credential, and one record load
 * (of the caller's own up to five, where it may not ask what kind of record it is). For many credentials see docs/reading.md.
 */
import * as runtime from 'N/runtime';
import { admits } from '../diagnosis/checks/integration-enabled';
import type { Credential, Fact, Facts } from '../diagnosis/facts';
import { known, UNREAD, valueOr } from '../diagnosis/facts';
import { credentialsToFollow } from '../diagnosis/credentials';
import type { Profile } from '../diagnosis/profile';
import { featuresOf, matchesIntegration, permissionsOf } from '../diagnosis/profile';
import { entryOf } from '../diagnosis/registered';
import type { Credentials, NamedCredential, PageRequest } from './access-tokens';
import { readCredential, readCredentials, readCredentialsPage } from './access-tokens';
import type { Holder } from './entities';
import { readEntities } from './entities';
import { readFeatures } from './features';
import { integrationsIn, readApplications, withRegistered } from './integrations';
import type { OwnProfileEntry } from './own-profiles';
import { MOST_OWN_PROFILES, readOwnProfiles } from './own-profiles';
import type { RegisteredCredential, RegisteredOf } from './registered-mappings';
import { readRegistered } from './registered-mappings';
import type { FactsPart } from './merge';
import { telling, wholeFacts } from './merge';
import type { Gap, Reading } from './reading';
import { NOT_UNDERSTOOD, remainingUnits, startReading } from './reading';
import { readBeside } from './role-restrictions';
import type { Absent, NamedByRequest } from './named-credential';
import { absentIn, credentialNamed } from './named-credential';
import type { OthersRead } from './other-certificates';
import { othersRead, withoutOthers } from './other-certificates';
import type { PointedRole } from './roles';
import { readRoles } from './roles';
import { mayHold } from './self-check';

/** A credential with the display names of what it points to. */
export type Named = NamedCredential | RegisteredCredential;

export interface Cost {
  readonly units: number;
  readonly queries: number;
}

export interface ReadFacts {
  readonly facts: Facts;
  /** The one that was chosen. */
  readonly profile: Profile;
  readonly ownProfiles: OwnProfilesRead;
  /** What of the credential that was named is certainly not in the account; null for nothing. */
  readonly absent: Absent | null;
  /** The other certificates of the application of the one that was named, with what is behind them; null where none was. */
  readonly others: OthersRead | null;
  readonly cost: Cost;
}

/**
 * Whether the account's own profiles were among those that the profile was chosen from: `unread` where they were refused,
 * `unknown` where nobody looked and nothing said whether there are any.
 */
export type OwnProfilesRead = 'read' | 'unread' | 'unknown';

/** What is to be read. */
export interface Wanted {
  /** Only this token, by internal id; all that matter if null. */
  readonly token: number | null;
  /** Only this credential, which no list has: of the first kind of the profile that is chosen. Left out: none was named. */
  readonly named?: NamedByRequest | null;
  /** Only this application, by internal id, whatever its name; those that the profile recognises if null. */
  readonly application: number | null;
  /**
   * Which of the account's own profiles may count: that of one id, any, or none. `isOnly`: there is no shipped one of that id; else
   * those of other ids are read too, for one of them may recognise the same application.
   */
  readonly own: { readonly id: string; readonly isOnly: boolean } | 'any' | 'none';
  /**
   * Chooses the profile once it is known what there is to choose from: everything else is read for it.
   * @throws whatever ends the reading
   */
  readonly choose: (found: Found) => Profile;
}

/** What a profile is chosen by. */
export interface Found {
  /** The names of the application that was asked for: none where the account does not have it; null where nobody asked for one. */
  readonly names: readonly string[] | null;
  /** Whether every application could be read. */
  readonly isWhole: boolean;
  /** The account's own profiles that were read, newest first. */
  readonly own: readonly OwnProfileEntry[];
  /** Whether the caller's role keeps the account's own profiles from being read. */
  readonly ownHidden: boolean;
}

/**
 * Reads what the diagnosis needs, with the rights of whoever runs the script. Never throws for a refusal: what was
 * refused, or what the units do not cover, is in `facts.unread`.
 * @param token only this token, by internal id; all that matter if null
 */
export function readFacts(asked: Profile, token: number | null = null): ReadFacts {
  return readWanted({ ...whatever(asked), token });
}

/** As `readFacts`, of what is wanted. */
export function readWanted(wanted: Wanted): ReadFacts {
  const { token, named } = wanted;
  const { read, cost } = readPart((session) => {
    const { part, applications, registered, profile, ownProfiles } = account(session, wanted);
    const only = { profile, ownProfiles, ...(token === null ? {} : { onlyToken: token }) };
    if (named)
      return { ...part, ...only, ...namedPart(session, { application: wanted.application, named }, { part, profile }) };
    if (applications === null) return { ...part, ...only, ...behind(session, profile, [], namesOf(profile)) };
    const { tokens, others } = credentialsOf(session, applications, registered, token);
    const complete = tokens.complete && part.credentialsComplete && others.complete;
    const credentials = telling(withOthers(tokens.credentials, others.credentials), complete, new Date().toISOString());
    return {
      ...part,
      ...only,
      ...listOf({ credentials, complete }),
      ...behind(session, profile, toFollow(credentials), namesOf(profile)),
    };
  });
  const { profile, ownProfiles, ...parts } = read;
  if (!named) return { facts: wholeFacts(parts), profile, ownProfiles, absent: null, others: null, cost };
  // Which tokens there are does not matter to a credential that was named.
  const unread = parts.unread.filter(({ what }) => what !== 'access-tokens');
  const all = wholeFacts({ ...parts, unread });
  const facts = withoutOthers(all, named, profile);
  return { facts, profile, ownProfiles, absent: absentIn(unread, named), others: othersRead(all, named), cost };
}

/** The one credential that was named, with what is behind it. */
function namedPart(
  session: Reading,
  { application, named }: { readonly application: number | null; readonly named: NamedByRequest },
  { part, profile }: Pick<ReturnType<typeof account>, 'part' | 'profile'>,
): Pick<Facts, 'credentials' | 'credentialsComplete' | 'isNamed' | 'roles' | 'entities'> {
  const [first, ...others] = part.integrations;
  const only = part.integrationsComplete && others.length === 0 ? first?.id : undefined;
  const credential = credentialNamed(named, profile.credentials[0].kind, application ?? only ?? null);
  const pointed = [credential, ...named.others].map(({ entity, role }) => ({
    ...{ entity, role, roleName: '', entityName: '' },
  }));
  // A profile that recognises no record by its name expects none.
  const expectsRecord = application !== null || profile.recognise.integrationNames.length > 0;
  const isOfSureRecord = !expectsRecord || agree(part, credential.kind === 'access-token');
  if (!isOfSureRecord) session.missing('integration-records', null, NO_SURE_RECORD);
  return {
    credentials: known([credential]),
    credentialsComplete: isOfSureRecord,
    isNamed: true,
    ...behind(session, profile, pointed, namesOf(profile)),
  };
}

/** Whether no record that the credential may belong to refuses it, or every one does. */
function agree(
  { integrations, integrationsComplete }: Pick<Facts, 'integrations' | 'integrationsComplete'>,
  isToken: boolean,
): boolean {
  const refused = integrations.filter((record) => admits(record, isToken) === 'fail').length;
  if (refused > 0) return integrationsComplete && refused === integrations.length;
  return integrations.length > 0 || !integrationsComplete;
}

const NO_SURE_RECORD: Gap = {
  code: NOT_UNDERSTOOD,
  message: 'It is not certain which integration record the credential belongs to, or that this record lets it in.',
  advice:
    'Under Setup > Integration > Manage Integrations, find the record that the integration uses, and check that its State is Enabled.',
};

/** Whoever asks about one credential asks about no other. */
function credentialsOf(
  session: Reading,
  applications: readonly number[],
  registered: RegisteredOf,
  id: number | null,
): { readonly tokens: Credentials; readonly others: RegisteredOf } {
  if (id === null) return { tokens: readCredentials(session, applications), others: registered };
  if (entryOf(id) === null) return { tokens: readCredential(session, applications, id), others: NO_OTHERS };
  const credentials = registered.credentials.filter((one) => one.id === id);
  return { tokens: NO_TOKENS, others: { credentials, complete: credentials.length > 0 || registered.complete } };
}

const NO_TOKENS: Credentials = { credentials: known([]), complete: true };
const NO_OTHERS: RegisteredOf = { credentials: [], complete: true };

export interface AccountPart {
  readonly part: FactsPart;
  /** The applications whose credentials are to be read page by page; null where they could not be read. */
  readonly applications: readonly number[] | null;
  readonly cost: Cost;
}

/** What all credentials share: features, integration records, and the roles that have the expected name. */
export function readAccountPart(profile: Profile): AccountPart {
  let found: readonly number[] | null = null;
  const { read: part, cost } = readPart((session) => {
    const { part: shared, applications, registered } = account(session, whatever(profile));
    found = applications;
    const { credentials, complete } = registered;
    return {
      ...shared,
      credentialsComplete: shared.credentialsComplete && complete,
      // The tokens stand on pages that are still to come.
      ...(credentials.length > 0 ? { credentials: known(credentials.map(plain)), credentialRanges: [] } : {}),
      ...behind(session, profile, toFollow(known(credentials)), namesOf(profile)),
    };
  });
  return { part, applications: found, cost };
}

export interface PagePart {
  readonly part: FactsPart;
  /** What to send as `after` for the next page; null where this is the last one, or was not answered. */
  readonly next: number | null;
  readonly cost: Cost;
}

/**
 * A page of the credentials of some applications with their holders and roles. `mergeParts` puts it together with the other pages
 * and the part that all credentials share.
 */
export function readPagePart(profile: Profile, applications: readonly number[], request: PageRequest): PagePart {
  let next: number | null = null;
  const { read: part, cost } = readPart((session) => {
    const page = readCredentialsPage(session, applications, request);
    next = page.next;
    const isOnly = request.after === 0 && page.next === null;
    const hasNone = page.complete && valueOr(page.credentials, []).length === 0;
    // Where none is live, the verdict stands on the newest one.
    const credentials = isOnly && hasNone ? readCredentials(session, applications) : page;
    return {
      ...listOf(credentials),
      ...(page.credentials.known ? { credentialRanges: [{ after: request.after, upTo: page.next }] } : {}),
      ...behind(session, profile, toFollow(credentials.credentials), []),
    };
  });
  return { part, next, cost };
}

/** Runs readers, and adds to what they read the account, the time, what was not read, and what all of it cost. */
export function readPart<Part extends Omit<FactsPart, 'accountId' | 'readAt' | 'unread'>>(
  read: (reading: Reading) => Part,
): { readonly read: Part & Pick<FactsPart, 'accountId' | 'readAt' | 'unread'>; readonly cost: Cost } {
  const before = remainingUnits();
  const readAt = new Date().toISOString();
  const session = startReading((permission) => !mayHold(permission, 'VIEW'));
  const part = read(session);
  return {
    read: { accountId: runtime.accountId, readAt, ...part, unread: session.unread },
    cost: { units: before - remainingUnits(), queries: session.queries },
  };
}

function account(session: Reading, { application, own, choose, named }: Wanted) {
  const id = own === 'none' ? undefined : own === 'any' || !own.isOnly ? null : own.id;
  const seesEntries = mayHold('LIST_CUSTRECORDENTRY', 'VIEW');
  const looks = id !== undefined && seesEntries;
  // Whoever asks for an integration that nobody knows is told so before anything else is read.
  const isOnly = typeof own === 'object' && own.isOnly;
  const only = isOnly ? ((looks ? ownEntries(session, id) : null) ?? []) : null;
  if (only?.length === 0) choose({ names: null, isWhole: false, own: [], ownHidden: !looks });
  // Of a credential that was named, what is registered says at most what its application is called.
  const mappings = seesEntries && !(named && application === null);
  const read = readApplications(session, { own: looks && only === null ? { id } : null, mappings });
  const everyRegistered = readRegistered(session, read, mappings);
  const found = withRegistered(read, everyRegistered.names);
  // Of a credential that was named, the verdict stands without the tokens.
  const decides = found.issued.known || Boolean(named);
  const asks = only === null && looks && decides && found.ownProfiles !== 0;
  const entries = asks ? asCounted(ownEntries(session, id), found.ownProfiles) : null;
  const profile = choose({
    names: application === null ? null : (found.names.get(application) ?? []),
    isWhole: found.issued.known && found.table.known,
    own: only ?? entries ?? [],
    ownHidden: id !== undefined && !looks,
  });
  const isRead = own === 'none' || only !== null || entries !== null || found.ownProfiles === 0;
  const features = readFeatures(session, featuresOf(profile));
  const meant = { application, isNamed: (name: string) => matchesIntegration(profile, name) };
  const { records, complete, withTokens, everyApplication } = integrationsIn(session, found, meant);
  const registered = everyRegistered.of(
    records.map((record) => record.id),
    (name) => application === null && meant.isNamed(name),
  );
  return {
    profile,
    registered,
    ownProfiles: ownProfilesRead(isRead, asks),
    part: {
      features,
      integrations: records,
      integrationsComplete: complete,
      // An application that may be the integration may hold a live token.
      credentialsComplete: withTokens.known && everyApplication,
    },
    applications: withTokens.known ? withTokens.value : null,
  };
}

function ownProfilesRead(isRead: boolean, isRefused: boolean): OwnProfilesRead {
  return isRead ? 'read' : isRefused ? 'unread' : 'unknown';
}

/** Null where an entry is missing, or one too many, or there may be more than are read: which profile counts is then not known. */
export function asCounted(
  entries: readonly OwnProfileEntry[] | null,
  count: number | null,
): readonly OwnProfileEntry[] | null {
  const listed = entries?.length ?? 0;
  return listed === count || (count === null && listed < MOST_OWN_PROFILES) ? entries : null;
}

/** Null where they cannot be read: the shipped ones stand in, and a verdict by them is not relied on. */
export function ownEntries(session: Reading, id: string | null): readonly OwnProfileEntry[] | null {
  try {
    return readOwnProfiles(session, id);
  } catch {
    return null;
  }
}

function whatever(profile: Profile): Wanted {
  return { token: null, application: null, own: 'none', choose: () => profile };
}

/** The roles and the holders behind some credentials, and the roles that have one of some names. */
function behind(
  session: Reading,
  profile: Profile,
  credentials: readonly (PointedRole & Holder)[],
  names: readonly string[],
): Pick<Facts, 'roles' | 'entities' | 'subsidiaries'> {
  const permissions = permissionsOf(profile);
  const roles = readRoles(session, { pointed: credentials, names, permissions });
  return {
    ...readBeside(session, roles, profile.restrictions),
    entities: readEntities(session, credentials, permissions),
  };
}

function namesOf(profile: Profile): readonly string[] {
  return profile.recognise.roleNames;
}

/** Where the tokens were not read, the others say nothing: a token may be the credential that counts. */
export function withOthers(
  tokens: Fact<readonly NamedCredential[]>,
  others: readonly RegisteredCredential[],
): Fact<readonly Named[]> {
  return tokens.known && others.length > 0 ? known([...tokens.value, ...others]) : tokens;
}

/** Those on which the verdict stands, or may. */
function toFollow(credentials: Fact<readonly Named[]>): Named[] {
  const list = valueOr(credentials, []);
  const byId = new Map(list.map((credential) => [credential.id, credential]));
  return credentialsToFollow(list, new Date().toISOString()).flatMap(({ id }) => byId.get(id) ?? []);
}

function listOf({
  credentials,
  complete,
}: Omit<Credentials, 'credentials'> & { readonly credentials: Fact<readonly Named[]> }) {
  return {
    credentials: credentials.known ? known(credentials.value.map(plain)) : UNREAD,
    credentialsComplete: complete,
  };
}

/** Without the display names, which no fact is. */
export function plain({ roleName: _role, entityName: _entity, ...credential }: Named): Credential {
  return credential;
}
