import {
  readCredential,
  readCredentials,
  readCredentialsPage,
  readEveryCredential,
} from '../../../src/TypeScript/account/access-tokens';
import { valueOr } from '../../../src/TypeScript/diagnosis/facts';
import { startReading } from '../../../src/TypeScript/account/reading';
import type { Answer, Row, Statement } from '../support/account';
import { install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { tokenRow } from '../support/rows';

function read(oauthtoken: Answer, applications: readonly number[] = [11]) {
  const { statements } = install({ tables: { oauthtoken }, records: {} });
  const reading = startReading();
  const { credentials, complete } = readCredentials(reading, applications);
  return { credentials, complete, tokens: valueOr(credentials, []), unread: reading.unread, statements };
}

/** As NetSuite answers a page that begins after an id: it is the last parameter. */
function byKey(rows: readonly Row[]): (asked: Statement) => Row[] {
  return ({ query, params }) => {
    const after = query.includes('(t.id > ? OR ') ? Number(params.at(-1)) : 0;
    const isDead = ({ binactive, brevoked }: Row) => binactive === 'T' || brevoked === 'T';
    const key = (row: Row) => (isDead(row) ? Infinity : Number(row.id));
    return rows.filter((row) => key(row) > after).toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)));
  };
}

function tokens(count: number, changes: (index: number) => Row = () => ({})): Row[] {
  return Array.from({ length: count }, (_, index) => tokenRow({ id: count - index, ...changes(index) }));
}

describe('the tokens of some applications', () => {
  it('are asked for in one statement, the applications bound', () => {
    const { statements } = read([tokenRow()], [987_654, 11]);

    expect(statements).toHaveLength(1);
    expect(statements[0]?.params).toEqual([987_654, 11, 987_654, 11]);
    expect(statements[0]?.query).toBe(
      `SELECT t.id, t.tba_token_name, t.tba_app_name, t.entity_name, t.role_name,
  BUILTIN.DF(t.role_name) AS role_text, BUILTIN.DF(t.entity_name) AS entity_text,
  TO_CHAR(t.dcreated, 'YYYY-MM-DD"T"HH24:MI:SS') AS created, t.binactive, t.brevoked, (SELECT COUNT(*) FROM oauthtoken c WHERE c.tba_app_name IN (?, ?) AND CASE WHEN c.binactive = 'T' OR c.brevoked = 'T' THEN 1 ELSE 0 END = 0) AS live
FROM oauthtoken t WHERE t.tba_app_name IN (?, ?) ORDER BY CASE WHEN t.binactive = 'T' OR t.brevoked = 'T' THEN 1 ELSE 0 END, CASE WHEN t.binactive = 'T' OR t.brevoked = 'T' THEN 0 ELSE t.id END,
  t.dcreated DESC, t.id DESC OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY`,
    );
  });

  it('are not asked for where no application matches', () => {
    const { tokens, statements } = read([tokenRow()], []);

    expect(tokens).toEqual([]);
    expect(statements).toEqual([]);
  });

  it('come with the names of what they point to', () => {
    expect(read([tokenRow()]).tokens).toEqual([
      {
        kind: 'access-token',
        id: 501,
        name: 'Expensify - Ana Torres',
        integration: 11,
        entity: 42,
        role: 1001,
        roleName: 'Expensify Integration',
        entityName: 'Ana Torres',
        inactive: false,
        revoked: false,
        created: '2026-01-09T10:00:00',
      },
    ]);
  });

  it('have numbers for ids, also where NetSuite answers texts', () => {
    const { tokens } = read([tokenRow({ id: '501', tba_app_name: '11', entity_name: '42', role_name: '1001' })]);

    expect(tokens).toMatchObject([{ id: 501, integration: 11, entity: 42, role: 1001 }]);
  });

  it('have empty texts where NetSuite shows none', () => {
    const { tokens } = read([tokenRow({ tba_token_name: null, role_text: null, entity_text: null, created: null })]);

    expect(tokens).toMatchObject([{ name: '', roleName: '', entityName: '', created: '' }]);
  });

  it.each([
    [
      { binactive: 'T', brevoked: 'F' },
      { inactive: true, revoked: false },
    ],
    [
      { binactive: 'F', brevoked: 'T' },
      { inactive: false, revoked: true },
    ],
    [
      { binactive: true, brevoked: true },
      { inactive: true, revoked: true },
    ],
    [
      { binactive: false, brevoked: false },
      { inactive: false, revoked: false },
    ],
  ])('are inactive or revoked as the row says: %p', (columns, expected) => {
    expect(read([tokenRow(columns)]).tokens).toMatchObject([expected]);
  });

  it('are unread with what NetSuite says where it refuses them', () => {
    const { credentials, complete, unread } = read(refusal('INSUFFICIENT_PERMISSION', 'No.'));

    expect({ credentials, complete }).toEqual({ credentials: { known: false }, complete: false });
    expect(unread).toMatchObject([{ what: 'access-tokens', why: { code: 'INSUFFICIENT_PERMISSION', message: 'No.' } }]);
  });

  it.each(['binactive', 'brevoked'])('are not live where %s is not answered', (column) => {
    const { [column]: _, ...row } = tokenRow();
    const { credentials, unread } = read([row]);

    expect(credentials).toEqual({ known: false });
    expect(unread).toMatchObject([{ what: 'access-tokens', record: { type: 'access-token', id: 501 } }]);
  });
});

