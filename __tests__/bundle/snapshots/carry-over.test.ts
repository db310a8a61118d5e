/** What the entries know of an integration record that a reader does not see. */
import type { IntegrationState } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import { withCarriedStates } from '../../../src/TypeScript/snapshots/carry-over';
import type { NewSnapshot } from '../../../src/TypeScript/snapshots/new-snapshot';
import { anEntry, aSnapshot, NOON } from '../support/snapshots';

const BEFORE = '2026-06-01T11:00:00.000Z';
const UNREAD: IntegrationState = { record: 7, seen: 'unread', seenAt: '' };
const saw = (seen: 'fault' | 'in-order', seenAt: string): IntegrationState => ({ record: 7, seen, seenAt });

/** Of a reader who saw this of the record. */
function snapshotOf(state: IntegrationState, different: Partial<NewSnapshot> = {}): NewSnapshot {
  const one = aSnapshot(501, { integrationState: state, ...different });
  const verdict = state.seen === 'fault' ? 'blocked' : 'ready';
  return { ...one, finding: { ...one.finding, verdict, integrationState: state } };
}

/** @param known what the entry of the credential says of the record; null: there is no entry */
function carried(snapshots: readonly NewSnapshot[], known: IntegrationState | null) {
  const entries = known ? { 'expensify/501': anEntry(1, { integrationState: known }) } : {};
  return withCarriedStates(snapshots, { entries, records: new Map([[501, 7]]), now: NOON }).map(
    ({ hash, integrationState, finding: { verdict, allReady } }) => [hash, integrationState, verdict, allReady],
  );
}

it('a fault that somebody else saw is carried, and blocks', () => {
  const fault = saw('fault', BEFORE);

  expect(carried([snapshotOf(UNREAD)], fault)).toEqual([['h!', fault, 'blocked', false]]);
});

it('that somebody else saw it in order is carried too, and takes nothing away', () => {
  const inOrder = saw('in-order', BEFORE);

  expect(carried([snapshotOf(UNREAD)], inOrder)).toEqual([['h+', inOrder, 'ready', true]]);
});

it('what the reader sees counts, whatever somebody saw before', () => {
  const [now, fault] = [saw('in-order', NOON), saw('fault', NOON)];

  expect(carried([snapshotOf(now)], saw('fault', BEFORE))).toEqual([['h+', now, 'ready', true]]);
  expect(carried([snapshotOf(fault, { allReady: false })], saw('fault', BEFORE))).toEqual([
    ['h-', fault, 'blocked', false],
  ]);
});

it('nothing is carried where nobody saw it, and of no snapshots', () => {
  expect(carried([snapshotOf(UNREAD)], null)).toEqual([['h+', UNREAD, 'ready', true]]);
  expect(carried([], saw('fault', BEFORE))).toEqual([]);
});
