/**
 * The facts of a whole account, by set: at most ten queries and 100 units where a hundred applications have a token each, a
 * holder each and a role each, and the table of global permissions can be believed. See docs/reading.md.
 */
import type { AccountFacts, HeldByApplication } from '../diagnosis/overview';
import { credentialsToFollow } from '../diagnosis/credentials';
import type { Fact, Facts } from '../diagnosis/facts';
import { known, UNREAD, valueOr } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import { featuresOf, permissionsOf } from '../diagnosis/profile';
import { GLOBAL_PERMISSIONS_FEATURE } from '../netsuite/features';
import { readEveryCredential } from './access-tokens';
import type { Holder } from './entities';
import { readEntities } from './entities';
import { readFeatures } from './features';
import type { Applications } from './integrations';
import { integrationsIn, readApplications, withRegistered } from './integrations';
import type { LastLogins } from './last-logins';
import { noLogins, readLastLogins } from './last-logins';
import { telling } from './merge';
import type { OwnProfileEntry } from './own-profiles';
import type { Cost, Named } from './read-facts';
import { asCounted, ownEntries, plain, readPart, withOthers } from './read-facts';
import type { Reading } from './reading';
import { remainingUnits, UNITS_PER_LOAD, UNITS_PER_QUERY, USAGE_LIMIT } from './reading';
import { asksBeside, readBeside } from './role-restrictions';
import type { Registered } from './registered-mappings';
import { readRegistered } from './registered-mappings';
import type { PointedRole } from './roles';
import { readRoles } from './roles';
import { mayHold } from './self-check';
import { LEAST_SAMPLE } from './table-sample';

/** An application of the account, by the names that it has. */
export interface NamedApplication {
  /** Internal id of the integration record. */
  readonly id: number;
  readonly names: readonly string[];
}

export interface ReadAccount {
  readonly account: AccountFacts;
  /** Whether the account has profiles of its own that could not be read: what they ask for is not checked. */
  readonly hasOwnUnread: boolean;
  /** Whether an OAuth 2.0 credential is registered that no application of the list may have. */
  readonly hasRegisteredUnread: boolean;
  /** Whether the caller's role keeps the account's own profiles and what is registered from being seen. */
  readonly entriesHidden: boolean;
  readonly logins: LastLogins;
  readonly cost: Cost;
}

/**
 * What the profiles are chosen by. Chosen is once, before anything that depends on it is read.
 *
 * @param applications those with tokens and the integration records, by internal id
 * @param own the account's own profiles, newest first
 * @returns the profiles in question: everything that one of them asks about is read
 */
export type ChooseProfiles = (
  applications: readonly NamedApplication[],
  own: readonly OwnProfileEntry[],
) => readonly Profile[];

/** Units of one overview; where there are more applications than these, a unit for each. */
const UNITS_OF_AN_OVERVIEW = 100;

/** So few holders are read by record whatever it takes: for fewer than ten the table costs more than it spares. */
const FEW_HOLDERS = 9;

/** What is read beside what the profiles ask about, in the same queries. */
export interface Besides {
  readonly permissions: readonly string[];
  readonly features: readonly string[];
  /** Whether the logins are told apart by kind; null: nobody asks when anything logged in. */
  readonly loginKinds: boolean | null;
  /** Whether global permissions are read though the feature is off; left out: they are not. */
  readonly globalPermissions?: boolean;
  /** Records that are looked at though no credential that counts may stand on them. */
  readonly records?: BesideRecords;
}

/** Each by internal id. */
export interface BesideRecords {
  readonly roles: readonly number[];
  readonly entities: readonly number[];
  /** Access tokens: their roles and holders are read. */
  readonly tokens: readonly number[];
}

const NO_RECORDS: BesideRecords = { roles: [], entities: [], tokens: [] };

const NOTHING_BESIDES: Besides = { permissions: [], features: [], loginKinds: false };

/**
 * Reads what the overview needs, with the rights of whoever runs the script. Never throws for a refusal: what was refused, or
 * what the units do not cover, is in `unread`.
 */