describe('a token that is not understood', () => {
  const good = tokenRow({ id: 500 });

  it.each([
    ['no role', { role_name: null }],
    ['no holder', { entity_name: '' }],
    ['an id that is none', { id: 'abc' }],
    ['no application', { tba_app_name: null }],
    ['a state of another form', { brevoked: 'maybe' }],
  ])('leaves the others known, and not all of them known: %s', (_, columns) => {
    const { credentials, complete, unread } = read([good, tokenRow(columns)]);

    expect(credentials).toMatchObject({ known: true, value: [{ id: 500 }] });
    expect(complete).toBe(false);
    expect(unread).toMatchObject([
      { what: 'access-tokens', why: { message: expect.stringContaining('access token') as string } },
    ]);
  });

  it('leaves nothing known where no other is live: it may be the live one', () => {
    const { credentials } = read([tokenRow({ id: 500, brevoked: 'T' }), tokenRow({ role_name: null })]);

    expect(credentials).toEqual({ known: false });
  });

  it.each<Row>([{ brevoked: 'T' }, { binactive: 'T' }, { brevoked: true }, { binactive: true }])(
    'opens nothing where it is dead, and is named all the same: %j',
    (columns) => {
      const { complete, unread } = read([good, tokenRow({ role_name: null, ...columns })]);

      expect(complete).toBe(true);
      expect(unread).toMatchObject([{ what: 'access-tokens', record: { type: 'access-token', id: 501 } }]);
    },
  );

  it('may be live where its flags are false', () => {
    expect(read([good, tokenRow({ role_name: null, binactive: false, brevoked: false })]).complete).toBe(false);
  });

  it('is no record where its id is none', () => {
    expect(read([good, tokenRow({ id: 'abc' })]).unread.map(({ record }) => record)).toEqual([null]);
  });

  it('is not "no token" where it is the only one, and dead', () => {
    expect(read([tokenRow({ role_name: null, brevoked: 'T' })]).credentials).toEqual({ known: false });
  });
});

