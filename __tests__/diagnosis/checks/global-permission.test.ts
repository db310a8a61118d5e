import { ACME, aRequirement } from '../symptom/support/an-item';
import { findingOf } from '../../../src/TypeScript/diagnosis/checks/define';
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import fc from 'fast-check';
import { globalPermission } from '../../../src/TypeScript/diagnosis/checks/global-permission';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Level, Line } from '../../../src/TypeScript/netsuite/levels';
import { LEVELS, reaches } from '../../../src/TypeScript/netsuite/levels';
import type { Differences } from './support/a-chain';
import { factsWith, lines, ofToken, ON_ADMINISTRATOR, published, TOKEN } from './support/a-chain';

const found = (differences: Differences = {}) => ofToken(globalPermission, differences);
/** An employee with these global permissions. */
const foundWith = (global: Readonly<Record<string, Level>>, differences: Differences = {}) =>
  found({ ...differences, entity: { ...differences.entity, globalPermissions: lines(global) } });

describe('a global permission below the level', () => {
  it('fails although the role has what is needed, and points at the line', () => {
    const { status, evidence } = foundWith({ ADMI_WEBSERVICES: 'NONE' });
    expect(status).toBe('fail');
    expect(evidence).toEqual([
      {
        record: { type: 'employee', id: 42, name: 'Ana Integration', link: '/app/common/entity/employee.nl?id=42' },
        field: 'Access > Global Permissions > Setup > SOAP Web Services',
        found: 'None',
        needed: 'not set, or Full',
        requirement: 'soap',
        weight: 'fail',
      },
    ]);
  });

  it('says which lines it is and that they count for every role', () => {
    const { title, message } = foundWith({ ADMI_WEBSERVICES: 'VIEW', LIST_ACCOUNT: 'NONE' });
    expect(title).toBe('A global permission overrides the role');
    expect(message).toBe(
      'Global permissions of Ana Integration hold Setup > SOAP Web Services at View and Lists > Accounts at None, below the level needed. A global permission replaces the line of every role that Ana Integration uses, lower or higher, without a word on the role.',
    );
  });

  it('explains the codes of what it takes away, sorted, each once', () => {
    expect(foundWith({ LIST_CURRENCY: 'NONE', ADMI_WEBSERVICES: 'NONE', LIST_ACCOUNT: 'NONE' }).explains).toEqual([
      'NS0469',
      'NS0565',
      'NS0739',
    ]);
  });

  it('fails where the role is short as well: removing it is not enough, but leaving it is never right', () => {
    expect(
      foundWith({ LIST_ACCOUNT: 'NONE' }, { role: { permissions: published({ LIST_ACCOUNT: null }) } }).status,
    ).toBe('fail');
  });

  it('fails on another role than expected as well', () => {
    expect(foundWith({ LIST_ACCOUNT: 'NONE' }, { role: { name: known('A/P Clerk') } }).status).toBe('fail');
  });

  it('warns where another permission does instead', () => {
    const { status, message, explains, evidence } = foundWith({ ADMI_LOGIN_OAUTH: 'NONE' });
    expect(status).toBe('warn');
    expect(message).toContain('Expensify can sync, but global permissions of Ana Integration have a part in it');
    expect(explains).toEqual([]);
    expect(evidence).toMatchObject([
      { field: 'Access > Global Permissions > Setup > Log in using Access Tokens', found: 'None', weight: 'warn' },
    ]);
  });

  it('fails where both token permissions are taken away', () => {
    const { status, explains } = foundWith({ ADMI_LOGIN_OAUTH: 'NONE', ADMI_MANAGE_OWN_OAUTH_TOKENS: 'NONE' });
    expect(status).toBe('fail');
    expect(explains).toEqual(['NS0109', 'NS0565', 'NS0739']);
  });
});

