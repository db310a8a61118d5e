/** Jobs of map and reduce that run side by side, each in a thread of its own: what a script sees is what it sees in turns. */
import type { MapReduceRun } from '../../../emulator';
import { account, closeAll, NOW_DEPLOYMENT, type Parts } from '../support/map-reduce';

afterEach(closeAll);

const open = (members: string, parts: Parts = {}, limit = 2) =>
  account(members, { ...parts, now: `<concurrencylimit>${limit}</concurrencylimit>` });

/** The same script in threads and in turns, each in an account of its own. */
async function inBothWays(members: string, parts: Parts = {}): Promise<[threads: MapReduceRun, seeded: MapReduceRun]> {
  const [threads, turns] = [await open(members, parts), await open(members, parts)];
  return [await threads.runMapReduce(NOW_DEPLOYMENT), await turns.runMapReduce(NOW_DEPLOYMENT, { seed: 1 })];
}

/** Waits until the call for the other key is here, too, at most until the units are used up. */
const MEET = `const here = cache.getCache({ name: 'barrier', scope: cache.Scope.PROTECTED });
  here.put({ key: c.key, value: 'here' });
  while (here.get({ key: c.key === '0' ? '1' : '0' }) === null) {
    for (let i = 0; i < 100; i += 1) runtime.getCurrentScript().getRemainingUsage();
  }`;

it('are in their calls at once: each waits for what the other one does in its call', async () => {
  const [threads, turns] = await inBothWays(
    `getInputData: () => ['x', 'y'], map: (c) => { ${MEET} c.write(c.key, 'met'); }`,
  );
  expect(threads).toMatchObject({ status: 'COMPLETE', stages: { map: { errors: [], concurrency: 2 } } });
  expect(threads.output.map(({ value }) => value)).toEqual(['met', 'met']);
  // The call that comes first waits for ever, unless something runs beside it.
  expect(turns.output.map(({ value }) => value)).toEqual(['met']);
  expect(turns.stages.map.errors.map(({ error }) => nameIn(error))).toEqual(['SSS_USAGE_LIMIT_EXCEEDED']);
});

it('see no variable of each other, nor of an earlier call', async () => {
  const outcome = await (
    await open(`seen: [], getInputData: () => [1, 2, 3, 4, 5],
      map: function (c) { this?.seen?.push(c.key); globalThis.count = (globalThis.count ?? 0) + 1; c.write(c.key, globalThis.count); }`)
  ).runMapReduce(NOW_DEPLOYMENT);
  expect(outcome.output.map(({ value }) => value)).toEqual(['1', '1', '1', '1', '1']);
});

