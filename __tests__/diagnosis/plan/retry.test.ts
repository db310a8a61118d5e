/** The last step of a plan: to sync again, and what people ask before they do. */
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { retryStep } from '../../../src/TypeScript/diagnosis/plan/retry';
import type { Who } from '../../../src/TypeScript/diagnosis/plan/wording';
import type { Profile, Question } from '../../../src/TypeScript/diagnosis/profile';
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
  TOKEN,
  without,
} from '../support/accounts';

const QUESTION: Question = {
  question: 'Does all of it fail?',
  cases: [
    { checks: ['role-active', 'token-live'], requirements: [], answer: 'Yes: {integration} is not let in.' },
    { checks: [], requirements: ['accounts', 'vendors'], answer: 'Yes: it may not {requirements}.' },
  ],
  otherwise: 'Nobody says. {integration} may not {requirements}.',
};
const profile: Profile = { ...expensify, afterwards: { ...expensify.afterwards, questions: [QUESTION] } };

const ISSUE: Change = {
  ...{ kind: 'issue-token', integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE },
  replaces: [TOKEN],
};
const AGAIN = {
  ...{ integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE },
  instead: { entity: EMPLOYEE, role: EXPECTED_ROLE },
};
const ROLE_EDITOR: Who = { said: 'Somebody', rights: 'Roles at Full' };
const TOKEN_MANAGER: Who = { said: 'Somebody', rights: 'Tokens at Full' };
const USER: Who = { said: 'Ana', only: 'user' };
const ADMINISTRATOR: Who = { said: 'An Administrator', only: 'administrator' };

const stepFor = (
  facts: Facts,
  changes: readonly Change[] = [],
  who: readonly Who[] = [ROLE_EDITOR],
  of: Profile = profile,
) => retryStep({ profile: of, diagnosis: diagnose(facts, of), changes, who });

/** The answers of the profile, whether an administrator is needed, and whether to reconnect. */
const answers = (...given: Parameters<typeof stepFor>) => stepFor(...given).retry?.answers.map(({ answer }) => answer);

const lacking = (...permissions: string[]) => factsWith({ roles: [aRole({ permissions: without(...permissions) })] });

describe('to sync again', () => {
  const NO_CHANGE = 'No. The token, its id and its secret stay the same; syncing again is enough.';
  const { title, where, who, choose, places, again, enterCredentials } = expensify.afterwards;

  it('is the last step, in the words of the profile', () => {
    expect(stepFor(lacking('LIST_ACCOUNT'), [], [ROLE_EDITOR])).toEqual({
      ...{ id: 'retry', kind: 'retry', title, where, link: null, who, changes: [], newCredentials: false },
      ...{ fixes: [], note: null, alternatives: [] },
      retry: {
        choose,
        places,
        answers: [
          { question: 'Does all of it fail?', answer: 'Yes: it may not read the chart of accounts.' },
          {
            question: 'Do I need to be an administrator?',
            answer:
              'Not necessarily. In NetSuite an Administrator can make this change, and so can a role with Roles at Full.',
          },
          { question: 'Must I reconnect?', answer: NO_CHANGE.replace('syncing again', again) },
        ],
      },
    });
  });

  it('begins with the new credentials where the plan issues a token', () => {
    const { newCredentials, retry } = stepFor(factsWith({ tokens: [aToken({ revoked: true })] }), [ISSUE]);
    expect(newCredentials).toBe(true);
    expect(retry?.places.map(({ steps }) => steps)).toEqual(places.map(({ steps }) => [enterCredentials, ...steps]));
  });

  it.each(['consent-again', 'map-certificate'] as const)('does not after %s, which has them already', (kind) => {
    const { newCredentials, retry } = stepFor(factsWith(), [{ kind, ...AGAIN }]);
    expect([newCredentials, retry?.places]).toEqual([true, places]);
  });
});