describe('a global permission that reaches the level', () => {
  it('passes where the role reaches it too, though the line be lower than that of the role', () => {
    expect(foundWith({ LIST_ACCOUNT: 'VIEW' })).toMatchObject({ status: 'pass', evidence: [] });
  });

  it('warns where it alone reaches it', () => {
    const role = { permissions: published({ LIST_ACCOUNT: null }) };
    const { status, message } = foundWith({ LIST_ACCOUNT: 'VIEW' }, { role });
    expect(status).toBe('warn');
    expect(message).toContain('Lists > Accounts at View');
  });
});

it('passes where the employee has no global permission, or only such as nobody needs', () => {
  const { status, message, evidence } = found();
  expect(status).toBe('pass');
  expect(message).toBe('No global permission of Ana Integration changes what Expensify may do.');
  expect(evidence).toEqual([]);
  expect(foundWith({ TRAN_VENDBILL: 'NONE', ADMI_MANAGE_OAUTH_TOKENS: 'NONE' }).status).toBe('pass');
});

it('passes where the line is on something that a feature which is off would need', () => {
  expect(foundWith({ LIST_CLASS: 'NONE' }, { features: { CLASSES: known(false) } }).status).toBe('pass');
  expect(foundWith({ LIST_CLASS: 'NONE' }).status).toBe('fail');
});

it('replaces the level of the role, and is no maximum of the two', () => {
  const level = fc.constantFrom(...LEVELS);
  const line = fc.constantFrom<Line>(null, ...LEVELS);
  fc.assert(
    fc.property(line, level, (role, global) => {
      const { status } = foundWith(
        { ADMI_WEBSERVICES: global },
        { role: { permissions: published({ ADMI_WEBSERVICES: role }) } },
      );
      expect(status).toBe(!reaches(global, 'FULL') ? 'fail' : reaches(role, 'FULL') ? 'pass' : 'warn');
    }),
  );
});

describe('does not apply', () => {
  const OVERRIDDEN = { globalPermissions: lines({ ADMI_WEBSERVICES: 'NONE' }) };

  it.each<[string, Differences]>([
    ['where the feature is off', { features: { EMPPERMS: known(false) }, entity: OVERRIDDEN }],
    ['to Administrator', { ...ON_ADMINISTRATOR, entity: OVERRIDDEN }],
    ['to a vendor', { entity: { ...OVERRIDDEN, type: known('VENDOR') } }],
    ['to a partner', { entity: { ...OVERRIDDEN, type: known('PARTNER') } }],
    ['to a customer', { entity: { ...OVERRIDDEN, type: known('CUSTOMER') } }],
  ])('%s', (_, differences) => {
    expect(found(differences)).toMatchObject({ status: 'notApplicable', evidence: [], explains: [] });
  });

  it.each<[string, Differences]>([
    ['the feature', { features: { EMPPERMS: known(false) }, entity: { type: UNREAD, globalPermissions: UNREAD } }],
    ['Administrator', { ...ON_ADMINISTRATOR, features: { EMPPERMS: UNREAD }, entity: { globalPermissions: UNREAD } }],
    ['the kind of holder', { features: { EMPPERMS: UNREAD }, entity: { type: known('VENDOR') } }],
  ])('once %s rules it out, whatever else was not read', (_, differences) => {
    expect(found(differences).status).toBe('notApplicable');
  });
});

