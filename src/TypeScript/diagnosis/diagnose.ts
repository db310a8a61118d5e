/**
 * Facts in, findings out. Pure and deterministic: the same facts give the same diagnosis, and nothing here reads.
 *
 * Deciding and explaining are two things: `decide` decides every credential, and words are made only of those that are shown.
 */
import { accountChecks, tokenChecks } from './checks/index';
import { accountSubject, findingOf } from './checks/define';
import type { Chain } from './chain';
import type { Decision, Decisions, RootCause } from './decide';
import { chainsOf, decideAccount, decideChain, earliest, overallVerdict, rootCauseOf } from './decide';
import type { Facts } from './facts';
import type { AccountCheckId, Finding, TokenCheckId, Verdict } from './finding';
import type { Profile } from './profile';
import { toldApart } from './told-apart';

export interface TokenDiagnosis {
  readonly chain: Chain;
  /** Counts the credential's own findings only. */
  readonly verdict: Verdict;
  /** Its own earliest failing check; null where none fails. */
  readonly rootCause: RootCause | null;
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

/** Decides every check of a profile over the facts, and explains those of the account: one finding for each, passes included. */
export function diagnose(read: Facts, profile: Profile): Diagnosis {
  const facts = toldApart(read);
  const subject = accountSubject(facts, profile);
  const decided = decideAccount(subject);
  const account = accountChecks.map((check, place) => findingOf(check, subject, decided[place]?.status));
  const tokens = chainsOf(subject).map((chain) => tokenDiagnosis(chain, decideChain(chain)));
  const verdict = overallVerdict(facts, decided, tokens);
  return { verdict, rootCause: earliest(decided, tokens), account, tokens };
}

function tokenDiagnosis(chain: Chain, { verdict, decisions, failing }: Decisions): TokenDiagnosis {
  let findings: readonly Finding<TokenCheckId>[] | undefined;
  return {
    chain,
    verdict,
    rootCause: rootCauseOf(chain.credential, failing),
    decisions,
    get findings() {
      findings ??= tokenChecks.map((check, place) => findingOf(check, chain, decisions[place]?.status));
      return findings;
    },
  };
}
