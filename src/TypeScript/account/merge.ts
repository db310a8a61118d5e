/**
 * Facts of one account that were read in parts, put together. Pure: parts are plain JSON, so that they can pass through a queue.
 */
import type {
  Credential,
  Entity,
  Fact,
  Facts,
  IntegrationRecord,
  Namesake,
  PermissionLines,
  Role,
  Unread,
} from '../diagnosis/facts';
import { isAccessToken, known, UNREAD } from '../diagnosis/facts';
import { accessTokensIn, isLive } from '../diagnosis/credentials';
import { grouped } from './grouped';
import { mergeRestrictions, mergeSubsidiaries } from './merge-restrictions';
import type { SourceId } from './sources';
import { NOT_UNDERSTOOD } from './unread-codes';

/** The ids above `after`, up to and with `upTo`; null: all of them. */
export interface IdRange {
  readonly after: number;
  readonly upTo: number | null;
}

/** Some of the facts of an account. What is left out was not asked for. */
export interface FactsPart
  extends Partial<Omit<Facts, 'accountId' | 'readAt' | 'unread'>>, Pick<Facts, 'accountId' | 'readAt' | 'unread'> {
  /** Of credentials that were read page by page: which pages these are. */
  readonly credentialRanges?: readonly IdRange[];
}

/**
 * The parts as one: the same in whatever order they come, and however often one of them comes. What one part could not read is
 * unread. What two parts contradict each other about is unread too, and named: which of them is right is not known. A
 * credential that they contradict each other about is left out, so that the list is not complete.
 *
 * @throws RangeError where there is no part, or where they are not of one account
 */
export function mergeParts(parts: readonly FactsPart[]): FactsPart {
  const [first] = parts;
  if (first === undefined) throw new RangeError('There is no part to merge.');
  if (parts.some(({ accountId }) => accountId !== first.accountId)) {
    throw new RangeError('The parts are of different accounts: merge those of one account.');
  }
  const contradictions: Unread[] = [];
  const contradicts: Contradicts = (what, record, about) =>
    void contradictions.push(contradiction(what, record, about));
  const given = <K extends keyof FactsPart>(key: K) =>
    parts.flatMap((part): NonNullable<FactsPart[K]>[] => (part[key] === undefined ? [] : [part[key]]));
  const features = given('features');
  const integrations = given('integrations');
  const credentials = given('credentials');
  const roles = given('roles');
  const entities = given('entities');
  const subsidiaries = given('subsidiaries');
  const ranges = given('credentialRanges');
  const [onlyToken] = given('onlyToken');
  const [isNamed] = given('isNamed');
  const list = mergeCredentials(credentials, given('unread').flat(), contradicts);
  const flags = {
    ...every('integrationsComplete', given('integrationsComplete')),
    ...every('credentialsComplete', [...given('credentialsComplete'), ...(list.complete ? [] : [false])]),
  };
  return {
    accountId: first.accountId,
    readAt: earliest(given('readAt')),
    ...(features.length > 0 ? { features: mergeFeatures(features, contradicts) } : {}),
    ...(integrations.length > 0
      ? { integrations: byId(integrations.flat(), (same) => mergeIntegration(same, contradicts)) }
      : {}),
    ...(credentials.length > 0 ? { credentials: list.credentials } : {}),
    ...(roles.length > 0 ? { roles: byId(roles.flat(), (same) => mergeRole(same, contradicts)) } : {}),
    ...(entities.length > 0 ? { entities: byId(entities.flat(), (same) => mergeEntity(same, contradicts)) } : {}),
    ...(subsidiaries.length > 0 ? { subsidiaries: mergeSubsidiaries(subsidiaries) } : {}),
    ...(ranges.length > 0 ? { credentialRanges: joined(ranges.flat()) } : {}),
    ...(onlyToken === undefined ? {} : { onlyToken }),
    ...(isNamed === undefined ? {} : { isNamed }),
    ...flags,
    unread: withoutDoubles([...given('unread').flat(), ...contradictions]),
  };
}

/**
 * What the diagnosis reads: whatever no part has is unread. The credentials are complete only if every part says so and no page
 * of them is missing.
 */
