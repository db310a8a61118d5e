import { DeployError } from '../../emulator/sdf/errors';
import { readProject } from '../../emulator/sdf/project';
import { account, closeAll } from './host/account';
import { DEPLOY, demo, MANIFEST, pack, restlet, RESTLET_XML, suitelet, SUITELET_XML } from './host/bundle';

const SUITELET_OBJECT = 'Objects/customscript_demo_sl.xml';
const SUITELET_FILE = 'FileCabinet/SuiteScripts/Demo/suitelet.js';

/** The rule that reading or deploying this zip breaks. */
async function broken(
  zip: Uint8Array,
  features: Record<string, boolean> = {},
): Promise<{ rule: string; message: string }> {
  const error: unknown = await account({ zip, change: (file) => (file.account.features = features) }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DeployError)) throw new Error(`expected a DeployError, got ${String(error)}`);
  return { rule: error.rule, message: error.message };
}

afterEach(closeAll);

describe('a project', () => {
  it('becomes files and deployments', async () => {
    const { files, deployments } = await account();

    expect([...files.keys()]).toEqual(['SuiteScripts/Demo/restlet.js', 'SuiteScripts/Demo/suitelet.js']);
    expect(deployments.get('customdeploy_demo_rl')).toMatchObject({
      scriptId: 'customscript_demo_rl',
      scriptType: 'Restlet',
      status: 'RELEASED',
      isDeployed: true,
      scriptFile: 'SuiteScripts/Demo/restlet.js',
      logLevel: 'DEBUG',
    });
  });

  it('has no file that deploy.xml forgets', async () => {
    const onlyRestlet = DEPLOY.replace('SuiteScripts/*', 'SuiteScripts/Demo/restlet.js');

    expect(await broken(demo({ 'deploy.xml': onlyRestlet }))).toMatchObject({
      rule: 'script-file-missing',
      message: expect.stringContaining('/SuiteScripts/Demo/suitelet.js is not in the zip') as string,
    });
  });
});

describe('a project is refused', () => {
  const manifest = (from: string, to: string): Uint8Array => demo({ 'manifest.xml': MANIFEST.replace(from, to) });
  const object = (from: string, to: string): Uint8Array => demo({ [SUITELET_OBJECT]: SUITELET_XML.replace(from, to) });

  it.each([
    ['that is no zip', () => new Uint8Array([1, 2, 3]), 'zip-unreadable'],
    ['without a manifest', () => demo({ 'manifest.xml': undefined }), 'manifest-missing'],
    ['of another type', () => manifest('ACCOUNTCUSTOMIZATION', 'BUNDLE'), 'manifest-project-type'],
    [
      'that is a SuiteApp',
      () =>
        demo({
          'manifest.xml': MANIFEST.replace('ACCOUNTCUSTOMIZATION', 'SUITEAPP').replace(
            '<framework',
            '<publisherid>com.acme</publisherid><projectid>demo</projectid><projectversion>1.0.0</projectversion><framework',
          ),
        }),
      'project-type-not-emulated',
    ],
    ['of another framework version', () => manifest('1.0', '2.0'), 'manifest-element'],
    ['without deploy.xml', () => demo({ 'deploy.xml': undefined }), 'deploy-xml-missing'],
    [
      'whose deploy.xml names nothing',
      () => demo({ 'deploy.xml': DEPLOY.replace('Objects', 'Objcts') }),
      'deploy-xml-path',
    ],
    ['with malformed XML', () => object('</suitelet>', ''), 'xml-malformed'],
    [
      'with a file outside its rooms',
      () => demo({ 'deploy.xml': DEPLOY.replace('SuiteScripts/*', '*'), 'FileCabinet/Web/a.js': '' }),
      'path-unexpected',
    ],
    ['with a misspelt element', () => object('<name>', '<label>x</label><name>'), 'element-unknown'],
    ['without a title', () => object('<title>Demo page</title>', ''), 'object-element'],
    ['with another status', () => object('RELEASED', 'SCHEDULED'), 'value-not-emulated'],
    ['with a Suitelet available without login', () => object('<isonline>F', '<isonline>T'), 'value-not-emulated'],
    [
      'with an audience of employees',
      () => object('<isonline>', '<audemployee>1</audemployee><isonline>'),
      'value-not-emulated',
    ],
    ['with a script id in capitals', () => object('customdeploy_demo_sl', 'customdeploy_Demo'), 'object-scriptid'],
    [
      'with a script id of 41 characters',
      () => object('customdeploy_demo_sl', `customdeploy_${'x'.repeat(28)}`),
      'object-scriptid',
    ],
    ['with a script file that is not there', () => object('Demo/suitelet.js', 'Demo/page.js'), 'script-file-missing'],
    ['with a script file of another type', () => object('Demo/suitelet.js', 'Demo/restlet.js'), 'script-type'],
    [
      'with SuiteScript 1.0',
      () => demo({ [SUITELET_FILE]: suitelet('').replace('2.1', '1.0') }),
      'script-not-emulated',
    ],
    ['for a role that the account lacks', () => object('ADMINISTRATOR', 'customrole_nowhere'), 'role-unknown'],
    [
      'without an entry point',
      () => demo({ [SUITELET_FILE]: restlet('get: () => 1').replace('Restlet', 'Suitelet') }),
      'script-entry-point',
    ],
    [
      'that calls N/* while it is defined',
      () => demo({ [SUITELET_FILE]: suitelet('').replace("'use strict';", 'runtime.getCurrentUser();') }),
      'script-load',
    ],
    [
      'that imports what is not there',
      () => demo({ [SUITELET_FILE]: suitelet('').replace("'N/runtime'", "'./nowhere'") }),
      'module-missing',
    ],
  ])('%s', async (_name, zip, rule) => {
    expect((await broken(zip())).rule).toBe(rule);
  });

  it('with an object of a type that is not emulated, by name', async () => {
    const search = '<savedsearch scriptid="customsearch_x"><definition>x</definition></savedsearch>';
    const zip = demo({ 'Objects/customsearch_x.xml': search });

    expect((await broken(zip)).message).toContain('the emulator does not deploy <savedsearch> objects yet');
  });

  it('when it requires a feature that is off', async () => {
    expect(await broken(demo(), { SERVERSIDESCRIPTING: false })).toMatchObject({ rule: 'feature-off' });
  });

  it('with a RESTlet that wants to run as a role', async () => {
    const xml = RESTLET_XML.replace('<audslctrole>', '<runasrole>ADMINISTRATOR</runasrole><audslctrole>');

    expect((await broken(demo({ 'Objects/customscript_demo_rl.xml': xml }))).rule).toBe('object-element');
  });
});

