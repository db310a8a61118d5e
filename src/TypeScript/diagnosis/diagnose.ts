/**
 * Facts in, findings out. Pure and deterministic: the same facts give the same diagnosis, and nothing here reads.
 *
 * Deciding and explaining are two things: every credential is decided, and words are made only of those that are shown.
 */
import { accountChecks, tokenChecks } from './checks/index';
import { findingOf } from './checks/define';
import type { Chain } from './chain';
import { chainOf } from './chain';
import { credentialsToJudge } from './credentials';
import type { Credential, Facts } from './facts';
import type { AccountCheckId, CheckId, Finding, Status, TokenCheckId, Verdict } from './finding';
import { CHECK_ORDER } from './finding';
import type { Profile } from './profile';
import { toldApart } from './told-apart';

export interface RootCause {
  readonly check: CheckId;
  /** Null where the account is at fault. */
  readonly token: number | null;
}

/** What a check decided, without a word. */
export interface Decision<Id extends CheckId = CheckId> {
  readonly check: Id;
  readonly status: Status;
}

export interface TokenDiagnosis {
  readonly chain: Chain;
  /** Counts the credential's own findings only. */
  readonly verdict: Verdict;
  /** Of every check, in the order of the table. */
  readonly decisions: readonly Decision<TokenCheckId>[];
  /** The decisions with evidence and words. They are made when they are first looked at. */
  readonly findings: readonly Finding<TokenCheckId>[];
}

export interface Diagnosis {
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  readonly account: readonly Finding<AccountCheckId>[];
  /** By id. */
  readonly tokens: readonly TokenDiagnosis[];
}

/** Runs every check of a profile over the facts. Exactly one finding for each check, passes included. */
export function diagnose(read: Facts, profile: Profile): Diagnosis {
  const facts = toldApart(read);
  const subject = { facts, profile, credentials: facts.credentials };
  const account = accountChecks.map((check) => findingOf(check, subject));
  const judged = facts.credentials.known ? credentialsToJudge(facts.credentials.value, facts.readAt) : [];
  const tokens = judged.map(tokenDiagnoses(facts, profile));
  // A live credential that could not be understood may be the one that the integration holds.
  const unjudged: Verdict = facts.credentialsComplete ? 'ready' : 'unknown';
  const verdict = overall([verdictOf(account), unjudged, ...tokens.map((token) => token.verdict)]);
  return { verdict, rootCause: verdict === 'blocked' ? rootCauseOf(account, tokens) : null, account, tokens };
}

/** What the credentials of one role and holder share. */
interface Shared {
  readonly chain: Chain;
  /** Of the checks that do not look at the credential. */
  readonly decisions: ReadonlyMap<TokenCheckId, Status>;
}

/** Many credentials share a role and a holder: their chain is made and decided once. */
function tokenDiagnoses(facts: Facts, profile: Profile): (credential: Credential) => TokenDiagnosis {
  const shared = new Map<string, Shared>();
  return (credential) => {
    const key = `${credential.role} ${credential.entity}`;
    const { chain, decisions } = shared.get(key) ?? sharedBy(chainOf(facts, profile, credential));
    shared.set(key, { chain, decisions });
    return tokenDiagnosis({ ...chain, credential }, decisions);
  };
}

function sharedBy(chain: Chain): Shared {
  const checks = tokenChecks.filter(({ looksAtCredential }) => !looksAtCredential);
  return { chain, decisions: new Map(checks.map(({ id, decide }) => [id, decide(chain)])) };
}

function tokenDiagnosis(chain: Chain, shared: Shared['decisions']): TokenDiagnosis {
  const decisions = tokenChecks.map(({ id, decide }) => ({ check: id, status: shared.get(id) ?? decide(chain) }));
  let findings: readonly Finding<TokenCheckId>[] | undefined;
  return {
    chain,
    verdict: verdictOf(decisions),
    decisions,
    get findings() {
      findings ??= tokenChecks.map((check, place) => findingOf(check, chain, decisions[place]?.status));
      return findings;
    },
  };
}

/** The earliest check of the table that this credential fails; null where it fails none. */
export function ownRootCause({ chain, decisions }: TokenDiagnosis): RootCause | null {
  const first = decisions.find(({ status }) => status === 'fail');
  return first ? { check: first.check, token: chain.credential.id } : null;
}

function verdictOf(decisions: readonly Decision[]): Verdict {
  if (decisions.some(({ status }) => status === 'fail')) return 'blocked';
  // No public source says that every account lets a script read integration records: unread, the rest decides.
  const open = decisions.some(({ check, status }) => status === 'unknown' && check !== 'integration-enabled');
  return open ? 'unknown' : 'ready';
}

function overall(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('blocked')) return 'blocked';
  return verdicts.includes('unknown') ? 'unknown' : 'ready';
}

/** The earliest check in the table that fails, then the lowest token id. */
function rootCauseOf(account: readonly Finding[], tokens: readonly TokenDiagnosis[]): RootCause | null {
  const fails = [
    ...account.filter(({ status }) => status === 'fail').map(({ check }) => ({ check, token: null })),
    ...tokens.flatMap((token) => ownRootCause(token) ?? []),
  ];
  return CHECK_ORDER.flatMap((id) => fails.filter(({ check }) => check === id))[0] ?? null;
}
