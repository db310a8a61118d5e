/**
 * Facts in, findings out. Pure and deterministic: the same facts give the same diagnosis, and nothing here reads.
 */
import { accountChecks, tokenChecks } from './checks/index';
import { findingOf } from './checks/define';
import type { Chain } from './chain';
import { chainOf } from './chain';
import { credentialsToJudge } from './credentials';
import type { Facts } from './facts';
import type { AccountCheckId, CheckId, Finding, TokenCheckId, Verdict } from './finding';
import { CHECK_ORDER } from './finding';
import type { Profile } from './profile';

export interface RootCause {
  readonly check: CheckId;
  /** Null where the account is at fault. */
  readonly token: number | null;
}

export interface TokenDiagnosis {
  readonly chain: Chain;
  readonly verdict: Verdict;
  readonly findings: readonly Finding<TokenCheckId>[];
}

export interface Diagnosis {
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  readonly account: readonly Finding<AccountCheckId>[];
  readonly tokens: readonly TokenDiagnosis[];
}

/** Runs every check of a profile over the facts. Exactly one finding for each check, passes included. */
export function diagnose(facts: Facts, profile: Profile): Diagnosis {
  const subject = { facts, profile, credentials: facts.credentials };
  const account = accountChecks.map((check) => findingOf(check, subject));
  const judged = facts.credentials.known ? credentialsToJudge(facts.credentials.value) : [];
  const tokens = judged.map((credential): TokenDiagnosis => {
    const chain = chainOf(facts, profile, credential);
    const findings = tokenChecks.map((check) => findingOf(check, chain));
    return { chain, findings, verdict: verdictOf(findings) };
  });
  // A live credential that could not be understood may be the one that the integration holds.
  const unjudged: Verdict = facts.credentialsComplete ? 'ready' : 'unknown';
  const verdict = overall([verdictOf(account), unjudged, ...tokens.map((token) => token.verdict)]);
  return { verdict, rootCause: verdict === 'blocked' ? rootCauseOf(account, tokens) : null, account, tokens };
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ status }) => status === 'fail')) return 'blocked';
  // No public source says that every account lets a script read integration records: unread, the rest decides.
  const open = findings.some(({ check, status }) => status === 'unknown' && check !== 'integration-enabled');
  return open ? 'unknown' : 'ready';
}

function overall(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('blocked')) return 'blocked';
  return verdicts.includes('unknown') ? 'unknown' : 'ready';
}

/** The earliest check in the table that fails, then the lowest token id. */
function rootCauseOf(account: readonly Finding[], tokens: readonly TokenDiagnosis[]): RootCause | null {
  const fails = [
    ...account.map((finding) => ({ finding, token: null })),
    ...tokens.flatMap(({ chain, findings }) => findings.map((finding) => ({ finding, token: chain.credential.id }))),
  ].filter(({ finding }) => finding.status === 'fail');
  const first = CHECK_ORDER.flatMap((id) => fails.filter(({ finding }) => finding.check === id))[0];
  return first ? { check: first.finding.check, token: first.token } : null;
}
