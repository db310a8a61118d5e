/** Every text of a plan is made from the report it stands in: nothing beside it says the contrary. */
import fc from 'fast-check';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { planChanges } from '../../../src/TypeScript/diagnosis/plan/changes';
import { expensify } from '../../support/expensify';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import { requirementTable } from '../../../src/TypeScript/diagnosis/requirement-table';
import {
  anEmployee,
  anIntegration,
  aRole,
  aToken,
  EXPECTED_ROLE,
  factsWith,
  OTHER_ROLE,
  without,
} from '../support/accounts';
import { blockedAccount, ON_OTHER_ROLE, OTHER, planFor } from '../support/plans';
import { accessTokensOf } from '../../support/access-tokens';

const RUNS = { numRuns: 500, seed: 20260109 };

const EXPORTS = 'Does this affect all exports?';
const ADMINISTRATOR = 'Do I need to be an administrator?';
const RECONNECT = 'Must I reconnect?';

function answerTo(question: string, facts: Facts): string {
  const answers = planFor(facts).steps.at(-1)?.retry?.answers ?? [];
  return answers.find((one) => one.question === question)?.answer ?? '';
}

function noteOf(kind: string, facts: Facts): string {
  return planFor(facts).steps.find((step) => step.kind === kind)?.note ?? '';
}

const globally = (globalPermissions: Record<string, 'NONE' | 'VIEW'>) =>
  factsWith({ employees: [anEmployee({ globalPermissions })] });
const lacking = (...permissions: string[]) => factsWith({ roles: [aRole({ permissions: without(...permissions) })] });

describe('whether all exports are affected', () => {
  it.each<[string, Facts]>([
    ['SOAP Web Services are overridden', globally({ ADMI_WEBSERVICES: 'NONE' })],
    ['the role may not log in by token', lacking('ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS')],
    ['the token is revoked', factsWith({ tokens: [aToken({ revoked: true })] })],
    ['there is no token', factsWith({ tokens: [] })],
    ['the employee may not log in', factsWith({ employees: [anEmployee({ inactive: true })] })],
    ['the role is inactive', factsWith({ roles: [aRole({ inactive: true })] })],
    ['the role is not assigned', factsWith({ employees: [anEmployee({ roles: [] })] })],
    ['the integration record is blocked', factsWith({ integrations: [anIntegration({ state: 'BLOCKED' })] })],
    ['a feature is off', factsWith({ features: { TBA: false } })],
  ])('says that nothing gets in where %s, and nothing of Account records', (_, facts) => {
    expect(answerTo(EXPORTS, facts)).toBe(
      'Yes. NetSuite does not let Expensify in, so both syncing and exporting fail.',
    );
  });

  it('speaks of Account records where they may not be read, whoever takes that away', () => {
    for (const facts of [globally({ LIST_ACCOUNT: 'NONE' }), lacking('LIST_ACCOUNT', 'LIST_VENDOR')]) {
      expect(answerTo(EXPORTS, facts)).toBe(
        'Yes. While the token may not read Account records, both syncing and exporting to NetSuite fail.',
      );
    }
  });

  it('claims nothing of what the vendor does not say, and names what is not met', () => {
    expect(answerTo(EXPORTS, lacking('LIST_VENDOR', 'LIST_CATEGORY'))).toBe(
      'Expensify does not say. Its token may not do this, so that whatever needs it fails: read expense categories and read vendors.',
    );
  });

  it('speaks of the blocked token alone where another one works', () => {
    const facts = factsWith({
      employees: [anEmployee(), anEmployee({ id: 43, name: 'Bob', globalPermissions: { LIST_ACCOUNT: 'NONE' } })],
      tokens: [aToken(), aToken({ id: 502, name: 'Expensify - Bob', entity: 43 })],
    });
    expect(answerTo(EXPORTS, facts)).toMatch(/^If Expensify uses the token "Expensify - Bob": Yes\. While/);
  });

  it('never speaks of Account records where every token may read them', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const { tokens } = diagnose(facts, expensify);
        const met = tokens.every(({ chain }) => requirementTable(chain).every(({ id, ok }) => id !== 'accounts' || ok));
        expect(met && answerTo(EXPORTS, facts).includes('Account records')).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('whether an administrator is needed', () => {
  it.each<[string, Facts, string]>([
    [
      'only an Administrator can do the one step',
      globally({ LIST_ACCOUNT: 'NONE' }),
      'Yes, in NetSuite: only an Administrator can make this change.',
    ],
    [
      'roles can do the one step',
      lacking('LIST_ACCOUNT'),
      'Not necessarily. In NetSuite an Administrator can make this change, and so can a role with Setup > Bulk Manage Roles at Full.',
    ],
    [
      'some steps are an Administrator’s',
      factsWith({
        roles: [aRole({ permissions: without('LIST_ACCOUNT') })],
        employees: [anEmployee({ globalPermissions: { LIST_VENDOR: 'NONE' } })],
      }),
      'For step 2, yes: only an Administrator can do that in NetSuite. For the rest a role will do with Setup > Bulk Manage Roles at Full.',
    ],
    [
      'several roles are needed',
      factsWith({ roles: [aRole({ inactive: true })], tokens: [aToken({ inactive: true })] }),
      'Not necessarily. In NetSuite an Administrator can make these changes, and so can a role with Setup > Bulk Manage Roles at Full and Setup > Access Token Management at Full.',
    ],
  ])('%s', (_, facts, answer) => {
    expect(answerTo(ADMINISTRATOR, facts)).toBe(answer);
  });

  it('says the same as the steps do', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const who = planFor(facts)
          .steps.slice(0, -1)
          .map((step) => step.who);
        const only = who.filter((one) => !one.includes(', or a role with '));
        const answer = answerTo(ADMINISTRATOR, facts);
        const start = only.length === 0 ? /^Not necessarily/ : only.length === who.length ? /^Yes, in/ : /^For step \d/;
        expect(answer).toMatch(start);
      }),
      RUNS,
    );
  });
});

