import { sampleOf } from '../../../src/TypeScript/account/table-sample';

const NEEDED = ['LIST_ACCOUNT'];
const IDS = Array.from({ length: 100 }, (_, index) => index + 1);
const lines = (ids: readonly number[], key: string) =>
  ids.map((id): [number, Record<string, 'VIEW'>] => [id, { [key]: 'VIEW' }]);

describe('the sample', () => {
  it('is half with lines, half without, each from the whole range of ids', () => {
    const held = new Map(
      lines(
        IDS.filter((id) => id % 2 === 0),
        'LIST_ACCOUNT',
      ),
    );
    const sample = sampleOf(IDS, held, NEEDED, 8);

    expect(sample.map((id) => held.has(id))).toEqual([true, true, true, true, false, false, false, false]);
    expect([Math.min(...sample), Math.max(...sample)]).toEqual([13, 88]);
  });

  it('prefers those who have a line that matters', () => {
    const held = new Map([...lines(IDS, 'TRAN_VENDBILL'), ...lines([17, 71], 'LIST_ACCOUNT')]);

    expect(sampleOf(IDS, held, NEEDED, 3).slice(0, 2)).toEqual([17, 71]);
  });

  it.each([
    ['with lines', new Map(lines([5], 'LIST_ACCOUNT'))],
    ['without', new Map(lines(IDS.slice(1), 'LIST_ACCOUNT'))],
  ])('takes more of the others where there is one %s', (_what, held) => {
    const sample = sampleOf(IDS, held, NEEDED, 6);

    expect(new Set(sample).size).toBe(6);
    expect(sample.filter((id) => held.has(id))).toHaveLength(held.size === 1 ? 1 : 5);
  });

  it('is made of those who matter, of others with lines, and of those without, each spread over the ids', () => {
    const some = IDS.slice(0, 20);
    const held = new Map([...lines(some.slice(0, 10), 'TRAN_VENDBILL'), ...lines([7, 9], 'LIST_ACCOUNT')]);

    expect(sampleOf(some, held, ['LIST_CLASS', 'LIST_ACCOUNT'], 8)).toEqual([7, 9, 3, 8, 12, 14, 17, 19]);
    expect(sampleOf(some, held, ['LIST_CLASS', 'LIST_ACCOUNT'], 3)).toEqual([7, 9, 16]);
  });

  it('is the same whatever the order of the employees', () => {
    const held = new Map(lines([3, 30, 60], 'LIST_ACCOUNT'));

    expect(sampleOf(IDS.toReversed(), held, NEEDED, 5)).toEqual(sampleOf(IDS, held, NEEDED, 5));
  });

  it('is everybody where no more are there', () => {
    expect(sampleOf([2, 1], new Map(), NEEDED, 3).toSorted()).toEqual([1, 2]);
  });
});
