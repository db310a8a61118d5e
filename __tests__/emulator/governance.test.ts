import { createGovernance, unitsOf } from '../../emulator/governance';
import { fail, scriptError } from './support/execution';

describe("units are those of Oracle's stubs", () => {
  it.each([
    ['query.runSuiteQL', 10],
    ['query.runSuiteQLPaged', 10],
    ['query.PagedData.fetch', 10],
    ['record.load', { transaction: 10, custom: 2, other: 5 }],
    ['record.Record.save', { transaction: 20, custom: 4, other: 10 }],
    ['record.Record.getValue', 0],
    ['runtime.getCurrentUser', 0],
    ['https.get', 10],
    ['serverWidget.createForm', 0],
    ['cache.Cache.put', 1],
  ])('%s', (member, units) => {
    expect(unitsOf(member)).toEqual(units);
  });

  it('and a member that Oracle does not have is refused', () => {
    expect(() => unitsOf('query.runSql')).toThrow("Oracle's stubs have no query.runSql");
    expect(() => unitsOf('sql.run')).toThrow("Oracle's stubs have no N/sql");
  });
});

describe('an execution', () => {
  it('counts units and queries', () => {
    const governance = createGovernance('Suitelet', fail);
    governance.charge('query.runSuiteQL');
    governance.charge('record.load');
    governance.charge('record.load', 'transaction');
    governance.charge('query.runSuiteQLPaged');
    governance.charge('query.PagedData.fetch');
    expect([governance.used, governance.queries]).toEqual([45, 2]);
  });

  it.each([
    ['Suitelet', 100],
    ['Restlet', 500],
  ] as const)('of a %s runs %i queries and no more', (type, most) => {
    const governance = createGovernance(type, fail);
    for (let index = 0; index < most; index += 1) governance.charge('query.runSuiteQL');
    expect(governance.used).toBe(governance.limit);
    expect(() => {
      governance.charge('query.runSuiteQL');
    }).toThrow(scriptError('SSS_USAGE_LIMIT_EXCEEDED', 'Script Execution Usage Limit Exceeded'));
  });
});
