import fc from 'fast-check';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Credential, Facts, HolderKind } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { apply } from '../../../src/TypeScript/diagnosis/plan/change';
import { planChanges } from '../../../src/TypeScript/diagnosis/plan/changes';
import { planned } from '../../../src/TypeScript/diagnosis/plan/field-changes';
import { plan, wordedChange } from '../../../src/TypeScript/diagnosis/plan/plan';
import type { Plan } from '../../../src/TypeScript/diagnosis/plan/step';
import { stepId } from '../../../src/TypeScript/diagnosis/plan/step-id';
import { ALTERNATIVE_WORDING, NOTES } from '../../../src/TypeScript/diagnosis/plan/wording';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { ADMINISTRATOR_ROLE } from '../../../src/TypeScript/netsuite/levels';
import { expensify } from '../../support/expensify';
import {
  anEmployee,
  anIntegration,
  aRole,
  aToken,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
  INTEGRATION,
  OTHER_ROLE,
  PUBLISHED,
  without,
} from '../support/accounts';
import { obstacle } from '../support/obstacle';
import {
  anyBlockedAccount,
  blockedAccount,
  kindsFor,
  ON_OTHER_ROLE,
  OTHER,
  planFor,
  verdictOnce,
} from '../support/plans';

const AGAIN = { entity: EMPLOYEE, role: EXPECTED_ROLE, instead: { entity: EMPLOYEE, role: EXPECTED_ROLE } };
const NAMED = { id: null, name: '', integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE };
const FAR = known('2030-01-01T00:00:00Z');

const SEED = 20260109;

/** The recommended changes, in the order of the plan's steps. */
function changesInOrder(facts: Facts): Change[] {
  const order = planFor(facts).steps.map(({ id }) => id);
  return planChanges(facts, expensify).toSorted((a, b) => order.indexOf(stepId(a)) - order.indexOf(stepId(b)));
}

describe('a plan that switches on a feature with which a role may be narrowed', () => {
  it.each([
    ['SUBSIDIARIES', 'SUBSIDIARY'],
    ['MULTIBOOK', 'ACCOUNTING_BOOK'],
  ] as const)('does not promise ready once %s is on: nobody read how far the role reaches', (id, kind) => {
    const read = factsWith();
    const facts: Facts = { ...read, features: { ...read.features, [id]: known(false) } };
    const needing: Profile = {
      ...expensify,
      features: [...expensify.features, id],
      restrictions: [{ kind, to: 'use' }],
    };
    const { steps, verdictAfter } = plan(facts, needing, diagnose(facts, needing));

    expect(steps.map((step) => step.kind)).toEqual(['enable-feature', 'retry']);
    expect(verdictAfter).toBe('unknown');
  });
});

