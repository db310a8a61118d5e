import type { ServerRequest, ServerResponse } from 'N/http';
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import { onRequest } from '../../src/TypeScript/suitelet';
import type { FakeAccount } from './support/account';
import { install, refusal, SCRIPT } from './support/account';
import { REMOVE, REMOVED } from './support/mend';
import { installMending, OVERRIDDEN } from './support/mending';
import { applicationRow, employeeRow, healthy, integrationRow, roleRows, tokenRow } from './support/rows';

const BASE = '/app/site/hosting/scriptlet.nl?script=7&deploy=1';

type Parameters = Readonly<Record<string, string>>;

/** Opens the page; what was written, and with which calls. */
function open(account: FakeAccount, parameters: Parameters = {}) {
  install(account);
  return openInstalled(parameters);
}

function openInstalled(parameters: Parameters = {}, method = 'GET') {
  const fields = new Map<string, serverWidget.Field>();
  const addField = jest.fn(({ id }: { id: string }) => {
    const field = jest.createMockFromModule<serverWidget.Field>('N/ui/serverWidget/field');
    fields.set(id, field);
    return field;
  });
  const addSubmitButton = jest.fn();
  const stub = jest.createMockFromModule<serverWidget.Form>('N/ui/serverWidget/form');
  const form = Object.assign(stub, { addField, addSubmitButton });
  jest.mocked(serverWidget.createForm).mockReturnValue(form);
  jest.mocked(url.resolveScript).mockReturnValue(BASE);
  const response = { writePage: jest.fn(), write: jest.fn(), sendRedirect: jest.fn(), setHeader: jest.fn() };
  // Oracle's framework has no stub of these two; the Suitelet may use no more of them than this.
  const context = { request: { method, parameters }, response } as unknown as {
    request: ServerRequest;
    response: ServerResponse;
  };
  onRequest(context);
  const [first] = fields.values();
  return { markup: String(first?.defaultValue), form, fields, addField, addSubmitButton, response };
}

/** Shows the preview of the one repair; the form's field that confirms it. */
function openPreview() {
  const page = openInstalled({ view: 'preview', repair: REMOVE });
  const nonce = page.fields.get('custpage_td_nonce');
  if (!nonce) throw new Error('There is nothing to confirm.');
  return { ...page, nonce };
}

describe('the page', () => {
  it('is a form with one field of inline HTML, and nothing to submit', () => {
    const { form, addField, addSubmitButton, response } = open(healthy());

    expect(serverWidget.createForm).toHaveBeenCalledTimes(1);
    expect(serverWidget.createForm).toHaveBeenCalledWith({ title: 'Token Doctor' });
    expect(addField).toHaveBeenCalledTimes(1);
    expect(addField).toHaveBeenCalledWith(
      expect.objectContaining({ id: expect.stringMatching(/^custpage_/) as string, type: 'INLINEHTML' }),
    );
    expect(addSubmitButton).not.toHaveBeenCalled();
    expect(response.writePage.mock.calls).toEqual([[{ pageObject: form }]]);
    expect(response.write).not.toHaveBeenCalled();
    expect(response.sendRedirect).not.toHaveBeenCalled();
  });

  it('shows the report', () => {
    expect(open(healthy()).markup).toContain('Expensify can sync');
  });

  it('takes the parameters that the RESTlet takes, among those that NetSuite adds', () => {
    const { markup } = open(healthy(), { script: '7', deploy: '1', integration: 'expensify', token: '501' });

    expect(markup).toContain('Expensify can sync');
  });

  it('leaves alone what is not its own', () => {
    expect(open(healthy(), { tokens: '501', custparam_x: '1' }).markup).toContain('Expensify can sync');
  });

  it('leads to its own address', () => {
    installMending();

    expect(openInstalled().markup).toContain(`href="${BASE.replaceAll('&', '&amp;')}&amp;integration=expensify`);
    expect(url.resolveScript).toHaveBeenCalledWith({ scriptId: SCRIPT.id, deploymentId: SCRIPT.deploymentId });
  });
});