describe('a token that comes twice', () => {
  it('is one where both rows say the same', () => {
    const { tokens, complete, unread } = read([tokenRow(), tokenRow()]);

    expect(tokens).toHaveLength(1);
    expect({ complete, unread }).toEqual({ complete: true, unread: [] });
  });

  it.each([
    [{ brevoked: 'T' }, 'brevoked'],
    [{ role_name: 1002 }, 'role_name'],
    [{ entity_name: 43 }, 'entity_name'],
  ])('is not understood where the rows contradict each other, in whatever order: %p', (columns, column) => {
    const rows = [tokenRow(), tokenRow(columns)];
    for (const order of [rows, rows.toReversed()]) {
      const { credentials, complete, unread } = read(order);

      expect({ credentials, complete }).toEqual({ credentials: { known: false }, complete: false });
      expect(unread).toMatchObject([{ record: { id: 501 }, why: { code: 'NOT_UNDERSTOOD' } }]);
      expect(unread[0]?.why.message).toContain(column);
    }
  });
});

it.each([
  ['names of a token', [tokenRow(), tokenRow({ tba_token_name: 'Acme - Kim Secret' })]],
  ['names of its user', [tokenRow(), tokenRow({ entity_text: 'Kim Secret' })]],
  ['a name in the place of its user', [tokenRow({ entity_name: 'Kim Secret' })]],
  ['a name in the place of its user in one of two rows', [tokenRow(), tokenRow({ entity_name: 'Kim Secret' })]],
])('of %s that are not understood nobody is named: reasons are told in e-mails', (_, rows) => {
  const { unread } = read(rows);
  expect(unread).toMatchObject([{ record: { id: 501 }, why: { code: 'NOT_UNDERSTOOD' } }]);
  expect(JSON.stringify(unread)).not.toMatch(/Kim|Ana/);
});

describe('a list of tokens that is not as long as NetSuite counted', () => {
  it.each([
    ['one that may be live is missing', [tokenRow({ live: 2 }), tokenRow({ id: 502, binactive: 'T', live: 2 })]],
    ['the rows count differently', [tokenRow({ live: 2 }), tokenRow({ id: 502, live: 1 })]],
    ['the number is none', [tokenRow({ live: null })]],
    ['all are missing', []],
  ])('is not whole: %s', (_, rows) => {
    const { complete, unread } = read(rows);
    expect(complete).toBe(false);
    expect(unread).toMatchObject([{ what: 'access-tokens', why: { code: expect.stringMatching(/^NOT_/) as string } }]);
  });

  it.each([2, '2', ' 2 '])('is whole where a dead one is not counted, and a double one once: %j', (live) => {
    const rows = [...[501, 501, 503].map((id) => tokenRow({ id, live })), tokenRow({ id: 502, brevoked: 'T', live })];
    expect(read(rows)).toMatchObject({ complete: true, unread: [] });
  });

  it('is told with both numbers, and with every row that is missing', () => {
    expect(read([tokenRow({ live: 2 })]).unread[0]?.why.message).toBe(
      'NetSuite answered 2 and 1 for the number of live access tokens.',
    );
    expect(read([]).unread[0]?.why.message).toBe(
      'NetSuite answered no access token for applications that were issued some.',
    );
  });

  it('counts a token once, however its id is written', () => {
    const { unread } = read([tokenRow({ live: 1 }), tokenRow({ id: ' 501 ', live: 1 })]);
    expect(unread.map(({ why }) => why.message)).toEqual([
      'An access token could not be understood. NetSuite answered 501 and " 501 " for id.',
    ]);
  });

  it('is counted for each thousand applications alone', () => {
    const ids = Array.from({ length: 1001 }, (_, index) => index + 1);
    const { complete } = read(({ params }) => [tokenRow({ id: params.length, live: 1 })], ids);
    expect(complete).toBe(true);
  });

  it('is read without the number where NetSuite refuses the query for it', () => {
    const {
      complete,
      tokens: found,
      statements,
    } = read(({ query }) => {
      if (query.includes('AS live')) throw refusal('SSS_SEARCH_ERROR_OCCURRED', 'Invalid or unsupported search');
      return [tokenRow()];
    });
    expect([complete, found.length]).toEqual([true, 1]);
    expect(statements.map(({ params }) => params)).toEqual([[11, 11], [11]]);
    expect(statements[1]?.query).toMatch(
      /t\.brevoked\nFROM oauthtoken t WHERE t\.tba_app_name IN \(\?\) ORDER BY CASE [^]* OFFSET 0 /,
    );
  });

  it('is all read without the number, however long', () => {
    const { tokens: found } = read(({ query, params }) => {
      if (query.includes('AS live')) throw refusal('SSS_SEARCH_ERROR_OCCURRED', 'Invalid or unsupported search');
      return byKey(tokens(5001))({ query, params });
    });
    expect(found).toHaveLength(5001);
  });

  it.each<[string, Error, number]>([
    ['the units have ended', refusal('SSS_USAGE_LIMIT_EXCEEDED'), 4],
    ['the caller may not read tokens', refusal(), 0],
  ])('is not asked for again where %s', (_, refused, level) => {
    install({ tables: { oauthtoken: refused }, records: {} });
    installCaller({ id: 1, role: 1 }, { ADMI_MANAGE_OAUTH_TOKENS: level });
    const reading = startReading();
    readCredentials(reading, [11]);
    expect(reading.queries).toBe(1);
  });

  it('is asked for again by a caller who may see tokens', () => {
    install({ tables: { oauthtoken: refusal() }, records: {} });
    installCaller({ id: 1, role: 1 }, { ADMI_MANAGE_OAUTH_TOKENS: 1 });
    const reading = startReading();
    readCredentials(reading, [11]);
    expect(reading.queries).toBe(2);
  });

  it('is not read from the start where a later page is refused', () => {
    const { statements, tokens: found } = read(({ query }) => {
      if (query.includes('(t.id > ? OR ')) throw refusal();
      return tokens(5000);
    });
    expect([statements.length, found.length]).toEqual([2, 5000]);
  });
});