describe('a plan for a blocked account of which everything was read', () => {
  it('ends in ready, whatever the faults', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        expect(planFor(facts).verdictAfter).toBe('ready');
      }),
      { numRuns: 2000, seed: SEED },
    );
  });

  it('does not end in ready where two tokens of one contact have two roles: NetSuite gives a contact one', () => {
    const facts = factsWith({
      roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Expensify Integration 2' })],
      entities: [
        { id: 50, type: 'VENDOR', name: 'Vendor Inc', roles: [] },
        { id: 60, type: 'CONTACT', name: 'Contact Cy', company: 50, roles: [1001] },
      ],
      tokens: [aToken({ id: 1, entity: 60, role: 1001 }), aToken({ id: 2, entity: 60, role: OTHER_ROLE })],
    });
    expect(planFor(facts).verdictAfter).toBe('blocked');
    expect(planFor(facts).verdictAfter).toBe(verdictOnce(planChanges(facts, expensify), facts));
  });

  it('says of itself what the same diagnosis says once its changes are made', () => {
    fc.assert(
      fc.property(anyBlockedAccount, (facts) => {
        expect(planFor(facts).verdictAfter).toBe(verdictOnce(planChanges(facts, expensify), facts));
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  it.each<[string, Facts, string[]]>([
    [
      'a role that lacks a permission',
      factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] }),
      ['grant-permission', 'retry'],
    ],
    [
      'a role that was taken from its user',
      factsWith({ employees: [anEmployee({ roles: [] })] }),
      ['assign-role', 'retry'],
    ],
    [
      'a token on a role that is not enough',
      factsWith({ roles: [aRole(), OTHER], ...ON_OTHER_ROLE }),
      ['assign-role', 'issue-token', 'retry'],
    ],
    [
      'the same, the expected role missing',
      factsWith({ roles: [OTHER], ...ON_OTHER_ROLE }),
      ['create-role', 'assign-role', 'issue-token', 'retry'],
    ],
    [
      'the same, the expected role inactive',
      factsWith({ roles: [aRole({ inactive: true }), OTHER], ...ON_OTHER_ROLE }),
      ['activate-role', 'assign-role', 'issue-token', 'retry'],
    ],
    [
      'the same, the expected role short',
      factsWith({ roles: [aRole({ permissions: without('LIST_VENDOR') }), OTHER], ...ON_OTHER_ROLE }),
      ['grant-permission', 'assign-role', 'issue-token', 'retry'],
    ],
    ['an inactive token', factsWith({ tokens: [aToken({ inactive: true })] }), ['reactivate-token', 'retry']],
    ['a revoked token', factsWith({ tokens: [aToken({ revoked: true })] }), ['issue-token', 'retry']],
    ['no token', factsWith({ tokens: [] }), ['provide-user', 'assign-role', 'issue-token', 'retry']],
    [
      'no integration record, no role and no token',
      factsWith({ integrations: [], roles: [], tokens: [] }),
      ['create-integration', 'create-role', 'provide-user', 'assign-role', 'issue-token', 'retry'],
    ],
    [
      'an inactive token of an employee with a global line in the way and without the role',
      factsWith({
        employees: [anEmployee({ roles: [], globalPermissions: { ADMI_WEBSERVICES: 'NONE' } })],
        tokens: [aToken({ inactive: true })],
      }),
      ['assign-role', 'remove-global-line', 'reactivate-token', 'retry'],
    ],
    [
      'one fault in every link of the chain',
      factsWith({
        features: { TBA: false },
        integrations: [anIntegration({ state: 'BLOCKED' })],
        roles: [aRole({ inactive: true, permissions: without('LIST_CATEGORY') })],
        employees: [anEmployee({ inactive: true, roles: [], globalPermissions: { ADMI_WEBSERVICES: 'NONE' } })],
        tokens: [aToken({ inactive: true })],
      }),
      [
        ...['enable-feature', 'enable-integration', 'activate-role', 'grant-permission', 'provide-user'],
        ...['assign-role', 'issue-token', 'retry'],
      ],
    ],
  ])('repairs %s', (_, facts, steps) => {
    const { verdictAfter } = planFor(facts);
    expect({ steps: kindsFor(facts), verdictAfter }).toEqual({ steps, verdictAfter: 'ready' });
  });

  it('asks for nothing that is not needed: without any one change of any step the account is not ready', () => {
    // The one exception. Without `create-integration` the new token belongs to a record that nobody has read, and the
    // verdict stands without the record. That no token can be issued before the record is there is held by the order.
    const proven = (change: Change) => change.kind !== 'create-integration';
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const changes = planChanges(facts, expensify);
        const needless = changes.filter((one) => {
          const others = changes.filter((change) => change !== one);
          return proven(one) && verdictOnce(others, facts) === 'ready';
        });
        expect(needless).toEqual([]);
      }),
      { numRuns: 700, seed: SEED },
    );
  });

  it('comes in an order in which each step can be carried out once those before it are done', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const obstacles = changesInOrder(facts).reduce<{ facts: Facts; found: string[] }>(
          (done, change) => ({
            facts: apply(done.facts, change),
            found: [...done.found, ...obstacle(done.facts, expensify, change)],
          }),
          { facts, found: [] },
        ).found;
        expect(obstacles).toEqual([]);
      }),
      { numRuns: 700, seed: SEED },
    );
  });
});

