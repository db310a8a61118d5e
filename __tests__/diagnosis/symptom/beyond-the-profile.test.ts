/**
 * Error texts that say more than a profile: another level, one permission of several, another kind of credential. And sentences
 * beside a code: the sentence decides.
 */
import { recognise } from '../../../src/TypeScript/diagnosis/symptom';
import { profiles } from '../../../src/TypeScript/profiles/index';
import { parseProfile } from '../../../src/TypeScript/profiles/parse';
import { aRole, anEmployee, aToken, TOKEN } from '../support/accounts';
import { expensify } from '../../support/expensify';
import { answered, EVERYTHING, judged, lines } from './support/answered';

const ramp = profiles.get('ramp') ?? expensify;
const needs = (permission: string) => `You need  the '${permission}' permission to access this page.`;
const higher = (permission: string) => `You need a higher level of the '${permission}' permission to access this page.`;
const BY_THE_ROLE = [{ check: 'role-permission', token: TOKEN }];

describe('a permission that the profile has', () => {
  it.each([
    ['a higher level', higher('Lists -> Accounts'), 'CREATE'],
    ['a level by its name', "You must have 'Lists -> Accounts' Edit permission to do this.", 'EDIT'],
  ] as const)('is asked for again where the text wants %s', (_, text, level) => {
    const { verdict, symptom, requirement } = judged(text, expensify, lines({ LIST_ACCOUNT: 'VIEW' }));
    expect([verdict, symptom.explainedBy]).toEqual(['blocked', BY_THE_ROLE]);
    expect(requirement('accounts')).toMatchObject({ required: 'VIEW', ok: true });
    expect(requirement('symptom:LIST_ACCOUNT')).toMatchObject({ required: level, effective: 'VIEW', ok: false });
  });

  it('is asked for once where its own level is the next higher one', () => {
    const { symptom, requirement } = judged(higher('Lists -> Accounts'), expensify, lines({ LIST_ACCOUNT: null }));
    expect(symptom.explainedBy).toEqual(BY_THE_ROLE);
    expect(requirement('symptom:LIST_ACCOUNT')).toBeUndefined();
  });

  it('is asked of each credential one level above its own', () => {
    const { symptom } = judged(higher('Lists -> Accounts'), expensify, {
      roles: [
        aRole({ permissions: { ...EVERYTHING, LIST_ACCOUNT: 'VIEW' } }),
        aRole({ id: 1002, scriptid: 'customrole1002', permissions: { ...EVERYTHING, LIST_ACCOUNT: 'FULL' } }),
      ],
      employees: [anEmployee({ roles: [1001, 1002] })],
      tokens: [aToken(), aToken({ id: 502, role: 1002 })],
    });
    expect(symptom.explainedBy).toEqual(BY_THE_ROLE);
  });
});

it.each([
  [
    'two sentences want different levels of one permission',
    `${needs('Lists -> Bins')} You must have 'Lists -> Bins' Edit permission to do this.`,
    { LIST_BIN: 'VIEW' },
  ],
  [
    'one sentence lets either of two do, and another names one of them',
    `You must have either 'Transactions -> Invoice' or 'Transactions -> Cash Sale' permission to bill. ${needs('Transactions -> Invoice')}`,
    { TRAN_CUSTINVC: null, TRAN_CASHSALE: 'FULL' },
  ],
] as const)('asks for all of it where %s', (_, text, different) => {
  expect(answered(text, expensify, lines(different)).explainedBy).toEqual(BY_THE_ROLE);
});

describe('of a profile', () => {
  const { parsed } = parseProfile(
    JSON.stringify({
      format: 'profile/1',
      id: 'acme',
      name: 'Acme',
      recognise: { integrationNames: ['expensify'] },
      credentials: [{ kind: 'access-token' }, { kind: 'oauth2-certificate' }],
      requirements: [
        { id: 'bins', anyOf: ['LIST_BIN'], level: 'VIEW', onlyWith: { credential: 'oauth2-certificate' } },
        { id: 'places', anyOf: ['LIST_DEPARTMENT', 'LIST_LOCATION'], level: 'VIEW' },
      ],
    }),
  );
  if (!parsed) throw new Error('The profile of this test is none.');
  const { profile } = parsed;

  it('counts a requirement of another kind of credential for nothing', () => {
    expect(answered(needs('Lists -> Bins'), profile, lines({ LIST_BIN: null })).explainedBy).toEqual(BY_THE_ROLE);
  });

  it('asks for the permission that NetSuite names, though the profile takes another in its place', () => {
    const change = lines({ LIST_DEPARTMENT: null, LIST_LOCATION: 'FULL' });
    expect(answered(needs('Lists -> Departments'), profile, change).explainedBy).toEqual(BY_THE_ROLE);
  });
});

it('takes either permission to log in, whichever NetSuite names', () => {
  const change = lines({ ADMI_LOGIN_OAUTH: null, ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL' });
  expect(judged(needs('Setup -> Log in using Access Tokens'), expensify, change).verdict).toBe('ready');
});

it('says that a permission goes with a feature that is off', () => {
  const { otherwise } = answered(needs('Lists -> Classes'), expensify, {
    ...lines({ LIST_CLASS: null }),
    features: { CLASSES: false },
  });
  expect(otherwise?.message).toContain('Lists > Classes is needed only with the feature CLASSES, which is off');
});

it.each([
  ['NS0034 Export failed: Request limit exceeded.', 'limit'],
  ['NS0034: Invalid login attempt.', 'login'],
  [`NS0034: ${needs('Lists -> Accounts')}`, 'unknown'],
  ['NS0034: That record does not exist.', 'data'],
])('lets the sentence decide, and not the code beside it: %s is %s', (text, kind) => {
  const { otherwise } = answered(text, expensify);
  expect(otherwise?.kind).toBe(kind);
  expect(otherwise?.message).toContain('NS0034');
});

describe('a code that another integration lists', () => {
  const vocabulary = {
    codes: [...profiles.values()].flatMap(({ id, errors }) => errors.map(({ code }) => ({ code, profile: id }))),
  };

  it('keeps the meaning that it has as a code of NetSuite', () => {
    const [item, ...others] = recognise('INVALID_KEY_OR_REF', vocabulary).items;
    expect(others).toEqual([]);
    expect(item).toMatchObject({ kind: 'not-visible', code: 'INVALID_KEY_OR_REF', profiles: ['rossum'] });
    expect(item?.explains.checks).toContain('role-permission');
  });

  it('is said to be one of that integration', () => {
    const { otherwise } = judged('NS0034', ramp, {}, vocabulary).symptom;
    expect(otherwise).toMatchObject({
      kind: 'unknown',
      message: expect.stringContaining('a code of expensify') as unknown,
    });
  });
});
