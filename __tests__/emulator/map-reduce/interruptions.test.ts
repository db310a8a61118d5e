/** Errors, retries, restarts of the server at any point, and calls that a test lets fail. */
import { account, closeAll, NOW_DEPLOYMENT } from '../support/map-reduce';

afterEach(closeAll);

const open = (members: string, now = '') => account(members, { now });
const codeOf = (error: string | undefined): unknown => (JSON.parse(error ?? '{}') as { name?: string }).name;

/** Every stage writes a record, and says how it was called. */
const WRITES = `
  getInputData: (c) => { seen('input ' + c.isRestarted); return ['x', 'y']; },
  map: (c) => { seen('map ' + c.key + ' ' + c.executionNo + ' ' + c.isRestarted); c.write(c.value, 1); },
  reduce: (c) => { seen('reduce ' + c.key + ' ' + c.executionNo + ' ' + c.isRestarted); c.write(c.key, c.values.length); },
  summarize: (s) => { seen('summarize ' + s.isRestarted); }`.replaceAll(
  /seen\(/g,
  `((text) => { const entry = record.create({ type: 'customrecord_seen' });
    entry.setValue({ fieldId: 'name', value: text }); entry.save(); })(`,
);

const seen = (opened: Awaited<ReturnType<typeof account>>): unknown[] =>
  opened.runSuiteQL('SELECT name FROM customrecord_seen ORDER BY id').map(({ name }) => name);

const ALL = [
  'input false',
  'map 0 1 false',
  'map 1 1 false',
  'reduce x 1 false',
  'reduce y 1 false',
  'summarize false',
];

describe('a restart of the server', () => {
  it.each([
    ['getInputData', 'before', ['input true', ...ALL.slice(1)]],
    ['getInputData', 'after', ['input false', 'input true', ...ALL.slice(1)]],
    ['map', 'before', ['input false', 'map 0 2 true', ...ALL.slice(2)]],
    ['map', 'after', ['input false', 'map 0 1 false', 'map 0 2 true', ...ALL.slice(2)]],
    ['reduce', 'after', [...ALL.slice(0, 4), 'reduce x 2 true', ...ALL.slice(4)]],
    ['summarize', 'after', [...ALL, 'summarize true']],
    // record.create is call 1, Record.setValue 2, Record.save 3.
    ['map', 3, ['input false', 'map 0 2 true', ...ALL.slice(2)]],
    ['map', 4, ['input false', 'map 0 1 false', 'map 0 2 true', ...ALL.slice(2)]],
  ] as const)('in %s, at %s: records stay, writes of context are thrown away', async (stage, at, expected) => {
    const opened = await open(WRITES);
    const outcome = await opened.runMapReduce(NOW_DEPLOYMENT, { restartAt: { stage, at } });
    expect(seen(opened)).toEqual(expected);
    expect(outcome.output).toEqual([
      { key: 'x', value: '1' },
      { key: 'y', value: '1' },
    ]);
    expect(outcome.stages[stage].restarts).toBe(1);
    const isParallel = stage === 'map' || stage === 'reduce';
    expect(outcome.stages[stage].errors.map(({ error }) => codeOf(error))).toEqual(
      isParallel ? ['SSS_APP_SERVER_RESTART'] : [],
    );
    expect(outcome.status).toBe('COMPLETE');
  });

  it('is not to be caught', async () => {
    const opened = await open(`getInputData: () => [1],
      map: (c) => { for (const id of [1, 2]) { try { query.runSuiteQL('SELECT id FROM role'); } catch (e) { log.audit('caught', c.executionNo); } } c.write('k', c.executionNo); }`);
    const outcome = await opened.runMapReduce(NOW_DEPLOYMENT, { restartAt: { stage: 'map', at: 2 } });
    expect(outcome.output).toEqual([{ key: 'k', value: '2' }]);
  });

  it('takes back all that a job had flagged and not yet marked as complete', async () => {
    const opened = await open(WRITES, '<buffersize>2</buffersize>');
    const outcome = await opened.runMapReduce(NOW_DEPLOYMENT, {
      restartAt: { stage: 'map', invocation: 2, at: 'after' },
    });
    expect(seen(opened).slice(1, 5)).toEqual(['map 0 1 false', 'map 1 1 false', 'map 0 2 true', 'map 1 2 true']);
    expect(outcome.output.map(({ value }) => value)).toEqual(['1', '1']);
  });

  it('does not call again with retryCount 0', async () => {
    const opened = await open(`${WRITES}, config: { retryCount: 0 }`);
    const outcome = await opened.runMapReduce(NOW_DEPLOYMENT, { restartAt: { stage: 'map', at: 'after' } });
    expect(outcome.output).toEqual([{ key: 'y', value: '1' }]);
  });
});

describe('an error', () => {
  const FAILS = `getInputData: () => [1, 2],
    map: (c) => {
      const before = []; c.errors.iterator().each((key, text, no) => before.push(JSON.parse(text).message + no) > 0);
      log.debug(c.key, c.executionNo + ' ' + c.isRestarted + ' ' + before);
      c.write(c.key, 'written');
      if (c.key === '0') throw new Error('no');
    }`;
  const said = async (config: string) => {
    const outcome = await (await open(`${FAILS}, ${config}`)).runMapReduce(NOW_DEPLOYMENT);
    return { ...outcome, said: outcome.logs.map(({ title, details }) => `${title}: ${details}`) };
  };

  it('ends the call and nothing else', async () => {
    const outcome = await said('');
    expect(outcome.said).toEqual(['0: 1 false ', '1: 1 false ']);
    expect(outcome).toMatchObject({ status: 'COMPLETE', output: [{ key: '1', value: 'written' }] });
  });

  it('is tried again as often as retryCount says, each time knowing the errors before', async () => {
    const outcome = await said('config: { retryCount: 2 }');
    expect(outcome.said).toEqual(['0: 1 false ', '0: 2 true no1', '0: 3 true no1,no2', '1: 1 false ']);
    expect(outcome.stages.map.errors.map(({ executionNo }) => executionNo)).toEqual([1, 2, 3]);
  });

  it('leaves the stage with exitOnError, once it was tried again', async () => {
    const outcome = await said('config: { retryCount: 1, exitOnError: true }');
    expect(outcome.said).toEqual(['0: 1 false ', '0: 2 true no1']);
    expect(outcome.status).toBe('FAILED');
  });

  it('of getInputData leads to summarize, which is told', async () => {
    const opened =
      await open(`getInputData: () => { throw error.create({ name: 'GONE', message: 'x' }); }, map: () => undefined,
      summarize: (s) => log.audit('error', JSON.parse(s.inputSummary.error).name)`);
    const outcome = await opened.runMapReduce(NOW_DEPLOYMENT);
    expect(outcome.logs).toEqual([{ level: 'AUDIT', title: 'error', details: 'GONE' }]);
    expect(outcome).toMatchObject({ status: 'FAILED', invocations: 2 });
  });

  it('of summarize fails the task', async () => {
    const opened = await open(
      `getInputData: () => [], map: () => undefined, summarize: () => { throw new Error('late'); }`,
    );
    expect(await opened.runMapReduce(NOW_DEPLOYMENT)).toMatchObject({ status: 'FAILED' });
  });
});

describe('a fault', () => {
  it('strikes the nth call of a stage', async () => {
    const opened = await open(WRITES);
    const failAt = { stage: 'map', call: 3, error: 'SSS_REQUEST_LIMIT_EXCEEDED' } as const;
    const outcome = await opened.runMapReduce(NOW_DEPLOYMENT, { failAt });
    expect(outcome.stages.map.errors.map(({ key, error }) => [key, codeOf(error)])).toEqual([
      ['0', 'SSS_REQUEST_LIMIT_EXCEEDED'],
    ]);
    expect(outcome.output).toEqual([{ key: 'y', value: '1' }]);
  });

  it('of the account strikes in the stage that it names', async () => {
    const opened = await open(WRITES);
    opened.faults.add({ call: 'record.create', error: 'NO_MORE', when: 'always', stage: 'reduce' });
    const { stages } = await opened.runMapReduce(NOW_DEPLOYMENT);
    expect(stages.map.errors).toEqual([]);
    expect(stages.reduce.errors.map(({ error }) => codeOf(error))).toEqual(['NO_MORE', 'NO_MORE']);
  });
});
