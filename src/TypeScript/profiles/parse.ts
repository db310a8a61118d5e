/**
 * Reads the file of a profile strictly: it is taken whole, or every fault is named with its place.
 */
import type { Profile } from '../diagnosis/profile';
import { LOG_IN } from '../netsuite/credential-kinds';
import { isByScriptId } from '../netsuite/custom-objects';
import { isKnownFeature } from '../netsuite/known-features';
import { PERMISSION_NAMES } from '../netsuite/permissions';
import type { Fault } from './check-shape';
import { MOST_FAULTS, shapeFaults } from './check-shape';
import { doubleKeys } from './double-keys';
import { profileFrom } from './from-file';
import type { CallFile, ProfileFile, RequirementFile } from './profile-file';
import { PROFILE_SCHEMA } from './schema';

export interface ParsedProfile {
  readonly profile: Profile;
  /** The file as it was read: what is kept, shown and exported. */
  readonly file: ProfileFile;
  /** What is odd and yet accepted, each a sentence. */
  readonly notes: readonly string[];
}

/** What was read, or why it was refused: at least one fault. */
export type Parsed =
  | { readonly faults: readonly Fault[]; readonly parsed?: undefined }
  | { readonly parsed: ParsedProfile; readonly faults?: undefined };

/** A file beyond this is none that a person wrote, in characters. */
export const MOST_CHARACTERS = 1_000_000;

/**
 * @param text JSON; a byte order mark at its beginning is let through
 */
