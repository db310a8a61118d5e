/** What sweeps leave behind, how it is read, and when it is deleted: on statements that the emulator runs. */
import { encodeChanges, encodeRoles } from '../../../src/TypeScript/diagnosis/sweep/changes-text';
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { chunkedRows, encodeRows, sectionText } from '../../../src/TypeScript/diagnosis/sweep/rows';
import type { SweptCredential } from '../../../src/TypeScript/diagnosis/sweep/swept';
import { PART_TYPE, SWEEP_TYPE } from '../../../src/TypeScript/snapshots/sweeps/fields';
import { pruneSweeps } from '../../../src/TypeScript/snapshots/sweeps/prune-sweeps';
import {
  changesNotMailed,
  changesSince,
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
import { partsOfSections } from '../../../src/TypeScript/snapshots/sweeps/write-parts';
import type { SweepEnd } from '../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import {
  beginSweep,
  finishSweep,
  interruptSweep,
  notePages,
  setMail,
  withdrawSweep,
} from '../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import { aSwept } from '../../diagnosis/sweep/support/swept';
import type { SweepAccount } from '../support/sweep-entries';
import { AUDITOR, NOBODY, openSweeps } from '../support/sweep-entries';
import { writeParts } from '../support/write-parts';

let sweeps: SweepAccount;

beforeEach(async () => {
  sweeps = await openSweeps();
});

const GROUP = { key: 'expensify', integration: 'expensify', application: null };
const TURNED: Change = {
  group: 'expensify',
  from: 'ready',
  to: 'blocked',
  check: 'role-permission',
  record: { type: 'role', id: 1001 },
  count: 1,
  credentials: [501],
};

const keyOf = (day: number): string => day.toString(16).padStart(16, '0');
const dayOf = (day: number, hour = 2): string => new Date(Date.UTC(2026, 5, day, hour)).toISOString();

function end(day: number, different: Partial<SweepEnd> = {}): SweepEnd {
  const counted = { ready: 1, blocked: 1, unknown: 0 };
  return {
    ...counted,
    state: 'finished',
    ended: dayOf(day, 3),
    integrations: [
      {
        ...{ group: GROUP, name: 'Expensify', ...counted, verdict: 'blocked', soon: { 'only-one': 1 } },
        rootCause: { check: 'role-permission', token: 501 },
      },
    ],
    parts: [],
    errors: [{ stage: 'map', key: 'page/00002', message: 'x'.repeat(2000) }],
    cost: { units: 120, queries: 12 },
    ...different,
  };
}

interface Found {
  readonly credentials?: readonly SweptCredential[];
  readonly changes?: readonly Change[];
  readonly last?: readonly StoredPart[];
}

function partsFor(day: number, { credentials = [], changes = [], last = [] }: Found): StoredPart[] {
  const sections = chunkedRows(credentials).map((rows) => ({
    group: 'expensify',
    text: sectionText('expensify', rows),
  }));
  const parts = [
    ...encodeChanges(changes).map((text) => ({ kind: 'change' as const, groups: ['expensify'], text })),
    ...partsOfSections('state', sections),
  ];
  return writeParts(sweeps.reading, keyOf(day), parts, last);
}

/** A sweep from its begin to its end. @returns the id of its entry */
function swept(day: number, found: Found = {}, different: Partial<SweepEnd> = {}): number {
  const id = beginSweep({ key: keyOf(day), deployment: 'customdeploy_td_sweep_daily', began: dayOf(day) });
  finishSweep(id, end(day, { parts: partsFor(day, found), ...different }));
  return id;
}

const countOf = (type: string): number => sweeps.rows(`SELECT id FROM ${type}`).length;

