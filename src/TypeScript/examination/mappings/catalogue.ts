/**
 * The OAuth 2.0 credentials that are registered in this account, with their earlier versions.
 */
import { readDisplayNames } from '../../account/display-names';
import { readApplications } from '../../account/integrations';
import type { MappingVersion as StoredVersion } from '../../account/mapping-entries';
import { readMappingVersions } from '../../account/mapping-entries';
import { startReading } from '../../account/reading';
import type { RegisteredCredential } from '../../account/registered-mappings';
import { credentialIn, revokedIn } from '../../account/registered-mappings';
import type { Fact } from '../../diagnosis/facts';
import { registeredId } from '../../diagnosis/registered';

export { MAPPING_KINDS, type MappingKind } from '../../account/mapping-fields';

/** A version as it stands there, and as reports understand it. */
export interface MappingVersion extends StoredVersion {
  /** Null where reports do not understand it. */
  readonly credential: RegisteredCredential | null;
  /** Whether it says that the credential was revoked; not known where nobody can tell what it says. */
  readonly revoked: Fact<boolean>;
}

/** The versions of one mapping, newest first; those that do not count among them. */
export interface CataloguedMapping {
  readonly key: string;
  /** The one that counts; null where the mapping was removed. */
  readonly current: MappingVersion | null;
  readonly versions: readonly MappingVersion[];
}

/** What NetSuite calls users and roles, by internal id; the id itself where it does not say. */
export interface DisplayNames {
  readonly user: (id: string) => string;
  readonly role: (id: string) => string;
}

/**
 * Every mapping, newest first. One query.
 * @throws NetSuite's refusal
 */
export function mappingCatalogue(): readonly CataloguedMapping[] {
  const groups = new Map<string, MappingVersion[]>();
  const now = new Date().toISOString();
  for (const stored of readMappingVersions(startReading())) {
    const version = { ...stored, credential: credentialIn(stored, now), revoked: revokedIn(stored) };
    // An entry that somebody made by hand may have no key: it is its own mapping.
    const key = version.key === '' ? `entry-${version.entry}` : version.key;
    groups.set(key, [...(groups.get(key) ?? []), version]);
  }
  return [...groups].map(([key, versions]) => ({
    key,
    current: versions.find(({ counts }) => counts) ?? null,
    versions,
  }));
}

/** The mapping that an entry is a version of; null where there is none that the caller may read. One query. */
export function mappingOf(entry: number): CataloguedMapping | null {
  return mappingCatalogue().find(({ versions }) => versions.some((version) => version.entry === entry)) ?? null;
}

/** Two queries. */
export function displayNames(versions: readonly Pick<MappingVersion, 'entity' | 'role'>[]): DisplayNames {
  const reading = startReading();
  const idsIn = (texts: readonly string[]) => texts.filter((text) => /^[1-9]\d{0,14}$/.test(text)).map(Number);
  const [users, roles] = [
    readDisplayNames(reading, 'entity', idsIn(versions.map(({ entity }) => entity))),
    readDisplayNames(reading, 'role', idsIn(versions.map(({ role }) => role))),
  ];
  const named = (names: ReadonlyMap<number, string>) => (id: string) => {
    const name = names.get(Number(id)) ?? '';
    return name === '' ? id : `${name} (${id})`;
  };
  return { user: named(users), role: named(roles) };
}

/** Applications to choose from, by name. Two queries. */
export function applicationChoices(): readonly { readonly id: number; readonly name: string }[] {
  const { names } = readApplications(startReading(), { own: null, mappings: false });
  return [...names]
    .map(([id, [name]]) => ({ id, name: name ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
}

/** The id by which a report on one registered credential alone is asked for. */
export function credentialOf({ entry }: Pick<MappingVersion, 'entry'>): number {
  return registeredId(entry);
}
