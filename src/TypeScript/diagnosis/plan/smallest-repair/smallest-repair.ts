/**
 * The smallest repair for a set of blocked credentials: the fewest changes; of as few the ones that give less. It is proven by diagnosing
 * the account with the changes made, and it breaks nobody.
 */
import type { Binding } from '../../chain';
import { bind, chainIn } from '../../chain';
import type { Credential } from '../../facts';
import type { AccountFacts } from '../../overview';
import type { Profile } from '../../profile';
import type { Standing } from '../../standing';
import type { ReportSubject } from '../../what-if/what-if';
import { isSame } from '../../what-if/what-if';
import { applyRepair } from './apply-repair';
import { changesOfGroup, collect } from './collect';
import type { Step } from './demand';
import { levelAt, REMOVED } from './demand';
import type { Group, Judged } from './groups';
import { factsFor, groupsOf, judgedIn, standingsAfter } from './groups';
import { ownChanges } from './needs';
import { countOneByOne } from './one-by-one';
import type { RepairChange } from './privilege';
import { ORDER } from './privilege';
import { cheapestChoice } from './search';
import { servedBy } from './served-by';
import { touchedByRepair } from './touched-by-repair';

/** A credential, and what it comes to before and after the repair. */
export interface RepairedCredential {
  readonly credential: Credential;
  /** Internal id of the integration record; null where it is not known. */
  readonly application: number | null;
  readonly profile: Profile;
  readonly before: Standing;
  readonly after: Standing;
}

/** Why a credential stays blocked. `breaks-others`: what repairs it would break a credential that works. */
export type WhyLeft = 'no-change-known' | 'breaks-others';

/** A change, and whom it serves. */
export interface ServingChange {
  readonly change: RepairChange;
  /** Those of `repaired` that would not be repaired without it; none where it keeps others from breaking. */
  readonly serves: readonly RepairedCredential[];
}

export interface SmallestRepair {
  /** Every credential that was asked for and that a report judges. */
  readonly asked: readonly Judged[];
  /** In the order in which a person makes them. */
  readonly changes: readonly RepairChange[];
  /** The same, each with whom it serves. */
  readonly serving: readonly ServingChange[];
  /** How many changes the plans of the repaired credentials have, one by one, by the ways that keep the credential. */
  readonly changesByPlans: number;
  /** Those that were asked for and are blocked no more. One may be unknown afterwards: something of it was not read. */
  readonly repaired: readonly RepairedCredential[];
  /** Those that take a new credential, because no change repairs them. The plan of their integration says which. */
  readonly newCredentials: readonly RepairedCredential[];
  /** Those that stay blocked. */
  readonly remaining: readonly (RepairedCredential & { readonly why: WhyLeft })[];
  /** Others whose verdict or root cause changes. None of them was ready or unknown and is blocked afterwards. */
  readonly others: readonly RepairedCredential[];
  /** How many others the changes touch, and how many of these are unknown before and after. */
  readonly othersTouched: number;
  readonly othersUnknown: number;
  /** Whether no repair of the same credentials has fewer changes, or as few that give less. */
  readonly isSmallest: boolean;
}

/**
 * @param subjectOf what the report on an application is about
 * @param isAsked which of the blocked credentials to repair; left out: all
 */
export function smallestRepair(
  account: AccountFacts,
  subjectOf: (application: number) => ReportSubject,
  isAsked: (credential: Credential) => boolean = () => true,
): SmallestRepair {
  const groups = groupsOf(account, subjectOf);
  const judged = judgedIn(account, groups);
  const named = judged.filter(({ credential }) => isAsked(credential));
  const isNamed = new Set(named);
  const asked = judged.flatMap((one, place) => (one.standing.verdict === 'blocked' && isNamed.has(one) ? [place] : []));
  const ended = new Set(forNewCredentials(account, judged, asked));
  const left = new Map<number, WhyLeft>();
  for (;;) {
    const targets = new Set(asked.filter((place) => !ended.has(place) && !left.has(place)));
    const attempt = repairOf(account, judged, targets);
    const after = standingsAfter(applyRepair(account, attempt.changes), judged);
    const stuck = [...targets].filter((place) => after[place]?.verdict === 'blocked');
    const isBreaking = judged.some(
      ({ standing }, place) => standing.verdict !== 'blocked' && after[place]?.verdict === 'blocked',
    );
    for (const place of stuck) left.set(place, 'no-change-known');
    // The credentials that a feature is switched on for are left first: nothing else breaks what was protected.
    if (stuck.length === 0 && isBreaking) {
      for (const place of withFeature(account, judged, targets)) left.set(place, 'breaks-others');
    }
    if (stuck.length > 0 || isBreaking) continue;
    const isSmallest = attempt.isSmallest && ![...left.values()].includes('breaks-others');
    const byPlans = countOneByOne(
      account,
      [...targets].flatMap((place) => judged[place] ?? []),
    );
    const attempted = { ...attempt, isSmallest };
    return {
      ...result({ judged, after, targets, ended, left, ...attempted }),
      asked: named,
      changesByPlans: byPlans,
    };
  }
}

