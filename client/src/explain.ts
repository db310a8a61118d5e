import { readAccountId } from './account-id.ts';
import { type Cause, type CauseId, CAUSES } from './causes.ts';
import type { CredentialKind } from './credentials.ts';
import { inWords } from './named-permission.ts';
import { type NamedPermission, namedPermissionIn } from './netsuite/named-permission.ts';
import type { Refusal } from './refusal.ts';
import { ruleOf, type Weight } from './refusals.ts';

/** What the caller knows besides the answer. Whatever is left out is not known, and rules nothing out. */
export interface Situation {
  readonly credentials: CredentialKind;
  /** The account id as it was sent. */
  readonly realm?: string;
  /** Seconds that the caller's clock is ahead of NetSuite's. */
  readonly clockAhead?: number;
  /** Milliseconds until the answer came. */
  readonly elapsed?: number;
  /** How often the account was busy before. */
  readonly timesBusy?: number;
}

export interface PossibleCause extends Cause {
  readonly id: CauseId;
  readonly weight: Weight;
}

export interface Explanation {
  /** What happened, in a sentence or two. */
  readonly says: string;
  /** The permission that NetSuite names, where it names one. */
  readonly named?: NamedPermission;
  /** The likeliest first; in the order of the checks where nothing tells them apart. */
  readonly causes: readonly PossibleCause[];
  readonly ruledOut: readonly { readonly id: CauseId; readonly because: string }[];
}

/** Seconds that a timestamp may be off. [DOC] section_1534941295 */
const TOLERANCE = 5 * 60;
/** Milliseconds after which a refused login looks like load. ASSUMED; the public report speaks of a minute. */
const SLOW = 30_000;

type Clue = { readonly weight: Weight } | { readonly because: string } | undefined;

/**
 * What a refusal may mean. Where NetSuite's answer does not tell causes apart, all are named: the client never says that a
 * role is at fault when it could be something else.
 */
export function explain(refusal: Refusal, situation: Situation): Explanation {
  const rule = ruleOf(refusal, situation.credentials);
  const causes: PossibleCause[] = [];
  const ruledOut: { id: CauseId; because: string }[] = [];
  for (const id of rule.causes) {
    const clue = rule.weight === 'certain' ? undefined : clueFor(id, situation);
    if (clue !== undefined && 'because' in clue) ruledOut.push({ id, because: clue.because });
    else causes.push({ id, ...CAUSES[id], weight: clue?.weight ?? rule.weight });
  }
  causes.sort((one, other) => RANK[one.weight] - RANK[other.weight]);
  const named = rule.causes.includes('named-permission') ? namedPermissionIn(refusal.message) : undefined;
  if (named === undefined) return { says: rule.says, causes, ruledOut };
  return { says: `${rule.says} ${inWords(named)}`, named, causes, ruledOut };
}

const RANK: Readonly<Record<Weight, number>> = { certain: 0, likely: 1, possible: 2 };

function clueFor(id: CauseId, situation: Situation): Clue {
  if (id === 'clock') return clockClue(situation.clockAhead);
  if (id === 'account-id') return accountClue(situation.realm);
  if (id === 'load') return loadClue(situation);
  return undefined;
}

function clockClue(ahead: number | undefined): Clue {
  if (ahead === undefined) return undefined;
  if (Math.abs(ahead) > TOLERANCE) return { weight: 'certain' };
  const apart = Math.round(Math.abs(ahead));
  return {
    because: `this clock and NetSuite's are ${apart} second${apart === 1 ? '' : 's'} apart, five minutes are allowed`,
  };
}

function accountClue(realm: string | undefined): Clue {
  if (realm === undefined) return undefined;
  if (readAccountId(realm).realm !== realm) return { weight: 'likely' };
  return { because: `it was sent as ${realm}, in the form in which NetSuite writes it` };
}

/** Slow or busy is a clue; quick and idle rules nothing out. */
function loadClue({ elapsed = 0, timesBusy = 0 }: Situation): Clue {
  return elapsed >= SLOW || timesBusy > 0 ? { weight: 'likely' } : undefined;
}
