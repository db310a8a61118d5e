import { AccountFileError, parseAccountFile } from '../../emulator/account-file';
import { AccountFaults } from '../../emulator/faults';
import { isKnownCall } from '../../emulator/governance/call-names';
import type { Fault } from '../../emulator/model';
import { moduleFor, moduleNames } from '../../emulator/modules';
import { account, ANA, closeAll, document, type Document } from './host/account';
import { accountFile, execution, loadEngine, openAccount as openBare } from './support/execution';
import { bundle, runRestlet, told } from './support/scripts';

const QUERY = `query.runSuiteQL({ query: 'SELECT id FROM role' })`;
const BUSY = {
  call: 'query.runSuiteQL',
  error: 'SSS_REQUEST_LIMIT_EXCEEDED',
  message: 'Busy',
  when: 'always',
} as const;

/** What a RESTlet whose `get` is this expression gives, with these calls told to fail. */
async function valueOf(expression: string, ...faults: Fault[]): Promise<unknown> {
  const opened = await account({ zip: bundle(`get: () => ${expression}`) });
  for (const fault of faults) opened.faults.add(fault);
  return told(await runRestlet(opened));
}

/** Makes a call several times and says of each whether it failed: `ok`, or the error's name. */
const times = (count: number, call: string): string =>
  `Array.from({ length: ${count} }, () => { try { ${call}; return 'ok'; } catch (error) { return error.name; } }).join(' ')`;

afterEach(closeAll);

describe('a call that is told to fail', () => {
  it('throws the error that it is told, as a SuiteScriptError', async () => {
    expect(await valueOf(QUERY, BUSY)).toBe('SSS_REQUEST_LIMIT_EXCEEDED: Busy');
    expect(await valueOf(`(() => { try { ${QUERY}; } catch (e) { return e instanceof Error; } })()`, BUSY)).toBe(true);
  });

  it('says the name again where no message is given', async () => {
    expect(await valueOf(QUERY, { call: 'query.runSuiteQL', error: 'MINE', when: 'always' })).toBe('MINE: MINE');
  });

  it.each([
    ['once', 'MINE ok ok ok'],
    ['always', 'MINE MINE MINE MINE'],
    [{ nth: 3 }, 'ok ok MINE ok'],
  ] as const)('fails %j', async (when, answers) => {
    expect(await valueOf(times(4, QUERY), { call: 'query.runSuiteQL', error: 'MINE', when })).toBe(answers);
  });

  it('counts over every execution of the account', async () => {
    const opened = await account({ zip: bundle(`get: () => ${times(2, QUERY)}`) });
    opened.faults.add({ call: 'query.runSuiteQL', error: 'MINE', when: { nth: 3 } });

    expect([told(await runRestlet(opened)), told(await runRestlet(opened))]).toEqual(['ok ok', 'MINE ok']);
  });

  it('is let through again once the faults are cleared', async () => {
    const opened = await account({ zip: bundle(`get: () => ${times(1, QUERY)}`) });
    opened.faults.add(BUSY);
    opened.faults.clear();

    expect(told(await runRestlet(opened))).toBe('ok');
  });

  it('may be another one than the script makes', async () => {
    expect(await valueOf(times(1, QUERY), { ...BUSY, call: 'record.load' })).toBe('ok');
  });

  it('costs its units', async () => {
    const expression = `(() => { try { ${QUERY}; } catch (e) { return runtime.getCurrentScript().getRemainingUsage(); } })()`;

    expect(await valueOf(expression, BUSY)).toBe(4990);
  });

  it.each([
    ['a free member', 'runtime.getCurrentUser', 'runtime.getCurrentUser()'],
    ['the global log', 'log.debug', `log.debug('a', 'b')`],
    ['a member of an instance', 'runtime.User.getPermission', `runtime.getCurrentUser().getPermission('LIST_ACCOUNT')`],
    ['a result set', 'query.ResultSet.asMappedResults', `${QUERY}.asMappedResults()`],
    ['a record', 'record.Record.getValue', `record.load({ type: 'employee', id: 1 }).getValue('email')`],
    ['a save', 'record.Record.save', `record.load({ type: 'employee', id: 1 }).save()`],
    ['a form', 'serverWidget.Form.addButton', `serverWidget.createForm({ title: 'x' }).addButton({})`],
    [
      'a page of a search',
      'search.PagedData.fetch',
      `search.create({ type: 'employee' }).runPaged().fetch({ index: 0 })`,
    ],
    ['a cache', 'cache.Cache.get', `cache.getCache({ name: 'x' }).get({ key: 'y' })`],
    ['another script', 'https.requestSuitelet', 'https.requestSuitelet({})'],
  ])('may be %s', async (_what, call, expression) => {
    expect(await valueOf(expression, { call, error: 'MINE', when: 'always' })).toBe('MINE: MINE');
  });

  it('fails before its arguments are looked at', async () => {
    expect(await valueOf('query.runSuiteQL()', { ...BUSY, when: 'once' })).toBe('SSS_REQUEST_LIMIT_EXCEEDED: Busy');
  });
});

