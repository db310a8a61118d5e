import * as query from 'N/query';
import * as record from 'N/record';
import { readFacts } from '../../../src/TypeScript/account/read-facts';
import { featuresOf } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { FakeAccount, Row } from '../support/account';
import { ACCOUNT_ID, install, refusal } from '../support/account';
import { applicationRow, employeeRecord, employeeRow, healthy, otherRecord, roleRows, tokenRow } from '../support/rows';

function read(account: FakeAccount, token: number | null = null) {
  const asked = install(account);
  return { ...readFacts(expensify, token), ...asked };
}

/** The names of the functions of a mocked module that were called. */
function called(module: object): string[] {
  return Object.entries(module)
    .filter(([, member]) => jest.isMockFunction(member) && member.mock.calls.length > 0)
    .map(([name]) => name);
}

describe('an account of which all may be read', () => {
  it('is read whole', () => {
    const { facts } = read(healthy());

    expect(facts.unread).toEqual([]);
    expect(facts.accountId).toBe(ACCOUNT_ID);
    expect(Object.keys(facts.features)).toEqual(featuresOf(expensify));
    expect(facts.integrations).toMatchObject([{ id: 11 }]);
    expect(facts.credentials).toMatchObject({ known: true, value: [{ id: 501, entity: 42, role: 1001 }] });
    expect(facts.roles).toMatchObject([{ id: 1001, permissions: { known: true } }]);
    expect(facts.entities).toMatchObject([{ id: 42, globalPermissions: { known: true } }]);
  });

  it('says when reading began', () => {
    const before = Date.now();
    const { facts } = read(healthy());

    expect(Date.parse(facts.readAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(facts.readAt)).toBeLessThanOrEqual(Date.now());
  });

  it('is not changed: nothing is called but the two functions that read', () => {
    read(healthy());

    expect(called(query)).toEqual(['runSuiteQL']);
    expect(called(record)).toEqual(['load']);
  });
});

describe('the cost', () => {
  const vendor = healthy({ employee: [], entity: [{ id: 42, type: 'Vendor' }] }, { 'vendor/42': otherRecord([1001]) });

  it.each([
    ["an employee's token", healthy(), { queries: 5, loads: 1, units: 55 }],
    ["a vendor's token", vendor, { queries: 6, loads: 1, units: 65 }],
    // Without a token no row counts the registered credentials: they are asked for by themselves.
    ['no token', healthy({ applications: [], oauthtoken: [] }), { queries: 4, loads: 0, units: 40 }],
  ])('of %s is so many calls, and the report says so', (_, account, expected) => {
    const { cost, statements, loads } = read(account);

    expect({ ...cost, loads: loads.length }).toEqual(expected);
    expect(statements).toHaveLength(expected.queries);
  });

  it('does not grow with the rows of an account', () => {
    const many = (count: number, row: (index: number) => Row) =>
      Array.from({ length: count }, (_, index) => row(index));
    const { cost, loads } = read(
      healthy({
        applications: [applicationRow(11, 'Expensify'), ...many(900, (index) => applicationRow(100 + index, 'Other'))],
        oauthtoken: [
          tokenRow(),
          ...many(4000, (index) => tokenRow({ id: 1000 + index, brevoked: 'T', entity_name: index + 1 })),
        ],
        role: [...roleRows({ LIST_ACCOUNT: 4 }), ...many(900, (index) => ({ ...roleRows({})[0], id: 2000 + index }))],
      }),
    );

    expect(cost).toEqual({ queries: 5, units: 55 });
    expect(loads).toEqual(['employee/42']);
  });

  it('grows by one record load with each holder of a live token', () => {
    const holders = [42, 43, 44];
    const { cost } = read(
      healthy(
        {
          oauthtoken: holders.map((id) => tokenRow({ id: 500 + id, entity_name: id })),
          employee: holders.map((id) => employeeRow({ id })),
        },
        Object.fromEntries(holders.map((id) => [`employee/${id}`, employeeRecord()])),
      ),
    );

    expect(cost).toEqual({ queries: 5, units: 65 });
  });
});

describe('the statements', () => {
  it('hold no value: only bound parameters do', () => {
    const { statements } = read(
      healthy(
        {
          applications: [
            applicationRow(770_011, 'Expensify'),
            applicationRow(770_012, "Expensify'; DROP TABLE role --"),
          ],
          oauthtoken: [tokenRow({ id: 770_501, entity_name: 770_042, role_name: 771_001, role_text: "R' OR 1=1" })],
          employee: [],
          entity: [{ id: 770_042, type: 'Employee' }],
        },
        { 'employee/770042': employeeRecord() },
      ),
      770_501,
    );

    expect(statements).toHaveLength(6);
    for (const { query: sql, params } of statements) {
      expect(sql).not.toMatch(/77\d{4}|DROP|OR 1=1/);
      expect(sql.match(/\?/g) ?? []).toHaveLength(params.length);
    }
  });

  it('page in an order that is unique', () => {
    for (const { query: sql } of read(healthy()).statements)
      expect(sql).toMatch(/ORDER BY .*(\bid\b|permkey|tba_app_name)/);
  });

  it('fail where something may not be read: the provider that leaves it out in silence is never asked for', () => {
    read(healthy());

    for (const [options] of jest.mocked(query.runSuiteQL).mock.calls)
      expect(Object.keys(options)).toEqual(['query', 'params']);
  });
});

describe('one refusal', () => {
  const codes = [
    refusal('INSUFFICIENT_PERMISSION', 'You do not have permission.'),
    refusal('INVALID_SEARCH_TYPE', 'Record was not found.'),
    refusal('UNEXPECTED_ERROR', 'An unexpected error occurred.'),
  ];
  const known = { features: true, integrations: true, credentials: true, role: true, employee: true };
  const tables = [
    { table: 'applications', what: 'access-tokens', lost: { credentials: false, employee: false } },
    { table: 'oauthtoken', what: 'access-tokens', lost: { credentials: false, employee: false } },
    { table: 'integrationapp', what: 'integration-records', lost: { integrations: false } },
    { table: 'role', what: 'roles', lost: { role: false } },
    { table: 'employee', what: 'employees', lost: { employee: false } },
  ];
  const cases = tables.flatMap((table) => codes.map((error) => ({ ...table, error })));

  it.each(cases)('of $table ($error.name) is named, and stops nothing else', ({ table, what, lost, error }) => {
    const { facts } = read(healthy({ [table]: error }));

    expect({
      features: facts.features.TBA?.known,
      integrations: facts.integrationsComplete,
      credentials: facts.credentials.known,
      role: facts.roles.some(({ id, permissions }) => id === 1001 && permissions.known),
      employee: facts.entities.some(({ id, roles }) => id === 42 && roles.known),
    }).toEqual({ ...known, ...lost });
    expect(facts.unread[0]).toMatchObject({ what, record: null, why: { code: error.name, message: error.message } });
    expect(facts.unread[0]?.grant).not.toEqual([]);
  });

  it('of everything leaves nothing known, and each source named once', () => {
    const { facts, cost } = read({ tables: {}, records: {} });

    expect(facts.integrationsComplete).toBe(false);
    expect(facts.credentials).toEqual({ known: false });
    expect(facts.unread.map(({ what }) => what)).toEqual(['access-tokens', 'integration-records', 'roles']);
    // The query on applications is asked again without what it counts on the way.
    expect(cost).toEqual({ queries: 4, units: 40 });
  });
});

describe('the tokens that are followed', () => {
  const row = (id: number, changes: Row = {}) =>
    tokenRow({ id, entity_name: id, created: `2026-01-0${id}T00:00:00`, ...changes });
  const holders = (oauthtoken: Row[]) =>
    read(healthy({ oauthtoken, employee: oauthtoken.map(({ id }) => employeeRow({ id: id ?? null })) })).facts.entities;

  it('are the live ones', () => {
    expect(holders([row(1), row(2, { brevoked: 'T' }), row(3)]).map(({ id }) => id)).toEqual([1, 3]);
  });

  it('are the newest where none is live', () => {
    expect(holders([row(1, { brevoked: 'T' }), row(3, { binactive: 'T' }), row(2, { brevoked: 'T' })])).toMatchObject([
      { id: 3 },
    ]);
  });

  it('are the one that was asked for, and no other', () => {
    const { facts, statements } = read(healthy(), 501);

    expect(facts.credentials).toMatchObject({ known: true, value: [{ id: 501 }] });
    expect(statements[2]?.params).toEqual([11, 501]);
  });
});
