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
import { effectiveLevelOf } from '../chain';
import { listed } from '../checks/define';
import type { Diagnosis } from '../diagnose';
import { feature, valueOr } from '../facts';
import type { CheckId, Finding } from '../finding';
import { CHECK_ORDER } from '../finding';
import type { KnownError, Profile, Requirement } from '../profile';
import { errorNamed } from './error-named';
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
export function recognisedIn({ text, code, anyOf, level }: RecognisedItem): Recognised[] {
  const permissions = anyOf.length > 0 ? anyOf : [null];
  return permissions.map((permission) => ({ text, code, permission, level }));
}

function explaining(items: readonly RecognisedItem[], profile: Profile, diagnosis: Diagnosis): readonly ExplainedBy[] {
  const { account, tokens } = diagnosis;
  const found = [
    ...account
      .filter((finding) => items.some((item) => explains(item, finding, profile, [])))
      .map(({ check }) => ({ check, token: null })),
    // Of thousands of credentials few are blocked; words are made only where somebody looks.
    ...tokens
      .filter(({ verdict }) => verdict === 'blocked')
      .flatMap(({ chain, findings }) =>
        findings
          .filter((finding) => items.some((item) => explains(item, finding, profile, chain.requirements)))
          .map(({ check }) => ({ check, token: chain.credential.id })),
      ),
  ];
  // The root cause is the earliest check that fails, and the credentials are in order.
  return found.toSorted((a, b) => CHECK_ORDER.indexOf(a.check) - CHECK_ORDER.indexOf(b.check));
}

const LEVEL_CHECKS: ReadonlySet<CheckId> = new Set(['token-role', 'role-permission', 'global-permission']);

function explains(
  item: RecognisedItem,
  finding: Finding,
  profile: Profile,
  requirements: readonly Requirement[],
): boolean {
  if (finding.status !== 'fail') return false;
  const known = errorNamed(item, profile);
  if (known && (finding.explains.includes(known.code) || known.mayBe.includes(finding.check))) return true;
  const { checks, permissions, logIn, features } = item.explains;
  if (LEVEL_CHECKS.has(finding.check)) {
    const unmet = unmetIn(finding, requirements);
    if (permissions.length > 0)
      return unmet.some((one) => permissions.some(({ anyOf }) => sharesOne(one.anyOf, anyOf)));
    return logIn ? unmet.some(({ id }) => LOG_IN_IDS.has(id)) : checks.includes(finding.check);
  }
  if (finding.check === 'role-restrictions' && item.restriction !== null) {
    const fields = fieldsNamed(item.restriction);
    return finding.evidence.some(({ field, weight }) => weight === 'fail' && fields.includes(field));
  }
  const paths = [
    ...featuresNamed(item, profile).map((id) => featurePath(id)),
    ...features.map(({ name }) => `> ${name}`),
  ];
  if (finding.check !== 'feature-enabled' || paths.length === 0) return checks.includes(finding.check);
  return finding.evidence.some(({ field, weight }) => weight === 'fail' && paths.some((path) => field.endsWith(path)));
}

/** The requirements that a finding says are not met. */
function unmetIn({ evidence }: Finding, requirements: readonly Requirement[]): readonly Requirement[] {
  return requirements.filter(({ id }) =>
    evidence.some(({ requirement, weight }) => weight === 'fail' && requirement === id),
  );
}

function otherwise(items: readonly RecognisedItem[], profile: Profile, diagnosis: Diagnosis): Otherwise {
  const general = otherwiseFor(items);
  const [own] = items.flatMap((item) => errorNamed(item, profile) ?? []);
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
  return { ...said, message: [said.message, ...notes].join(' ') };
}

/** Whether an item says by itself what it is: a permission that NetSuite names, or a limit, a form, a login and the like. */
function decides({ kind, profiles }: RecognisedItem, { id }: Profile): boolean {
  if (profiles.includes(id)) return false;
  return kind === 'permission' || otherwiseOf(kind).kind !== 'unknown';
}

function beside(general: Otherwise, { code, meaning }: KnownError): Otherwise {
  return { ...general, message: `${general.message} ${code}: ${meaning}` };
}

/** Where all that is known of a text are codes that only other integrations list. */
function ofAnother(items: readonly RecognisedItem[], general: Otherwise): Otherwise | null {
  const [first] = items;
  if (first === undefined || !items.every(({ kind }) => kind === 'vendor-code')) return null;
  const { text, profiles } = first;
  return {
    ...general,
    message: `${text} is not a code of this integration. It is a code of ${listed(profiles)}. Ask about that integration.`,
  };
}

/** What the vendor says of its code, and what to do about it. */
function ofCode(own: KnownError, general: Otherwise): Otherwise {
  const { code, meaning, kind, look, fix } = own;
  const parts = [
    `${code}: ${meaning}`,
    isOfChain(own) ? 'Nothing that was checked here explains it.' : 'No permission of the role explains it.',
    ...notReadBeside(own),
    ...(fix === undefined ? [] : [fix]),
  ];
  return {
    kind: kind === 'permission' || kind === 'other' ? 'unknown' : kind,
    message: parts.join(' '),
    look: look ?? general.look,
  };
}

function isOfChain({ kind }: KnownError): boolean {
  return kind === 'permission' || kind === 'login';
}

/**
 * Says of a cause beside the chain that a person has to look. No table of a form's fields was found anywhere; custom forms are
 * objects of SDF, which no script reads.
 */
function notReadBeside(own: KnownError): string[] {
  const { kind, look, reads } = own;
  if (reads !== undefined || isOfChain(own)) return [];
  if (kind === 'form') return ['No script can read which fields a form shows: look at the form itself.'];
  return [`Token Doctor does not check this cause${look === undefined ? '' : ': look at the screen that is named'}.`];
}

/** A permission that the text names and that is not asked for here, because the feature with which it goes is off. */
function withoutFeature(items: readonly RecognisedItem[], profile: Profile, { tokens }: Diagnosis): string[] {
  const [first] = tokens;
  if (first === undefined) return [];
  const named = items.flatMap(({ explains: { permissions } }) => permissions.flatMap(({ anyOf }) => anyOf));
  return profile.requirements.flatMap(({ anyOf, onlyWith: { feature: id } }) => {
    if (id === undefined || !sharesOne(anyOf, named) || valueOr(feature(first.chain.facts, id), true)) return [];
    const permissions = anyOf.map((permission) => permissionLabel(permission)).join(' or ');
    return [`${permissions} is needed only with the feature ${featureName(id)}, which is off in this account.`];
  });
}

/** A permission that the text names and that is effective: the reader sees at which level. */
function grantedAfterAll(items: readonly RecognisedItem[], { tokens }: Diagnosis): string[] {
  const named = new Set(items.flatMap(({ explains: { permissions } }) => permissions.flatMap(({ anyOf }) => anyOf)));
  const granted = [...named].flatMap((permission) => {
    const [level, ...others] = new Set(tokens.map(({ chain }) => levelWord(chain, permission)));
    return level === undefined || others.length > 0 ? [] : [`${permissionLabel(permission)} at ${level}`];
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
