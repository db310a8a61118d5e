/** The tokens of some holders, as NetSuite may answer them: what is lost, refused or out of order is never taken for all of them. */
import { startReading } from '../../../../src/TypeScript/account/reading';
import type { HolderPage } from '../../../../src/TypeScript/account/sweep/holder-pages';
import type { HeldNamed } from '../../../../src/TypeScript/account/sweep/page-tokens';
import { readPageTokens } from '../../../../src/TypeScript/account/sweep/page-tokens';
import { valueOr } from '../../../../src/TypeScript/diagnosis/facts';
import type { Answer, Row, Statement } from '../../support/account';
import { install, refusal } from '../../support/account';
import type { Token } from './support';
import { rowOf, tokenTable } from './support';

const LIMIT = 'SSS_USAGE_LIMIT_EXCEEDED';

interface Asking extends Partial<HolderPage> {
  readonly joins?: boolean;
  readonly asksEnds?: boolean;
}

function read(tokens: Answer, { joins = false, asksEnds = false, ...page }: Asking = {}) {
  const { statements } = install({ tables: { oauthtoken: tokens, applications: tokens }, records: {}, units: 10_000 });
  const reading = startReading();
  const held: HeldNamed[] = [];
  const isWhole = readPageTokens(
    reading,
    { from: 1, to: 3, tokens: 1, live: null, last: 0, ...page },
    { at: '2026-06-01T00:00:00.000Z', joins, asksEnds },
    (found) => held.push(...found),
  );
  const ids = held.flatMap(({ credentials }) => valueOr(credentials, []).map(({ id }) => id));
  return { isWhole, held, ids, unread: reading.unread, statements, queries: statements.map(kindOf) };
}

/** Which statement it is. */
function kindOf({ query }: Statement): string {
  if (query.startsWith('SELECT COUNT(*)')) return 'count';
  if (query.startsWith('SELECT DISTINCT')) return 'applications of dead ones';
  if (query.includes('JOIN (')) return 'newest dead ones';
  if (query.includes('LEFT JOIN employee')) return 'with employees';
  return query.includes('t.id > ? AND CASE') ? 'live ones' : 'in turn';
}

const of = (count: number, holder = 1): Token[] =>
  Array.from({ length: count }, (_, place) => ({ id: place + 1, holder }));
const THREE: readonly Token[] = [1, 2, 3].map((holder) => ({ id: 500 + holder, holder }));
/** The table, but for one kind of statement. */
const but = (
  tokens: readonly Token[],
  kind: string,
  change: (rows: readonly Row[], asked: Statement) => readonly Row[],
) => {
  const table = tokenTable(tokens);
  return (asked: Statement) => (kindOf(asked) === kind ? change(table(asked), asked) : table(asked));
};
const refused = (tokens: readonly Token[], kind: string, code?: string) =>
  but(tokens, kind, () => {
    throw refusal(code);
  });

