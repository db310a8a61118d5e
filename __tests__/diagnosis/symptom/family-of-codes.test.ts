/**
 * The whole family of codes: for each an account that shows it and gets the right cause, and one on which it is honestly not the
 * chain. Each account is one in which everything works, but for one change.
 */
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { profileFiles } from '../../../src/TypeScript/profiles/index';
import { expensify } from '../../support/expensify';
import { EXPECTED_ROLE, OTHER_ROLE, aRole, anEmployee, anIntegration, aToken } from '../support/accounts';
import type { Change } from './support/answered';
import { answered, EVERYTHING, explaining, lines } from './support/answered';

const without = (permission: string): Change => lines({ [permission]: null });
const at = (permission: string, level: Level): Change => lines({ [permission]: level });
const everything = aRole({ permissions: EVERYTHING });
const wrongRole: Change = {
  roles: [
    everything,
    aRole({ id: OTHER_ROLE, name: 'A/P Clerk', permissions: { ADMI_LOGIN_OAUTH: 'FULL', ADMI_WEBSERVICES: 'FULL' } }),
  ],
  employees: [anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE] })],
  tokens: [aToken({ role: OTHER_ROLE })],
};
const roleTakenAway: Change = { employees: [anEmployee({ roles: [] })] };
const globalNone = (permission: string): Change => ({
  employees: [anEmployee({ globalPermissions: { [permission]: 'NONE' } })],
});

/** Code, what is different in the account, and the check that explains it: the root cause. */
const SHOWN: readonly (readonly [string, string, Change, string])[] = [
  ['NS0565', 'the role lacks Accounts', without('LIST_ACCOUNT'), 'role-permission'],
  ['NS0565', 'the token stands on another role', wrongRole, 'token-role'],
  ['NS0565', 'the role was taken from the employee', roleTakenAway, 'role-assigned'],
  ['NS0565', 'a global permission takes Accounts away', globalNone('LIST_ACCOUNT'), 'global-permission'],
  ['NS0228', 'the role lacks Expense Categories', without('LIST_CATEGORY'), 'role-permission'],
  ['NS0228', 'the role was taken from the employee', roleTakenAway, 'role-assigned'],
  ['NS0384', 'the role lacks Classes', without('LIST_CLASS'), 'role-permission'],
  ['NS0384', 'the role lacks Departments', without('LIST_DEPARTMENT'), 'role-permission'],
  ['NS0384', 'the role lacks Locations', without('LIST_LOCATION'), 'role-permission'],
  ['NS0521', 'the role lacks Subsidiaries', without('LIST_SUBSIDIARY'), 'role-permission'],
  ['NS0634', 'the role lacks Employees', without('LIST_EMPLOYEE'), 'role-permission'],
  ['NS0844', 'the role lacks Vendors', without('LIST_VENDOR'), 'role-permission'],
  ['NS0844', 'the token stands on another role', wrongRole, 'token-role'],
  ['NS0938', 'the role lacks Custom Record Entries', without('LIST_CUSTRECORDENTRY'), 'role-permission'],
  ['NS0469', 'the role lacks Currency', without('LIST_CURRENCY'), 'role-permission'],
  ['NS0430', 'the role lacks Projects', without('LIST_JOB'), 'role-permission'],
  ['NS0318', 'the role lacks Items', without('LIST_ITEM'), 'role-permission'],
  ['NS0109', 'the token is revoked', { tokens: [aToken({ revoked: true })] }, 'token-live'],
  ['NS0109', 'the employee may not log in', { employees: [anEmployee({ giveAccess: false })] }, 'employee-access'],
  ['NS0109', 'the role is inactive', { roles: [aRole({ permissions: EVERYTHING, inactive: true })] }, 'role-active'],
  ['NS0109', 'the feature is off', { features: { TBA: false } }, 'feature-enabled'],
  [
    'NS0123',
    'the integration record is blocked',
    { integrations: [anIntegration({ state: 'BLOCKED' })] },
    'integration-enabled',
  ],
  ['NS0739', 'SOAP Web Services is below Full', at('ADMI_WEBSERVICES', 'EDIT'), 'role-permission'],
  ['NS0510', 'the role may not manage access tokens', without('ADMI_MANAGE_OAUTH_TOKENS'), 'role-permission'],
  ['NS0159', 'Pay Bills is below Full', at('TRAN_VENDPYMT', 'EDIT'), 'role-permission'],
  ['NS0377', 'Vendors is below Full', at('LIST_VENDOR', 'EDIT'), 'role-permission'],
  ['NS0445', 'Invoice is below Full', at('TRAN_CUSTINVC', 'EDIT'), 'role-permission'],
  ['NS0077', 'Employees is below Full', at('LIST_EMPLOYEE', 'EDIT'), 'role-permission'],
  ['NS0029', 'the token is revoked', { tokens: [aToken({ revoked: true })] }, 'token-live'],
  ['NS0029', 'the role lacks Accounts', without('LIST_ACCOUNT'), 'role-permission'],
];

