import { featurePath } from '../../src/TypeScript/netsuite/features';
import { reaches } from '../../src/TypeScript/netsuite/levels';
import {
  featuresFor,
  featuresOf,
  isExpectedRoleName,
  matchesIntegration,
  requirementsOf,
} from '../../src/TypeScript/diagnosis/profile';
import { expensify } from '../support/expensify';
import { DEFAULT_INTEGRATION, profiles } from '../../src/TypeScript/profiles/index';
import { ADVISED } from '../reference/answer';

const { advised, afterwards } = expensify;
/** With access tokens, the kind that it uses most. */
const requirements = requirementsOf(expensify);

function doubles<T>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

describe('the requirements of Expensify', () => {
  it('have ids of their own, in the form of a word that does not change', () => {
    const ids = requirements.map(({ id }) => id);
    expect(doubles(ids)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('each name a permission or more, and no permission stands in two of them', () => {
    expect(requirements.filter(({ anyOf }) => anyOf.length === 0)).toEqual([]);
    expect(doubles(requirements.flatMap(({ anyOf }) => anyOf))).toEqual([]);
  });

  it('each explain an error of Expensify, as it shows them: NS and four digits', () => {
    for (const { explains } of requirements) {
      expect(explains.length).toBeGreaterThan(0);
      expect(explains.filter((code) => !/^NS\d{4}$/.test(code))).toEqual([]);
      expect(explains).toEqual([...new Set(explains)].sort());
    }
  });

  it('each ask for more than None, which every role reaches', () => {
    expect(requirements.filter(({ level }) => level === 'NONE')).toEqual([]);
  });

  it('begin with the two below which NetSuite refuses the login, both at Full', () => {
    expect(requirements.slice(0, 2).map(({ anyOf, level }) => [anyOf, level])).toEqual([
      [['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'], 'FULL'],
      [['ADMI_WEBSERVICES'], 'FULL'],
    ]);
  });

  it('have labels that can stand at the beginning of a sentence', () => {
    expect(requirements.filter(({ label }) => !/^[A-Z].*[^.]$/.test(label))).toEqual([]);
  });
});

describe('the levels that Expensify advises', () => {
  it('are the 29 lines of the role that it publishes', () => {
    const lines = (list: readonly { permission: string; level: string }[]) =>
      list.map(({ permission, level }) => `${permission} ${level}`).sort();
    expect(lines(advised)).toEqual(lines(ADVISED));
    expect(advised).toHaveLength(29);
  });

  it('name each permission once', () => {
    expect(doubles(advised.map(({ permission }) => permission))).toEqual([]);
  });

  it('are enough for every requirement: the published role works', () => {
    const published = new Map(advised.map(({ permission, level }) => [permission, level]));
    const short = requirements.filter(
      ({ anyOf, level }) => !anyOf.some((permission) => reaches(published.get(permission) ?? null, level)),
    );
    expect(short).toEqual([]);
  });

  it('depend on the same feature as the requirement of the same permission', () => {
    for (const { anyOf, onlyWith } of requirements) {
      const same = advised.filter(({ permission }) => anyOf.includes(permission));
      expect(same.filter((advice) => advice.onlyWith.feature !== onlyWith.feature)).toEqual([]);
    }
  });
});

describe('the features', () => {
  it('that are needed are token-based authentication and SOAP, each with the way to its box', () => {
    const needed = featuresFor(expensify, 'access-token');
    expect(needed).toEqual(['TBA', 'WEBSERVICESEXTERNAL']);
    expect(needed.map(featurePath)).toEqual([
      'SuiteCloud > Manage Authentication > Token-based Authentication',
      'SuiteCloud > SuiteTalk (Web Services) > SOAP Web Services',
    ]);
  });

  it('that the answer depends on are those, those of the conditional lines, and Global Permissions', () => {
    expect(featuresOf(expensify)).toEqual([
      ...[
        'CLASSES',
        'EMPPERMS',
        'MULTICURRENCY',
        'OAUTH2',
        'RESTWEBSERVICES',
        'SUBSIDIARIES',
        'TBA',
        'WEBSERVICESEXTERNAL',
      ],
    ]);
  });
});

describe('what belongs to Expensify', () => {
  it.each([
    ['Expensify', true],
    ['My EXPENSIFY prod', true],
    ['Expense Reports', false],
    ['E x p e n s i f y', false],
  ])('is an integration record whose name contains its own, in any case: "%s": %s', (name, belongs) => {
    expect(matchesIntegration(expensify, name)).toBe(belongs);
  });

  it.each([
    ['Expensify Integration', true],
    ['\texpensify INTEGRATION ', true],
    ['Expensify Integration (custom)', false],
  ])('is a role of exactly its name, trimmed, in any case: "%s": %s', (name, belongs) => {
    expect(isExpectedRoleName(expensify, name)).toBe(belongs);
  });
});

describe('the retry', () => {
  it('has clicks for the web and for mobile, each ending in Sync Now', () => {
    for (const { steps } of afterwards.places) expect(steps.at(-1)).toContain('Sync Now');
  });

  it('asks questions and answers them', () => {
    expect(afterwards.questions.length).toBeGreaterThan(0);
    for (const { question, cases, otherwise } of afterwards.questions)
      for (const answer of [...cases.map((one) => one.answer), otherwise])
        expect([question, answer]).toEqual([expect.stringMatching(/\?$/), expect.stringMatching(/\.$/)]);
  });

  it('answers by requirements that it has', () => {
    const ids = requirements.map(({ id }) => id);
    const named = afterwards.questions.flatMap(({ cases }) => cases.flatMap((one) => one.requirements));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says where it is from', () => {
    expect(expensify.source).toMatch(/^https:\/\/github\.com\/Expensify\/App\/blob\/\w+\/docs\//);
  });
});

describe('the list of profiles', () => {
  it('finds each by its own id, the default among them', () => {
    for (const [id, profile] of profiles) expect(profile.id).toBe(id);
    expect(profiles.has(DEFAULT_INTEGRATION)).toBe(true);
  });
});
