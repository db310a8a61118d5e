import type { ServerRequest, ServerResponse } from 'N/http';
import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import * as changeLog from '../../src/TypeScript/repair/change-log';
import { onRequest } from '../../src/TypeScript/suitelet';
import type { FakeAccount } from './support/account';
import { install, refusal, SCRIPT } from './support/account';
import { REMOVE, REMOVED } from './support/repair-actions';
import { installRepairable, OVERRIDDEN } from './support/repairable';
import { applicationRow, employeeRow, healthy, integrationRow, roleRows, tokenRow } from './support/rows';

const BASE = '/app/site/hosting/scriptlet.nl?script=7&deploy=1';

type Parameters = Readonly<Record<string, string>>;

type Answers = Readonly<Record<'writePage' | 'write' | 'sendRedirect' | 'setHeader', jest.Mock>>;

/** Opens the page; what was written, and with which calls. */
function open(account: FakeAccount, parameters: Parameters = {}) {
  install(account);
  return openInstalled(parameters);
}

/** @param meanwhile what is to be out of order once everything stands */
function openInstalled(
  parameters: Parameters = {},
  method = 'GET',
  meanwhile: (answers: Answers) => void = () => undefined,
) {
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
  meanwhile(response);
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
    installRepairable();

    expect(openInstalled().markup).toContain(`href="${BASE.replaceAll('&', '&amp;')}&amp;integration=expensify`);
    expect(url.resolveScript).toHaveBeenCalledWith({ scriptId: SCRIPT.id, deploymentId: SCRIPT.deploymentId });
  });
});

