/**
 * What the checks decide. Nothing here builds text: in a large account nobody asks for more about most credentials.
 * The cost grows with the credentials, the roles and the holders, never with their product.
 */
import { accountChecks, tokenChecks } from './checks/index';
import type { AccountSubject } from './checks/define';
import type { Chain } from './chain';
import { bind, chainIn, chainsInTurn } from './chain';
import type { Credential, Facts } from './facts';
import type { AccountCheckId, CheckId, Status, TokenCheckId, Verdict } from './finding';
import { CHECK_ORDER } from './finding';
import { GRAVITY } from './possibilities';
import type { Profile } from './profile';
import { accountSubject } from './checks/define';

export interface RootCause {
  readonly check: CheckId;
  /** Null where the account is at fault, and for a credential without an id. */
  readonly token: number | null;
}

/** What a check decided. */
export interface Decision<Id extends CheckId = CheckId> {
  readonly check: Id;
  readonly status: Status;
}

/** What the checks of one credential decided. Most credentials share it. */
export interface Decisions {
  /** Counts the credential's own checks only. */
  readonly verdict: Verdict;
  /** Of every check, in the order of the table. */
  readonly decisions: readonly Decision<TokenCheckId>[];
  /** The checks that fail, the earliest first. */
  readonly failing: readonly TokenCheckId[];
}

export interface CredentialDecision {
  readonly credential: Credential;
  readonly verdict: Verdict;
  /** Null where no check of its own fails. */
  readonly rootCause: RootCause | null;
  readonly failing: readonly TokenCheckId[];
}

export interface Decided {
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  readonly account: readonly Decision<AccountCheckId>[];
  /** By id. */
  readonly credentials: readonly CredentialDecision[];
}

/** Runs every check of a profile over the facts. `diagnose` decides the same, and explains what it is asked for. */
export function decide(facts: Facts, profile: Profile): Decided {
  const subject = accountSubject(facts, profile);
  const account = decideAccount(subject);
  const chainOf = chainsInTurn(bind(facts, profile));
  const credentials = judgedIn(subject).map((credential): CredentialDecision => {
    const { verdict, failing } = decideChain(chainOf(credential));
    return { credential, verdict, rootCause: rootCauseOf(credential, failing), failing };
  });
  const verdict = overallVerdict(facts, account, credentials);
  return { verdict, rootCause: earliest(account, credentials), account, credentials };
}

export function decideAccount(subject: AccountSubject): Decision<AccountCheckId>[] {
  return accountChecks.map(({ id, decide: rule }) => ({ check: id, status: rule(subject) }));
}

/** The chains of the credentials on which the verdict stands, by id. */
export function chainsOf(subject: AccountSubject): Chain[] {
  const binding = bind(subject.facts, subject.profile);
  return judgedIn(subject).map((credential) => chainIn(binding, credential));
}

function judgedIn({ credentials }: AccountSubject): readonly Credential[] {
  return credentials.known ? credentials.value.judged : [];
}

export function decideChain(chain: Chain): Decisions {
  const ofRole = (chain.ofRole.pattern ??= patternOf(CHECKS_OF_ROLE, chain));
  return decisionsOf(ofRole + patternOf(OTHER_CHECKS, chain));
}

/** Each check with the worth of its digit: the last check of the table has the last digit. */
const DIGITS = tokenChecks.map((check, place) => ({
  ...check,
  worth: GRAVITY.length ** (tokenChecks.length - 1 - place),
}));
const CHECKS_OF_ROLE = DIGITS.filter(({ isOfRole }) => isOfRole === true);
const OTHER_CHECKS = DIGITS.filter(({ isOfRole }) => isOfRole !== true);

function patternOf(checks: typeof DIGITS, chain: Chain): number {
  let pattern = 0;
  for (const { decide: rule, worth } of checks) pattern += worth * GRAVITY.indexOf(rule(chain));
  return pattern;
}

/** By the statuses of all checks, as the digits of one number: a few patterns stand for all credentials. */
const PATTERNS = new Map<number, Decisions>();

function decisionsOf(pattern: number): Decisions {
  const found = PATTERNS.get(pattern);
  if (found) return found;
  const decisions = tokenChecks.map(({ id }, place): Decision<TokenCheckId> => {
    const digit = Math.floor(pattern / GRAVITY.length ** (tokenChecks.length - 1 - place)) % GRAVITY.length;
    return { check: id, status: GRAVITY[digit] ?? 'unknown' };
  });
  const failing = decisions.flatMap(({ check, status }) => (status === 'fail' ? [check] : []));
  const made = { verdict: verdictOf(decisions), decisions, failing };
  PATTERNS.set(pattern, made);
  return made;
}

/** The earliest check of the table that a credential fails; null where it fails none. */
export function rootCauseOf({ id }: Credential, [first]: readonly TokenCheckId[]): RootCause | null {
  return first === undefined ? null : { check: first, token: id };
}

/** Of the findings of the account, or of one credential. */
export function verdictOf(decisions: readonly Decision[]): Verdict {
  if (decisions.some(({ status }) => status === 'fail')) return 'blocked';
  // No public source says that every account lets a script read integration records: unread, the rest decides.
  const open = decisions.some(({ check, status }) => status === 'unknown' && check !== 'integration-enabled');
  return open ? 'unknown' : 'ready';
}

/** A live credential that could not be understood may be the one that the integration holds. */
export function overallVerdict(
  { credentialsComplete }: Facts,
  account: readonly Decision[],
  credentials: readonly { readonly verdict: Verdict }[],
): Verdict {
  const verdicts = new Set([verdictOf(account), ...credentials.map(({ verdict }) => verdict)]);
  if (verdicts.has('blocked')) return 'blocked';
  return verdicts.has('unknown') || !credentialsComplete ? 'unknown' : 'ready';
}

/** The earliest check in the table that fails, then the lowest token id. */
export function earliest(
  account: readonly Decision[],
  credentials: readonly { readonly rootCause: RootCause | null }[],
): RootCause | null {
  const first = new Map<CheckId, RootCause>();
  for (const { check, status } of account) if (status === 'fail') first.set(check, { check, token: null });
  for (const { rootCause } of credentials) {
    if (rootCause && !first.has(rootCause.check)) first.set(rootCause.check, rootCause);
  }
  return CHECK_ORDER.flatMap((check) => first.get(check) ?? [])[0] ?? null;
}
