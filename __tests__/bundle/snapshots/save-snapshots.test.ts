/** Which entries are looked up and written, and what that costs. */
import * as record from 'N/record';
import { SNAPSHOT_FIELD as FIELD, SNAPSHOT_TYPE as TYPE } from '../../../src/TypeScript/snapshots/fields';
import type { Memory } from '../../../src/TypeScript/snapshots/memory';
import { recallEntries, rememberEntries } from '../../../src/TypeScript/snapshots/memory';
import type { NewSnapshot } from '../../../src/TypeScript/snapshots/new-snapshot';
import type { SnapshotSettings } from '../../../src/TypeScript/snapshots/save-snapshots';
import { saveSnapshots } from '../../../src/TypeScript/snapshots/save-snapshots';
import { installCaller } from '../support/caller';
import type { Entry } from '../support/snapshot-entries';
import { installWithSnapshots } from '../support/snapshot-entries';
import { affordsSteps, aMemory, anEntry, aSnapshot, NOON } from '../support/snapshots';

jest.mock('N/cache');

const LATER = '2026-06-01T12:00:01.000Z';
const YESTERDAY = '2026-05-31T12:00:00.000Z';
const LOOK = `query ${TYPE}`;
const CREATE = [`create ${TYPE}`, `save ${TYPE}`];
const UPDATE = `submit ${TYPE}/1`;

const KNOWN = { 'expensify/501': anEntry(1) };
const WRITTEN: Entry = { [FIELD.integration]: 'expensify', [FIELD.token]: 501, [FIELD.hash]: 'h+', [FIELD.at]: NOON };
/** Asked for alone: nobody knows of the others. */
const ALONE = { allReady: null, hash: 'h-' } as const;
/** Its facts changed. */
const CHANGED = { at: LATER, factsHash: 'other', hash: 'other+' };

/** @returns the calls, and what is remembered of the entries then */
function saved(
  snapshots: readonly NewSnapshot[],
  memory: Memory | null,
  different: Partial<SnapshotSettings> = {},
): { readonly calls: readonly string[]; readonly memory: Memory | null } {
  const asked = installWithSnapshots({ tables: {}, records: {} }, { entries: new Map([[1, WRITTEN]]) });
  installCaller({ id: 7, role: 3 });
  if (memory) rememberEntries(memory);
  asked.calls.length = 0;
  const settings = { most: 10, prunes: true, affords: () => true, schema: '1.9', ...different };
  const entries = saveSnapshots(() => ({ snapshots, records: new Map() }), settings);
  return { calls: [...asked.calls], memory: entries };
}

beforeEach(() => jest.useFakeTimers({ now: Date.parse(LATER) }));
afterEach(() => jest.useRealTimers());

describe('the entries are not looked up', () => {
  it.each<[string, readonly NewSnapshot[], Memory]>([
    ['where nothing is to be written', [aSnapshot(501)], aMemory(KNOWN)],
    ['nor after a day', [aSnapshot(501)], aMemory(KNOWN, { lookedAt: YESTERDAY })],
    ['nor for one that was asked for alone, of which no entry is made', [aSnapshot(502, ALONE)], aMemory(KNOWN)],
  ])('%s', (_when, snapshots, memory) => {
    expect(saved(snapshots, memory)).toEqual({ calls: ['recall'], memory });
  });

  it('where something changed of a credential that has an entry', () => {
    const { calls, memory } = saved([aSnapshot(501, CHANGED)], aMemory(KNOWN));

    expect(calls).toEqual(['recall', UPDATE, 'remember']);
    expect(memory).toEqual(aMemory({ 'expensify/501': anEntry(1, { at: LATER, hash: 'other+' }) }));
    expect(recallEntries()).toEqual(memory);
  });
});