export function parseProfile(text: string): Parsed {
  if (text.length > MOST_CHARACTERS) {
    return refused('', `The file has ${text.length} characters; at most ${MOST_CHARACTERS} are allowed`);
  }
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (thrown) {
    return refused('', `The file is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
  const faults = doubleKeys(json);
  return faults.length > 0 ? { faults } : checkProfile(value);
}

/** The same for JSON that was read already. */
export function checkProfile(value: unknown): Parsed {
  const faults = shapeFaults(value, PROFILE_SCHEMA);
  if (faults.length > 0) return { faults };
  const file = value as ProfileFile;
  const contradictions = contradictionsIn(file);
  if (contradictions.length > 0) return { faults: contradictions.slice(0, MOST_FAULTS) };
  return { parsed: { file, profile: profileFrom(file), notes: notesOn(file) } };
}

function refused(place: string, message: string): Parsed {
  return { faults: [{ place, message }] };
}

/** What the form allows and cannot be so. */
function contradictionsIn(file: ProfileFile): Fault[] {
  const { requirements, options = [], errors = [], credentials, advised = [], features = [], questions = [] } = file;
  const ids = new Set(requirements.map(({ id }) => id));
  return [
    ...idFaults(file),
    ...doubles(
      'requirements',
      'id',
      requirements.map(({ id }) => id),
    ),
    ...doubles(
      'options',
      'id',
      options.map(({ id }) => id),
    ),
    ...doubles(
      'errors',
      'code',
      errors.map(({ code }) => code),
    ),
    ...doubles(
      'credentials',
      'kind',
      credentials.map(({ kind }) => kind),
    ),
    ...doubles(
      'features',
      'id',
      features.map(({ id }) => id),
    ),
    ...requirements.flatMap((one, place) => [
      ...conditionFaults(file, one, `requirements[${place}]`),
      ...doubles(`requirements[${place}].anyOf`, '', one.anyOf),
      ...logInFaults(one, `requirements[${place}]`),
    ]),
    ...advised.flatMap((one, place) => conditionFaults(file, one, `advised[${place}]`)),
    ...(file.calls ?? []).flatMap((one, place) => [
      ...conditionFaults(file, one, `calls[${place}]`),
      ...soapFaults(file, one, `calls[${place}]`),
    ]),
    ...questions.flatMap(({ cases = [] }, question) =>
      cases.flatMap(({ requirements: named = [] }, place) =>
        named
          .filter((id) => !ids.has(id))
          .map((id) => ({
            place: `questions[${question}].cases[${place}].requirements`,
            message: `names "${id}", but no requirement has that id`,
          })),
      ),
    ),
  ];
}

/** Two ids mean several integrations where one is asked for. The shipped `any` recognises nothing. */
function idFaults({ id, recognise }: ProfileFile): Fault[] {
  const isTaken = id === 'all' || (id === 'any' && recognise.integrationNames.length > 0);
  return isTaken ? [{ place: 'id', message: `is "${id}", which means several integrations. Choose another one` }] : [];
}

function doubles(list: string, field: string, values: readonly string[]): Fault[] {
  return values.flatMap((value, place) => {
    const first = values.indexOf(value);
    if (first === place) return [];
    const at = (index: number) => `${list}[${index}]${field === '' ? '' : `.${field}`}`;
    return [{ place: at(place), message: `is ${JSON.stringify(value)}, and so is ${at(first)}` }];
  });
}

/** A condition that can never be so, or that speaks of nothing. */
function conditionFaults(
  { credentials, options = [] }: ProfileFile,
  { onlyWith }: Pick<RequirementFile, 'onlyWith'>,
  place: string,
): Fault[] {
  const { credential, option } = onlyWith ?? {};
  const faults: Fault[] = [];
  if (credential !== undefined && !credentials.some(({ kind }) => kind === credential)) {
    faults.push({
      place: `${place}.onlyWith.credential`,
      message: `is "${credential}", which credentials does not list`,
    });
  }
  if (option !== undefined && !options.some(({ id }) => id === option)) {
    faults.push({ place: `${place}.onlyWith.option`, message: `is "${option}", which options does not list` });
  }
  return faults;
}

const LOG_INS = new Map(Object.values(LOG_IN).map(({ requirement }) => [requirement.id, requirement]));

/** What every credential of a kind needs is NetSuite's own: a profile may add its error codes to it, and no more. */
function logInFaults({ id, anyOf, level }: RequirementFile, place: string): Fault[] {
  const own = LOG_INS.get(id);
  if (!own) return [];
  const isSame = own.level === level && [...own.anyOf].sort().join() === [...anyOf].sort().join();
  if (isSame) return [];
  const wanted = `any of ${own.anyOf.join(', ')} at ${own.level}`;
  return [{ place, message: `has the id "${id}", which is NetSuite's own requirement to log in: it needs ${wanted}` }];
}

/** Such a call never works: whoever wrote it meant another one. [DOC] section_157771482304 */
function soapFaults({ credentials }: ProfileFile, { channel, onlyWith }: CallFile, place: string): Fault[] {
  const kinds = credentials.map(({ kind }) => kind).filter((kind) => (onlyWith?.credential ?? kind) === kind);
  if (channel !== 'SOAP' || kinds.every((kind) => kind === 'access-token')) return [];
  const message = credentials.some(({ kind }) => kind === 'access-token')
    ? 'is SOAP with OAuth 2.0, which NetSuite does not allow. Write onlyWith: {"credential": "access-token"}, and add how it calls with OAuth 2.0'
    : 'is SOAP with OAuth 2.0, which NetSuite does not allow. List "access-token" in credentials and write onlyWith: {"credential": "access-token"}, or write REST or RESTLET';
  return [{ place, message }];
}

/** An id, and where it stands. */
interface NamedId {
  readonly key: string;
  readonly place: string;
}

function notesOn(file: ProfileFile): string[] {
  const { requirements, advised = [] } = file;
  return [
    ...notesOnPermissions([
      ...requirements.flatMap(({ anyOf }, place) =>
        anyOf.map((key) => ({ key, place: `requirements[${place}].anyOf` })),
      ),
      ...advised.map(({ permission }, place) => ({ key: permission, place: `advised[${place}].permission` })),
    ]),
    ...notesOnFeatures(file),
  ];
}

/** ASSUMED: of an id that it does not have, NetSuite says that the feature is off. */
function notesOnFeatures({
  features = [],
  credentials,
  requirements,
  advised = [],
  calls = [],
}: ProfileFile): string[] {
  const needed: NamedId[] = [
    ...features.map(({ id }, place) => ({ key: id, place: `features[${place}].id` })),
    ...credentials.flatMap((arm, place) =>
      (arm.features ?? []).map((key) => ({ key, place: `credentials[${place}].features` })),
    ),
  ];
  const conditions: NamedId[] = Object.entries({ requirements, advised, calls }).flatMap(([list, all]) =>
    all.flatMap(({ onlyWith }, place) =>
      onlyWith?.feature === undefined ? [] : { key: onlyWith.feature, place: `${list}[${place}].onlyWith.feature` },
    ),
  );
  const noted = (named: readonly NamedId[], otherwise: string) =>
    named
      .filter(({ key }) => !isKnownFeature(key))
      .map(
        ({ key, place }) =>
          `${place}: the feature ${key} is not known here. It is accepted. Check that NetSuite uses this id: if it does not, ${otherwise}.`,
      );
  return [
    ...noted(needed, 'the feature counts as off'),
    ...noted(conditions, 'the feature counts as off, and what is needed only with it is never checked'),
  ];
}

function notesOnPermissions(named: readonly NamedId[]): string[] {
  return named
    .filter(({ key }) => !Object.hasOwn(PERMISSION_NAMES, key))
    .map(({ key, place }) =>
      isByScriptId(key)
        ? `${place}: ${key} is the script id of a custom object. It is accepted, for role files have it. An account lists such a line by a number, so that a report says that it could not be read.`
        : `${place}: the permission ${key} is not known here. It is accepted. Check that NetSuite uses this id.`,
    );
}
