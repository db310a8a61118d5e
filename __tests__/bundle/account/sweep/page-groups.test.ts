import { inGroupsOf, mostRangesOf } from '../../../../src/TypeScript/account/sweep/page-groups';
import type { Range } from '../../../../src/TypeScript/account/sweep/page-tokens';

/** Pages of so many tokens each, one holder a page, and the ranges that came at once. */
function grouped(most: number, tokens: readonly number[]): number[][] {
  const groups: (readonly Range[])[] = [];
  const { add, end } = inGroupsOf(most, (ranges) => groups.push(ranges));
  for (const [place, count] of tokens.entries()) add({ from: place + 1, to: place + 1, tokens: count });
  end();
  return groups.map((ranges) => ranges.map(({ from }) => from));
}

it('hands on so many pages at once, and the rest', () => {
  expect(grouped(2, [4999, 4999, 1])).toEqual([[1, 2], [3]]);
  expect(grouped(4, [])).toEqual([]);
});

it('leaves a holder with more tokens than a page takes alone', () => {
  expect(grouped(4, [1, 5000, 1, 1])).toEqual([[1], [2], [3, 4]]);
});

describe('how many pages come at once', () => {
  const reading = (others: number | string | null) => ({ firstRows: () => [{ others }] });

  it('is several where the table of global permissions is believed, or does not matter', () => {
    expect(mostRangesOf(reading(0), { globalPermissions: 'table' })).toBe(4);
    expect(mostRangesOf(reading('80'), { globalPermissions: 'off' })).toBe(4);
  });

  it('is one where records are loaded: of employees, or of many other holders', () => {
    expect(mostRangesOf(reading(0), { globalPermissions: 'record' })).toBe(1);
    expect(mostRangesOf(reading(81), { globalPermissions: 'table' })).toBe(1);
  });

  it('is one where nobody knows how many holders are no employees', () => {
    const refused = () => {
      throw new Error('Record not found');
    };
    expect(mostRangesOf({ firstRows: refused }, { globalPermissions: 'table' })).toBe(1);
    expect(mostRangesOf(reading(null), { globalPermissions: 'table' })).toBe(1);
  });
});