describe('a sweep', () => {
  it('is read as it was written', () => {
    const id = swept(1);
    notePages(id, 20);
    setMail(id, 'sent');
    const { read, unread } = lastSweep(sweeps.reading);

    expect(unread).toBe(0);
    expect(read).toEqual({
      ...end(1),
      ...{ id, key: keyOf(1), deployment: 'customdeploy_td_sweep_daily', began: dayOf(1), pages: 20, mail: 'sent' },
      integrationCount: 1,
      errors: [{ stage: 'map', key: 'page/00002', message: 'x'.repeat(500) }],
    });
    expect(sweepByKey(sweeps.reading, keyOf(1)).read).toEqual(read);
    expect(sweepByKey(sweeps.reading, keyOf(2)).read).toBeNull();
  });

  it('counts once it has come to its end, and no earlier', () => {
    const first = swept(1, { credentials: [aSwept()] });
    const second = beginSweep({ key: keyOf(2), deployment: 'customdeploy_td_sweep_now', began: dayOf(2) });
    partsFor(2, { credentials: [aSwept({ verdict: 'blocked', check: 'role-active' })], changes: [TURNED] });

    expect(lastSweep(sweeps.reading).read?.id).toBe(first);
    expect(changesSince(sweeps.reading, dayOf(1)).read.flatMap(({ changes }) => changes)).toEqual([]);
    expect(runningSweeps(sweeps.reading).read.map(({ id }) => id)).toEqual([second]);
    expect(runningSweeps(sweeps.reading).read).toMatchObject([{ pages: null, ready: 0, ended: null, mail: '' }]);

    withdrawSweep(second, dayOf(2));
    interruptSweep(beginSweep({ key: keyOf(3), deployment: 'x', began: dayOf(3) }));
    expect(runningSweeps(sweeps.reading).read).toEqual([]);
    expect(recentSweeps(sweeps.reading, 10).read.map(({ state }) => state)).toEqual([
      'interrupted',
      'withdrawn',
      'finished',
    ]);
    expect(recentSweeps(sweeps.reading, 2).read).toHaveLength(2);
  });

  it('does not count where another one took its place, not even while it is saved', () => {
    const begun = (day: number) => beginSweep({ key: keyOf(day), deployment: 'x', began: dayOf(day) });
    const [first, second, third] = [begun(1), begun(2), begun(3)];
    expect(interruptSweep(first)).toBe(true);
    expect(finishSweep(first, end(1))).toBe(false);

    sweeps.beforeSave(() => interruptSweep(second));
    expect(finishSweep(second, end(2))).toBe(false);
    sweeps.beforeSave(() => finishSweep(third, end(3)));
    expect(interruptSweep(third)).toBe(false);
    const states = recentSweeps(sweeps.reading, 10).read.map(({ state }) => state);
    expect(states).toEqual(['finished', 'interrupted', 'interrupted']);
  });

  it('counts where somebody else saved its entry, and it runs all the same', () => {
    const id = beginSweep({ key: keyOf(1), deployment: 'x', began: dayOf(1) });
    sweeps.beforeSave(() => {
      notePages(id, 7);
    });

    expect(finishSweep(id, end(1))).toBe(true);
    expect(lastSweep(sweeps.reading).read).toMatchObject({ id, pages: 7 });
  });

  it('keeps the first of very many integrations, and how many there are', () => {
    const [one] = end(1).integrations;
    swept(1, {}, { integrations: Array.from({ length: 600 }, () => one).flatMap((any) => any ?? []) });
    expect(lastSweep(sweeps.reading).read).toMatchObject({ integrationCount: 600 });
    expect(lastSweep(sweeps.reading).read?.integrations).toHaveLength(500);
  });

  it('takes 12 units beside its parts, and one query and 6 units for each of them', () => {
    swept(1, { credentials: [aSwept()], changes: [TURNED] });
    expect(sweeps.cost()).toEqual({ units: 6 + 6 + 10 + 2 * 6, queries: 1 });
  });

  it.each([
    ['state', `'done'`],
    ['totals', `'{"integrations":[{}],"count":1}'`],
    ['totals', `'{'`],
    ['parts', `'[{"id":1,"kind":"state","groups":[],"hash":"x"}]'`],
    ['errors', `'{}'`],
    ['began', `'yesterday'`],
    ['ended', `''`],
    ['key', `'1'`],
    ['mail', `'perhaps'`],
    ['ready', '-1'],
    ['ready', 'NULL'],
    ['cost', `'{"units":"many"}'`],
  ])('is not read where its %s is %s, and that is said', (field, value) => {
    swept(1);
    const id = swept(2);
    sweeps.tamper(`UPDATE ${SWEEP_TYPE} SET custrecord_td_sweep_${field} = ${value} WHERE id = ${id}`);
    const { read, unread } = lastSweep(sweeps.reading);
    // With a state that there is not, it is no sweep that is over.
    if (field === 'state') expect(read?.key).toBe(keyOf(1));
    else expect([read, unread]).toEqual([null, 1]);
    expect(sweepByKey(sweeps.reading, keyOf(2))).toEqual({ read: null, unread: field === 'key' ? 0 : 1 });
  });

  it('is read by who may see entries of custom records, and by nobody else', () => {
    swept(1, { credentials: [aSwept()], changes: [TURNED] });
    sweeps.as(AUDITOR);
    const { read } = lastSweep(sweeps.reading);
    expect(stateOf(sweeps.reading, read ?? { parts: [] }).read).toHaveLength(1);
    sweeps.as(NOBODY);
    expect(() => lastSweep(sweeps.reading)).toThrow('Search error occurred');
    expect(() => stateOf(sweeps.reading, read ?? { parts: [] })).toThrow('Search error occurred');
  });
});

