/**
 * Which findings explain an error text, and what it is otherwise. What does not fail explains nothing: nobody is sent after a
 * guess.
 */
import { LOG_IN_IDS } from '../../netsuite/credential-kinds';
import { featureName, featurePath } from '../../netsuite/features';
import type { Level } from '../../netsuite/levels';
import { levelText } from '../../netsuite/levels';
import { permissionLabel } from '../../netsuite/permissions';
import type { Chain } from '../chain';
import { applies, effectiveLevelOf } from '../chain';
import { listed } from '../checks/define';
import type { Diagnosis } from '../diagnose';
import type { CheckId, Finding } from '../finding';
import { CHECK_ORDER } from '../finding';
import type { ErrorKind, KnownError, Profile, Requirement } from '../profile';
import { fieldsNamed } from './named-restriction';
import { featuresNamed } from './needed';
import { otherwiseFor, otherwiseOf } from './otherwise';
import type { Otherwise, RecognisedItem, Symptom } from './recognised';
import { sharesOne } from './shares-one';

/** Something that was recognised in the text. */
export interface Recognised {
  /** As it stood there, cut at 200 characters, and not escaped. */
  readonly text: string;
  readonly code: string | null;
  readonly permission: string | null;
  readonly level: Level | null;
}

/** A failing finding that explains it. */
export interface ExplainedBy {
  readonly check: CheckId;
  /** Null for a finding of the account. */
  readonly token: number | null;
}

/** What a text comes to. */
export interface SymptomAnswer {
  readonly recognised: readonly Recognised[];
  /** The root cause first. */
  readonly explainedBy: readonly ExplainedBy[];
  /** Null where something explains it. */
  readonly otherwise: Otherwise | null;
  /** Characters in the middle of a long text that were not looked at; left out: all were. */
  readonly skipped?: number;
}

/** @param profile the one that the diagnosis was made with */
export function explainSymptom({ items, skipped }: Symptom, profile: Profile, diagnosis: Diagnosis): SymptomAnswer {
  const explainedBy = explaining(items, profile, diagnosis);
  return {
    recognised: items.flatMap(recognisedIn),
    explainedBy,
    otherwise: explainedBy.length > 0 ? null : otherwise(items, profile, diagnosis),
    ...(skipped > 0 ? { skipped } : {}),
  };
}

/** A sentence that names several permissions stands there once for each. */
export function recognisedIn({ text, code, permission, anyOf, level }: RecognisedItem): Recognised[] {
  const permissions = permission === null && anyOf.length > 0 ? anyOf : [permission];
  return permissions.map((one) => ({ text, code, permission: one, level }));
}

function explaining(items: readonly RecognisedItem[], profile: Profile, diagnosis: Diagnosis): readonly ExplainedBy[] {
  const { account, tokens, rootCause } = diagnosis;
  const found = [
    ...account
      .filter((finding) => items.some((item) => explains(item, finding, profile, [])))
      .map(({ check }) => ({ check, token: null })),
    ...tokens.flatMap(({ chain, verdict, findings }) =>
      verdict !== 'blocked'
        ? []
        : findings
            .filter((finding) => items.some((item) => explains(item, finding, profile, chain.requirements)))
            .map(({ check }) => ({ check, token: chain.credential.id })),
    ),
  ];
  const rank = ({ check, token }: ExplainedBy) =>
    check === rootCause?.check && token === rootCause.token ? -1 : CHECK_ORDER.indexOf(check);
  return found.toSorted((a, b) => rank(a) - rank(b) || (a.token ?? 0) - (b.token ?? 0));
}

const LEVEL_CHECKS: ReadonlySet<CheckId> = new Set(['token-role', 'role-permission', 'global-permission']);

function explains(
  item: RecognisedItem,
  finding: Finding,
  profile: Profile,
  requirements: readonly Requirement[],
): boolean {
  if (finding.status !== 'fail') return false;
  if (item.code !== null && item.profiles.includes(profile.id)) {
    const known = profile.errors.find(({ code }) => code === item.code);
    if (finding.explains.includes(item.code) || known?.mayBe.includes(finding.check) === true) return true;
  }
  const { checks, permissions, logIn, features } = item.explains;
  if (LEVEL_CHECKS.has(finding.check)) {
    const unmet = unmetIn(finding, requirements);
    if (permissions.length > 0)
      return unmet.some((one) => permissions.some(({ anyOf }) => sharesOne(one.anyOf, anyOf)));
    return (logIn && unmet.some(({ id }) => LOG_IN_IDS.has(id))) || (!logIn && checks.includes(finding.check));
  }
  if (finding.check === 'role-restrictions' && item.restriction !== null) {
    const fields = fieldsNamed(item.restriction);
    return finding.evidence.some(({ field, weight }) => weight === 'fail' && fields.includes(field));
  }
  const ids = featuresNamed(item, profile);
  if (finding.check !== 'feature-enabled' || (features.length === 0 && ids.length === 0)) {
    return checks.includes(finding.check);
  }
  const paths = [...ids.map((id) => featurePath(id)), ...features.map(({ name }) => `> ${name}`)];
  return finding.evidence.some(({ field, weight }) => weight === 'fail' && paths.some((path) => field.endsWith(path)));
}