describe('the tokens of some holders', () => {
  it('are asked for by holder, with bound parameters', () => {
    const { isWhole, ids, unread, statements } = read(tokenTable(THREE));

    expect([isWhole, ids, unread]).toEqual([true, [501, 502, 503], []]);
    expect(statements.map(({ query, params }) => [query.split('\n').at(-1), params])).toEqual([
      [
        'FROM oauthtoken t WHERE t.entity_name BETWEEN ? AND ? ORDER BY t.entity_name, t.id OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY',
        [1, 3],
      ],
    ]);
  });

  it.each([
    [false, 'e.entityid, e.isinactive, e.giveaccess, e.rolesforsearch\nFROM oauthtoken t'],
    [true, "e.rolesforsearch, TO_CHAR(e.releasedate, 'YYYY-MM-DD') AS ends\nFROM oauthtoken t"],
  ])('come with their employees: with their last day of work: %p', (asksEnds, columns) => {
    const { statements } = read(tokenTable(THREE), { joins: true, asksEnds });

    expect(statements).toHaveLength(1);
    expect(statements[0]?.query).toContain('t.brevoked, e.id AS employee, e.entityid');
    expect(statements[0]?.query).toContain(`${columns} LEFT JOIN employee e ON e.id = t.entity_name WHERE `);
  });

  it('come alone from then on where NetSuite refuses that, and not at all where the units have ended', () => {
    const many = [...of(5000), { id: 9000, holder: 2 }];
    const asking = { joins: true, tokens: 5001, last: 9000 };

    expect(read(refused(many, 'with employees'), asking)).toMatchObject({
      ...{ isWhole: true, unread: [], queries: ['with employees', 'in turn', 'in turn'] },
    });
    expect(read(refused(many, 'with employees', LIMIT), asking)).toMatchObject({
      ...{ isWhole: false, ids: [], unread: [{ why: { code: LIMIT } }], queries: ['with employees'] },
    });
  });

  it('of no application belong to none', () => {
    const { held, isWhole } = read(tokenTable([...THREE, { id: 7, holder: 1, application: null, dead: true }]));

    expect(held.map(({ application }) => application)).toEqual([11]);
    expect(isWhole).toBe(true);
  });

  it('go on after the last one of a full answer, which is the last one if it was counted as that', () => {
    const many = [...of(5000, 2), { id: 9000, holder: 3 }];
    const { isWhole, statements } = read(tokenTable(many), { tokens: 5001, last: 9000 });

    expect(isWhole).toBe(true);
    expect(statements.map(({ query, params }) => [query.split(' WHERE ').at(-1)?.split(' ORDER')[0], params])).toEqual([
      ['t.entity_name BETWEEN ? AND ?', [1, 3]],
      ['(t.entity_name > ? OR (t.entity_name = ? AND t.id > ?)) AND t.entity_name <= ?', [2, 2, 5000, 3]],
    ]);
    expect(read(tokenTable(many.slice(0, 5000)), { tokens: 5000, last: 5000 }).queries).toEqual(['in turn']);
  });

  it('are not whole where a later answer is refused', () => {
    const many = [...of(5000, 2), { id: 9000, holder: 3 }];
    const table = but(many, 'in turn', (rows, { query }) => {
      if (query.includes('t.entity_name > ?')) throw refusal();
      return rows;
    });

    expect(read(table, { tokens: 5001, last: 9000 })).toMatchObject({
      ...{ isWhole: false, unread: [{ what: 'access-tokens', record: null }] },
    });
  });
});

describe('an order that was not asked for', () => {
  const rows = [...of(2500, 1), ...of(2501, 2).map(({ id, holder }) => ({ id: id + 2500, holder }))].map(rowOf);
  const at = (place: number, row: Row | undefined) => (row === undefined ? rows : rows.with(place, row));

  it.each<[string, readonly Row[], number, number]>([
    ['is seen where a token comes before one of the same holder', at(100, rows[98]), 99, 100],
    ['is seen where a token comes twice', at(100, rows[99]), 100, 100],
    ['is seen where a holder comes before another one', at(2600, { ...rows[2600], entity_name: 1 }), 2601, 2600],
  ])('%s', (_, answer, id, before) => {
    const { isWhole, unread, queries } = read(answer, { tokens: 5001, last: 9000 });

    expect([isWhole, queries]).toEqual([false, ['in turn']]);
    expect(unread.map(({ what, record, why }) => [what, record, why.message])).toEqual([
      ['access-tokens', null, `NetSuite answered ${id} where a token after ${before} was to be expected.`],
    ]);
  });

  it('is not where a later holder has an earlier token', () => {
    const later = [...of(4999, 1).map(({ id, holder }) => ({ id: id + 100, holder })), { id: 1, holder: 2 }];

    expect(read(later.map(rowOf), { tokens: 5000, last: 1 })).toMatchObject({ isWhole: true, unread: [] });
  });
});

describe('fewer tokens than were counted', () => {
  const lost = (count: readonly Row[] | Error) => (asked: Statement) => {
    if (kindOf(asked) !== 'count') return tokenTable(THREE.slice(1))(asked);
    if (count instanceof Error) throw count;
    return count;
  };

  it.each<[string, readonly Row[] | Error, boolean]>([
    ['as many as are left', [{ tokens: '2' }], true],
    ['fewer than came', [{ tokens: 1 }], true],
    ['more than came', [{ tokens: 3 }], false],
    ['something else', [{ tokens: 'x' }], false],
    ['nothing', [], false],
    ['a refusal', refusal(), false],
  ])('are all of them only where NetSuite counts again %s', (_, count, isWhole) => {
    const { statements, ...found } = read(lost(count), { tokens: 3 });

    expect(found.isWhole).toBe(isWhole);
    expect(found.unread.map(({ what }) => what)).toEqual(isWhole ? [] : ['access-tokens']);
    expect(statements.at(-1)).toEqual({
      query:
        'SELECT COUNT(*) AS tokens FROM oauthtoken t WHERE t.entity_name BETWEEN ? AND ? OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY',
      params: [1, 3],
    });
  });

  it('are seen though one came twice, once with a blank', () => {
    const [row] = THREE.map(rowOf);
    const answer = but(THREE, 'in turn', (rows) => [...rows.slice(0, 2), { ...row, id: ' 501' }]);

    expect(read(answer, { tokens: 3 })).toMatchObject({ isWhole: false, queries: ['in turn', 'count'] });
  });
});