describe('what a sweep found', () => {
  const credentials = [aSwept(), aSwept({ id: 502, verdict: 'blocked', check: 'role-active' })];
  const other = [aSwept({ id: 7, application: 9 })];
  const sections = [
    { group: 'any/9', text: sectionText('any/9', chunkedRows(other)[0] ?? '') },
    { group: 'expensify', text: sectionText('expensify', chunkedRows(credentials)[0] ?? '') },
  ];
  const stored = (most?: number): StoredPart[] =>
    writeParts(sweeps.reading, keyOf(1), partsOfSections('state', sections, most));

  it.each([
    ['one part', undefined, 1],
    ['two parts', 30, 2],
  ])('is read in whole, of one integration, or as somebody filters, from %s', (_, most, count) => {
    const parts = stored(most);
    expect(parts).toHaveLength(count);
    expect(stateOf(sweeps.reading, { parts })).toEqual({
      read: [
        { group: 'any/9', credentials: other },
        { group: 'expensify', credentials },
      ],
      unread: 0,
    });
    expect(stateOf(sweeps.reading, { parts }, { group: 'expensify' }).read).toEqual([
      { group: 'expensify', credentials },
    ]);
    const blocked = stateOf(sweeps.reading, { parts }, { keeps: ({ verdict }) => verdict === 'blocked' });
    expect(blocked.read.flatMap((one) => one.credentials.map(({ id }) => id))).toEqual([502]);
    expect(soonOf(sweeps.reading, { parts }).read).toEqual([]);
  });

  it('takes a query for each ten parts', () => {
    const many = Array.from({ length: 23 }, (_, place) => aSwept({ id: place + 1 }));
    const parts = partsOfSections(
      'state',
      many.map((one) => ({ group: 'expensify', text: sectionText('expensify', chunkedRows([one])[0] ?? '') })),
      20,
    );
    const written = writeParts(sweeps.reading, keyOf(1), parts);
    const before = sweeps.cost().queries;
    expect(stateOf(sweeps.reading, { parts: written }).read).toEqual([{ group: 'expensify', credentials: many }]);
    expect(sweeps.cost().queries - before).toBe(3);
  });

  it('is not read where a part is gone or was changed, and that is said', () => {
    const parts = stored(30);
    const [first, second] = parts;
    sweeps.tamper(`UPDATE ${PART_TYPE} SET custrecord_td_swpart_text = '@any/9\n7,0,16,rt,7' WHERE id = ${first?.id}`);
    expect(stateOf(sweeps.reading, { parts })).toEqual({ read: [{ group: 'expensify', credentials }], unread: 1 });
    sweeps.tamper(`DELETE FROM ${PART_TYPE} WHERE id = ${second?.id}`);
    expect(stateOf(sweeps.reading, { parts })).toEqual({ read: [], unread: 2 });
  });

  it('is handed on as text, part by part; a part that is not what was written is said to be none', () => {
    const [one, other] = [aSwept(), aSwept({ id: 502 })];
    const parts = writeParts(
      sweeps.reading,
      keyOf(1),
      [one, other].map((credential) => ({
        kind: 'state',
        groups: ['expensify'],
        text: sectionText('expensify', encodeRows([credential])),
      })),
    );
    sweeps.tamper(`UPDATE ${PART_TYPE} SET custrecord_td_swpart_text = 'x' WHERE id = ${parts[0]?.id ?? 0}`);
    const before = sweeps.cost().queries;

    expect(stateTexts(sweeps.reading, parts).map(({ part, sections }) => [part.id, sections])).toEqual([
      [parts[0]?.id, null],
      [parts[1]?.id, [{ group: 'expensify', rows: encodeRows([other]) }]],
    ]);
    expect(sweeps.cost().queries - before).toBe(1);
  });

  it('says what the roles of an integration reach', () => {
    const rows = [
      { group: 'expensify', role: 1001, credentials: 2, pattern: '+-?.' },
      { group: 'any/9', role: 1002, credentials: 1, pattern: '+' },
    ];
    const texts = encodeRoles(rows);
    const parts = writeParts(
      sweeps.reading,
      keyOf(1),
      texts.map((text) => ({ kind: 'roles', groups: ['expensify', 'any/9'], text })),
    );
    expect(rolesOf(sweeps.reading, { parts }, 'expensify').read).toEqual([
      { role: 1001, credentials: 2, pattern: '+-?.' },
    ]);
    expect(rolesOf(sweeps.reading, { parts }, 'netsuite')).toEqual({ read: [], unread: 0 });
  });

  it('is written once, however often the stage runs', () => {
    const parts = stored(30);
    expect(stored(30)).toEqual(parts);
    expect(countOf(PART_TYPE)).toBe(2);
  });

  it('is written over where an earlier call found something else', () => {
    const [before] = partsFor(1, { credentials: [aSwept()] });
    const [after] = partsFor(1, { credentials: [aSwept({ verdict: 'unknown' })] });
    expect(after?.id).toBe(before?.id);
    expect(stateOf(sweeps.reading, { parts: after ? [after] : [] }).read).toMatchObject([
      { credentials: [{ verdict: 'unknown' }] },
    ]);
  });

  it('is not written again where the last sweep found the same', () => {
    swept(1, { credentials });
    const last = lastSweep(sweeps.reading).read?.parts ?? [];
    swept(2, { credentials, last });
    expect(lastSweep(sweeps.reading).read?.parts).toEqual(last);
    expect(countOf(PART_TYPE)).toBe(1);
  });

  it.each([
    ['gone', `DELETE FROM ${PART_TYPE}`],
    ['changed', `UPDATE ${PART_TYPE} SET custrecord_td_swpart_text = '@expensify'`],
  ])('is written anew where that part of the last sweep is %s', (_, tampering) => {
    swept(1, { credentials });
    const last = lastSweep(sweeps.reading).read?.parts ?? [];
    sweeps.tamper(tampering);
    swept(2, { credentials, last });
    const parts = lastSweep(sweeps.reading).read?.parts ?? [];
    expect(stateOf(sweeps.reading, { parts })).toEqual({ read: [{ group: 'expensify', credentials }], unread: 0 });
  });

  it('is finished by a second call where the first one was refused in the middle', () => {
    sweeps.refuseNext('create');
    expect(() => stored(30)).toThrow('An error occurred.');
    expect(stored(30)).toHaveLength(2);
    expect(countOf(PART_TYPE)).toBe(2);
  });
});

