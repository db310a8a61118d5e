/** The stages of a map/reduce run: what each is given, what it passes on, what the summary says. */
import { account, closeAll, DAILY_DEPLOYMENT, NOW_DEPLOYMENT, WORDS } from '../support/map-reduce';

afterEach(closeAll);

const run = async (members: string, how: object = {}, now = '') =>
  (await account(members, { now })).runMapReduce(NOW_DEPLOYMENT, how);

const values = (outcome: { readonly output: readonly { readonly value: string }[] }): string[] =>
  outcome.output.map(({ value }) => value);

it('runs getInputData, map, shuffle, reduce and summarize', async () => {
  const outcome = await run(WORDS);
  expect(outcome).toMatchObject({ status: 'COMPLETE', deployment: NOW_DEPLOYMENT, refusals: [] });
  expect(outcome.output).toEqual([
    { key: 'a', value: '1' },
    { key: 'b', value: '2' },
  ]);
  expect(outcome.logs).toEqual([{ level: 'AUDIT', title: 'done', details: 'done' }]);
  expect(Object.values(outcome.stages).map(({ invocations }) => invocations)).toEqual([1, 2, 2, 1]);
});

it.each([
  ['an array: keys are indexes', `['x', { y: 1 }, 2]`, ['0=x', '1={"y":1}', '2=2']],
  ['an object: its keys', `({ first: 'x', second: [1] })`, ['first=x', 'second=[1]']],
  ['nothing: no pairs', `null`, []],
  [
    'a SuiteQL reference: rows',
    `({ type: 'suiteql', query: 'SELECT id, entityid FROM employee WHERE id > ? ORDER BY id', params: [40] })`,
    ['0={"values":[41,"Ana Ortiz"]}', '1={"values":[42,"Ben Okoye"]}'],
  ],
])('getInputData gives %s', async (_what, input, expected) => {
  const outcome = await run(`getInputData: () => ${input}, map: (c) => c.write(c.key, c.key + '=' + c.value)`);
  expect(values(outcome)).toEqual(expected);
});

it.each([`search.create({ type: 'role' })`, `({ type: 'search', id: 1 })`, `'text'`])(
  'getInputData may not give %s here, and says so',
  async (input) => {
    const outcome = await run(`getInputData: () => (${input}), map: () => undefined`);
    expect(outcome.status).toBe('FAILED');
    expect(outcome.stages.getInputData.errors[0]?.error).toContain('EMULATOR_');
    expect(outcome.refusals.length).toBeGreaterThan(0);
  },
);

it('gives input to reduce without map, and map’s output to summarize without reduce', async () => {
  const reduced = await run(`getInputData: () => ['x'], reduce: (c) => c.write({ key: c.key, value: c.values })`);
  expect(reduced.output).toEqual([{ key: '0', value: '["x"]' }]);
  const mapped = await run(`getInputData: () => ['x'], map: async (c) => { await null; c.write('k', c.value); }`);
  expect(mapped.output).toEqual([{ key: 'k', value: 'x' }]);
});

it('sorts keys and values of reduce as text, and passes text only', async () => {
  const outcome = await run(`getInputData: () => [10, 9, 2],
    map: (c) => { c.write(1, c.value); c.write({ key: { a: 1 }, value: null }); },
    reduce: (c) => c.write(c.key, c.values.join(' ') + ' ' + c.values.every((one) => typeof one === 'string'))`);
  expect(outcome.output).toEqual([
    { key: '1', value: '10 2 9 true' },
    { key: '{"a":1}', value: 'null null null true' },
  ]);
});

