import {
  COUNT_OF_MAPPINGS,
  readCountedEntries,
  readMappingEntries,
  readMappingVersions,
} from '../../../src/TypeScript/account/mapping-entries';
import type { Reading, Row } from '../../../src/TypeScript/account/reading';

const ROW: Row = {
  id: 7,
  mapping: ' k ',
  application: 11,
  name: ' Acme ',
  kind: ' certificate ',
  entity: ' 42 ',
  role: ' 1001 ',
  valid_from: ' 2026-01-01 ',
  valid_until: ' 2026-12-31 ',
  ended: 'F',
  label: ' A ',
  account: ' 1234567_SB1 ',
};
const ENTRY = {
  entry: 7,
  key: 'k',
  application: '11',
  name: 'Acme',
  kind: 'certificate',
  entity: '42',
  role: '1001',
  from: '2026-01-01',
  until: '2026-12-31',
  ended: 'F',
  label: 'A',
  account: '1234567_SB1',
};

function read<T>(reader: (reading: Pick<Reading, 'rows' | 'firstRows'>) => T, rows: readonly Row[] = [ROW]) {
  const answer = jest.fn((..._asked: [sql: string, params: readonly (string | number)[], ...rest: unknown[]]) => [
    ...rows,
  ]);
  const found = reader({ rows: answer, firstRows: answer });
  return { found, asked: answer.mock.calls };
}

describe('the entries that count', () => {
  it('come with their texts, blanks taken off', () => {
    const { found, asked } = read(readMappingEntries);

    expect(found).toEqual([ENTRY]);
    expect(asked).toEqual([
      [
        expect.stringMatching(
          /^SELECT m\.id, .* FROM customrecord_td_mapping m WHERE m\.isinactive = 'F' ORDER BY m\.id$/s,
        ),
        [],
      ],
    ]);
  });

  it('are asked for with a name for each column', () => {
    const names = [...(read(readMappingEntries).asked[0]?.[0].matchAll(/ AS (\w+)/g) ?? [])].map(([, name]) => name);

    expect(['id', ...names]).toEqual(Object.keys(ROW));
  });

  it('may come with how many NetSuite counts', () => {
    const { found, asked } = read(readCountedEntries, [{ ...ROW, counted: 1 }]);

    expect(found).toEqual({ entries: [ENTRY], count: 1 });
    expect(asked[0]?.[0]).toContain(
      `, ${COUNT_OF_MAPPINGS} AS counted FROM customrecord_td_mapping m WHERE m.isinactive = 'F' ORDER BY m.id`,
    );
    expect(asked[0]?.[1]).toEqual([]);
    expect(COUNT_OF_MAPPINGS).toBe("(SELECT COUNT(*) FROM customrecord_td_mapping m WHERE m.isinactive = 'F')");
    expect(read(readCountedEntries, []).found).toEqual({ entries: [], count: null });
  });

  it('may have no start', () => {
    expect(read(readMappingEntries, [{ ...ROW, valid_from: null }]).found).toEqual([{ ...ENTRY, from: '' }]);
  });

  it('are not understood where the column of the start did not come', () => {
    const { valid_from: _, ...row } = ROW;

    expect(() => read(readMappingEntries, [row])).toThrow(
      'NetSuite answered nothing where when a credential starts, or nothing was to be expected.',
    );
  });
});

it('every version comes newest first, with who made it and whether it counts', () => {
  const { found, asked } = read(readMappingVersions, [
    { ...ROW, isinactive: 'T', owner_name: 'Ada', at: '2026-06-01T09:30:00' },
  ]);

  expect(found).toEqual([{ ...ENTRY, counts: false, by: 'Ada', at: '2026-06-01T09:30:00' }]);
  expect(asked).toEqual([
    [
      expect.stringMatching(
        /, m\.isinactive, BUILTIN\.DF\(m\.owner\) AS owner_name,\n {2}TO_CHAR\(m\.created, 'YYYY-MM-DD"T"HH24:MI:SS'\) AS at FROM customrecord_td_mapping m ORDER BY m\.id DESC$/,
      ),
      [],
      2000,
    ],
  ]);
});
