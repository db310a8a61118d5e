/**
 * Portlets and the outbox, as a test calls them and as a browser sees them.
 */
import { ADMINISTRATOR, ANA, closeAll, document, RESTLET, served, SUITELET } from './host/account';
import { demo, restlet } from './host/bundle';
import { DeployError, openAccount, validateProject } from '../../emulator';

afterEach(closeAll);

const PORTLET = 'customdeploy_demo_pl';
const HOME = '/app/center/card.nl';
const OUTBOX = '/emulator/outbox';

const object = (more = '', deployment = ''): string => `<portlet scriptid="customscript_demo_pl">
  <name>Demo portlet</name>
  <scriptfile>[/SuiteScripts/Demo/portlet.js]</scriptfile>
  <portlettype>HTML</portlettype>${more}
  <scriptdeployments>
    <scriptdeployment scriptid="${PORTLET}">
      <status>RELEASED</status>
      <title>Demo at a glance</title>
      <audslctrole>ADMINISTRATOR</audslctrole>
      <dashboardapp>F</dashboardapp>${deployment}
    </scriptdeployment>
  </scriptdeployments>
</portlet>`;

const script = (body: string, entry = 'render'): string => `/**
 * @NApiVersion 2.1
 * @NScriptType Portlet
 */
define(['N/runtime', 'N/url', 'N/log', 'N/query', 'N/email'], (runtime, url, log, query, email) => ({
  ${entry}: (params) => { ${body} },
}));`;

/** The demo bundle with a portlet of this body. */
function bundle(body: string, xml = object(), files: Readonly<Record<string, string>> = {}): Uint8Array {
  return demo({
    'Objects/customscript_demo_pl.xml': xml,
    'FileCabinet/SuiteScripts/Demo/portlet.js': script(body),
    ...files,
  });
}

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function account(body: string, xml?: string, files?: Readonly<Record<string, string>>) {
  const made = await openAccount({ file: document(), project: bundle(body, xml, files) });
  opened.push(made);
  return made;
}

/** What the portlet of this body shows. */
async function shown(body: string, call: object = {}) {
  return (await account(body)).callPortlet({ deployment: PORTLET, ...call });
}