describe('no plan', () => {
  it('is made where nothing is at fault, with or without a warning', () => {
    expect(planFor(factsWith())).toEqual({ steps: [], verdictAfter: 'ready' });
  });

  it('is made where it is not known whether anything is at fault: the verdict stays open', () => {
    const facts: Facts = { ...factsWith(), credentials: UNREAD };
    expect(planFor(facts)).toEqual({ steps: [], verdictAfter: 'unknown' });
  });

  it('is made for a requirement that only may be unmet: what was not read may meet it', () => {
    const facts = factsWith({ roles: [aRole({ inactive: true, permissions: without('LIST_ACCOUNT') })] });
    const halfRead: Facts = {
      ...facts,
      entities: facts.entities.map((one) => ({ ...one, globalPermissions: UNREAD })),
    };
    expect(kindsFor(halfRead)).toEqual(['activate-role', 'retry']);
  });

  it('is made for a requirement whose feature was not read', () => {
    const facts = factsWith({ roles: [aRole({ inactive: true, permissions: without('LIST_CLASS') })] });
    const halfRead: Facts = { ...facts, features: { ...facts.features, CLASSES: UNREAD } };
    expect(kindsFor(halfRead)).toEqual(['activate-role', 'retry']);
  });

  it('is made for what was not read beside a fault: the fault is repaired, the verdict stays open', () => {
    const facts = factsWith({ employees: [anEmployee({ inactive: true })] });
    const halfRead: Facts = { ...facts, roles: [] };
    expect(kindsFor(halfRead)).toEqual(['provide-user', 'assign-role', 'issue-token', 'retry']);
    expect(planFor(halfRead).verdictAfter).toBe('unknown');
  });
});

describe('a step', () => {
  const stepFor = (facts: Facts, change: Change, profile: Profile = expensify) =>
    wordedChange(planned(facts, apply(facts, change), profile), change);
  const holder = (type: HolderKind): Facts => {
    const facts = factsWith();
    return { ...facts, entities: facts.entities.map((one) => ({ ...one, type: known(type) })) };
  };
  const ASSIGN: Change = { kind: 'assign-role', entity: EMPLOYEE, role: OTHER_ROLE };

  it.each<[string, Facts, string]>([
    ['an employee', holder('EMPLOYEE'), 'Lists > Employees > Employees > Ana Integration > Edit > Access > Roles'],
    ['a vendor', holder('VENDOR'), 'Lists > Relationships > Vendors > Ana Integration > Edit > Access > Roles'],
    ['a partner', holder('PARTNER'), 'Lists > Relationships > Partners > Ana Integration > Edit > Access > Roles'],
    ['a customer', holder('CUSTOMER'), 'Lists > Relationships > Customers > Ana Integration > Edit > Access > Roles'],
    [
      'a contact, whose access stands on the record of its company',
      holder('CONTACT'),
      'Lists > Relationships > the company of Ana Integration > Edit > Access > Ana Integration > Role',
    ],
    [
      'somebody of whom nothing was read',
      { ...factsWith(), entities: [] },
      'Lists > entity 42 > Edit > Access > Roles',
    ],
  ])('is done at the record of %s', (_, facts, where) => {
    expect(stepFor(facts, ASSIGN).where).toBe(where);
  });

  it('is done at the global permissions of somebody of whom nothing was read', () => {
    const change: Change = { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' };
    expect(stepFor({ ...factsWith(), entities: [] }, change).where).toBe(
      'Lists > entity 42 > Edit > Access > Global Permissions',
    );
  });

  it('is done on the pages of NetSuite where the vendor does not say how its role and record come into an account', () => {
    const plain: Profile = { ...expensify, origin: null };
    const said = (change: Change, profile: Profile) => {
      const { where, note } = stepFor(factsWith(), change, profile);
      return [where, note];
    };
    const record: Change = { kind: 'create-integration', name: 'Expensify' };
    const role: Change = { kind: 'create-role', name: 'Expensify Integration', permissions: {} };
    const line: Change = { kind: 'grant-permission', role: EXPECTED_ROLE, permission: 'LIST_ACCOUNT', level: 'VIEW' };
    const saved = 'Save the role: an added line that was not saved is a common cause of a second round.';
    const issued = 'A token can be issued only once an integration record named Expensify exists and is enabled.';
    const listed = 'If Manage Roles lists it already, go on with the next step.';
    expect([record, role, line].map((change) => said(change, plain))).toEqual([
      ['Setup > Integration > Manage Integrations > New', issued],
      ['Setup > Users/Roles > Manage Roles > New', listed],
      ['Setup > Users/Roles > Manage Roles > Expensify Integration > Edit > Permissions', saved],
    ]);
    const origin = { where: 'The shop', how: 'Install it.', caution: null };
    expect([record, role, line].map((change) => said(change, { ...expensify, origin }))).toEqual([
      ['The shop', `Install it. ${issued}`],
      ['The shop', `Install it. ${listed}`],
      ['Setup > Users/Roles > Manage Roles > Expensify Integration > Edit > Permissions', saved],
    ]);
  });

  it('opens the record that it changes, for editing; none where that does not exist yet', () => {
    expect(stepFor(factsWith(), ASSIGN).link).toBe('/app/common/entity/employee.nl?id=42&e=T');
    const unread: Facts = { ...factsWith(), integrations: [] };
    expect(stepFor(unread, { kind: 'enable-integration', integration: INTEGRATION }).link).toBeNull();
    expect(stepFor(factsWith(), { kind: 'consent-again', integration: null, ...AGAIN }).link).toBeNull();
  });

  it('names every line and every restriction that it is about', () => {
    const facts = factsWith({
      roles: [aRole({ subsidiaries: 'OWN', employeeRestriction: 'OWN' })],
      employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'NONE' } })],
    });
    const profile: Profile = {
      ...expensify,
      restrictions: [
        { kind: 'SUBSIDIARY', to: 'use' },
        { kind: 'EMPLOYEE', to: 'use' },
      ],
    };
    expect(plan(facts, profile, diagnose(facts, profile)).steps.map(({ title }) => title)).toEqual([
      'Let the role "Expensify Integration" reach every subsidiary and the records of every employee',
      'Remove the global permissions Lists > Accounts and Lists > Vendors of Ana Integration',
      expensify.afterwards.title,
    ]);
  });
});

