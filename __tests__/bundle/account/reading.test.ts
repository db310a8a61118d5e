import {
  byId,
  flagOf,
  inGroups,
  numberOf,
  oneValue,
  placeholders,
  remainingUnits,
  startReading,
  textOf,
  UNITS_KEPT_BACK,
} from '../../../src/TypeScript/account/reading';
import { SOURCES } from '../../../src/TypeScript/account/sources';
import { install, refusal } from '../support/account';

const SQL = 'SELECT n.id FROM entity n ORDER BY n.id';

/** An entity table with so many rows. */
function entities(count: number) {
  const rows = Array.from({ length: count }, (_, id) => ({ id }));
  return install({ tables: { entity: rows }, records: {} });
}

describe('the rows of a statement', () => {
  it.each([
    { count: 0, calls: 1 },
    { count: 4999, calls: 1 },
    { count: 5000, calls: 2 },
    { count: 12_345, calls: 3 },
  ])('are all read, 5,000 at a time: $count rows in $calls calls', ({ count, calls }) => {
    const { statements } = entities(count);
    const reading = startReading();

    expect(reading.rows(SQL, []).map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, id) => id));
    expect(statements.map(({ query }) => query)).toEqual(
      Array.from({ length: calls }, (_, page) => `${SQL} OFFSET ${page * 5000} ROWS FETCH NEXT 5000 ROWS ONLY`),
    );
    expect(reading.queries).toBe(calls);
  });

  it('are read once where the last row of the first page says that this is enough', () => {
    const { statements } = entities(12_345);

    expect(startReading().rows(SQL, [], ({ id }) => id !== 4999)).toHaveLength(5000);
    expect(statements).toHaveLength(1);
  });

  it('are asked for with the same parameters on every page', () => {
    const { statements } = entities(5000);
    startReading().rows(SQL, [42, 'x']);

    expect(statements.map(({ params }) => params)).toEqual([
      [42, 'x'],
      [42, 'x'],
    ]);
  });

  it('are not a part of them: a page that is refused refuses the whole', () => {
    install({
      tables: {
        entity: ({ query }) => {
          if (!query.includes('OFFSET 0 ')) throw refusal('SSS_USAGE_LIMIT_EXCEEDED', 'Script Execution Usage Limit');
          return Array.from({ length: 5000 }, (_, id) => ({ id }));
        },
      },
      records: {},
    });
    const reading = startReading();

    expect(reading.attempt('entity-types', null, () => reading.rows(SQL, []))).toEqual({ known: false });
    expect(reading.unread).toMatchObject([{ what: 'entity-types', why: { code: 'SSS_USAGE_LIMIT_EXCEEDED' } }]);
  });
});

describe('units that do not cover a read', () => {
  it.each([
    { units: UNITS_KEPT_BACK + 10, calls: 1 },
    { units: UNITS_KEPT_BACK + 9, calls: 0 },
  ])('are not spent: with $units left there are $calls queries', ({ units, calls }) => {
    const { statements } = install({ tables: { entity: [] }, records: {}, units });
    const reading = startReading();
    const rows = reading.attempt('entity-types', null, () => reading.rows(SQL, []));

    expect(statements).toHaveLength(calls);
    expect(rows.known).toBe(calls === 1);
  });

  it('are named with what to do, which is no permission', () => {
    install({ tables: { entity: [] }, records: {}, units: 0 });
    const reading = startReading();
    reading.attempt('entity-types', null, () => reading.rows(SQL, []));

    expect(reading.unread).toMatchObject([{ why: { code: 'SSS_USAGE_LIMIT_EXCEEDED' }, grant: [] }]);
    expect(reading.unread[0]?.advice).toMatch(/^Ask about fewer credentials at once/);
  });
});

describe('what is asked about many records', () => {
  const asked = [1, 2].map((id) => ({ type: 'role', id }));

  it('and not covered by the units names each of them', () => {
    install({ tables: { role: [] }, records: {}, units: 0 });
    const reading = startReading();
    reading.attempt('roles', null, () => reading.rows(SQL, []), asked);

    expect(reading.unread.map(({ record }) => record)).toEqual(asked);
  });

  it('and refused is named once, however many chunks are refused in the same words', () => {
    install({ tables: { entity: refusal() }, records: {} });
    const reading = startReading();
    for (const _ of asked) reading.attempt('roles', null, () => reading.rows(SQL, []), asked);

    expect(reading.unread.map(({ record }) => record)).toEqual([null]);
  });
});

describe('the first rows', () => {
  it.each([
    [10, 10],
    [5001, 5000],
    [undefined, 5000],
  ])('of %p are one query', (most, expected) => {
    const { statements } = entities(12_345);

    expect(startReading().firstRows(SQL, [], most)).toHaveLength(expected);
    expect(statements).toHaveLength(1);
  });
});

