import {
  countOfOwnProfiles,
  MOST_OWN_PROFILES,
  readOwnProfiles,
  readProfileEntry,
  readProfileVersions,
  readRemovedProfiles,
} from '../../../src/TypeScript/account/own-profiles';
import type { Reading, Row } from '../../../src/TypeScript/account/reading';

const ROW: Row = {
  id: '7',
  profile: 'acme',
  name: 'Acme',
  length: '2',
  file: '{}',
  isinactive: 'F',
  owner_name: 'Ada',
  at: '2026-06-01T09:30:00',
};
const VERSION = {
  entry: 7,
  id: 'acme',
  name: 'Acme',
  counts: true,
  characters: 2,
  by: 'Ada',
  at: '2026-06-01T09:30:00',
};

const COLUMNS_OF_A_VERSION = `p.id, p.custrecord_td_profile_key AS profile, p.custrecord_td_profile_name AS name, p.isinactive,
  p.custrecord_td_profile_length AS length, BUILTIN.DF(p.owner) AS owner_name, TO_CHAR(p.created, 'YYYY-MM-DD"T"HH24:MI:SS') AS at`;

/** What a reader makes of some rows, and what it asks. */
function read<T>(reader: (reading: Pick<Reading, 'firstRows'>) => T, rows: readonly Row[] = [ROW]) {
  const firstRows = jest.fn((..._asked: Parameters<Reading['firstRows']>) => [...rows]);
  const found = reader({ firstRows });
  return { found, asked: firstRows.mock.calls };
}

describe('the profiles of the account', () => {
  const SELECT = `SELECT p.id, p.custrecord_td_profile_key AS profile, p.custrecord_td_profile_name AS name,
  p.custrecord_td_profile_length AS length, p.custrecord_td_profile_json AS file
FROM customrecord_td_profile p WHERE p.isinactive = 'F'`;

  it('are the entries that count, newest first', () => {
    expect(read((reading) => readOwnProfiles(reading, null))).toEqual({
      found: [{ entry: 7, id: 'acme', name: 'Acme', text: '{}' }],
      asked: [[`${SELECT} ORDER BY p.id DESC`, [], MOST_OWN_PROFILES]],
    });
  });

  it('may be those of one id', () => {
    expect(read((reading) => readOwnProfiles(reading, 'acme')).asked).toEqual([
      [`${SELECT} AND p.custrecord_td_profile_key = ? ORDER BY p.id DESC`, ['acme'], MOST_OWN_PROFILES],
    ]);
  });

  it('have no text where what came is not as long as what was kept', () => {
    expect(read((reading) => readOwnProfiles(reading, null), [{ ...ROW, length: 3 }]).found).toMatchObject([
      { text: null },
    ]);
  });

  it('are counted as part of another query', () => {
    const count = "SELECT COUNT(*) FROM customrecord_td_profile p WHERE p.isinactive = 'F'";

    expect(countOfOwnProfiles(null)).toEqual({ sql: `(${count})`, params: [] });
    expect(countOfOwnProfiles('acme')).toEqual({
      sql: `(${count} AND p.custrecord_td_profile_key = ?)`,
      params: ['acme'],
    });
  });
});

it('the versions of a profile are all of its entries, newest first, with who made them', () => {
  const rows = [ROW, { ...ROW, id: 6, isinactive: 'T', owner_name: null }];

  expect(read((reading) => readProfileVersions(reading, 'acme'), rows)).toEqual({
    found: [VERSION, { ...VERSION, entry: 6, counts: false, by: '' }],
    asked: [
      [
        `SELECT ${COLUMNS_OF_A_VERSION} FROM customrecord_td_profile p WHERE p.custrecord_td_profile_key = ? ORDER BY p.id DESC`,
        ['acme'],
        MOST_OWN_PROFILES,
      ],
    ],
  });
});

it('profiles that were removed are told by their ids', () => {
  expect(read(readRemovedProfiles)).toEqual({
    found: ['acme'],
    asked: [
      [
        `SELECT p.custrecord_td_profile_key AS profile, COUNT(*) AS versions FROM customrecord_td_profile p
WHERE p.isinactive = 'T' GROUP BY p.custrecord_td_profile_key ORDER BY p.custrecord_td_profile_key`,
        [],
        MOST_OWN_PROFILES,
      ],
    ],
  });
});

describe('one entry', () => {
  it('comes with its text, whether it counts or not', () => {
    expect(read((reading) => readProfileEntry(reading, 7), [{ ...ROW, isinactive: 'T' }])).toEqual({
      found: { ...VERSION, counts: false, text: '{}' },
      asked: [
        [
          `SELECT ${COLUMNS_OF_A_VERSION}, p.custrecord_td_profile_json AS file FROM customrecord_td_profile p WHERE p.id = ?`,
          [7],
          1,
        ],
      ],
    });
  });

  it('is none where there is none', () => {
    expect(read((reading) => readProfileEntry(reading, 7), []).found).toBeNull();
  });
});
