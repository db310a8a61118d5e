/**
 * Everything that a set of credentials needs, and everything that must not break by it.
 */
import { bind, chainIn } from '../../chain';
import { admits, forTokens } from '../../checks/integration-enabled';
import { survey } from '../../credentials';
import type { Facts } from '../../facts';
import { feature, known, UNREAD } from '../../facts';
import type { AccountFacts } from '../../overview';
import { neededFeatures } from '../changes';
import type { Demand } from './demand';
import type { Group, Judged } from './groups';
import { factsFor } from './groups';
import { demandsOf, ownChanges } from './needs';
import { applyRepair } from './apply-repair';
import type { RepairChange } from './privilege';

export interface Collected {
  /** Each once. */
  readonly forced: readonly RepairChange[];
  readonly demands: readonly Demand[];
}

/** @param targets places of the credentials to repair, in the list of the judged ones */
export function collect(account: AccountFacts, judged: readonly Judged[], targets: ReadonlySet<number>): Collected {
  const forced = new Map<string, RepairChange>();
  const force = (change: RepairChange) => forced.set(JSON.stringify(change), change);
  for (const group of new Set([...targets].flatMap((place) => judged[place]?.group ?? []))) {
    for (const change of changesOfGroup(factsFor(account, group), group)) force(change);
  }
  // A requirement may apply only with a feature: what is asked is asked with all of them on.
  const withFeatures = applyRepair(
    account,
    [...forced.values()].filter(({ kind }) => kind === 'enable-feature'),
  );
  const bindings = new Map<Group, ReturnType<typeof bind>>();
  const demands = new Map<string, Demand>();
  judged.forEach(({ group, credential, standing }, place) => {
    const isTarget = targets.has(place);
    if (!isTarget && standing.verdict === 'blocked') return;
    const binding = bindings.get(group) ?? bind(factsFor(withFeatures, group), group.profile);
    bindings.set(group, binding);
    const chain = chainIn(binding, credential);
    if (isTarget) ownChanges(chain)?.forEach(force);
    for (const demand of demandsOf(chain, isTarget ? place : null)) {
      const key = JSON.stringify(demand.ways);
      const same = demands.get(key);
      demands.set(key, same ? { ...same, owners: [...same.owners, ...demand.owners] } : demand);
    }
  });
  return { forced: [...forced.values()], demands: [...demands.values()] };
}

/** What the findings of the account for an integration need: features, and the records that its credentials are of. */
export function changesOfGroup(facts: Facts, { profile }: Group): RepairChange[] {
  const features = [...neededFeatures(facts, profile)].filter((id) => {
    const on = feature(facts, id);
    return on.known && !on.value;
  });
  const credentials = facts.credentials.known ? known(survey(facts.credentials.value, facts.readAt)) : UNREAD;
  const isForTokens = forTokens({ profile, credentials });
  const used = new Set(credentials.known ? credentials.value.judged.map(({ integration }) => integration) : []);
  return [
    ...features.map((id): RepairChange => ({ kind: 'enable-feature', feature: id })),
    ...facts.integrations
      .filter((record) => used.has(record.id) && admits(record, isForTokens(record)) === 'fail')
      .map(({ id }): RepairChange => ({ kind: 'enable-integration', integration: id })),
  ];
}