describe('a change on the page', () => {
  it('is shown in a form with a hidden name and one button', () => {
    installMending();
    const { fields, nonce, addField, addSubmitButton, response } = openPreview();

    expect([...fields.keys()]).toEqual([expect.any(String), 'custpage_td_nonce']);
    expect(addField).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'TEXT' }));
    expect(jest.mocked(nonce).updateDisplayType.mock.calls).toEqual([[{ displayType: 'HIDDEN' }]]);
    expect(nonce.defaultValue).toMatch(/^[0-9a-f-]{36}$/);
    expect(addSubmitButton).toHaveBeenCalledTimes(1);
    expect(response.writePage).toHaveBeenCalledTimes(1);
  });

  it('is made once the form comes back, among what NetSuite adds to it, and leads to what came of it', () => {
    const account = installMending();
    const { nonce } = openPreview();
    const added = { script: '7', deploy: '1', submitter: 'Make this change', _csrf: 'x', view: 'json' };
    const { response } = openInstalled({ ...added, custpage_td_nonce: String(nonce.defaultValue) }, 'POST');

    expect(account.held()).toEqual(REMOVED);
    expect(response.sendRedirect.mock.calls).toEqual([
      [
        {
          type: 'SUITELET',
          identifier: SCRIPT.id,
          id: SCRIPT.deploymentId,
          parameters: { view: 'change', change: '1' },
        },
      ],
    ]);
    expect(response.writePage).not.toHaveBeenCalled();
  });

  it('is not made by looking, whatever the address says', () => {
    const account = installMending();
    const { nonce } = openPreview();
    openInstalled({ custpage_td_nonce: String(nonce.defaultValue) });
    openInstalled({ view: 'apply', nonce: String(nonce.defaultValue) });

    expect(account.held()).toEqual(OVERRIDDEN);
    expect(account.entries).toEqual([]);
  });

  it.each<Parameters>([{}, { custpage_td_nonce: '' }, { custpage_td_nonce: 'x' }, { view: 'preview', repair: REMOVE }])(
    'is not made by a form that does not confirm one: %j',
    (parameters) => {
      const account = installMending();
      openPreview();
      const { markup, response } = openInstalled(parameters, 'POST');

      expect(markup).toContain('TD_CONFIRMATION_EXPIRED');
      expect(response.sendRedirect).not.toHaveBeenCalled();
      expect(account.held()).toEqual(OVERRIDDEN);
    },
  );

  it('is refused in words where the log cannot be written', () => {
    const account = installMending();
    const { nonce } = openPreview();
    account.behaviour.create = refusal();
    const { markup } = openInstalled({ custpage_td_nonce: String(nonce.defaultValue) }, 'POST');

    expect(markup).toContain('TD_NO_CHANGE_RECORD');
    expect(account.held()).toEqual(OVERRIDDEN);
  });
});

describe('a file', () => {
  it('is written with its headers, and is no page', () => {
    const { response } = open(healthy(), { view: 'json' });
    const headers = new Map(
      response.setHeader.mock.calls.map(([header]: [{ name: string; value: string }]) => [header.name, header.value]),
    );

    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(response.write.mock.calls).toEqual([[{ output: expect.stringMatching(/^\{.*\}\n$/s) as string }]]);
    expect(response.writePage).not.toHaveBeenCalled();
    expect(serverWidget.createForm).not.toHaveBeenCalled();
  });
});

describe('what is written into the page', () => {
  const MARKUP = '<script>alert("x")</script>';

  it.each([
    ['the integration', healthy({ integrationapp: [integrationRow({ name: `Expensify ${MARKUP}` })] })],
    ['the application', healthy({ applications: [applicationRow(11, `Expensify ${MARKUP}`)], integrationapp: [] })],
    ['the token', healthy({ oauthtoken: [tokenRow({ tba_token_name: MARKUP })] })],
    ['the employee', healthy({ employee: [employeeRow({ entityid: MARKUP })] })],
    ['the role', healthy({ role: roleRows({}, { name: MARKUP }) })],
  ])('is encoded: the name of %s', (_, account) => {
    const { markup } = open(account);

    expect(markup).toContain('&lt;script&gt;');
    expect(markup).not.toContain('<script');
  });

  it('is encoded: what NetSuite says when it refuses', () => {
    const { markup } = open(healthy({ role: Object.assign(new Error(MARKUP), { name: MARKUP }) }));

    expect(markup).toContain('&lt;script&gt;');
    expect(markup).not.toContain('<script');
  });

  it.each([
    ['an integration', { integration: MARKUP }],
    ['a search', { q: MARKUP }],
  ])('is encoded: what the viewer sent as %s', (_, parameters) => {
    // With so many tokens there is something to search.
    const tokens = Array.from({ length: 12 }, (_token, index) => tokenRow({ id: 501 + index }));
    const { markup } = open(healthy({ oauthtoken: tokens }), parameters);

    expect(markup).toContain('&lt;script&gt;');
    expect(markup).not.toContain('<script');
  });
});

describe('where there is no report', () => {
  it.each([
    ['TD_UNKNOWN_INTEGRATION', { integration: 'concur' }, 'Send one of these: expensify.'],
    ['TD_WRONG_TYPE', { view: 'everything' }, 'must be one of these: report, preview'],
    ['TD_NOTHING_TO_MEND', { view: 'preview', repair: REMOVE }, 'Look at the report again.'],
    ['TD_WRONG_TYPE', { token: 'abc' }, 'must be the internal id of one access token'],
    ['TD_TOKEN_NOT_FOUND', { token: '999' }, 'Send an id from Setup &gt; Users/Roles &gt; Access Tokens'],
  ])('the page says %s and what to send', (code, parameters, sentence) => {
    const { markup, response } = open(healthy(), parameters);

    expect(markup).toContain(code);
    expect(markup).toContain(sentence);
    expect(response.writePage).toHaveBeenCalledTimes(1);
  });

  it('the page says that the diagnosis itself failed', () => {
    install(healthy());
    const script = runtime.getCurrentScript();
    script.getRemainingUsage = () => {
      throw new TypeError('x is not a function');
    };

    expect(openInstalled().markup).toContain('the diagnosis itself failed');
  });
});
