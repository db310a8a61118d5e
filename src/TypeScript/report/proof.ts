import type { Report } from './contract';
import { PROOF_WORDS } from './words';

/**
 * What the diagnosis says of the facts with the plan applied. A `ready` that stands without the integration record does
 * not say that every check passes.
 */
export function proofOf({ plan, account }: Pick<Report, 'plan' | 'account'>): string {
  const isOpen = account.some(({ status }) => status === 'unknown');
  return PROOF_WORDS[plan.verdictAfter === 'ready' && isOpen ? 'unknown' : plan.verdictAfter];
}
