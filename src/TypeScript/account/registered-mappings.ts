/**
 * OAuth 2.0 authorizations and certificate mappings that an administrator registered, as credentials of their applications. What
 * is not understood is not read: it is named, and what it may be about is not complete.
 */
import * as runtime from 'N/runtime';
import type { Fact, OAuth2Authorization, OAuth2Certificate } from '../diagnosis/facts';
import { known, UNREAD, valueOr } from '../diagnosis/facts';
import { credentialName } from '../diagnosis/references';
import { registeredId } from '../diagnosis/registered';
import { faultOfDates } from '../diagnosis/validity';
import { grouped } from './grouped';
import type { Applications } from './integrations';
import type { MappingEntry } from './mapping-entries';
import { readCountedEntries, readMappingEntries } from './mapping-entries';
import type { MappingKind } from './mapping-fields';
import { MAPPING_KINDS } from './mapping-fields';
import type { Reading } from './reading';
import { flagOf, idOf, NOT_UNDERSTOOD, USAGE_LIMIT } from './reading';
import { codeOf } from '../netsuite/thrown';

/** A registered credential. No entry shows the names of its user and its role. */
export type RegisteredCredential = (OAuth2Authorization | OAuth2Certificate) & {
  readonly integration: number;
  readonly roleName: string;
  readonly entityName: string;
};

/** What is registered of one application. */
export interface RegisteredOf {
  readonly credentials: readonly RegisteredCredential[];
  /** Whether every one that counts is among them. */
  readonly complete: boolean;
}

/** What is registered in the account. */
export interface Registered {
  /** Applications by internal id, with the names that they had when they were registered. */
  readonly names: ReadonlyMap<number, readonly string[]>;
  /** Of some applications. @param isNamed whether a name is one of what was asked about: it finds applications that are gone */
  readonly of: (applications: readonly number[], isNamed: (name: string) => boolean) => RegisteredOf;
}

/** Nothing is registered, or nobody may see whether anything is. */
export const NOTHING_REGISTERED: Registered = {
  names: new Map(),
  of: () => ({ credentials: [], complete: true }),
};

/** Something may be registered, and was not read. */
const REGISTERED_UNREAD: Registered = {
  names: new Map(),
  of: () => ({ credentials: [], complete: false }),
};

/**
 * Reads what is registered: nothing where the query on applications counted none, else one query.
 * @param looks whether the caller may see entries of custom records
 */
export function readRegistered(reading: Reading, applications: Applications, looks: boolean): Registered {
  const { issued, mappings } = applications;
  // Whoever may not read the tokens gets no verdict that a mapping could change.
  if (!looks || !issued.known || mappings === 0) return NOTHING_REGISTERED;
  const read = reading.attempt('registered-mappings', null, () => readOrCounted(reading, mappings));
  if (!read.known) return REGISTERED_UNREAD;
  const { entries, count } = read.value;
  const registered = registeredIn(reading, applications, entries);
  if (count === null || count === entries.length) return registered;
  const message = `NetSuite counted ${count} registered credentials that count, and listed ${entries.length}.`;
  const advice = 'Read the account again: they may have been changed while they were read.';
  reading.missing('registered-mappings', null, { code: NOT_UNDERSTOOD, message, advice });
  return { ...registered, of: (...asked) => ({ ...registered.of(...asked), complete: false }) };
}

/** Where the query on applications counted none, for it had no row, this one counts. */
function readOrCounted(reading: Reading, mappings: number | null): ReturnType<typeof readCountedEntries> {
  if (mappings !== null) return { entries: readMappingEntries(reading), count: mappings };
  try {
    return readCountedEntries(reading);
  } catch (refusal) {
    if (codeOf(refusal) === USAGE_LIMIT) throw refusal;
    return { entries: readMappingEntries(reading), count: null };
  }
}

interface Understood {
  readonly entry: MappingEntry;
  /** Null where the entry does not say it. */
  readonly application: number | null;
  readonly credential: RegisteredCredential | null;
}

function registeredIn(reading: Reading, { table, names }: Applications, entries: readonly MappingEntry[]): Registered {
  const at = new Date().toISOString();
  const isGone = (id: number) => table.known && table.value.unusable === 0 && !names.has(id);
  // Where nothing says what the application is called, it may be any.
  const isNamed = (id: number, { name }: MappingEntry) => name !== '' || isGone(id) || (names.get(id)?.length ?? 0) > 0;
  const understood = entries.map((entry): Understood => {
    const one = understand(entry, at);
    return one.application === null || isNamed(one.application, entry)
      ? one
      : { ...one, application: null, credential: null };
  });
  const noted = new Set<number>();
  const note = ({ entry }: Understood, more: readonly string[]) => {
    if (noted.has(entry.entry)) return;
    noted.add(entry.entry);
    for (const fault of [...faultsOf(entry, at), ...more]) noteFault(reading, entry, fault);
  };
  const [ofAny, ofGone, others] = [
    understood.filter(({ application }) => application === null),
    understood.filter(({ application }) => application !== null && isGone(application)),
    grouped(understood, ({ application }) => application),
  ];
  return {
    names: namesIn(understood, isGone),
    of(applications, isOurs) {
      // An application that is gone is known by the name that it had.
      const gone = ofGone.filter(({ entry }) => isOurs(entry.name));
      const found = applications.flatMap((id) => (isGone(id) ? [] : (others.get(id) ?? [])));
      for (const one of ofAny) note(one, idIn(one.entry.application) === null ? [] : [NAMELESS]);
      for (const one of gone) note(one, [GONE]);
      for (const one of found) note(one, []);
      return {
        credentials: found.flatMap(({ credential }) => credential ?? []),
        complete: ofAny.length + gone.length === 0 && found.every(({ credential }) => credential !== null),
      };
    },
  };
}

