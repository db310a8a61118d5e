/**
 * The last step of a plan: to sync again, and what people ask before they do. Every answer is made from the report that it
 * stands in.
 */
import type { Chain } from '../chain';
import { allOutcomes, applies } from '../chain';
import { fill, inSentence, listed } from '../checks/define';
import type { Diagnosis, TokenDiagnosis } from '../diagnose';
import { isAccessToken, valueOr } from '../facts';
import type { CheckId } from '../finding';
import { credentialName, credentialReference, credentialWord } from '../references';
import type { Profile, Question, Requirement } from '../profile';
import type { Change } from './change';
import { ofKind } from './change';
import type { Retry, Step } from './step';
import type { Who } from './wording';
import { RETRY_WORDING } from './wording';
import { requirementsOf } from '../profile';

/** What a plan comes to, as far as syncing again depends on it. */
interface Planned {
  readonly profile: Profile;
  readonly diagnosis: Diagnosis;
  readonly changes: readonly Change[];
  /** Who can take each of its steps, in their order. */
  readonly who: readonly Who[];
}

export function retryStep(planned: Planned): Step {
  const { profile, changes } = planned;
  const { afterwards } = profile;
  const found = { failing: failingChecks(planned.diagnosis), unmet: unmetOf(profile, planned.diagnosis.tokens) };
  const isIssued = ofKind(changes, 'issue-token').length > 0;
  const first = isIssued ? [afterwards.enterCredentials] : [];
  const retry: Retry = {
    choose: afterwards.choose,
    places: afterwards.places.map(({ title, steps }) => ({ title, steps: [...first, ...steps] })),
    answers: [
      ...afterwards.questions.map((question) => ({
        question: question.question,
        answer: `${perhaps(planned)}${answerTo(question, profile, found)}`,
      })),
      { question: RETRY_WORDING.administratorQuestion, answer: whetherAdministrator(planned.who) },
      { question: RETRY_WORDING.reconnectQuestion, answer: whetherToReconnect(planned) },
    ],
  };
  return {
    id: 'retry',
    kind: 'retry',
    title: afterwards.title,
    where: afterwards.where,
    link: null,
    who: afterwards.who,
    changes: [],
    newCredentials: isIssued || changes.some(({ kind }) => kind in AGAIN),
    fixes: [],
    note: null,
    alternatives: [],
    retry,
  };
}

/** What gives a credential again that is no access token, and what to say of it. */
const AGAIN = {
  'consent-again': RETRY_WORDING.consentAgain,
  'map-certificate': RETRY_WORDING.newCertificate,
} as const;

/** What questions ask about. */
interface Found {
  readonly failing: ReadonlySet<CheckId>;
  readonly unmet: readonly Requirement[];
}

/** The checks that fail, of the account or of some credential. */
export function failingChecks({ account, tokens }: Diagnosis): ReadonlySet<CheckId> {
  const all = [account, ...tokens.map(({ decisions }) => decisions)].flat();
  return new Set(all.filter(({ status }) => status === 'fail').map(({ check }) => check));
}

function answerTo({ cases, otherwise }: Question, profile: Profile, { failing, unmet }: Found): string {
  const found = cases.find(
    ({ checks, requirements }) =>
      checks.some((check) => failing.has(check)) || unmet.some(({ id }) => requirements.includes(id)),
  );
  const labels = unmet.map(({ label }) => inSentence(label));
  return fill(found?.answer ?? otherwise, { integration: profile.name, requirements: listed(labels) });
}

/** The requirements that some credential certainly does not meet, each once, in the order of the profile. */
function unmetOf(profile: Profile, tokens: readonly TokenDiagnosis[]): Requirement[] {
  const requirements = profile.credentials.flatMap(({ kind }) => requirementsOf(profile, kind));
  const all = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return [...all.values()].filter(({ id }) =>
    tokens.some(({ chain }) => chain.requirements.some((one) => one.id === id && isUnmet(chain, one))),
  );
}

/** Certainly needed, and certainly not met. */
function isUnmet(chain: Chain, requirement: Requirement): boolean {
  const isNeeded = requirement.strength === 'required' && valueOr(applies(chain.facts, requirement), false);
  return isNeeded && allOutcomes(chain, requirement).every(({ met }) => !met);
}

/** Nobody can see which token the integration holds: where some work, only the others are spoken of. */
function perhaps({ profile, diagnosis: { account, tokens } }: Planned): string {
  const isOfAccount = account.some(({ status }) => status === 'fail');
  const blocked = tokens.filter(({ verdict }) => verdict === 'blocked');
  if (isOfAccount || blocked.length === tokens.length) return '';
  return fill(RETRY_WORDING.perhaps, { integration: profile.name, blocked: either(blocked) });
}

/** Any one of several credentials, by name: `the token "A" or the token "B"`. */
function either(tokens: readonly TokenDiagnosis[]): string {
  return tokens
    .map(({ chain: { credential } }) => `the ${credentialWord(credential)} "${credentialReference(credential).name}"`)
    .join(' or ');
}

function whetherToReconnect({ profile, diagnosis: { tokens }, changes }: Planned): string {
  const issued = ofKind(changes, 'issue-token');
  const allReplaced = new Set<number | null>(issued.flatMap(({ replaces }) => replaces));
  const isReplaced = ({ chain }: TokenDiagnosis) => allReplaced.has(chain.credential.id);
  const kept = tokens.filter((token) => !isReplaced(token));
  const slots = {
    integration: profile.name,
    again: profile.afterwards.again,
    kept: either(kept),
    replaced: either(tokens.filter(isReplaced)),
  };
  if (issued.length > 0) {
    return fill(kept.length > 0 ? RETRY_WORDING.reconnectPerhaps : RETRY_WORDING.reconnectNeeded, slots);
  }
  const [again] = changes.flatMap(({ kind }) => (kind in AGAIN ? [AGAIN[kind as keyof typeof AGAIN]] : []));
  if (again !== undefined) return fill(again, slots);
  const [only, ...others] = tokens.map(({ chain }) => chain.credential);
  return only === undefined || others.length > 0 || isAccessToken(only)
    ? fill(RETRY_WORDING.reconnectNotNeeded, slots)
    : fill(RETRY_WORDING.otherNotNeeded, { ...slots, credential: credentialName(only) });
}

function whetherAdministrator(who: readonly Who[]): string {
  const only = (whom: 'administrator' | 'user') =>
    who.flatMap((one, index) => ('only' in one && one.only === whom ? [`step ${index + 1}`] : []));
  const [administrators, users] = [only('administrator'), only('user')];
  const others = who.length - users.length;
  if (others === 0) return RETRY_WORDING.onlyUser;
  const slots = {
    changes: others === 1 ? 'this change' : 'these changes',
    steps: listed(administrators),
    rights: listed([...new Set(who.flatMap((one) => ('rights' in one ? one.rights : [])))]),
  };
  const { noAdministrator, onlyAdministrator, partlyAdministrator, alsoUser } = RETRY_WORDING;
  const some = administrators.length === others ? onlyAdministrator : partlyAdministrator;
  const answer = fill(administrators.length === 0 ? noAdministrator : some, slots);
  return users.length === 0 ? answer : answer + fill(alsoUser, { steps: listed(users) });
}
