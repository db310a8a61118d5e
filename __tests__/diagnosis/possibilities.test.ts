import fc from 'fast-check';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import type { Status } from '../../src/TypeScript/diagnosis/finding';
import { possible, unanimousStatus, worst } from '../../src/TypeScript/diagnosis/possibilities';

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
      fc.property(
        status,
        fc.nat({ max: 9 }),
        (one, more) => unanimousStatus([one, ...Array<Status>(more).fill(one)]) === one,
      ),
    );
  });

  it('is unknown where two worlds disagree, however many agree', () => {
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), (worlds) => {
        const agree = worlds.every((one) => one === worlds[0]);
        expect(unanimousStatus(worlds)).toBe(agree ? worlds[0] : 'unknown');
      }),
    );
    expect(unanimousStatus(['pass', 'pass', 'warn', 'pass'])).toBe('unknown');
  });

  it('is unknown where there is no world to ask', () => {
    expect(unanimousStatus([])).toBe('unknown');
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
