import { execute, type Outcome } from '../../emulator/scripting/execute';
import { account, ADMINISTRATOR, closeAll } from './host/account';
import { demo, restlet } from './host/bundle';

const RESTLET_FILE = 'FileCabinet/SuiteScripts/Demo/restlet.js';

/** Runs the demo RESTlet's `get`. */
async function run(script: string, files: Record<string, string> = {}): Promise<Outcome> {
  const opened = await account({ zip: demo({ [RESTLET_FILE]: script, ...files }) });
  const deployment = opened.deployments.get('customdeploy_demo_rl');
  if (deployment === undefined) throw new Error('not deployed');
  return execute({ account: opened, caller: ADMINISTRATOR, deployment }, 'get', (_execution, realm) =>
    realm.adopt({ a: [1] }),
  );
}

const get = (body: string): Promise<Outcome> => run(restlet(`get: (input) => { ${body} }`));

/** A RESTlet importing these, and the value of an expression over them. */
const importing = (ids: readonly string[], names: string, expression: string): string =>
  `/**\n * @NApiVersion 2.1\n * @NScriptType Restlet\n */\n` +
  `define(${JSON.stringify(ids)}, (${names}) => ({ get: () => ${expression} }));`;

const LIBRARY = 'FileCabinet/SuiteScripts/Demo/library';

afterEach(closeAll);

describe('a script', () => {
  it.each(['process', 'setTimeout', 'Buffer', 'console', 'require', 'fetch', 'module', 'WebAssembly'])(
    'has no %s',
    async (name) => {
      expect(await get(`return ${name};`)).toMatchObject({
        kind: 'threw',
        code: 'UNEXPECTED_ERROR',
        message: `ReferenceError: ${name} is not defined`,
      });
    },
  );

  it('makes no code from text', async () => {
    expect(await get(`return eval('1');`)).toMatchObject({
      kind: 'threw',
      message: expect.stringContaining('EvalError') as string,
    });
    expect(await get(`return new Function('return 1')();`)).toMatchObject({ kind: 'threw' });
  });

  it('gets data of its own realm', async () => {
    expect(await get('return String([input instanceof Object, input.a instanceof Array]);')).toMatchObject({
      value: 'true,true',
    });
  });

  it('keeps nothing from one run to the next', async () => {
    const counting = restlet('get: () => (globalThis.count = (globalThis.count ?? 0) + 1)');

    expect(await run(counting)).toMatchObject({ value: 1 });
    expect(await run(counting)).toMatchObject({ value: 1 });
  });

  it('may answer with a promise', async () => {
    expect(await run(restlet('get: async () => { await null; return "later"; }'))).toMatchObject({ value: 'later' });
  });

  it('writes to the log, through the global or the module', async () => {
    const { execution } = await get(`log.debug('a', { b: 1 }); logModule.error({ title: 't', details: 'd' });`);

    expect(execution.logs).toEqual([
      { level: 'DEBUG', title: 'a', details: '{"b":1}' },
      { level: 'ERROR', title: 't', details: 'd' },
    ]);
  });
});

describe('an error of N/*', () => {
  it('is an Error of the script, with NetSuite code and message', async () => {
    const body = `try { runtime.isFeatureInEffect({}); } catch (e) {
      return JSON.stringify([e instanceof Error, e.name, e.message, e.type, typeof e.id, typeof e.stack]); }`;

    expect(await get(body)).toMatchObject({
      value: JSON.stringify([
        true,
        'SSS_MISSING_REQD_ARGUMENT',
        'runtime.isFeatureInEffect: Missing a required argument: feature',
        'error.SuiteScriptError',
        'string',
        'string',
      ]),
    });
  });

  it('leaves the script with its own code', async () => {
    const body = `throw error.create({ name: 'MY_CODE', message: 'What went wrong', notifyOff: true });`;

    expect(await get(body)).toMatchObject({ kind: 'threw', code: 'MY_CODE', message: 'What went wrong' });
  });

  it('names a module member that is not emulated', async () => {
    expect(await get('return runtime.country;')).toMatchObject({
      code: 'EMULATOR_MEMBER_MISSING',
      message: expect.stringContaining('runtime.country') as string,
    });
  });
});