describe('more applications than one IN takes', () => {
  it('are asked about in groups of 1,000', () => {
    const ids = Array.from({ length: 2001 }, (_, index) => index + 1);
    const { statements } = read([tokenRow()], ids);

    expect(statements.map(({ params }) => params.length)).toEqual([2000, 2000, 2]);
    expect(statements.flatMap(({ params }) => params.slice(params.length / 2))).toEqual(ids);
  });
});

describe('more tokens than one call answers', () => {
  it('cost one call where the live ones, which come first, are all on the first page', () => {
    const { tokens: read5000, statements } = read(tokens(9000, (index) => ({ binactive: index < 3 ? 'F' : 'T' })));

    expect(read5000).toHaveLength(5000);
    expect(statements).toHaveLength(1);
    expect(statements[0]?.query).toMatch(
      /ORDER BY CASE WHEN .* THEN 1 ELSE 0 END, CASE WHEN .* THEN 0 ELSE t\.id END,\s+t\.dcreated DESC, t\.id DESC OFFSET 0 /,
    );
  });

  it('are all read where the first page is full of live ones', () => {
    const { tokens: all, complete, statements } = read(byKey(tokens(7000, () => ({ live: 7000 }))));

    expect(complete).toBe(true);

    expect(new Set(all.map(({ id }) => id)).size).toBe(7000);
    expect(all).toHaveLength(7000);
    expect(statements[1]?.query).toContain(
      " WHERE t.tba_app_name IN (?) AND (t.id > ? OR t.binactive = 'T' OR t.brevoked = 'T') ORDER BY ",
    );
  });
});

describe('one token', () => {
  it('is asked for by its id within the applications, all of it bound', () => {
    const { statements } = install({ tables: { oauthtoken: [tokenRow()] }, records: {} });

    expect(readCredential(startReading(), [11, 12], 501).credentials).toMatchObject({
      value: [{ id: 501, integration: 11 }],
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]?.params).toEqual([11, 12, 501]);
    expect(statements[0]?.query).toMatch(/t\.tba_app_name IN \(\?, \?\) AND t\.id = \?/);
  });

  it('is not asked for where no application matches', () => {
    const { statements } = install({ tables: { oauthtoken: [tokenRow()] }, records: {} });

    expect(readCredential(startReading(), [], 501).credentials).toEqual({ known: true, value: [] });
    expect(statements).toEqual([]);
  });
});