export function wholeFacts(part: FactsPart): Facts {
  const { credentialRanges, ...facts } = part;
  const credentials = facts.credentials ?? UNREAD;
  const isEveryPage = credentialRanges === undefined || coversAll(credentialRanges);
  const credentialsComplete = facts.credentials !== undefined && facts.credentialsComplete === true && isEveryPage;
  return {
    ...facts,
    features: facts.features ?? {},
    integrations: facts.integrations ?? [],
    integrationsComplete: facts.integrationsComplete ?? false,
    credentials: telling(credentials, credentialsComplete, facts.readAt),
    credentialsComplete,
    roles: facts.roles ?? [],
    entities: facts.entities ?? [],
  };
}

/**
 * Where no credential is live and one may be missing, the others say nothing: it may be the live one.
 *
 * @param at ISO time in UTC
 */
export function telling<C extends Credential>(
  credentials: Fact<readonly C[]>,
  complete: boolean,
  at: string,
): Fact<readonly C[]> {
  const isTelling = credentials.known && credentials.value.some((credential) => isLive(credential, at));
  return complete || isTelling ? credentials : UNREAD;
}

type Contradicts = (what: SourceId, record: Unread['record'], about: string) => void;

function contradiction(what: SourceId, record: Unread['record'], about: string): Unread {
  return {
    what,
    record,
    why: { code: NOT_UNDERSTOOD, message: `Two readings of the account contradict each other: ${about}.` },
    grant: [],
    advice: 'Read the account again: it may have been changed while it was read.',
  };
}

/** What all parts say; unread where one of them could not read it, or where they differ. */
function agreed<T>(facts: readonly Fact<T>[], whenNot: () => void): Fact<T> {
  const values = facts.flatMap((fact) => (fact.known ? [fact.value] : []));
  if (new Set(values.map(sameKey)).size > 1) {
    whenNot();
    return UNREAD;
  }
  const [value] = values.toSorted((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  return value === undefined || values.length < facts.length ? UNREAD : known(value);
}

/** The same for two values that say the same: the order of a list and of the keys of an object says nothing. */
function sameKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sameKey).sort(compare).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${sameKey(item)}`);
  return `{${entries.sort(compare).join(',')}}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function mergeFeatures(parts: readonly Facts['features'][], contradicts: Contradicts): Facts['features'] {
  const facts = grouped(parts.flatMap(Object.entries<Fact<boolean>>), ([id]) => id);
  return Object.fromEntries(
    [...facts]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([id, same]) => [
        id,
        agreed(
          same.map(([, fact]) => fact),
          () => {
            contradicts('features', null, `feature ${id}`);
          },
        ),
      ]),
  );
}

function mergeIntegration(same: Several<IntegrationRecord>, contradicts: Contradicts): IntegrationRecord {
  const [{ id, name }] = same;
  const differs = (about: string) => () => {
    contradicts('integration-records', { type: 'integration', id }, about);
  };
  const isOneName = same.every((one) => one.name === name);
  if (!isOneName) differs('name')();
  return {
    id,
    name: isOneName ? name : `integration record ${id}`,
    state: agreed(
      same.map(({ state }) => state),
      differs('state'),
    ),
    tokenBasedAuthentication: agreed(
      same.map(({ tokenBasedAuthentication }) => tokenBasedAuthentication),
      differs('token-based authentication'),
    ),
  };
}

/** A credential that is not understood in one part is in none. */
function mergeCredentials(
  lists: readonly Fact<readonly Credential[]>[],
  unread: readonly Unread[],
  contradicts: Contradicts,
): { credentials: Fact<readonly Credential[]>; complete: boolean } {
  const all = lists.flatMap((list) => (list.known ? list.value : []));
  const leftOut = new Set(
    unread.flatMap(({ what, record }) =>
      what === 'access-tokens' && record?.type === 'access-token' ? [record.id] : [],
    ),
  );
  const differing = new Set<number>();
  const tokens = byId(
    accessTokensIn(all).filter(({ id }) => !leftOut.has(id)),
    (same) => {
      const [one] = same;
      if (new Set(same.map(sameKey)).size > 1) differing.add(one.id);
      return one;
    },
  ).filter(({ id }) => !differing.has(id));
  // No reader lists another kind: the same one in two parts is one.
  const others = all.filter((one) => !isAccessToken(one));
  const credentials = [...tokens, ...new Map(others.map((one) => [sameKey(one), one])).values()];
  for (const id of differing) contradicts('access-tokens', { type: 'access-token', id }, 'the access token');
  return {
    credentials: lists.some((list) => list.known) ? known(credentials) : UNREAD,
    complete: differing.size === 0 && lists.every((list) => list.known),
  };
}

