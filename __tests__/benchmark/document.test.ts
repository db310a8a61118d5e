/**
 * The page of figures: what falls short says so, and plots are made from the figures.
 */
import { documentText } from '../../cli/benchmark/document/document';
import { linePlot } from '../../cli/benchmark/document/line-plot';
import { tableText } from '../../cli/benchmark/document/markdown';
import { type Aim, number, type Section, shortOf } from '../../cli/benchmark/section';
import { suiteIn } from '../../cli/benchmark/suite';
import { parseXml } from '../../emulator';

const aimOf = (value: number, bound: Aim['bound'] = 'at most'): Aim => ({ of: 'times the loop', value, bound, aim: 4 });

const sectionOf = (...values: readonly number[]): Section => ({
  title: 'The decision',
  intro: ['How it was measured.'],
  tables: [
    {
      title: 'For the first time',
      columns: ['tokens', 'times'],
      rows: values.map((value, place) => ({ cells: [number(1000 * (place + 1)), value], aims: [aimOf(value)] })),
    },
  ],
  plots: [],
  figures: {},
  faults: [],
});

const documentOf = (section: Section) =>
  documentText({ sections: [section], startedAt: '2026-11-29T00:00:00Z', minutes: 7.2, scale: 'whole' });

describe('a row that falls short of its aim', () => {
  it.each<[string, Aim, string]>([
    ['above the most', aimOf(4.01), '**falls short**: 4.01 times the loop; the aim is at most 4'],
    ['at the most', aimOf(4), 'met: at most 4 times the loop'],
    ['below the least', aimOf(3.99, 'at least'), '**falls short**: 3.99 times the loop; the aim is at least 4'],
    ['at the least', aimOf(4, 'at least'), 'met: at least 4 times the loop'],
    ['not measured', aimOf(NaN), '**falls short**: not measured times the loop; the aim is at most 4'],
  ])('%s', (_what, aim, text) => {
    const table = tableText({ title: 'T', columns: ['tokens'], rows: [{ cells: ['1,000'], aims: [aim] }] });
    expect(table.split('\n').at(-1)).toBe(`| 1,000 | ${text} |`);
  });

  it('is named at the top of the page, and by the command', () => {
    const section = sectionOf(3, 5);
    const told = 'For the first time, 2,000: 5 times the loop; the aim is at most 4';
    expect(shortOf(section)).toEqual([told]);
    expect(documentOf(section)).toContain(`One row falls short of the aim:\n\n- ${told}\n`);
  });

  it('is not made up', () => {
    expect(documentOf(sectionOf(3, 4))).toContain('Every row meets its aim.');
    expect(documentOf(sectionOf(3, 4))).not.toContain('falls short');
  });
});

it('the page says the machine, the versions, how long it takes and how to run it again', () => {
  const text = documentOf(sectionOf(1));
  for (const part of ['`npm run bench`', '8 minutes', '2026-11-29', process.versions.node, 'casbin 5.']) {
    expect(text).toContain(part);
  }
});

it('a plot is XML with a point for each figure, the higher the larger', () => {
  const points = [1000, 8000, 64_000].map((x) => ({ x, y: x / 100 }));
  const svg = linePlot({ name: 'p', title: 'A < B', x: 'tokens', y: 'ms', series: [{ name: 'one & two', points }] });

  expect(() => parseXml(svg)).not.toThrow();
  expect(svg).toContain('A &lt; B');
  expect(svg).toContain('one &amp; two');
  const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(places).toHaveLength(3);
  expect(places.map(([x]) => x)).toEqual(places.map(([x]) => x).toSorted((a = 0, b = 0) => a - b));
  expect(places.map(([, y]) => y)).toEqual(places.map(([, y]) => y).toSorted((a = 0, b = 0) => b - a));
});

it('figures have three digits, or as many as the whole number', () => {
  expect([0.012345, 1.2345, 123.45, 12_345.6, 4, NaN].map(number)).toEqual([
    '0.0123',
    '1.23',
    '123',
    '12,346',
    '4',
    'not measured',
  ]);
});

it('the time of the test suite is that from its start to the end of its last test', () => {
  const run = { startTime: 1_000_000, numTotalTests: 9, numTotalTestSuites: 2, numFailedTests: 1 };
  const testResults = [{ endTime: 1_300_000 }, { endTime: 1_120_000 }];
  expect(suiteIn(JSON.stringify({ ...run, testResults }))).toEqual({
    tests: 9,
    suites: 2,
    failed: 1,
    minutes: 5,
    startedAt: '1970-01-01T00:16:40.000Z',
  });
  expect(suiteIn(null)).toBeNull();
});