describe('the note of a step that gives a credential again', () => {
  const facts = factsWith({
    employees: [42, 43, 44].map((id) => anEmployee({ id, name: `User ${id}` })),
    tokens: [42, 43, 43, 44].map((entity, place) => aToken({ id: 501 + place, entity })),
  });
  const noteFor = (change: Change) => wordedChange(planned(facts, apply(facts, change), expensify), change).note ?? '';
  const ISSUE = { kind: 'issue-token', integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE } as const;

  it('names everybody who may not log in and stays out, each once', () => {
    expect(noteFor({ ...ISSUE, replaces: [501] })).not.toContain('may not log in');
    expect(noteFor({ ...ISSUE, replaces: [501, 502, 503, 504] })).toContain(
      'this step is yours. User 43 and User 44 may not log in, and this plan leaves it so.',
    );
    expect(noteFor({ kind: 'consent-again', integration: null, ...AGAIN })).not.toContain('may not log in');
    expect(noteFor({ kind: 'map-certificate', integration: null, ...AGAIN, entity: 43 })).toMatch(
      /works\. User 42 may not log in, and this plan leaves it so\.$/,
    );
  });

  it('says that a role of a token never changes only to the holder of a token of another role', () => {
    const bound = 'The role of a token never changes';
    expect(noteFor({ ...ISSUE, role: OTHER_ROLE, replaces: [501, 502] })).toContain(bound);
    expect(noteFor({ ...ISSUE, role: OTHER_ROLE, replaces: [502] })).not.toContain(bound);
    expect(noteFor({ ...ISSUE, replaces: [501] })).not.toContain(bound);
  });

  it('says nothing of those that were named, or not read: nothing is revoked for the new one', () => {
    const named: Credential = { ...{ kind: 'access-token', id: null, name: '', integration: INTEGRATION }, ...AGAIN };
    const change: Change = { ...ISSUE, replaces: [501] };
    for (const credentials of [known([named]), UNREAD]) {
      const before: Facts = { ...facts, credentials };
      const { note } = wordedChange(planned(before, apply(before, change), expensify), change);
      expect(note).toMatch(/this step is yours\.$/);
    }
  });
});

