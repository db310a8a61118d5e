/** The employees who hold a credential: on some of them the table of global permissions is tried. */
import { startReading } from '../../../../src/TypeScript/account/reading';
import { readTokenEmployees } from '../../../../src/TypeScript/account/sweep/token-employees';
import type { Answer, Statement } from '../../support/account';
import { install, refusal } from '../../support/account';

function read(employee: Answer, others: readonly number[] = []) {
  const { statements } = install({ tables: { employee }, records: {} });
  const reading = startReading();
  return { employees: readTokenEmployees(reading, others), unread: reading.unread, statements };
}

const asksForEnds = ({ query }: Statement) => query.includes('releasedate');

it('are asked for at once: those of tokens, and those of registered credentials by id', () => {
  const { employees, unread, statements } = read([{ id: 42 }, { id: '43' }], [43, 50, 43]);

  expect(employees).toEqual({ ids: [42, 43], readsEnds: true });
  expect(unread).toEqual([]);
  expect(statements).toEqual([
    {
      query: `SELECT e.id, TO_CHAR(e.releasedate, 'YYYY-MM-DD') AS ends FROM employee e
WHERE e.id IN (SELECT t.entity_name FROM oauthtoken t) OR e.id IN (?, ?, ?) ORDER BY e.id OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY`,
      params: [0, 43, 50],
    },
  ]);
});

it('are a sample: no more of registered credentials than one list holds', () => {
  const many = Array.from({ length: 1500 }, (_, place) => place + 1);

  expect(read([], many).statements.map(({ params }) => params)).toEqual([[0, ...many.slice(0, 999)]]);
});

it('are told once each, and without those whose id is not understood', () => {
  const rows = [{ id: 42 }, { id: null }, { id: 42 }, { id: 'x' }, { id: 43 }];

  expect(read(rows).employees.ids).toEqual([42, 43]);
});

it('are asked for without their last day of work where NetSuite refuses that', () => {
  const { employees, unread, statements } = read((asked) => {
    if (asksForEnds(asked)) throw refusal('UNEXPECTED_ERROR', 'Invalid or unsupported search.');
    return [{ id: 42 }];
  });

  expect(employees).toEqual({ ids: [42], readsEnds: false });
  expect(statements.map(({ query }) => query.split('\n')[0])).toEqual([
    "SELECT e.id, TO_CHAR(e.releasedate, 'YYYY-MM-DD') AS ends FROM employee e",
    'SELECT e.id FROM employee e',
  ]);
  expect(unread).toEqual([]);
});

it.each([
  ['INSUFFICIENT_PERMISSION', 2],
  ['SSS_USAGE_LIMIT_EXCEEDED', 1],
])('are none where all is refused: %s, which takes %d statements', (code, count) => {
  const { employees, unread, statements } = read(refusal(code));

  expect(employees).toEqual({ ids: [], readsEnds: false });
  expect(unread).toMatchObject([{ what: 'employees', record: null, why: { code } }]);
  expect(statements).toHaveLength(count);
});
