import type { HolderPage } from '../../../../src/TypeScript/account/sweep/holder-pages';
import { readHolderPages } from '../../../../src/TypeScript/account/sweep/holder-pages';
import type { PageLimits } from '../../../../src/TypeScript/account/sweep/page-limits';
import type { FakeAccount, Row, Statement } from '../../support/account';
import { install, refusal } from '../../support/account';
import { installCaller } from '../../support/caller';
import type { Token } from './support';
import { tokenTable, withTokens } from './support';

/** So many tokens of each holder, by id. */
function tokensOf(counts: Readonly<Record<number, number>>): Token[] {
  return Object.entries(counts).flatMap(([holder, count]) =>
    Array.from({ length: count }, (_, place) => ({ id: Number(holder) * 100_000 + place, holder: Number(holder) })),
  );
}

function pagesOf(account: FakeAccount, limits: Partial<PageLimits> = {}, lastHolder: number | null = null) {
  const asked = install(account);
  installCaller({ id: 1, role: 3 });
  const pages: HolderPage[] = [];
  const read = readHolderPages({ limits: { tokens: 5000, holders: 1000, ...limits }, lastHolder }, (page) =>
    pages.push(page),
  );
  return { pages, read, asked };
}

it('puts holders together until a page is full, and says which token is its last', () => {
  const { pages, read } = pagesOf(withTokens(tokensOf({ 1: 2000, 2: 3000, 5: 1, 9: 4999, 10: 1 })));

  expect(pages).toEqual([
    { from: 1, to: 2, tokens: 5000, live: 5000, last: 202_999 },
    { from: 5, to: 9, tokens: 5000, live: 5000, last: 904_998 },
    { from: 10, to: 10, tokens: 1, live: 1, last: 1_000_000 },
  ]);
  expect(read).toMatchObject({ pages: 3, holders: 5, tokens: 10_001, complete: true, unread: [] });
});

it('gives a holder with more tokens than a page takes a page alone', () => {
  const { pages } = pagesOf(withTokens(tokensOf({ 1: 1, 2: 5001, 3: 1 })));

  expect(pages.map(({ from, to }) => [from, to])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
});

it('puts no more holders on a page than one may have', () => {
  const { pages } = pagesOf(withTokens(tokensOf({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 })), { holders: 2 });

  expect(pages.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [3, 4],
    [5, 5],
  ]);
});

it('costs ten units for each 5,000 holders, and forgets none where a page of rows ends', () => {
  const many = Array.from({ length: 10_001 }, (_, place): Token => ({ id: place + 1, holder: place + 1 }));
  const { pages, read } = pagesOf(withTokens(many));

  expect(read.cost).toEqual({ units: 30, queries: 3 });
  expect(read.holders).toBe(10_001);
  expect(pages.every(({ from }, place) => place === 0 || from === (pages[place - 1]?.to ?? 0) + 1)).toBe(true);
});

it('asks for nobody after the last holder, and for everybody where that one is not known', () => {
  const many = Array.from({ length: 5000 }, (_, place): Token => ({ id: place + 1, holder: place + 1 }));

  expect(pagesOf(withTokens(many), {}, 5000).read).toMatchObject({ holders: 5000, cost: { queries: 1 } });
  expect(pagesOf(withTokens(many)).read).toMatchObject({ holders: 5000, cost: { queries: 2 } });
});

it('has no page for an account without a token', () => {
  expect(pagesOf(withTokens([])).read).toMatchObject({ pages: 0, complete: true });
});

it('is not complete where a token that may be live names no holder; a dead one opens nothing', () => {
  const token = { id: 1, holder: 42 };
  const nobody = { id: 2, holder: null };

  expect(pagesOf(withTokens([token, nobody])).read).toMatchObject({ complete: false, holders: 1 });
  expect(pagesOf(withTokens([token, nobody])).read.unread).toMatchObject([{ what: 'access-tokens' }]);
  expect(pagesOf(withTokens([token, { ...nobody, dead: true }])).read).toMatchObject({ complete: true, unread: [] });
});

it('is not complete where the tokens are refused, or the rows come in another order', () => {
  expect(pagesOf(withTokens([], { oauthtoken: refusal() })).read).toMatchObject({ complete: false, pages: 0 });
  const rows = [
    { holder: 5, tokens: 1, last_token: 8 },
    { holder: 4, tokens: 1, last_token: 9 },
  ];
  expect(pagesOf(withTokens([], { oauthtoken: rows })).read).toMatchObject({ complete: false });
});

it('counts which tokens of a page may be live', () => {
  const { pages } = pagesOf(
    withTokens([
      { id: 1, holder: 1 },
      { id: 2, holder: 1, dead: true },
      { id: 3, holder: 2 },
    ]),
  );

  expect(pages).toMatchObject([{ tokens: 3, live: 2 }]);
});