describe('tokens that the units do not cover', () => {
  it('leave those known that were read, and the list not complete', () => {
    const live = tokens(6000);
    const asked: boolean[] = [];
    const {
      tokens: found,
      complete,
      unread,
    } = read(({ query }) => {
      asked.push(query.includes('(t.id > ? OR '));
      if (query.includes('(t.id > ? OR ')) throw refusal('SSS_USAGE_LIMIT_EXCEEDED', 'Too few.');
      return live;
    });

    expect(asked).toEqual([false, true]);
    expect([found.length, complete]).toEqual([5000, false]);
    expect(unread).toMatchObject([{ what: 'access-tokens', why: { code: 'SSS_USAGE_LIMIT_EXCEEDED' } }]);
  });
});

describe('a page of the tokens', () => {
  const page = (rows: readonly Row[], { after = 0, size = 3, applications = [11] } = {}) => {
    const { statements } = install({ tables: { oauthtoken: rows }, records: {} });
    return { ...readCredentialsPage(startReading(), applications, { after, size }), statements };
  };

  it('is asked for by the ids above one, all of it bound, in the order of ids, without those that are certainly dead', () => {
    const { statements } = page([], { after: 770_501, applications: [770_011, 770_012] });

    expect(statements).toHaveLength(1);
    expect(statements[0]?.params).toEqual([770_011, 770_012, 770_501]);
    expect(statements[0]?.query).not.toMatch(/77\d{4}/);
    expect(statements[0]?.query).toMatch(/t\.id > \? AND CASE .* ORDER BY t\.id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY$/);
  });

  it('puts at most 1,000 applications into one IN', () => {
    const { statements } = page([], { applications: Array.from({ length: 1500 }, (_, index) => index + 1) });
    const lists = statements[0]?.query.match(/IN \([?, ]+\)/g) ?? [];

    expect(lists.map((list) => list.match(/\?/g)?.length)).toEqual([1000, 500]);
  });

  it('is the last one where it is not full', () => {
    expect(page([tokenRow({ id: 1 }), tokenRow({ id: 2 })])).toMatchObject({ complete: true, next: null });
  });

  it('goes on after the last token of which every row is certainly there', () => {
    const { credentials, next } = page([1, 2, 3].map((id) => tokenRow({ id })));

    expect(credentials).toMatchObject({ value: [{ id: 1 }, { id: 2 }] });
    expect(next).toBe(2);
  });

  it('has a token whose flags did not come, as one that is not understood: it may be live', () => {
    expect(page([tokenRow({ id: 1 }), tokenRow({ id: 2, binactive: null })])).toMatchObject({
      credentials: { value: [{ id: 1 }] },
      complete: false,
    });
  });

  it('costs nothing where no application matches', () => {
    const { statements, credentials, next } = page([tokenRow()], { applications: [] });

    expect([statements, credentials, next]).toEqual([[], { known: true, value: [] }, null]);
  });
});

describe('a page of one token alone', () => {
  it('goes on after that token', () => {
    install({ tables: { oauthtoken: [1, 2, 3].map(() => tokenRow({ id: 7 })) }, records: {} });

    expect(readCredentialsPage(startReading(), [11], { after: 0, size: 3 })).toMatchObject({
      credentials: { value: [{ id: 7 }] },
      next: 7,
    });
  });
});

