/** What sweeps left behind, read: which statements are sent, and what is not what was written. */
import type { Reading, Row } from '../../../src/TypeScript/account/reading';
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { encodeChanges, encodeRoles } from '../../../src/TypeScript/diagnosis/sweep/changes-text';
import { fingerprint } from '../../../src/TypeScript/diagnosis/fingerprint';
import { encodeRows, sectionText } from '../../../src/TypeScript/diagnosis/sweep/rows';
import {
  changesNotMailed,
  changesOf,
  changesSince,
  intactParts,
  lastSweep,
  recentSweeps,
  rolesOf,
  runningSweeps,
  soonOf,
  stateOf,
  stateTexts,
  sweepByKey,
} from '../../../src/TypeScript/snapshots/sweeps/read-sweeps';
import type { StoredPart } from '../../../src/TypeScript/snapshots/sweeps/sweep-entry';
import { aSwept } from '../../diagnosis/sweep/support/swept';

const KEY = '00000000000000ff';

function sweepRow(id: number, changes: Row = {}): Row {
  return {
    ...{ id, sweep_key: KEY, deployment: 'd', state: 'finished', began: '2026-06-01T02:00:00Z' },
    ...{ ended: '2026-06-01T03:00:00Z', pages: 1, ready: 1, blocked: 0, not_known: 0, mail: '' },
    ...{ totals: null, parts: null, errors: null, cost: null },
    ...changes,
  };
}

/** A part as a sweep lists it, and its text. */
interface Written {
  readonly part: StoredPart;
  readonly text: string;
}

function written(id: number, kind: StoredPart['kind'], text: string, groups = ['a']): Written {
  return { part: { id, kind, groups, hash: fingerprint(text) }, text };
}

/** Sweeps answer the first statement, parts the others, from last to first. */
function answering(sweeps: readonly Row[], parts: readonly Written[] = []) {
  const firstRows = jest.fn((..._asked: Parameters<Reading['firstRows']>): Row[] => {
    const [sql, params] = _asked;
    if (!sql.includes('part_text')) return [...sweeps];
    return parts
      .filter(({ part }) => params.includes(part.id))
      .map(({ part, text }) => ({ id: String(part.id), part_text: text }))
      .toReversed();
  });
  return { firstRows, asked: firstRows.mock.calls };
}

const HERE = 's.custrecord_td_sweep_account = ?';
const ACCOUNT = '1234567_SB1';

beforeEach(() => {
  jest.requireMock<{ accountId: string }>('N/runtime').accountId = ACCOUNT;
});

const ends = (reading: ReturnType<typeof answering>) =>
  reading.asked.map(([sql, params, most]) => [sql.slice(sql.indexOf('FROM ')), params, most]);
const sweepOf = (parts: readonly Written[]) => ({ parts: parts.map(({ part }) => part) });

describe('one sweep', () => {
  const BAD = sweepRow(7, { sweep_key: 'x' });

  it('may be the last one that found something out', () => {
    const reading = answering([sweepRow(7)]);

    expect(lastSweep(reading)).toMatchObject({ read: { id: 7, key: KEY, parts: [] }, unread: 0 });
    expect(ends(reading)).toEqual([
      [
        `FROM customrecord_td_sweep s WHERE s.custrecord_td_sweep_state IN ('finished', 'incomplete') AND ${HERE} ORDER BY s.id DESC`,
        [ACCOUNT],
        1,
      ],
    ]);
    expect(lastSweep(answering([]))).toEqual({ read: null, unread: 0 });
    expect(lastSweep(answering([BAD]))).toEqual({ read: null, unread: 1 });
  });

  it('may be that of a key', () => {
    const reading = answering([sweepRow(7)]);

    expect(sweepByKey(reading, KEY)).toMatchObject({ read: { id: 7 }, unread: 0 });
    expect(ends(reading)).toEqual([
      ['FROM customrecord_td_sweep s WHERE s.custrecord_td_sweep_key = ? ORDER BY s.id', [KEY], 1],
    ]);
    expect(sweepByKey(answering([]), KEY)).toEqual({ read: null, unread: 0 });
    expect(sweepByKey(answering([BAD]), KEY)).toEqual({ read: null, unread: 1 });
  });

  it('is one of the last ones, or of those that run', () => {
    const reading = answering([sweepRow(8), BAD]);

    expect(recentSweeps(reading, 10)).toMatchObject({ read: [{ id: 8 }], unread: 1 });
    expect(recentSweeps(reading, 1000).unread).toBe(1);
    expect(runningSweeps(reading)).toMatchObject({ read: [{ id: 8 }], unread: 1 });
    expect(ends(reading)).toEqual([
      [`FROM customrecord_td_sweep s WHERE ${HERE} ORDER BY s.id DESC`, [ACCOUNT], 10],
      [`FROM customrecord_td_sweep s WHERE ${HERE} ORDER BY s.id DESC`, [ACCOUNT], 400],
      [
        `FROM customrecord_td_sweep s WHERE s.custrecord_td_sweep_state = 'running' AND ${HERE} ORDER BY s.id`,
        [ACCOUNT],
        400,
      ],
    ]);
  });
});

