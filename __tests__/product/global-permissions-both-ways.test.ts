/**
 * Global permissions of many employees, by table and by record: the report says the same.
 */
import fc from 'fast-check';
import type { TableAnswer } from '../../emulator';
import type { Report } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import { referenceAnswer } from '../reference/answer';
import type { Level } from '../reference/levels';
import { LEVELS } from '../reference/levels';
import { withAccountFile } from '../support/embedded';
import { inAccount } from '../support/embedded';
import { ADMINISTRATOR, healthyAccount, INTEGRATION, ROLE } from './support/accounts';
import { contradictions } from './support/honesty';
import { EVERY_RIGHT, readWith } from './support/reader';
import { ask, bySession, reportIn, timeless } from './support/restlet';

const TABLE = 'employeeempperms';
const KEYS = [
  'ADMI_WEBSERVICES',
  'LIST_ACCOUNT',
  'LIST_VENDOR',
  'TRAN_VENDBILL',
  'LIST_NOBODY_KNOWS_IT',
  'customrecord_x',
];
const lines = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom<Level>(...LEVELS));
const randomHolders = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: lines }), {
  minLength: 44,
  maxLength: 60,
  size: 'max',
});

/** Employees with a token each, who hold these lines globally. */
function account(holders: readonly Readonly<Record<string, Level>>[]): AccountDocument {
  return healthyAccount((document) => {
    const ids = holders.map((_, index) => 100 + index);
    document.employees.push(
      ...holders.map((globalPermissions, index) => ({
        id: 100 + index,
        name: `Person ${index}`,
        roles: [ROLE],
        globalPermissions,
      })),
    );
    document.tokens = ids.map((id) => ({
      id,
      integration: INTEGRATION,
      entity: id,
      role: ROLE,
      created: '2026-01-09T10:00:00Z',
    }));
  });
}

function reportOf(document: AccountDocument, answer: Omit<TableAnswer, 'table'> | null): Promise<Report> {
  return withAccountFile(document, (path) =>
    inAccount(path, async (running) => {
      if (answer) running.account.faults.answer({ table: TABLE, ...answer });
      const identity = await bySession(running, ADMINISTRATOR);
      return reportIn(await ask(running, identity, { query: 'own=F&pageSize=200' }));
    }),
  );
}

function withoutCost(report: Report): object {
  const { cost: _, hash: _hash, ...rest } = timeless(report);
  return rest;
}

const accounts = fc
  .sample(randomHolders, { seed: 11, numRuns: 4 })
  .map((holders, place) => [place, account(holders)] as const);

describe.each(accounts)('random account %i', (_place, document) => {
  it('is reported the same whether the table answers, is missing or lies, and as the contract says', async () => {
    const byTable = await reportOf(document, null);
    const byRecord = await reportOf(document, { missing: true });
    const lied = await reportOf(document, { rows: (rows) => rows.map((row) => ({ ...row, permlevel1: 4 })) });

    expect(byTable.cost.units).toBeLessThan(byRecord.cost.units);
    expect(withoutCost(byTable)).toEqual(withoutCost(byRecord));
    expect(withoutCost(lied)).toEqual(withoutCost(byRecord));
    expect(contradictions(byTable, document)).toEqual([]);
    expect(byTable.verdict).toBe(referenceAnswer(document).verdict);
  });
});

it('is asked by no more than the table takes: a caller who may read no record’s sublist believes no table', async () => {
  const [, document] = accounts[0] ?? [0, account([])];
  const advanced = { ...document, account: { ...document.account, features: { ADVANCEDEMPLOYEEPERMISSIONS: true } } };
  const { LIST_EMPLOYEE_ACCESS: _, ...rights } = EVERY_RIGHT;
  const report = await readWith(advanced, rights);

  expect(report.verdict).not.toBe('ready');
  expect(contradictions(report, advanced)).toEqual([]);
  expect(new Set(report.unread.map(({ what, why }) => `${what} ${why.code}`))).toEqual(
    new Set(['global-permissions SUBLIST_MISSING']),
  );
  expect((await readWith(advanced, EVERY_RIGHT)).unread).toEqual([]);
});