describe('a page that is refused or that nobody has to ask for', () => {
  it('is not complete and the last one', () => {
    install({ tables: { oauthtoken: refusal() }, records: {} });

    expect(readCredentialsPage(startReading(), [11], { after: 0, size: 3 })).toEqual({
      credentials: { known: false },
      complete: false,
      next: null,
    });
  });

  it('is complete where no application matches', () => {
    expect(readCredentialsPage(startReading(), [], { after: 0, size: 3 })).toEqual({
      credentials: { known: true, value: [] },
      complete: true,
      next: null,
    });
  });

  it.each([
    [1, 2],
    [9000, 5000],
  ])('has at least two rows and at most 5,000: %i', (size, rows) => {
    const { statements } = install({ tables: { oauthtoken: [] }, records: {} });
    readCredentialsPage(startReading(), [11], { after: 0, size });

    expect(statements[0]?.query).toContain(`FETCH NEXT ${rows} ROWS`);
  });

  it('asks for the tokens of any of thousands of applications', () => {
    const { statements } = install({ tables: { oauthtoken: [] }, records: {} });
    readCredentialsPage(
      startReading(),
      Array.from({ length: 1001 }, (_, index) => index + 1),
      { after: 0, size: 3 },
    );

    expect(statements[0]?.query).toMatch(
      / WHERE \(t\.tba_app_name IN \(.*\?\) OR t\.tba_app_name IN \(\?\)\) AND t\.id > /,
    );
  });
});

