/**
 * A request that the units cannot cover: what was read is answered, the rest is unknown and named.
 */
import { readFacts } from '../../../src/TypeScript/account/read-facts';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import { reportFor } from '../../../src/TypeScript/examination/report-for';
import { expensify } from '../../support/expensify';
import type { FakeAccount, FakeRecord, Row, Statement } from '../support/account';
import { ACCOUNT_ID, install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { ALL_FULL, employeeRecord, employeeRow, healthy, otherRecord, roleRows, tokenRow } from '../support/rows';

const EMPLOYEES = Array.from({ length: 48 }, (_, index) => 100 + index);
const VENDORS = [200, 201];
/** Employee 104 holds too little by a global permission. */
const linesOf = (id: number): Record<string, number> => ({
  ...(id % 2 === 0 ? { TRAN_VENDBILL: 4 } : {}),
  ...(id === 104 ? { ADMI_WEBSERVICES: 0 } : {}),
});
const asked = (rows: readonly Row[], column: string, { params }: Statement) =>
  rows.filter((row) => params.includes(row[column] ?? null));

/** Fifty holders with a token each, on as many roles. */
function account(units: number, isTableThere: boolean): FakeAccount {
  const holders = [...EMPLOYEES, ...VENDORS];
  const employees = EMPLOYEES.map((id) => employeeRow({ id, rolesforsearch: String(id) }));
  const lines = EMPLOYEES.flatMap((employee) =>
    Object.entries(linesOf(employee)).map(([permkey1, permlevel1]) => ({ employee, permkey1, permlevel1 })),
  );
  const { tables, records } = healthy(
    {
      oauthtoken: holders.map((id) =>
        tokenRow({ id: id + 1000, entity_name: id, role_name: id, role_text: `Role ${id}` }),
      ),
      role: (statement) =>
        holders
          .filter((id) => statement.params.includes(id))
          .flatMap((id) => roleRows(ALL_FULL, { id, name: `Role ${id}` })),
      employee: (statement) => asked(employees, 'id', statement),
      entity: (statement) =>
        asked(
          VENDORS.map((id) => ({ id, type: 'Vendor' })),
          'id',
          statement,
        ),
      employeeempperms: isTableThere ? (statement) => asked(lines, 'employee', statement) : refusal(),
    },
    Object.fromEntries<FakeRecord>([
      ...EMPLOYEES.map((id): [string, FakeRecord] => [`employee/${id}`, employeeRecord(linesOf(id))]),
      ...VENDORS.map((id): [string, FakeRecord] => [`vendor/${id}`, otherRecord([id])]),
    ]),
  );
  return { tables, records, units };
}

/** NetSuite ends a script that goes beyond its limit: nothing is answered then, whatever the script catches. */
function within<T>(units: number, isTableThere: boolean, run: () => T): T {
  const { units: charged } = install(account(units, isTableThere));
  installCaller({ id: 100, role: 100 });
  const result = run();
  expect(charged()).toBeLessThanOrEqual(units);
  return result;
}

const MUCH = 1000;
const LIMITS = Array.from({ length: 28 }, (_, step) => step * 15);

describe.each([
  ['answers', true],
  ['is refused', false],
])('where the table of global permissions %s', (_what, isTableThere) => {
  const whole = () => within(MUCH, isTableThere, () => readFacts(expensify));

  it('is covered by the highest of the limits that are tried, and by no low one', () => {
    const { facts, cost } = whole();

    expect(facts.unread).toEqual([]);
    expect(cost.units).toBeGreaterThan(50);
    expect(cost.units + 50).toBeLessThanOrEqual(LIMITS.at(-1) ?? 0);
  });

  it.each(LIMITS)('with %i units what is read is right, and what is missing is named', (units) => {
    const all = whole().facts;
    const { facts, cost } = within(units, isTableThere, () => readFacts(expensify));

    expect(cost.units).toBeLessThanOrEqual(units);
    const missing = [
      ...facts.roles.flatMap(({ id, ...role }) =>
        wrong(
          role,
          all.roles.find((one) => one.id === id),
        ),
      ),
      ...facts.entities.flatMap(({ id, ...entity }) =>
        wrong(
          entity,
          all.entities.find((one) => one.id === id),
        ),
      ),
    ];
    const isWhole = missing.length === 0 && facts.credentials.known && facts.integrationsComplete;
    expect(facts.unread.length > 0).toBe(!isWhole);
    for (const { why, grant } of facts.unread) expect([why.code, grant]).toEqual(['SSS_USAGE_LIMIT_EXCEEDED', []]);
    for (const { id, globalPermissions } of facts.entities) {
      if (!globalPermissions.known && facts.entities.some(({ type }) => type.known)) {
        expect(facts.unread.some(({ record }) => record?.id === id)).toBe(true);
      }
    }
  });

  it.each(LIMITS)('with %i units nothing is ready that is not, and nothing is blocked that is not', (units) => {
    const truth = new Map(
      diagnose(whole().facts, expensify).tokens.map(({ chain, verdict }) => [chain.credential.id, verdict]),
    );
    const { facts } = within(units, isTableThere, () => readFacts(expensify));
    const found = diagnose(facts, expensify);

    expect(['blocked', 'unknown']).toContain(found.verdict);
    for (const { chain, verdict } of found.tokens) {
      if (verdict !== 'unknown') expect(verdict).toBe(truth.get(chain.credential.id));
    }
  });

  it.each(LIMITS)('with %i units the report is there, and never ready', (units) => {
    const report = within(units, isTableThere, () =>
      reportFor({ integration: 'expensify', token: null, symptom: null }, ACCOUNT_ID, false),
    );

    expect(report.verdict).not.toBe('ready');
    expect(report.unread.every(({ why }) => why.code === 'SSS_USAGE_LIMIT_EXCEEDED')).toBe(true);
  });
});

/** The names of the facts that are not known. @returns also those that are known and not as they are */
function wrong(found: object, right: object | undefined): string[] {
  const values = new Map(Object.entries(right ?? {}));
  return Object.entries(found).flatMap(([name, fact]: [string, { readonly known?: boolean }]) => {
    // What narrows a role is several facts.
    if (fact.known === undefined) return wrong(fact, values.get(name) as object | undefined);
    if (!fact.known) return [name];
    expect([name, fact]).toEqual([name, values.get(name)]);
    return [];
  });
}