describe('the note of a step that asks for a user', () => {
  const noteFor = (facts: Facts) => planFor(facts).steps.find(({ kind }) => kind === 'provide-user')?.note ?? '';
  const start = 'An active employee with login access, used by this integration only, without global permissions';
  const gone = anEmployee({ inactive: true });

  it('names the role whose holders would do as well, and not what others are given', () => {
    const facts = factsWith({
      employees: [gone, anEmployee({ id: 43, name: 'Bob', roles: [] })],
      tokens: [aToken(), aToken({ id: 502, entity: 43 })],
    });
    expect(kindsFor(facts)).toEqual(['provide-user', 'assign-role', 'assign-role', 'issue-token', 'retry']);
    expect(noteFor(facts)).toBe(
      `${start} that would replace those of its role. Somebody who has the role "Expensify Integration" already will do as well.`,
    );
  });

  it('names several roles where several are to be given', () => {
    const facts = factsWith({
      integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify 8' })],
      roles: [aRole({ id: 1003, name: 'A' }), aRole({ id: 1004, name: 'B' })],
      employees: [gone],
      tokens: [aToken({ role: 1003 }), aToken({ id: 502, integration: 8, role: 1004 })],
    });
    expect(noteFor(facts)).toMatch(
      /role\. Somebody who has the role "A" already will do as well\. Somebody who has the role "B" already will do as well\.$/,
    );
  });

  it('names no role that has to be created first', () => {
    expect(noteFor(factsWith({ roles: [], tokens: [] }))).toMatch(/that would replace those of its role\.$/);
  });
});

describe('the note of a step that opens an integration record', () => {
  const oauth2: Profile = { ...expensify, credentials: [{ kind: 'oauth2-authorization', features: [] }] };
  const noteFor = (facts: Facts, profile: Profile) => {
    const change: Change = { kind: 'enable-integration', integration: INTEGRATION };
    const { title, note } = wordedChange(planned(facts, apply(facts, change), profile), change);
    return [title.replace(' the integration record Expensify', ''), note];
  };

  it.each(['BLOCKED', 'WAITING_FOR_APPROVAL'] as const)('speaks of tokens, or of logins by OAuth 2.0: %s', (state) => {
    const facts = factsWith({
      integrations: [anIntegration({ state }), anIntegration({ id: 8, name: 'Expensify 8' })],
      tokens: [],
    });
    expect(noteFor(facts, expensify)).toEqual(['Enable', NOTES.closed[state]]);
    expect(noteFor(facts, oauth2)).toEqual(['Enable', NOTES.closedToOAuth2[state]]);
  });

  it('speaks of the box where the state is in order, or was not read', () => {
    const ticked = ['Tick Token-Based Authentication on', NOTES.closed.withoutTokens];
    const facts = factsWith({ integrations: [anIntegration({ tokenBasedAuthentication: false })] });
    expect(noteFor(facts, expensify)).toEqual(ticked);
    const stateUnread = facts.integrations.map((one) => ({ ...one, state: UNREAD }));
    expect(noteFor({ ...facts, integrations: stateUnread }, expensify)).toEqual(ticked);
  });
});