/** The requirements that a finding says are not met. */
function unmetIn({ evidence }: Finding, requirements: readonly Requirement[]): readonly Requirement[] {
  const ids = new Set(
    evidence.flatMap(({ requirement, weight }) => (weight === 'fail' && requirement ? [requirement] : [])),
  );
  return requirements.filter(({ id }) => ids.has(id));
}

const KINDS: Readonly<Record<ErrorKind, Otherwise['kind']>> = {
  permission: 'unknown',
  login: 'login',
  data: 'data',
  form: 'form',
  setup: 'setup',
  limit: 'limit',
  other: 'unknown',
};

function otherwise(items: readonly RecognisedItem[], profile: Profile, diagnosis: Diagnosis): Otherwise {
  const general = otherwiseFor(items);
  const [own] = items.flatMap(({ code, profiles }) =>
    profiles.includes(profile.id) ? (profile.errors.find((known) => known.code === code) ?? []) : [],
  );
  const notes = [
    ...withoutFeature(items, profile, diagnosis),
    ...grantedAfterAll(items, diagnosis),
    ...notRead(diagnosis),
  ];
  const bySentence = items.filter((item) => decides(item, profile));
  // The innermost sentence decides, never the code; what the vendor says of its code stands beside it.
  const said =
    own === undefined
      ? (ofAnother(items, general) ?? general)
      : bySentence.length === 0
        ? ofCode(own, general)
        : beside(otherwiseFor(bySentence), own);
  return notes.length === 0 ? said : { ...said, message: [said.message, ...notes].join(' ') };
}

/** Whether an item says by itself what it is: a permission that NetSuite names, or a limit, a form, a login and the like. */
function decides({ kind, profiles }: RecognisedItem, { id }: Profile): boolean {
  if (kind === 'vendor-code' || profiles.includes(id)) return false;
  return kind === 'permission' || otherwiseOf(kind).kind !== 'unknown';
}

function beside(general: Otherwise, { code, meaning }: KnownError): Otherwise {
  return { ...general, message: `${general.message} ${code}: ${meaning}` };
}

/** Where all that is known of a text are codes that only other integrations list. */
function ofAnother(items: readonly RecognisedItem[], general: Otherwise): Otherwise | null {
  const [first] = items;
  if (first === undefined || !items.every(({ kind }) => kind === 'vendor-code')) return null;
  const { code, profiles } = first;
  return {
    ...general,
    message: `${code ?? 'The code'} is not a code of this integration. It is a code of ${listed(profiles)}. Ask about that integration.`,
  };
}

/** What the vendor says of its code, and what to do about it. */
function ofCode(own: KnownError, general: Otherwise): Otherwise {
  const { code, meaning, kind, look, fix } = own;
  const isOfChain = kind === 'permission' || kind === 'login';
  const parts = [
    `${code}: ${meaning}`,
    isOfChain ? 'Nothing that was checked here explains it.' : 'No permission of the role explains it.',
    ...notReadBeside(own),
    ...(fix === undefined ? [] : [fix]),
  ];
  return { kind: KINDS[kind], message: parts.join(' '), look: look ?? general.look };
}

/**
 * Says of a cause beside the chain that a person has to look. No table of a form's fields was found anywhere; custom forms are
 * objects of SDF, which no script reads.
 */
function notReadBeside({ kind, look, reads }: KnownError): string[] {
  if (reads !== undefined || kind === 'permission' || kind === 'login') return [];
  if (kind === 'form') return ['No script can read which fields a form shows: look at the form itself.'];
  return [`Token Doctor does not check this cause${look === undefined ? '' : ': look at the screen that is named'}.`];
}

/** A permission that the text names and that is not asked for here, because the feature with which it goes is off. */
function withoutFeature(items: readonly RecognisedItem[], profile: Profile, { tokens }: Diagnosis): string[] {
  const [first] = tokens;
  if (first === undefined) return [];
  const named = items.flatMap(({ explains: { permissions } }) => permissions.flatMap(({ anyOf }) => anyOf));
  const off = profile.requirements.filter(({ anyOf, onlyWith }) => {
    const on = applies(first.chain.facts, { onlyWith });
    return sharesOne(anyOf, named) && on.known && !on.value;
  });
  return off.map(
    ({ anyOf, onlyWith: { feature: id = '' } }) =>
      `${anyOf.map((permission) => permissionLabel(permission)).join(' or ')} is needed only with the feature ${featureName(id)}, which is off in this account.`,
  );
}

/** A permission that the text names and that is effective: the reader sees at which level. */
function grantedAfterAll(items: readonly RecognisedItem[], { tokens }: Diagnosis): string[] {
  const named = new Set(items.flatMap(({ explains: { permissions } }) => permissions.flatMap(({ anyOf }) => anyOf)));
  if (tokens.length === 0 || named.size === 0) return [];
  const granted = [...named].flatMap((permission) => {
    const levels = new Set(tokens.map(({ chain }) => levelWord(chain, permission)));
    return levels.size === 1 ? [`${permissionLabel(permission)} at ${[...levels].join('')}`] : [];
  });
  return granted.length === 0 ? [] : [`Now the credential has ${listed(granted)}.`];
}

function levelWord(chain: Chain, permission: string): string {
  const level = effectiveLevelOf(chain, { anyOf: [permission] });
  return level === 'UNKNOWN' ? 'a level that could not be read' : levelText(level);
}

function notRead({ verdict }: Diagnosis): string[] {
  return verdict === 'unknown' ? ['Not everything could be read, so the cause may be in what is missing.'] : [];
}
