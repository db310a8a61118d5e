/** What is kept of each credential of an account that was read whole. */
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';
import { snapshotsOf } from '../../../src/TypeScript/snapshots/new-snapshot';
import {
  aRole,
  aToken,
  anEmployee,
  anIntegration,
  EXPECTED_ROLE,
  factsWith,
  INTEGRATION,
  OTHER_ROLE,
  TOKEN,
  without,
} from '../support/accounts';

const kept = (facts: Facts, profile = expensify) => snapshotsOf(facts, profile, diagnose(facts, profile));
const findingOf = (facts: Facts, profile = expensify) => kept(facts, profile)[0]?.finding;

const line = (features: Record<string, boolean> = {}) =>
  factsWith({
    features,
    employees: [anEmployee({ globalPermissions: { ADMI_LOGIN_OAUTH: 'NONE', TRAN_JOURNAL: 'FULL' } })],
  });

it('has the global lines that count, on permissions that are needed', () => {
  expect(findingOf(line())?.globalLines).toEqual({ ADMI_LOGIN_OAUTH: 'NONE' });
  expect(findingOf(line({ EMPPERMS: false }))?.globalLines).toEqual({});
});

it('has every check that failed, and the requirements that the first of them left unmet', () => {
  const facts = factsWith({
    roles: [aRole({ permissions: without('LIST_VENDOR', 'LIST_ACCOUNT') })],
    employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'FULL', LIST_EMPLOYEE: 'NONE' } })],
  });

  expect(findingOf(facts)).toMatchObject({
    rootCause: { check: 'role-permission', token: TOKEN },
    fails: ['role-permission', 'global-permission'],
    // Accounts are met by a global line, and Employees are not the role's fault.
    unmet: ['vendors'],
  });
});

it('has no requirement that is published alone, and none where the cause is no line of a role', () => {
  // Whoever uses every option.
  const requirements = expensify.requirements.map((one) =>
    one.strength === 'published' ? { ...one, onlyWith: {} } : one,
  );
  const lacking = aRole({ permissions: without('LIST_VENDOR', 'LIST_ITEM') });
  const facts = factsWith({ roles: [lacking] });

  expect(findingOf(facts, { ...expensify, requirements })).toMatchObject({
    fails: ['role-permission'],
    unmet: ['vendors'],
  });
  expect(findingOf(factsWith({ employees: [anEmployee({ giveAccess: false })] }))).toMatchObject({
    fails: ['employee-access'],
    unmet: [],
  });
});

it('is another one where another token came to fail, though nothing of its own changed', () => {
  const two = (roles: number[]) =>
    factsWith({
      employees: [anEmployee(), anEmployee({ id: 43, roles })],
      tokens: [aToken(), aToken({ id: 502, entity: 43 })],
    });
  const [before] = kept(two([aRole().id]));
  const [after] = kept(two([]));

  expect([before?.finding.allReady, after?.finding.allReady]).toEqual([true, false]);
  expect(before?.hash).not.toBe(after?.hash);
});

it('has the global lines that may count, where nobody knows whether they do', () => {
  const facts = line();
  const unread = { ...facts, features: { ...facts.features, EMPPERMS: UNREAD } };

  expect(findingOf(unread)).toMatchObject({
    ...{ verdict: 'unknown', globalLines: { ADMI_LOGIN_OAUTH: 'NONE' } },
    // That is not known of another check.
    integrationRead: true,
  });
});

it('has a sign at the end of its hash: whether every token was ready', () => {
  const hashes = (different: Partial<Facts>, permissions = aRole().permissions) =>
    kept({ ...factsWith({ roles: [aRole({ permissions })] }), ...different }).map(({ factsHash, hash }) =>
      hash.replace(factsHash, 'facts'),
    );

  expect(hashes({})).toEqual(['facts+']);
  expect(hashes({}, without('LIST_VENDOR'))).toEqual(['facts-']);
  // Of the others nobody asked.
  expect(hashes({ onlyToken: TOKEN })).toEqual(['facts-']);
});

