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
import { credentialName, credentialReference } from '../references';
import type { Profile, Question, Requirement } from '../profile';
import type { Change } from './change';
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
  const newCredentials = changes.some(({ kind }) => kind === 'issue-token' || kind in AGAIN);
  const { afterwards } = profile;
  const found = foundIn(planned);
  const first = changes.some(({ kind }) => kind === 'issue-token') ? [afterwards.enterCredentials] : [];
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
    newCredentials,
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

function foundIn({ profile, diagnosis: { account, tokens } }: Planned): Found {
  const decided = [account, ...tokens.map(({ decisions }) => decisions)].flat();
  const failing = decided.flatMap(({ check, status }) => (status === 'fail' ? [check] : []));
  return { failing: new Set(failing), unmet: unmetOf(profile, tokens) };
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

/** Any one of several tokens, by name: `token A or token B`. */
function either(tokens: readonly TokenDiagnosis[]): string {
  return tokens.map(({ chain }) => `the token "${credentialReference(chain.credential).name}"`).join(' or ');
}

function whetherToReconnect({ profile, diagnosis: { tokens }, changes }: Planned): string {
  const issued = changes.flatMap((change) => (change.kind === 'issue-token' ? [change] : []));
  const allReplaced = new Set<number | null>(issued.flatMap(({ replaces }) => replaces));
  const isReplaced = ({ chain }: TokenDiagnosis) => allReplaced.has(chain.credential.id);
  const [replaced, kept] = [tokens.filter(isReplaced), tokens.filter((token) => !isReplaced(token))];
  const slots = {
    integration: profile.name,
    again: profile.afterwards.again,
    kept: either(kept),
    replaced: either(replaced),
  };
  const again = changes.flatMap(({ kind }) => (kind in AGAIN ? [AGAIN[kind as keyof typeof AGAIN]] : []));
  if (again[0] !== undefined && issued.length === 0) return fill(again[0], slots);
  const [other] = tokens.filter(({ chain }) => !isAccessToken(chain.credential));
  if (issued.length === 0 && other !== undefined && tokens.length === 1) {
    return fill(RETRY_WORDING.otherNotNeeded, { ...slots, credential: credentialName(other.chain.credential) });
  }
  if (issued.length === 0) return fill(RETRY_WORDING.reconnectNotNeeded, slots);
  return fill(kept.length > 0 ? RETRY_WORDING.reconnectPerhaps : RETRY_WORDING.reconnectNeeded, slots);
}

function whetherAdministrator(who: readonly Who[]): string {
  const steps = who.flatMap(({ rights }, index) => (rights === null ? [`step ${index + 1}`] : []));
  const slots = {
    changes: who.length === 1 ? 'this change' : 'these changes',
    steps: listed(steps),
    rights: listed([...new Set(who.flatMap(({ rights }) => rights ?? []))]),
  };
  if (steps.length === 0) return fill(RETRY_WORDING.noAdministrator, slots);
  return fill(steps.length === who.length ? RETRY_WORDING.onlyAdministrator : RETRY_WORDING.partlyAdministrator, slots);
}
