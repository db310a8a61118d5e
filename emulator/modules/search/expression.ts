import type { Execution } from '../../model';
import { refuseFormula, splitJoin } from './column';
import type { FilterSpec } from './filter';
import { filterSpec, operatorOf, valuesOf } from './filter';

/** Conditions joined by AND, OR and NOT. */
export type Criteria =
  | { readonly kind: 'filter'; readonly filter: FilterSpec }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Criteria[] }
  | { readonly kind: 'not'; readonly part: Criteria };

export const EVERYTHING: Criteria = { kind: 'and', parts: [] };

/**
 * Filters as a script may write them: one filter, an array of filters (all must hold), one condition
 * `['name', 'is', 'A']`, or an expression of conditions with 'and', 'or' and 'not', nested in arrays, in any case. NOT binds
 * more than AND, AND more than OR [DOC section_458440490721, as in JavaScript].
 *
 * @throws SSS_INVALID_SRCH_FILTER_EXPR, SSS_INVALID_SRCH_OPERATOR
 */
export function criteriaOf(given: unknown, execution: Execution): Criteria {
  if (given === undefined || given === null) return EVERYTHING;
  const filter = filterSpec(given);
  if (filter !== undefined) return { kind: 'filter', filter };
  if (!Array.isArray(given)) throw malformed(execution);
  const items = given as unknown[];
  if (items.length === 0) return EVERYTHING;
  const filters = items.map(filterSpec);
  if (filters.every((item) => item !== undefined)) {
    return { kind: 'and', parts: filters.map((item) => ({ kind: 'filter', filter: item })) };
  }
  return isCondition(items) ? condition(items, execution) : expression(items, execution);
}

/** The conditions of criteria, from left to right. */
export function filtersIn(criteria: Criteria): FilterSpec[] {
  switch (criteria.kind) {
    case 'filter':
      return [criteria.filter];
    case 'not':
      return filtersIn(criteria.part);
    default:
      return criteria.parts.flatMap(filtersIn);
  }
}

/** Criteria written as a filter expression. */
export function expressionOf(criteria: Criteria): unknown[] {
  switch (criteria.kind) {
    case 'filter': {
      const { name, join, operator, values } = criteria.filter;
      return [join === null ? name : `${join}.${name}`, operator, ...values];
    }
    case 'not':
      return ['NOT', expressionOf(criteria.part)];
    default:
      return criteria.parts.flatMap((part, index) => [
        ...(index === 0 ? [] : [criteria.kind.toUpperCase()]),
        expressionOf(part),
      ]);
  }
}

const word = (item: unknown): string => (typeof item === 'string' ? item.toLowerCase() : '');

function isCondition(items: readonly unknown[]): boolean {
  return typeof items[0] === 'string' && !['and', 'or', 'not'].includes(word(items[0]));
}

function condition([name, operator, ...values]: readonly unknown[], execution: Execution): Criteria {
  if (typeof name !== 'string' || operator === undefined) throw malformed(execution);
  if (name.includes('(')) {
    throw execution.fail('EMULATOR_OPTION_MISSING', `The emulator does not have filters on summaries (${name}).`);
  }
  refuseFormula(name, 'search.create', execution);
  const filter = { ...splitJoin(name, null), operator: operatorOf(operator, execution), values: valuesOf(values) };
  return { kind: 'filter', filter };
}

/** Reads `NOT a AND b OR c` from left to right. */
function expression(items: readonly unknown[], execution: Execution): Criteria {
  let position = 0;
  const takes = (name: string): boolean => word(items[position]) === name && (position += 1) > 0;
  const chain = (kind: 'and' | 'or', part: () => Criteria): Criteria => {
    const parts = [part()];
    while (takes(kind)) parts.push(part());
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind, parts };
  };
  const term = (): Criteria => {
    if (takes('not')) return { kind: 'not', part: term() };
    const item = items[position];
    position += 1;
    if (!Array.isArray(item) && filterSpec(item) === undefined) throw malformed(execution);
    return criteriaOf(item, execution);
  };
  const whole = chain('or', () => chain('and', term));
  if (position < items.length) throw malformed(execution);
  return whole;
}

/** [DOC section_458440490721] the name and the words. */
function malformed({ fail }: Execution): Error {
  return fail('SSS_INVALID_SRCH_FILTER_EXPR', 'Malformed search filter expression.');
}