describe('values for IN', () => {
  it.each([
    [0, []],
    [1, [1]],
    [1000, [1000]],
    [1001, [1000, 1]],
    [2500, [1000, 1000, 500]],
  ])('come in groups of at most 1,000: %i', (count, sizes) => {
    const values = Array.from({ length: count }, (_, index) => index);

    expect(inGroups(values).map(({ length }) => length)).toEqual(sizes);
    expect(inGroups(values).flat()).toEqual(values);
  });

  it('come in smaller groups where so many are asked for, and never in larger ones', () => {
    expect(inGroups([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
    expect(inGroups([1, 2], 0)).toEqual([[1], [2]]);
    expect(inGroups(Array.from({ length: 1500 }), 5000).map(({ length }) => length)).toEqual([1000, 500]);
  });
});

describe('what several rows say about one record', () => {
  it('is what all of them say', () => {
    expect(oneValue([{ a: 1 }, { a: 1 }], 'a')).toBe(1);
  });

  it.each([
    [[{ a: 'T' }, { a: 'F' }]],
    [[{ a: 'T' }, { a: 'T' }, { a: 'F' }]],
    [[{ a: 'T' }, { a: null }]],
    [[{ a: 'T' }, {}]],
    [[{}, { a: 'T' }]],
  ])('is not understood where they contradict each other: %j', (rows) => {
    expect(() => oneValue(rows, 'a')).toThrow(/^NetSuite answered .* and .*for a[.]$/);
  });
});

describe('rows by id', () => {
  it('are together where they are about one record', () => {
    expect([...byId([{ id: 7 }, { id: '8' }, { id: '7' }])]).toEqual([
      [7, [{ id: 7 }, { id: '7' }]],
      [8, [{ id: '8' }]],
    ]);
  });

  it.each([null, '', 'abc', 1.5, true, -1, 0])('are not understood without a usable id: %p', (id) => {
    expect(() => byId([{ id: 7 }, { id }])).toThrow('an internal id');
  });
});

describe('an attempt', () => {
  it('gives what was read', () => {
    const reading = startReading();

    expect(reading.attempt('roles', null, () => 'read')).toEqual({ known: true, value: 'read' });
    expect(reading.unread).toEqual([]);
  });

  it.each(Object.values(SOURCES))('that is refused names what to grant to read $label', ({ id, label, grant }) => {
    const reading = startReading();
    const subject = { type: 'role', id: 1001 };
    const fact = reading.attempt(id, subject, () => {
      throw refusal('INSUFFICIENT_PERMISSION', 'No.');
    });

    expect(fact).toEqual({ known: false });
    expect(reading.unread).toMatchObject([
      { what: id, record: subject, why: { code: 'INSUFFICIENT_PERMISSION', message: 'No.' }, grant },
    ]);
    const [entry] = reading.unread;
    expect(entry?.advice).toContain(label);
    for (const { name } of grant) expect(entry?.advice).toContain(name);
  });

  it('says at which level, in the words of the screen', () => {
    const reading = startReading();
    reading.missing('roles', null, { code: 'NOT_ANSWERED', message: 'No role.' });

    expect(reading.unread[0]?.advice).toBe(
      'To read the roles and their permissions, grant the role that asks: Setup > Bulk Manage Roles (Full), and see that no global permission of its user takes that away. Or ask as an Administrator.',
    );
  });

  it.each([
    { thrown: 'a text', message: 'a text' },
    { thrown: null, message: 'null' },
    { thrown: { name: '', message: 7 }, message: '[object Object]' },
  ])('that fails without a code says so: $message', ({ thrown, message }) => {
    const reading = startReading();
    reading.attempt('roles', null, () => {
      throw thrown; // eslint-disable-line @typescript-eslint/only-throw-error -- what a reading must survive
    });

    expect(reading.unread[0]?.why).toEqual({ code: 'UNEXPECTED_ERROR', message });
  });
});

describe('a value', () => {
  it.each([
    [7, 7],
    ['7', 7],
  ])('that is an id may be a number or a text: %p', (value, id) => {
    expect(numberOf(value)).toBe(id);
  });

  it.each([
    [null, ''],
    [undefined, ''],
    [7, '7'],
    ['Ana', 'Ana'],
  ])('that is a text is empty where there is none: %p', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it.each([
    ['T', true],
    [true, true],
    ['true', true],
    ['F', false],
    [false, false],
    ['false', false],
  ])('that is a checkbox may be a text or a boolean: %p', (value, flag) => {
    expect(flagOf(value)).toBe(flag);
  });
});

it('knows the units that are left to the script', () => {
  install({ tables: {}, records: {}, units: 321 });

  expect(remainingUnits()).toBe(321);
});

it('writes one placeholder a value, and never the value', () => {
  expect(placeholders(["'; DROP", 2, 3])).toBe('?, ?, ?');
});
