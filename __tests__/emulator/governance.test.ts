import { createGovernance, SCRIPT_LIMITS, unitsOf } from '../../emulator/governance';
import { openAccount, type OpenAccount } from '../../emulator/account/open-account';
import { selectRow } from '../../emulator/database/rows';
import { accountFile, ADMINISTRATOR, fail, scriptError } from './support/execution';
import { bundle, runRestlet, told } from './support/scripts';

const opened: OpenAccount[] = [];

/** An account whose RESTlet's `get` is this function. */
async function accountWith(
  get: string,
  options: { now?: () => number; timeLimit?: number } = {},
): Promise<OpenAccount> {
  const account = await openAccount({ file: accountFile(), project: bundle(`get: ${get}`), ...options });
  opened.push(account);
  return account;
}

/** What the RESTlet answers. */
const answerOf = async (get: string, options = {}): Promise<unknown> =>
  told(await runRestlet(await accountWith(get, options), ADMINISTRATOR));

afterEach(() => {
  for (const account of opened.splice(0)) account.close();
});

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
    ['cache.Cache.get', 1],
    ['search.PagedData.fetch', 5],
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

describe('the limits of script types', () => {
  it.each([
    ['Suitelet', 1_000, 300],
    ['Restlet', 5_000, 300],
    ['ScheduledScript', 10_000, 3_600],
    ['MapReduceScript.map', 1_000, 300],
    ['MapReduceScript.reduce', 5_000, 900],
  ] as const)('%s: %i units, %i seconds', (type, units, seconds) => {
    expect(SCRIPT_LIMITS[type]).toMatchObject({ units, seconds });
    expect(createGovernance(type, fail)).toMatchObject({ limit: units, timeLimit: seconds * 1_000 });
  });
});

describe('a script', () => {
  const QUERY = `query.runSuiteQL({ query: 'SELECT id FROM role' })`;
  const LEFT = 'runtime.getCurrentScript().getRemainingUsage()';
  const OUT_OF_TIME = 'SSS_TIME_LIMIT_EXCEEDED: Script Execution Time Exceeded.';

  it('knows the units that it has left', async () => {
    expect(await answerOf(`() => { const all = ${LEFT}; ${QUERY}; return [all, ${LEFT}].join(); }`)).toBe('5000,4990');
  });

  it('that goes past its units is ended, whatever it catches', async () => {
    expect(await answerOf(`() => { try { for (;;) ${QUERY}; } catch { return 'caught'; } }`)).toBe(
      'SSS_USAGE_LIMIT_EXCEEDED: Script Execution Usage Limit Exceeded',
    );
  });

  it('can call nothing more once it has gone past its units', async () => {
    const calls = `let calls = 0; try { for (;;) ${QUERY}; } catch { try { log.error('still here', ''); } catch { calls -= 1; } }`;
    const { execution } = await runRestlet(await accountWith(`() => { ${calls} }`), ADMINISTRATOR);

    expect(execution.logs).toEqual([]);
  });

  it.each([
    ['for (;;);', 'runs forever'],
    ['try { for (;;); } catch { return 1; } finally { return 2; }', 'runs forever and catches'],
    ['for (;;) runtime.getCurrentUser();', 'calls N/* forever'],
    ['(() => { for (;;); })();', 'runs forever deeper down'],
  ])('that has no end, %s, is ended after its time', async (body) => {
    const started = Date.now();

    expect(await answerOf(`() => { ${body} }`, { timeLimit: 50 })).toBe(OUT_OF_TIME);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('leaves an account that works after it was ended in the middle of a save', async () => {
    const body = `for (;;) record.load({ type: 'employee', id: 7 }).save({})`;
    const account = await accountWith(`() => { ${body}; }`, { timeLimit: 50 });

    const first = await runRestlet(account, ADMINISTRATOR);
    account.database.run('BEGIN');
    account.database.run('COMMIT');

    expect(first).toMatchObject({ kind: 'threw', code: expect.stringMatching(/LIMIT_EXCEEDED$/) as string });
    expect(selectRow(account.database, 'SELECT count(*) FROM employee')).toEqual([1]);
  });

  it('is ended at the first N/* call after its 300 seconds, whatever it catches', async () => {
    let clock = Date.UTC(2026, 0, 1);
    const slow = (seconds: number) => ({ now: () => (clock += seconds * 1_000) });
    const twice = `() => { try { runtime.getCurrentUser(); runtime.getCurrentUser(); } catch { return 'caught'; } return 'done'; }`;

    expect(await answerOf(twice, slow(150))).toBe('done');
    expect(await answerOf(twice, slow(151))).toBe(OUT_OF_TIME);
  });

  it('is ended after its time at an N/* call that follows an await, too', async () => {
    let clock = 0;
    const waiting = `async () => { await null; log.debug('a', 'b'); log.debug('a', 'b'); return 'done'; }`;

    expect(await answerOf(waiting, { now: () => (clock += 151_000) })).toBe(OUT_OF_TIME);
  });

  it('sees nothing of how it is timed', async () => {
    expect(
      await answerOf(`() => Object.getOwnPropertyNames(globalThis).filter((name) => /emulator/i.test(name)).join()`),
    ).toBe('');
  });
});
