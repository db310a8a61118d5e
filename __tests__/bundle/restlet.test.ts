import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as error from 'N/error';
import * as runtime from 'N/runtime';
import { get, post } from '../../src/TypeScript/restlet';
import type { FakeAccount } from './support/account';
import { install } from './support/account';
import { healthy } from './support/rows';

/** One bad request for each code. */
const BAD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  TD_UNKNOWN_INTEGRATION: { integration: 'concur' },
  TD_UNKNOWN_PARAMETER: { tokens: '501' },
  TD_TOO_MANY_PARAMETERS: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`p${index}`, ''])),
  TD_WRONG_TYPE: { token: 'abc' },
  TD_TOKEN_NOT_FOUND: { token: '999' },
  TD_EMPLOYEE_NOT_FOUND: { employee: '777', role: '1001' },
  TD_ROLE_NOT_FOUND: { employee: '42', role: '777' },
  TD_KIND_NOT_USED: { employee: '42', role: '1001', kind: 'oauth2-certificate' },
  TD_PAGE_NOT_FOUND: { page: '2' },
};

/** Installs the account, with NetSuite's errors made by `N/error`. */
function installWithErrors(account: FakeAccount): void {
  install(account);
  jest
    .mocked(error.create)
    .mockImplementation(({ name, message }) =>
      Object.assign(jest.createMockFromModule<error.SuiteScriptError>('N/error/suiteScriptError'), { name, message }),
    );
}

beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 5, 1) }));
afterEach(() => jest.useRealTimers());

describe('the two ways to ask', () => {
  it('give the same report', () => {
    install(healthy());
    const byGet = get({});
    install(healthy());

    expect(post({})).toEqual(byGet);
    expect(byGet).toMatchObject({ verdict: 'ready', integration: 'expensify' });
  });

  it('take the same parameters: texts in the URL, values in the body', () => {
    install(healthy());
    const byGet = get({ integration: 'expensify', token: '501', script: '7', deploy: '1' });
    install(healthy());

    expect(post({ integration: 'expensify', token: 501 })).toEqual(byGet);
    expect(byGet).toMatchObject({ tokens: [{ id: 501 }] });
  });

  it('give what JSON can carry', () => {
    install(healthy());
    const report: unknown = get({});

    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('a bad request', () => {
  it.each(Object.entries(BAD))('is a SuiteScript error with the code %s, by either way', (name, sent) => {
    for (const ask of [get, post]) {
      installWithErrors(healthy());
      jest.mocked(error.create).mockClear();
      let thrown: unknown;
      try {
        void ask(sent);
      } catch (caught) {
        thrown = caught;
      }

      expect(thrown).toBe(jest.mocked(error.create).mock.results[0]?.value);
      expect(error.create).toHaveBeenCalledTimes(1);
      expect(error.create).toHaveBeenCalledWith({
        name,
        message: expect.stringMatching(/Send |must be /) as string,
        notifyOff: true, // Nobody is to get a mail for a caller's slip.
      });
    }
  });

  it('costs nothing where it can be told from the request alone', () => {
    const others = Object.entries(BAD).filter(([code]) => !/_NOT_(FOUND|USED)$|_INTEGRATION$/.test(code));
    expect(others).toHaveLength(3);
    for (const [, sent] of others) {
      const { statements, loads } = install(healthy());
      expect(() => get(sent)).toThrow();
      expect([...statements, ...loads]).toEqual([]);
    }
  });

  it('costs one query where the account may have a profile of its own of that id', () => {
    const { statements } = install(healthy());
    expect(() => get(BAD.TD_UNKNOWN_INTEGRATION)).toThrow();
    expect(statements).toHaveLength(1);
  });

  it('has the codes that docs/errors.md lists, no more and no fewer', () => {
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'errors.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `(TD_\w+)`/gm)].map(([, code]) => code);

    // Of changes, and of another caller: product/what-if and product/account-file-export.
    const elsewhere = ['TD_ADMINISTRATORS_ONLY', 'TD_BAD_CHANGE'];
    expect(listed.toSorted()).toEqual([...Object.keys(BAD), ...elsewhere].toSorted());
  });
});

it('throws nothing else: a failure of its own is a report', () => {
  installWithErrors(healthy());
  jest.mocked(runtime.getCurrentScript).mockImplementation(() => {
    throw new TypeError('x is not a function');
  });

  expect(get({})).toMatchObject({
    verdict: 'unknown',
    unread: [{ what: 'everything', why: { message: 'x is not a function' } }],
  });
  expect(error.create).not.toHaveBeenCalled();
});
