/**
 * Parameters of scripts: a project declares them, a deployment or an account file sets them, a script reads them.
 */
import { AccountFileError } from '../../emulator/account-file';
import { deploy } from '../../emulator/sdf/deploy';
import { readProject } from '../../emulator/sdf/project';
import { account, closeAll, type Document, JSON_TYPE, RESTLET, served, SUITELET } from './host/account';
import { demo, restlet, RESTLET_XML, suitelet, SUITELET_XML } from './host/bundle';

const DEPLOYMENT = 'customdeploy_demo_rl';

const DECLARED = `<scriptcustomfields>
    <scriptcustomfield scriptid="custscript_demo_most">
      <label>Most rows</label>
      <fieldtype>INTEGER</fieldtype>
      <description>How many rows one answer has</description>
      <defaultvalue>50</defaultvalue>
    </scriptcustomfield>
    <scriptcustomfield scriptid="custscript_demo_note"><label>Note</label><fieldtype>TEXT</fieldtype></scriptcustomfield>
    <scriptcustomfield scriptid="custscript_demo_strict">
      <label>Strict</label>
      <fieldtype>CHECKBOX</fieldtype>
      <defaultchecked>T</defaultchecked>
    </scriptcustomfield>
    <scriptcustomfield scriptid="custscript_demo_quiet"><label>Quiet</label><fieldtype>CHECKBOX</fieldtype></scriptcustomfield>
  </scriptcustomfields>
  <scriptdeployments>`;

const READ = `Object.fromEntries(['most', 'note', 'strict', 'quiet'].map((name) =>
  [name, runtime.getCurrentScript().getParameter({ name: 'custscript_demo_' + name })]))`;

/** The demo bundle whose RESTlet has these parameters, and whose deployment has these elements; it answers an expression. */
function withParameters(given = '', answer = READ): Uint8Array {
  return demo({
    'Objects/customscript_demo_rl.xml': RESTLET_XML.replace('<scriptdeployments>', DECLARED).replace(
      '</scriptdeployment>',
      `${given}</scriptdeployment>`,
    ),
    'FileCabinet/SuiteScripts/Demo/restlet.js': restlet(`get: () => (${answer})`),
  });
}

interface Case {
  readonly given?: string;
  readonly answer?: string;
  readonly parameters?: Record<string, unknown>;
}

/** What the RESTlet answers over HTTP. */
async function answered({ given, answer, parameters }: Case): Promise<unknown> {
  const change = (file: Document): void => {
    if (parameters) file.parameters = { [DEPLOYMENT]: parameters };
  };
  const { request } = await served({ zip: withParameters(given, answer), change });
  return (await request(RESTLET, { headers: JSON_TYPE })).json();
}

afterEach(closeAll);

describe('a script reads', () => {
  it('the defaults of its parameters, null for a text without one and false for a box without one', async () => {
    expect(await answered({})).toEqual({ most: 50, note: null, strict: true, quiet: false });
  });

  it('what its deployment sets, each of its type', async () => {
    const given = `<custscript_demo_most>-10</custscript_demo_most><custscript_demo_note>12</custscript_demo_note>
      <custscript_demo_strict>F</custscript_demo_strict><custscript_demo_quiet>T</custscript_demo_quiet>`;

    expect(await answered({ given })).toEqual({ most: -10, note: '12', strict: false, quiet: true });
  });

  it('nothing where its deployment has an empty element, whatever the default', async () => {
    const given = '<custscript_demo_most></custscript_demo_most><custscript_demo_strict/>';

    expect(await answered({ given })).toMatchObject({ most: null, strict: false });
  });

  it('0 as 0', async () => {
    expect(await answered({ given: '<custscript_demo_most>0</custscript_demo_most>' })).toMatchObject({ most: 0 });
  });

  it('a parameter by its bare name', async () => {
    const answer = `[runtime.getCurrentScript().getParameter('custscript_demo_most')]`;

    expect(await answered({ answer })).toEqual([50]);
  });

  it.each(['custscript_nowhere', 'CUSTSCRIPT_DEMO_MOST', 'constructor', '__proto__'])(
    'null for %s, which it does not declare',
    async (name) => {
      expect(await answered({ answer: `[runtime.getCurrentScript().getParameter({ name: '${name}' })]` })).toEqual([
        null,
      ]);
    },
  );

  it('no parameter of another script', async () => {
    const xml = SUITELET_XML.replace('<scriptdeployments>', DECLARED);
    const zip = demo({
      'Objects/customscript_demo_sl.xml': xml,
      'FileCabinet/SuiteScripts/Demo/suitelet.js': suitelet(`context.response.write(JSON.stringify(${READ}));`),
      'FileCabinet/SuiteScripts/Demo/restlet.js': restlet(`get: () => (${READ})`),
    });
    const { request } = await served({ zip });

    expect(await (await request(SUITELET)).json()).toMatchObject({ most: 50, strict: true });
    expect(await (await request(RESTLET, { headers: JSON_TYPE })).json()).toMatchObject({ most: null, strict: null });
  });

  it('what its own deployment sets, not that of another', async () => {
    const second = `<custscript_demo_most>1</custscript_demo_most></scriptdeployment>
      <scriptdeployment scriptid="customdeploy_demo_two"><status>RELEASED</status><title>Two</title><audslctrole>ADMINISTRATOR</audslctrole>
      <custscript_demo_most>2</custscript_demo_most>`;
    const { request } = await served({ zip: withParameters(second) });
    const most = async (path: string): Promise<unknown> => (await request(path, { headers: JSON_TYPE })).json();

    expect(await most(RESTLET)).toMatchObject({ most: 1 });
    expect(await most(RESTLET.replace(DEPLOYMENT, 'customdeploy_demo_two'))).toMatchObject({ most: 2 });
  });

  it.each([
    ['', 'SSS_MISSING_REQD_ARGUMENT'],
    ['{}', 'SSS_MISSING_REQD_ARGUMENT'],
    [`{ name: '' }`, 'SSS_MISSING_REQD_ARGUMENT'],
    ['{ name: 5 }', 'WRONG_PARAMETER_TYPE'],
  ])('none with getParameter(%s): %s', async (argument, code) => {
    const answer = `(() => { try { return [runtime.getCurrentScript().getParameter(${argument})]; }
      catch (error) { return [error.name]; } })()`;

    expect(await answered({ answer })).toEqual([code]);
  });
});

