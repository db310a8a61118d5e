/**
 * An answer that fits an assistant. It is cut as the contract cuts: a shorter list has beside it, under its name and `Cut`, how many were
 * left out; a report that is still too long comes in the form `minimal`.
 */
import type { MinimalReport, Plan } from '../../report/contract';
import { GRAVITY } from '../../report/paging';
import type { ReportResponse } from '../response';

/** Characters of one answer. */
export const MOST_CHARACTERS = 60_000;

/** How many entries a list has at first, then, while the answer is too long. */
const LENGTHS = [100, 30, 10, 3];

type Fields = Readonly<Record<string, unknown>>;

/** The text of an answer. @param minimal the report in a few words; null for what is no report. Asked for where the rest does not fit */
export function bounded(answer: ReportResponse, minimal: () => MinimalReport | null): string {
  const fields: Fields = { ...answer };
  for (const most of LENGTHS) {
    const text = JSON.stringify(cut(fields, most));
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return JSON.stringify(minimal() ?? cut(fields, 0));
}

function cut(answer: Fields, most: number): Fields {
  const plan = 'plan' in answer ? { plan: cutPlan(answer.plan as Plan, most) } : {};
  return { ...cutList(cutList(cutList(answer, 'credentials', most), 'applications', most), 'unread', most), ...plan };
}

/** A list of numbers names what the report is about: it is short, and stays. */
function cutList(answer: Fields, name: string, most: number): Fields {
  const list: unknown = answer[name];
  if (!Array.isArray(list) || list.length <= most || typeof list[0] === 'number') return answer;
  const before: unknown = answer[`${name}Cut`];
  const left = list.length - most + (typeof before === 'number' ? before : 0);
  return { ...answer, [name]: kept(list as readonly Fields[], most), [`${name}Cut`]: left };
}

/** The blocked ones before the unknown, and these before the ready, wherever they stand; in the order in which they stood. */
function kept(list: readonly Fields[], most: number): readonly Fields[] {
  const gravity = ({ verdict }: Fields) => GRAVITY.findIndex((one) => one === verdict);
  const worst = new Set(list.toSorted((a, b) => gravity(a) - gravity(b)).slice(0, most));
  return list.filter((one) => worst.has(one));
}

/** The last step says how to try again: it stays. */
function cutPlan(plan: Plan, most: number): Plan {
  const { steps, stepsCut = 0 } = plan;
  const [last] = steps.slice(-1);
  if (steps.length <= most || last === undefined) return plan;
  const first = steps.slice(0, Math.max(0, most - 1));
  return { ...plan, steps: [...first, last], stepsCut: steps.length - first.length - 1 + stepsCut };
}
