/** How an answer names records, counts them, and says what could not be read. */
import { capital, counted, named, sentences } from '../../../../src/TypeScript/diagnosis/symptom/readings/phrases';

const refused = (
  message: string,
  different: { readonly names?: readonly string[]; readonly feature?: string } = {},
) => {
  const { names = [], feature } = different;
  const grant = names.map((name) => ({ permission: 'X', name, level: 'VIEW' as const }));
  const answer = { known: false, code: 'CODE', message, grant, ...(feature === undefined ? {} : { feature }) } as const;
  return sentences('The rows', answer, () => ['never said']);
};
const NOT_READ = 'so it is not known whether this is the cause.';

it('counts one and several, and says where there may be more', () => {
  const count = (number: number, all: boolean) => counted(number, { all }, 'row is', 'rows are');
  expect([count(1, true), count(2000, true), count(1, false)]).toEqual([
    ...['1 row is', '2,000 rows are', 'at least 1 rows are'],
  ]);
});

it('names up to twenty, and counts the rest', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => at);
  const names = (count: number) => named(rows(count), (row) => `${row}`);
  expect(names(0)).toBe('');
  expect(names(1)).toBe('0');
  expect(names(3)).toBe('0, 1 and 2');
  expect(names(20)).toMatch(/, 18 and 19$/);
  expect(names(1521)).toMatch(/, 19 and 1,501 more$/);
});

it('says what was read', () => {
  expect(sentences('The rows', { known: true, rows: [1], all: true }, ({ rows }) => [`${rows.length} row`])).toEqual([
    '1 row',
  ]);
});

it('says what could not be read and why, with one full stop', () => {
  expect(refused('No. Not at all.')).toEqual([`The rows could not be read (CODE: No. Not at all), ${NOT_READ}`]);
});

it('says what to grant, and which feature goes with it', () => {
  expect(refused('No', { names: ['Lists > A', 'Lists > B'] })[1]).toBe(
    'To read them, grant the role that asks Lists > A (View) and Lists > B (View).',
  );
  expect(refused('No', { names: ['Lists > A'], feature: 'Departments' })[1]).toBe(
    'To read them, grant the role that asks Lists > A (View), and check that the feature Departments is on.',
  );
});

it('begins a sentence with a capital letter', () => {
  expect(capital('at least one')).toBe('At least one');
});
