import { howToPage } from '../../../../src/TypeScript/account/sweep/page-limits';

interface Answer {
  readonly others: number | string | null;
  readonly last_holder: number | null;
  readonly nameless?: number | string | null;
}

function how(answer: Answer | null, globalPermissions: 'table' | 'record' | 'off' = 'table') {
  return howToPage({ firstRows: () => [{ nameless: 0, ...(answer ?? {}) }] }, { globalPermissions });
}

const SMALL = { tokens: 5000, holders: 1000 };

it('takes four full answers of tokens where the table of global permissions is believed, or does not matter', () => {
  const page = { limits: { tokens: 20_000, holders: Infinity }, joins: true, lastHolder: 42 };

  expect(how({ others: 0, last_holder: 42 })).toEqual(page);
  expect(how({ others: '80', last_holder: 42 }, 'off')).toEqual(page);
});

it('takes few holders where records are loaded: of employees, or of many other holders', () => {
  expect(how(null, 'record')).toEqual({ limits: { tokens: 5000, holders: 80 }, joins: false, lastHolder: null });
  expect(how({ others: 81, last_holder: 42 })).toEqual({ limits: SMALL, joins: false, lastHolder: 42 });
});

it('takes small pages where nobody knows how many holders are no employees, or the tables cannot be joined', () => {
  const refused = () => {
    throw new Error('Record not found');
  };
  const expected = { limits: SMALL, joins: false, lastHolder: null };

  expect(howToPage({ firstRows: refused }, { globalPermissions: 'table' })).toEqual(expected);
  expect(how({ others: null, last_holder: null })).toEqual(expected);
});

it('knows no last holder of an account without a token', () => {
  expect(how({ others: 0, last_holder: null })).toMatchObject({ joins: true, lastHolder: null });
});

it.each([1, '2', null])('has no last holder where tokens without a holder may come after it: %p', (nameless) => {
  expect(how({ others: 0, last_holder: 42, nameless })).toMatchObject({ joins: true, lastHolder: null });
});

it('asks one question, of which one row is the answer', () => {
  const firstRows = jest.fn((..._asked: unknown[]) => [{ others: 0, nameless: 0 }]);

  expect(howToPage({ firstRows }, { globalPermissions: 'table' })).toMatchObject({ joins: true, lastHolder: null });
  expect(firstRows.mock.calls).toEqual([
    [
      `SELECT COUNT(DISTINCT CASE WHEN e.id IS NULL THEN t.entity_name END) AS others, MAX(t.entity_name) AS last_holder,
  COUNT(CASE WHEN t.entity_name IS NULL AND CASE WHEN t.binactive = 'T' OR t.brevoked = 'T' THEN 1 ELSE 0 END = 0 THEN 1 END) AS nameless
FROM oauthtoken t LEFT JOIN employee e ON e.id = t.entity_name`,
      [],
      1,
    ],
  ]);
  expect(howToPage({ firstRows: () => [] }, { globalPermissions: 'table' }).limits).toEqual(SMALL);
});
