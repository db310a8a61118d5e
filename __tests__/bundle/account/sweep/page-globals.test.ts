import { startReading } from '../../../../src/TypeScript/account/reading';
import type { GlobalsShared } from '../../../../src/TypeScript/account/sweep/page-globals';
import { readPageGlobals } from '../../../../src/TypeScript/account/sweep/page-globals';
import type { FakeAccount, Row } from '../../support/account';
import { install, refusal } from '../../support/account';
import { employeeRecord } from '../../support/rows';

const VIEW = { LIST_ACCOUNT: 'VIEW' } as const;
const line = (employee: number): Row => ({ employee, permkey1: 'LIST_ACCOUNT', permlevel1: 1 });
/** A line that no page asks about. */
const other = (employee: number): Row => ({ employee, permkey1: 'LIST_CLASS', permlevel1: 4 });

interface Asking extends Partial<GlobalsShared> {
  readonly employees?: readonly number[];
  readonly table?: readonly Row[] | Error;
  readonly records?: FakeAccount['records'];
  readonly affords?: () => boolean;
}

function read({
  employees = [1, 2],
  table = [line(1), other(2)],
  records = {},
  affords = () => true,
  ...shared
}: Asking) {
  const onRecords = {
    'employee/1': employeeRecord({ LIST_ACCOUNT: 1, LIST_CLASS: 4 }),
    'employee/2': employeeRecord(),
  };
  const { loads, statements } = install({
    tables: { employeeempperms: table },
    records: { ...onRecords, ...records },
  });
  const reading = startReading();
  const asked: GlobalsShared = {
    globalPermissions: 'table',
    globalLines: null,
    permissions: ['LIST_ACCOUNT'],
    ...shared,
  };
  const lines = [...readPageGlobals(reading, employees, asked, affords)];
  return {
    lines: lines.map(([id, fact]) => [id, fact.known ? fact.value : null]),
    loads,
    queries: statements.length,
    unread: reading.unread,
  };
}

it('are not read where the feature is off', () => {
  expect(read({ globalPermissions: 'off' })).toEqual({
    lines: [
      [1, null],
      [2, null],
    ],
    loads: [],
    queries: 0,
    unread: [],
  });
});

it('are those of the table where one record says the same of what is asked about', () => {
  expect(read({})).toEqual({
    lines: [
      [1, VIEW],
      [2, {}],
    ],
    loads: ['employee/1'],
    queries: 1,
    unread: [],
  });
});

it('are those that all pages share, where the whole table was read', () => {
  const globalLines = { 1: VIEW, 3: VIEW };

  expect(read({ globalLines })).toMatchObject({
    lines: [
      [1, VIEW],
      [2, {}],
    ],
    loads: ['employee/1'],
    queries: 0,
  });
});

it('are held against another record where the first one cannot be loaded, and that is no part of the answer', () => {
  const found = read({ records: { 'employee/1': refusal() } });

  expect(found).toMatchObject({ loads: ['employee/1', 'employee/2'], unread: [] });
  expect(found.lines).toEqual([
    [1, VIEW],
    [2, {}],
  ]);
});

describe('are those of the records', () => {
  const BY_RECORD = [
    [1, { LIST_ACCOUNT: 'VIEW', LIST_CLASS: 'FULL' }],
    [2, {}],
  ];

  it.each<[string, Asking]>([
    ['no table is believed', { globalPermissions: 'record' }],
    ['the table does not answer', { table: refusal() }],
    ['a record says otherwise', { table: [line(2)] }],
  ])('where %s', (_, asking) => {
    const { lines, unread } = read(asking);

    expect([lines, unread]).toEqual([BY_RECORD, []]);
  });

  it('and are named where none can be loaded', () => {
    const { lines, unread } = read({ records: { 'employee/1': refusal(), 'employee/2': refusal() } });

    expect(lines.map(([, own]) => own)).toEqual([null, null]);
    expect(unread.map(({ record }) => record?.id)).toEqual([1, 2]);
  });

  it('as far as somebody can afford it: the others are named', () => {
    let left = 1;
    const { lines, loads, unread } = read({ globalPermissions: 'record', affords: () => (left -= 1) >= 0 });

    expect([lines[1], loads]).toEqual([[2, null], ['employee/1']]);
    expect(unread).toMatchObject([
      {
        what: 'global-permissions',
        record: { type: 'employee', id: 2 },
        why: {
          code: 'SSS_USAGE_LIMIT_EXCEEDED',
          message: 'The record was not loaded: a page of the sweep may cost no more.',
        },
      },
    ]);
  });

  it('or of nobody, where not even one can be afforded', () => {
    const { lines, loads } = read({ affords: () => false });

    expect([lines.map(([, own]) => own), loads]).toEqual([[null, null], []]);
  });
});

it('are none of nobody', () => {
  expect(read({ employees: [], globalLines: {} })).toMatchObject({ lines: [], loads: [] });
});
