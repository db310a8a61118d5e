/**
 * Registering, changing and removing an OAuth 2.0 credential: what was shown is kept in the session, and made once it is confirmed.
 */
import * as random from 'N/crypto/random';
import { MAPPING_TYPE } from '../../account/mapping-fields';
import type { RegisteredCredential } from '../../account/registered-mappings';
import { isOfThisAccount } from '../../account/registered-mappings';
import { stateOf } from '../../diagnosis/credentials';
import { valueOr } from '../../diagnosis/facts';
import type { CataloguedMapping, MappingVersion } from '../../examination/mappings/catalogue';
import { mappingCatalogue } from '../../examination/mappings/catalogue';
import type { MappingFault, MappingForm, NewMapping } from '../../examination/mappings/check-mapping';
import { checkMapping } from '../../examination/mappings/check-mapping';
import type { JudgedMapping } from '../../examination/mappings/judge-mapping';
import { judgeMapping } from '../../examination/mappings/judge-mapping';
import { resolveNames } from '../../examination/mappings/resolve-names';
import { keepInSession, takeFromSession } from '../confirmations';
import { asViewer, pruneVersions, requireEntryManager, retireVersions } from '../entry-versions';
import { RepairRefusal } from '../refusals';
import { createEntry } from './mapping-entries';

const PREFIX = 'td_mapping_';
const CREDENTIALS = 'the registered credentials';

/** One integration record has at most so many certificates that are valid. [DOC] section_162686838198 */
const MOST_CERTIFICATES = 5;

/** What was shown and waits for its confirmation. */
interface Pending {
  readonly key: string;
  /** The entries that counted when it was shown. */
  readonly counting: readonly number[];
  /** Null for a removal. */
  readonly mapping: NewMapping | null;
}

/** What saving a form would do. */
export interface MappingPreview {
  readonly nonce: string;
  readonly judged: JudgedMapping;
  /** The version that it takes the place of; null where it is new. */
  readonly before: MappingVersion | null;
}

export type PreviewedMapping =
  | { readonly preview: MappingPreview; readonly faults?: undefined }
  | { readonly faults: readonly MappingFault[]; readonly preview?: undefined };

/** A change that is made. */
export type MadeMappingChange =
  { readonly kind: 'saved'; readonly entry: number } | { readonly kind: 'removed'; readonly entry: number };

/**
 * Whoever may edit entries of the custom record may change what the account's reports judge.
 * @throws RepairRefusal `TD_NOT_ALLOWED`
 */
export function requireMappingManager(): void {
  requireEntryManager('Registered credentials');
}

/**
 * Checks a form and says what the report will say of the credential. Ten queries at most.
 *
 * @param entry a version of the mapping that is changed; null for a new one
 * @throws RepairRefusal, NetSuite's refusal
 */
export function previewMapping(form: MappingForm, entry: number | null): PreviewedMapping {
  requireMappingManager();
  const now = new Date().toISOString();
  const named = resolveNames(form);
  const { mapping, faults = [] } = checkMapping(named.form, now);
  const notNamed = new Set(named.faults.map(({ field }) => field));
  const wrong = [...named.faults, ...faults.filter(({ field }) => !notNamed.has(field))];
  if (mapping === undefined) return { faults: wrong };
  const all = mappingCatalogue();
  const changed = entry === null ? null : mappingIn(all, entry);
  const others = all.flatMap(({ key, current }) => (current && key !== changed?.key ? [current] : []));
  const clash = clashes(mapping, others, now);
  if (clash) return { faults: [clash] };
  const { judged, faults: notThere } = judgeMapping(mapping);
  if (notThere) return { faults: notThere };
  const pending: Pending = {
    key: changed?.key ?? random.generateUUID(),
    counting: countingIn(changed),
    mapping: judged.mapping,
  };
  return { preview: { nonce: keepInSession(PREFIX, pending), judged, before: changed?.current ?? null } };
}

/**
 * The mapping that is to be removed. One query.
 * @throws RepairRefusal `TD_MAPPING_NOT_FOUND`, NetSuite's refusal
 */
export function previewMappingRemoval(entry: number): { readonly nonce: string; readonly current: MappingVersion } {
  const mapping = mappingOr404(entry);
  if (mapping.current === null) throw notFound(`The registered credential ${entry} was removed already.`);
  const pending: Pending = { key: mapping.key, counting: countingIn(mapping), mapping: null };
  return { nonce: keepInSession(PREFIX, pending), current: mapping.current };
}

/** @throws RepairRefusal */
export function mappingOr404(entry: number): CataloguedMapping {
  requireMappingManager();
  return mappingIn(mappingCatalogue(), entry);
}