describe('the statement', () => {
  const COUNTED =
    /, COUNT\(CASE WHEN CASE WHEN .* END = 0 THEN 1 END\) AS live, \(SELECT COUNT\(c\.entity_name\) AS held FROM oauthtoken c\) AS held FROM oauthtoken t$/;
  const many = Array.from({ length: 5001 }, (_, place): Token => ({ id: place + 1, holder: place + 1 }));

  it('goes on after the last holder, and each time with those whom a live token does not name', () => {
    const [first, second] = pagesOf(withTokens(many)).asked.statements;

    expect([first?.params, second?.params]).toEqual([[], [5000]]);
    expect(first?.query.split('\n')).toEqual([
      expect.stringMatching(/^SELECT t\.entity_name AS holder, COUNT\(\*\) AS tokens, MAX\(t\.id\) AS last_token, /),
      expect.stringMatching(
        /^WHERE t\.entity_name IS NOT NULL OR CASE WHEN .* END = 0 GROUP BY t\.entity_name ORDER BY t\.entity_name OFFSET 0 /,
      ),
    ]);
    expect(first?.query.split('\n')[0]).toMatch(COUNTED);
    expect(second?.query.split('\n')[1]).toMatch(
      /^WHERE t\.entity_name > \? OR \(t\.entity_name IS NULL AND CASE WHEN .* END = 0\) GROUP BY /,
    );
  });

  it('has no counts from then on where NetSuite refuses them', () => {
    const table = tokenTable(many);
    const oauthtoken = (asked: Statement) => {
      if (asked.query.includes('AS held')) throw refusal('UNEXPECTED_ERROR', 'Invalid or unsupported search.');
      return table(asked).map(({ held: _held, live: _live, ...row }) => row);
    };
    const { pages, read, asked } = pagesOf(withTokens(many, { oauthtoken }));

    expect(asked.statements.map(({ query }) => query.split('\n')[0]?.split(' AS last_token')[1])).toEqual([
      expect.stringMatching(COUNTED),
      ' FROM oauthtoken t',
      ' FROM oauthtoken t',
    ]);
    expect(pages.map(({ tokens, live }) => [tokens, live])).toEqual([
      ...Array.from({ length: 5 }, () => [1000, null]),
      [1, null],
    ]);
    expect(read).toMatchObject({ holders: 5001, complete: true, unread: [] });
  });

  it.each([
    ['SSS_USAGE_LIMIT_EXCEEDED', 1],
    ['UNEXPECTED_ERROR', 2],
  ])('is not asked for ever where all of it is refused: %s', (code, queries) => {
    const { read } = pagesOf(withTokens([], { oauthtoken: refusal(code) }));

    expect(read).toMatchObject({ complete: false, unread: [{ why: { code } }], cost: { queries } });
  });
});

it('asks no more where a later answer is refused without counts', () => {
  const many = Array.from({ length: 5001 }, (_, place): Token => ({ id: place + 1, holder: place + 1 }));
  const table = tokenTable(many);
  const oauthtoken = (asked: Statement) => {
    if (asked.query.includes('AS held') || asked.params.length > 0) throw refusal('UNEXPECTED_ERROR');
    return table(asked);
  };

  expect(pagesOf(withTokens(many, { oauthtoken })).read).toMatchObject({ complete: false, cost: { queries: 3 } });
});

describe('a page', () => {
  const row = (holder: number, live: Row[string]): Row => ({
    ...{ holder, tokens: 2, last_token: holder, live, held: 4 },
  });

  it.each<[readonly Row[string][], number | null]>([
    [[1, 2], 3],
    [[1, null], null],
    [[null, 1], null],
  ])('of holders with %j live tokens has %p', (lives, live) => {
    const oauthtoken = lives.map((count, place) => row(place + 1, count));

    expect(pagesOf(withTokens([], { oauthtoken })).pages).toEqual([{ from: 1, to: 2, tokens: 4, live, last: 2 }]);
  });
});

