import type { Aged } from '../../../src/TypeScript/diagnosis/sweep/retention';
import { mayStillRun, partsToDelete, sweepsToDelete } from '../../../src/TypeScript/diagnosis/sweep/retention';

const NOW = '2026-06-30T02:00:00.000Z';
const daysAgo = (days: number): string => new Date(Date.parse(NOW) - days * 24 * 60 * 60 * 1000).toISOString();

function sweeps(...ages: (readonly [number, Aged['state']?])[]): Aged[] {
  return ages.map(([days, state = 'finished'], place) => ({ id: ages.length - place, state, began: daysAgo(days) }));
}

it('deletes what is older than the days, and what is more than the rows, the oldest first', () => {
  const all = sweeps([0], [1], [2], [3], [4]);
  expect(sweepsToDelete(all, { days: 2, rows: 400, now: NOW })).toEqual([1, 2]);
  expect(sweepsToDelete(all, { days: 90, rows: 1, now: NOW })).toEqual([1, 2, 3, 4]);
  expect(sweepsToDelete(all, { days: 90, rows: 5, now: NOW })).toEqual([]);
});

it('keeps the last sweep that found something out, whatever its age', () => {
  const all = sweeps([0, 'failed'], [1, 'withdrawn'], [200, 'incomplete'], [300]);
  expect(sweepsToDelete(all, { days: 90, rows: 1, now: NOW })).toEqual([1, 3]);
});

it('keeps one that runs, for six hours, whichever way the clock jumps', () => {
  const running = (hours: number): Aged => ({ id: 1, state: 'running', began: daysAgo(hours / 24) });
  expect([0, 5, -5, 7, -7].map((hours) => mayStillRun(running(hours), NOW))).toEqual([true, true, true, false, false]);
  expect(
    sweepsToDelete([{ id: 2, state: 'finished', began: NOW }, running(1)], { days: 90, rows: 1, now: NOW }),
  ).toEqual([]);
});

it('takes for running what says so, for less than six hours', () => {
  expect(mayStillRun({ id: 1, state: 'finished', began: NOW }, NOW)).toBe(false);
  expect(mayStillRun({ id: 1, state: 'running', began: '2026-06-29T20:00:00.000Z' }, NOW)).toBe(false);
  expect(mayStillRun({ id: 1, state: 'running', began: '2026-06-29T20:00:00.001Z' }, NOW)).toBe(true);
});

it('keeps no other sweep that found something out, in whichever order they come, and none where none did', () => {
  const all = sweeps([0, 'failed'], [200], [200, 'incomplete']);
  expect(sweepsToDelete(all, { days: 90, rows: 400, now: NOW })).toEqual([1]);
  expect(sweepsToDelete(all.toReversed(), { days: 90, rows: 1, now: NOW })).toEqual([1]);
  expect(sweepsToDelete(sweeps([200, 'failed']), { days: 90, rows: 400, now: NOW })).toEqual([1]);
});

it('deletes one whose begin is no time', () => {
  const all = [...sweeps([0]), { id: 0, state: 'failed', began: 'yesterday' } as const];
  expect(sweepsToDelete(all, { days: 90, rows: 400, now: NOW })).toEqual([0]);
});

it('deletes parts that nobody needs, and none of a sweep that runs', () => {
  const parts = [1, 2, 3].map((id) => ({ id, sweep: id === 3 ? 'b' : 'a' }));
  expect(partsToDelete(parts, new Set([1]), new Set(['b']))).toEqual([2]);
});