describe('callPortlet', () => {
  it('gives title, HTML, log and cost', async () => {
    const answer = await shown(`
      params.portlet.title = 'Mine <1>';
      params.portlet.html = '<b>' + query.runSuiteQL({ query: 'SELECT id FROM role WHERE id = 3' }).asMappedResults().length + '</b>';
      log.audit({ title: 'seen', details: params.portlet.title });`);

    expect(answer).toEqual({
      title: 'Mine <1>',
      html: '<b>1</b>',
      error: null,
      units: 10,
      queries: 1,
      logs: [{ level: 'AUDIT', title: 'seen', details: 'Mine <1>' }],
      refusals: [],
    });
  });

  it('has the title of the deployment unless the script gives one', async () => {
    expect(await shown(`params.portlet.html = params.portlet.title;`)).toMatchObject({
      title: 'Demo at a glance',
      html: 'Demo at a glance',
    });
  });

  it('hands over column and entity, read-only', async () => {
    const body = `params.column = 'x'; params.portlet.html = JSON.stringify([params.column, params.entity]);`;
    expect((await shown(body)).html).toBe('["2",null]');
    expect((await shown(body, { column: 3 })).html).toBe('["3",null]');
  });

  it('runs as a portlet, with 1,000 units, and finds the address of a Suitelet', async () => {
    const body = `params.portlet.html = [runtime.executionContext, runtime.getCurrentScript().getRemainingUsage(),
      url.resolveScript({ scriptId: 'customscript_demo_sl', deploymentId: 'customdeploy_demo_sl' })].join(' ');`;
    expect((await shown(body)).html).toMatch(/^PORTLET 1000 \/app\/site\/hosting\/scriptlet\.nl\?script=\d+&deploy=1/);
  });

  it('has no address of its own', async () => {
    const answer = await shown(`url.resolveScript({ scriptId: 'customscript_demo_pl', deploymentId: '${PORTLET}' });`);
    expect(answer.error?.code).toBe('SSS_INVALID_SCRIPT_ID_1');
  });

  it('says what the script threw, and what the emulator refused', async () => {
    expect(await shown(`params.portlet.html = 'half'; null.x;`)).toMatchObject({
      html: '',
      error: { code: 'UNEXPECTED_ERROR' },
    });
    const answer = await shown(`params.portlet.addLine({ text: 'x' });`);
    expect(answer.error?.code).toBe('EMULATOR_MEMBER_MISSING');
    expect(answer.refusals).toHaveLength(1);
  });

  it('is for its audience only, and only while it is deployed', async () => {
    const other = { entity: 42, role: 1002 };
    const made = await openAccount({
      file: { ...document(), audiences: { [PORTLET]: [1001] } },
      project: bundle(`params.portlet.html = runtime.getCurrentUser().name;`),
    });
    opened.push(made);
    const ask = (caller: object) => made.callPortlet({ deployment: PORTLET, caller: caller as typeof ANA });

    expect((await ask(ANA)).html).toBe('Ana Integration');
    expect(await ask(other)).toMatchObject({ html: '', units: 0, error: { code: 'INSUFFICIENT_PERMISSION' } });
    await expect(ask({ entity: 42, role: 3 })).rejects.toThrow('role_not_assigned');
    await expect(made.callPortlet({ deployment: 'customdeploy_demo_sl' })).rejects.toThrow(RangeError);

    const off = await account('', object('', '<isdeployed>F</isdeployed>'));
    expect((await off.callPortlet({ deployment: PORTLET })).error?.code).toBe('SSS_INVALID_SCRIPT_ID_1');
  });

  it('may run as another role', async () => {
    const made = await account(
      `const { id, role } = runtime.getCurrentUser(); params.portlet.html = id + ' ' + role;`,
      object('', '<allroles>T</allroles><runasrole>ADMINISTRATOR</runasrole>'),
    );
    expect((await made.callPortlet({ deployment: PORTLET, caller: ANA })).html).toBe('42 3');
  });
});

describe('a portlet object', () => {
  it('passes validation', async () => {
    const { problems } = await validateProject(bundle(''));
    expect(problems).toEqual([]);
  });

  it.each([
    ['of another type', object().replace('HTML', 'LINKS'), 'the emulator has no <portlettype>LINKS'],
    ['of a type that NetSuite does not have', object().replace('HTML', 'VIDEO'), 'VIDEO'],
    ['with an element of a Suitelet', object('', '<isonline>F</isonline>'), 'isonline'],
    ['with a function of SuiteScript 1.0', object('<defaultfunction>f</defaultfunction>'), 'defaultfunction'],
  ])('is refused %s', async (_what, xml, words) => {
    await expect(account('', xml)).rejects.toThrow(words);
  });

  it('needs a script of its type with render', async () => {
    const file = 'FileCabinet/SuiteScripts/Demo/portlet.js';
    await expect(account('', object(), { [file]: script('', 'onRequest') })).rejects.toThrow('must return render');
    await expect(account('', object(), { [file]: restlet('get: () => 1') })).rejects.toThrow(DeployError);
  });

  it('stands among the scripts of the account', async () => {
    const made = await account('');
    expect(made.runSuiteQL(`SELECT scripttype FROM script WHERE scriptid = 'customscript_demo_pl'`)).toEqual([
      { scripttype: 'PORTLET' },
    ]);
  });
});