describe('what was seen of the integration record', () => {
  const seen = (different: Partial<Facts>) => {
    const [one] = kept({ ...factsWith(), ...different });
    return [one?.integrationState, one?.finding.integrationState, one?.finding.integrationRead];
  };
  const record = factsWith().integrations[0];
  const inOrder = { record: INTEGRATION, seen: 'in-order', seenAt: factsWith().readAt };
  const unread = { record: INTEGRATION, seen: 'unread', seenAt: '' };

  it('is kept with the time', () => {
    expect(seen({})).toEqual([inOrder, inOrder, true]);
  });

  it('is nothing where it was not among those that were read', () => {
    expect(seen({ integrations: [], integrationsComplete: false })).toEqual([unread, unread, false]);
  });

  it('is nothing that would be kept as read where its state was not', () => {
    expect(seen({ integrations: record ? [{ ...record, state: UNREAD }] : [] })).toMatchObject([
      { seen: 'unread' },
      { seen: 'unread' },
      false,
    ]);
  });

  it('is a fault where it lets nobody in, and was read', () => {
    const [one] = kept(factsWith({ integrations: [anIntegration({ state: 'BLOCKED' })] }));

    expect(one?.integrationState).toEqual({ ...inOrder, seen: 'fault' });
    expect(one?.finding).toMatchObject({ fails: ['integration-enabled'], integrationRead: true });
  });
});

describe('the hash of the facts', () => {
  const other = aRole({ id: OTHER_ROLE, name: 'Clerk' });
  const onOther = { tokens: [aToken({ role: OTHER_ROLE })], employees: [anEmployee({ roles: [OTHER_ROLE] })] };
  const hashOf = (facts: Facts) => kept(facts)[0]?.factsHash;

  it('is another one where the role of the credential changed, whatever it is called', () => {
    const of = (permissions = other.permissions) =>
      hashOf(factsWith({ ...onOther, roles: [aRole(), { ...other, permissions }] }));

    expect(of()).not.toBe(of(without('LIST_VENDOR')));
  });

  it('is another one where the role changed that the integration expects', () => {
    const of = (permissions = aRole().permissions) =>
      hashOf(factsWith({ ...onOther, roles: [aRole({ permissions }), other] }));

    expect(of()).not.toBe(of(without('LIST_VENDOR')));
  });

  it('is the same where a role changed that has nothing to do with it, or whose name was not read', () => {
    const of = (changed: Partial<typeof other>) => hashOf(factsWith({ roles: [aRole(), { ...other, ...changed }] }));
    const nameless = factsWith({ roles: [aRole(), other] });
    const roles = nameless.roles.map((role) => (role.id === OTHER_ROLE ? { ...role, name: UNREAD } : role));

    expect(of({ permissions: without('LIST_VENDOR') })).toBe(of({}));
    expect(hashOf({ ...nameless, roles })).toBe(of({}));
  });

  it('is the same in whatever order the roles come', () => {
    const facts = factsWith({ ...onOther, roles: [aRole(), other, aRole({ id: 1003 })] });

    expect(hashOf({ ...facts, roles: facts.roles.toReversed() })).toBe(hashOf(facts));
  });

  it('is had of a credential whose role and user are not there any more', () => {
    const gone = factsWith({ tokens: [aToken({ role: 9001, entity: 9002 })] });

    expect(kept(gone)).toMatchObject([{ token: TOKEN, role: 9001, entity: 9002 }]);
    expect(hashOf(gone)).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf(gone)).not.toBe(hashOf(factsWith({ tokens: [aToken({ role: EXPECTED_ROLE })] })));
  });
});

it('is none where the credentials were not read', () => {
  expect(kept({ ...factsWith(), credentials: UNREAD })).toEqual([]);
});

it('is of live credentials alone', () => {
  expect(kept(factsWith({ tokens: [aToken({ revoked: true })] }))).toEqual([]);
});