describe('a question of the profile', () => {
  it.each<[string, Facts, string]>([
    [
      'a check of a token that fails',
      factsWith({ roles: [aRole({ inactive: true })] }),
      'Yes: Expensify is not let in.',
    ],
    ['a requirement that is not met', lacking('LIST_VENDOR'), 'Yes: it may not read vendors.'],
    [
      'nothing that it knows: all that is not met is named',
      lacking('LIST_CATEGORY', 'LIST_EMPLOYEE'),
      'Nobody says. Expensify may not read expense categories and read employees.',
    ],
  ])('is answered by %s', (_, facts, answer) => {
    expect(answers(facts)?.[0]).toBe(answer);
  });

  it('is answered by a check of the account too', () => {
    const [own] = QUESTION.cases.slice(0, 1).map((one) => ({ ...one, checks: ['integration-enabled' as const] }));
    const asking = { ...QUESTION, cases: own ? [own] : [] };
    const of: Profile = { ...profile, afterwards: { ...profile.afterwards, questions: [asking] } };
    const blocked = factsWith({ integrations: [anIntegration({ state: 'BLOCKED' })] });
    expect(answers(blocked, [], undefined, of)?.[0]).toBe('Yes: Expensify is not let in.');
  });

  it('names each requirement once, those alone that certainly apply and are needed', () => {
    const facts = lacking('LIST_CLASS', 'LIST_CATEGORY');
    const both = [aToken(), aToken({ id: 502 })];
    const roles = [aRole({ permissions: without('LIST_CLASS', 'LIST_CATEGORY') })];
    expect(answers(factsWith({ roles, tokens: both }))?.[0]).toBe(
      'Nobody says. Expensify may not read expense categories and read classes.',
    );
    const off = { ...facts, features: { ...facts.features, CLASSES: known(false) } };
    expect(answers(off)?.[0]).toBe('Nobody says. Expensify may not read expense categories.');
    const unread = { ...facts, features: { ...facts.features, CLASSES: { known: false } as const } };
    expect(answers(unread)?.[0]).toBe('Nobody says. Expensify may not read expense categories.');
    const published: Profile = {
      ...profile,
      requirements: profile.requirements.map((one) =>
        one.anyOf.includes('LIST_CLASS') ? { ...one, strength: 'published' } : one,
      ),
    };
    expect(answers(facts, [], [], published)?.[0]).toBe('Nobody says. Expensify may not read expense categories.');
  });

  it('names nothing that may be met: what was not read is no fault', () => {
    const facts = factsWith({
      integrations: [anIntegration({ state: 'BLOCKED' })],
      roles: [aRole({ permissions: without('LIST_CATEGORY', 'LIST_EMPLOYEE') })],
    });
    const entities = facts.entities.map((one) => ({ ...one, globalPermissions: { known: false } as const }));
    expect(answers(facts)?.[0]).toBe('Nobody says. Expensify may not read expense categories and read employees.');
    expect(answers({ ...facts, entities })?.[0]).toBe('Nobody says. Expensify may not .');
  });
});

describe('where some tokens work', () => {
  const some = (different: Partial<Parameters<typeof factsWith>[0]> = {}) =>
    factsWith({
      roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Clerk', permissions: without('LIST_ACCOUNT') })],
      employees: [anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE] })],
      tokens: [
        aToken({ name: 'A' }),
        aToken({ id: 502, name: 'B', role: OTHER_ROLE }),
        aToken({ id: 503, name: 'C', role: OTHER_ROLE }),
      ],
      ...different,
    });

  it('the answers speak of the others alone', () => {
    expect(answers(some())?.[0]).toBe(
      'If Expensify uses the token "B" or the token "C": Yes: it may not read the chart of accounts.',
    );
  });

  it('the answers speak of all where the account lets nobody in', () => {
    const blocked = some({ integrations: [anIntegration({ state: 'BLOCKED' })] });
    expect(answers(blocked)?.[0]).toBe('Yes: it may not read the chart of accounts.');
  });

  it('whether to reconnect depends on the one that is used', () => {
    const both: Change = { ...ISSUE, replaces: [502, 503] };
    expect(answers(some(), [both])?.[2]).toBe(
      'Yes, unless Expensify uses the token "A": the plan issues a new token in the place of the token "B" or the token "C", and its id and secret have to be entered in Expensify.',
    );
    const all: Change = { ...ISSUE, replaces: [501, 502, 503] };
    expect(answers(some(), [all])?.[2]).toBe(
      'Yes, this once: the plan issues a new token, and its id and secret have to be entered in Expensify.',
    );
  });
});