/** What a script does with N/*, by key. */
const USES: Readonly<Record<string, string>> = {
  rows: `const found = query.runSuiteQL('SELECT id, entityid AS name FROM employee ORDER BY id'); const first = found.results[0];
    return [found.asMappedResults(), first.values, first.asMap(), Array.isArray(found.results)]`,
  pages: `const pages = []; query.runSuiteQLPaged({ query: 'SELECT id FROM role ORDER BY id', pageSize: 5 }).iterator()
    .each((page) => { pages.push(page.value.data.asMappedResults().length, page.value.pageRange.size); return true; }); return [pages, left()]`,
  search: `const name = search.createColumn({ name: 'name', sort: search.Sort.DESC }); const seen = [];
    const made = search.create({ type: 'role', filters: [search.createFilter({ name: 'isinactive', operator: search.Operator.IS, values: false })], columns: [name] });
    made.run().each((row) => { seen.push(row.getValue(name), row.columns[0] === name, row.getValue({ name: 'name' }), left()); return seen.length < 8; });
    made.filterExpression = [['isinactive', 'is', 'T']]; const none = made.run().getRange({ start: 0, end: 5 });
    name.label = 'Name'; return [seen, none, name, made, left()]`,
  record: `const entry = record.create({ type: 'customrecord_seen' }); const same = entry.setValue({ fieldId: 'name', value: 'n' }) === entry;
    entry.setValue({ fieldId: 'custrecord_seen_key', value: 'k' }); const id = entry.save(); const read = record.load({ type: 'customrecord_seen', id });
    return [same, entry.id, typeof id, read.getValue('name'), read.getValue('created') instanceof Date, read.isDynamic, Object.keys(read), read.getFields(), left()]`,
  dates: `const read = record.load({ type: 'employee', id: 41 }); const now = new Date(); return [read.getText('entityid'), now instanceof Date, now.getTime(), Date.now()]`,
  loader: `const own = cache.getCache({ name: 'own' }); const load = ({ key }) => key + left() + query.runSuiteQL('SELECT count(*) AS many FROM role').asMappedResults()[0].many;
    return [own.get({ key: 'a', loader: load }), own.get({ key: 'a', loader: load }), own.scope, own, left()]`,
  errors: `const caught = (what) => { try { return what(); } catch (e) { return [e instanceof Error, e.name, e.message, e.type, JSON.parse(JSON.stringify(e)).name, String(e).length > 0]; } };
    const own = new Error('own'); const made = error.create({ name: 'MADE', message: 'm', notifyOff: true, cause: own }); made.message = 'changed';
    return [caught(() => query.runSuiteQL({})), caught(() => query.runSuiteQL('SELECT nothing FROM role')), caught(() => record.load({ type: 'employee', id: 9 })),
      caught(() => query.create), caught(() => { runtime.version = 1; }), caught(() => { throw made; }), made.notifyOff, made.cause === own, made instanceof Error,
      caught(() => search.create({ type: 'role' }).run().each(() => { throw own; })),
      (() => { try { search.create({ type: 'role' }).run().each(() => { throw own; }); } catch (e) { return e === own; } })(),
      caught(() => { search.createColumn({ name: 'name' }).join = 'x'; })]`,
  values: `class Odd { constructor() { this.a = 1; } toJSON() { return { odd: [this.a] }; } }
    c.write('odd', new Odd()); c.write({ key: { k: [1] }, value: { deep: [{ at: new Date(0) }, null, undefined, () => 1, NaN, 'é\\u0000'], big: new Map([[1, 2]]) } });
    return [typeof c.write, Object.keys(c), c.executionNo, c.isRestarted, Object.isFrozen(runtime), Object.keys(search.Sort)]`,
  runtime: `const user = runtime.getCurrentUser(); const script = runtime.getCurrentScript();
    return [user.id, user.role, user === runtime.getCurrentUser(), script.getParameter('custscript_words_most'), script.deploymentId, left(), runtime.executionContext]`,
  https: `const asked = https.requestRestlet({ scriptId: 'customscript_demo_rl', deploymentId: 'customdeploy_demo_rl' });
    return https.requestRestlet.promise({ scriptId: 'customscript_demo_rl', deploymentId: 'customdeploy_demo_rl' }).then((later) => [asked.code, asked.body, later.body, asked.headers])`,
  logs: `log.audit({ title: 'told', details: { a: [new Error('x')], e: error.create({ name: 'N', message: 'm' }).name } }); log.debug('two', 2); return null`,
  broken: `return https.requestRestlet.promise({}).catch((e) => [e.name, e.message])`,
};

const MEMBERS = `getInputData: () => ({ ${Object.entries(USES)
  .map(([name]) => `${name}: '${name}'`)
  .join(', ')} }),
  map: async (c) => { const left = () => runtime.getCurrentScript().getRemainingUsage();
    const uses = { ${Object.entries(USES)
      .map(([name, text]) => `${name}() { ${text}; }`)
      .join(', ')} };
    const value = await uses[c.value](); c.write('at ' + c.value, value); },
  reduce: (c) => c.write(c.key, [c.values, c.values instanceof Array, c.key])`;

const sameClock = { scriptClock: () => Date.UTC(2026, 4, 1) };

it('meet the same N/*: rows, records, searches, callbacks, promises, errors, units', async () => {
  const [threads, turns] = await inBothWays(MEMBERS, { options: sameClock });
  expect(turns.stages.map.errors).toEqual([]);
  expect(threads.output).toEqual(turns.output);
  expect(threads.stages.map.concurrency).toBe(2);
  for (const stage of ['map', 'reduce'] as const) {
    const { units, queries, calls, mostUnits, mostBytes } = turns.stages[stage];
    expect(threads.stages[stage]).toMatchObject({ units, queries, calls, mostUnits, mostBytes });
  }
  expect(threads.logs.toSorted(byTitle)).toEqual(turns.logs.toSorted(byTitle));
  expect(threads.refusals).toEqual(turns.refusals);
});

/** What a script throws. */
const THROWS = [
  `error.create({ name: 'ODD', message: 'no', cause: 'why' })`,
  `new TypeError('bad')`,
  `'text'`,
  `null`,
  `{ code: 1, message: 'plain' }`,
  `query.runSuiteQL({})`,
  `runtime.nothing`,
  `undefined.x`,
];