describe('a code of the chain', () => {
  it.each(SHOWN)('%s, where %s, is explained', (code, _where, change, check) => {
    const { explainedBy, otherwise } = answered(`${code} Sync Error`, expensify, change);

    expect(explainedBy[0]?.check).toBe(check);
    expect(otherwise).toBeNull();
  });

  it.each([...new Set(SHOWN.map(([code]) => code))])('%s is not explained where everything works', (code) => {
    const { explainedBy, otherwise } = answered(`${code} Sync Error`, expensify);

    expect(explainedBy).toEqual([]);
    expect(otherwise?.message).toContain(`${code}: `);
  });

  it('is not explained by what another code is about', () => {
    expect(explaining('NS0228', expensify, without('LIST_CURRENCY'))).toEqual([]);
    expect(explaining('NS0469', expensify, without('LIST_CATEGORY'))).toEqual([]);
    expect(explaining('NS0123', expensify, roleTakenAway)).toEqual([]);
    expect(explaining('NS0159', expensify, without('LIST_ACCOUNT'))).toEqual([]);
  });
});

/** Everything is broken at once, and still no link of the chain is what these codes are about. */
const ALL_BROKEN: Change = {
  roles: [aRole({ permissions: {}, inactive: true })],
  employees: [anEmployee({ roles: [], giveAccess: false })],
};
const OF_THE_CHAIN = new Set(SHOWN.map(([code]) => code));
const OTHERS = (profileFiles.get('expensify')?.errors ?? []).filter(({ code }) => !OF_THE_CHAIN.has(code));
const KIND = { permission: 'unknown', other: 'unknown' } as Readonly<Record<string, string>>;

describe('a code that is not of the chain', () => {
  it.each(OTHERS.map((error) => [error.code, error] as const))(
    '%s says what it is, and where to look',
    (code, error) => {
      const { explainedBy, otherwise } = answered(`${code} Export Error`, expensify, ALL_BROKEN);

      expect(explainedBy).toEqual([]);
      expect(otherwise).toMatchObject({
        kind: KIND[error.kind] ?? error.kind,
        message: expect.stringContaining(error.meaning) as string,
        ...(error.look === undefined ? {} : { look: error.look }),
      });
      expect(otherwise?.look).not.toBe('');
    },
  );

  it.each(OTHERS.filter(({ kind, reads }) => kind === 'form' && reads === undefined).map(({ code }) => code))(
    '%s is about a form, which no script can read',
    (code) => {
      const otherwise = answered(code, expensify).otherwise;

      expect(otherwise?.message).toContain('No script can read which fields a form shows');
      expect(otherwise?.look).toContain('Transaction Forms');
    },
  );

  it('is read, or says that it is not', () => {
    const silent = OTHERS.filter(({ code, kind, reads }) => {
      const message = answered(code, expensify).otherwise?.message ?? '';
      return (
        kind !== 'permission' && reads === undefined && !/No script can read|does not check this cause/.test(message)
      );
    });

    expect(silent.map(({ code }) => code)).toEqual([]);
  });
});

it('the family is the one that the vendor publishes, and no code of it is left out', () => {
  const codes = expensify.errors.map(({ code }) => code);

  expect(codes.length).toBeGreaterThanOrEqual(70);
  expect([...OF_THE_CHAIN].filter((code) => !codes.includes(code))).toEqual([]);
  expect(new Set([...OF_THE_CHAIN, ...OTHERS.map(({ code }) => code)]).size).toBe(codes.length);
});