describe('modules', () => {
  it('are found beside the file, above it and from the root of the File Cabinet', async () => {
    const library = `define({ name: 'library' });`;
    const ids = ['./library/a', './library/a.js', '../Demo/library/a', '/SuiteScripts/Demo/library/a'];

    expect(
      await run(importing(ids, 'a, b, c, d', 'String([a === b, b === c, c === d, a.name])'), {
        [`${LIBRARY}/a.js`]: library,
      }),
    ).toMatchObject({
      value: 'true,true,true,library',
    });
  });

  it('may be written as Rollup writes them', async () => {
    const library = `define(['exports', './b'], (function (exports, b) { 'use strict'; exports.sum = 1 + b.two; }));`;
    const files = {
      [`${LIBRARY}/a.js`]: library,
      [`${LIBRARY}/b.js`]: `define(['exports'], (function (exports) { exports.two = 2; }));`,
    };

    expect(await run(importing(['./library/a'], 'a', 'a.sum'), files)).toMatchObject({ value: 3 });
  });

  it('are defined once a run', async () => {
    const shared = `define([], () => ({ n: 0 }));`;
    const user = `define(['./shared'], (shared) => ({ add: () => ++shared.n }));`;
    const files = { [`${LIBRARY}/shared.js`]: shared, [`${LIBRARY}/a.js`]: user, [`${LIBRARY}/b.js`]: user };

    expect(await run(importing(['./library/a', './library/b'], 'a, b', 'a.add() + b.add()'), files)).toMatchObject({
      value: 3,
    });
  });

  it.each([
    ['does not exist', {}, 'Module does not exist: /SuiteScripts/Demo/library/a.js'],
    [
      'imports itself in a circle',
      { [`${LIBRARY}/a.js`]: `define(['./b'], () => 1);`, [`${LIBRARY}/b.js`]: `define(['./a'], () => 1);` },
      'Modules import each other in a circle: /SuiteScripts/Demo/library/a.js -> /SuiteScripts/Demo/library/b.js -> /SuiteScripts/Demo/library/a.js',
    ],
    ['has a syntax error', { [`${LIBRARY}/a.js`]: `define(() => {` }, '/SuiteScripts/Demo/library/a.js'],
    [
      'defines nothing',
      { [`${LIBRARY}/a.js`]: `'nothing';` },
      '/SuiteScripts/Demo/library/a.js does not call define()',
    ],
  ])('are refused when one %s', async (_name, files, message) => {
    await expect(run(importing(['./library/a'], 'a', '1'), files)).rejects.toThrow(message);
  });

  it('that the emulator does not know are refused on deploying, in its own words: NetSuite may have them', async () => {
    await expect(run(importing(['N/foo'], 'foo', '1'))).rejects.toThrow('the emulator has no module N/foo yet');
  });

  it('sixty of them load in a moment once compiled', async () => {
    const many = Array.from({ length: 60 }, (_, index) => index);
    const files = Object.fromEntries(
      many.map((index) => [
        `${LIBRARY}/m${index}.js`,
        `define([${index > 0 ? `'./m${index - 1}'` : ''}], (m) => ({ n: ${index} }));`,
      ]),
    );
    const opened = await account({ zip: demo({ [RESTLET_FILE]: importing(['./library/m59'], 'm', 'm.n'), ...files }) });
    const deployment = opened.deployments.get('customdeploy_demo_rl');
    if (deployment === undefined) throw new Error('not deployed');
    const times: number[] = [];
    for (let count = 0; count < 10; count += 1) {
      const start = performance.now();
      await execute({ account: opened, caller: ADMINISTRATOR, deployment }, 'get', () => undefined);
      times.push(performance.now() - start);
    }

    // A few milliseconds on a machine with nothing else to do; compiling them each time would take hundreds.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