describe('one holder', () => {
  const own = { from: 1, to: 1, live: 2 };
  const tokens: readonly Token[] = [
    { id: 1, holder: 1 },
    { id: 2, holder: 1 },
    { id: 3, holder: 1, dead: true },
    { id: 4, holder: 1, application: 12, dead: true },
  ];

  it('with as many tokens as one answer has is read by the live ones, and the newest dead one of each other application', () => {
    const { queries, statements, ids, isWhole } = read(tokenTable(tokens), { ...own, tokens: 5000 });

    expect(queries).toEqual(['live ones', 'applications of dead ones', 'newest dead ones']);
    expect(statements.map(({ params }) => params)).toEqual([
      [1, 1, 0],
      [1, 1],
      [1, 1, 12, 1, 1],
    ]);
    expect(statements.at(-1)?.query).toContain("d.brevoked = 'T') AND d.tba_app_name IN (?)\nGROUP BY d.tba_app_name");
    expect([ids, isWhole]).toEqual([[1, 2, 4], true]);
    expect(read(tokenTable(tokens), { ...own, tokens: 4999 }).queries[0]).toBe('in turn');
  });

  it.each([
    ['live ones', ['live ones', 'applications of dead ones', 'newest dead ones']],
    ['applications of dead ones', ['live ones', 'applications of dead ones']],
    ['newest dead ones', ['live ones', 'applications of dead ones', 'newest dead ones']],
  ])('is not read whole where NetSuite refuses the %s', (kind, queries) => {
    const { isWhole, unread, ...found } = read(refused(tokens, kind), { ...own, tokens: 5000 });

    expect([isWhole, found.queries]).toEqual([false, queries]);
    expect(unread.map(({ what, record }) => [what, record])).toEqual([['access-tokens', null]]);
  });

  it('with dead tokens of very many applications is read whole only where none of the questions is refused', () => {
    const dead = Array.from({ length: 1001 }, (_, place): Token => ({
      ...{ id: 10 + place, holder: 1, application: 100 + place, dead: true },
    }));
    const refusing = (place: number) => {
      let asked = 0;
      return but([...tokens.slice(0, 2), ...dead], 'newest dead ones', (rows) => {
        if (asked++ === place) throw refusal();
        return rows;
      });
    };
    const isWhole = (place: number) => read(refusing(place), { ...own, tokens: 5000 }).isWhole;

    expect([isWhole(0), isWhole(1), isWhole(2)]).toEqual([false, false, true]);
  });

  it('is not read whole where the newest dead token of an application does not come', () => {
    const { held, unread } = read(
      but(tokens, 'newest dead ones', () => []),
      { ...own, tokens: 5000 },
    );

    expect(held.at(-1)).toEqual({ application: 12, credentials: { known: false }, complete: false });
    expect(unread.map(({ what, record, why }) => [what, record, why])).toEqual([
      [
        'access-tokens',
        { type: 'integration', id: 12 },
        {
          code: 'NOT_ANSWERED',
          message: 'None of the access tokens of the application 12 came, though it has some.',
        },
      ],
    ]);
  });

  it('is not read whole where a live one was lost', () => {
    const answer = but(tokens, 'live ones', (rows) => rows.slice(1));

    expect(read(answer, { ...own, tokens: 5000 })).toMatchObject({
      ...{ isWhole: false, unread: [{ what: 'access-tokens' }] },
      queries: ['live ones', 'applications of dead ones', 'newest dead ones', 'count'],
    });
    expect(read(answer, { ...own, live: null, tokens: 5000 }).isWhole).toBe(true);
  });

  it('is not read whole where a live one names no application, nor an earlier one of several answers', () => {
    const many: readonly Token[] = [{ id: 1, holder: 1, application: null }, ...of(6000).slice(1)];

    expect(read(tokenTable(many), { ...own, tokens: 6000 }).isWhole).toBe(false);
  });
});
