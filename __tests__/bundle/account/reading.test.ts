import {
  byId,
  contradictory,
  countIn,
  flagOf,
  idOf,
  idOfPerson,
  inGroups,
  notAnswered,
  numberOf,
  oneValue,
  placeholders,
  remainingUnits,
  startReading,
  textOf,
  UNITS_KEPT_BACK,
} from '../../../src/TypeScript/account/reading';
import type { Gap } from '../../../src/TypeScript/account/reading';
import type { SourceId } from '../../../src/TypeScript/account/sources';
import { SOURCES } from '../../../src/TypeScript/account/sources';
import type { Row } from '../support/account';
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

  it('are read on where that row says so', () => {
    entities(5001);

    expect(startReading().rows(SQL, [], ({ id }) => id === 4999)).toHaveLength(5001);
  });

  it('are there though a later page is refused', () => {
    install({
      tables: {
        entity: ({ query }) => {
          if (!query.includes('OFFSET 0 ')) throw refusal();
          return Array.from({ length: 5000 }, (_, id) => ({ id }));
        },
      },
      records: {},
    });
    const rows: Row[] = [];

    expect(() => startReading().rows(SQL, [], undefined, rows)).toThrow('You do not have permission');
    expect(rows).toHaveLength(5000);
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

    expect(reading.unread).toEqual([
      {
        what: 'entity-types',
        record: null,
        why: { code: 'SSS_USAGE_LIMIT_EXCEEDED', message: 'Too few governance units were left to ask.' },
        grant: [],
        advice:
          'Ask about fewer credentials at once, such as one token, to read what kind of record the holder of the token is.',
      },
    ]);
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

  it('is not told word for word where it names people', () => {
    expect(() => oneValue([{ a: 'Ana' }, { a: 'Kim' }], 'a', true)).toThrow(
      /^NetSuite answered two different values for a[.]$/,
    );
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

describe('advice', () => {
  const adviceOf = (source: SourceId, gap: Gap) => {
    const reading = startReading();
    reading.missing(source, null, gap);
    return reading.unread.map(({ advice, grant }) => [advice, grant.length]);
  };

  it('names every permission that reads it', () => {
    expect(adviceOf('entity-record', { code: 'INSUFFICIENT_PERMISSION', message: 'No.' })).toEqual([
      [
        'To read the record of the holder of the token, grant the role that asks: Lists > Vendors (View), Lists > Partners (View), Lists > Customers (View), Lists > Contacts (View), and see that no global permission of its user takes that away. Or ask as an Administrator.',
        4,
      ],
    ]);
  });

  it('is to read again where no permission helps', () => {
    expect(adviceOf('features', { code: 'UNEXPECTED_ERROR', message: 'Try again.' })).toEqual([
      [`Read ${SOURCES.features.label} again; if that fails too, tell us the error.`, 0],
    ]);
  });

  it('is to compare the record where what came was not understood', () => {
    expect(adviceOf('roles', { code: 'NOT_UNDERSTOOD', message: 'A line.' })).toEqual([
      [
        'Open the record in NetSuite and compare what stands there. Tell us what NetSuite answered: we then teach Token Doctor to read it.',
        0,
      ],
    ]);
  });

  it('is that of the gap where it has its own', () => {
    expect(adviceOf('roles', { code: 'NOT_ANSWERED', message: 'No role.', advice: 'Open the role.' })).toEqual([
      ['Open the role.', 0],
    ]);
  });
});

describe('a caller who lacks a permission', () => {
  const lacking = (permissions: readonly string[], first: Error, source: SourceId) => {
    const reading = startReading((permission) => permissions.includes(permission));
    reading.attempt('roles', null, () => {
      throw first;
    });
    const read = jest.fn(() => 'read');
    const fact = reading.attempt(source, { type: 'entity', id: 7 }, read);
    return { isAsked: read.mock.calls.length > 0, fact, second: reading.unread[1] };
  };
  const ENTITY_RECORD = SOURCES['entity-record'].grant.map(({ permission }) => permission);

  it('is spared what needs it, once something was refused', () => {
    expect(lacking(ENTITY_RECORD, refusal(), 'entity-record')).toMatchObject({
      isAsked: false,
      fact: { known: false },
      second: {
        what: 'entity-record',
        record: { type: 'entity', id: 7 },
        why: { code: 'NOT_ASKED', message: 'NetSuite says that the caller holds no permission for it.' },
      },
    });
  });

  it.each<[string, readonly string[], Error, SourceId]>([
    ['one of several permissions is held', ENTITY_RECORD.slice(1), refusal(), 'entity-record'],
    ['no permission is needed', ENTITY_RECORD, refusal(), 'features'],
    ['what failed before was not understood', ENTITY_RECORD, refusal('NOT_UNDERSTOOD'), 'entity-record'],
    ['what ended before were the units', ENTITY_RECORD, refusal('SSS_USAGE_LIMIT_EXCEEDED'), 'entity-record'],
  ])('is not spared it where %s', (_, permissions, first, source) => {
    expect(lacking(permissions, first, source)).toMatchObject({ isAsked: true, fact: { known: true } });
  });

  it('is not spared the first one', () => {
    expect(startReading(() => true).attempt('roles', null, () => 'read')).toEqual({ known: true, value: 'read' });
  });
});

describe('a number of things', () => {
  it.each<[readonly Row[], number | null]>([
    [[{ a: 12 }, { a: ' 12 ' }], 12],
    [[{ a: '0' }], 0],
    [[{ a: 1 }, { a: 2 }], null],
    [[{ a: 1 }, {}], null],
    [[], null],
    [[{ a: null }], null],
    [[{ a: '-1' }], null],
    [[{ a: '1x' }], null],
    [[{ a: 'x1' }], null],
    [[{ a: '1234567890123456' }], null],
  ])('is what every row says, and none where they say no number, or not the same: %j', (rows, count) => {
    expect(countIn(rows, 'a')).toBe(count);
  });
});

describe('an internal id', () => {
  it.each([
    [7, 7],
    ['7', 7],
    [' 1001 ', 1001],
  ])('is a whole number above 0, or a text of one: %p', (value, id) => {
    expect(idOf(value)).toBe(id);
  });

  it.each([0, '0', -1, '-1', 1.5, '1.5', '1e3', '7x', 'x7', '7 8', '', null, undefined, true, [7], 2 ** 53])(
    'is nothing else: %p',
    (value) => {
      expect(() => idOf(value)).toThrow('where an internal id was to be expected.');
    },
  );
});

describe('the internal id of a person', () => {
  it.each([7, '7', ' 7 '])('is one like any other: %p', (value) => {
    expect(idOfPerson(value)).toBe(7);
  });

  it.each(['Kim', 'Kim Secret', '7 Kim', 'Kim 7', '7Kim'])(
    'is not told where a name stands in its place: %p',
    (value) => {
      expect(() => idOfPerson(value)).toThrow('NetSuite answered "a text" where an internal id was to be expected.');
    },
  );

  it.each([
    [null, 'NOT_ANSWERED', 'null'],
    [undefined, 'NOT_ANSWERED', 'nothing'],
    ['', 'NOT_ANSWERED', '""'],
    [true, 'NOT_UNDERSTOOD', 'true'],
  ])('is told like any other where no text stands there: %p', (value, name, answer) => {
    expect(() => idOfPerson(value)).toThrow(
      expect.objectContaining({
        name,
        message: `NetSuite answered ${answer} where an internal id was to be expected.`,
      }) as Error,
    );
  });
});

describe('what is wrong with an answer', () => {
  it.each([
    [undefined, 'NOT_ANSWERED', 'NetSuite answered nothing where a flag was to be expected.'],
    [null, 'NOT_ANSWERED', 'NetSuite answered null where a flag was to be expected.'],
    ['', 'NOT_ANSWERED', 'NetSuite answered "" where a flag was to be expected.'],
    ['maybe', 'NOT_UNDERSTOOD', 'NetSuite answered "maybe" where a flag was to be expected.'],
    [0, 'NOT_UNDERSTOOD', 'NetSuite answered 0 where a flag was to be expected.'],
  ])('is that nothing came, or that it is not understood: %p', (value, name, message) => {
    expect(notAnswered(value, 'a flag')).toMatchObject({ name, message });
  });

  it('is that two answers cannot both be true', () => {
    expect(contradictory('1 and 2', 'one thing')).toMatchObject({
      name: 'NOT_UNDERSTOOD',
      message: 'NetSuite answered 1 and 2 for one thing.',
    });
  });

  it.each([7, 'yes', null, undefined])('is that a checkbox is neither yes nor no: %p', (value) => {
    expect(() => flagOf(value)).toThrow('where yes or no was to be expected.');
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
