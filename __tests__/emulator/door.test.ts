/**
 * The emulator's door, as somebody outside uses it: every way to name an account and a project, whom a call lets in, what a call
 * says afterwards.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AccountFileError,
  defineCustomRecord,
  DeployError,
  type EmulatedAccount,
  NetSuiteError,
  openAccount,
  parseAccountFile,
  projectFiles,
  ProjectReadError,
  type ProjectSource,
  type ToldRefusals,
  validateProject,
} from '../../emulator';
import { DEPLOY, MANIFEST, pack } from './host/bundle';

const ACME = join(__dirname, 'acme');
const DOCUMENT = {
  format: 'account/1',
  account: { id: 'TSTDRV1', name: 'Acme' },
  roles: [{ id: 1001, scriptid: 'customrole_acme', name: 'Acme', permissions: {} }],
  employees: [{ id: 41, name: 'Ana Ortiz', roles: [1001] }],
  integrations: [{ id: 7, name: 'Acme sync', state: 'ENABLED' }],
  tokens: [{ id: 501, integration: 7, entity: 41, role: 1001, created: '2026-01-09T10:00:00Z' }],
};
const ANA = { entity: 41, role: 1001 };
const RESTLET = 'customdeploy_acme_people_rl';
const SUITELET = 'customdeploy_acme_people_sl';

let folder: string;
let project: ReadonlyMap<string, string>;
const open: EmulatedAccount[] = [];

function script(type: 'Restlet' | 'Suitelet' | 'Portlet', modules: readonly string[], body: string): string {
  const names = modules.map((name) => name.slice(name.lastIndexOf('/') + 1)).join(', ');
  return `/**\n * @NApiVersion 2.1\n * @NScriptType ${type}\n */\ndefine(${JSON.stringify(modules)}, (${names}) => (${body}));`;
}

/** The project of Acme with these scripts. */
async function acme(restlet: string, suitelet = `{ onRequest: ({ response }) => response.write('page') }`) {
  const modules = ['N/query', 'N/log', 'N/runtime', 'N/ui/serverWidget'];
  return new Map([
    ...(await projectFiles(ACME)),
    ['FileCabinet/SuiteScripts/acme/people-restlet.js', script('Restlet', modules, restlet)],
    ['FileCabinet/SuiteScripts/acme/people-suitelet.js', script('Suitelet', modules, suitelet)],
    ['FileCabinet/SuiteScripts/acme/people-portlet.js', script('Portlet', modules, `{ render: () => undefined }`)],
  ]);
}

async function account(source?: ProjectSource, more: Partial<Parameters<typeof openAccount>[0]> = {}) {
  const opened = await openAccount({ file: DOCUMENT, ...(source === undefined ? {} : { project: source }), ...more });
  open.push(opened);
  return opened;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-door-'));
  project = await acme(`{ get: () => 'got', post: (body) => ({ body }) }`);
});

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes the project into a folder, below the folder of suitecloud.config.js. */
function written(): string {
  const root = mkdtempSync(join(folder, 'project-'));
  for (const [path, text] of project) {
    mkdirSync(join(root, 'src', path, '..'), { recursive: true });
    writeFileSync(join(root, 'src', path), text);
  }
  writeFileSync(join(root, 'suitecloud.config.js'), `module.exports = { defaultProjectFolder: 'src' };`);
  return root;
}

describe('an account is opened', () => {
  it('from the path of a file, its content, or a file that has been read', async () => {
    const path = join(folder, 'account.json');
    writeFileSync(path, JSON.stringify(DOCUMENT));
    const read = parseAccountFile(readFileSync(path, 'utf8'), path, () => '');
    for (const file of [path, DOCUMENT, read]) {
      const opened = await account(undefined, { file });
      expect(opened.runSuiteQL('SELECT entityid FROM employee WHERE id = 41')).toEqual([{ entityid: 'Ana Ortiz' }]);
    }
  });

  it('and refused with every problem of its file', async () => {
    const file = { ...DOCUMENT, employees: [{ id: 41, name: 'Ana', roles: [9] }] };
    await expect(account(undefined, { file })).rejects.toThrow(AccountFileError);
    await expect(account(undefined, { file: join(folder, 'nowhere.json') })).rejects.toThrow(AccountFileError);
  });

  it('with an Administrator who is asked as when nobody is named', async () => {
    const opened = await account();
    expect(opened.administrator.role).toBe(3);
    expect(opened.runSuiteQL('SELECT id FROM role WHERE id = 3')).toEqual([{ id: 3 }]);
    expect(() => opened.runSuiteQL('SELECT id FROM role', { caller: ANA })).toThrow(NetSuiteError);
  });
});

describe('a project is deployed', () => {
  it.each<[string, () => ProjectSource]>([
    ['its folder', () => join(written(), 'src')],
    ['the folder of suitecloud.config.js', written],
    ['the text of its files', () => project],
    ['the bytes of a zip', () => pack(Object.fromEntries(project))],
    [
      'the path of a zip',
      () => {
        const path = join(folder, 'acme.zip');
        writeFileSync(path, pack(Object.fromEntries(project)));
        return path;
      },
    ],
  ])('from %s', async (_what, source) => {
    const opened = await account(source());
    expect((await opened.callRestlet({ deployment: RESTLET })).body).toBe('got');
  });

  it('or not, with the rule that it breaks, or the path that cannot be read', async () => {
    const broken = new Map([...project, ['Objects/customscript_acme_people_rl.xml', '<restlet']]);
    await expect(account(broken)).rejects.toThrow(DeployError);
    await expect(account(join(folder, 'nowhere'))).rejects.toThrow(ProjectReadError);
  });
});

describe('a call of a RESTlet', () => {
  it('sends a body as JSON, or a text as it is, and reads the answer', async () => {
    const opened = await account(project);
    const sent = await opened.callRestlet({ deployment: RESTLET, body: { a: [1] } });
    expect([sent.status, sent.body, sent.text]).toEqual([200, { body: { a: [1] } }, '{"body":{"a":[1]}}']);
    expect((await opened.callRestlet({ deployment: RESTLET, body: '{"a":2}' })).body).toEqual({ body: { a: 2 } });
    const put = await opened.callRestlet({ deployment: RESTLET, method: 'PUT', body: {} });
    expect([put.status, put.body]).toMatchObject([405, { error: { code: 'METHOD_NOT_ALLOWED' } }]);
  });

  it('says what it cost, what it logged, and what the emulator did not have', async () => {
    const told: ToldRefusals[] = [];
    const source = await acme(`{ get: () => {
      log.debug('a', 'b');
      query.runSuiteQL('SELECT id FROM role');
      try { query.create({}); } catch (e) {}
      return 'done';
    } }`);
    const opened = await account(source, { onRefusals: (one) => told.push(one) });
    const answer = await opened.callRestlet({ deployment: RESTLET });
    expect(answer).toMatchObject({
      status: 200,
      units: 10,
      queries: 1,
      logs: [{ level: 'DEBUG', title: 'a', details: 'b' }],
      refusals: [{ code: 'EMULATOR_MEMBER_MISSING', deployment: RESTLET }],
    });
    expect(told).toHaveLength(1);
  });

  it('is refused where the caller may not log in', async () => {
    const opened = await account(project);
    await expect(opened.callRestlet({ deployment: RESTLET, caller: { entity: 41, role: 3 } })).rejects.toThrow(
      new NetSuiteError('role_not_assigned', 'the role "Administrator" is not assigned to Ana Ortiz'),
    );
  });

  it('is answered with 403 where the role is not in the audience', async () => {
    const path = 'Objects/customscript_acme_people_rl.xml';
    const object = project.get(path)?.replace('<allroles>T', '<allroles>F') ?? '';
    const opened = await account(new Map([...project, [path, object]]), {
      file: { ...DOCUMENT, audiences: { [RESTLET]: [] } },
    });
    const answer = await opened.callRestlet({ deployment: RESTLET, caller: ANA });
    expect([answer.status, answer.body]).toMatchObject([403, { error: { code: 'INSUFFICIENT_PERMISSION' } }]);
    expect([answer.units, answer.logs]).toEqual([0, []]);
  });

  it('of a deployment that is not there says which ones are', async () => {
    const opened = await account(project);
    await expect(opened.callRestlet({ deployment: SUITELET })).rejects.toThrow(`it has ${RESTLET}`);
  });

  it('keeps what a session holds where it is given the same one', async () => {
    const counting = `{ get: () => {
      const session = runtime.getCurrentSession();
      session.set({ name: 'n', value: String(Number(session.get({ name: 'n' }) ?? 0) + 1) });
      return session.get({ name: 'n' });
    } }`;
    const opened = await account(await acme(counting));
    const session = new Map<string, string>();
    const count = async (given?: Map<string, string>) =>
      (await opened.callRestlet({ deployment: RESTLET, session: given })).text;
    expect([await count(session), await count(session), await count()]).toEqual(['1', '2', '1']);
  });

  it('counts among the requests that the account works on at once', async () => {
    const opened = await account(project, {
      file: { ...DOCUMENT, account: { ...DOCUMENT.account, concurrency: 1, latency: 20 } },
    });
    const answers = await Promise.all([1, 2].map(() => opened.callRestlet({ deployment: RESTLET })));
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
    expect(answers[1]?.body).toMatchObject({ error: { code: 'SSS_REQUEST_LIMIT_EXCEEDED' } });
  });

  it('ends after the time that it is given', async () => {
    const opened = await account(await acme('{ get: () => { for (;;); } }'), { timeLimit: 50 });
    expect((await opened.callRestlet({ deployment: RESTLET })).body).toMatchObject({
      error: { code: 'SSS_TIME_LIMIT_EXCEEDED' },
    });
  });
});

describe('a call of a Suitelet', () => {
  it.each([
    [`({ response }) => response.write('page')`, 200, 'page'],
    [`({ request, response }) => response.write(request.method + request.parameters.a)`, 200, 'GET1'],
    [`() => { throw new Error('oh'); }`, 500, 'UNEXPECTED_ERROR: Error: oh'],
  ])('%s', async (onRequest, status, text) => {
    const opened = await account(await acme(`{ get: () => '' }`, `{ onRequest: ${onRequest} }`));
    const answer = await opened.callSuitelet({ deployment: SUITELET, parameters: { a: 1 } });
    expect([answer.status, answer.text]).toEqual([status, text]);
  });

  it('gives a form as HTML, and JSON parsed', async () => {
    const form = `({ request, response }) => {
      if (request.parameters.json) {
        response.setHeader({ name: 'Content-Type', value: 'application/json' });
        return response.write(request.parameters.json);
      }
      return response.writePage(serverWidget.createForm({ title: 'People & more' }));
    }`;
    const opened = await account(await acme(`{ get: () => '' }`, `{ onRequest: ${form} }`));
    expect((await opened.callSuitelet({ deployment: SUITELET })).text).toContain('<form');
    const bodyOf = async (json: string) =>
      (await opened.callSuitelet({ deployment: SUITELET, parameters: { json } })).body;
    expect([await bodyOf('{"a":1}'), await bodyOf('no JSON')]).toEqual([{ a: 1 }, 'no JSON']);
  });

  it('is a redirect where the script redirects', async () => {
    const redirect = `({ response }) => response.sendRedirect({ type: 'SUITELET', identifier: 'customscript_acme_people_sl',
      id: '${SUITELET}', parameters: { x: 'y' } })`;
    const opened = await account(await acme(`{ get: () => '' }`, `{ onRequest: ${redirect} }`));
    const answer = await opened.callSuitelet({ deployment: SUITELET });
    expect([answer.status, answer.headers.location]).toEqual([302, expect.stringContaining('x=y')]);
  });
});

it('an access token of the account can be signed with, and an unknown one cannot', async () => {
  const opened = await account();
  expect(opened.credentials(501).tokenId).toMatch(/^[0-9a-f]{64}$/);
  expect(() => opened.credentials(7)).toThrow(RangeError);
});

describe('a project is checked', () => {
  it('with a count of what would be deployed', async () => {
    expect(await validateProject(project)).toEqual({ problems: [], files: 3, objects: 3 });
  });

  it('and told what SDF refuses, a zip that cannot be unpacked too', async () => {
    const { problems } = await validateProject(
      new Map([
        ['manifest.xml', MANIFEST],
        ['deploy.xml', `${DEPLOY}<`],
      ]),
    );
    expect(problems.map(({ rule }) => rule)).toContain('xml-malformed');
    const path = join(folder, 'no.zip');
    writeFileSync(path, 'no zip');
    expect((await validateProject(path)).problems.map(({ rule }) => rule)).toContain('zip-unreadable');
    await expect(validateProject(join(folder, 'nowhere'))).rejects.toThrow(ProjectReadError);
  });
});

describe('an entry that somebody made before the test begins', () => {
  const type = 'customrecord_acme';
  const field = { label: 'Name', mandatory: false, selects: null };

  it('is read as any other; a checkbox takes true, and it is its Administrator’s', async () => {
    const opened = await account();
    defineCustomRecord(opened, {
      ...{ scriptId: type, name: 'Acme', includeName: false, access: 'CUSTRECORDENTRYPERM', permissions: new Map() },
      fields: [{ ...field, scriptId: 'custrecord_acme_name', type: 'TEXT' }],
    });
    expect(opened.insertRecord(type, { custrecord_acme_name: 'A', isinactive: true })).toBe(1);
    expect(opened.runSuiteQL(`SELECT custrecord_acme_name AS name, isinactive, owner FROM ${type}`)).toEqual([
      { name: 'A', isinactive: 'T', owner: opened.administrator.entity },
    ]);
    expect(() => opened.insertRecord(type, { custrecord_acme_nam: 'A' })).toThrow('no field custrecord_acme_nam');
    expect(() => opened.insertRecord('customrecord_other', {})).toThrow('no custom record type customrecord_other');
  });
});
