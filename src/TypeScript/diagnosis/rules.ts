import { accountChecks, tokenChecks } from './checks/index';
import type { CheckId } from './finding';
import type { RuleSource } from './rule-source';

/** The rule of one check: where it comes from. */
export interface Rule {
  readonly check: CheckId;
  readonly sources: readonly RuleSource[];
}

/** The rules of all checks, in the order in which access fails. */
export const RULES: readonly Rule[] = [...accountChecks, ...tokenChecks].map(({ id, sources }) => ({
  check: id,
  sources,
}));