it('end with the same errors', async () => {
  const [threads, turns] = await inBothWays(`getInputData: () => [${THROWS.map((_, index) => index).join()}],
    map: (c) => { ${THROWS.map((what, index) => `if (c.key === '${index}') throw ${what};`).join(' ')} }`);
  expect(errorsOf(turns)).toHaveLength(THROWS.length);
  expect(errorsOf(threads)).toEqual(errorsOf(turns));
});

const WRITES = `getInputData: () => ['x', 'y', 'z'], config: { retryCount: 1 },
  map: (c) => { const entry = record.create({ type: 'customrecord_seen' }); entry.setValue({ fieldId: 'name', value: c.key }); entry.save();
    c.write(c.value, c.executionNo); },
  reduce: (c) => c.write(c.key, c.values.length)`;

it.each([
  [
    'a restart before a call',
    { restartAt: { stage: 'map', invocation: 2, at: 'before' } },
    'SSS_APP_SERVER_RESTART',
    3,
  ],
  ['a restart within one', { restartAt: { stage: 'map', invocation: 2, at: 2 } }, 'SSS_APP_SERVER_RESTART', 3],
  ['a restart after one', { restartAt: { stage: 'map', invocation: 2, at: 'after' } }, 'SSS_APP_SERVER_RESTART', 4],
  ['a call that fails', { failAt: { stage: 'map', call: 1, error: 'BUSY' } }, 'BUSY', 3],
] as const)('go on after %s', async (_what, how, code, records) => {
  const opened = await open(WRITES);
  const outcome = await opened.runMapReduce(NOW_DEPLOYMENT, how);
  expect(outcome.output.map(({ key, value }) => key + value)).toEqual(['x1', 'y1', 'z1']);
  expect(outcome.stages.map.errors.map(({ error }) => nameIn(error))).toEqual([code]);
  expect(outcome.stages.map).toMatchObject({ invocations: 4, restarts: code === 'BUSY' ? 0 : 1 });
  expect(opened.runSuiteQL('SELECT id FROM customrecord_seen')).toHaveLength(records);
});

it('are ended when the time of a call is up, and the stage goes on or is left', async () => {
  const members = `getInputData: () => [0, 1, 2, 3], map: (c) => { while (c.key === '1') { } c.write(c.key, 1); }`;
  const options = { timeLimit: 800 };
  const opened = await open(members, { options });
  const outcome = await opened.runMapReduce(NOW_DEPLOYMENT);
  expect(outcome.output.map(({ key }) => key)).toEqual(['0', '2', '3']);
  expect(outcome.stages.map.errors.map(({ error }) => nameIn(error))).toEqual(['SSS_TIME_LIMIT_EXCEEDED']);
  // One of many that fail at once leaves the stage; nothing is left half done.
  const left = await open(
    `getInputData: () => Array.from({ length: 200 }, (_, key) => key),
     map: (c) => { if (c.key === '0') throw new Error('no'); }, config: { exitOnError: true }`,
  );
  const { status, stages } = await left.runMapReduce(NOW_DEPLOYMENT);
  expect(status).toBe('FAILED');
  expect(stages.map.invocations).toBeLessThan(200);
});

it('take turns in one thread where the account says so', async () => {
  const opened = await open(`getInputData: () => [0, 1, 2, 3, 4, 5], map: (c) => log.debug('k', c.key)`, {
    options: { jobs: 'seeded' },
  });
  const runs = [await opened.runMapReduce(NOW_DEPLOYMENT), await opened.runMapReduce(NOW_DEPLOYMENT, { seed: 1 })];
  expect(runs[0]?.logs).toEqual(runs[1]?.logs);
});

function nameIn(error: string): unknown {
  return (JSON.parse(error) as { readonly name?: string }).name;
}

/** By key; where an error was made is not the same in another thread. */
function errorsOf({ stages }: MapReduceRun): unknown[] {
  return stages.map.errors
    .map(({ key, error, executionNo }) => {
      const { stack, id, ...told } = JSON.parse(error) as Record<string, unknown>;
      return [key, executionNo, told, typeof stack, typeof id];
    })
    .toSorted(([a], [b]) => Number(a) - Number(b));
}

function byTitle({ title: a }: { readonly title: string }, { title: b }: { readonly title: string }): number {
  return a < b ? -1 : 1;
}
