import type { PageAsked, PageBatch } from '../../../../src/TypeScript/account/sweep/page';
import { readPage } from '../../../../src/TypeScript/account/sweep/page';
import type { HolderPage } from '../../../../src/TypeScript/account/sweep/holder-pages';
import type { Shared } from '../../../../src/TypeScript/account/sweep/shared';
import type { Credential } from '../../../../src/TypeScript/diagnosis/facts';
import { known, valueOr } from '../../../../src/TypeScript/diagnosis/facts';
import type { FakeAccount, Statement } from '../../support/account';
import { install, refusal } from '../../support/account';
import { installCaller } from '../../support/caller';
import { employeeRecord } from '../../support/rows';
import type { Token } from './support';
import { employeeTable, joinedTable, tokenTable, withTokens } from './support';

type PageShared = Parameters<typeof readPage>[1];

const SHARED: PageShared = {
  registered: [],
  readsEnds: true,
  permissions: ['LIST_ACCOUNT'],
  globalPermissions: 'table',
  globalLines: { 2: { LIST_ACCOUNT: 'NONE' } },
};
const LINES = employeeRecord({ LIST_ACCOUNT: 0, TRAN_VENDBILL: 4 });
const RECORDS: FakeAccount['records'] = {
  'employee/1': employeeRecord(),
  'employee/2': LINES,
  'employee/3': employeeRecord(),
};
const THREE: readonly Token[] = [1, 2, 3].map((holder) => ({ id: 500 + holder, holder }));

/** The holders of a page, as they were counted. */
type Counted = Pick<HolderPage, 'from' | 'to'> & Partial<HolderPage>;

function page(account: FakeAccount, of: Counted | PageAsked = { from: 1, to: 3 }, shared: Partial<Shared> = {}) {
  const asked = 'from' in of ? { page: { tokens: 1, live: null, last: 0, ...of }, joins: true } : of;
  const calls = install(account);
  installCaller({ id: 1, role: 3 });
  const batches: PageBatch[] = [];
  const read = readPage(asked, { ...SHARED, ...shared }, (batch) => batches.push(batch));
  const held = batches.flatMap((batch) => batch.held);
  const ids = held.flatMap(({ credentials }) => valueOr(credentials, []).map(({ id }) => id ?? 0));
  return { ...calls, batches, read, held, ids, entities: batches.flatMap(({ entities }) => entities) };
}