describe('what turned', () => {
  it('is read since a time, newest first', () => {
    swept(1, { changes: [{ ...TURNED, count: 7 }] });
    swept(2, { changes: [TURNED] }, { state: 'incomplete' });
    swept(3);
    swept(4, { changes: [TURNED] }, { state: 'failed' });
    const { read, unread, isCut } = changesSince(sweeps.reading, dayOf(2));
    expect(read.map(({ sweep, changes }) => [sweep.ended, changes])).toEqual([
      [dayOf(3, 3), []],
      [dayOf(2, 3), [TURNED]],
    ]);
    expect([unread, isCut]).toEqual([0, false]);
  });

  it('is read of the sweeps that no e-mail told of', () => {
    swept(1, { changes: [TURNED] });
    expect(changesNotMailed(sweeps.reading).read).toHaveLength(1);
    setMail(swept(2, { changes: [TURNED] }), 'sending');
    setMail(swept(3, { changes: [{ ...TURNED, count: 7 }] }), 'refused');
    setMail(swept(4, { changes: [] }), 'none');
    const { read } = changesNotMailed(sweeps.reading);
    expect(read.map(({ changes }) => changes.map(({ count }) => count))).toEqual([[7], [TURNED.count]]);
  });

  it('is cut where there are too many sweeps or parts, and that is said', () => {
    const many = Array.from({ length: 60 }, (_, place) => ({ ...TURNED, credentials: [place + 1] }));
    const asParts = (day: number) =>
      writeParts(
        sweeps.reading,
        keyOf(day),
        encodeChanges(many, 90).map((text) => ({ kind: 'change', groups: ['expensify'], text })),
      );
    for (const day of [1, 2]) {
      finishSweep(
        beginSweep({ key: keyOf(day), deployment: '', began: dayOf(day) }),
        end(day, { parts: asParts(day) }),
      );
    }
    const { read, isCut } = changesSince(sweeps.reading, dayOf(1));
    expect(read.map(({ sweep, changes }) => [sweep.key, changes.length])).toEqual([[keyOf(2), 60]]);
    expect(isCut).toBe(true);
  });

  it('is not read where a part was changed, and that is said', () => {
    swept(1, { changes: [TURNED] });
    sweeps.tamper(`UPDATE ${PART_TYPE} SET custrecord_td_swpart_text = '[]'`);
    expect(changesSince(sweeps.reading, dayOf(1))).toMatchObject({ read: [{ changes: [] }], unread: 1 });
  });
});

