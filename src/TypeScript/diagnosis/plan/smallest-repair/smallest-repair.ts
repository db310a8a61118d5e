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
import { applyRepair, contactsWithNewRole } from './apply-repair';
import type { Forced } from './collect';
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
  const judged = judgedIn(account, groupsOf(account, subjectOf));
  const asked = judged.filter(({ credential }) => isAsked(credential));
  const blocked = asked.filter(({ standing }) => standing.verdict === 'blocked');
  const ended = new Set(forNewCredentials(account, blocked));
  const left = new Map<Judged, WhyLeft>();
  for (;;) {
    const targets = new Set(blocked.filter((one) => !ended.has(one) && !left.has(one)));
    const attempt = repairOf(account, judged, targets);
    const after = standingsAfter(applyRepair(account, attempt.changes), judged);
    const stillBlocked = [...after].flatMap(([one, { verdict }]) => (verdict === 'blocked' ? [one] : []));
    const stuck = stillBlocked.filter((one) => targets.has(one));
    const broken = stillBlocked.filter(({ standing }) => standing.verdict !== 'blocked');
    if (stuck.length > 0) {
      for (const one of stuck) left.set(one, 'no-change-known');
    } else if (broken.length > 0) {
      for (const one of toBlame(account, targets, attempt.changes, broken)) left.set(one, 'breaks-others');
    } else {
      const isSmallest = attempt.isSmallest && ![...left.values()].includes('breaks-others');
      const changesByPlans = countOneByOne(account, [...targets]);
      return { asked, changesByPlans, ...result({ judged, after, targets, ended, left, ...attempt, isSmallest }) };
    }
  }
}

function forNewCredentials(account: AccountFacts, blocked: readonly Judged[]): Judged[] {
  const bindings = new Map<Group, Binding>();
  return blocked.filter(({ group, credential }) => {
    const binding = bindings.get(group) ?? bind(factsFor(account, group), group.profile);
    bindings.set(group, binding);
    return ownChanges(chainIn(binding, credential)) === null;
  });
}

interface Attempt {
  /** Each change with the places of the credentials that it serves, in the order in which a person makes them. */
  readonly owned: readonly Forced[];
  readonly changes: readonly RepairChange[];
  readonly isSmallest: boolean;
}

function repairOf(account: AccountFacts, judged: readonly Judged[], targets: ReadonlySet<Judged>): Attempt {
  const { forced, demands } = collect(account, judged, targets);
  const { choice, isSmallest, unmet } = cheapestChoice(demands);
  const served = servedBy(demands, choice);
  const owned = [
    ...forced,
    ...[...choice].map(([key, step]) => ({ change: changeFor(step), owners: served.get(key) ?? [] })),
  ].sort((a, b) => ORDER.indexOf(a.change.kind) - ORDER.indexOf(b.change.kind));
  return { owned, changes: owned.map(({ change }) => change), isSmallest: isSmallest && unmet.length === 0 };
}

function changeFor({ target: { of, id, permission }, to }: Step): RepairChange {
  if (of === 'role') return { kind: 'grant-permission', role: id, permission, level: levelAt(to) };
  return to === REMOVED
    ? { kind: 'remove-global-line', entity: id, permission }
    : { kind: 'set-global-line', entity: id, permission, level: levelAt(to) };
}

/**
 * The credentials for which something is done that breaks others: a contact gets another role, or a feature is switched on. From all
 * else the others are protected.
 */
function toBlame(
  account: AccountFacts,
  targets: ReadonlySet<Judged>,
  changes: readonly RepairChange[],
  broken: readonly Judged[],
): readonly Judged[] {
  const contacts = contactsWithNewRole(account.shared.entities, changes);
  const users = new Set(broken.map(({ credential }) => credential.entity).filter((id) => contacts.has(id)));
  const ofUsers = [...targets].filter(({ credential }) => users.has(credential.entity));
  if (ofUsers.length > 0) return ofUsers;
  const groups = [...new Set([...targets].map(({ group }) => group))];
  const lacking = groups.filter((group) =>
    changesOfGroup(factsFor(account, group), group).some(({ kind }) => kind === 'enable-feature'),
  );
  const ofFeatures = [...targets].filter(({ group }) => lacking.includes(group));
  // Whatever else it may be, the search comes to an end.
  return ofFeatures.length > 0 ? ofFeatures : [...targets];
}

interface Parts extends Attempt {
  readonly judged: readonly Judged[];
  readonly after: ReadonlyMap<Judged, Standing>;
  readonly targets: ReadonlySet<Judged>;
  readonly ended: ReadonlySet<Judged>;
  readonly left: ReadonlyMap<Judged, WhyLeft>;
}

function result({
  judged,
  after,
  targets,
  ended,
  left,
  owned,
  changes,
  isSmallest,
}: Parts): Omit<SmallestRepair, 'asked' | 'changesByPlans'> {
  const of = (one: Judged): RepairedCredential => {
    const { credential, group, standing } = one;
    const { profile } = group;
    const becomes = after.get(one) ?? standing;
    return { credential, application: credential.integration, profile, before: standing, after: becomes };
  };
  const repaired = new Map([...targets].map((one) => [one.place, of(one)]));
  const others = judged.filter((one) => !targets.has(one) && !ended.has(one) && !left.has(one)).map(of);
  const touched = others.filter(touchedByRepair(changes));
  return {
    changes,
    serving: owned.map(({ change, owners }) => ({
      change,
      serves: owners.flatMap((place) => repaired.get(place) ?? []),
    })),
    repaired: [...repaired.values()],
    newCredentials: [...ended].map(of),
    remaining: [...left].map(([one, why]) => ({ ...of(one), why })),
    others: others.filter((one) => !isSame(one.before, one.after)),
    othersTouched: touched.length,
    othersUnknown: touched.filter((one) => one.before.verdict === 'unknown' && one.after.verdict === 'unknown').length,
    isSmallest,
  };
}
