/**
 * What the emulator does not know is told outside the script, whatever the script makes of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { run } from '../../cli/embedded';
import { refusalsOnStandardError } from '../../cli/refusals';
import { parseAccountFile } from '../../emulator/account-file';
import { login } from '../../emulator/http/client';
import { REFUSALS_HEADER, refusalsHeader, RequestRefusals } from '../../emulator/refusals';
import type { ToldRefusal, ToldRefusals } from '../../emulator/model';
import { closeAll, document, type Document, JSON_TYPE, RESTLET, served, SUITELET } from './host/account';
import { demo, RESTLET_XML, suitelet } from './host/bundle';

const OTHER = `scriptId: 'customscript_other_rl', deploymentId: 'customdeploy_other_rl'`;
const HEADER = `/**\n * @NApiVersion 2.1\n * @NScriptType Restlet\n */\n`;
const MODULES = ['require', 'N/error', 'N/https', 'N/query', 'N/record', 'N/search'];
const NAMES = ['require', 'error', 'https', 'query', 'record', 'search'];

function script(members: string): string {
  return `${HEADER}define(${JSON.stringify(MODULES)}, (${NAMES.join(', ')}) => ({ ${members} }));`;
}

/** A RESTlet that swallows whatever these statements throw and says that all is well, and another for it to call. */
function swallowing(statements: string, other = `get: () => 'hello'`): Uint8Array {
  const get = `get: () => { try { ${statements} } catch (e) {} return { success: true }; }`;
  return demo({
    'FileCabinet/SuiteScripts/Demo/restlet.js': script(get),
    'FileCabinet/SuiteScripts/Demo/other.js': script(other),
    'FileCabinet/SuiteScripts/Demo/circle.js': `define(['./circle'], () => ({}));`,
    'Objects/customscript_other_rl.xml': RESTLET_XML.replaceAll('demo_rl', 'other_rl').replace(
      'restlet.js',
      'other.js',
    ),
  });
}

interface Heard {
  readonly status: number;
  readonly body: string;
  readonly header: (ToldRefusal | { more: number })[] | null;
  readonly told: readonly ToldRefusals[];
}

async function ask(zip: Uint8Array, path = RESTLET, change?: (file: Document) => void): Promise<Heard> {
  const told: ToldRefusals[] = [];
  const { request } = await served({
    zip,
    onRefusals: (one) => told.push(one),
    ...(change === undefined ? {} : { change }),
  });
  const response = await request(path, { headers: JSON_TYPE });
  const header = response.headers.get(REFUSALS_HEADER);
  return {
    status: response.status,
    body: await response.text(),
    header: header === null ? null : (JSON.parse(header) as Heard['header']),
    told,
  };
}

/** Statements that meet a refusal, by its code. A code that the sources have and this list has not fails a test. */
const EXAMPLES: Readonly<Record<string, string>> = {
  EMULATOR_CONTENT_TYPE_MISSING: `https.requestRestlet({ ${OTHER}, method: 'POST', body: '<a/>', headers: { 'Content-Type': 'application/xml' } });`,
  EMULATOR_FIELD_MISSING: `record.load({ type: 'employee', id: 42 }).getValue({ fieldId: 'nickname' });`,
  EMULATOR_JOIN_MISSING: `search.create({ type: 'employee', columns: ['department.name'] }).run().getRange({ start: 0, end: 1 });`,
  EMULATOR_MEMBER_MISSING: `query.create({ type: 'employee' });`,
  EMULATOR_MODULE_CYCLE: `require('./circle');`,
  EMULATOR_MODULE_MISSING: `require('N/file');`,
  EMULATOR_OPTION_MISSING: `query.runSuiteQL({ query: 'SELECT 1 FROM dual', metaDataProvider: 'STATIC' });`,
  EMULATOR_RECORD_TYPE_MISSING: `record.create({ type: 'employee' });`,
  EMULATOR_SUBLIST_MISSING: `record.load({ type: 'employee', id: 42 }).getLineCount({ sublistId: 'addressbook' });`,
  EMULATOR_SUITEQL_MISSING: `query.runSuiteQL({ query: 'SELECT SOUNDEX(id) FROM role' });`,
  EMULATOR_TABLE_MISSING: `query.runSuiteQL({ query: 'SELECT id FROM transaction' });`,
};

/** TypeScript files of a folder, as `[path, text]`. */
function sources(folder: string): [string, string][] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [join(folder, name), readFileSync(join(PROJECT, folder, name), 'utf8')]);
}

afterEach(closeAll);

describe('a refusal that a script swallows', () => {
  it.each(Object.entries(EXAMPLES))('is told outside it: %s', async (code, statements) => {
    const { status, body, header, told } = await ask(swallowing(statements));

    expect([status, body]).toEqual([200, '{"success":true}']);
    expect(header).toEqual([expect.objectContaining({ code, count: 1 })]);
    expect(told).toEqual([{ refusals: header, more: 0 }]);
  });

  it('is told of every code that the sources have', () => {
    const codes = sources('emulator').flatMap(([, text]) => [...text.matchAll(/'(EMULATOR_[A-Z_]+)'/g)]);
    expect(Object.keys(EXAMPLES)).toEqual(expect.arrayContaining([...new Set(codes.map(([, code]) => code))]));
  });

  it('is made where it is heard: errors for scripts come from one place, and only named ones go by it', () => {
    const naming = sources('emulator').filter(([, text]) => text.includes('namedError('));
    expect(naming.map(([path]) => path).sort()).toEqual([
      join('emulator', 'modules', 'error.ts'),
      join('emulator', 'scripting', 'guard-calls.ts'),
      // What NetSuite says of a tool that asks for a module that tools may not use.
      join('emulator', 'scripting', 'start.ts'),
      // Errors that come out of a thread, or go into one, keep their names.
      join('emulator', 'scripting', 'threads', 'entry.ts'),
      join('emulator', 'scripting', 'threads', 'thread.ts'),
    ]);
    const making = sources('emulator').filter(([, text]) => text.includes("type: 'error.SuiteScriptError'"));
    expect(making.map(([path]) => path)).toEqual([
      join('emulator', 'scripting', 'realm.ts'),
      // In the main thread; the thread makes it anew in the script's realm.
      join('emulator', 'scripting', 'threads', 'thread.ts'),
    ]);
  });

  it('is told once a request, with how often it came, and anew in the next request', async () => {
    const told: ToldRefusals[] = [];
    const zip = swallowing(`for (const i of [1, 2, 3]) try { query.create({}); } catch (e) {}`);
    const { request } = await served({ zip, onRefusals: (one) => told.push(one) });

    for (let turn = 0; turn < 2; turn += 1) await request(RESTLET, { headers: JSON_TYPE });

    expect(told.map(({ refusals }) => refusals.map(({ count }) => count))).toEqual([[3], [3]]);
  });

  it('is told with the script and deployment that met it, on the answer of the one that was asked', async () => {
    const { header } = await ask(
      swallowing(`https.requestRestlet({ ${OTHER} });`, `get: () => { try { query.create({}); } catch (e) {} }`),
    );

    expect(header).toEqual([
      {
        code: 'EMULATOR_MEMBER_MISSING',
        message: 'N/query: the emulator does not have `query.create`.',
        script: 'customscript_other_rl',
        deployment: 'customdeploy_other_rl',
        count: 1,
      },
    ]);
  });

  it('is told of a Suitelet, whose own headers cannot take its place', async () => {
    const body = `
      try { query.create({}); } catch (e) {}
      context.response.setHeader({ name: '${REFUSALS_HEADER}', value: '[]' });
      context.response.setHeader({ name: 'X-Embedded-Units', value: '0' });
      context.response.write('fine');`;
    const { header } = await ask(demo({ 'FileCabinet/SuiteScripts/Demo/suitelet.js': suitelet(body) }), SUITELET);

    expect(header).toEqual([expect.objectContaining({ code: 'EMULATOR_MEMBER_MISSING' })]);
  });

  it('is told too where the script does not swallow it', async () => {
    const zip = demo({ 'FileCabinet/SuiteScripts/Demo/restlet.js': script(`get: () => query.create({})`) });
    const { status, header } = await ask(zip);

    expect([status, header]).toEqual([400, [expect.objectContaining({ code: 'EMULATOR_MEMBER_MISSING', count: 1 })]]);
  });

  it('is told where the answer is one that the emulator does not write', async () => {
    const { request } = await served();
    const response = await request(RESTLET, { headers: { 'content-type': 'application/xml' } });

    expect(response.headers.get(REFUSALS_HEADER)).toContain('EMULATOR_CONTENT_TYPE_MISSING');
  });
});

describe('no refusal of the emulator', () => {
  it.each([
    ['is an error of NetSuite', `query.runSuiteQL({ query: 'SELECT id FROM nowhere' });`],
    [
      'is an error that the script names itself',
      `throw error.create({ name: 'EMULATOR_MINE', message: 'the emulator' });`,
    ],
    ['is a module that NetSuite has not either', `require('N/recrod');`],
  ])('%s', async (_what, statements) => {
    const { header, told } = await ask(swallowing(statements));

    expect([header, told]).toEqual([null, []]);
  });

  it('is a fault that the account file names', async () => {
    const fault = { call: 'query.runSuiteQL', error: 'EMULATOR_TIRED', when: 'always' };
    const { header } = await ask(swallowing(`query.runSuiteQL({ query: 'SELECT 1 FROM dual' });`), RESTLET, (file) =>
      Object.assign(file, { faults: [fault] }),
    );

    expect(header).toBeNull();
  });

  it('can be made up by a script', async () => {
    const body = `
      context.response.setHeader({ name: '${REFUSALS_HEADER}', value: '[{}]' });
      context.response.write('fine');`;
    const { header } = await ask(demo({ 'FileCabinet/SuiteScripts/Demo/suitelet.js': suitelet(body) }), SUITELET);

    expect(header).toBeNull();
  });
});

describe('what is told is bounded', () => {
  const WHERE = { scriptId: 'customscript_a', deploymentId: 'customdeploy_a' };

  it('however many refusals a script makes', async () => {
    const { header, told } = await ask(
      swallowing(`for (let i = 0; i < 3000; i += 1) try { query['member' + i]; } catch (e) {}`),
    );

    const [{ refusals, more } = { refusals: [], more: 0 }] = told;
    expect([refusals.length, more]).toEqual([50, 2950]);
    const listed = header?.slice(0, -1) ?? [];
    expect(header?.at(-1)).toEqual({ more: 3000 - listed.length });
    expect(JSON.stringify(header).length).toBeLessThan(4100);
  });

  it('however long a name is that a script writes', async () => {
    const { told } = await ask(swallowing(`query['x'.repeat(100000)];`));

    expect(told[0]?.refusals[0]?.message.length).toBeLessThan(310);
  });

  it('and no message ends the header or the line: a script may write what it likes', async () => {
    const option = `'a\\r\\nSet-Cookie: b=c\\u2028\\u202e\\u001b[31mé€'`;
    const { header, told } = await ask(
      swallowing(`query.runSuiteQL({ query: 'SELECT 1 FROM dual', [${option}]: 1 });`),
    );
    const message =
      'query.runSuiteQL: the emulator does not have the option `a\r\nSet-Cookie: b=c\u2028\u202e\u001b[31mé€`.';
    expect(header).toEqual([expect.objectContaining({ message })]);
    expect(refusalsHeader(told[0] ?? { refusals: [], more: 0 })).toMatch(/^[\x20-\x7e]+$/);

    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      for (const one of told) refusalsOnStandardError('a.json')(one);
      expect(said.mock.calls).toEqual([
        [
          'a.json: the emulator refused: customdeploy_demo_rl of customscript_demo_rl: EMULATOR_OPTION_MISSING: ' +
            'query.runSuiteQL: the emulator does not have the option ' +
            '`a\\u000d\\u000aSet-Cookie: b=c\\u2028\\u202e\\u001b[31mé€`.',
        ],
      ]);
    } finally {
      said.mockRestore();
    }
  });

  it('and says how many are left out', () => {
    const refusals = new RequestRefusals();
    for (let i = 0; i < 52; i += 1) refusals.hear(WHERE, 'EMULATOR_X', `number ${i}`);
    refusals.hear(WHERE, 'EMULATOR_X', 'number 0');

    const { refusals: kept, more } = refusals.told();
    expect([kept.length, kept[0]?.count, more]).toEqual([50, 2, 2]);
  });
});

it('is said by the commands for the account that they run, on standard error', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const file = parseAccountFile(JSON.stringify(document()), 'mine.json', () => '');
  const running = await run(file, swallowing(`query.create({});`));
  try {
    const entered = await login(running.serving.url, { entity: 1, role: 3 });
    if ('refusal' in entered) throw new Error(entered.refusal.message);
    await fetch(`${running.serving.url}${RESTLET}`, { headers: { ...JSON_TYPE, cookie: entered.cookie } });

    expect(said.mock.calls).toEqual([
      [
        'mine.json: the emulator refused: customdeploy_demo_rl of customscript_demo_rl: ' +
          'EMULATOR_MEMBER_MISSING: N/query: the emulator does not have `query.create`.',
      ],
    ]);
  } finally {
    said.mockRestore();
    await running.close();
  }
});

it('every command that runs scripts tells refusals on standard error', () => {
  const opening = sources('cli').filter(([, text]) => text.includes('await openAccount({'));
  const telling = opening.filter(
    ([, text]) => /openAccount\(\{[^}]*onRefusals/.test(text) && text.includes('refusalsOnStandardError'),
  );
  const silent = opening.filter((one) => !telling.includes(one));
  expect(silent.map(([path]) => path)).toEqual([
    // The ledger's document counts members; it runs no script.
    join('cli', 'documents', 'emulator.ts'),
    // A proof ends at a refusal, or counts it as a fault.
    join('cli', 'prove', 'emulator', 'in-emulator.ts'),
    join('cli', 'prove', 'faults', 'account.ts'),
  ]);
  expect(silent[1]?.[1]).toContain('the emulator does not know');
  expect(telling.length).toBeGreaterThanOrEqual(2);
});
