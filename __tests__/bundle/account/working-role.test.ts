/** Whole roles, for whoever wants a profile of what a role has. */
import type { Row } from '../../../src/TypeScript/account/reading';
import { readNamesHere, readRoleChoices, readWholeRole } from '../../../src/TypeScript/account/working-role';

const answering = (rows: Row[]) => {
  const asked: { sql: string; params: readonly unknown[]; most?: number | undefined }[] = [];
  return {
    asked,
    rows: (sql: string, params: readonly unknown[]) => {
      asked.push({ sql, params });
      return rows;
    },
    firstRows: (sql: string, params: readonly unknown[], most?: number) => {
      asked.push({ sql, params, most });
      return rows;
    },
  };
};

it('lists the roles to choose from, in the order in which NetSuite gives them, at most five hundred', () => {
  const reading = answering([
    { id: '1002', name: 'A/P Clerk' },
    { id: 1001, name: 'Auditor' },
  ]);
  expect(readRoleChoices(reading)).toEqual([
    { id: 1002, name: 'A/P Clerk' },
    { id: 1001, name: 'Auditor' },
  ]);
  expect(reading.asked).toEqual([
    { sql: "SELECT r.id, r.name FROM role r WHERE r.isinactive = 'F' ORDER BY r.name, r.id", params: [], most: 500 },
  ]);
});

describe('a whole role', () => {
  it('has its name and every line', () => {
    const reading = answering([
      { id: 1001, name: 'Auditor', permkey: 'LIST_ACCOUNT', permlevel: 4 },
      { id: 1001, name: 'Auditor', permkey: 'TRAN_VENDBILL', permlevel: 1 },
    ]);
    expect(readWholeRole(reading, 1001)).toEqual({
      name: 'Auditor',
      lines: { LIST_ACCOUNT: 'FULL', TRAN_VENDBILL: 'VIEW' },
    });
    expect(reading.asked).toMatchObject([{ sql: expect.stringContaining('WHERE r.id = ?') as string, params: [1001] }]);
  });

  it('is none that the caller may read', () => {
    expect(readWholeRole(answering([]), 1001)).toBeNull();
  });

  it('has no lines where it has none', () => {
    const rows = [{ id: 1001, name: 'Empty', permkey: null, permlevel: null }];
    expect(readWholeRole(answering(rows), 1001)).toEqual({ name: 'Empty', lines: {} });
  });
});

describe('names of permissions that Oracle does not list', () => {
  const named = (...rows: [string | null, string | null][]) =>
    Object.fromEntries(readNamesHere(answering(rows.map(([permkey, name]) => ({ permkey, name })))));

  it('are in small letters, with every id that has them', () => {
    expect(named(['101', ' Invoice Batch '], ['102', 'INVOICE BATCH'], ['103', 'Other'])).toEqual({
      'invoice batch': ['101', '102'],
      other: ['103'],
    });
  });

  it('leave out what Oracle lists, and lines without a name or an id', () => {
    expect(
      named(['LIST_ACCOUNT', 'Accounts'], [null, 'Nameless'], ['', 'Nameless'], ['101', null], ['102', '  ']),
    ).toEqual({});
  });

  it('are read from the lines of roles, in one query', () => {
    const reading = answering([]);
    readNamesHere(reading);
    expect(reading.asked).toMatchObject([
      { sql: expect.stringContaining('FROM rolepermissions') as string, params: [], most: 5000 },
    ]);
  });
});