describe('the home page', () => {
  it('shows each portlet in a box under its title, as its script wrote it, and what it cost', async () => {
    const { request } = await served({
      zip: bundle(`params.portlet.title = 'Mine <1>'; params.portlet.html = '<b id="x">bold</b>';
        query.runSuiteQL({ query: 'SELECT id FROM role' });`),
    });
    const response = await request(HOME);
    const text = await response.text();

    expect(response.status).toBe(200);
    expect(text).toMatch(/<section class="ns-portlet" aria-label="Mine &lt;1&gt;">\s*<h2>Mine &lt;1&gt;<\/h2>/);
    expect(text).toContain('<b id="x">bold</b>');
    expect(text).toContain(`<a href="${SUITELET.replaceAll('&', '&amp;')}">Demo page</a>`);
    expect(response.headers.get('x-embedded-units')).toBe('10');
    expect(response.headers.get('x-embedded-queries')).toBe('1');
  });

  it('stands a portlet that fails, and tells what the emulator refused', async () => {
    const { request } = await served({ zip: bundle(`params.portlet.addLine({ text: '<i>' });`) });
    const response = await request(HOME);

    expect(await response.text()).toContain('<strong>EMULATOR_MEMBER_MISSING</strong>');
    expect(response.headers.get('x-embedded-refusals')).toContain('addLine');
  });

  it('is where somebody with a portlet begins; anybody else begins at the only Suitelet', async () => {
    const { request, url } = await served({
      zip: bundle(''),
      change: (file) => (file.audiences = { [PORTLET]: [1001] }),
    });
    const target = async (as: typeof ANA) => (await request('/', { as })).headers.get('location');

    expect(await target(ADMINISTRATOR)).toBe(HOME);
    expect(await target(ANA)).toBe(HOME);
    expect(await target({ entity: 42, role: 1002 })).toBe(SUITELET);
    expect((await fetch(`${url}/`, { redirect: 'manual' })).headers.get('location')).toBe(SUITELET);
    const other = await (await request(HOME, { as: { entity: 42, role: 1002 } })).text();
    expect(other).not.toContain('Demo at a glance');
    expect((await fetch(`${url}${HOME}`, { redirect: 'manual' })).headers.get('location')).toContain('enterpriselogin');
  });
});

describe('the outbox', () => {
  const sending = `/**
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['N/email'], (email) => ({
  get({ body }) {
    email.send({ author: 1, recipients: [42, 'x@example.com'], cc: 'c@example.com', subject: 'News <1>', body });
    return 'sent';
  },
}));`;
  const zip = () => demo({ 'FileCabinet/SuiteScripts/Demo/restlet.js': sending });
  const headers = { 'content-type': 'application/json' };

  it('is what a test reads', async () => {
    const made = await openAccount({ file: document(), project: zip() });
    opened.push(made);
    expect(made.outbox).toEqual([]);
    const answer = await made.callRestlet({ deployment: 'customdeploy_demo_rl', parameters: { body: '<p>Hi</p>' } });

    expect(answer).toMatchObject({ body: 'sent', units: 20 });
    expect(made.outbox).toMatchObject([
      { recipients: ['ana@acme.test', 'x@example.com'], isHtml: true, deployment: 'customdeploy_demo_rl' },
    ]);
  });

  it('is a page for Administrators: text as text, HTML in a frame without scripts, newest first', async () => {
    const { request } = await served({ zip: zip(), now: () => Date.UTC(2026, 4, 6, 7, 8, 9) });
    expect(await (await request(OUTBOX)).text()).toContain('No script has sent a message yet.');
    for (const body of ['1 < 2', '<p>"Hi"</p><script>alert(1)</script>']) {
      const sent = await request(`${RESTLET}&body=${encodeURIComponent(body)}`, { headers });
      expect(await sent.text()).toBe('sent');
    }
    const text = await (await request(OUTBOX)).text();

    expect(text).toContain('News &lt;1&gt;');
    expect(text).toContain('Ada Admin &lt;ada@acme.test&gt;');
    expect(text).toContain('ana@acme.test, x@example.com');
    expect(text).toContain('c@example.com');
    expect(text).toContain('2026-05-06 07:08:09 UTC');
    expect(text).toContain('<pre class="ns-mail">1 &lt; 2</pre>');
    expect(text).toMatch(/<iframe[^>]*\ssandbox\s[^>]*srcdoc="&lt;p&gt;&quot;Hi&quot;&lt;\/p&gt;&lt;script&gt;/);
    expect(text).not.toContain('<script>');
    expect(text.indexOf('<iframe')).toBeLessThan(text.indexOf('<pre'));
    expect((await request(OUTBOX, { as: ANA })).status).toBe(403);
    expect(text).toContain(`<a href="${OUTBOX}">Outbox</a>`);
  });
});
