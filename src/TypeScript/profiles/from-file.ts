/**
 * From the file of a profile to the profile that the diagnosis works with. What a file leaves out is said in general words.
 */
import type {
  Advice,
  Afterwards,
  Condition,
  CredentialArm,
  KnownError,
  Origin,
  Profile,
  Question,
  Requirement,
} from '../diagnosis/profile';
import type { CheckId, ErrorCode } from '../diagnosis/finding';
import type { NeededReach, RestrictionKind } from '../diagnosis/restrictions';
import type { RuleSource } from '../diagnosis/rule-source';
import { assumed, vendorHelp } from '../diagnosis/rule-source';
import { permissionLabel } from '../netsuite/permissions';
import type {
  ConditionFile,
  CredentialFile,
  ErrorFile,
  OriginFile,
  PlaceFile,
  ProfileFile,
  QuestionFile,
  RequirementFile,
} from './profile-file';

/** @param file of the format, as `parseProfile` and the test of the shipped ones make sure */
export function profileFrom(file: ProfileFile): Profile {
  const { recognise, errors = [], features = [] } = file;
  return {
    id: file.id,
    name: file.name,
    verb: file.verb ?? 'work',
    recognise: {
      integrationNames: recognise.integrationNames.map((name) => name.trim()),
      roleNames: (recognise.roleNames ?? []).map((name) => name.trim()),
    },
    credentials: armsOf(file.credentials),
    features: features.map(({ id }) => id),
    requirements: file.requirements.map((requirement) => requirementFrom(requirement)),
    restrictions: reachFrom(file),
    calls: (file.calls ?? []).map(({ channel, onlyWith }) => ({ channel, onlyWith: conditionFrom(onlyWith) })),
    options: file.options ?? [],
    advised: (file.advised ?? []).map(({ permission, level, onlyWith }): Advice => ({
      permission,
      level,
      onlyWith: onlyWith ?? {},
    })),
    whyAdvised: file.whyAdvised ?? '',
    explains: explainedBy(file),
    errors: errors.map(errorFrom),
    sources: sourcesOf(file),
    origin: originFrom(file.origin),
    afterwards: afterwardsFrom(file),
    notes: file.notes ?? [],
    source: file.source ?? null,
  };
}

function armsOf([first, ...others]: readonly CredentialFile[]): [CredentialArm, ...CredentialArm[]] {
  return [armFrom(first ?? { kind: 'access-token' }), ...others.map(armFrom)];
}

function armFrom({ kind, features = [] }: CredentialFile): CredentialArm {
  return { kind, features };
}

function requirementFrom({ id, label, anyOf, level, ...more }: RequirementFile): Requirement {
  const { onlyWith, explains = [], doubt, source, readOn } = more;
  return {
    id,
    label: label ?? anyOf.map((key) => permissionLabel(key)).join(' or '),
    anyOf,
    level,
    strength: more.strength ?? 'required',
    onlyWith: conditionFrom(onlyWith),
    explains: [...explains].sort(),
    ...(doubt === undefined ? {} : { doubt }),
    ...(source === undefined ? {} : { source }),
    ...(readOn === undefined ? {} : { readOn }),
  };
}

function conditionFrom(condition: ConditionFile | undefined): Condition {
  return condition ?? {};
}

/** In what the role must not be narrowed. */
function reachFrom({ restrictions = {} }: ProfileFile): NeededReach[] {
  const { subsidiaries, segments = [], employees, accountingBooks } = restrictions;
  const kinds: RestrictionKind[] = [
    ...(subsidiaries === undefined ? [] : (['SUBSIDIARY'] as const)),
    ...segments,
    ...(employees === undefined ? [] : (['EMPLOYEE'] as const)),
    ...(accountingBooks === undefined ? [] : (['ACCOUNTING_BOOK'] as const)),
  ];
  return [...new Set(kinds)].map((kind) => ({ kind, to: 'use' }));
}

/** Which codes a failing check explains, beside those of the requirements. */
function explainedBy({ errors = [], features = [], restrictions, calls = [] }: ProfileFile): Profile['explains'] {
  const explains = new Map<CheckId, ErrorCode[]>();
  const add = (check: CheckId, codes: readonly ErrorCode[]) => {
    if (codes.length > 0) explains.set(check, [...new Set([...(explains.get(check) ?? []), ...codes])].sort());
  };
  for (const { code, checks = [] } of errors) for (const check of checks) add(check, [code]);
  for (const { explains: codes = [] } of features) add('feature-enabled', codes);
  add('role-restrictions', restrictions?.explains ?? []);
  for (const { channel, explains: codes = [] } of calls) if (channel === 'RESTLET') add('role-kind', codes);
  return Object.fromEntries(explains);
}

function errorFrom({
  code,
  meaning,
  kind,
  mayBe = [],
  features = [],
  look,
  reads,
  fix,
  source,
}: ErrorFile): KnownError {
  return {
    code,
    meaning,
    kind,
    mayBe,
    features,
    ...(look === undefined ? {} : { look }),
    ...(reads === undefined ? {} : { reads }),
    ...(fix === undefined ? {} : { fix }),
    ...(source === undefined ? {} : { source }),
  };
}

function sourcesOf({ checkSources = [] }: ProfileFile): Profile['sources'] {
  const sources = new Map<CheckId, RuleSource[]>();
  for (const { check, title, source, says } of checkSources) {
    const rule = source === undefined ? assumed(says) : vendorHelp(title, source, says);
    sources.set(check, [...(sources.get(check) ?? []), rule]);
  }
  return Object.fromEntries(sources);
}

function originFrom(origin: OriginFile | undefined): Origin | null {
  return origin === undefined ? null : { where: origin.where, how: origin.how, caution: origin.caution ?? null };
}

function afterwardsFrom({ name, afterwards = [], retry = {}, questions = [] }: ProfileFile): Afterwards {
  return {
    title: retry.title ?? `Try again in ${name}`,
    where: retry.where ?? name,
    who: retry.who ?? `Whoever manages ${name}`,
    again: retry.again ?? 'trying again',
    choose: retry.choose ?? 'Where do you use it?',
    places: afterwards.length > 0 ? afterwards : [placeOf(name)],
    enterCredentials:
      retry.enterCredentials ?? `Enter the new token id and token secret in ${name} before you try again.`,
    questions: questions.map(questionFrom),
  };
}

function placeOf(name: string): PlaceFile {
  return { title: name, steps: [`In ${name}, do again what failed.`] };
}

function questionFrom({ question, answer, cases = [] }: QuestionFile): Question {
  return {
    question,
    cases: cases.map(({ checks = [], requirements = [], answer: own }) => ({ checks, requirements, answer: own })),
    otherwise: answer,
  };
}
