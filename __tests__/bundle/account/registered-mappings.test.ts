/**
 * Registered OAuth 2.0 credentials behind Oracle's stubs: what is asked, and what a refusal or an odd answer makes of it.
 */
import fc from 'fast-check';
import { mergeParts, wholeFacts } from '../../../src/TypeScript/account/merge';
import { readAccountPart, readFacts, readPagePart } from '../../../src/TypeScript/account/read-facts';
import type { Applications } from '../../../src/TypeScript/account/integrations';
import type { MappingEntry } from '../../../src/TypeScript/account/mapping-entries';
import { startReading } from '../../../src/TypeScript/account/reading';
import { credentialIn, readRegistered } from '../../../src/TypeScript/account/registered-mappings';
import { decide } from '../../../src/TypeScript/diagnosis/decide';
import { valueOr } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';
import type { Answer, FakeAccount, Row, Value } from '../support/account';
import { ACCOUNT_ID, install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { applicationRow, healthy, integrationRow } from '../support/rows';

const UNTIL = new Date(Date.now() + 200 * 24 * 60 * 60 * 1000).toISOString();
const FIRST = 900_000_000_000_000;

const mappingRow = (changes: Row = {}): Row => ({
  ...{ id: 5, mapping: 'k', application: 11, name: 'Expensify', kind: 'oauth2-certificate', entity: 42, role: 1001 },
  ...{ valid_from: null, valid_until: UNTIL, ended: 'F', label: null, account: ACCOUNT_ID },
  ...changes,
});

const account = (mappings: Answer, counted: Value = 1, tables: FakeAccount['tables'] = {}): FakeAccount =>
  healthy({
    applications: [{ ...applicationRow(11, 'Expensify'), mappings: counted }],
    customrecord_td_mapping: mappings,
    ...tables,
  });

function read(fake: FakeAccount, rights?: Readonly<Record<string, number>>) {
  const asked = install(fake);
  installCaller(rights ? { id: 42, role: 1001 } : { id: 1, role: 3 }, rights ?? {});
  return { ...readFacts(expensify), ...asked };
}

const idsIn = ({ facts }: ReturnType<typeof read>) => valueOr(facts.credentials, []).map(({ id }) => id);

it('none counted, none asked for', () => {
  const found = read(account(refusal(), 0));
  expect(found.calls.filter((call) => call.includes('mapping'))).toEqual([]);
  expect([found.facts.unread, idsIn(found), found.cost.queries]).toEqual([[], [501], 5]);
});

it('some counted: one query more, whatever their number', () => {
  const rows = Array.from({ length: 300 }, (_, index) =>
    mappingRow({ id: 1000 + index, application: 99, name: 'Other' }),
  );
  const found = read(
    account([mappingRow(), ...rows], 301, {
      integrationapp: [integrationRow(), integrationRow({ id: 99, name: 'Other' })],
    }),
  );
  expect([idsIn(found), found.cost.queries]).toEqual([[501, FIRST + 5], 6]);
});

it.each([
  ['more than listed', 2, [mappingRow()]],
  ['some, and none listed', 1, []],
])('counted %s: one may be missing, so not ready', (_, counted, rows) => {
  const { facts } = read(account(rows, counted));
  expect(facts.credentialsComplete).toBe(false);
  expect(facts.unread).toMatchObject([{ what: 'registered-mappings', record: null, why: { code: 'NOT_UNDERSTOOD' } }]);
});

it('in an account without a token they are counted where they are read', () => {
  const rows = [mappingRow({ counted: 2 })];
  expect(read(account(rows, 0, { applications: [] })).facts.credentialsComplete).toBe(false);
  expect(read(account([mappingRow({ counted: 1 })], 0, { applications: [] })).facts.credentialsComplete).toBe(true);
});

it('without the column of the start an entry says nothing: an empty one says that there is none', () => {
  expect(read(account([mappingRow({ valid_from: undefined as never })])).facts.credentialsComplete).toBe(false);
});

it.each([null, '', 'x', -1])('a number that came as %p is none: they are asked for', (counted) => {
  expect(idsIn(read(account([mappingRow()], counted)))).toEqual([501, FIRST + 5]);
});

it('some counted and refused: unread, with what to grant, and not ready', () => {
  const { facts } = read(account(refusal()));
  expect(facts.credentialsComplete).toBe(false);
  expect(facts.unread).toMatchObject([
    { what: 'registered-mappings', record: null, grant: [{ permission: 'LIST_CUSTRECORDENTRY', level: 'VIEW' }] },
  ]);
  expect(decide(facts, expensify).verdict).toBe('unknown');
});

it('where the query may not hold another one, they are asked for by themselves', () => {
  const applications: Answer = ({ query }) => {
    if (query.includes('COUNT(*)')) throw refusal('INVALID_QUERY', 'No subquery.');
    return [applicationRow(11, 'Expensify')];
  };
  expect(idsIn(read(account([mappingRow()], null, { applications })))).toEqual([501, FIRST + 5]);
});

it('who may not see entries does not ask whether there are any', () => {
  const found = read(account([mappingRow()]), { ADMI_MANAGE_OAUTH_TOKENS: 4, LIST_CUSTRECORDENTRY: 0 });
  expect(found.statements.filter(({ query }) => query.includes('mapping'))).toEqual([]);
  expect(found.facts.unread.filter(({ what }) => what === 'registered-mappings')).toEqual([]);
});

it('an application that only an entry names is found by the name that it had, where the records may not be read', () => {
  const found = read(
    account(
      [mappingRow({ application: 77, name: 'Expensify new' }), mappingRow({ id: 6, application: 78, name: 'Other' })],
      2,
      {
        integrationapp: refusal(),
      },
    ),
  );
  expect(idsIn(found)).toEqual([501, FIRST + 5]);
  expect(found.facts.integrations.map(({ id }) => id)).toEqual([11, 77]);
});

it('an entry of an application that nothing names may be of any: not ready', () => {
  const { facts } = read(account([mappingRow({ application: 77, name: null })], 1, { integrationapp: refusal() }));
  expect(facts.credentialsComplete).toBe(false);
  expect(facts.unread.map(({ why }) => why.message).join()).toContain('has no name for its application');
});

it('whatever stands in an entry, nothing is thrown, and it is a credential or named as unread', () => {
  const value = fc.oneof(
    fc.constantFrom<Value>(null, '', 'x', 'F', 'T', 0, -1, 11, 42, 1001, true, 'oauth2-certificate', UNTIL),
    fc.string(),
  );
  const odd = fc.record({
    kind: value,
    entity: value,
    role: value,
    valid_from: value,
    valid_until: value,
    ended: value,
    label: value,
  });
  fc.assert(
    fc.property(odd, (changes) => {
      const { facts } = read(account([mappingRow(changes)]));
      const isJudged = valueOr(facts.credentials, []).some(({ kind }) => kind !== 'access-token');
      const isNamed = facts.unread.some(({ what }) => what === 'registered-mappings');
      expect(isJudged || isNamed).toBe(true);
      if (!isJudged) expect(decide(facts, expensify).verdict).not.toBe('ready');
    }),
    { numRuns: 60 },
  );
});

it('read in parts, they stand in the part that all share, and are complete only with every page of the tokens', () => {
  install(account([mappingRow()]));
  installCaller({ id: 1, role: 3 });
  const { part, applications } = readAccountPart(expensify);
  expect(wholeFacts(part)).toMatchObject({ credentialsComplete: false });
  const page = readPagePart(expensify, applications ?? [], { after: 0, size: 100 });
  const facts = wholeFacts(mergeParts([part, page.part]));
  expect(facts.credentialsComplete).toBe(true);
  expect(valueOr(facts.credentials, []).map(({ id }) => id)).toEqual([501, FIRST + 5]);
});

it.each([null, '', 'F', false])('a box that was never ticked may come as %p: not revoked', (ended) => {
  const found = read(account([mappingRow({ ended })]));
  const registered = valueOr(found.facts.credentials, []).find(({ id }) => id === FIRST + 5);
  expect([registered, found.facts.unread]).toMatchObject([{ revoked: { known: true, value: false } }, []]);
});

it('a box whose column did not come is unread, and not taken for not revoked', () => {
  const { ended: _hidden, ...row } = mappingRow();
  const found = read(account([row]));
  const registered = valueOr(found.facts.credentials, []).find(({ id }) => id === FIRST + 5);
  expect(registered).toMatchObject({ revoked: { known: false } });
  expect(found.facts.unread.map(({ why }) => why.message)).toEqual([
    'The registered credential 5 does not say whether it is revoked.',
  ]);
});

describe('what an entry says', () => {
  const AT = '2026-06-01T00:00:00Z';
  const END = '2026-12-31T00:00:00Z';
  const ENTRY: MappingEntry = {
    entry: 5,
    key: 'k',
    application: '11',
    name: 'Expensify',
    kind: 'oauth2-certificate',
    entity: '42',
    role: '1001',
    from: '',
    until: END,
    ended: 'F',
    label: '',
    account: ACCOUNT_ID,
  };
  const COMMON = {
    id: FIRST + 5,
    integration: 11,
    entity: 42,
    role: 1001,
    roleName: '',
    entityName: '',
    revoked: { known: true, value: false },
  };

  it.each<[string, Partial<MappingEntry>, object]>([
    ['its end', {}, { validUntil: { known: true, value: END } }],
    [
      'its start and its end',
      { from: '2026-01-01T00:00:00Z' },
      { validFrom: '2026-01-01T00:00:00Z', validUntil: { known: true, value: END } },
    ],
    ['no end that can be true', { from: '2027-01-01T00:00:00Z' }, { validUntil: { known: false } }],
  ])('is a certificate with %s', (_, changes, dates) => {
    expect(credentialIn({ ...ENTRY, label: 'Sync', ...changes }, AT)).toEqual({
      kind: 'oauth2-certificate',
      ...COMMON,
      name: 'Sync (entry 5)',
      ...dates,
    });
  });

  it('is an authorization, which has no end, called by its kind where it has no label', () => {
    expect(credentialIn({ ...ENTRY, kind: 'oauth2-authorization', until: 'x' }, AT)).toEqual({
      kind: 'oauth2-authorization',
      ...COMMON,
      name: 'OAuth 2.0 authorization (entry 5)',
    });
  });

  it.each<Partial<MappingEntry>>([
    { application: '' },
    { entity: 'Ana' },
    { role: '-1' },
    { kind: 'access-token' },
    { kind: '' },
    { account: '' },
    { account: '1234567' },
  ])('is none where it lacks something: %j', (changes) => {
    expect(credentialIn({ ...ENTRY, ...changes }, AT)).toBeNull();
  });
});

describe('what is registered', () => {
  const rows = (...own: readonly Row[]) => own.map((one, index) => mappingRow({ id: 5 + index, ...one }));
  const registered = (
    entries: readonly Row[] | Error,
    asked: Partial<Applications> = {},
    { looks = true, isNamed = (_name: string): boolean => false } = {},
  ) => {
    const { statements } = install({ tables: { customrecord_td_mapping: entries }, records: {} });
    const reading = startReading();
    const applications: Applications = {
      issued: { known: true, value: { byId: new Map(), unusable: 0, isWhole: true } },
      table: { known: true, value: { byId: new Map(), unusable: 0, isWhole: true } },
      names: new Map([
        [11, ['Expensify']],
        [12, []],
      ]),
      ownProfiles: null,
      mappings: entries instanceof Error ? 1 : entries.length,
      ...asked,
    };
    const { names, of } = readRegistered(reading, applications, looks);
    const { credentials, complete } = of([11, 12], isNamed);
    return {
      names: [...names],
      ids: credentials.map(({ id }) => (id ?? 0) - FIRST),
      complete,
      asked: statements.length,
      unread: reading.unread.map(({ record, why }) => [record?.id ?? null, why.message]),
    };
  };
  const NOTHING = { names: [], ids: [], complete: true, asked: 0, unread: [] };

  it('is nothing that is asked for where none is counted, the tokens are unread, or the caller may not look', () => {
    const one = rows({});

    expect(registered(one, { mappings: 0 })).toEqual(NOTHING);
    expect(registered(one, { issued: { known: false } })).toEqual(NOTHING);
    expect(registered(one, {}, { looks: false })).toEqual(NOTHING);
  });

  it('is of the applications that were asked about, with the names that they had', () => {
    const entries = rows({}, { name: 'Old' }, { application: 12, name: 'Acme' }, { name: '' });

    expect(registered(entries)).toEqual({
      names: [
        [11, ['Expensify', 'Old']],
        [12, ['Acme']],
      ],
      ids: [5, 6, 8, 7],
      complete: true,
      asked: 1,
      unread: [],
    });
  });

  it('is not complete where NetSuite counts others than it lists', () => {
    expect(registered(rows({}), { mappings: 2 })).toMatchObject({
      ids: [5],
      complete: false,
      unread: [[null, 'NetSuite counted 2 registered credentials that count, and listed 1.']],
    });
    expect(registered([], { mappings: 1 })).toMatchObject({ ids: [], complete: false });
    expect(read(account([mappingRow()], 2)).facts.unread.map(({ advice }) => advice)).toEqual([
      'Read the account again: they may have been changed while they were read.',
    ]);
  });

  it('is unread where it is refused', () => {
    expect(registered(refusal())).toMatchObject({ names: [], ids: [], complete: false, asked: 1 });
  });

  it('is counted where it is read, where nothing counted it before, and read without that where that is refused', () => {
    const asking = (refused: Error) => {
      const { statements } = install({
        tables: {
          customrecord_td_mapping: ({ query }) => {
            if (query.includes('AS counted')) throw refused;
            return rows({});
          },
        },
        records: {},
      });
      const reading = startReading();
      const none = { known: true, value: { byId: new Map(), unusable: 0, isWhole: true } } as const;
      const applications = { issued: none, table: none, names: new Map(), ownProfiles: null, mappings: null };
      readRegistered(reading, applications, true);
      return [statements.length, reading.unread.length];
    };

    expect(asking(refusal('SSS_SEARCH_ERROR_OCCURRED'))).toEqual([2, 0]);
    expect(asking(refusal('SSS_USAGE_LIMIT_EXCEEDED'))).toEqual([1, 1]);
  });

  it.each<[string, Row, string]>([
    ['no kind', { kind: 'x'.repeat(50) }, `has the kind "${'x'.repeat(40)}", which does not exist`],
    ['no user', { entity: null }, 'names no user'],
    ['no role', { role: 'Clerk' }, 'names no role'],
    ['no end', { valid_until: null }, 'has no end'],
    ['no answer on whether it is revoked', { ended: 'maybe' }, 'does not say whether it is revoked'],
    ['no account', { account: null }, 'does not say in which account it was registered'],
    [
      'another account',
      { account: '1234567' },
      'was registered in the account "1234567"; a sandbox refresh copies what was registered, and not the credential itself',
    ],
  ])('is named where an entry has %s', (_, changes, fault) => {
    expect(registered(rows(changes)).unread).toEqual([[5, `The registered credential 5 ${fault}.`]]);
  });

  it('is not asked for its end where it was revoked, or where it has none', () => {
    expect(registered(rows({ valid_until: null, ended: 'T' })).unread).toEqual([]);
    expect(registered(rows({ valid_until: null, kind: 'oauth2-authorization' })).unread).toEqual([]);
  });

  it('is asked for its end where nobody can tell whether it was revoked', () => {
    expect(registered(rows({ valid_until: null, ended: 'maybe' })).unread.map(([, message]) => message)).toEqual([
      'The registered credential 5 does not say whether it is revoked.',
      'The registered credential 5 has no end.',
    ]);
  });

  it('may be of any application where an entry names none', () => {
    expect(registered(rows({ application: null }, {}))).toMatchObject({
      ids: [6],
      complete: false,
      unread: [[5, 'The registered credential 5 names no application.']],
    });
  });

  it('has no name for an application that an entry does not name', () => {
    expect(registered(rows({ application: null }), { table: { known: false } }).names).toEqual([]);
  });

  it('may be of any application where nothing says what that is called', () => {
    const entries = rows({ application: 77, name: '' });
    const NAMELESS = 'has no name for its application, and NetSuite does not show one';

    expect(registered(entries, { table: { known: false } })).toMatchObject({
      complete: false,
      unread: [[5, `The registered credential 5 ${NAMELESS}.`]],
    });
    expect(registered(rows({ application: 12, name: '' })).complete).toBe(false);
  });

  it('is not complete where an entry of theirs is not understood', () => {
    expect(registered(rows({}, { role: null }))).toMatchObject({ ids: [5], complete: false });
  });

  describe('of an application that is gone', () => {
    const GONE = 'names an application that this account does not have any more';
    const entries = rows({ application: 77, name: 'Expensify' });

    it('is told where its old name is one of theirs', () => {
      expect(registered(entries, {}, { isNamed: (name) => name === 'Expensify' })).toEqual({
        names: [],
        ids: [],
        complete: false,
        asked: 1,
        unread: [[5, `The registered credential 5 ${GONE}.`]],
      });
    });

    it('is told beside another entry that may be of any', () => {
      const both = rows({ application: 77, name: 'Expensify' }, { application: null });

      expect(registered(both, {}, { isNamed: (name) => name === 'Expensify' })).toMatchObject({
        complete: false,
        unread: [
          [6, 'The registered credential 6 names no application.'],
          [5, `The registered credential 5 ${GONE}.`],
        ],
      });
    });

    it('is nothing to others', () => {
      expect(registered(entries)).toMatchObject({ names: [], complete: true, unread: [] });
    });

    it('is not gone where the records may not be read, or one has no id', () => {
      expect(registered(entries, { table: { known: false } }).names).toEqual([[77, ['Expensify']]]);
      const table = { known: true, value: { byId: new Map(), unusable: 1, isWhole: true } } as const;
      expect(registered(entries, { table }).names).toEqual([[77, ['Expensify']]]);
    });

    it('is not among those that are asked about by id', () => {
      install({ tables: { customrecord_td_mapping: entries }, records: {} });
      const none = { known: true, value: { byId: new Map(), unusable: 0, isWhole: true } } as const;
      const applications = { issued: none, table: none, names: new Map(), ownProfiles: null, mappings: 1 };
      const { of } = readRegistered(startReading(), applications, true);

      expect(of([77], () => false)).toEqual({ credentials: [], complete: true });
    });
  });

  it('is named once, however often it is asked about', () => {
    install({ tables: { customrecord_td_mapping: rows({ role: null }) }, records: {} });
    const reading = startReading();
    const none = { known: true, value: { byId: new Map(), unusable: 0, isWhole: true } } as const;
    const names = new Map([[11, ['Expensify']]]);
    const { of } = readRegistered(reading, { issued: none, table: none, names, ownProfiles: null, mappings: 1 }, true);
    of([11], () => false);
    of([11], () => false);

    expect(reading.unread).toMatchObject([
      {
        what: 'registered-mappings',
        record: { type: 'registered-mapping', id: 5 },
        advice: expect.stringMatching(/^Open Registered OAuth 2\.0 credentials on the page/) as string,
      },
    ]);
  });
});
