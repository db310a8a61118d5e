/** Which entries are deleted, by whom, and what that costs. */
import { CompleteCredentials } from '../../../src/TypeScript/snapshots/complete-credentials';
import { SNAPSHOT_FIELD as FIELD, SNAPSHOT_TYPE as TYPE } from '../../../src/TypeScript/snapshots/fields';
import type { Memory } from '../../../src/TypeScript/snapshots/memory';
import { recallEntries } from '../../../src/TypeScript/snapshots/memory';
import { mayPrune, pruneSnapshots } from '../../../src/TypeScript/snapshots/prune-snapshots';
import { aToken, factsWith } from '../../diagnosis/support/accounts';
import { expensify } from '../../support/expensify';
import { installCaller } from '../support/caller';
import type { Entry } from '../support/snapshot-entries';
import { installWithSnapshots } from '../support/snapshot-entries';
import { affordsSteps, aMemory, anEntry, NOON } from '../support/snapshots';

jest.mock('N/cache');

const YESTERDAY = '2026-05-31T12:00:00.000Z';
const WHO = { id: 7, role: 1001 };
const [EDIT, FULL] = [3, 4];

/** 501 is live; 502 and 503 are not. */
const LIVE = factsWith({ tokens: [aToken()] });
const MEMORY = aMemory({ 'expensify/501': anEntry(1), 'expensify/502': anEntry(2), 'expensify/503': anEntry(3) });
const del = (id: number) => `delete ${TYPE}/${id}`;

interface Given {
  readonly level?: number;
  readonly most?: number;
  readonly affords?: (cost: number) => boolean;
}

/** @returns the calls */
function pruned(memory: Memory, { level = FULL, most = 10, affords = () => true }: Given = {}): readonly string[] {
  const entry = (token: number): Entry => ({
    ...{ [FIELD.integration]: 'expensify', [FIELD.token]: token, [FIELD.at]: NOON, [FIELD.hash]: 'h+' },
  });
  const entries = new Map([501, 502, 503].map((token, place) => [place + 1, entry(token)]));
  const asked = installWithSnapshots({ tables: {}, records: {} }, { entries });
  installCaller(WHO, { LIST_CUSTRECORDENTRY: level });
  const live = CompleteCredentials.of(LIVE, expensify);
  if (live) pruneSnapshots(live, memory, { most, affords });
  return [...asked.calls];
}

beforeEach(() => jest.useFakeTimers({ now: Date.parse(NOON) }));
afterEach(() => jest.useRealTimers());

it('who may delete entries of custom records may prune, and nobody else', () => {
  const may = (level: number) => {
    installCaller(WHO, { LIST_CUSTRECORDENTRY: level });
    return mayPrune();
  };

  expect([may(EDIT), may(FULL)]).toEqual([false, true]);
  expect(pruned(MEMORY, { level: EDIT })).toEqual([]);
});

it('the entries of tokens that are gone are deleted, and remembered no more', () => {
  expect(pruned(MEMORY)).toEqual([del(2), del(3), 'remember']);
  expect(recallEntries()).toEqual(aMemory({ 'expensify/501': anEntry(1) }));
});

it('entries that are too many are deleted first, and the memory keeps the others', () => {
  expect(pruned({ ...MEMORY, surplus: [8, 9] })).toEqual([del(8), del(9), del(2), del(3), 'remember']);
  expect(recallEntries()).toEqual(aMemory({ 'expensify/501': anEntry(1) }));
});

it('nothing is asked, nor remembered, where none is to be deleted', () => {
  expect(pruned(aMemory({ 'expensify/501': anEntry(1) }))).toEqual([]);
});

it('after a day they are looked up first: what is there counts, not what is remembered', () => {
  const old = aMemory({ 'expensify/501': anEntry(1), 'expensify/777': anEntry(7) }, { lookedAt: YESTERDAY });

  expect(pruned(old)).toEqual([`query ${TYPE}`, del(2), del(3), 'remember']);
  expect(Object.keys(recallEntries().entries)).toEqual(['expensify/501']);
});

describe('what the units do not cover is left for the next time', () => {
  const afforded = (memory: Memory, steps: number) => {
    const { costs, affords } = affordsSteps(steps);
    return [costs, pruned(memory, { affords })];
  };

  it('5 units to delete one and remember it, 10 more to look them up', () => {
    expect(afforded(MEMORY, 0)).toEqual([[5], []]);
    expect(afforded({ ...MEMORY, lookedAt: YESTERDAY }, 0)).toEqual([[15], []]);
    expect(afforded(MEMORY, 2)).toEqual([
      [5, 5, 5],
      [del(2), 'remember'],
    ]);
  });

  it('and remembered as it is then', () => {
    afforded({ ...MEMORY, surplus: [8, 9] }, 2);

    expect(recallEntries()).toEqual({ ...MEMORY, surplus: [9] });
  });
});
