import { sourcesOf } from './checks/define';
import { accountChecks, tokenChecks } from './checks/index';
import type { CheckId } from './finding';
import type { Profile } from './profile';
import type { RuleSource } from './rule-source';

/** The rule of one check: where it comes from. */
export interface Rule {
  readonly check: CheckId;
  readonly sources: readonly RuleSource[];
}

/** The rules of all checks for one integration, in the order in which access fails. */
export function rulesOf(profile: Profile): readonly Rule[] {
  return [...accountChecks, ...tokenChecks].map((check) => ({ check: check.id, sources: sourcesOf(check, profile) }));
}
