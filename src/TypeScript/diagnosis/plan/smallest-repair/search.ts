/**
 * The cheapest choice that meets every demand. Whatever has no alternative is chosen first; what is left falls apart into parts that
 * share no line, and each part is searched by branch and bound.
 */
import type { Choice, Demand, Step } from './demand';
import { alternativesFor, costOf, isMet, REMOVED, withSteps } from './demand';
import type { Cost } from './privilege';
import { FREE, isCheaper, plus } from './privilege';

/** Up to so many changes to choose among for one credential, the search is exact. */
export const MOST_CANDIDATES = 12;

/** How many demands one search looks at before it takes the best that it has. */
const PATIENCE = 300_000;

export interface Found {
  readonly choice: Choice;
  /** Whether no choice is cheaper. */
  readonly isSmallest: boolean;
  /** Demands that nothing meets. */
  readonly unmet: readonly Demand[];
}

export function cheapestChoice(demands: readonly Demand[], patience = PATIENCE): Found {
  let choice = withWhatIsForced(demands);
  let isSmallest = true;
  const unmet: Demand[] = [];
  const effort = { left: patience };
  for (const part of partsOf(demands, choice)) {
    if (part.every((demand) => isMet(demand, choice))) continue;
    const isExact = !hasTooMany(part, choice);
    const start = bestOf(POLICIES.map((pick) => byPolicy(part, choice, pick)));
    const end = isExact ? new Search(part, effort).from(choice, start) : start;
    if (!isExact || effort.left <= 0) isSmallest = false;
    if (end) choice = end.choice;
    else unmet.push(...part);
  }
  return { choice, isSmallest, unmet };
}

/** Where there is one way to meet a demand, every repair goes it. */
function withWhatIsForced(demands: readonly Demand[]): Choice {
  const choice: Choice = new Map();
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const demand of demands) {
      if (isMet(demand, choice)) continue;
      const [only, ...others] = alternativesFor(demand, choice);
      if (only === undefined || others.length > 0) continue;
      // In place: of thousands of steps no copy each.
      for (const step of only) choice.set(step.target.key, step);
      isDone = false;
    }
  }
  return choice;
}

/** Demands that share a line, directly or through others, stand together. */
function partsOf(demands: readonly Demand[], choice: Choice): Demand[][] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(key, root);
    return root;
  };
  const open = demands.filter((demand) => isOpen(demand, choice)).map((demand) => ({ demand, keys: keysOf(demand) }));
  for (const { keys } of open) {
    for (const key of keys) parent.set(rootOf(key), rootOf(keys[0] ?? key));
  }
  const parts = new Map<string, Demand[]>();
  for (const { demand, keys } of open) {
    const root = rootOf(keys[0] ?? '');
    const part = parts.get(root);
    if (part) part.push(demand);
    else parts.set(root, [demand]);
  }
  return [...parts.values()];
}

/** Whether a demand is unmet, or what is chosen later may undo it. */
function isOpen(demand: Demand, choice: Choice): boolean {
  return !isMet(demand, choice) || demand.ways.some(({ user }) => user !== null && !choice.has(user.key));
}

function keysOf({ ways }: Demand): string[] {
  return ways.flatMap(({ role, user }) => [role, user].flatMap((target) => target?.key ?? []));
}

function hasTooMany(part: readonly Demand[], choice: Choice): boolean {
  const byOwner = new Map<number, Set<string>>();
  for (const demand of part) {
    if (isMet(demand, choice)) continue;
    const steps = alternativesFor(demand, choice).flat();
    for (const owner of demand.owners) {
      const own = byOwner.get(owner) ?? new Set();
      for (const { target, to } of steps) own.add(`${target.key} ${to}`);
      byOwner.set(owner, own);
    }
  }
  return [...byOwner.values()].some(({ size }) => size > MOST_CANDIDATES);
}

interface Priced {
  readonly choice: Choice;
  readonly cost: Cost;
}

function bestOf(all: readonly (Priced | null)[]): Priced | null {
  return all.reduce((best, one) => (best === null || (one && isCheaper(one.cost, best.cost)) ? one : best), null);
}

/** Which of the ways to meet one demand is taken: the lowest number. */
type Pick = (steps: readonly Step[], choice: Choice) => Cost;

/** As plans decide for one requirement at a time: the fewest grants, then the fewest global lines; these are removed, or raised. */
const asPlans =
  (isTaken: (step: Step) => boolean): Pick =>
  (steps) => {
    const grants = steps.filter(({ target }) => target.of === 'role').length;
    return [steps.some((step) => !isTaken(step)) ? 1 : 0, grants, steps.length, 0];
  };

const POLICIES: readonly Pick[] = [
  costOf,
  asPlans(({ target, to }) => target.of === 'role' || to === REMOVED),
  asPlans(({ to }) => to !== REMOVED),
];

/** Demand after demand, without looking back; null where one cannot be met then. */
function byPolicy(part: readonly Demand[], before: Choice, pick: Pick): Priced | null {
  let [choice, cost] = [before, FREE];
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const demand of part) {
      if (isMet(demand, choice)) continue;
      const [first, ...others] = alternativesFor(demand, choice);
      if (first === undefined) return null;
      const best = others.reduce((a, b) => (isCheaper(pick(b, choice), pick(a, choice)) ? b : a), first);
      cost = plus(cost, costOf(best, choice));
      choice = withSteps(choice, best);
      isDone = false;
    }
  }
  return { choice, cost };
}

/** Branch and bound: at each place the unmet demand with the fewest alternatives, the cheapest of them first. */
class Search {
  private best: Priced | null = null;

  constructor(
    private readonly part: readonly Demand[],
    private readonly effort: { left: number },
  ) {}

  from(choice: Choice, start: Priced | null): Priced | null {
    this.best = start;
    this.go(choice, FREE);
    return this.best;
  }

  private go(choice: Choice, cost: Cost): void {
    this.effort.left -= this.part.length;
    if (this.effort.left <= 0) return;
    const unmet = this.part.filter((demand) => !isMet(demand, choice));
    const alternatives = unmet.map((demand) => alternativesFor(demand, choice));
    if (this.best && !isCheaper(plus(cost, [atLeast(alternatives, choice), 0, 0, 0]), this.best.cost)) return;
    const [first, ...others] = alternatives;
    if (first === undefined) {
      this.best = { choice, cost };
      return;
    }
    const fewest = others.reduce((a, b) => (b.length < a.length ? b : a), first);
    const priced = fewest.map((steps) => ({ steps, total: plus(cost, costOf(steps, choice)) }));
    priced.sort((a, b) => (isCheaper(a.total, b.total) ? -1 : isCheaper(b.total, a.total) ? 1 : 0));
    for (const { steps, total } of priced) this.go(withSteps(choice, steps), total);
  }
}

/** Changes that are needed at least: of demands that share no line, each takes its own. One that nothing meets takes no end of them. */
function atLeast(alternatives: readonly (readonly Step[][])[], choice: Choice): number {
  const taken = new Set<string>();
  let least = 0;
  for (const ways of alternatives) {
    const keys = ways.flatMap((steps) => steps.map(({ target }) => target.key));
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    least += ways.reduce((few, steps) => Math.min(few, costOf(steps, choice)[0]), Infinity);
  }
  return least;
}
