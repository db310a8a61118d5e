import fc from 'fast-check';
import { rolePermission } from '../../../src/TypeScript/diagnosis/checks/role-permission';
import { known, lineIn, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Line } from '../../../src/TypeScript/netsuite/levels';
import { LEVELS, reaches } from '../../../src/TypeScript/netsuite/levels';
import { expensify } from '../../support/expensify';
import { requirementsOf } from '../../../src/TypeScript/diagnosis/profile';
import type { Differences } from './support/a-chain';
import { lines, ofToken, ON_ADMINISTRATOR, published } from './support/a-chain';

const REQUIREMENTS = requirementsOf(expensify);

const found = (differences: Differences = {}) => ofToken(rolePermission, differences);
/** The expected role as published but for these lines. */
const foundWith = (changes: Readonly<Record<string, Line>>, differences: Differences = {}) =>
  found({ ...differences, role: { permissions: published(changes) } });

describe('the expected role', () => {
  it('passes as its vendor publishes it', () => {
    const { status, message, explains, evidence } = found();
    expect(status).toBe('pass');
    expect(message).toBe('The role "Expensify Integration" reaches every level needed.');
    expect(explains).toEqual([]);
    expect(evidence).toEqual([]);
  });

  it.each(REQUIREMENTS)('fails where it lacks "$label", and explains its codes', (requirement) => {
    const none = Object.fromEntries(requirement.anyOf.map((key) => [key, null]));
    const { status, explains, evidence } = foundWith(none);
    expect(status).toBe('fail');
    expect(explains).toEqual(requirement.explains);
    expect(evidence.filter(({ weight }) => weight === 'fail').map((row) => row.requirement)).toEqual(
      requirement.anyOf.map(() => requirement.id),
    );
  });

  it('fails below the level, and points at the line', () => {
    const { status, evidence } = foundWith({ ADMI_WEBSERVICES: 'EDIT' });
    expect(status).toBe('fail');
    expect(evidence[0]).toEqual({
      record: { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' },
      field: 'Permissions > Setup > SOAP Web Services',
      found: 'Edit',
      needed: 'Full',
      requirement: 'soap',
      weight: 'fail',
    });
  });

  it('tells a line at None from no line', () => {
    const row = (line: Line) => foundWith({ LIST_ACCOUNT: line }).evidence.find(({ weight }) => weight === 'fail');
    expect([row('NONE')?.found, row(null)?.found]).toEqual(['None', 'not set']);
  });

  it('says what it is not allowed to do', () => {
    const { title, message } = foundWith({ LIST_ACCOUNT: null, LIST_EMPLOYEE: 'NONE' });
    expect(title).toBe('The role lacks a permission');
    expect(message).toBe(
      'The role "Expensify Integration" is not allowed to: read the chart of accounts and read employees.',
    );
  });

  it('shows the lines below the published level too, after those that block', () => {
    const { evidence } = foundWith({ LIST_ACCOUNT: null, LIST_DEPARTMENT: 'VIEW' });
    expect(evidence.map(({ field, needed, weight }) => [field, needed, weight])).toEqual([
      ['Permissions > Lists > Accounts', 'View', 'fail'],
      ['Permissions > Lists > Accounts', 'Full (advised)', 'warn'],
      ['Permissions > Lists > Departments', 'Full (advised)', 'warn'],
    ]);
  });

  it('needs one of the two token permissions, not both', () => {
    expect(foundWith({ ADMI_LOGIN_OAUTH: null }).status).toBe('warn');
    expect(foundWith({ ADMI_LOGIN_OAUTH: null, ADMI_MANAGE_OWN_OAUTH_TOKENS: null }).status).toBe('fail');
  });

  it('fails exactly where a requirement has no line that reaches its level', () => {
    const keys = [...new Set(REQUIREMENTS.flatMap(({ anyOf }) => anyOf))];
    const line = fc.constantFrom<Line>(null, ...LEVELS);
    const changed = fc.dictionary(fc.constantFrom(...keys), line, { maxKeys: 4 });
    fc.assert(
      fc.property(changed, (changes) => {
        const permissions = published(changes);
        const levelOf = (key: string): Line => (permissions.known ? lineIn(permissions.value, key) : null);
        const short = REQUIREMENTS.filter(({ anyOf, level }) => !anyOf.some((key) => reaches(levelOf(key), level)));
        const { status, explains } = found({ role: { permissions } });
        expect(status === 'fail').toBe(short.length > 0);
        expect(explains).toEqual([...new Set(short.flatMap((requirement) => requirement.explains))].sort());
      }),
    );
  });
});

describe('advised levels', () => {
  it('warns of a line below what its vendor publishes, which is no failure', () => {
    const { status, title, evidence, explains } = foundWith({ LIST_ACCOUNT: 'VIEW' });
    expect(status).toBe('warn');
    expect(title).toBe('The role differs from the published one');
    expect(explains).toEqual([]);
    expect(evidence).toMatchObject([
      { field: 'Permissions > Lists > Accounts', found: 'View', needed: 'Full (advised)', weight: 'warn' },
    ]);
  });

  it('asks nothing for a feature that is off', () => {
    const without = (on: boolean) => foundWith({ LIST_CLASS: null }, { features: { CLASSES: known(on) } }).status;
    expect([without(false), without(true)]).toEqual(['pass', 'fail']);
  });
});

describe('another role than expected', () => {
  it('does not apply: that is judged by token-role', () => {
    const { status, message, evidence } = found({ role: { name: known('A/P Clerk'), permissions: lines({}) } });
    expect(status).toBe('notApplicable');
    expect(message).toBe('The token is not on "Expensify Integration"; its role is judged above.');
    expect(evidence).toEqual([]);
  });

  it('does not apply to Administrator, read or not', () => {
    expect(found(ON_ADMINISTRATOR).status).toBe('notApplicable');
    expect(found({ ...ON_ADMINISTRATOR, role: { name: UNREAD, permissions: UNREAD } }).status).toBe('notApplicable');
  });
});

describe('beside global permissions', () => {
  it('does not fail where a global permission gives what the role lacks', () => {
    const entity = { globalPermissions: lines({ ADMI_WEBSERVICES: 'FULL' }) };
    expect(foundWith({ ADMI_WEBSERVICES: null }, { entity }).status).toBe('warn');
  });

  it('does not blame the role where a global permission takes away what it has', () => {
    expect(found({ entity: { globalPermissions: lines({ ADMI_WEBSERVICES: 'NONE' }) } }).status).toBe('pass');
  });

  it('blames the role too where both are below the level', () => {
    const entity = { globalPermissions: lines({ ADMI_WEBSERVICES: 'NONE' }) };
    expect(foundWith({ ADMI_WEBSERVICES: null }, { entity }).status).toBe('fail');
  });
});

describe('what was not read', () => {
  it('makes it unknown: the permissions, and each that is needed is shown', () => {
    const { status, evidence, explains } = found({ role: { permissions: UNREAD } });
    expect(status).toBe('unknown');
    expect(new Set(evidence.map(({ requirement }) => requirement))).toEqual(new Set(REQUIREMENTS.map(({ id }) => id)));
    expect(new Set(evidence.map(({ weight }) => weight))).toEqual(new Set(['unknown']));
    expect(explains).toEqual([...new Set(REQUIREMENTS.flatMap((one) => one.explains))].sort());
  });

  it('makes it unknown: the name, for the role may be another one', () => {
    expect(found({ role: { name: UNREAD } }).status).toBe('unknown');
  });

  it('makes it unknown: global permissions that may give what the role lacks', () => {
    const { status, explains } = foundWith({ LIST_VENDOR: null }, { entity: { globalPermissions: UNREAD } });
    expect(status).toBe('unknown');
    expect(explains).toEqual(['NS0844']);
  });

  it('changes nothing: global permissions where the role reaches every level', () => {
    expect(found({ entity: { globalPermissions: UNREAD } }).status).toBe('pass');
  });

  it.each<[string, Differences]>([
    ['the feature is off', { features: { EMPPERMS: known(false) }, entity: { globalPermissions: UNREAD } }],
    ['the holder is a vendor', { entity: { type: known('VENDOR'), globalPermissions: UNREAD } }],
  ])('changes nothing: global permissions where %s', (_, differences) => {
    expect(foundWith({ LIST_ACCOUNT: null }, differences).status).toBe('fail');
  });

  it('makes it unknown: whether global permissions count, where one gives what the role lacks', () => {
    const entity = { globalPermissions: lines({ LIST_VENDOR: 'VIEW' }) };
    expect(foundWith({ LIST_VENDOR: null }, { entity, features: { EMPPERMS: UNREAD } }).status).toBe('unknown');
  });

  it('makes it unknown: a feature without which the missing line is not needed', () => {
    expect(foundWith({ LIST_CLASS: null }, { features: { CLASSES: UNREAD } }).status).toBe('unknown');
  });

  it('changes nothing: that feature where something else is missing for sure, whose codes alone are explained', () => {
    const { status, explains } = foundWith({ LIST_CLASS: null, LIST_ACCOUNT: null }, { features: { CLASSES: UNREAD } });
    expect(status).toBe('fail');
    expect(explains).toEqual(['NS0565']);
  });

  it('changes nothing: that feature where the line is there', () => {
    expect(found({ features: { CLASSES: UNREAD } }).status).toBe('pass');
  });
});

describe('says', () => {
  it('what could not be read', () => {
    expect(found({ role: { permissions: UNREAD } })).toMatchObject({
      ...{ status: 'unknown' },
      title: 'The permissions of the role "Expensify Integration" could not be read',
      message: 'Whether the role "Expensify Integration" allows what Expensify needs could not be read.',
    });
  });

  it('that the role differs from the published one, and points at the lines alone', () => {
    const { title, message, evidence } = foundWith({ LIST_ACCOUNT: 'VIEW' });
    expect(title).toBe('The role differs from the published one');
    expect(message).toContain('Some levels are below those that Expensify publishes for it');
    expect(evidence).toMatchObject([{ found: 'View', needed: 'Full (advised)', weight: 'warn' }]);
  });

  it('that another role is judged elsewhere, without a line', () => {
    expect(found({ role: { name: known('A/P Clerk'), permissions: published({ LIST_ACCOUNT: null }) } })).toMatchObject(
      {
        ...{ status: 'notApplicable', title: 'Another role than expected', evidence: [], explains: [] },
        message: 'The token is not on "Expensify Integration"; its role is judged above.',
      },
    );
  });

  it('nothing of its lines where it passes', () => {
    expect(found()).toMatchObject({ title: 'The role allows what is needed', evidence: [], explains: [] });
  });
});