describe('a change on the page', () => {
  it('is shown in a form with a hidden name and one button', () => {
    installRepairable();
    const { fields, nonce, addField, addSubmitButton, response } = openPreview();

    expect([...fields.keys()]).toEqual([expect.any(String), 'custpage_td_nonce']);
    expect(addField).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'TEXT' }));
    expect(jest.mocked(nonce).updateDisplayType.mock.calls).toEqual([[{ displayType: 'HIDDEN' }]]);
    expect(nonce.defaultValue).toMatch(/^[0-9a-f-]{36}$/);
    expect(addSubmitButton).toHaveBeenCalledTimes(1);
    expect(response.writePage).toHaveBeenCalledTimes(1);
  });

  it('is made once the form comes back, among what NetSuite adds to it, and leads to what came of it', () => {
    const account = installRepairable();
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
          parameters: { view: 'change', change: '1', integration: 'expensify' },
        },
      ],
    ]);
    expect(response.writePage).not.toHaveBeenCalled();
  });

  it('is not made by looking, whatever the address says', () => {
    const account = installRepairable();
    const { nonce } = openPreview();
    openInstalled({ custpage_td_nonce: String(nonce.defaultValue) });
    openInstalled({ view: 'apply', nonce: String(nonce.defaultValue) });

    expect(account.held()).toEqual(OVERRIDDEN);
    expect(account.entries).toEqual([]);
  });

  it.each<Parameters>([{}, { custpage_td_nonce: '' }, { custpage_td_nonce: 'x' }, { view: 'preview', repair: REMOVE }])(
    'is not made by a form that does not confirm one: %j',
    (parameters) => {
      const account = installRepairable();
      openPreview();
      const { markup, response } = openInstalled(parameters, 'POST');

      expect(markup).toContain('TD_CONFIRMATION_EXPIRED');
      expect(response.sendRedirect).not.toHaveBeenCalled();
      expect(account.held()).toEqual(OVERRIDDEN);
    },
  );

  it('is refused in words where the log cannot be written', () => {
    const account = installRepairable();
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

describe('an exception', () => {
  /** Each view, and a fault that stops it. */
  const fault = Object.assign(new TypeError("Cannot read 'secret' of Ana Torres"), { stack: 'at inside.js:1' });
  const views: [string, Parameters, string][] = [
    ['preview', { view: 'preview', repair: REMOVE }, 'GET'],
    ['undo', { view: 'undo', change: '1' }, 'GET'],
    ['change', { view: 'change', change: '1' }, 'GET'],
    ['text', { view: 'text' }, 'GET'],
    ['json', { view: 'json' }, 'GET'],
    ['role-lines', { view: 'role-lines', role: '1001' }, 'GET'],
    ['apply', { custpage_td_nonce: '6f1e8b1a-0c2d-4e3f-8a9b-000000000001' }, 'POST'],
  ];

  /** Everything throws that the views begin with. */
  function breakEverything(thrown: Error): void {
    const script = runtime.getCurrentScript();
    script.getRemainingUsage = () => {
      throw thrown;
    };
    jest.mocked(runtime.getCurrentSession).mockImplementation(() => {
      throw thrown;
    });
    jest.spyOn(changeLog, 'readChange').mockImplementation(() => {
      throw thrown;
    });
  }

  afterEach(() => jest.restoreAllMocks());

  it.each(views)('in the view %s ends as our page: what, where, what to do', (view, parameters, method) => {
    installRepairable();
    breakEverything(fault);
    const { markup, response } = openInstalled(parameters, method);

    expect(response.writePage).toHaveBeenCalledTimes(1);
    expect(markup).toMatch(/class="td"/);
    if (view === 'undo' || view === 'change') {
      expect(markup).toContain('TD_CHANGE_NOT_FOUND');
      return;
    }
    expect(markup).toContain('TD_UNEXPECTED');
    expect(markup).toContain('An error stopped');
    expect(markup).toContain('Open the report and try again');
    expect(markup).toContain(view === 'apply' ? 'is not certain' : 'No employee record was changed');
  });

  it('of our own says its kind and nothing of what it was about; the whole of it goes to the execution log', () => {
    installRepairable();
    breakEverything(fault);
    const { markup } = openInstalled({ view: 'preview', repair: REMOVE });

    expect(markup).toContain('(TypeError)');
    expect(markup).not.toContain('secret');
    expect(markup).not.toContain('inside.js');
    expect(log.error).toHaveBeenCalledWith({ title: 'Token Doctor', details: 'at inside.js:1' });
  });

  it('of NetSuite is passed on with its code, encoded, one line of it', () => {
    installRepairable();
    breakEverything(refusal('SSS_USAGE_LIMIT_EXCEEDED', '<b>Too much</b>\nat inside.js'));
    const { markup } = openInstalled({ view: 'json' });

    expect(markup).toContain('SSS_USAGE_LIMIT_EXCEEDED: &lt;b&gt;Too much&lt;/b&gt;');
    expect(markup).not.toContain('inside.js');
  });

  it.each([undefined, null, 'out of order', { name: 5 }])('is our page whatever is thrown: %p', (thrown) => {
    installRepairable();
    runtime.getCurrentScript().getRemainingUsage = () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a script may throw anything
      throw thrown;
    };

    expect(openInstalled({ view: 'text' }).markup).toContain('TD_UNEXPECTED');
  });

  it('before the address of the page is known is our page, without a link', () => {
    installRepairable();
    const { markup } = openInstalled({}, 'GET', () => {
      jest.mocked(url.resolveScript).mockImplementation(() => {
        throw refusal('UNEXPECTED_ERROR', 'Try again.');
      });
    });

    expect(markup).toContain('UNEXPECTED_ERROR: Try again.');
    expect(markup).not.toContain('href');
  });

  it('while the page is written ends as the page itself, without NetSuite’s frame', () => {
    installRepairable();
    const { response } = openInstalled({}, 'GET', () => {
      jest.mocked(serverWidget.createForm).mockImplementation(() => {
        throw refusal('UNEXPECTED_ERROR', 'Try again.');
      });
    });

    expect(response.write.mock.calls).toEqual([[{ output: expect.stringContaining('TD_UNEXPECTED') as string }]]);
  });

  it('after a change was made says that it was made', () => {
    const account = installRepairable();
    const { nonce } = openPreview();
    const { markup, response } = openInstalled({ custpage_td_nonce: String(nonce.defaultValue) }, 'POST', (answers) => {
      answers.sendRedirect.mockImplementation(() => {
        throw refusal('UNEXPECTED_ERROR', 'Try again.');
      });
    });

    expect(account.held()).toEqual(REMOVED);
    expect(response.writePage).toHaveBeenCalledTimes(1);
    expect(markup).toMatch(/Change 1: Done.*The change was made/s);
  });
});

describe('a refusal', () => {
  it('leads back to the report that was asked for', () => {
    installRepairable(REMOVED);
    const { markup } = openInstalled({ view: 'preview', repair: REMOVE, token: '501' });

    expect(markup).toContain(`href="${`${BASE}&integration=expensify&token=501`.replaceAll('&', '&amp;')}"`);
  });
});

describe('where there is no report', () => {
  it.each([
    ['TD_UNKNOWN_INTEGRATION', { integration: 'concur' }, 'You may mean sap-concur.'],
    ['TD_WRONG_TYPE', { view: 'everything' }, 'must be one of these: report, account, preview'],
    ['TD_NOTHING_TO_FIX', { view: 'preview', repair: REMOVE }, 'Look at the report again.'],
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