describe('whether to reconnect, with a credential of another kind', () => {
  const OTHER: Credential = {
    ...{ kind: 'oauth2-authorization', id: null, name: '', integration: INTEGRATION },
    ...{ entity: EMPLOYEE, role: EXPECTED_ROLE },
  };
  const of: Profile = { ...profile, credentials: [{ kind: 'oauth2-authorization', features: [] }] };
  const withAlso = (...credentials: readonly Credential[]): Facts => ({
    ...factsWith(),
    credentials: known(credentials),
  });
  const token: Credential = {
    ...{ kind: 'access-token', id: TOKEN, name: 'A', integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE },
    ...{ inactive: false, revoked: false, created: '2026-01-09T10:00:00Z' },
  };

  it('says what is given again', () => {
    expect(answers(withAlso(OTHER), [{ kind: 'consent-again', ...AGAIN }], undefined, of)?.[2]).toBe(
      'Yes, this once: Expensify has to be connected to NetSuite again, as the plan says.',
    );
    const activate: Change = { kind: 'activate-role', role: EXPECTED_ROLE };
    expect(answers(withAlso(OTHER), [activate, { kind: 'map-certificate', ...AGAIN }], undefined, of)?.[2]).toBe(
      'Yes, this once: the plan maps a new certificate, and its certificate id and key have to be entered in Expensify.',
    );
  });

  it('says that the credential stays, by its kind, where it is the only one', () => {
    const stays = (word: string) => `No. The ${word} stays the same; ${expensify.afterwards.again} is enough.`;
    expect(answers(withAlso(OTHER), [], undefined, of)?.[2]).toBe(stays('OAuth 2.0 authorization'));
    expect(answers(withAlso(OTHER, token), [], undefined, of)?.[2]).toContain('No. The token, its id and its secret');
    expect(answers(withAlso(token), [], undefined, of)?.[2]).toContain('No. The token, its id and its secret');
  });

  it('says that the token stays where no credential was read', () => {
    const facts: Facts = { ...factsWith({ features: { TBA: false } }), credentials: { known: false } };
    expect(answers(facts)?.[2]).toContain('No. The token, its id and its secret stay the same');
  });

  it('speaks of the new token where the plan issues one beside', () => {
    const changes: Change[] = [{ kind: 'consent-again', ...AGAIN }, ISSUE];
    const unless = /^Yes, unless Expensify uses the authorization "OAuth 2.0 authorization": the plan issues a new/;
    expect(answers(withAlso(OTHER, token), changes, undefined, of)?.[2]).toMatch(unless);
    expect(answers(withAlso(OTHER), [ISSUE], undefined, of)?.[2]).toMatch(unless);
  });
});

describe('whether an administrator is needed', () => {
  const answer = (...who: Who[]) => answers(factsWith(), [], who)?.[1];

  it.each<[string, Who[], string]>([
    ['for the one step', [ADMINISTRATOR], 'Yes, in NetSuite: only an Administrator can make this change.'],
    ['for all', [ADMINISTRATOR, ADMINISTRATOR], 'Yes, in NetSuite: only an Administrator can make these changes.'],
    [
      'for some, which are named by their number',
      [ROLE_EDITOR, ADMINISTRATOR, TOKEN_MANAGER, ADMINISTRATOR],
      'For step 2 and step 4, yes: only an Administrator can do that in NetSuite. For the rest a role will do with Roles at Full and Tokens at Full.',
    ],
    [
      'for none: each right is named once',
      [ROLE_EDITOR, TOKEN_MANAGER, ROLE_EDITOR],
      'Not necessarily. In NetSuite an Administrator can make these changes, and so can a role with Roles at Full and Tokens at Full.',
    ],
    [
      'for none but the user, who consents',
      [USER],
      'No. Only the user of the credential can do that: nobody else can consent for them.',
    ],
    [
      'for some beside the user',
      [ADMINISTRATOR, USER],
      'Yes, in NetSuite: only an Administrator can make this change. For step 2 it takes the user of the credential: nobody else can consent for them.',
    ],
    [
      'for some beside roles and the user',
      [ROLE_EDITOR, ADMINISTRATOR, USER, USER],
      'For step 2, yes: only an Administrator can do that in NetSuite. For the rest a role will do with Roles at Full. For step 3 and step 4 it takes the user of the credential: nobody else can consent for them.',
    ],
  ])('is answered step by step: %s', (_, who, said) => {
    expect(answer(...who)).toBe(said);
  });
});
