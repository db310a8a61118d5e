import type { ServerRequest, ServerResponse } from 'N/http';
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import { onRequest } from '../../src/TypeScript/suitelet';
import type { FakeAccount } from './support/account';
import { install } from './support/account';
import { applicationRow, employeeRow, healthy, integrationRow, roleRows, tokenRow } from './support/rows';

/** Opens the page; what was written, and with which calls. */
function open(account: FakeAccount, parameters: Readonly<Record<string, string>> = {}) {
  install(account);
  return openInstalled(parameters);
}

function openInstalled(parameters: Readonly<Record<string, string>> = {}) {
  const field = jest.createMockFromModule<serverWidget.Field>('N/ui/serverWidget/field');
  const addField = jest.fn(() => field);
  const addSubmitButton = jest.fn();
  const stub = jest.createMockFromModule<serverWidget.Form>('N/ui/serverWidget/form');
  const form = Object.assign(stub, { addField, addSubmitButton });
  jest.mocked(serverWidget.createForm).mockReturnValue(form);
  const response = { writePage: jest.fn(), write: jest.fn(), sendRedirect: jest.fn() };
  // Oracle's framework has no stub of these two; the Suitelet may use no more of them than this.
  const context = { request: { parameters }, response } as unknown as {
    request: ServerRequest;
    response: ServerResponse;
  };
  onRequest(context);
  return { markup: String(field.defaultValue), form, addField, addSubmitButton, response };
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
  });

  it('shows the report', () => {
    expect(open(healthy()).markup).toContain('Expensify can sync');
  });

  it('takes the parameters that the RESTlet takes, among those that NetSuite adds', () => {
    const { markup } = open(healthy(), { script: '7', deploy: '1', integration: 'expensify', token: '501' });

    expect(markup).toContain('Expensify can sync');
  });
});

describe('what is written into the page', () => {
  const SCRIPT = '<script>alert("x")</script>';

  it.each([
    ['the integration', healthy({ integrationapp: [integrationRow({ name: `Expensify ${SCRIPT}` })] })],
    ['the application', healthy({ applications: [applicationRow(11, `Expensify ${SCRIPT}`)], integrationapp: [] })],
    ['the token', healthy({ oauthtoken: [tokenRow({ tba_token_name: SCRIPT })] })],
    ['the employee', healthy({ employee: [employeeRow({ entityid: SCRIPT })] })],
    ['the role', healthy({ role: roleRows({}, { name: SCRIPT }) })],
  ])('is encoded: the name of %s', (_, account) => {
    const { markup } = open(account);

    expect(markup).toContain('&lt;script&gt;');
    expect(markup).not.toContain('<script');
  });

  it('is encoded: what NetSuite says when it refuses', () => {
    const { markup } = open(healthy({ role: Object.assign(new Error(SCRIPT), { name: SCRIPT }) }));

    expect(markup).toContain('&lt;script&gt;');
    expect(markup).not.toContain('<script');
  });

  it('is encoded: what the viewer sent', () => {
    for (const parameters of [{ integration: SCRIPT }, { [SCRIPT]: '1' }]) {
      const { markup } = open(healthy(), parameters);

      expect(markup).toContain('&lt;script&gt;');
      expect(markup).not.toContain('<script');
    }
  });
});

describe('where there is no report', () => {
  it.each([
    ['TD_UNKNOWN_INTEGRATION', { integration: 'concur' }, 'Send one of these: expensify.'],
    ['TD_UNKNOWN_PARAMETER', { tokens: '501' }, 'Send at most these: integration, token.'],
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
    jest.mocked(runtime.getCurrentScript).mockImplementation(() => {
      throw new TypeError('x is not a function');
    });

    expect(openInstalled().markup).toContain('the diagnosis itself failed');
  });
});