function forNewCredentials(account: AccountFacts, judged: readonly Judged[], asked: readonly number[]): number[] {
  const bindings = new Map<Group, Binding>();
  return asked.filter((place) => {
    const one = judged[place];
    if (!one) return false;
    const binding = bindings.get(one.group) ?? bind(factsFor(account, one.group), one.group.profile);
    bindings.set(one.group, binding);
    return ownChanges(chainIn(binding, one.credential)) === null;
  });
}

interface Attempt {
  readonly changes: readonly RepairChange[];
  /** By change: the places of the credentials that it serves. */
  readonly owners: ReadonlyMap<RepairChange, readonly number[]>;
  readonly isSmallest: boolean;
}

function repairOf(account: AccountFacts, judged: readonly Judged[], targets: ReadonlySet<number>): Attempt {
  if (targets.size === 0) return { changes: [], owners: new Map(), isSmallest: true };
  const { forced, demands } = collect(account, judged, targets);
  const { choice, isSmallest, unmet } = cheapestChoice(demands);
  const served = servedBy(demands, choice);
  const owners = new Map<RepairChange, readonly number[]>([
    ...forced.map((one) => [one.change, one.owners] as const),
    ...[...choice].map(([key, step]) => [changeFor(step), served.get(key) ?? []] as const),
  ]);
  const changes = [...owners.keys()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return { changes, owners, isSmallest: isSmallest && unmet.length === 0 };
}

function changeFor({ target: { of, id, permission }, to }: Step): RepairChange {
  if (of === 'role') return { kind: 'grant-permission', role: id, permission, level: levelAt(to) };
  return to === REMOVED
    ? { kind: 'remove-global-line', entity: id, permission }
    : { kind: 'set-global-line', entity: id, permission, level: levelAt(to) };
}

/** Those whose integration lacks a feature; every one where there is none. */
function withFeature(account: AccountFacts, judged: readonly Judged[], targets: ReadonlySet<number>): number[] {
  const groups = new Set([...targets].flatMap((place) => judged[place]?.group ?? []));
  const lacking = new Set(
    [...groups].filter((group) =>
      changesOfGroup(factsFor(account, group), group).some(({ kind }) => kind === 'enable-feature'),
    ),
  );
  const found = [...targets].filter((place) => judged.slice(place, place + 1).some(({ group }) => lacking.has(group)));
  return found.length > 0 ? found : [...targets];
}

interface Parts extends Attempt {
  readonly judged: readonly Judged[];
  readonly after: readonly Standing[];
  readonly targets: ReadonlySet<number>;
  readonly ended: ReadonlySet<number>;
  readonly left: ReadonlyMap<number, WhyLeft>;
}

function result({
  judged,
  after,
  targets,
  ended,
  left,
  changes,
  owners,
  isSmallest,
}: Parts): Omit<SmallestRepair, 'asked' | 'changesByPlans'> {
  const of = (place: number): RepairedCredential[] => {
    const one = judged[place];
    const becomes = after[place];
    if (!one || !becomes) return [];
    const { credential, group, standing } = one;
    const { profile } = group;
    return [{ credential, application: credential.integration, profile, before: standing, after: becomes }];
  };
  const repaired = new Map([...targets].flatMap((place) => of(place).map((one) => [place, one] as const)));
  const isOther = (place: number) => !targets.has(place) && !ended.has(place) && !left.has(place);
  const others = judged.flatMap((_one, place) => (isOther(place) ? of(place) : []));
  const isTouched = touchedByRepair(changes);
  const touched = others.filter(isTouched);
  return {
    changes,
    serving: changes.map((change) => ({
      change,
      serves: (owners.get(change) ?? []).flatMap((place) => repaired.get(place) ?? []),
    })),
    repaired: [...repaired.values()],
    newCredentials: [...ended].flatMap(of),
    remaining: [...left].flatMap(([place, why]) => of(place).map((one) => ({ ...one, why }))),
    others: others.filter((one) => !isSame(one.before, one.after)),
    othersTouched: touched.length,
    othersUnknown: touched.filter(({ before, after: becomes }) => [before, becomes].every(isUnknown)).length,
    isSmallest,
  };
}

function isUnknown({ verdict }: Standing): boolean {
  return verdict === 'unknown';
}