describe('what was not read', () => {
  it('makes it unknown: the global permissions', () => {
    const { status, message, explains, evidence } = found({ entity: { globalPermissions: UNREAD } });
    expect(status).toBe('unknown');
    expect(message).toBe('Whether a global permission of Ana Integration overrides the role could not be read.');
    expect(explains).toContain('NS0565');
    expect(evidence).toContainEqual(
      expect.objectContaining({ requirement: 'soap', found: 'could not be read', weight: 'unknown' }),
    );
  });

  it.each<[string, Differences]>([
    ['whether the feature is on', { features: { EMPPERMS: UNREAD } }],
    ['whether the holder is an employee', { entity: { type: UNREAD } }],
  ])('makes it unknown: %s, for then it may not even apply', (_, differences) => {
    expect(found(differences).status).toBe('unknown');
    expect(foundWith({ ADMI_WEBSERVICES: 'NONE' }, differences).status).toBe('unknown');
  });

  it('makes it unknown: the role, where a global permission may be all that gives a level', () => {
    expect(foundWith({ ADMI_WEBSERVICES: 'FULL' }, { role: { permissions: UNREAD } }).status).toBe('unknown');
  });

  it('changes nothing: the role, where a global permission takes away the only way', () => {
    const unread = { role: { permissions: UNREAD, name: UNREAD } };
    expect(foundWith({ ADMI_WEBSERVICES: 'NONE' }, unread).status).toBe('fail');
    expect(foundWith({}, unread).status).toBe('pass');
  });

  it('makes it unknown: a feature without which the overridden line is not needed', () => {
    const features = { CLASSES: UNREAD };
    expect(foundWith({ LIST_CLASS: 'NONE' }, { features }).status).toBe('unknown');
    expect(foundWith({ LIST_CLASS: 'NONE', LIST_ACCOUNT: 'NONE' }, { features }).status).toBe('fail');
    expect(foundWith({}, { features }).status).toBe('pass');
  });
});

describe('says', () => {
  const REQUIREMENT = aRequirement({ id: 'bins', anyOf: ['LIST_BIN'], level: 'EDIT' });
  const withPublished = (global: Readonly<Record<string, Level>>, role: Readonly<Record<string, Level>> = {}) => {
    const facts = factsWith({
      role: { permissions: lines({ ADMI_LOGIN_OAUTH: 'FULL', ...role }) },
      entity: { globalPermissions: lines(global) },
    });
    return findingOf(globalPermission, chainOf(facts, { ...ACME, requirements: [REQUIREMENT] }, TOKEN));
  };

  it('that a published level which a global line takes away, or alone gives, is worth a warning', () => {
    expect(withPublished({ LIST_BIN: 'VIEW' }, { LIST_BIN: 'FULL' })).toMatchObject({
      ...{ status: 'warn', title: 'A global permission matters here' },
      evidence: [{ found: 'View', needed: 'not set, or Edit', requirement: 'bins', weight: 'warn' }],
    });
    expect(withPublished({ LIST_BIN: 'EDIT' }).status).toBe('warn');
    expect(withPublished({ LIST_BIN: 'EDIT' }, { LIST_BIN: 'EDIT' }).status).toBe('pass');
    expect(withPublished({}, { LIST_BIN: 'NONE' }).status).toBe('pass');
  });

  it('what has a part in it, and who to ask before it is changed', () => {
    const { message } = foundWith({ ADMI_LOGIN_OAUTH: 'NONE' });
    expect(message).toBe(
      'Expensify can sync, but global permissions of Ana Integration have a part in it: Setup > Log in using Access Tokens at None. Whoever changes them later changes this token too.',
    );
  });

  it('what could not be read', () => {
    expect(found({ entity: { globalPermissions: UNREAD } }).title).toBe(
      'The global permissions of Ana Integration could not be read',
    );
  });

  it('that they have no effect', () => {
    expect(found(ON_ADMINISTRATOR)).toMatchObject({
      title: 'Global permissions have no effect here',
      message:
        'Global permissions count for employees only, not for the Administrator role, and only with the feature Global Permissions.',
    });
    expect(found().title).toBe('No global permission is in the way');
  });

  it('only what the answer stands on: a line that does no harm is shown and not named', () => {
    const { message, evidence, explains } = foundWith({ ADMI_LOGIN_OAUTH: 'NONE', LIST_ACCOUNT: 'NONE' });
    expect(message).toContain('hold Lists > Accounts at None, below');
    expect(evidence.map(({ weight }) => weight)).toEqual(['warn', 'fail']);
    expect(explains).toEqual(['NS0565']);
  });

  it('nothing of a line where it may not apply at all', () => {
    const { evidence } = foundWith({ ADMI_WEBSERVICES: 'NONE' }, { features: { EMPPERMS: UNREAD } });
    expect(evidence).toMatchObject([{ requirement: 'soap', weight: 'unknown' }]);
  });
});
