/**
 * What the report says of an error text: what was recognised, which failing findings explain it, and what it is otherwise.
 */
import { anEmployee, anIntegration, aRole, aToken, TOKEN, without } from '../support/accounts';
import { expensify } from '../../support/expensify';
import type { Change } from './support/answered';
import { judged, lines } from './support/answered';

const answered = (text: string, change: Change = {}) => judged(text, expensify, change);

const NEEDS = (permission: string) =>
  `Permission Violation: You need  the '${permission}' permission to access this page. Please contact your account administrator.`;
const HIGHER = (permission: string) =>
  `Permission Violation: You need a higher level of the '${permission}' permission to access this page.`;

describe('a permission that the text names and the profile does not', () => {
  it('is needed at View for this report', () => {
    const { verdict, symptom, requirement } = answered(NEEDS('Lists -> Bins'), lines({ LIST_BIN: null }));
    expect(verdict).toBe('blocked');
    expect(symptom).toMatchObject({
      recognised: [{ permission: 'LIST_BIN', level: 'VIEW' }],
      explainedBy: [{ check: 'role-permission', token: TOKEN }],
      otherwise: null,
    });
    expect(requirement('symptom:LIST_BIN')).toMatchObject({ required: 'VIEW', effective: 'NONE', ok: false });
  });

  it('explains nothing where it is granted after all, and says at which level', () => {
    const { verdict, symptom } = answered(NEEDS('Lists -> Bins'), lines({ LIST_BIN: 'VIEW' }));
    expect(verdict).toBe('ready');
    expect(symptom).toMatchObject({ explainedBy: [], otherwise: { kind: 'unknown' } });
    expect(symptom.otherwise?.message).toContain('Lists > Bins at View');
  });

  it.each([
    ['NONE', 'VIEW'],
    ['VIEW', 'CREATE'],
    ['EDIT', 'FULL'],
  ] as const)('is needed one level above %s where the text asks for a higher one: %s', (held, needed) => {
    const { symptom, requirement } = answered(HIGHER('Lists -> Bins'), lines({ LIST_BIN: held }));
    expect(symptom.explainedBy).toEqual([{ check: 'role-permission', token: TOKEN }]);
    expect(requirement('symptom:LIST_BIN')).toMatchObject({ required: needed, effective: held, ok: false });
  });

  it('is met where a higher level is asked for and it is Full already', () => {
    const { verdict, symptom } = answered(HIGHER('Lists -> Bins'), lines({ LIST_BIN: 'FULL' }));
    expect([verdict, symptom.explainedBy, symptom.otherwise?.kind]).toEqual(['ready', [], 'unknown']);
  });

  it('is one level above what a global permission leaves, which then explains it', () => {
    const { symptom, requirement } = answered(HIGHER('Lists -> Bins'), {
      ...lines({ LIST_BIN: 'EDIT' }),
      employees: [anEmployee({ globalPermissions: { LIST_BIN: 'VIEW' } })],
    });
    expect(requirement('symptom:LIST_BIN')).toMatchObject({ required: 'CREATE', effective: 'VIEW' });
    expect(symptom.explainedBy).toEqual([{ check: 'global-permission', token: TOKEN }]);
  });

  it('is one of two where either will do', () => {
    const text =
      "You must have either 'Transactions -> Invoice' or 'Transactions -> Cash Sale' permission to bill sales orders.";
    expect(answered(text, lines({ TRAN_CUSTINVC: null, TRAN_CASHSALE: 'VIEW' })).symptom.explainedBy).toEqual([]);
    const { symptom } = answered(text, lines({ TRAN_CUSTINVC: null, TRAN_CASHSALE: null }));
    expect(symptom.recognised.map(({ permission }) => permission)).toEqual(['TRAN_CUSTINVC', 'TRAN_CASHSALE']);
    expect(symptom.explainedBy).toEqual([{ check: 'role-permission', token: TOKEN }]);
  });
});

it('adds nothing where the integration needs the permission anyway, with the kind of credential that it has', () => {
  const { symptom, requirement } = answered(
    'WS_PERMISSION_REQD: You do not have permission to access SOAP web services feature.',
    lines({ ADMI_WEBSERVICES: 'VIEW' }),
  );
  expect(requirement('soap')).toMatchObject({ ok: false });
  expect(requirement('symptom:ADMI_WEBSERVICES')).toBeUndefined();
  expect(symptom.explainedBy).toEqual([{ check: 'role-permission', token: TOKEN }]);
});

describe('a refused login', () => {
  it.each([
    ['the token is revoked', { tokens: [aToken({ revoked: true })] }, 'token-live'],
    ['the record is blocked', { integrations: [anIntegration({ state: 'BLOCKED' })] }, 'integration-enabled'],
    ['the role was taken away', { employees: [anEmployee({ roles: [] })] }, 'role-assigned'],
    [
      'the role may not log in by token',
      { roles: [aRole({ permissions: without('ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS') })] },
      'role-permission',
    ],
  ])('is explained where %s', (_, change, check) => {
    expect(answered('Invalid login attempt.', change).symptom.explainedBy[0]?.check).toBe(check);
  });

  it('is not explained by a permission that is no matter of the log-in', () => {
    const { verdict, symptom } = answered('INVALID_LOGIN_ATTEMPT', lines({ LIST_ACCOUNT: null }));
    expect([verdict, symptom.explainedBy, symptom.otherwise?.kind]).toEqual(['blocked', [], 'login']);
  });
});

it('puts the root cause first, and names every credential that it explains', () => {
  const { symptom } = answered('NS0565', {
    roles: [aRole({ permissions: without('LIST_ACCOUNT') })],
    employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' } })],
    tokens: [aToken(), aToken({ id: 502 })],
  });
  expect(symptom.explainedBy).toEqual([
    { check: 'role-permission', token: 501 },
    { check: 'role-permission', token: 502 },
    { check: 'global-permission', token: 501 },
    { check: 'global-permission', token: 502 },
  ]);
});

it.each([
  ['SSS_REQUEST_LIMIT_EXCEEDED', 'limit'],
  ['Hello, nothing works since this morning.', 'unknown'],
  ['NS0079', 'setup'],
  ['NS0037', 'form'],
  ['NS0034', 'data'],
])('says of %s that it is no matter of the chain: %s', (text, kind) => {
  const { verdict, symptom } = answered(text, {});
  expect([verdict, symptom.explainedBy, symptom.otherwise?.kind]).toEqual(['ready', [], kind]);
  expect(symptom.otherwise?.message).not.toBe('');
});