it('tells summarize what the stages did', async () => {
  const outcome = await run(`getInputData: () => [1, 2, 3],
    map: (c) => { if (c.value === '2') throw error.create({ name: 'ODD', message: 'no' }); c.write(c.value, 'v'); },
    reduce: (c) => { if (c.key === '3') throw new TypeError('bad'); c.write(c.key, 'r'); },
    summarize: (s) => {
      const all = (container) => { const seen = []; container.iterator().each((...parts) => seen.push(parts) > 0); return seen; };
      const first = []; s.mapSummary.keys.iterator().each((key) => { first.push(key); return false; });
      log.audit('told', JSON.stringify({ input: s.inputSummary.error, keys: all(s.mapSummary.keys), reduced: all(s.reduceSummary.keys),
        errors: all(s.mapSummary.errors).map(([key, text, no]) => [key, JSON.parse(text).name, no]),
        other: all(s.reduceSummary.errors).map(([key, text, no]) => [key, JSON.parse(text).name, JSON.parse(text).message, no]),
        output: all(s.output), first, isRestarted: s.isRestarted, date: s.dateCreated instanceof Date, yields: s.yields,
        usage: s.usage, concurrency: s.mapSummary.concurrency }));
    }`);
  expect(outcome.status).toBe('COMPLETE');
  expect(JSON.parse(outcome.logs[0]?.details ?? '')).toEqual({
    input: null,
    keys: [
      ['0', 1, 'COMPLETE'],
      ['1', 1, 'FAILED'],
      ['2', 1, 'COMPLETE'],
    ],
    reduced: [
      ['1', 1, 'COMPLETE'],
      ['3', 1, 'FAILED'],
    ],
    errors: [['1', 'ODD', 1]],
    other: [['3', 'TypeError', 'bad', 1]],
    output: [['1', 'r']],
    ...{ first: ['0'], isRestarted: false, date: true, yields: 0, usage: 0, concurrency: 1 },
  });
});

it('counts units, queries and calls by stage', async () => {
  const { stages, units, queries, invocations } = await run(`
    getInputData: () => { query.runSuiteQL('SELECT id FROM role'); return [1, 2]; },
    map: (c) => { if (c.value === '1') query.runSuiteQL('SELECT id FROM role'); c.write(c.key, 1); }`);
  expect(stages.getInputData).toMatchObject({ invocations: 1, units: 10, queries: 1, mostUnits: 10, calls: 1 });
  expect(stages.map).toMatchObject({ invocations: 2, units: 10, queries: 1, mostUnits: 10, calls: 3 });
  expect({ units, queries, invocations }).toEqual({ units: 20, queries: 2, invocations: 3 });
});

const WHO = `getInputData: () => [1],
  map: (c) => { const user = runtime.getCurrentUser(); c.write(c.key, [user.id, user.role, runtime.getCurrentScript().getParameter('custscript_words_from')].join()); }`;

it('runs as the System user on a schedule, and as whoever submits it', async () => {
  const opened = await account(WHO);
  expect(values(await opened.runMapReduce(DAILY_DEPLOYMENT))).toEqual(['-4,3,']);
  const submitted = { caller: { entity: 41, role: 1001 }, params: { custscript_words_from: 'x' } };
  expect(values(await opened.runMapReduce(NOW_DEPLOYMENT, submitted))).toEqual(['41,1001,x']);
  await expect(opened.runMapReduce(NOW_DEPLOYMENT, { params: { custscript_nobody: 1 } })).rejects.toThrow(RangeError);
  await expect(opened.runMapReduce('customdeploy_demo_rl')).rejects.toThrow('no MapReduceScript');
});

it('runs jobs side by side in an order that the seed decides', async () => {
  const members = `getInputData: () => [1, 2, 3, 4, 5, 6, 7, 8], map: (c) => log.debug('k', c.key),
    summarize: (s) => log.audit('jobs', s.mapSummary.concurrency)`;
  const order = async (seed: number, limit: number): Promise<string> => {
    const more = `<concurrencylimit>${limit}</concurrencylimit>`;
    const outcome = await run(members, { seed }, more);
    return outcome.logs.map(({ details }) => details).join(' ');
  };
  expect(await order(1, 1)).toBe('0 1 2 3 4 5 6 7 1');
  const seen = new Set([await order(1, 4), await order(2, 4), await order(3, 4)]);
  expect(seen.size).toBeGreaterThan(1);
  expect(await order(1, 4)).toBe([...seen][0]);
  for (const one of seen) expect(one.split(' ').sort()).toEqual(['0', '1', '2', '3', '4', '4', '5', '6', '7']);
});
