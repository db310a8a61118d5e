/** Which currencies the account has, in sentences. */
import type { Currency } from '../../../../src/TypeScript/diagnosis/symptom/readings/symptom-read';
import { sayCurrencies } from '../../../../src/TypeScript/diagnosis/symptom/readings/currencies';

const listed = (rows: readonly Currency[], all = true) => ({ known: true, rows, all }) as const;
const [USD, EUR] = [
  { id: 1, symbol: 'USD', inactive: false },
  { id: 2, symbol: 'EUR', inactive: false },
];
const OLD = { id: 3, symbol: 'DEM', inactive: true };
const NOT_READ = 'Which currencies a subsidiary or a vendor has is not read here.';
const ON = 'The feature Multiple Currencies is on.';

it('says which are active', () => {
  expect(sayCurrencies(true, listed([USD, EUR]))).toEqual([ON, 'Active currencies: USD and EUR.', NOT_READ]);
});

it('says which are inactive, with their ids', () => {
  expect(sayCurrencies(true, listed([USD, OLD]))).toEqual([
    ...[ON, 'Active currencies: USD.', 'Inactive currencies: DEM (currency 3).', NOT_READ],
  ]);
  expect(sayCurrencies(true, listed([OLD]))[1]).toBe('NetSuite lists no active currency.');
});

it('says that there may be more', () => {
  expect(sayCurrencies(true, listed([USD], false))[1]).toBe('Active currencies: USD. NetSuite may have more.');
});

it('says only whether the feature is on where they were not asked for', () => {
  expect(sayCurrencies(true, null)).toEqual([ON, NOT_READ]);
  expect(sayCurrencies(null, null)[0]).toBe('NetSuite did not say whether the feature Multiple Currencies is on.');
  expect(sayCurrencies(false, listed([USD]))).toEqual([
    'The feature Multiple Currencies is off: the account has only one currency.',
  ]);
});

it('says what was refused', () => {
  const [, second] = sayCurrencies(true, { known: false, code: 'X', message: 'No.', grant: [] });
  expect(second).toMatch(/^The currencies could not be read/);
});
