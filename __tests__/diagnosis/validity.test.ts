import fc from 'fast-check';
import { faultOfDates, timeOf } from '../../src/TypeScript/diagnosis/validity';

const NOW = '2026-11-28T12:00:00Z';
const DAY = 24 * 60 * 60 * 1000;
const iso = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;
const at = (days: number) => iso(Date.parse(NOW) + days * DAY);

it.each([
  ['2027-11-30T12:00:00Z', true],
  ['2027-11-30T12:00Z', true],
  ['2027-11-30T12:00:00.1Z', true],
  ['2027-11-30T12:00:00.123Z', true],
  ['2027-11-30T12:00:00.1234Z', false],
  ['2027-11-30T12:00:00Z (UTC)', false],
  ['(UTC) 2027-11-30T12:00:00Z', false],
  ['+002027-11-30T12:00:00Z', false],
  ['2028-02-29T00:00:00Z', true],
  ['2027-02-29T00:00:00Z', false],
  ['2027-11-31T00:00:00Z', false],
  ['2027-11-30T25:00:00Z', false],
  ['2027-11-30T12:00:00', false],
  ['2027-11-30T12:00:00+02:00', false],
  ['2027-11-30', false],
  ['30.11.2027', false],
  ['', false],
])('%s is a time in UTC: %s', (text, isTime) => {
  expect(!Number.isNaN(timeOf(text))).toBe(isTime);
});

it.each([
  ['no end', { from: '', until: '' }, 'has no end'],
  ['an end that is no time', { from: '', until: 'soon' }, 'has the end "soon"'],
  ['a start that is no time', { from: 'x', until: at(10) }, 'has the start "x"'],
  ['dates that are turned round', { from: at(20), until: at(10) }, 'before it starts'],
  ['no time between them', { from: at(10), until: at(10) }, 'before it starts'],
  ['more than two years', { from: at(-10), until: at(725) }, 'more than two years'],
  ['an end more than two years ahead', { from: '', until: at(740) }, 'more than two years'],
])('dates with %s cannot be true', (_, dates, fault) => {
  expect(faultOfDates(dates, NOW)).toContain(fault);
});

it('what is no time is told with its first forty characters', () => {
  const said = `has the end "${'x'.repeat(40)}", which is no time in UTC`;
  expect(faultOfDates({ from: '', until: 'x'.repeat(50) }, NOW)).toBe(said);
});

it('two years and a day may be true, and no second more', () => {
  const from = '2026-01-01T00:00:00Z';
  expect(faultOfDates({ from, until: '2028-01-02T00:00:00Z' }, NOW)).toBeNull();
  expect(faultOfDates({ from, until: '2028-01-02T00:00:01Z' }, NOW)).toContain('more than two years');
});

it('any two times in order that are at most two years apart may be true', () => {
  const days = fc.integer({ min: -4000, max: 4000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 730 }), (start, length) => {
      expect(faultOfDates({ from: at(start), until: at(start + length) }, NOW)).toBeNull();
    }),
  );
});

it('whatever text stands there, it is told in few words or it is a time', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (from, until) => {
      const fault = faultOfDates({ from, until }, NOW);
      expect(fault === null ? timeOf(until) > 0 : fault.length < 200).toBe(true);
    }),
  );
});