describe('the tokens of every application', () => {
  const every = (oauthtoken: Answer, issued: readonly number[], level = 4) => {
    const { statements } = install({ tables: { oauthtoken }, records: {}, units: 100_000 });
    installCaller({ id: 1, role: 1 }, { ADMI_MANAGE_OAUTH_TOKENS: level });
    const reading = startReading();
    const { of } = readEveryCredential(reading, issued);
    return {
      of: (application: number) => {
        const { credentials, complete } = of(application);
        return [credentials.known ? credentials.value.map(({ id }) => id) : null, complete];
      },
      asked: statements.map(({ query, params }) => [/oauthtoken t( WHERE .*?)? ORDER BY/.exec(query)?.[1], params]),
      unread: reading.unread.map(({ what }) => what),
      why: reading.unread.map(({ why }) => why.message),
      statements,
    };
  };
  const rest = (params: readonly unknown[]) => [' WHERE t.tba_app_name IN (?)', params];
  const dead = (count: number) => tokens(count, () => ({ binactive: 'T' }));

  it('are one query, and each application has its own', () => {
    const { of, asked, unread } = every([tokenRow(), tokenRow({ id: 502, tba_app_name: '12' })], [11, 12]);

    expect([of(11), of(12)]).toEqual([
      [[501], true],
      [[502], true],
    ]);
    expect(asked).toEqual([[undefined, []]]);
    expect(unread).toEqual([]);
  });

  it('are not all of them for an application that was issued some, of which none came', () => {
    const { of, asked } = every([tokenRow()], [11, 12]);

    expect([of(12), of(13)]).toEqual([
      [null, false],
      [[], true],
    ]);
    expect(asked).toHaveLength(1);
  });

  it('are asked for once where there is none', () => {
    const { of, asked, why } = every([], [11]);

    expect(of(11)).toEqual([null, false]);
    expect(asked).toHaveLength(1);
    expect(why).toEqual(['NetSuite answered no access token for applications that were issued some.']);
  });

  it('are none, and nothing is missing, where no application was issued any', () => {
    const { of, unread } = every([], []);

    expect([of(11), unread]).toEqual([[[], true], []]);
  });

  it('are counted in the same statement, and a further page goes on after the last live one', () => {
    const { statements } = every(byKey(tokens(5001)), [11]);
    const DEAD = "t.binactive = 'T' OR t.brevoked = 'T'";
    const LIVE = "CASE WHEN c.binactive = 'T' OR c.brevoked = 'T' THEN 1 ELSE 0 END = 0";
    const from = statements.map(({ query }) => query.slice(query.indexOf(', (SELECT'), query.indexOf(' ORDER BY')));

    expect(from).toEqual([
      `, (SELECT COUNT(*) FROM oauthtoken c WHERE ${LIVE}) AS live\nFROM oauthtoken t`,
      `, (SELECT COUNT(*) FROM oauthtoken c WHERE ${LIVE}) AS live\nFROM oauthtoken t WHERE (t.id > ? OR ${DEAD})`,
    ]);
  });

  it('are unread where they are refused, which is said once', () => {
    const { of, asked, unread } = every(refusal(), [11], 0);

    expect([of(11), of(12)]).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(asked).toHaveLength(1);
    expect(unread).toEqual(['access-tokens']);
  });

  it('are those that came where a later page is refused', () => {
    const { of, asked } = every(
      ({ query }) => {
        if (query.includes('(t.id > ? OR ')) throw refusal();
        return tokens(5000);
      },
      [11, 12],
    );

    expect(of(11)[1]).toBe(false);
    expect(of(11)[0]).toHaveLength(5000);
    expect(asked).toHaveLength(2);
  });

  it('are asked for again behind very many dead ones, for the applications of which none came', () => {
    const { of, asked } = every(
      ({ params }) => (params.length > 0 ? [tokenRow({ id: 9001, tba_app_name: 12 })] : dead(5001)),
      [11, 12],
    );

    expect(asked).toEqual([[undefined, []], rest([12])]);
    expect([of(11)[1], of(12)]).toEqual([true, [[9001], true]]);
  });

  it('are not asked for beyond the newest thousands of such an application', () => {
    const { asked } = every(
      ({ params }) => (params.length > 0 ? tokens(5001, () => ({ tba_app_name: 12 })) : dead(5001)),
      [11, 12],
    );

    expect(asked).toHaveLength(2);
  });

  it('are read without their number where NetSuite refuses the query for it', () => {
    const { of, asked } = every(
      ({ query }) => {
        if (query.includes('AS live')) throw refusal('SSS_SEARCH_ERROR_OCCURRED', 'Invalid or unsupported search');
        return [tokenRow()];
      },
      [11],
    );

    expect(of(11)).toEqual([[501], true]);
    expect(asked).toHaveLength(2);
  });

  it('are not all of them for any application where NetSuite lists fewer than it counts', () => {
    const { of, unread } = every([tokenRow({ live: 2 }), tokenRow({ id: 502, tba_app_name: 12, brevoked: 'T' })], [11]);

    expect(of(11)).toEqual([[501], false]);
    expect(unread).toEqual(['access-tokens']);
  });

  it('go on after the last one that was read, so that one which is deleted in between hides no other', () => {
    let rows = tokens(5001);
    const { of, asked } = every(
      (statement) => {
        const page = byKey(rows)(statement);
        rows = rows.filter(({ id }) => id !== 3000);
        return page;
      },
      [11],
    );

    expect(of(11)[0]).toHaveLength(5001);
    expect(asked.map(([, params]) => params)).toEqual([[], [4999]]);
  });

  it('are not all of them where their number changes between two pages', () => {
    const rows = tokens(5001);
    const { of } = every(
      (statement) => {
        const live = statement.params.length === 0 ? 5001 : 5000;
        return byKey(rows)(statement).map((row) => ({ ...row, live }));
      },
      [11],
    );

    expect(of(11)[1]).toBe(false);
  });

  it('are not asked for again where a page does not go on after the last one', () => {
    const { of, asked, unread, why } = every(tokens(5000), [11]);

    expect([asked.length, of(11)[1], unread]).toEqual([2, false, ['access-tokens']]);
    expect(why).toEqual(['NetSuite answered tokens up to 2 for the access tokens after 2.']);
  });

  it('belong to none where they do not say to which', () => {
    const { of } = every([tokenRow(), tokenRow({ id: 502, tba_app_name: null })], [11]);

    expect(of(11)).toEqual([[501], true]);
  });
});