describe('what is deleted', () => {
  const keep = { days: 90, rows: 400, now: dayOf(5) };
  const found = (count: number): Found => ({
    credentials: [aSwept({ entity: count })],
    changes: [{ ...TURNED, count }],
  });

  it('is the credentials of every sweep but the last one, and nothing of what turned', () => {
    for (const day of [1, 2, 3]) swept(day, found(day));
    expect(pruneSweeps(sweeps.reading, keep)).toEqual({ sweeps: 0, parts: 2, left: 0 });
    expect(changesSince(sweeps.reading, dayOf(1))).toMatchObject({ read: [{}, {}, {}], unread: 0 });
    expect(stateOf(sweeps.reading, lastSweep(sweeps.reading).read ?? { parts: [] })).toMatchObject({
      read: [{}],
      unread: 0,
    });
  });

  it('is what is too old or one of too many, with its parts', () => {
    for (const day of [1, 2, 3, 4]) swept(day, found(day));
    expect(pruneSweeps(sweeps.reading, { ...keep, rows: 2 })).toEqual({ sweeps: 2, parts: 5, left: 0 });
    expect(pruneSweeps(sweeps.reading, { ...keep, days: 1, now: dayOf(5, 1) })).toEqual({
      sweeps: 1,
      parts: 1,
      left: 0,
    });
    expect([countOf(SWEEP_TYPE), countOf(PART_TYPE)]).toEqual([1, 2]);
  });

  it('is never the last sweep that found something out, nor one that runs', () => {
    const first = swept(1, found(1));
    const running = beginSweep({ key: keyOf(5), deployment: '', began: dayOf(5) });
    partsFor(5, found(5));
    expect(pruneSweeps(sweeps.reading, { days: 1, rows: 1, now: dayOf(5) })).toEqual({ sweeps: 0, parts: 0, left: 0 });
    expect(lastSweep(sweeps.reading).read?.id).toBe(first);
    expect(runningSweeps(sweeps.reading).read.map(({ id }) => id)).toEqual([running]);
  });

  it('is every part that no sweep lists, once its sweep can run no more', () => {
    swept(1, found(1));
    beginSweep({ key: keyOf(2), deployment: '', began: dayOf(2) });
    partsFor(2, found(2));
    expect(pruneSweeps(sweeps.reading, keep)).toEqual({ sweeps: 0, parts: 2, left: 0 });
  });

  it('is no part that the last sweep took over from an earlier one', () => {
    swept(1, found(1));
    const last = lastSweep(sweeps.reading).read?.parts ?? [];
    swept(2, { ...found(1), last });
    pruneSweeps(sweeps.reading, { ...keep, rows: 1 });
    expect(stateOf(sweeps.reading, lastSweep(sweeps.reading).read ?? { parts: [] })).toMatchObject({
      read: [{}],
      unread: 0,
    });
    expect(changesSince(sweeps.reading, dayOf(2))).toMatchObject({ unread: 0 });
  });

  it('is what the units cover; the rest is left for the next time', () => {
    for (const day of [1, 2, 3, 4]) swept(day, found(day));
    expect(pruneSweeps(sweeps.reading, { ...keep, rows: 1 }, 14)).toEqual({ sweeps: 3, parts: 0, left: 6 });
    expect(pruneSweeps(sweeps.reading, { ...keep, rows: 1 }, 14)).toEqual({ sweeps: 0, parts: 3, left: 3 });
    expect(pruneSweeps(sweeps.reading, { ...keep, rows: 1 })).toEqual({ sweeps: 0, parts: 3, left: 0 });
    expect([countOf(SWEEP_TYPE), countOf(PART_TYPE)]).toEqual([1, 2]);
  });

  it('takes two queries and four units for each entry, and one query more where one that runs has no end', () => {
    for (const day of [1, 2]) swept(day, found(day));
    const costOf = (act: () => void) => {
      const before = sweeps.cost();
      act();
      const { units, queries } = sweeps.cost();
      return { units: units - before.units, queries: queries - before.queries };
    };
    expect(costOf(() => pruneSweeps(sweeps.reading, keep))).toEqual({ units: 20 + 4, queries: 2 });

    beginSweep({ key: keyOf(3), deployment: '', began: dayOf(3) });
    expect(costOf(() => pruneSweeps(sweeps.reading, keep))).toEqual({ units: 30 + 6, queries: 3 });
  });

  it('is nothing of the last sweep that found something out, though it did not find out everything', () => {
    swept(1, found(1));
    swept(2, found(2), { state: 'incomplete' });

    expect(pruneSweeps(sweeps.reading, keep)).toEqual({ sweeps: 0, parts: 1, left: 0 });
    expect(stateOf(sweeps.reading, lastSweep(sweeps.reading).read ?? { parts: [] })).toMatchObject({
      read: [{ credentials: [{ entity: 2 }] }],
      unread: 0,
    });
  });

  it('is an entry of which nothing can be told but its id, once it is one of too many, whatever its age', () => {
    const broken = swept(1);
    swept(2);
    sweeps.tamper(`UPDATE ${SWEEP_TYPE} SET custrecord_td_sweep_began = 'yesterday' WHERE id = ${broken}`);

    expect(pruneSweeps(sweeps.reading, { ...keep, days: 1 })).toEqual({ sweeps: 0, parts: 0, left: 0 });
    expect(pruneSweeps(sweeps.reading, { ...keep, rows: 1 })).toEqual({ sweeps: 1, parts: 0, left: 0 });
    expect(countOf(SWEEP_TYPE)).toBe(1);
  });

  it('is an entry that is not what was written, once it is one of too many', () => {
    const broken = swept(1, found(1));
    swept(2, found(2));
    sweeps.tamper(`UPDATE ${SWEEP_TYPE} SET custrecord_td_sweep_parts = '{' WHERE id = ${broken}`);
    expect(pruneSweeps(sweeps.reading, keep)).toEqual({ sweeps: 0, parts: 2, left: 0 });
    expect(pruneSweeps(sweeps.reading, { ...keep, rows: 1 })).toEqual({ sweeps: 1, parts: 0, left: 0 });
  });
});