it('deploys an object whose file is named otherwise: Oracle’s own sample projects have such a file', async () => {
  const { deployments } = await account({
    zip: demo({ [SUITELET_OBJECT]: undefined, 'Objects/page.xml': SUITELET_XML }),
  });

  expect([...deployments.keys()]).toContain('customdeploy_demo_sl');
});

describe('the audience of a deployment', () => {
  const audience = async (audiences?: Record<string, number[]>): Promise<number[]> => {
    const { deployments } = await account({ change: (file) => (file.audiences = audiences) });
    return [...(deployments.get('customdeploy_demo_rl')?.audience ?? [])].sort();
  };

  it('is that of its XML and every role of the account file', async () => {
    expect(await audience()).toEqual([1001, 1002, 3]);
  });

  it('is that of its XML and the roles that the account file gives it', async () => {
    expect(await audience({ customdeploy_demo_rl: [1002] })).toEqual([1002, 3]);
    expect(await audience({ customdeploy_demo_rl: [] })).toEqual([3]);
  });

  it('cannot be given to a deployment that the bundle lacks', async () => {
    await expect(audience({ customdeploy_nowhere: [1001] })).rejects.toMatchObject({
      name: 'UnknownDeploymentError',
      deploymentId: 'customdeploy_nowhere',
    });
  });

  it('may name a role of the account by its script id', async () => {
    const xml = SUITELET_XML.replace('ADMINISTRATOR', 'ADMINISTRATOR|[scriptid=customrole_other]');
    const { deployments } = await account({
      zip: demo({ [SUITELET_OBJECT]: xml }),
      change: (file) => (file.audiences = { customdeploy_demo_sl: [] }),
    });

    expect([...(deployments.get('customdeploy_demo_sl')?.audience ?? [])]).toEqual([3, 1002]);
  });
});

it('reads a zip without an account', () => {
  expect(readProject(demo()).scripts.map((script) => script.scriptId)).toEqual([
    'customscript_demo_rl',
    'customscript_demo_sl',
  ]);
  expect(() => readProject(pack({}))).toThrow(DeployError);
});
