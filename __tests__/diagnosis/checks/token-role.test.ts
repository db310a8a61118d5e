import { expensify } from '../../support/expensify';
import { findingOf } from '../../../src/TypeScript/diagnosis/checks/define';
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import { tokenRole } from '../../../src/TypeScript/diagnosis/checks/token-role';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Line } from '../../../src/TypeScript/netsuite/levels';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import type { Differences } from './support/a-chain';
import { CERTIFICATE, factsWith, lines, ofToken, ON_ADMINISTRATOR, published, TOKEN } from './support/a-chain';

const CLERK = 'A/P Clerk';

const found = (differences: Differences = {}) => ofToken(tokenRole, differences);
/** A token on another role, with all that the expected one has but for these lines. */
const onAnotherRole = (changes: Readonly<Record<string, Line>> = {}, differences: Differences = {}) =>
  found({ ...differences, role: { name: known(CLERK), permissions: published(changes) } });

describe('the expected role', () => {
  it.each(['Expensify Integration', 'EXPENSIFY INTEGRATION', '  expensify integration '])(
    'is for another check: "%s"',
    (name) => {
      const { status, explains } = found({ role: { name: known(name), permissions: lines({}) } });
      expect(status).toBe('notApplicable');
      expect(explains).toEqual([]);
    },
  );

  it('has that name and no other', () => {
    expect(found({ role: { name: known('Expensify Integration 2') } }).status).toBe('warn');
  });
});

describe('another role', () => {
  it('fails where it lacks something, and points at the token first and the missing line next', () => {
    const { status, evidence } = onAnotherRole({ LIST_ACCOUNT: null });
    expect(status).toBe('fail');
    expect(evidence).toEqual([
      {
        record: { type: 'access-token', id: 501, name: 'Expensify - Ana', link: '/app/setup/accesstoken.nl?id=501' },
        field: 'Role',
        found: CLERK,
        needed: 'Expensify Integration',
        requirement: null,
        weight: 'fail',
      },
      {
        record: { type: 'role', id: 1001, name: CLERK, link: '/app/setup/role.nl?id=1001' },
        field: 'Permissions > Lists > Accounts',
        found: 'not set',
        needed: 'View',
        requirement: 'accounts',
        weight: 'fail',
      },
    ]);
  });

  it('says what the role may not do, and that a token cannot change its role', () => {
    const { title, message } = onAnotherRole({ LIST_ACCOUNT: 'NONE', LIST_VENDOR: null });
    expect(title).toBe('The token is on the wrong role');
    expect(message).toBe(
      'The token was issued with the role "A/P Clerk", not "Expensify Integration", and that role is not allowed to: read the chart of accounts and read vendors. The role of a token never changes.',
    );
  });

  it('explains the codes of all that is missing, sorted, each once', () => {
    expect(onAnotherRole({ LIST_VENDOR: null, LIST_ACCOUNT: null, ADMI_WEBSERVICES: null }).explains).toEqual([
      'NS0565',
      'NS0739',
      'NS0844',
    ]);
  });

  it('warns where the role suffices: it works, and is more than is needed or unlike what is published', () => {
    const { status, message, explains, evidence } = onAnotherRole();
    expect(status).toBe('warn');
    expect(message).toContain('so this works; a role of its own would allow it less.');
    expect(explains).toEqual([]);
    expect(evidence).toMatchObject([{ field: 'Role', found: CLERK, weight: 'warn' }]);
  });

  it('needs one of the two token permissions, not both', () => {
    expect(onAnotherRole({ ADMI_LOGIN_OAUTH: null }).status).toBe('warn');
    expect(onAnotherRole({ ADMI_MANAGE_OWN_OAUTH_TOKENS: null }).status).toBe('warn');
    const neither = onAnotherRole({ ADMI_LOGIN_OAUTH: 'NONE', ADMI_MANAGE_OWN_OAUTH_TOKENS: null });
    expect(neither.status).toBe('fail');
    expect(neither.evidence.slice(1)).toMatchObject([
      {
        field: 'Permissions > Setup > Log in using Access Tokens',
        found: 'None',
        needed: 'Full, or one of the others',
      },
      { field: 'Permissions > Setup > User Access Tokens', found: 'not set', needed: 'Full, or one of the others' },
    ]);
  });

  it('does not take Access Token Management for either: its holders cannot log in by it', () => {
    const manager = lines({ ADMI_MANAGE_OAUTH_TOKENS: 'FULL', ADMI_WEBSERVICES: 'FULL' });
    const { evidence } = found({ role: { name: known(CLERK), permissions: manager } });
    expect(evidence.map(({ requirement }) => requirement)).toContain('log-in-by-token');
  });

  it('asks nothing for a feature that is off', () => {
    const without = (on: boolean) => onAnotherRole({ LIST_CLASS: null }, { features: { CLASSES: known(on) } }).status;
    expect([without(false), without(true)]).toEqual(['warn', 'fail']);
  });
});

describe('Administrator', () => {
  it('is enough without a single line, and worth a warning', () => {
    expect(found(ON_ADMINISTRATOR).status).toBe('warn');
  });

  it('need not be read', () => {
    expect(found({ ...ON_ADMINISTRATOR, role: { name: UNREAD, permissions: UNREAD } }).status).toBe('warn');
  });
});

describe('beside global permissions', () => {
  it('does not fail where a global permission gives what the role lacks', () => {
    expect(
      onAnotherRole({ LIST_ACCOUNT: null }, { entity: { globalPermissions: lines({ LIST_ACCOUNT: 'VIEW' }) } }).status,
    ).toBe('warn');
  });

  it('does not fail where the role suffices and a global permission takes it away', () => {
    expect(onAnotherRole({}, { entity: { globalPermissions: lines({ LIST_ACCOUNT: 'NONE' }) } }).status).toBe('warn');
  });
});

