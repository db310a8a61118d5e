/** The table `employeeempperms` by itself: what is asked of it, and which of its answers are understood. */
import {
  linesOfSomebody,
  MOST_TABLE_ROWS,
  readGlobalPermissionTable,
  readWholeTable,
} from '../../../src/TypeScript/account/global-permission-table';
import type { Reading, Row } from '../../../src/TypeScript/account/reading';
import { refusal } from '../support/account';

type Params = readonly (string | number)[];

function answering(answer: (params: Params) => readonly Row[]) {
  const firstRows = jest.fn((..._asked: Parameters<Reading['firstRows']>): Row[] => [...answer(_asked[1])]);
  return { firstRows, asked: firstRows.mock.calls };
}

const row = (employee: number, changes: Row = {}): Row => ({
  ...{ employee, permkey1: 'LIST_ACCOUNT', permlevel1: 1, name: 'Accounts' },
  ...changes,
});
const many = (count: number, employee: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => row(employee(index), { permkey1: `LIST_X${index}` }));
const LINES = { LIST_ACCOUNT: 'VIEW' };
const refusing = () => {
  throw refusal();
};

describe('the lines of some employees', () => {
  const read = (answer: (params: Params) => readonly Row[], employees: readonly number[] = [1, 2]) => {
    const reading = answering(answer);
    const lines = readGlobalPermissionTable(reading, employees);
    return { lines: lines && [...lines], asked: reading.asked };
  };

  it('are asked for in one statement, and come by employee, in the order of their keys', () => {
    const rows = [row(2, { permkey1: 'LIST_CLASS', permlevel1: '4' }), row(2)];

    expect(read(() => rows)).toEqual({
      lines: [[2, { LIST_ACCOUNT: 'VIEW', LIST_CLASS: 'FULL' }]],
      asked: [['SELECT * FROM employeeempperms WHERE employee IN (?, ?) ORDER BY employee', [1, 2]]],
    });
    expect(JSON.stringify(read(() => rows).lines)).toBe('[[2,{"LIST_ACCOUNT":"VIEW","LIST_CLASS":"FULL"}]]');
  });

  it.each<[string, Row]>([
    ['without a number', { permkey: 'LIST_ACCOUNT', permlevel: 1 }],
    ['with links', { permkey1: 'LIST_ACCOUNT', permlevel1: 1, links: null }],
  ])('may have columns %s', (_, columns) => {
    expect(read(() => [{ employee: 1, ...columns }]).lines).toEqual([[1, LINES]]);
  });

  it.each<[string, readonly Row[]]>([
    ['somebody else', [row(3)]],
    ['somebody else beside one of them', [row(1), row(3)]],
    ['two keys and two levels', [row(1, { permkey: 'LIST_ACCOUNT', permlevel: 1 })]],
    ['no employee', [{ permkey1: 'LIST_ACCOUNT', permlevel1: 1 }]],
    ['no key', [{ employee: 1, permlevel1: 1 }]],
    ['no level', [{ employee: 1, permkey1: 'LIST_ACCOUNT' }]],
    ['two keys', [row(1, { permkey: 'LIST_ACCOUNT' })]],
    ['two levels', [row(1, { permlevel: 1 })]],
    ['a column that nobody knows', [row(1, { validuntil: null })]],
    ['a level that is none', [row(1, { permlevel1: 9 })]],
  ])('are not understood where a row has %s', (_, rows) => {
    expect(read(() => rows).lines).toBeNull();
  });

  it('are not known where they are refused', () => {
    expect(read(refusing).lines).toBeNull();
  });

  it('are asked for a thousand employees at once', () => {
    const ids = Array.from({ length: 1001 }, (_, index) => index + 1);
    const found = read(([first]) => [row(Number(first))], ids);

    expect(found.asked.map(([, params]) => params.length)).toEqual([1000, 1]);
    expect(found.lines).toEqual([
      [1, LINES],
      [1001, LINES],
    ]);
    expect(read((params) => (params.length === 1 ? refusing() : []), ids).lines).toBeNull();
  });

  it('are asked for half of them where an answer is full', () => {
    const found = read((params) => (params.length > 1 ? many(5000, () => 1) : [row(Number(params[0]))]), [1, 2, 3]);

    expect(found.asked.map(([, params]) => params)).toEqual([[1, 2, 3], [1, 2], [1], [2], [3]]);
    expect(found.lines).toEqual([1, 2, 3].map((id) => [id, LINES]));
  });

  it('are not known where one employee fills an answer, or a half is refused', () => {
    expect(read(() => many(5000, () => 1), [1]).lines).toBeNull();
    expect(read((params) => (params.length > 1 ? many(5000, () => 1) : refusing())).lines).toBeNull();
    for (const half of [1, 2]) {
      const answer = (params: Params) =>
        params.length > 1 ? many(5000, () => 1) : params[0] === half ? [] : refusing();

      expect(read(answer).lines).toBeNull();
    }
  });
});