describe('the other ways', () => {
  /** Of each step its kind and the titles of its other ways. */
  const waysOf = (facts: Facts, profile: Profile = expensify) =>
    plan(facts, profile, diagnose(facts, profile)).steps.map(({ kind, alternatives }) => [
      kind,
      ...alternatives.map(({ title }) => title),
    ]);
  const wrongRole = factsWith({
    roles: [aRole(), OTHER],
    employees: [anEmployee({ roles: [] }), anEmployee({ id: 43, name: 'Bob', roles: [OTHER_ROLE] })],
    tokens: [aToken({ role: ADMINISTRATOR_ROLE }), aToken({ id: 502, entity: 43, role: OTHER_ROLE })],
  });

  it('stand at the first step of a new credential that they spare', () => {
    expect(waysOf(wrongRole)).toEqual([
      ['assign-role'],
      ['assign-role'],
      ['issue-token'],
      ['issue-token', ALTERNATIVE_WORDING.wrongRole.title],
      ['retry'],
    ]);
  });

  it('show what they change, what it comes to, and nothing that the plan does anyway', () => {
    const { alternatives } = planFor(wrongRole).steps[3] ?? {};
    const record = { type: 'role', id: OTHER_ROLE, name: 'A/P Clerk', link: '/app/setup/role.nl?id=1002' };
    expect(alternatives).toEqual([
      {
        ...ALTERNATIVE_WORDING.wrongRole,
        changes: [
          { record, field: 'Setup > SOAP Web Services', from: 'not set', to: 'Full' },
          { record, field: 'Lists > Accounts', from: 'not set', to: 'View' },
        ],
        newCredentials: false,
        verdictAfter: 'ready',
      },
    ]);
  });

  it('need new credentials where they give a token to somebody else', () => {
    const facts = factsWith({ employees: [anEmployee({ inactive: true })], tokens: [aToken({ revoked: true })] });
    const [{ alternatives } = { alternatives: [] }] = planFor(facts).steps;
    expect(
      alternatives.map(({ changes, newCredentials }) => [changes.map(({ field }) => field), newCredentials]),
    ).toEqual([[['Inactive', 'Application Name', 'User', 'Role'], true]]);
  });

  it('all stand at one step where it is the first that each of them spares', () => {
    const facts = factsWith({
      roles: [aRole(), OTHER],
      employees: [anEmployee(), anEmployee({ id: 43, name: 'Bob', roles: [OTHER_ROLE] })],
      tokens: [aToken(), aToken({ id: 502, entity: 43, role: OTHER_ROLE })],
    });
    expect(waysOf(facts)).toEqual([
      ['assign-role'],
      ['issue-token', ALTERNATIVE_WORDING.wrongRole.title, ALTERNATIVE_WORDING.spareToken.title],
      ['retry'],
    ]);
  });

  it.each<[string, Credential]>([
    ['authorization', { ...NAMED, kind: 'oauth2-authorization' }],
    ['certificate mapping', { ...NAMED, kind: 'oauth2-certificate', validUntil: FAR, revoked: known(false) }],
  ])('call an %s by its name', (word, credential) => {
    const profile: Profile = { ...expensify, credentials: [{ kind: credential.kind, features: [] }] };
    const withPermission = { ...PUBLISHED, ADMI_LOGIN_OAUTH2: 'FULL', ADMI_RESTWEBSERVICES: 'FULL' } as const;
    const facts = (different: Parameters<typeof factsWith>[0], own: Partial<Pick<Credential, 'role'>> = {}): Facts => {
      const read = factsWith({ roles: [aRole({ permissions: withPermission }), OTHER], ...different });
      const features = { ...read.features, OAUTH2: known(true) };
      return { ...read, features, credentials: known([{ ...credential, ...own }]) };
    };
    const kind = word === 'authorization' ? 'consent-again' : 'map-certificate';
    const closed = facts({ employees: [anEmployee({ inactive: true })] });
    expect(waysOf(closed, profile)).toEqual([
      ['provide-user', `Let the holder of the ${word} log in again`],
      ['assign-role'],
      [kind],
      ['retry'],
    ]);
    const twoRoles = anEmployee({ roles: [OTHER_ROLE, EXPECTED_ROLE], globalPermissions: { LIST_VENDOR: 'NONE' } });
    const onOther = facts({ employees: [twoRoles] }, { role: OTHER_ROLE });
    expect(waysOf(onOther, profile)).toEqual([
      ['remove-global-line', ALTERNATIVE_WORDING.globalLine.title],
      [kind, `Keep the ${word} and grant its role what is missing`],
      ['retry'],
    ]);
  });
});

describe('a long plan', () => {
  const facts = factsWith({
    roles: [aRole({ inactive: true, permissions: without('LIST_ACCOUNT', 'LIST_VENDOR', 'LIST_CATEGORY') })],
    employees: [anEmployee({ globalPermissions: { ADMI_WEBSERVICES: 'NONE', LIST_EMPLOYEE: 'NONE' } })],
  });
  const ofMost = (steps: number, changes: number): Plan =>
    plan(facts, expensify, diagnose(facts, expensify), { steps, changes });
  const sizes = ({ steps, stepsCut, verdictAfter }: Plan) => ({
    steps: steps.map(({ kind, changes, changesCut, alternatives }) => [
      kind,
      [changes.length, changesCut],
      ...alternatives.map((one) => [one.changes.length, one.changesCut]),
    ]),
    stepsCut,
    verdictAfter,
  });

  it('is worded in part and proven in full, and says how much was left out', () => {
    expect(sizes(ofMost(2, 1))).toEqual({
      steps: [
        ['activate-role', [1, undefined]],
        ['grant-permission', [1, 2]],
        ['retry', [0, undefined]],
      ],
      stepsCut: 1,
      verdictAfter: 'ready',
    });
  });

  it('is whole where it is as long as may be worded, and its other ways are cut like its steps', () => {
    expect(sizes(ofMost(3, 1)).steps[2]).toEqual(['remove-global-line', [1, 1], [1, 1]]);
    const whole = ofMost(3, 3);
    expect(whole).toEqual(planFor(facts));
    expect([whole, ...whole.steps].flatMap((one) => Object.keys(one)).filter((key) => key.endsWith('Cut'))).toEqual([]);
  });
});
