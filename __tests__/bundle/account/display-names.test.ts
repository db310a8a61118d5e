import { readDisplayNames, readIdsByName } from '../../../src/TypeScript/account/display-names';
import { MOST_NAMED, readIdsByName as readIdsInAnyCase } from '../../../src/TypeScript/account/ids-by-name';
import type { Row } from '../../../src/TypeScript/account/reading';
import { refusal } from '../support/account';

function answering(answer: (params: readonly (string | number)[]) => readonly Row[]) {
  const rows = jest.fn((_sql: string, params: readonly (string | number)[], ..._rest: unknown[]) => [
    ...answer(params),
  ]);
  return { rows, firstRows: rows, asked: rows.mock.calls };
}

const refusing = () => {
  throw refusal();
};

describe('the names of roles and users', () => {
  it.each([
    ['role', 'SELECT r.id, r.name AS name FROM role r WHERE r.id IN (?, ?) ORDER BY r.id'],
    ['entity', 'SELECT n.id, n.entityid AS name FROM entity n WHERE n.id IN (?, ?) ORDER BY n.id'],
  ] as const)('are asked for by id, each once: %s', (of, sql) => {
    const reading = answering((ids) => ids.map((id) => ({ id: String(id), name: `N${id}` })));

    expect([...readDisplayNames(reading, of, [7, 8, 7])]).toEqual([
      [7, 'N7'],
      [8, 'N8'],
    ]);
    expect(reading.asked).toEqual([[sql, [7, 8]]]);
  });

  it('are those that came where a later group of a thousand is refused', () => {
    const ids = Array.from({ length: 1001 }, (_, index) => index + 1);
    const reading = answering((asked) => (asked.length < 1000 ? refusing() : [{ id: 1, name: 'One' }]));

    expect([...readDisplayNames(reading, 'role', ids)]).toEqual([[1, 'One']]);
  });
});

describe('whoever has exactly a name', () => {
  it.each([
    ['role', 'SELECT r.id FROM role r WHERE r.name = ? ORDER BY r.id'],
    ['entity', 'SELECT n.id FROM entity n WHERE n.entityid = ? ORDER BY n.id'],
  ] as const)('is found by id: %s', (of, sql) => {
    const reading = answering(() => [{ id: '7' }, { id: 8 }]);

    expect(readIdsByName(reading, of, 'Ana')).toEqual([7, 8]);
    expect(reading.asked).toEqual([[sql, ['Ana'], 100]]);
  });

  it('is nobody where that is refused', () => {
    expect(readIdsByName(answering(refusing), 'role', 'Ana')).toEqual([]);
  });
});

describe('whoever has a name in any case', () => {
  it.each([
    [
      'employee',
      `SELECT e.id FROM employee e
WHERE LOWER(e.entityid) = ? OR LOWER(e.firstname || ' ' || e.lastname) = ? ORDER BY e.id`,
      ['ana torres', 'ana torres'],
    ],
    ['role', 'SELECT r.id FROM role r WHERE LOWER(r.name) = ? ORDER BY r.id', ['ana torres']],
  ] as const)('is found by id, once: %s', (of, sql, params) => {
    const reading = answering(() => [{ id: '7' }, { id: 7 }, { id: 8 }]);

    expect(readIdsInAnyCase(reading, of, ' Ana TORRES ')).toEqual([7, 8]);
    expect(reading.asked).toEqual([[sql, params, MOST_NAMED]]);
  });

  it('is not told where that is refused', () => {
    expect(() => readIdsInAnyCase(answering(refusing), 'role', 'Ana')).toThrow('You do not have permission');
  });
});
