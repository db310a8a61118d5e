/** How much of the chain the caller could read, and which part of it counts. */
import type { Chain } from '../chain';
import type { Diagnosis, TokenDiagnosis } from '../diagnose';
import type { Facts } from '../facts';
import type { CheckId } from '../finding';
import { requirementTable } from '../requirement-table';
import type { ChainRead, SelfCheck } from './sources';

/** `complete` leaves nothing unread, `none` leaves even the tokens unread. */
export function chainRead(facts: Facts): ChainRead {
  if (facts.unread.length === 0) return 'complete';
  return facts.credentials.known ? 'partial' : 'none';
}

/** What a verdict does not need, or says itself where it does. */
const NOT_NEEDED: ReadonlySet<string> = new Set(['integration-records', 'role-restrictions']);

/** Whether everything was read that a verdict needs. */
export function everythingNeededRead({ unread, credentials, credentialsComplete }: Facts): boolean {
  const isEveryToken = credentials.known && credentialsComplete;
  return isEveryToken && unread.every(({ what }) => NOT_NEEDED.has(what));
}

/** The tokens that were read and are the caller's own: those with its user and role. */
export function callerTokensOf(diagnosis: Diagnosis, selfCheck: SelfCheck): TokenDiagnosis[] {
  return diagnosis.tokens.filter(
    ({ chain: { credential } }) => credential.entity === selfCheck.user && credential.role === selfCheck.role,
  );
}

/** What the readable chain says about a requirement of the caller's own tokens. If the tokens differ, the worse counts. */
export function chainSays(callerTokens: readonly TokenDiagnosis[], requirement: string): boolean | null {
  const said = differentChains(callerTokens).flatMap((chain) =>
    requirementTable(chain).filter(({ id }) => id === requirement),
  );
  if (said.some(({ ok }) => ok === false)) return false;
  return said.length > 0 && said.every(({ ok }) => ok === true) ? true : null;
}

/** One chain for each role and holder. All others of that pair say the same about a requirement. */
function differentChains(tokens: readonly TokenDiagnosis[]): Chain[] {
  const chains = tokens.map(({ chain }): [string, Chain] => [`${chain.role.id} ${chain.entity.id}`, chain]);
  return [...new Map(chains).values()];
}

/** Whether the chain left a check open, of a token or of the account. A check that it answers needs no other source. */
export function isOpen(
  check: CheckId,
  findings: readonly { readonly check: CheckId; readonly status: string }[],
): boolean {
  return findings.some((finding) => finding.check === check && finding.status === 'unknown');
}
