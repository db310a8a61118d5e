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
