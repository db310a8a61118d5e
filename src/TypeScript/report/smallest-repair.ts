/**
 * The smallest repair, as the RESTlet answers it: cut and counted.
 */
import type { IntegrationRecord, Unread } from '../diagnosis/facts';
import type { RepairedCredential, SmallestRepair } from '../diagnosis/plan/smallest-repair/smallest-repair';
import type { WordedChange } from '../diagnosis/plan/smallest-repair/worded';
import type { ChangedCredential } from '../diagnosis/what-if/what-if';
import type {
  NotRepairedCredential,
  ReportSource,
  SmallestRepairChange,
  SmallestRepairReport,
  Totals,
  WhyNotRepaired,
} from './contract';
import { SCHEMA_VERSION } from './contract';
import { cutUnread } from './limits';
import { totalsOf } from './paging';
import { NOT_REPAIRED, REPAIR_PROOF } from './smallest-repair-words';
import { effectsOf, MOST_CREDENTIALS, MOST_UNREAD, published } from './what-if';
import { fill } from '../diagnosis/checks/define';

export interface RepairParts {
  readonly source: ReportSource;
  readonly repair: SmallestRepair;
  readonly worded: readonly WordedChange[];
  /** Access tokens that were asked for and that no report judges. */
  readonly notJudged: readonly number[];
  /** Whether every credential of the account was among those looked at. */
  readonly complete: boolean;
  /** By which applications have their names. */
  readonly integrations: readonly IntegrationRecord[];
  readonly notes: readonly string[];
  readonly unread: readonly Unread[];
  readonly cost: SmallestRepairReport['cost'];
}

export function smallestRepairReport(parts: RepairParts): SmallestRepairReport {
  const { source, repair, worded, notJudged, complete, integrations, notes, unread, cost } = parts;
  const asked = totalsOf(repair.asked.map(({ standing }) => standing));
  const repaired = inOrder(repair.repaired);
  const places = new Map(repaired.slice(0, MOST_CREDENTIALS).map((one, place) => [one.of, place]));
  const notRepaired = notRepairedIn(repair, integrations);
  return {
    schemaVersion: SCHEMA_VERSION,
    source,
    asked,
    ...(notJudged.length > 0 ? { notJudged } : {}),
    changes: worded.slice(0, MOST_CREDENTIALS).map((one) => publishedChange(one, places)),
    ...leftOut('changesCut', worded),
    changesByPlans: repair.changesByPlans,
    isSmallest: repair.isSmallest,
    proof: proofOf(repair, asked, complete),
    repaired: repaired.slice(0, MOST_CREDENTIALS).map((one) => published(one, integrations)),
    ...leftOut('repairedCut', repaired),
    notRepaired: notRepaired.slice(0, MOST_CREDENTIALS),
    ...leftOut('notRepairedCut', notRepaired),
    others: effectsOf(
      { changed: inOrder(repair.others), checked: repair.othersTouched, stillUnknown: repair.othersUnknown },
      integrations,
      complete,
    ),
    ...(notes.length > 0 ? { notes } : {}),
    ...cutUnread(unread, MOST_UNREAD),
    cost,
  };
}

/** How many of a list are left out; nothing where none is. */
function leftOut<Name extends string>(name: Name, list: readonly unknown[]): Readonly<Partial<Record<Name, number>>> {
  const left = list.length - MOST_CREDENTIALS;
  return (left > 0 ? { [name]: left } : {}) as Readonly<Partial<Record<Name, number>>>;
}

type Placed = ChangedCredential & { readonly of: RepairedCredential };

/** By application, then by id. Every credential of an account is of an application. */
function inOrder(list: readonly RepairedCredential[]): Placed[] {
  return list
    .flatMap((of): Placed[] => (of.application === null ? [] : [{ ...of, application: of.application, of }]))
    .sort((a, b) => a.application - b.application || (a.credential.id ?? 0) - (b.credential.id ?? 0));
}

function publishedChange(
  { step, reach, toTry, serves }: WordedChange,
  places: ReadonlyMap<RepairedCredential, number>,
): SmallestRepairChange {
  const { kind, title, where, link, who, note, changes } = step;
  return {
    change: toTry,
    ...{ kind, title, where, link, who, note, reach, changes },
    serves: serves.flatMap((one) => places.get(one) ?? []).sort((a, b) => a - b),
  };
}

function notRepairedIn(
  { newCredentials, remaining }: SmallestRepair,
  integrations: readonly IntegrationRecord[],
): NotRepairedCredential[] {
  const reasons = new Map<RepairedCredential, WhyNotRepaired>([
    ...newCredentials.map((one) => [one, 'new-credential'] as const),
    ...remaining.map((one) => [one, one.why] as const),
  ]);
  return inOrder([...reasons.keys()]).map((one) => {
    const why = reasons.get(one.of) ?? 'no-change-known';
    return { ...published(one, integrations), why, message: NOT_REPAIRED[why] };
  });
}

function proofOf({ repaired, changes }: SmallestRepair, asked: Totals, complete: boolean): string {
  const said = [
    ...(asked.unknown > 0 ? [fill(REPAIR_PROOF.askedUnknown, { count: String(asked.unknown) })] : []),
    ...(complete ? [] : [REPAIR_PROOF.incomplete]),
  ];
  if (asked.credentials === 0) return [REPAIR_PROOF.noCredential, ...said].join(' ');
  if (asked.blocked === 0) return [REPAIR_PROOF.nothing, ...said].join(' ');
  if (changes.length === 0) return [REPAIR_PROOF.none, ...said].join(' ');
  const { ready, unknown } = totalsOf(repaired.map(({ after }) => after));
  return [
    fill(REPAIR_PROOF.ready, { ready: String(ready), blocked: String(asked.blocked) }),
    ...(unknown > 0 ? [fill(REPAIR_PROOF.unknown, { count: String(unknown) })] : []),
    REPAIR_PROOF.nobody,
    ...said,
  ].join(' ');
}

/** If the diagnosis itself failed: nothing is said of any credential, and why. */
export function unansweredRepair(
  accountId: string,
  why: Unread['why'],
  advice = 'Tell us this error: the diagnosis itself failed. Your account was not changed.',
): SmallestRepairReport {
  return {
    schemaVersion: SCHEMA_VERSION,
    source: { accountId, readAt: new Date().toISOString() },
    asked: totalsOf([]),
    changes: [],
    changesByPlans: 0,
    isSmallest: false,
    proof: REPAIR_PROOF.unanswered,
    repaired: [],
    notRepaired: [],
    others: { credentials: [], checked: 0, stillUnknown: 0, complete: false },
    unread: [{ what: 'everything', record: null, why, grant: [], advice }],
    cost: { units: 0, queries: 0 },
  };
}