function mergeRole(same: Several<Role>, contradicts: Contradicts): Role {
  const [{ id }] = same;
  const one = <T>(about: string, read: (role: Role) => Fact<T>): Fact<T> =>
    agreed(same.map(read), () => {
      contradicts('roles', { type: 'role', id }, about);
    });
  return {
    id,
    name: one('name', ({ name }) => name),
    inactive: one('inactive', ({ inactive }) => inactive),
    singleSignOnOnly: one('single sign-on only', ({ singleSignOnOnly }) => singleSignOnOnly),
    webServicesOnly: one('web services only', ({ webServicesOnly }) => webServicesOnly),
    permissions: one<PermissionLines>('permissions', ({ permissions }) => permissions),
    ...mergeRestrictions(same, (facts) =>
      agreed(facts, () => {
        contradicts('role-restrictions', { type: 'role', id }, 'restrictions');
      }),
    ),
  };
}

function mergeEntity(same: Several<Entity>, contradicts: Contradicts): Entity {
  const [{ id }] = same;
  const one = <T>(about: string, read: (entity: Entity) => Fact<T>, what: SourceId = 'employees'): Fact<T> =>
    agreed(same.map(read), () => {
      contradicts(what, { type: 'entity', id }, about);
    });
  const ends = same.flatMap(({ ends: day }): Fact<string | null>[] => (day ? [day] : []));
  const sameEmail = same.flatMap(({ sameEmail: others }): Fact<readonly Namesake[]>[] => (others ? [others] : []));
  return {
    id,
    type: one('kind of record', ({ type }) => type, 'entity-types'),
    name: one('name', ({ name }) => name),
    inactive: one('inactive', ({ inactive }) => inactive),
    giveAccess: one('login access', ({ giveAccess }) => giveAccess),
    roles: one<readonly number[]>('roles', ({ roles }) => roles),
    globalPermissions: one<PermissionLines>(
      'global permissions',
      ({ globalPermissions }) => globalPermissions,
      'global-permissions',
    ),
    ...(sameEmail.length > 0
      ? {
          sameEmail: agreed(sameEmail, () => {
            contradicts('employees', { type: 'entity', id }, 'other employees with the same e-mail address');
          }),
        }
      : {}),
    ...(ends.length > 0
      ? {
          ends: agreed<string | null>(ends, () => {
            contradicts('employees', { type: 'entity', id }, 'last day of work');
          }),
        }
      : {}),
  };
}

type Several<T> = readonly [T, ...T[]];

/** One record of those with one id, by id. */
function byId<T extends { readonly id: number }>(records: readonly T[], merge: (same: Several<T>) => T): T[] {
  return [...grouped(records, ({ id }) => id).values()].map(merge).sort((a, b) => a.id - b.id);
}

function every<K extends string>(key: K, flags: readonly boolean[]): Partial<Record<K, boolean>> {
  return flags.length > 0 ? ({ [key]: flags.every(Boolean) } as Record<K, boolean>) : {};
}

function earliest(times: readonly string[]): string {
  return times.toSorted(compare)[0] ?? '';
}

/** Ranges that touch or overlap, as one. */
function joined(ranges: readonly IdRange[]): IdRange[] {
  const found: IdRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.after - b.after)) {
    const last = found.at(-1);
    if (last === undefined || range.after > end(last)) found.push(range);
    else if (end(range) > end(last)) found.splice(-1, 1, { after: last.after, upTo: range.upTo });
  }
  return found;
}

function end({ upTo }: IdRange): number {
  return upTo ?? Infinity;
}

/** A range from the first id to the last one leaves no other beside it. */
function coversAll(ranges: readonly IdRange[]): boolean {
  const [all] = joined(ranges);
  return all?.after === 0 && all.upTo === null;
}

function withoutDoubles(unread: readonly Unread[]): Unread[] {
  const entries = new Map(unread.map((entry) => [sameKey(entry), entry]));
  return [...entries].toSorted(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
}
