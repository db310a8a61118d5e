import type { Reading, Row } from '../../../../src/TypeScript/account/reading';
import { readAccessChanges } from '../../../../src/TypeScript/account/timeline/access-changes';

const NOTE: Row = {
  at: '2026-05-06T07:08:09',
  recordtypeid: '-9',
  field: 'ENTITY.BISINACTIVE',
  newvalue: 'T',
  name: '7',
  author: 'Ada',
};
const SAID = { at: '2026-05-06T07:08:09', by: { id: 7, name: 'Ada' }, to: true };

function read(row: Row, role = 1001) {
  const firstRows = jest.fn((..._asked: Parameters<Reading['firstRows']>) => [row]);
  return { changes: readAccessChanges({ firstRows }, 42, role), asked: firstRows.mock.calls };
}

it('asks for the notes of the one holder and the one role, the newest first', () => {
  expect(read(NOTE).asked).toEqual([
    [
      `SELECT TO_CHAR(n.date, 'YYYY-MM-DD"T"HH24:MI:SS') AS at, n.recordtypeid, n.field, n.newvalue, n.name,
  BUILTIN.DF(n.name) AS author
FROM systemnote n WHERE ((n.recordtypeid = -9 AND n.recordid = ?) OR (n.recordtypeid = -118 AND n.recordid = ?))
  AND (UPPER(n.field) LIKE '%INACTIVE' OR UPPER(n.field) LIKE '%GIVEACCESS') ORDER BY n.date DESC`,
      [42, 1001],
      1000,
    ],
  ]);
});

it.each<[string, Row, object[]]>([
  ['a holder who became inactive', {}, [{ kind: 'entity-inactive', entity: 42, ...SAID }]],
  [
    'a holder who lost access',
    { field: 'ENTITY.BGIVEACCESS', newvalue: 'F' },
    [{ kind: 'give-access', entity: 42, ...SAID, to: false }],
  ],
  ['a field that is no longer there', { field: 'INACTIVE.OLD' }, [{ kind: 'give-access', entity: 42, ...SAID }]],
  [
    'a role that became inactive',
    { recordtypeid: -118, field: 'role.isinactive' },
    [{ kind: 'role-inactive', role: 1001, ...SAID }],
  ],
  ['a role of which something else was changed', { recordtypeid: -118, field: 'ROLE.GIVEACCESS' }, []],
  ['a record of another type', { recordtypeid: -30 }, []],
])('tells %s', (_, columns, changes) => {
  expect(read({ ...NOTE, ...columns }).changes).toEqual(changes);
});

it('tells nothing of the role Administrator, which nobody can make inactive', () => {
  expect(read({ ...NOTE, recordtypeid: -118 }, 3).changes).toEqual([]);
});

it('tells nothing where a value is neither yes nor no', () => {
  expect(() => read({ ...NOTE, newvalue: 'Ja' })).toThrow(/yes or no/);
});