describe('the credentials of a sweep', () => {
  const [one, two, three] = [501, 502, 503].map((id) => aSwept({ id }));
  const section = (group: string, ...credentials: ReturnType<typeof aSwept>[]) =>
    sectionText(group, encodeRows(credentials));
  if (!one || !two || !three) throw new Error('There are three.');
  const parts = [
    written(1, 'state', section('a', two), ['a']),
    written(2, 'state', `${section('a', one)}\n${section('b', three)}`, ['a', 'b']),
    written(3, 'soon', section('a', three), ['a']),
  ];

  it('are those of all its parts, by integration and by id', () => {
    const reading = answering([], parts);

    expect(stateOf(reading, sweepOf(parts))).toEqual({
      read: [
        { group: 'a', credentials: [one, two] },
        { group: 'b', credentials: [three] },
      ],
      unread: 0,
    });
    expect(reading.asked).toEqual([
      [
        'SELECT p.id, p.custrecord_td_swpart_text AS part_text FROM customrecord_td_sweep_part p WHERE p.id IN (?, ?)',
        [1, 2],
      ],
    ]);
  });

  it('may be those of one integration, some of them, or those that something will break', () => {
    const reading = answering([], parts);

    expect(stateOf(reading, sweepOf(parts), { group: 'b' }).read).toEqual([{ group: 'b', credentials: [three] }]);
    expect(reading.asked.map(([, params]) => params)).toEqual([[2]]);
    expect(stateOf(reading, sweepOf(parts), { keeps: ({ id }, group) => id > 501 && group === 'a' }).read).toEqual([
      { group: 'a', credentials: [two] },
      { group: 'b', credentials: [] },
    ]);
    expect(soonOf(reading, sweepOf(parts)).read).toEqual([{ group: 'a', credentials: [three] }]);
  });

  it('are as text what was written, or nothing', () => {
    const bad = written(4, 'state', `${section('a', one)}\nx x`);
    const all = [...parts.slice(1, 2), bad];

    expect(stateTexts(answering([], all), sweepOf(all).parts)).toEqual([
      {
        part: parts[1]?.part,
        sections: [
          { group: 'a', rows: encodeRows([one]) },
          { group: 'b', rows: encodeRows([three]) },
        ],
      },
      { part: bad.part, sections: null },
    ]);
  });

  it.each<[string, readonly Written[]]>([
    ['is gone', []],
    ['has another text', [{ ...written(1, 'state', ''), text: section('a', one) }]],
    ['is not understood', [written(1, 'state', 'x x')]],
  ])('are without a part that %s, which is counted', (_, there) => {
    const listed = there[0]?.part ?? written(1, 'state', section('a', two)).part;

    expect(stateOf(answering([], there), { parts: [listed] })).toEqual({ read: [], unread: 1 });
    const isUnderstood = there[0]?.part.hash === fingerprint(there[0]?.text ?? '');
    expect(intactParts(answering([], there), [listed])).toHaveLength(isUnderstood ? 1 : 0);
  });

  it('are asked for ten parts at once', () => {
    const many = Array.from({ length: 11 }, (_, index) =>
      written(index + 1, 'state', section('a', aSwept({ id: index + 1 }))),
    );
    const reading = answering([], many);

    expect(stateOf(reading, sweepOf(many)).read[0]?.credentials).toHaveLength(11);
    expect(reading.asked.map(([, params]) => params.length)).toEqual([10, 1]);
  });
});

