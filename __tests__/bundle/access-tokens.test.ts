import { readCredential, readCredentials } from '../../src/TypeScript/account/access-tokens';
import { startReading } from '../../src/TypeScript/account/reading';
import type { Answer, Row } from './support/account';
import { install, refusal } from './support/account';
import { tokenRow } from './support/rows';

function read(oauthtoken: Answer, applications: readonly number[] = [11]) {
  const { statements } = install({ tables: { oauthtoken }, records: {} });
  return { tokens: readCredentials(startReading(), applications), statements };
}

function tokens(count: number, changes: (index: number) => Row = () => ({})): Row[] {
  return Array.from({ length: count }, (_, index) => tokenRow({ id: count - index, ...changes(index) }));
}

describe('the tokens of some applications', () => {
  it('are asked for in one statement, the applications bound', () => {
    const { statements } = read([tokenRow()], [987_654, 11]);

    expect(statements).toHaveLength(1);
    expect(statements[0]?.params).toEqual([987_654, 11]);
    expect(statements[0]?.query).toContain('t.tba_app_name IN (?, ?)');
    expect(statements[0]?.query).not.toContain('987654');
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

  it('are refused with what NetSuite says: the caller of this reader records it', () => {
    expect(() => read(refusal('INSUFFICIENT_PERMISSION', 'No.'))).toThrow('No.');
  });

  it.each(['binactive', 'brevoked'])('are not live where %s is not answered', (column) => {
    const { [column]: _, ...row } = tokenRow();
    let live = false;
    try {
      live = read([row]).tokens.some(({ inactive, revoked }) => !inactive && !revoked);
    } catch {
      // Refusing the row is an answer too.
    }

    expect(live).toBe(false);
  });
});

describe('more tokens than one call answers', () => {
  it('cost one call where the live ones, which come first, are all on the first page', () => {
    const { tokens: read5000, statements } = read(tokens(9000, (index) => ({ binactive: index < 3 ? 'F' : 'T' })));

    expect(read5000).toHaveLength(5000);
    expect(statements).toHaveLength(1);
    expect(statements[0]?.query).toMatch(
      /ORDER BY CASE WHEN t\.binactive = 'F' AND t\.brevoked = 'F' THEN 0 ELSE 1 END, t\.dcreated DESC, t\.id DESC OFFSET 0 /,
    );
  });

  it('are all read where the first page is full of live ones', () => {
    const { tokens: all } = read(tokens(7000));

    expect(new Set(all.map(({ id }) => id)).size).toBe(7000);
    expect(all).toHaveLength(7000);
  });
});

describe('one token', () => {
  it('is asked for by its id within the applications, all of it bound', () => {
    const { statements } = install({ tables: { oauthtoken: [tokenRow()] }, records: {} });

    expect(readCredential(startReading(), [11, 12], 501)).toMatchObject([{ id: 501, integration: 11 }]);
    expect(statements).toHaveLength(1);
    expect(statements[0]?.params).toEqual([11, 12, 501]);
    expect(statements[0]?.query).toMatch(/t\.tba_app_name IN \(\?, \?\) AND t\.id = \?/);
  });

  it('is not asked for where no application matches', () => {
    const { statements } = install({ tables: { oauthtoken: [tokenRow()] }, records: {} });

    expect(readCredential(startReading(), [], 501)).toEqual([]);
    expect(statements).toEqual([]);
  });
});
