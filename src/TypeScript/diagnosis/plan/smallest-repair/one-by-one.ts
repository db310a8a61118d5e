/**
 * How many changes the plans have, one credential after the other.
 */
import { byId } from '../../by-id';
import type { Credential, Facts } from '../../facts';
import { entityOf, known, roleOf } from '../../facts';
import type { AccountFacts } from '../../overview';
import type { Strategy } from '../changes';
import { planChanges } from '../changes';
import type { Group, Judged } from './groups';
import { factsFor } from './groups';

/** The ways of a plan that keep every credential. */
const KEEPING = { wrongRole: 'grant-to-role', closedHolder: 'restore', spareToken: 'repair' } as const;

/** Each change is counted once, whatever its level. Global lines are removed or raised: the smaller number counts. */
export function countOneByOne(account: AccountFacts, repaired: readonly Judged[]): number {
  const groups = new Map<Group, Facts>();
  const factsOf = ({ group, credential }: Judged): Facts => {
    const facts = groups.get(group) ?? factsFor(account, group);
    groups.set(group, facts);
    return factsOfOne(facts, credential);
  };
  const sizes = (['remove', 'raise'] as const).map((globalLine) => {
    const strategy: Strategy = { ...KEEPING, globalLine };
    const made = repaired.flatMap((one) => planChanges(factsOf(one), one.group.profile, strategy));
    return new Set(made.map(({ kind, ...of }) => `${kind} ${JSON.stringify({ ...of, level: 0 })}`)).size;
  });
  return Math.min(...sizes);
}

/** A plan copies what it stands on: of one credential that is little. */
function factsOfOne(facts: Facts, one: Credential): Facts {
  return {
    ...facts,
    credentials: known([one]),
    // Stryker disable next-line ArrayDeclaration: what has no id is no record
    integrations: [one.integration].flatMap((id) => byId(facts.integrations, id) ?? []),
    roles: [roleOf(facts, one.role)],
    entities: [entityOf(facts, one.entity)],
  };
}