it('what each role of an integration reaches is that of its group', () => {
  const reach = (group: string, role: number) => ({ group, role, credentials: 2, pattern: '+-?' });
  const text = encodeRoles([reach('a', 1), reach('b', 2)])[0] ?? '';
  const parts = [
    written(1, 'roles', text, ['a', 'b']),
    written(2, 'roles', encodeRoles([reach('c', 3)])[0] ?? '', ['c']),
  ];
  const reading = answering([], parts);

  expect(rolesOf(reading, sweepOf(parts), 'a')).toEqual({
    read: [{ role: 1, credentials: 2, pattern: '+-?' }],
    unread: 0,
  });
  expect(reading.asked.map(([, params]) => params)).toEqual([[1]]);
});

describe('what turned', () => {
  const turned = (count: number): Change => ({
    ...{ group: 'a', from: 'ready', to: 'blocked', check: 'role-permission' },
    ...{ record: { type: 'role', id: 1001 }, count, credentials: [501] },
  });
  const change = (id: number) => written(id, 'change', encodeChanges([turned(id)])[0] ?? '');
  const state = written(99, 'state', sectionText('a', encodeRows([aSwept()])));
  const withParts = (id: number, parts: readonly Written[]) =>
    sweepRow(id, { parts: JSON.stringify(sweepOf(parts).parts) });

  it('in one sweep is what its first ten parts say', () => {
    const parts = [state, ...Array.from({ length: 11 }, (_, index) => change(index + 1))];
    const reading = answering([], parts);
    const { read, unread } = changesOf(reading, sweepOf(parts));

    expect([read.map(({ count }) => count), unread]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0]);
    expect(reading.asked).toHaveLength(1);
  });

  it('since a time, or since the last e-mail, is asked for by sweep, the newest first', () => {
    const reading = answering(
      [withParts(8, [state, change(2), change(1)]), withParts(7, [])],
      [state, change(1), change(2)],
    );
    const found = changesSince(reading, '2026-06-01T00:00:00Z');
    changesNotMailed(reading);

    expect(found.read.map(({ sweep, changes }) => [sweep.id, changes.map(({ count }) => count)])).toEqual([
      [8, [2, 1]],
      [7, []],
    ]);
    expect([found.unread, found.isCut]).toEqual([0, false]);
    const over = `FROM customrecord_td_sweep s\nWHERE s.custrecord_td_sweep_state IN ('finished', 'incomplete') AND ${HERE} AND`;
    expect(ends(reading).filter(([sql]) => String(sql).includes('td_sweep s'))).toEqual([
      [`${over} s.custrecord_td_sweep_ended >= ? ORDER BY s.id DESC`, [ACCOUNT, '2026-06-01T00:00:00Z'], 101],
      [
        `${over} (s.custrecord_td_sweep_mail IS NULL OR s.custrecord_td_sweep_mail IN ('', 'refused')) ORDER BY s.id DESC`,
        [ACCOUNT],
        101,
      ],
    ]);
    expect(reading.asked[0]?.[0]).toContain(', s.custrecord_td_sweep_parts AS parts FROM');
    expect(reading.asked[1]?.[1]).toEqual([2, 1]);
  });

  it('is told to be more than was read where there are too many sweeps', () => {
    const sweeps = Array.from({ length: 101 }, (_, index) => sweepRow(200 - index));

    expect(changesSince(answering(sweeps), '').read).toHaveLength(100);
    expect(changesSince(answering(sweeps), '').isCut).toBe(true);
    expect(changesSince(answering(sweeps.slice(1)), '').isCut).toBe(false);
  });

  it('is told to be more than was read where there are too many parts: a sweep is read whole or not', () => {
    const parts = Array.from({ length: 101 }, (_, index) => change(index + 1));
    const sweeps = [
      withParts(8, parts.slice(0, 99)),
      withParts(7, parts.slice(99)),
      withParts(6, parts.slice(99, 100)),
    ];
    const found = changesSince(answering(sweeps, parts), '');

    expect([found.read.map(({ sweep }) => sweep.id), found.isCut, found.unread]).toEqual([[8, 6], true, 0]);
  });

  it('counts sweeps and parts that are not what was written', () => {
    const sweeps = [withParts(8, [change(1), change(2)]), sweepRow(7, { parts: '{' })];
    const found = changesSince(answering(sweeps, [change(1)]), '');

    expect([found.read.map(({ changes }) => changes.length), found.unread, found.isCut]).toEqual([[1], 2, false]);
  });
});
