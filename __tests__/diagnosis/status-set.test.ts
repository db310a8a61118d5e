import fc from 'fast-check';
import type { Status } from '../../src/TypeScript/diagnosis/finding';
import { unanimousStatus, worst } from '../../src/TypeScript/diagnosis/possibilities';
import { mayBe, statusesIn, statusSet, unanimous, worstOfEach } from '../../src/TypeScript/diagnosis/status-set';

const STATUSES: readonly Status[] = ['notApplicable', 'pass', 'warn', 'unknown', 'fail'];
const some = fc.uniqueArray(fc.constantFrom(...STATUSES), { minLength: 1 });

/** Every way to choose one of each list. */
function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}

it('holds what was put in, the gravest last, and nothing else', () => {
  fc.assert(
    fc.property(some, (statuses) => {
      const set = statusSet(...statuses);
      expect(statusesIn(set)).toEqual(STATUSES.filter((status) => statuses.includes(status)));
      expect(STATUSES.filter((status) => mayBe(set, status))).toEqual(statusesIn(set));
    }),
  );
});

it('agrees only where there is one status: nothing at all is no agreement', () => {
  fc.assert(fc.property(some, (statuses) => unanimous(statusSet(...statuses)) === unanimousStatus(statuses)));
  expect(unanimous(statusSet())).toBe('unknown');
});

it('folds parts that turn out independently into what trying every combination gives', () => {
  fc.assert(
    fc.property(fc.array(some, { maxLength: 5 }), some, (parts, otherwise) => {
      const tried = combinations([otherwise, ...parts]).map(([first = 'pass', ...others]) => worst(others, first));
      const folded = parts.map((part) => statusSet(...part)).reduce(worstOfEach, statusSet(...otherwise));
      expect(new Set(statusesIn(folded))).toEqual(new Set(tried));
    }),
  );
});