const GONE = 'names an application that this account does not have any more';
const NAMELESS = 'has no name for its application, and NetSuite does not show one';

function namesIn(understood: readonly Understood[], isGone: (id: number) => boolean): Map<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const { application, entry } of understood) {
    if (application === null || isGone(application)) continue;
    const names = [...(found.get(application) ?? []), ...(entry.name === '' ? [] : [entry.name])];
    found.set(application, [...new Set(names)]);
  }
  return found;
}

/** The credential that an entry says; null where it does not say one. @param at ISO time in UTC */
export function credentialIn(entry: MappingEntry, at: string): RegisteredCredential | null {
  return understand(entry, at).credential;
}

function understand(entry: MappingEntry, at: string): Understood {
  const application = idIn(entry.application);
  const [user, role] = [idIn(entry.entity), idIn(entry.role)];
  const kind = kindOf(entry.kind);
  if (application === null || user === null || role === null || kind === null || !isOfThisAccount(entry)) {
    return { entry, application, credential: null };
  }
  const revoked = revokedIn(entry);
  const common = {
    id: registeredId(entry.entry),
    name: `${entry.label === '' ? credentialName({ kind }) : entry.label} (entry ${entry.entry})`,
    integration: application,
    entity: user,
    role,
    roleName: '',
    entityName: '',
  };
  if (kind === 'oauth2-authorization') return { entry, application, credential: { kind, ...common, revoked } };
  const validUntil: Fact<string> = faultOfDates(entry, at) === null ? known(entry.until) : UNREAD;
  const validFrom = validUntil.known && entry.from !== '' ? { validFrom: entry.from } : {};
  return { entry, application, credential: { kind, ...common, ...validFrom, validUntil, revoked } };
}

/**
 * Whether it was registered here. A sandbox refresh overwrites everything with what production holds [DOC] section_N3405932, entries among
 * it, and clears authorizations and certificate mappings [DOC] section_157771979135, section_162686838198.
 */
export function isOfThisAccount({ account }: Pick<MappingEntry, 'account'>): boolean {
  return account === runtime.accountId;
}

/** What is wrong with an entry, each as a clause about it. */
function faultsOf(entry: MappingEntry, at: string): string[] {
  const revoked = revokedIn(entry);
  // Of what was revoked nobody asks when it would have ended.
  const counts = entry.kind === 'oauth2-certificate' && !valueOr(revoked, false);
  const dates = counts ? faultOfDates(entry, at) : null;
  return [
    ...(kindOf(entry.kind) === null ? [`has the kind ${quoted(entry.kind)}, which does not exist`] : []),
    ...(idIn(entry.application) === null ? ['names no application'] : []),
    ...(idIn(entry.entity) === null ? ['names no user'] : []),
    ...(idIn(entry.role) === null ? ['names no role'] : []),
    ...(revoked.known ? [] : ['does not say whether it is revoked']),
    ...(isOfThisAccount(entry) ? [] : [elsewhere(entry)]),
    ...(dates === null ? [] : [dates]),
  ];
}

function elsewhere({ account }: MappingEntry): string {
  if (account === '') return 'does not say in which account it was registered';
  return `was registered in the account ${quoted(account)}; a sandbox refresh copies what was registered, and not the credential itself`;
}

function noteFault(reading: Reading, { entry }: MappingEntry, fault: string): void {
  reading.missing(
    'registered-mappings',
    { type: 'registered-mapping', id: entry },
    {
      code: NOT_UNDERSTOOD,
      message: `The registered credential ${entry} ${fault}.`,
      advice:
        'Open Registered OAuth 2.0 credentials on the page, as an Administrator. Correct this credential, or remove it if this account does not have it any more.',
    },
  );
}

/** Anything may stand there: nobody needs more of it to find it. */
function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

function kindOf(text: string): MappingKind | null {
  return MAPPING_KINDS.find((kind) => kind === text) ?? null;
}

function idIn(text: string): number | null {
  try {
    return idOf(text);
  } catch {
    return null;
  }
}

/** Whether an entry says that its credential was revoked. ASSUMED: a box that was never ticked may come as null or as an empty text. */
export function revokedIn({ ended }: Pick<MappingEntry, 'ended'>): Fact<boolean> {
  // A column that did not come at all says nothing: flagOf refuses it.
  if (ended === null || ended === '') return known(false);
  try {
    return known(flagOf(ended));
  } catch {
    return UNREAD;
  }
}
