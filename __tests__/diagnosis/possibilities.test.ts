import fc from 'fast-check';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import type { Status } from '../../src/TypeScript/diagnosis/finding';
import { combinations, decided, possible, possibleWorst, worst } from '../../src/TypeScript/diagnosis/possibilities';

/** From the least bad to the worst, as the contract orders them. */
const STATUSES: readonly Status[] = ['notApplicable', 'pass', 'warn', 'unknown', 'fail'];
const status = fc.constantFrom(...STATUSES);

describe('the values that a fact may have', () => {
  it('are its own where it was read', () => {
    expect(possible(known('VIEW'), ['NONE', 'VIEW', 'FULL'])).toEqual(['VIEW']);
  });

  it('are its own where it was read as false or nothing: that is not unread', () => {
    expect(possible(known(false), [true, false])).toEqual([false]);
    expect(possible(known(null), [null, 'FULL'])).toEqual([null]);
  });

  it('are all of them where it was not read', () => {
    expect(possible(UNREAD, [true, false])).toEqual([true, false]);
  });
});

describe('what is decided', () => {
  it('is what all worlds agree on', () => {
    fc.assert(
      fc.property(status, fc.nat({ max: 9 }), (one, more) => decided([one, ...Array<Status>(more).fill(one)]) === one),
    );
  });

  it('is unknown where two worlds disagree, however many agree', () => {
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), (worlds) => {
        const agree = worlds.every((one) => one === worlds[0]);
        expect(decided(worlds)).toBe(agree ? worlds[0] : 'unknown');
      }),
    );
    expect(decided(['pass', 'pass', 'warn', 'pass'])).toBe('unknown');
  });

  it('is unknown where there is no world to ask', () => {
    expect(decided([])).toBe('unknown');
  });
});

describe('the worst status', () => {
  it('is fail before unknown before warn before pass before notApplicable', () => {
    fc.assert(
      fc.property(fc.array(status), status, (statuses, otherwise) => {
        const last = Math.max(...[...statuses, otherwise].map((one) => STATUSES.indexOf(one)));
        expect(worst(statuses, otherwise)).toBe(STATUSES[last]);
      }),
    );
  });

  it('is what it would be otherwise where there is nothing to compare', () => {
    expect(worst([], 'pass')).toBe('pass');
  });
});

describe('combinations', () => {
  const lists = fc.array(fc.array(fc.integer(), { maxLength: 4 }), { maxLength: 4 });

  it('choose one element of each list, in the order of the lists', () => {
    expect(combinations([[1, 2], [3], [4, 5]])).toEqual([
      [1, 3, 4],
      [1, 3, 5],
      [2, 3, 4],
      [2, 3, 5],
    ]);
  });

  it('are as many as the lengths multiplied: none where a list is empty, one where there is no list', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const rows = combinations(given);
        expect(rows).toHaveLength(given.reduce((product, list) => product * list.length, 1));
        expect(rows.filter((row) => row.some((item, index) => !given[index]?.includes(item)))).toEqual([]);
      }),
    );
    expect(combinations([])).toEqual([[]]);
  });
});

describe('the worst of several parts, each of which may turn out in several ways', () => {
  it('is what trying every combination gives', () => {
    const parts = fc.array(fc.uniqueArray(status, { minLength: 1 }), { maxLength: 5 });
    fc.assert(
      fc.property(parts, status, (given, otherwise) => {
        const tried = combinations(given).map((world) => worst(world, otherwise));
        const folded = possibleWorst(
          given.map((part) => new Set(part)),
          otherwise,
        );
        expect(new Set(folded)).toEqual(new Set(tried));
      }),
    );
  });
});
