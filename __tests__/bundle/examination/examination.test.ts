import * as runtime from 'N/runtime';
import { reportFor } from '../../../src/TypeScript/examination/report-for';
import type { Report } from '../../../src/TypeScript/report/contract';
import { BadRequest } from '../../../src/TypeScript/examination/request';
import type { FakeAccount } from '../support/account';
import { ACCOUNT_ID, install, refusal } from '../support/account';
import { ALL_FULL, applicationRow, employeeRecord, employeeRow, healthy, roleRows, tokenRow } from '../support/rows';

function reportOf(account: FakeAccount, token: number | null = null): Report {
  install(account);
  return reportFor({ integration: 'expensify', token, symptom: null }, ACCOUNT_ID, false);
}

it('finds a healthy account ready, with what it cost', () => {
  expect(reportOf(healthy())).toMatchObject({
    source: { accountId: ACCOUNT_ID },
    integration: 'expensify',
    verdict: 'ready',
    rootCause: null,
    tokens: [{ id: 501, verdict: 'ready' }],
    unread: [],
    cost: { queries: 5, units: 55 },
  });
});

it.each([
  ['the role lacks a permission', healthy({ role: roleRows({ ...ALL_FULL, LIST_ACCOUNT: 0 }) }), 'role-permission'],
  [
    'a global permission overrides it',
    healthy({}, { 'employee/42': employeeRecord({ LIST_ACCOUNT: '0' }) }),
    'global-permission',
  ],
  ['the employee lost the role', healthy({ employee: [employeeRow({ rolesforsearch: '3, 1002' })] }), 'role-assigned'],
  ['the token is revoked', healthy({ oauthtoken: [tokenRow({ brevoked: 'T' })] }), 'token-live'],
  ['no token was issued', healthy({ applications: [applicationRow(12, 'Celigo')], oauthtoken: [] }), 'token-exists'],
])('finds an account blocked where %s, with a plan that ends in ready', (_, account, check) => {
  const { verdict, rootCause, plan } = reportOf(account);

  expect({ verdict, check: rootCause?.check, after: plan.verdictAfter }).toEqual({
    verdict: 'blocked',
    check,
    after: 'ready',
  });
});

describe('what could not be read', () => {
  it.each(['applications', 'oauthtoken', 'role', 'employee'])('is never ready and never blocked: %s', (table) => {
    const { verdict, unread } = reportOf(healthy({ [table]: refusal() }));

    expect(verdict).toBe('unknown');
    expect(unread).not.toEqual([]);
  });

  it('is never ready and never blocked: the record of the employee', () => {
    expect(reportOf(healthy({}, { 'employee/42': refusal() })).verdict).toBe('unknown');
  });

  it('is no hindrance where it is the integration record alone', () => {
    const { verdict, unread } = reportOf(healthy({ integrationapp: refusal() }));

    expect(verdict).toBe('ready');
    expect(unread).toMatchObject([{ what: 'integration-records' }]);
  });

  it('is everything where all is refused', () => {
    expect(reportOf({ tables: {}, records: {} })).toMatchObject({ verdict: 'unknown', tokens: [] });
  });
});

describe('one token', () => {
  it('is judged alone', () => {
    expect(reportOf(healthy(), 501).tokens.map(({ id }) => id)).toEqual([501]);
  });

  it('that no matching integration has is a bad request', () => {
    expect(() => reportOf(healthy(), 999)).toThrow(BadRequest);
    expect(() => reportOf(healthy(), 999)).toThrow(/Expensify .* 999\. Send an id/);
  });

  it('that may not be looked up is unknown, not missing', () => {
    expect(reportOf(healthy({ oauthtoken: refusal() }), 501)).toMatchObject({
      verdict: 'unknown',
      unread: [{ what: 'access-tokens' }],
    });
  });
});

it.each([
  [new TypeError('x is not a function'), { message: 'x is not a function' }],
  [refusal('UNEXPECTED_ERROR', 'Try again.'), { code: 'UNEXPECTED_ERROR', message: 'Try again.' }],
])('is a report of its own failure, with the verdict unknown: %s', (failure, why) => {
  install(healthy());
  jest.mocked(runtime.getCurrentScript).mockImplementation(() => {
    throw failure;
  });

  expect(reportFor({ integration: 'expensify', token: null, symptom: null }, ACCOUNT_ID, false)).toMatchObject({
    source: { accountId: ACCOUNT_ID },
    integration: 'expensify',
    verdict: 'unknown',
    tokens: [],
    plan: { steps: [], verdictAfter: 'unknown' },
    unread: [{ what: 'everything', why }],
  });
});