describe('a fault', () => {
  const other = `query.runSuiteQL({ query: 'SELECT id FROM employee' })`;

  it('may be for calls with a text in their arguments, whatever its case', async () => {
    const fault: Fault = { ...BUSY, matching: 'from ROLE' };

    expect(await valueOf(`${times(1, QUERY)} + ' ' + ${times(1, other)}`, fault)).toBe('SSS_REQUEST_LIMIT_EXCEEDED ok');
  });

  it('may be for a record type, of a load and of the record that is loaded', async () => {
    const load = (type: string, id: number): string => `record.load({ type: '${type}', id: ${id} })`;
    const both = (member: string): string =>
      `${times(1, `${load('employee', 1)}${member}`)} + ' ' + ${times(1, `${load('vendor', 900)}${member}`)}`;
    const fault = { error: 'MINE', when: 'always', matching: 'vendor' } as const;

    expect(await valueOf(both(''), { call: 'record.load', ...fault })).toBe('ok MINE');
    expect(await valueOf(both('.getSublists()'), { call: 'record.Record.getSublists', ...fault })).toBe('ok MINE');
  });

  it('counts only the calls that it matches', async () => {
    const fault: Fault = { ...BUSY, matching: 'employee', when: { nth: 2 } };

    expect(await valueOf(times(2, `${QUERY}; ${other}`), fault)).toBe('ok SSS_REQUEST_LIMIT_EXCEEDED');
  });

  it.each([
    ['customdeploy_demo_rl', 'SSS_REQUEST_LIMIT_EXCEEDED'],
    ['customdeploy_demo_sl', 'ok'],
  ])('may be for the deployment %s only', async (deployment, answer) => {
    expect(await valueOf(times(1, QUERY), { ...BUSY, deployment })).toBe(answer);
  });
});

describe('the name of a call', () => {
  it.each([
    ['query.runSuitQL', 'query.runSuiteQL'],
    ['record.save', 'record.Record.save'],
    ['runtime.getcurrentuser', 'runtime.getCurrentUser'],
  ])('%s is unknown, and the names near it are listed', (call, near) => {
    expect(() => {
      new AccountFaults().add({ ...BUSY, call });
    }).toThrow(near);
  });

  it('that resembles nothing is answered with the form of a name', () => {
    expect(() => new AccountFaults([{ ...BUSY, call: 'zzz' }])).toThrow(
      'Name it as query.runSuiteQL or record.Record.save',
    );
  });

  it('is known for every function of every module that the emulator has', async () => {
    await loadEngine();
    const run = execution(openBare(accountFile()));
    const calls = moduleNames.flatMap((name) => {
      const prefix = name.slice(name.lastIndexOf('/') + 1);
      const members = Object.entries<unknown>({ ...moduleFor(name, run) });
      return members.filter(([, member]) => typeof member === 'function').map(([member]) => `${prefix}.${member}`);
    });

    expect(calls).toContain('query.runSuiteQL');
    expect(calls.filter((call) => !isKnownCall(call))).toEqual([]);
  });

  it('of an nth below 1 is refused', () => {
    expect(() => new AccountFaults([{ ...BUSY, when: { nth: 0 } }])).toThrow('nth must be a whole number above 0');
  });
});