describe('the whole table', () => {
  const read = (answer: (params: Params) => readonly Row[]) => {
    const reading = answering(answer);
    const lines = readWholeTable(reading);
    return {
      lines: lines instanceof Map ? [...lines.keys()] : lines,
      after: reading.asked.map(([, params]) => params),
      sql: reading.asked[0]?.[0],
    };
  };

  it('is one page where that is not full', () => {
    expect(read(() => [row(1), row(2)])).toEqual({
      lines: [1, 2],
      after: [[0]],
      sql: 'SELECT * FROM employeeempperms WHERE employee > ? ORDER BY employee',
    });
    expect(read(() => []).lines).toEqual([]);
  });

  it('goes on after the last employee whose lines are certainly there', () => {
    const found = read(([after]) =>
      after === 0 ? many(5000, (index) => 1 + Math.floor(index / 2000)) : [row(3), row(4)],
    );

    expect(found).toMatchObject({ lines: [1, 2, 3, 4], after: [[0], [2]] });
  });

  it.each<[string, (params: Params) => readonly Row[]]>([
    ['it is refused', refusing],
    [
      'a later page is refused',
      ([after]) => (after === 0 ? many(5000, (index) => 1 + Math.floor(index / 2500)) : refusing()),
    ],
    ['employees are not in order', () => [row(2), row(1)]],
    [
      'employees come again',
      ([after]) => (after === 0 ? many(5000, (index) => 1 + Math.floor(index / 2500)) : [row(1)]),
    ],
    ['an employee is none', () => [{ ...row(1), employee: 'Ana' }]],
    ['one employee fills a page', () => many(5000, () => 1)],
    ['a line is not understood', () => [row(1, { permlevel1: 9 })]],
  ])('is not known where %s', (_, answer) => {
    expect(read(answer).lines).toBeNull();
  });

  it('is too long where it has more lines than are read', () => {
    const pages = (most: number) =>
      read(([after = 0]) => {
        const start = Number(after);
        // Each employee has 2,500 lines, so that a full page adds those of one.
        return start >= most ? [] : many(5000, (index) => start + 1 + Math.floor(index / 2500));
      });

    expect(MOST_TABLE_ROWS).toBe(20_000);
    expect(pages(6)).toMatchObject({ lines: [1, 2, 3, 4, 5, 6], after: [[0], [1], [2], [3], [4], [5], [6]] });
    expect(pages(9)).toMatchObject({ lines: 'long' });
  });
});

describe('the lines of somebody', () => {
  const read = (answer: () => readonly Row[]) => {
    const reading = answering(answer);
    return { found: linesOfSomebody(reading), asked: reading.asked };
  };

  it('are those of the first employee who has any', () => {
    expect(read(() => [row(7)])).toEqual({
      found: { employee: 7, lines: LINES },
      asked: [
        [
          'SELECT * FROM employeeempperms WHERE employee IN (SELECT MIN(employee) FROM employeeempperms) ORDER BY employee',
          [],
        ],
      ],
    });
  });

  it.each<[string, () => readonly Row[]]>([
    ['there is none', () => []],
    ['it is refused', refusing],
    ['two come', () => [row(7), row(8)]],
    ['the answer is full', () => many(5000, () => 7)],
    ['a line is not understood', () => [row(7, { permlevel1: 9 })]],
  ])('are nobody’s where %s', (_, answer) => {
    expect(read(answer).found).toBeNull();
  });
});
