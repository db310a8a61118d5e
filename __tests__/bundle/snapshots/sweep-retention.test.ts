/**
 * What is kept of very many sweeps: no more entries and parts than the two bounds say, whatever became of the sweeps.
 */
import { startReading } from '../../../src/TypeScript/account/reading';
import { encodeChanges } from '../../../src/TypeScript/diagnosis/sweep/changes-text';
import { encodeRows, sectionText } from '../../../src/TypeScript/diagnosis/sweep/rows';
import { PART_TYPE, SWEEP_TYPE } from '../../../src/TypeScript/snapshots/sweeps/fields';
import { pruneSweeps } from '../../../src/TypeScript/snapshots/sweeps/prune-sweeps';
import { changesOf, lastSweep, stateOf, sweepByKey } from '../../../src/TypeScript/snapshots/sweeps/read-sweeps';
import { beginSweep, finishSweep } from '../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import { aSwept } from '../../diagnosis/sweep/support/swept';
import type { SweepAccount } from '../support/sweep-entries';
import { openSweeps } from '../support/sweep-entries';
import { writeParts } from '../support/write-parts';

const DAYS = 45;
const keyOf = (day: number): string => day.toString(16).padStart(16, '0');
const timeOf = (day: number, hour: number): string => new Date(Date.UTC(2026, 0, day, hour)).toISOString();

let sweeps: SweepAccount;
beforeEach(async () => {
  sweeps = await openSweeps();
});
afterEach(() => {
  sweeps.account.close();
});

/** What may happen to a sweep of a day. */
type Fate = 'finishes' | 'dies-with-parts' | 'dies-at-once' | 'is-not-pruned';

function fateOf(day: number): Fate {
  if (day % 7 === 3) return 'dies-with-parts';
  if (day % 11 === 5) return 'dies-at-once';
  return day % 9 === 4 ? 'is-not-pruned' : 'finishes';
}

/** Two parts: what every credential is, and what turned. */
function partsOf(day: number) {
  const state = sectionText('expensify', encodeRows([aSwept({ entity: day })]));
  const change = { group: 'expensify', from: 'ready', to: 'blocked', check: 'role-active', record: null } as const;
  return writeParts(startReading(), keyOf(day), [
    { kind: 'state', groups: ['expensify'], text: state },
    ...encodeChanges([{ ...change, count: day, credentials: [501] }]).map((text) => ({
      ...{ kind: 'change' as const, groups: [], text },
    })),
  ]);
}

function sweep(day: number, keep: { readonly days: number; readonly rows: number }): void {
  const fate = fateOf(day);
  const id = beginSweep({ key: keyOf(day), deployment: 'customdeploy_td_sweep_daily', began: timeOf(day, 2) });
  if (fate === 'dies-at-once') return;
  const parts = partsOf(day);
  if (fate === 'dies-with-parts') return;
  finishSweep(id, {
    ...{ state: 'finished', ended: timeOf(day, 3), ready: 0, blocked: day, unknown: 0 },
    ...{ integrations: [], parts, errors: [], cost: null },
  });
  if (fate === 'is-not-pruned') sweeps.refuseNext('remove');
  try {
    pruneSweeps(startReading(), { ...keep, now: timeOf(day, 4) });
  } catch {
    // The next one deletes what this one left.
  }
}

const countOf = (type: string): number => Number(sweeps.rows(`SELECT COUNT(*) AS n FROM ${type}`)[0]?.n);

it.each([
  ['days', { days: 10, rows: 4000 }, 11],
  ['rows', { days: 3650, rows: 12 }, 12],
])('is bounded by %s for %# sweeps, some of which die or are not pruned', (_what, keep, most) => {
  const kept: { readonly day: number; readonly sweeps: number; readonly parts: number }[] = [];
  for (let day = 1; day <= DAYS; day++) {
    sweep(day, keep);
    kept.push({ day, sweeps: countOf(SWEEP_TYPE), parts: countOf(PART_TYPE) });
  }

  const pruned = kept.filter(({ day }) => fateOf(day) === 'finishes');
  expect(pruned.length).toBeGreaterThan(25);
  expect(Math.max(...pruned.map((one) => one.sweeps))).toBeLessThanOrEqual(most);
  // What turned in each of them, and the credentials of the last one.
  for (const one of pruned) expect(one.parts).toBeLessThanOrEqual(one.sweeps + 1);
  // Those that died, or were not pruned, wait for the next one that is.
  expect(Math.max(...kept.map((one) => one.sweeps))).toBeLessThanOrEqual(most + 3);
  expect(Math.max(...kept.map((one) => one.parts))).toBeLessThanOrEqual(most + 1 + 3 * 2);
});

it('leaves every part that a kept sweep lists, and the last state', () => {
  for (let day = 1; day <= DAYS; day++) sweep(day, { days: 3650, rows: 12 });

  const reading = startReading();
  const last = lastSweep(reading).read;
  expect(last && stateOf(reading, last)).toMatchObject({ read: [{ group: 'expensify' }], unread: 0 });
  const keys = sweeps
    .rows(`SELECT s.custrecord_td_sweep_key AS key FROM ${SWEEP_TYPE} s`)
    .map(({ key }) => String(key));
  const found = keys.map((key) => sweepByKey(reading, key).read);
  expect(found.filter((one) => one?.state === 'finished').length).toBeGreaterThan(8);
  for (const one of found) if (one) expect(changesOf(reading, one).unread).toBe(0);
});