describe('the account file', () => {
  /** The problems of a file with these faults. */
  const problems = (faults: unknown): string => {
    try {
      parseAccountFile(JSON.stringify({ ...document(), faults }), 'test.json', () => '');
    } catch (error) {
      if (error instanceof AccountFileError) return error.message;
    }
    return '';
  };
  const withFaults =
    (...faults: Fault[]) =>
    (file: Document): void => {
      Object.assign(file, { faults });
    };

  it('tells calls to fail', async () => {
    const opened = await account({
      zip: bundle(`get: () => ${times(2, QUERY)}`),
      change: withFaults({ ...BUSY, when: 'once', deployment: 'customdeploy_demo_rl', matching: 'role' }),
    });

    expect(told(await runRestlet(opened, ANA))).toBe('SSS_REQUEST_LIMIT_EXCEEDED SSS_SEARCH_ERROR_OCCURRED');
  });

  it.each<[unknown, string]>([
    [{}, 'faults: must be a list of faults.'],
    [[{ error: 'X', when: 'once' }], 'faults[0].call: is required and missing.'],
    [[{ ...BUSY, call: 'query.runSuitQL' }], 'faults[0].call: "query.runSuitQL" is no call of an N/* module. Near it:'],
    [[BUSY, { ...BUSY, when: 'twice' }], 'faults[1].when: must be "once", "always" or { "nth": '],
    [[{ ...BUSY, when: { nth: 0 } }], 'faults[0].when'],
    [[{ ...BUSY, error: ' ' }], 'faults[0].error: must not be empty.'],
    [[{ ...BUSY, deploy: 'x' }], 'faults[0].deploy: is not a key of format account/1.'],
  ])('with %j is refused, with the place', (faults, message) => {
    expect(problems(faults)).toContain(message);
  });

  it('may not name a deployment that the bundle does not have', async () => {
    const opening = account({ change: withFaults(BUSY, { ...BUSY, deployment: 'customdeploy_xx' }) });

    await expect(opening).rejects.toThrow('test.json: faults[1].deployment: the bundle has no deployment');
  });
});

describe('a call that is told to answer wrongly', () => {
  const LINES = `(() => { const loaded = record.load({ type: 'employee', id: 42 }); const sublistId = 'roles';
    return Array.from({ length: loaded.getLineCount({ sublistId }) }, (_, line) =>
      loaded.getSublistValue({ sublistId, fieldId: 'selectedrole', line })).join(); })()`;

  it('gives what it is told, made of what it would give, or of what another call would', async () => {
    const opened = await account({ zip: bundle(`get: () => ${LINES}`) });
    expect(told(await runRestlet(opened))).toBe('1001,1002');
    opened.faults.answerCalls({ call: 'record.Record.getLineCount', answer: (_, proceed) => Number(proceed()) + 1 });
    opened.faults.answerCalls({
      call: 'record.Record.getSublistValue',
      answer: ({ args }, proceed) => proceed([{ ...(args[0] as object), line: 0 }]),
    });

    expect(told(await runRestlet(opened))).toBe('1001,1001,1001');
    opened.faults.clear();
    expect(told(await runRestlet(opened))).toBe('1001,1002');
  });

  it('is heard where every call is listened to, the one told last around the others', async () => {
    const opened = await account({ zip: bundle(`get: () => runtime.isFeatureInEffect({ feature: 'TBA' })`) });
    const heard: string[] = [];
    opened.faults.answerCalls({ answer: ({ name }, proceed) => [heard.push(name), proceed()][1] });
    opened.faults.answerCalls({ call: 'runtime.isFeatureInEffect', answer: (_, proceed) => [proceed(), 'T'].join() });

    expect(told(await runRestlet(opened))).toBe('true,T');
    expect(heard).toContain('runtime.isFeatureInEffect');
  });

  it('has to be one that there is', () => {
    const faults = new AccountFaults();
    expect(() => {
      faults.answerCalls({ call: 'query.runSuiteQl', answer: () => [] });
    }).toThrow(/query\.runSuiteQL/);
  });
});