describe('an account file', () => {
  it('sets parameters over what the bundle deploys, and leaves the others', async () => {
    const given = '<custscript_demo_most>10</custscript_demo_most><custscript_demo_quiet>T</custscript_demo_quiet>';
    const parameters = { custscript_demo_most: 3, custscript_demo_strict: false, custscript_demo_note: 'ours' };

    expect(await answered({ given, parameters })).toEqual({ most: 3, note: 'ours', strict: false, quiet: true });
  });

  it('empties a parameter with null', async () => {
    expect(await answered({ parameters: { custscript_demo_most: null } })).toMatchObject({ most: null });
  });

  it('sets none of them where it does not say', async () => {
    const { deployments } = await account({ zip: withParameters() });

    expect(deployments.get(DEPLOYMENT)?.parameters.get('custscript_demo_most')).toEqual({ type: 'INTEGER', value: 50 });
    expect(deployments.get('customdeploy_demo_sl')?.parameters).toEqual(new Map());
  });

  const refusal = async (parameters: Record<string, Record<string, unknown>>): Promise<string> => {
    const opening = account({ zip: withParameters(), change: (file) => (file.parameters = parameters) });
    const error: unknown = await opening.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof AccountFileError)) throw new Error(`expected an AccountFileError, got ${String(error)}`);
    return error.message;
  };

  it('cannot set a parameter of a deployment that the bundle lacks', async () => {
    expect(await refusal({ customdeploy_nowhere: {} })).toBe(
      'test.json: parameters.customdeploy_nowhere: the bundle has no deployment "customdeploy_nowhere"; it has customdeploy_demo_rl, customdeploy_demo_sl',
    );
  });

  it('cannot set a parameter that the script lacks', async () => {
    expect(await refusal({ customdeploy_demo_sl: { custscript_demo_most: 1 } })).toBe(
      'test.json: parameters.customdeploy_demo_sl.custscript_demo_most: the script of customdeploy_demo_sl has no parameter "custscript_demo_most"; it has none',
    );
    expect(await refusal({ [DEPLOYMENT]: { custscript_demo_less: 1 } })).toContain('it has custscript_demo_most, ');
  });

  it.each([
    ['custscript_demo_most', '10', 'INTEGER: must be a whole number, or null to empty it.'],
    ['custscript_demo_most', 1.5, 'INTEGER: must be a whole number, or null to empty it.'],
    ['custscript_demo_most', true, 'INTEGER: must be a whole number, or null to empty it.'],
    ['custscript_demo_note', 5, 'TEXT: must be a text that is not empty, or null to empty it.'],
    ['custscript_demo_note', ' ', 'TEXT: must be a text that is not empty, or null to empty it.'],
    ['custscript_demo_strict', 'T', 'CHECKBOX: must be true or false.'],
    ['custscript_demo_strict', null, 'CHECKBOX: must be true or false.'],
  ])('cannot set %s to %p', async (name, value, words) => {
    expect(await refusal({ [DEPLOYMENT]: { [name]: value } })).toBe(
      `test.json: parameters.${DEPLOYMENT}.${name}: is of type ${words}`,
    );
  });

  it('names every parameter that it sets wrongly, not only the first', async () => {
    const message = await refusal({
      customdeploy_nowhere: { custscript_demo_most: 1 },
      [DEPLOYMENT]: { custscript_demo_most: 'x', custscript_demo_note: 'fine', custscript_demo_strict: 1 },
    });

    expect(message.split('\n').map((line) => line.split(': ')[1])).toEqual([
      'parameters.customdeploy_nowhere',
      `parameters.${DEPLOYMENT}.custscript_demo_most`,
      `parameters.${DEPLOYMENT}.custscript_demo_strict`,
    ]);
  });
});

it('a project deployed again has the parameters that it brings', async () => {
  const open = await account({ zip: withParameters() });
  deploy(readProject(withParameters('<custscript_demo_most>4</custscript_demo_most>')), open);

  expect(open.deployments.get(DEPLOYMENT)?.parameters.get('custscript_demo_most')?.value).toBe(4);
});