describe('what was not read', () => {
  it('makes it unknown: the permissions of another role', () => {
    const { status, message, evidence } = found({ role: { name: known(CLERK), permissions: UNREAD } });
    expect(status).toBe('unknown');
    expect(message).toBe(
      'The permissions of the role "A/P Clerk" could not be read, so we cannot tell whether it is enough.',
    );
    expect(evidence).toContainEqual(
      expect.objectContaining({ requirement: 'accounts', found: 'could not be read', weight: 'unknown' }),
    );
  });

  it('changes nothing about the expected role', () => {
    expect(found({ role: { permissions: UNREAD }, entity: { globalPermissions: UNREAD } }).status).toBe(
      'notApplicable',
    );
  });

  it('makes it unknown: the name, for it may be the expected one', () => {
    expect(found({ role: { name: UNREAD } }).status).toBe('unknown');
    expect(found({ role: { name: UNREAD, permissions: lines({}) } }).status).toBe('unknown');
  });

  it('makes it unknown: global permissions that may give what the role lacks', () => {
    expect(onAnotherRole({ LIST_ACCOUNT: null }, { entity: { globalPermissions: UNREAD } }).status).toBe('unknown');
  });

  it('changes nothing: global permissions where the role suffices, or where they do not count', () => {
    const unread = { entity: { globalPermissions: UNREAD } };
    expect(onAnotherRole({}, unread).status).toBe('warn');
    expect(onAnotherRole({ LIST_ACCOUNT: null }, { ...unread, features: { EMPPERMS: known(false) } }).status).toBe(
      'fail',
    );
  });

  it('makes it unknown: a feature without which the missing line is not needed', () => {
    const { status, explains } = onAnotherRole({ LIST_CLASS: null }, { features: { CLASSES: UNREAD } });
    expect(status).toBe('unknown');
    expect(explains).toEqual(['NS0384']);
  });

  it('changes nothing: that feature, where something else is missing for sure', () => {
    const { status, explains, evidence } = onAnotherRole(
      { LIST_CLASS: null, LIST_ACCOUNT: null },
      { features: { CLASSES: UNREAD } },
    );
    expect(status).toBe('fail');
    expect(explains).toEqual(['NS0565']);
    expect(evidence.map(({ requirement, weight }) => [requirement, weight])).toEqual([
      [null, 'fail'],
      ['accounts', 'fail'],
      ['classes', 'unknown'],
    ]);
  });
});

describe('says', () => {
  it('that the expected role is there, without a line', () => {
    const { title, message, evidence } = found({ role: { permissions: published({ LIST_ACCOUNT: null }) } });
    expect(title).toBe('The token has the expected role');
    expect(message).toBe('The token was issued with "Expensify Integration".');
    expect(evidence).toMatchObject([{ field: 'Role', found: 'Expensify Integration', weight: 'pass' }]);
  });

  it('that another role does', () => {
    expect(onAnotherRole()).toMatchObject({
      title: 'The token is on another role than expected',
      message:
        'The token was issued with the role "A/P Clerk", not "Expensify Integration". The role allows everything that Expensify needs, so this works; a role of its own would allow it less.',
    });
  });

  it('what could not be read', () => {
    expect(found({ role: { name: known(CLERK), permissions: UNREAD } })).toMatchObject({
      status: 'unknown',
      title: 'The permissions of the role "A/P Clerk" could not be read',
      message: 'The permissions of the role "A/P Clerk" could not be read, so we cannot tell whether it is enough.',
    });
  });

  it('less of a credential that no list has: nobody knows that its role never changes', () => {
    const facts = factsWith({ role: { name: known(CLERK), permissions: lines({}) } });
    expect(findingOf(tokenRole, chainOf(facts, expensify, CERTIFICATE))).toMatchObject({
      ...{ status: 'fail', title: 'The certificate mapping is on the wrong role' },
      message:
        'The certificate mapping was issued with the role "A/P Clerk", not "Expensify Integration", and that role is not allowed to: log in with OAuth 2.0, read the chart of accounts, read expense categories, read employees, read vendors, read classes, read subsidiaries and read currencies.',
    });
    const both: Profile = {
      ...expensify,
      credentials: [...expensify.credentials, { kind: CERTIFICATE.kind, features: [] }],
    };
    const enough = factsWith({ role: { name: known(CLERK), permissions: published({ ADMI_LOGIN_OAUTH2: 'FULL' }) } });
    expect(findingOf(tokenRole, chainOf(enough, both, CERTIFICATE)).title).toBe(
      'The certificate mapping is on another role than expected',
    );
  });

  it('that any role will do where none is expected, and points at nothing', () => {
    const profile = { ...expensify, recognise: { ...expensify.recognise, roleNames: [] } };
    expect(findingOf(tokenRole, chainOf(factsWith(), profile, TOKEN))).toMatchObject({
      ...{ status: 'notApplicable', title: 'Any role will do', evidence: [] },
      message:
        'Expensify expects no particular role; the next checks say whether the role "Expensify Integration" is enough.',
    });
  });

  it('which of several roles it may be on', () => {
    const profile = { ...expensify, recognise: { ...expensify.recognise, roleNames: ['One', 'Other'] } };
    const { evidence } = findingOf(tokenRole, chainOf(factsWith(), profile, TOKEN));
    expect(evidence[0]).toMatchObject({ needed: 'One or Other' });
  });
});
