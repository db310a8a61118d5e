/** The changes of a repair in the words of a plan. */
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';
import { smallestRepair } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/smallest-repair';
import type { WordedChange } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/worded';
import { wordedChanges } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/worded';
import { expensify } from '../../support/expensify';
import { accountOf } from '../support/account-facts';
import { aRole, aToken, anEmployee, anIntegration, factsWith, without } from '../support/accounts';

/** Each application has a report of its own, by a profile of its own name. */
const subjectOf = (application: number) => ({
  ...{ key: String(application), profile: { ...expensify, name: `Vendor ${application}` }, isRelied: true },
});

function worded(facts: Facts): WordedChange[] {
  const account = accountOf(facts);
  return wordedChanges(account, smallestRepair(account, subjectOf), subjectOf);
}

it('a grant names its permission and level, who gets more, what to try, and whom it serves', () => {
  const [change, ...others] = worded(factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] }));
  expect(others).toEqual([]);
  expect(change).toEqual({
    step: {
      kind: 'grant-permission',
      title: 'Grant the role "Expensify Integration" the permission Lists > Accounts at View',
      where: 'Setup > Users/Roles > Manage Roles > Expensify Integration > Edit > Permissions',
      link: '/app/setup/role.nl?id=1001&e=T',
      who: 'An Administrator, or a role with Setup > Bulk Manage Roles at Full',
      note: 'Save the role: an added line that was not saved is a common cause of a second round. An update of the bundle may overwrite changes to its role.',
      changes: [
        {
          record: { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' },
          ...{ field: 'Lists > Accounts', from: 'not set', to: 'View' },
        },
      ],
    },
    reach: 'Everybody who has the role gets the permission.',
    toTry: { kind: 'set-role-permission', role: 1001, permission: 'LIST_ACCOUNT', level: 'VIEW' },
    serves: [expect.objectContaining({ application: 7 }) as unknown],
  });
});

it('a global line that is raised names its permission, user and level; every other change is titled as in a plan', () => {
  const facts = factsWith({
    integrations: [anIntegration({ state: 'BLOCKED', tokenBasedAuthentication: false })],
    roles: [aRole({ permissions: without('LIST_ACCOUNT') })],
    employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' } })],
  });
  expect(worded(facts).map(({ step, toTry }) => [step.title, toTry?.kind])).toEqual([
    ['Enable the integration record Expensify', undefined],
    ['Raise the global permission Lists > Accounts of Ana Integration to View', 'set-global-permission'],
  ]);
});

it('each change is worded for the integration that it serves', () => {
  const facts = factsWith({
    integrations: [7, 8].map((id) => anIntegration({ id, name: `Record ${id} of Expensify` })),
    roles: [aRole({ subsidiaries: 'OWN' }), aRole({ id: 1002, name: 'Other', subsidiaries: 'OWN' })],
    employees: [anEmployee({ roles: [1001, 1002] })],
    tokens: [aToken(), aToken({ id: 502, integration: 8, role: 1002 })],
  });
  const own = worded(facts).map(({ step: { note }, serves }) => [
    /give (.*?) a role of its own/.exec(note ?? '')?.[1],
    serves.map(({ application }) => application),
  ]);
  expect(own).toEqual([
    ['Vendor 7', [7]],
    ['Vendor 8', [8]],
  ]);
});

it('records of one name are told apart, those of other applications among them', () => {
  const facts = factsWith({
    integrations: [7, 8].map((id) => anIntegration({ id, name: `Expensify ${id}` })),
    tokens: [aToken({ name: 'Sync', inactive: true }), aToken({ id: 502, integration: 8, name: 'Sync' })],
  });
  expect(worded(facts).map(({ step }) => step.where)).toEqual([
    'Setup > Users/Roles > Access Tokens > Sync (internal id 501) > Edit',
  ]);
});

it('what only keeps others from breaking is worded for those for whom the rest is done', () => {
  const profileOf = (application: number) => ({
    ...expensify,
    name: `Vendor ${application}`,
    ...(application === 8 ? { features: ['EMPPERMS'] } : {}),
  });
  const account = accountOf(
    factsWith({
      features: { EMPPERMS: false },
      integrations: [7, 8].map((id) => anIntegration({ id, name: `Expensify ${id}` })),
      employees: [anEmployee({ globalPermissions: { LIST_VENDOR: 'NONE' } }), anEmployee({ id: 43, name: 'Bo' })],
      tokens: [aToken(), aToken({ id: 502, integration: 8, entity: 43 })],
    }),
  );
  const of = (application: number) => ({ key: String(application), profile: profileOf(application), isRelied: true });
  const changes = wordedChanges(account, smallestRepair(account, of), of);
  expect(changes.map(({ step: { kind }, serves }) => [kind, serves.map(({ application }) => application)])).toEqual([
    ['enable-feature', [8]],
    ['remove-global-line', []],
  ]);
});

describe('beside OAuth 2.0 credentials', () => {
  const authorization = (integration: number | null): Credential => ({
    ...{ kind: 'oauth2-authorization', id: null, name: '', integration, entity: 42, role: 1001 },
  });
  const lines = { ...without(), ADMI_LOGIN_OAUTH2: 'FULL', ADMI_RESTWEBSERVICES: 'FULL' } as const;
  /** By application, the credentials of each. */
  function accountHolding(credentials: readonly (readonly Credential[])[], ...roles: Parameters<typeof aRole>[0][]) {
    const closed = { state: 'BLOCKED', tokenBasedAuthentication: false } as const;
    const read = factsWith({
      integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify 8', ...closed })],
      roles: roles.map((role) => aRole({ permissions: lines, ...role })),
    });
    const features = { ...read.features, OAUTH2: known(true), RESTWEBSERVICES: known(true) };
    const account = accountOf({ ...read, features });
    return {
      ...account,
      held: account.held.map((one, place) => ({ ...one, credentials: known(credentials[place] ?? []) })),
    };
  }
  const wordedIn = (account: AccountFacts) =>
    wordedChanges(account, smallestRepair(account, subjectOf), subjectOf).map(({ step }) => step);
  const token: Credential = {
    ...aToken({ id: 502, integration: 8 }),
    kind: 'access-token',
    name: '',
    inactive: true,
    revoked: false,
  };

  it('a record is opened for tokens where a token is of it, though none is live', () => {
    const account = accountHolding([[authorization(7)], [token]], {});
    expect(wordedIn(account).map(({ kind, changes }) => [kind, changes.map(({ field }) => field)])).toEqual([
      ['enable-integration', ['State', 'Token-Based Authentication']],
      ['reactivate-token', ['Inactive']],
    ]);
  });

  it('a record is not opened for tokens where none is of it, though another credential is of no known record', () => {
    const account = accountHolding(
      [[{ ...token, integration: 7, inactive: false }, authorization(null)], [authorization(8)]],
      {},
    );
    expect(wordedIn(account).map(({ kind, changes }) => [kind, changes.map(({ field }) => field)])).toEqual([
      ['enable-integration', ['State']],
    ]);
  });

  it('a credential of no known application is worded for the first one', () => {
    const [step] = wordedIn(accountHolding([[authorization(null)]], { subsidiaries: 'OWN' }));
    expect([step?.kind, step?.note]).toEqual([
      'lift-restriction',
      expect.stringContaining('give Vendor 7 a role of its own') as unknown,
    ]);
  });
});
