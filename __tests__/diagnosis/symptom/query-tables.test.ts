/** Which tables the statements in a text read, known ones or not. */
import { everyTableIn } from '../../../src/TypeScript/diagnosis/symptom/query-tables';
import { decoded } from '../../../src/TypeScript/netsuite/refusals/plain-text';

const tablesIn = (text: string) => everyTableIn(decoded(text)).map(({ table }) => table);

it('tells each table once, in lower case, where it first stands in the text as it came', () => {
  const text = 'It ran: &quot;SELECT * FROM Vendor v, "Account" JOIN vendor w&quot;';
  expect(everyTableIn(decoded(text))).toEqual([
    { table: 'vendor', from: text.indexOf('Vendor'), to: text.indexOf(' v,') },
    { table: 'account', from: text.indexOf('"Account"'), to: text.indexOf(' JOIN') },
  ]);
});

it('has the tables of a join in the order in which they stand', () => {
  expect(tablesIn('SELECT * FROM a1 JOIN b1, c1')).toEqual(['a1', 'b1', 'c1']);
});

it.each([
  ...['WHERE', 'GROUP', 'ORDER', 'HAVING', 'UNION', 'INTERSECT', 'MINUS', 'EXCEPT', 'ON', 'USING', 'LIMIT', 'FETCH'],
  ...[
    'OFFSET',
    'SET',
    'INNER',
    'LEFT',
    'RIGHT',
    'FULL',
    'OUTER',
    'CROSS',
    'NATURAL',
    'LATERAL',
    'SELECT',
    ';',
    ')',
    '(',
  ],
])('is over at %s: what stands behind it is no table', (word) => {
  expect(tablesIn(`SELECT x FROM vendor v ${word} x, account`)).toEqual(['vendor']);
});

describe('a name', () => {
  it.each([
    ['of a column in quotation marks begins no list of tables', 'SELECT id AS "from" FROM account', ['account']],
    ['in quotation marks ends none', 'SELECT id FROM "order", account', ['order', 'account']],
    ['behind which a bracket stands is a function', 'SELECT TRIM(x FROM lower(y)) FROM vendor', ['vendor']],
    ['behind which a dot stands is a column', 'SELECT EXTRACT(YEAR FROM account.x) FROM vendor', ['vendor']],
    ['of a common table expression is none of a table', 'WITH a1 AS (SELECT id FROM b1) SELECT * FROM a1', ['b1']],
    ['of one between blanks is none either', 'WITH  a1  AS  (SELECT id FROM b1) SELECT * FROM a1', ['b1']],
    ['of one without blanks is none either', 'WITH a1 AS(SELECT id FROM b1) SELECT * FROM a1', ['b1']],
    ['of one in quotation marks is none either', 'WITH a1 AS (SELECT 1), "b1" AS (SELECT 1) SELECT * FROM b1', []],
    ['beside AS without a bracket is a table', 'SELECT id FROM account AS a', ['account']],
    ['behind which the text ends with AS is a table', 'SELECT id FROM account AS', ['account']],
    ['before a bracket without AS is a table', 'SELECT id FROM account WHERE account IN (1)', ['account']],
  ])('%s: %s', (_what, text, expected) => {
    expect(tablesIn(text)).toEqual(expected);
  });
});

describe('a string', () => {
  it.each([
    ['is no table', "SELECT id FROM 'x' vendor", ['vendor']],
    ['has no tables in it', "SELECT ', account from account' FROM vendor", ['vendor']],
    ['may have an apostrophe in it', "SELECT 'it''s from account' FROM vendor", ['vendor']],
    [
      'is not begun by the apostrophe of a word around the statement',
      "SELECT id FROM vendor we're told, and SELECT id FROM account doesn't work",
      ['vendor', 'and', 'account'],
    ],
  ])('%s: %s', (_what, text, expected) => {
    expect(tablesIn(text)).toEqual(expected);
  });
});

describe('a comment', () => {
  it.each([
    ['of a line ends with it', 'SELECT id -- from account\nFROM vendor', ['vendor']],
    ['of the last line ends with the text', 'SELECT id FROM vendor -- , account', ['vendor']],
    ['is over behind its end', 'SELECT id FROM vendor, /* account */ currency', ['vendor', 'currency']],
    ['is over at its first end', 'SELECT /* a */* FROM vendor /* b */', ['vendor']],
    ['may stand directly behind another', 'SELECT id /* a *//* FROM account */ FROM vendor', ['vendor']],
    ['is not ended by the mark that begins it', 'SELECT id /*/ FROM account */ FROM vendor', ['vendor']],
    ['is not begun within another', 'SELECT id -- /*\nFROM vendor /* x */', ['vendor']],
    ['without an end is none', 'SELECT id /* FROM vendor', ['vendor']],
  ])('%s: %s', (_what, text, expected) => {
    expect(tablesIn(text)).toEqual(expected);
  });

  it('moves nothing that stands behind it', () => {
    const text = 'SELECT id /* a */ FROM vendor -- b\nJOIN account';
    expect(everyTableIn(decoded(text)).map(({ from, to }) => text.slice(from, to))).toEqual(['vendor', 'account']);
  });
});

it('a statement may stand behind any sign', () => {
  for (const text of ['SELECT id FROM vendor', '(SELECT id FROM vendor', '"(SELECT id FROM vendor'])
    expect(tablesIn(text)).toEqual(['vendor']);
});

describe('an English sentence', () => {
  it.each([
    'Please select',
    'Select a',
    'Select the vendor from account',
    'It is from vendor, and then you select',
    'Select it from the list, vendor',
    'WITH a1 AS (from vendor)',
    'SELECT 1; it comes from vendor',
  ])('reads no table: %s', (text) => {
    expect(tablesIn(text)).toEqual([]);
  });

  it.each(['SELECT a.id FROM vendor a', 'SELECT a, b FROM vendor'])('is not what has an alias: %s', (text) => {
    expect(tablesIn(text)).toEqual(['vendor']);
  });
});

describe('between SELECT and FROM', () => {
  const apart = (characters: number) => `SELECT ${'x'.repeat(characters - 'SELECT '.length - 1)} FROM vendor`;

  it('stand 20,000 characters at most', () => {
    expect(tablesIn(apart(20_000))).toEqual(['vendor']);
    expect(tablesIn(apart(20_001))).toEqual([]);
  });

  it('counts from that SELECT, and not for a JOIN', () => {
    expect(tablesIn(`${'x '.repeat(15_000)} SELECT id FROM vendor`)).toEqual(['vendor']);
    expect(tablesIn(`SELECT id FROM vendor ON ${'x '.repeat(11_000)} JOIN account`)).toEqual(['vendor', 'account']);
  });
});