describe('whether to reconnect', () => {
  it('depends on the token that is used, where another one stays', () => {
    const facts = factsWith({
      roles: [aRole(), OTHER],
      employees: [anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE] })],
      tokens: [aToken({ name: 'A' }), aToken({ id: 502, name: 'B', role: OTHER_ROLE })],
    });
    expect(answerTo(RECONNECT, facts)).toBe(
      'Yes, unless Expensify uses the token "A": the plan issues a new token in the place of the token "B", and its id and secret have to be entered in Expensify.',
    );
  });

  it('is yes where none stays, and no where none is replaced', () => {
    expect(answerTo(RECONNECT, factsWith({ tokens: [aToken({ revoked: true })] }))).toMatch(/^Yes, this once/);
    expect(answerTo(RECONNECT, factsWith({ tokens: [aToken({ inactive: true })] }))).toMatch(/^No\./);
  });

  it('says nothing of old credentials where there were none', () => {
    const { retry } = planFor(factsWith({ tokens: [] })).steps.at(-1) ?? {};
    expect(retry?.places[0]?.steps[0]).toBe(expensify.afterwards.enterCredentials);
    expect(retry?.places[0]?.steps.join(' ')).not.toContain('old');
  });
});

describe('the note of a step', () => {
  it('says why a role alone does not help where the token is bound to another one, and nowhere else', () => {
    expect(noteOf('issue-token', factsWith({ roles: [aRole(), OTHER], ...ON_OTHER_ROLE }))).toContain('never changes');
    for (const facts of [
      factsWith({ tokens: [aToken({ revoked: true })] }),
      factsWith({ tokens: [] }),
      factsWith({
        roles: [aRole(), OTHER],
        employees: [anEmployee({ inactive: true })],
        tokens: [aToken({ role: OTHER_ROLE })],
      }),
    ]) {
      expect(noteOf('issue-token', facts)).not.toContain('never changes');
    }
  });

  it('says that a holder stays out only where one does', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const moved = planChanges(facts, expensify).some(
          (change) =>
            change.kind === 'issue-token' &&
            accessTokensOf(facts).some(({ id, entity }) => change.replaces.includes(id) && entity !== change.entity),
        );
        const notes = planFor(facts).steps.map(({ note }) => note ?? '');
        expect(notes.some((note) => note.includes('may not log in, and this plan leaves it so'))).toBe(moved);
      }),
      RUNS,
    );
  });

  it.each<[string, Parameters<typeof anIntegration>[0], RegExp, RegExp]>([
    ['blocked', { state: 'BLOCKED' }, /^Enable the/, /blocked it on purpose/],
    ['waiting for approval', { state: 'WAITING_FOR_APPROVAL' }, /^Enable the/, /^It waits for approval/],
    ['closed to tokens', { tokenBasedAuthentication: false }, /^Tick Token-Based Authentication on/, /box is ticked/],
  ])('of an integration record that is %s says what it is', (_, different, title, note) => {
    const facts = factsWith({ integrations: [anIntegration(different)] });
    expect(planFor(facts).steps[0]?.title).toMatch(title);
    expect(noteOf('enable-integration', facts)).toMatch(note);
  });

  it('of a new user names a role only where somebody may have it', () => {
    expect(noteOf('provide-user', factsWith({ tokens: [] }))).toContain('Somebody who has the role "Expensify');
    expect(noteOf('provide-user', factsWith({ tokens: [], roles: [] }))).not.toContain('Somebody');
  });
});
