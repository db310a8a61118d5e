/**
 * What all pages of a sweep share: read once, and kept as text beside the sweep (shared-text.ts, shared-cache.ts).
 */
import * as runtime from 'N/runtime';
import type { Credential, Facts, IntegrationRecord, PermissionLines, Role, Unread } from '../../diagnosis/facts';
import { known } from '../../diagnosis/facts';
import { featuresOf, permissionsOf } from '../../diagnosis/profile';
import { MAY_BE_LIVE } from '../access-tokens';
import { readFeatures } from '../features';
import { integrationsIn, readApplications, withRegistered } from '../integrations';
import type { OwnProfileEntry } from '../own-profiles';
import type { ChooseProfiles, NamedApplication } from '../read-account';
import { counts, EVERY, union } from '../read-account';
import type { Cost } from '../read-facts';
import { asCounted, ownEntries, plain } from '../read-facts';
import { linesOn } from '../permission-lines';
import type { Reading } from '../reading';
import { idOf, textOf } from '../reading';
import { readRegistered } from '../registered-mappings';
import { readBeside } from '../role-restrictions';
import type { PointedRole } from '../roles';
import { mayHold } from '../self-check';
import type { HowGlobal } from './believed-table';
import { readHowGlobal } from './believed-table';
import { measured } from './measured';
import { readTokenEmployees } from './token-employees';
import { readTokenRoles } from './token-roles';

/** What is registered of one application. */
export interface RegisteredAt {
  /** Internal id of the integration record. */
  readonly application: number;
  readonly credentials: readonly Credential[];
  /** Whether every one that counts is among them. */
  readonly complete: boolean;
}

/** Plain JSON. The `facts` are those of `AccountFacts.shared`, but for the entities. */
export interface Shared {
  readonly facts: SharedFacts;
  /** By internal id, with their names. */
  readonly applications: readonly NamedApplication[];
  /** Whether every token that may be live names its application, and they could be read. */
  readonly everyApplication: boolean;
  /** Whether every token that may be live names its holder, and they could be read. */
  readonly everyHolder: boolean;
  readonly registered: readonly RegisteredAt[];
  /** Whether a credential is registered that no application of the list may have. */
  readonly hasRegisteredUnread: boolean;
  /** The account's own profiles, newest first, to choose the same ones again. */
  readonly own: readonly OwnProfileEntry[];
  readonly hasOwnUnread: boolean;
  /** Whether the caller's role keeps the account's own profiles and what is registered from being seen. */
  readonly entriesHidden: boolean;
  /** Every permission that one of the profiles asks about: the roles have their lines on these alone. */
  readonly permissions: readonly string[];
  readonly globalPermissions: HowGlobal;
  /**
   * What the table of global permissions says of whoever has a line on one of the permissions, by internal id. Null where it is not
   * believed, or where it has too many lines: then each page asks about its own employees.
   */
  readonly globalLines: Readonly<Record<string, PermissionLines>> | null;
  /** Whether the last day of work of an employee can be read. */
  readonly readsEnds: boolean;
}

export type SharedFacts = Pick<Facts, 'accountId' | 'readAt' | 'features' | 'subsidiaries'> & {
  readonly integrations: readonly IntegrationRecord[];
  readonly integrationsComplete: boolean;
  readonly roles: readonly Role[];
  readonly unread: readonly Unread[];
};

/**
 * Reads it with the rights of whoever runs the script. Never throws for a refusal: what was refused, or what the units do not
 * cover, is in `facts.unread`.
 */
export function readShared(choose: ChooseProfiles): { readonly shared: Shared; readonly cost: Cost } {
  const readAt = new Date().toISOString();
  const { result, unread, cost } = measured((reading) => read(reading, choose));
  const { facts, ...rest } = result;
  return { shared: { ...rest, facts: { accountId: runtime.accountId, readAt, ...facts, unread } }, cost };
}

function read(reading: Reading, choose: ChooseProfiles) {
  const looks = mayHold('LIST_CUSTRECORDENTRY', 'VIEW');
  const tables = readApplications(reading, { own: looks ? { id: null } : null, mappings: looks });
  const registered = readRegistered(reading, tables, looks);
  const found = withRegistered(tables, registered.names);
  const asks = looks && found.issued.known && found.ownProfiles !== 0;
  const own = asks ? asCounted(ownEntries(reading, null), found.ownProfiles) : null;
  const applications = [...found.names].map(([id, names]) => ({ id, names }));
  const profiles = choose(applications, own ?? []);
  const features = readFeatures(reading, union(profiles, featuresOf));
  const { records, complete, everyApplication } = integrationsIn(reading, found, EVERY);
  const lists = applications.map(({ id }): RegisteredAt => {
    const of = registered.of([id], () => false);
    return { application: id, credentials: of.credentials.map(plain), complete: of.complete };
  });
  const holders = lists.flatMap(({ credentials }) => credentials);
  const permissions = union(profiles, permissionsOf);
  const pointed = pointedRoles(reading);
  const names = [...new Set(profiles.flatMap(({ recognise }) => recognise.roleNames))];
  const roles = readTokenRoles(
    reading,
    { pointed: pointed.roles, names, permissions },
    holders.map(({ role }) => ({ role, roleName: '' })),
  ).map((role) => withLinesOn(permissions, role));
  const beside = readBeside(
    reading,
    roles,
    profiles.flatMap(({ restrictions }) => restrictions),
  );
  const employees = readTokenEmployees(
    reading,
    holders.map(({ entity }) => entity),
  );
  const global = counts(features)
    ? readHowGlobal(reading, employees.ids, permissions)
    : { globalPermissions: 'off' as const, globalLines: null };
  return {
    facts: { features, integrations: records, integrationsComplete: complete, ...beside },
    applications,
    everyApplication: everyApplication && found.issued.known,
    everyHolder: pointed.everyHolder,
    registered: lists,
    // Of an application that is gone, or that no entry names, nothing is listed.
    hasRegisteredUnread: !registered.of([], () => true).complete,
    own: own ?? [],
    hasOwnUnread: asks && own === null,
    entriesHidden: !looks,
    permissions,
    ...global,
    readsEnds: employees.readsEnds,
  };
}

const NOBODY = `CASE WHEN t.entity_name IS NULL AND ${MAY_BE_LIVE} THEN 'T' ELSE 'F' END`;

// One role may have two rows: only an order that tells them apart loses none between two answers.
const POINTED = `SELECT DISTINCT t.role_name AS role, BUILTIN.DF(t.role_name) AS role_text, ${NOBODY} AS nobody
FROM oauthtoken t ORDER BY t.role_name, ${NOBODY}`;

/** The roles that tokens point to, and whether each token that may be live has a holder. */
function pointedRoles(reading: Reading): { readonly roles: readonly PointedRole[]; readonly everyHolder: boolean } {
  const rows = reading.attempt('access-tokens', null, () => reading.rows(POINTED, []));
  if (!rows.known) return { roles: [], everyHolder: false };
  const roles = rows.value.flatMap(({ role, role_text: text }): PointedRole[] => {
    try {
      return [{ role: idOf(role), roleName: textOf(text) }];
    } catch {
      // A page names the token.
      return [];
    }
  });
  return { roles, everyHolder: rows.value.every(({ nobody }) => nobody === 'F') };
}

/** Lines that nothing asks about came because they might have been of another form. */
function withLinesOn(permissions: readonly string[], role: Role): Role {
  return role.permissions.known ? { ...role, permissions: known(linesOn(permissions, role.permissions.value)) } : role;
}
