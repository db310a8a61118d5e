/** What one call, one job and one run of a map/reduce script may use. */
import { account, closeAll, NOW_DEPLOYMENT } from '../support/map-reduce';

afterEach(closeAll);

const run = async (members: string, how: object = {}, parts: Parameters<typeof account>[1] = {}) =>
  (await account(members, parts)).runMapReduce(NOW_DEPLOYMENT, how);

/** 10 units each time. */
const SPEND = (times: number): string =>
  `for (let i = 0; i < ${times}; i += 1) query.runSuiteQL('SELECT id FROM role');`;
const codeOf = (error: string | undefined): unknown => (JSON.parse(error ?? '{}') as { name?: string }).name;

it('ends a call of map past 1,000 units, and goes on with the others', async () => {
  const { stages, output } = await run(`getInputData: () => [1, 2],
    map: (c) => { c.write('early', c.value); if (c.value === '1') { try { ${SPEND(101)} } catch (e) { /* gone on */ } } }`);
  expect(stages.map.errors.map(({ key, error }) => [key, codeOf(error)])).toEqual([['0', 'SSS_USAGE_LIMIT_EXCEEDED']]);
  expect(output).toEqual([{ key: 'early', value: '2' }]);
});

it('ends a call of map after 300 seconds', async () => {
  let now = Date.UTC(2026, 4, 6);
  const parts = { options: { now: () => (now += 151_000) } };
  const { stages } = await run(`getInputData: () => [1], map: () => { ${SPEND(3)} }`, {}, parts);
  expect(codeOf(stages.map.errors[0]?.error)).toBe('SSS_TIME_LIMIT_EXCEEDED');
});

it('yields after the call that takes a job past 10,000 units', async () => {
  const members = (count: number): string =>
    `getInputData: () => Array(${count}).fill(1), reduce: () => { ${SPEND(500)} }`;
  expect((await run(members(2))).stages.reduce.yields).toBe(0);
  expect((await run(members(4))).stages.reduce.yields).toBe(1);
});

it('yields after the minutes of the deployment', async () => {
  let now = Date.UTC(2026, 4, 6);
  const parts = { now: '<yieldaftermins>3</yieldaftermins>', options: { now: () => (now += 20_000) } };
  const { stages } = await run(`getInputData: () => [1, 2, 3, 4, 5, 6], map: () => undefined`, {}, parts);
  expect(stages.map.yields).toBeGreaterThan(0);
});

it('refuses keys and values that are too long', async () => {
  const { output } = await run(`getInputData: () => [1], map: (c) => {
      const code = (key, value) => { try { c.write(key, value); return 'fits'; } catch (e) { return e.name; } };
      c.write('codes', [code('k'.repeat(3000), 1), code('k'.repeat(3001), 1), code('v', 'v'.repeat(11e6)), code('', 1), code('k')]);
    }`);
  expect(JSON.parse(output.find(({ key }) => key === 'codes')?.value ?? '')).toEqual([
    'fits',
    'KEY_LENGTH_IS_OVER_3000_BYTES',
    'VALUE_LENGTH_IS_OVER_10_MB',
    'SSS_MISSING_REQD_ARGUMENT',
    'SSS_MISSING_REQD_ARGUMENT',
  ]);
});

describe('persisted data', () => {
  const COPY = `getInputData: () => ['aaaa', 'bbbb'], map: (c) => c.write(c.key, c.value + c.value)`;

  it('is counted at its highest: what is not yet mapped, and what was written', async () => {
    // Two pairs of 1 + 4 bytes; the first writes 1 + 8 before it is gone, then the second: 5 + 9 = 14, 9 + 5 + 9 = 23.
    expect((await run(COPY)).persistedBytes).toBe(23);
  });

  it('takes the run to summarize when it is too much', async () => {
    const summarize = `summarize: (s) => s.mapSummary.keys.iterator().each((key, count, state) => { log.audit(key, state); return true; })`;
    const members = `${COPY.replace('c.write', 'tried(() => c.write').replace('c.value)', 'c.value))')}, ${summarize}`;
    const caught = members.replace('tried(', '((f) => { try { f(); } catch (e) { /* gone on */ } })(');
    const outcome = await run(caught, { storageLimit: 23 });
    expect(outcome.status).toBe('COMPLETE');
    const full = await run(caught, { storageLimit: 13 });
    expect(full.status).toBe('FAILED');
    expect(codeOf(full.stages.map.errors[0]?.error)).toBe('PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED');
    expect(full.logs.map(({ title, details }) => `${title} ${details}`)).toEqual(['0 FAILED', '1 PENDING']);
  });

  it('of the input, too', async () => {
    const { stages, status } = await run(COPY, { storageLimit: 9 });
    expect([status, codeOf(stages.getInputData.errors[0]?.error), stages.map.invocations]).toEqual([
      'FAILED',
      'PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED',
      0,
    ]);
  });
});