describe('the entries are looked up', () => {
  const looked = (snapshots: readonly NewSnapshot[], memory: Memory | null) => saved(snapshots, memory).calls;

  it('where one credential of several has none, for another call may have made it', () => {
    expect(looked([aSnapshot(501), aSnapshot(502)], aMemory(KNOWN))).toEqual(['recall', LOOK, ...CREATE, 'remember']);
  });

  it('once a day where something is to be written', () => {
    const old = aMemory(KNOWN, { lookedAt: YESTERDAY });

    expect(looked([aSnapshot(501, CHANGED)], old)).toEqual(['recall', LOOK, UPDATE, 'remember']);
  });

  it('once a day where no token is live, for who may delete what is left of others, and for nobody else', () => {
    const old = aMemory(KNOWN, { lookedAt: YESTERDAY });

    expect(saved([], old).calls).toEqual(['recall', LOOK, 'remember']);
    expect(saved([], old, { prunes: false }).calls).toEqual(['recall']);
    expect(saved([], aMemory(KNOWN)).calls).toEqual(['recall']);
  });

  it('once a day for one that was asked for alone', () => {
    const changed = aSnapshot(501, { ...ALONE, ...CHANGED });

    expect(looked([changed], null)).toEqual(['recall', LOOK, UPDATE, 'remember']);
  });
});

describe('no more entries', () => {
  it('are written than are kept, nor looked for', () => {
    const both = [aSnapshot(501), aSnapshot(502)];

    expect(saved(both, aMemory(KNOWN), { most: 1 }).calls).toEqual(['recall']);
    expect(saved(both, null, { most: 1 }).calls).toEqual(['recall', LOOK, 'remember']);
  });

  it('are made than are kept, where nobody may delete any; what is there is brought up to date', () => {
    const others = { 'acme/1': anEntry(8), 'acme/2': anEntry(9) };
    const changed = [aSnapshot(501, CHANGED), aSnapshot(502)];
    // NetSuite has the one entry, whatever is remembered of others.
    const memory = aMemory({ ...KNOWN, ...others });
    expect(saved(changed, memory, { most: 2, prunes: false }).calls).toEqual([
      'recall',
      LOOK,
      UPDATE,
      ...CREATE,
      'remember',
    ]);

    const full = saved([aSnapshot(502), aSnapshot(503)], aMemory({}), { most: 2, prunes: false });
    expect(Object.keys(full.memory?.entries ?? {})).toEqual(['expensify/501', 'expensify/502']);
    const pruned = saved([aSnapshot(502), aSnapshot(503)], aMemory({}), { most: 2, prunes: true });
    expect(Object.keys(pruned.memory?.entries ?? {})).toEqual(['expensify/501', 'expensify/502', 'expensify/503']);
  });

  it('are needed to write over one that is there, however many there are', () => {
    const full = aMemory({ ...KNOWN, 'acme/1': anEntry(8) });
    const { calls } = saved([aSnapshot(501, CHANGED)], full, { most: 2, prunes: false });

    expect(calls).toEqual(['recall', UPDATE, 'remember']);
  });
});

describe('each step is taken only if it can be paid, with what remembering it costs', () => {
  const afforded = (snapshots: readonly NewSnapshot[], memory: Memory | null, steps: number) => {
    const { costs, affords } = affordsSteps(steps);
    return [costs, saved(snapshots, memory, { affords }).calls];
  };

  it('17 units to look the entries up and make one, 7 to make one, 3 to write over one', () => {
    const all = [aSnapshot(501, CHANGED), aSnapshot(502)];

    expect(afforded(all, null, 0)).toEqual([[17], ['recall']]);
    expect(afforded(all, null, 1)).toEqual([
      [17, 3],
      ['recall', LOOK, 'remember'],
    ]);
    expect(afforded(all, null, 2)).toEqual([
      [17, 3, 7],
      ['recall', LOOK, UPDATE, 'remember'],
    ]);
    expect(afforded(all, null, 3)).toEqual([
      [17, 3, 7],
      ['recall', LOOK, UPDATE, ...CREATE, 'remember'],
    ]);
  });
});

it('an entry is written over whole, though an earlier version left a mandatory field behind', () => {
  const { finding } = aSnapshot(501);
  saved([aSnapshot(501, CHANGED)], aMemory(KNOWN));

  expect(jest.mocked(record.submitFields).mock.calls).toEqual([
    [
      {
        type: TYPE,
        id: 1,
        values: {
          ...{ [FIELD.integration]: 'expensify', [FIELD.token]: 501, [FIELD.entity]: 42, [FIELD.role]: 1001 },
          ...{ [FIELD.at]: LATER, [FIELD.schema]: '1.9', [FIELD.hash]: 'other+' },
          [FIELD.finding]: JSON.stringify(finding),
        },
        options: { ignoreMandatoryFields: true },
      },
    ],
  ]);
});