export function readAccount(choose: ChooseProfiles, besides: Besides = NOTHING_BESIDES): ReadAccount {
  const before = remainingUnits();
  const { read, cost } = readPart((session) => {
    const looks = mayHold('LIST_CUSTRECORDENTRY', 'VIEW');
    const read = readApplications(session, { own: looks ? { id: null } : null, mappings: looks });
    const registered = readRegistered(session, read, looks);
    const found = withRegistered(read, registered.names);
    const asks = looks && found.issued.known && found.ownProfiles !== 0;
    const entries = asks ? asCounted(ownEntries(session, null), found.ownProfiles) : null;
    const applications = [...found.names].map(([id, names]) => ({ id, names }));
    const profiles = choose(applications, entries ?? []);
    const features = readFeatures(session, union(profiles, featuresOf, besides.features));
    const { records, complete, everyApplication } = integrationsIn(session, found, EVERY);
    const held = credentialsBy(session, found, applications, everyApplication, registered);
    const { records: beside = NO_RECORDS } = besides;
    const followed = new Set(beside.tokens);
    const judged = held.flatMap(({ credentials: list }) => toFollow(list, followed));
    const permissions = union(profiles, permissionsOf, besides.permissions);
    const holders = new Set(judged.map(({ entity }) => entity)).size;
    const byRecord = beside.entities.length + (holders <= FEW_HOLDERS ? holders : 0);
    const most = Math.max(UNITS_OF_AN_OVERVIEW, applications.length) + UNITS_PER_LOAD * byRecord;
    const affords = (units: number) => before - remainingUnits() + units <= most;
    const part = {
      features,
      integrations: records,
      integrationsComplete: complete,
      roles: readRoles(session, { pointed: [...rolesBeside(beside), ...judged], names: [], permissions }),
      entities: readEntities(
        session,
        [...holdersBeside(beside), ...judged],
        permissions,
        counts(features) || besides.globalPermissions === true ? LEAST_SAMPLE : null,
        () => affords(UNITS_PER_LOAD + UNITS_PER_QUERY),
      ),
    };
    const needed = profiles.flatMap(({ restrictions }) => restrictions);
    const isCovered = affords(UNITS_PER_QUERY);
    const restrictions = isCovered ? readBeside(session, part.roles, needed) : {};
    if (!isCovered && asksBeside(part.roles, needed)) session.missing('role-restrictions', null, NOT_COVERED);
    const told = {
      hasOwnUnread: asks && entries === null,
      // Of an application that is gone, or that no entry names, nothing is listed.
      hasRegisteredUnread: !registered.of([], () => true).complete,
      entriesHidden: !looks,
      logins: loginsOf(session, applications, besides.loginKinds, affords(UNITS_PER_QUERY)),
    };
    return { ...part, ...restrictions, held: held.map(plainly), told };
  });
  const { held, told, ...shared } = read;
  const unread = [...shared.unread, ...told.logins.unread];
  return { account: { shared: { ...shared, unread }, held }, ...told, cost };
}

/** @param kinds whether they are told apart by kind; null: nobody asks for them */
function loginsOf(
  session: Reading,
  applications: readonly NamedApplication[],
  kinds: boolean | null,
  isCovered: boolean,
): LastLogins {
  if (kinds === null) return noLogins(null);
  return isCovered ? readLastLogins(session, applications, kinds) : noLogins(NOT_COVERED);
}

/** Whether global permissions count, or may: where the feature is off, no verdict depends on them. */
export function counts(features: Facts['features']): boolean {
  const isOn = features[GLOBAL_PERMISSIONS_FEATURE];
  return isOn?.known !== true || isOn.value;
}

export const EVERY = { application: 'every', isNamed: () => true } as const;

const NOT_COVERED = { code: USAGE_LIMIT, message: 'Everything else took the units that an overview may cost.' };

/** What the profiles ask about, each once, and what is asked beside. */
export function union(
  profiles: readonly Profile[],
  of: (profile: Profile) => readonly string[],
  others: readonly string[] = [],
): string[] {
  return [...new Set([...profiles.flatMap(of), ...others])].sort();
}

interface HeldNamed extends HeldByApplication {
  readonly credentials: Fact<readonly Named[]>;
}

function credentialsBy(
  session: Reading,
  { issued }: Applications,
  applications: readonly NamedApplication[],
  everyApplication: boolean,
  registered: Registered,
): HeldNamed[] {
  // Without the applications nobody knows which tokens there are: to be refused once is enough.
  if (!issued.known) return applications.map(({ id }) => ({ application: id, credentials: UNREAD, complete: false }));
  const every = readEveryCredential(session, [...issued.value.byId.keys()]);
  const now = new Date().toISOString();
  return applications.map(({ id }): HeldNamed => {
    const tokens = every.of(id);
    const others = registered.of([id], () => false);
    const complete = tokens.complete && everyApplication && others.complete;
    return {
      application: id,
      credentials: telling(withOthers(tokens.credentials, others.credentials), complete, now),
      complete,
    };
  });
}

/** Those on which the verdicts stand, or may, and others that somebody asks about. */
function toFollow(credentials: Fact<readonly Named[]>, others: ReadonlySet<number | null>): Named[] {
  const list = valueOr(credentials, []);
  const judged = new Set(credentialsToFollow(list, new Date().toISOString()).map(({ id }) => id));
  return list.filter(({ id }) => judged.has(id) || others.has(id));
}

/** Where a credential shows the name too, it comes later and counts. */
function rolesBeside({ roles }: BesideRecords): PointedRole[] {
  return roles.map((role) => ({ role, roleName: '' }));
}

function holdersBeside({ entities }: BesideRecords): Holder[] {
  return entities.map((entity) => ({ entity, entityName: '' }));
}

function plainly({ credentials, ...held }: HeldNamed): HeldByApplication {
  return { ...held, credentials: credentials.known ? known(credentials.value.map(plain)) : UNREAD };
}