describe('a page of tokens', () => {
  it('takes one query for the tokens and the employees, and one record that is compared', () => {
    const { calls, read, ids, entities } = page(withTokens(THREE, {}, RECORDS));

    expect(calls).toEqual(['query oauthtoken', 'load employee/2']);
    expect(read).toEqual({ credentials: 3, complete: true, unread: [], cost: { units: 15, queries: 1 } });
    expect(ids.toSorted()).toEqual([501, 502, 503]);
    expect(new Map(entities.map(({ id, globalPermissions }) => [id, globalPermissions]))).toEqual(
      new Map([
        [1, known({})],
        [2, known({ LIST_ACCOUNT: 'NONE' })],
        [3, known({})],
      ]),
    );
  });

  it('is of the holders of its range alone', () => {
    expect(page(withTokens(THREE, {}, RECORDS), { from: 2, to: 2 }).ids).toEqual([502]);
  });

  describe('of more tokens than one query answers', () => {
    const many = Array.from({ length: 10_000 }, (_, place): Token => ({ id: place + 1, holder: 1 + (place % 3) }));
    const counted = { from: 1, to: 3, tokens: 10_000, last: 9999 };

    it('gets full answers, and knows the last one by its last token', () => {
      const { calls, ids, entities, read } = page(withTokens(many, {}, RECORDS), counted);

      expect(calls.filter((call) => call.startsWith('query'))).toEqual(['query oauthtoken', 'query oauthtoken']);
      expect(ids.toSorted((a, b) => a - b)).toEqual(many.map(({ id }) => id));
      expect(new Set(entities.map(({ id }) => id))).toEqual(new Set([1, 2, 3]));
      expect(read).toMatchObject({ credentials: 10_000, complete: true, unread: [] });
    });

    it('asks once more where tokens came in between', () => {
      const { ids, read } = page(withTokens([...many, { id: 20_000, holder: 2 }], {}, RECORDS), counted);

      expect(ids).toHaveLength(10_001);
      expect(read).toMatchObject({ complete: true, cost: { queries: 3 } });
    });

    it('is not complete where a full answer comes in another order', () => {
      const answer = tokenTable(many);
      const oauthtoken = (asked: Statement) => answer(asked).toReversed();

      expect(page(withTokens(many, { oauthtoken }, RECORDS), counted).read).toMatchObject({
        complete: false,
        unread: [{ what: 'access-tokens' }],
      });
    });
  });

  describe('of fewer tokens than were counted', () => {
    const without = (tokens: readonly Token[], id: number) => {
      const table = joinedTable(tokens, employeeTable([1, 2, 3]));
      return (asked: Statement) => table(asked).filter((row) => row.id !== id);
    };

    it('is not complete where a row is lost, which takes one query more', () => {
      const fake = withTokens(THREE, { oauthtoken: without(THREE, 502) }, RECORDS);
      const { read, ids } = page(fake, { from: 1, to: 3, tokens: 3 });

      expect(ids.toSorted()).toEqual([501, 503]);
      expect(read).toMatchObject({ complete: false, unread: [{ what: 'access-tokens' }], cost: { queries: 2 } });
    });

    it('is complete where the others were deleted in between', () => {
      const { read } = page(withTokens(THREE.slice(1), {}, RECORDS), { from: 1, to: 3, tokens: 3 });

      expect(read).toMatchObject({ credentials: 2, complete: true, unread: [], cost: { queries: 2 } });
    });

    it('is not complete where a live one of a holder of very many is lost', () => {
      const many = Array.from({ length: 5001 }, (_, place): Token => ({ id: place + 1, holder: 1, dead: place > 9 }));
      const read = (live: number, lost: number) =>
        page(withTokens(many, { oauthtoken: without(many, lost) }, RECORDS), {
          ...{ from: 1, to: 1, tokens: 5001, live },
        }).read;

      expect(read(10, 0)).toMatchObject({ complete: true, unread: [] });
      expect(read(10, 5)).toMatchObject({ complete: false, unread: [{ what: 'access-tokens' }] });
      // One of them was revoked after it was counted.
      expect(read(11, 0)).toMatchObject({ complete: true, unread: [] });
    });
  });

  it('asks for the employees by themselves where NetSuite does not join the tables', () => {
    const answer = tokenTable(THREE);
    const oauthtoken = (asked: Statement) => {
      if (asked.query.includes('JOIN employee')) throw refusal('SSS_SEARCH_ERROR_OCCURRED', 'Search error occurred');
      return answer(asked);
    };
    const { calls, entities, read } = page(withTokens(THREE, { oauthtoken }, RECORDS));

    expect(calls).toEqual(['query oauthtoken', 'query oauthtoken', 'query employee', 'load employee/2']);
    expect(entities.map(({ id, name }) => [id, name])).toEqual([1, 2, 3].map((id) => [id, known(`Person ${id}`)]));
    expect(read).toMatchObject({ complete: true, unread: [] });
  });

  it('reads a holder who is no employee as any other report does', () => {
    const employee = employeeTable([1, 3]);
    const { entities } = page(withTokens(THREE, { employee, entity: [] }, RECORDS));

    expect(entities.map(({ id, type }) => [id, type.known])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
  });

  it('has, of the dead ones, the newest of each application that has no live one on the page', () => {
    const tokens: Token[] = [
      { id: 1, holder: 1, dead: true },
      { id: 2, holder: 1 },
      { id: 3, holder: 1, application: 12, dead: true, created: '2026-01-02T00:00:00' },
      { id: 4, holder: 2, application: 12, dead: true, created: '2026-01-01T00:00:00' },
    ];

    expect(page(withTokens(tokens, {}, RECORDS)).ids.toSorted()).toEqual([2, 3]);
  });

  it('says of one application that it is not complete where a token that may be live is not understood', () => {
    const tokens: Token[] = [...THREE, { id: 600, holder: 1, application: 12, role: null }];
    const { held, read, batches } = page(withTokens(tokens, {}, RECORDS));

    expect(new Map(held.map(({ application, complete }) => [application, complete]))).toEqual(
      new Map([
        [11, true],
        [12, false],
      ]),
    );
    expect(read.complete).toBe(true);
    expect(read.unread).toMatchObject([{ what: 'access-tokens', record: { id: 600 } }]);
    expect(batches.map(({ unread }) => unread)).toEqual([read.unread]);
  });

  it('is not complete where a token that may be live names no application; a dead one opens nothing', () => {
    const nameless: Token = { id: 600, holder: 1, application: null };

    expect(page(withTokens([...THREE, nameless], {}, RECORDS)).read.complete).toBe(false);
    expect(page(withTokens([...THREE, { ...nameless, dead: true }], {}, RECORDS)).read.complete).toBe(true);
  });

  it('is not complete where the tokens are refused', () => {
    const { read, batches } = page(withTokens(THREE, { oauthtoken: refusal() }, RECORDS));

    expect(batches).toEqual([]);
    expect(read).toMatchObject({ credentials: 0, complete: false, unread: [{ what: 'access-tokens' }] });
  });
});

describe('a holder with more tokens than one query answers', () => {
  const live = Array.from({ length: 6000 }, (_, place): Token => ({ id: place + 1, holder: 1 }));
  const dead = Array.from({ length: 6000 }, (_, place): Token => ({
    id: 10_000 + place,
    holder: 1,
    application: 12,
    dead: true,
    created: new Date(Date.UTC(2026, 0, 1) + place * 60_000).toISOString().slice(0, 19),
  }));

  it('comes in batches, each token once, with the holder read once', () => {
    const { batches, ids, read, loads } = page(withTokens(live, {}, RECORDS), { from: 1, to: 1, tokens: 6000 });

    expect(ids).toEqual(live.map(({ id }) => id));
    expect(batches.map(({ entities }) => entities.map(({ id }) => id))).toEqual([[1], [1]]);
    expect(loads).toEqual(['employee/1']);
    expect(read).toMatchObject({ credentials: 6000, complete: true, unread: [] });
  });

  it('costs no more for very many dead tokens: the newest one is asked for by itself', () => {
    const { ids, read } = page(withTokens([...live.slice(0, 10), ...dead], {}, RECORDS), {
      from: 1,
      to: 1,
      tokens: 6010,
    });

    expect(ids).toEqual([...live.slice(0, 10).map(({ id }) => id), 15_999]);
    expect(read).toMatchObject({ complete: true, cost: { queries: 4 } });
  });

  it('is not complete where the newest dead token of an application does not come', () => {
    const answer = tokenTable(dead);
    const oauthtoken = (asked: Statement) => (asked.query.includes('JOIN (') ? [] : answer(asked));
    const { held, read } = page(withTokens(dead, { oauthtoken }, RECORDS), {
      ...{ from: 1, to: 1, tokens: 6000 },
    });

    expect(held.find(({ application }) => application === 12)).toMatchObject({ complete: false });
    expect(read.unread).toMatchObject([{ what: 'access-tokens', record: { type: 'integration', id: 12 } }]);
  });
});

describe('global permissions', () => {
  it('are read by record where a record does not say what the table says', () => {
    const { loads, entities, read } = page(withTokens(THREE, {}, { ...RECORDS, 'employee/2': employeeRecord() }));

    expect(loads.toSorted()).toEqual(['employee/1', 'employee/2', 'employee/2', 'employee/3']);
    expect(entities.map(({ globalPermissions }) => globalPermissions)).toEqual([known({}), known({}), known({})]);
    expect(read.unread).toEqual([]);
  });

  it('are compared with another record where the first one is gone', () => {
    const { loads, entities } = page(withTokens(THREE, {}, { ...RECORDS, 'employee/2': refusal() }));

    expect(loads).toHaveLength(2);
    expect(entities.find(({ id }) => id === 2)?.globalPermissions).toEqual(known({ LIST_ACCOUNT: 'NONE' }));
  });

  it('are asked of the table by each page where the account has too many lines', () => {
    const rows = [{ employee: 2, permkey1: 'LIST_ACCOUNT', permlevel1: 0 }];
    const { calls, entities } = page(
      withTokens(THREE, { employeeempperms: rows }, RECORDS),
      { from: 1, to: 3 },
      { globalLines: null },
    );

    expect(calls).toContain('query employeeempperms');
    expect(entities.find(({ id }) => id === 2)?.globalPermissions).toEqual(known({ LIST_ACCOUNT: 'NONE' }));
  });

  it('are not read where the feature is off', () => {
    const { loads, entities } = page(
      withTokens(THREE),
      { from: 1, to: 3 },
      { globalPermissions: 'off', globalLines: null },
    );

    expect(loads).toEqual([]);
    expect(entities.every(({ globalPermissions }) => !globalPermissions.known)).toBe(true);
  });

  it('by record stop at half of what a call may cost; the others are unread, and named', () => {
    const many = Array.from({ length: 200 }, (_, place): Token => ({ id: place + 1, holder: place + 1 }));
    const records = Object.fromEntries(many.map(({ holder }) => [`employee/${String(holder)}`, employeeRecord()]));
    const { read, entities } = page(
      withTokens(many, {}, records),
      { from: 1, to: 200 },
      { globalPermissions: 'record', globalLines: null },
    );

    expect(read.cost.units).toBeLessThanOrEqual(480);
    const left = entities.filter(({ globalPermissions }) => !globalPermissions.known);
    expect(left).toHaveLength(200 - 94);
    expect(read.unread).toHaveLength(left.length);
    expect(read.complete).toBe(true);
  });
});

describe('the last day of work', () => {
  const ends = (account: FakeAccount, shared: Partial<Shared> = {}) =>
    page(account, { from: 1, to: 3 }, shared).entities.map((entity) => entity.ends);

  it('comes with the employees: a date, or none', () => {
    const employee = employeeTable([1, 2, 3], { 2: '2026-12-31' });

    expect(ends(withTokens(THREE, { employee }, RECORDS))).toEqual(
      expect.arrayContaining([known(null), known('2026-12-31'), known(null)]),
    );
  });

  it('is left out where nobody asks, and where NetSuite refuses the column', () => {
    const employee = employeeTable([1, 2, 3]);
    const refusing: FakeAccount['tables'] = {
      employee: (asked) => {
        if (asked.query.includes('releasedate'))
          throw refusal('SSS_SEARCH_ERROR_OCCURRED', "Field 'releasedate' was not found.");
        return employee(asked);
      },
    };

    expect(ends(withTokens(THREE, {}, RECORDS), { readsEnds: false })).toEqual([undefined, undefined, undefined]);
    expect(ends(withTokens(THREE, refusing, RECORDS))).toEqual([undefined, undefined, undefined]);
  });

  it('is unread where it is no date', () => {
    const employee = employeeTable([1, 2, 3], { 2: 'soon' });

    expect(ends(withTokens(THREE, { employee }, RECORDS))).toContainEqual({ known: false });
  });
});

describe('a page of registered credentials', () => {
  const registered: Credential = {
    kind: 'oauth2-certificate',
    id: 9_000_000_000_001,
    name: 'Certificate (entry 1)',
    integration: 11,
    entity: 2,
    role: 1001,
    validUntil: known('2099-01-01T00:00:00Z'),
    revoked: known(false),
  };

  it('asks for no token, and says what the shared part says of their applications', () => {
    const { calls, held, entities, read } = page(
      withTokens(THREE, {}, RECORDS),
      { registered: [registered] },
      { registered: [{ application: 11, credentials: [registered], complete: true }] },
    );

    expect(calls).toEqual(['query employee', 'load employee/2']);
    expect(held).toEqual([{ application: 11, credentials: known([registered]), complete: true }]);
    expect(entities.map(({ id }) => id)).toEqual([2]);
    expect(read).toEqual({ credentials: 1, complete: true, unread: [], cost: { units: 15, queries: 1 } });
  });

  it('is not complete for an application that the shared part does not know', () => {
    expect(page(withTokens(THREE, {}, RECORDS), { registered: [registered] }).held).toMatchObject([
      { complete: false },
    ]);
  });
});

it.each([59, 60, 70, 75])('names what the units do not cover, and does not die: %d units', (units) => {
  const { read, units: spent } = page({ ...withTokens(THREE, {}, RECORDS), units });

  expect(spent()).toBeLessThanOrEqual(units - 45);
  expect(read.unread.some(({ why }) => why.code === 'SSS_USAGE_LIMIT_EXCEEDED') || read.complete).toBe(true);
  if (units < 60) expect(read.complete).toBe(false);
});
