/**
 * Everything that a set of credentials needs, and everything that must not break by it.
 */
import { bind, chainIn } from '../../chain';
import { admits, forTokens } from '../../checks/integration-enabled';
import { survey, withoutLeftOvers } from '../../credentials';
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

/** A change that nothing else can take the place of. */
export interface Forced {
  readonly change: RepairChange;
  /** The credentials that need it, by their place. */
  readonly owners: readonly number[];
}

export interface Collected {
  /** Each once. */
  readonly forced: readonly Forced[];
  readonly demands: readonly Demand[];
}

/** @param targets those of the judged credentials that are to be repaired */
export function collect(account: AccountFacts, judged: readonly Judged[], targets: ReadonlySet<Judged>): Collected {
  const forced = new Map<string, { readonly change: RepairChange; readonly owners: number[] }>();
  const force = (change: RepairChange, owners: readonly number[]): void => {
    const key = JSON.stringify(change);
    const same = forced.get(key);
    if (same) for (const owner of owners) same.owners.push(owner);
    else forced.set(key, { change, owners: [...owners] });
  };
  for (const [group, own] of byGroup(targets)) {
    for (const change of changesOfGroup(factsFor(account, group), group)) {
      const owners = own.filter(
        ({ credential }) => change.kind !== 'enable-integration' || credential.integration === change.integration,
      );
      force(
        change,
        owners.map(({ place }) => place),
      );
    }
  }
  // A requirement may apply only with a feature: what is asked is asked with all of them on.
  const begun = applyRepair(
    account,
    [...forced.values()].map(({ change }) => change),
  );
  const bindings = new Map<Group, ReturnType<typeof bind>>();
  const demands = new Map<string, Demand>();
  for (const one of judged) {
    const { place, group, credential, standing } = one;
    const isTarget = targets.has(one);
    if (!isTarget && standing.verdict === 'blocked') continue;
    const binding = bindings.get(group) ?? bind(factsFor(begun, group), group.profile);
    bindings.set(group, binding);
    const chain = chainIn(binding, credential);
    if (isTarget) for (const change of ownChanges(chain) ?? []) force(change, [place]);
    for (const demand of demandsOf(chain, isTarget ? place : null)) {
      const key = JSON.stringify(demand.ways);
      const same = demands.get(key);
      demands.set(key, same ? { ...same, owners: [...same.owners, ...demand.owners] } : demand);
    }
  }
  return { forced: [...forced.values()], demands: [...demands.values()] };
}

function byGroup(targets: ReadonlySet<Judged>): ReadonlyMap<Group, readonly Judged[]> {
  const groups = new Map<Group, Judged[]>();
  for (const one of targets) {
    const own = groups.get(one.group);
    if (own) own.push(one);
    else groups.set(one.group, [one]);
  }
  return groups;
}

/** What the findings of the account for an integration need: features, and the records that its credentials are of. */
export function changesOfGroup(read: Facts, { profile }: Group): RepairChange[] {
  const facts = withoutLeftOvers(read, profile);
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