/** A version as the form shows it, and what it does not say. @throws RepairRefusal */
export function formOf(entry: number): { readonly form: MappingForm; readonly faults: readonly MappingFault[] } {
  requireMappingManager();
  const versions = mappingCatalogue().flatMap((mapping) => mapping.versions);
  const version = versions.find((one) => one.entry === entry);
  if (version === undefined) throw noSuchEntry(entry);
  const { application, name, kind, entity, role, from, until, label, revoked } = version;
  const form = { application, name, kind, entity, role, from, until, label, ended: valueOr(revoked, false) };
  return { form, faults: revoked.known ? [] : [NOT_SAID] };
}

const NOT_SAID: MappingFault = {
  field: 'ended',
  message:
    'This entry does not say whether the credential was revoked. Look in NetSuite. Tick this box if it was revoked, and leave it empty if it was not.',
};

/**
 * Makes the change that was confirmed, with the viewer's own permissions, and reads it again.
 * @throws RepairRefusal
 */
export function applyMappingChange(nonce: string): MadeMappingChange {
  const pending = takeFromSession(PREFIX, nonce) as Pending | null;
  if (pending === null) {
    throw new RepairRefusal(
      'TD_CONFIRMATION_EXPIRED',
      'This confirmation was used already, or belongs to another login. Look at the registered credentials. If they are not as you want them, open the preview again.',
    );
  }
  requireMappingManager();
  const { key, counting, mapping } = pending;
  const all = mappingCatalogue();
  const held = all.find((one) => one.key === key) ?? null;
  const others = all.flatMap((one) => (one.current && one.key !== key ? [one.current] : []));
  const isTaken = mapping !== null && clashes(mapping, others, new Date().toISOString()) !== null;
  if (isTaken || countingIn(held).join() !== counting.join()) throw changedMeanwhile();
  const created = mapping && asViewer('NetSuite did not write the entry', CREDENTIALS, () => createEntry(key, mapping));
  retireVersions(MAPPING_TYPE, counting, CREDENTIALS);
  const after = countingIn(mappingCatalogue().find((one) => one.key === key) ?? null);
  if (after.join() !== (created === null ? '' : String(created))) {
    throw new RepairRefusal(
      'TD_RECORD_CHANGED',
      'The change was made, but NetSuite returned something else when it was read again. Look at the versions: somebody else may have changed it at the same time.',
    );
  }
  pruneVersions(MAPPING_TYPE, held?.versions ?? []);
  return created === null ? { kind: 'removed', entry: counting[0] ?? 0 } : { kind: 'saved', entry: created };
}

/** What stands against registering a credential beside the others. */
function clashes(mapping: NewMapping, others: readonly MappingVersion[], now: string): MappingFault | null {
  const same = others.find(
    (one) =>
      isOfThisAccount(one) &&
      (['application', 'entity', 'role', 'kind', 'until', 'label'] as const).every(
        (field) => one[field] === String(mapping[field]),
      ),
  );
  if (same) return { field: 'application', message: `This credential is registered already, as entry ${same.entry}.` };
  if (mapping.kind !== 'oauth2-certificate' || mapping.ended) return null;
  const valid = others.filter(
    ({ credential }) =>
      credential?.integration === mapping.application && credential.kind === mapping.kind && isValid(credential, now),
  );
  if (valid.length < MOST_CERTIFICATES) return null;
  return {
    field: 'application',
    message: `This application has ${MOST_CERTIFICATES} registered certificates that are valid, and NetSuite allows no more. Say of one that it was revoked, or remove it.`,
  };
}

/** Whether it certainly is valid, or will be. */
function isValid(credential: RegisteredCredential, now: string): boolean {
  const state = stateOf(credential, now);
  return state.known && (state.value === 'live' || state.value === 'not valid yet');
}

function mappingIn(all: readonly CataloguedMapping[], entry: number): CataloguedMapping {
  const found = all.find(({ versions }) => versions.some((version) => version.entry === entry));
  if (found) return found;
  throw noSuchEntry(entry);
}

function noSuchEntry(entry: number): RepairRefusal {
  return notFound(`There is no registered credential ${entry}, or your role may not read it.`);
}

function countingIn(mapping: CataloguedMapping | null): number[] {
  return (mapping?.versions ?? []).filter(({ counts }) => counts).map(({ entry }) => entry);
}

function notFound(message: string): RepairRefusal {
  return new RepairRefusal('TD_MAPPING_NOT_FOUND', `${message} Look at the list of registered credentials.`);
}

function changedMeanwhile(): RepairRefusal {
  return new RepairRefusal(
    'TD_RECORD_CHANGED',
    'Somebody has changed the registered credentials since this was shown. Nothing was changed. Look at them, and check yours again.',
  );
}