describe('a row that is not understood', () => {
  it.each<[string, readonly Row[], string]>([
    [
      'names no holder',
      [{ holder: null, tokens: 1, last_token: 8 }],
      'NetSuite answered null where an internal id was to be expected.',
    ],
    [
      'comes in another order',
      [
        { holder: 5, tokens: 1, last_token: 8 },
        { holder: 4, tokens: 1, last_token: 9 },
      ],
      'NetSuite answered 4 where a holder above 5 was to be expected.',
    ],
    [
      'comes twice',
      [
        { holder: 5, tokens: 1, last_token: 8 },
        { holder: 5, tokens: 1, last_token: 9 },
      ],
      'NetSuite answered 5 where a holder above 5 was to be expected.',
    ],
  ])('is named where it %s', (_, oauthtoken, message) => {
    const { complete, unread } = pagesOf(withTokens([], { oauthtoken })).read;

    expect(complete).toBe(false);
    expect(unread.map(({ what, record, why }) => [what, record, why])).toEqual([
      [
        'access-tokens',
        null,
        { code: 'NOT_UNDERSTOOD', message: `Access tokens could not be told apart by their holder. ${message}` },
      ],
    ]);
  });
});

describe('a holder who is lost on the way', () => {
  const three = [1, 2, 3].map((holder): Token => ({ id: 500 + holder, holder }));
  const answering = (change: (rows: readonly Row[], asked: Statement) => readonly Row[]) => {
    const table = tokenTable(three);
    return withTokens(three, { oauthtoken: (asked) => change(table(asked), asked) });
  };

  it('is seen by the number of tokens that NetSuite counts beside it', () => {
    const { read, pages } = pagesOf(answering((rows) => rows.filter(({ holder }) => holder !== 2)));

    expect(pages).toMatchObject([{ tokens: 2 }]);
    expect(read).toMatchObject({ complete: false, unread: [{ what: 'access-tokens' }], cost: { queries: 1 } });
  });

  it('is seen where no row comes: then the tokens are counted alone', () => {
    const { read } = pagesOf(answering((rows) => rows.filter((row) => !('last_token' in row))));

    expect(read).toMatchObject({
      complete: false,
      pages: 0,
      unread: [{ what: 'access-tokens' }],
      cost: { queries: 2 },
    });
  });

  it('is not seen where NetSuite refuses to count beside it: then the holders are read alone', () => {
    const { read } = pagesOf(
      answering((rows, { query }) => {
        if (query.includes('AS held')) throw refusal('UNEXPECTED_ERROR', 'Invalid or unsupported search.');
        return rows.map(({ held: _held, live: _live, ...row }) => row);
      }),
    );

    expect(read).toMatchObject({ holders: 3, complete: true, unread: [], cost: { queries: 2 } });
  });

  it('is told with what to do', () => {
    const { unread } = pagesOf(answering((rows) => rows.filter(({ holder }) => holder !== 2))).read;

    expect(unread).toEqual([
      {
        ...{ what: 'access-tokens', record: null, grant: [] },
        why: { code: 'NOT_UNDERSTOOD', message: 'NetSuite did not list as many access tokens as it counted.' },
        advice: 'Run the sweep again: the account may have been changed while it was read.',
      },
    ]);
  });

  it('is seen though a later answer does not count', () => {
    const many = Array.from({ length: 5002 }, (_, place): Token => ({ id: place + 1, holder: place + 1 }));
    const table = tokenTable(many);
    const oauthtoken = (asked: Statement) =>
      asked.params.length === 0
        ? table(asked)
        : table(asked)
            .slice(1)
            .map(({ held: _held, ...row }) => row);

    expect(pagesOf(withTokens(many, { oauthtoken })).read).toMatchObject({ holders: 5001, complete: false });
  });

  it('is not said where no row comes and the count is not understood: that is named by itself', () => {
    const [count, none] = [{ held: 'x' }, { held: 0 }].map((row) => {
      const { asked, read } = pagesOf(
        withTokens([], { oauthtoken: ({ query }) => (query.startsWith('SELECT COUNT') ? [row] : []) }),
      );
      return [read.complete, asked.statements.at(-1)];
    });
    const statement = {
      query: 'SELECT COUNT(c.entity_name) AS held FROM oauthtoken c OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY',
      params: [],
    };

    expect([count, none]).toEqual([
      [false, statement],
      [true, statement],
    ]);
  });

  it('is none where tokens come between two answers', () => {
    const many = Array.from({ length: 5001 }, (_, place): Token => ({ id: place + 1, holder: place + 1 }));
    const table = tokenTable(many);
    const held = ({ params }: Statement) => (params.length === 0 ? 5001 : 5003);
    const oauthtoken = (asked: Statement) => table(asked).map((row) => ({ ...row, held: held(asked) }));

    expect(pagesOf(withTokens(many, { oauthtoken })).read).toMatchObject({ holders: 5001, complete: true });
  });
});

it('ends where nothing of a full page of rows is understood', () => {
  const rows = Array.from({ length: 5000 }, () => ({ holder: 'x', tokens: 1 }));
  const { read } = pagesOf(withTokens([], { oauthtoken: rows }));

  expect(read).toMatchObject({ complete: false, cost: { queries: 1 } });
});
