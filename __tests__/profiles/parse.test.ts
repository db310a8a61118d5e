/**
 * A profile that a stranger wrote: it is taken whole, or every fault is named at its place.
 */
import fc from 'fast-check';
import { requirementsOf } from '../../src/TypeScript/diagnosis/profile';
import { profileFiles } from '../../src/TypeScript/profiles/index';
import { worked } from '../support/worked';
import { checkProfile, MOST_CHARACTERS, parseProfile } from '../../src/TypeScript/profiles/parse';

const ACME = {
  format: 'profile/1',
  id: 'acme-pay',
  name: 'Acme Pay',
  recognise: { integrationNames: ['acme pay'], roleNames: ['Acme Pay Integration'] },
  credentials: [{ kind: 'access-token' }, { kind: 'oauth2-certificate', features: ['RESTWEBSERVICES'] }],
  features: [{ id: 'WEBSERVICESEXTERNAL', explains: ['AP-09'] }],
  options: [{ id: 'refunds', label: 'Pays refunds' }],
  requirements: [
    {
      id: 'accounts',
      label: 'Read the chart of accounts',
      anyOf: ['LIST_ACCOUNT'],
      level: 'VIEW',
      explains: ['AP-17'],
      source: 'https://acme.example/help',
      readOn: '2026-11-26',
    },
    { id: 'refunds', anyOf: ['TRAN_CUSTRFND'], level: 'CREATE', onlyWith: { option: 'refunds' } },
  ],
  errors: [{ code: 'AP-17', meaning: 'Accounts cannot be read.', kind: 'permission' }],
  source: 'https://acme.example/help',
  readOn: '2026-11-26',
};

const [requirement] = ACME.requirements;
const faultsOf = (changes: object) =>
  (checkProfile({ ...ACME, ...changes }).faults ?? []).map(({ place, message }) => `${place}: ${message}`);
const faultsOfRequirement = (changes: object) => faultsOf({ requirements: [{ ...requirement, ...changes }] });

it('is taken whole, with what it leaves out said in general words', () => {
  const { parsed } = parseProfile(`\uFEFF${JSON.stringify(ACME)}`);
  expect(parsed?.notes).toEqual([]);
  expect(parsed?.profile).toMatchObject({
    id: 'acme-pay',
    verb: 'work',
    afterwards: { title: 'Try again in Acme Pay' },
  });
  expect(parsed?.profile.explains).toEqual({ 'feature-enabled': ['AP-09'] });
  // What an option needs is asked for where somebody names the option.
  expect(parsed && requirementsOf(parsed.profile).map(({ id }) => id)).toEqual(['log-in-by-token', 'accounts']);
});

it.each<[string, object, string]>([
  [
    'a level that there is not',
    { level: 'READ' },
    'requirements[0].level: must be one of VIEW, CREATE, EDIT, FULL, and is "READ"',
  ],
  [
    'a level below which nobody can be',
    { level: 'NONE' },
    'requirements[0].level: must be one of VIEW, CREATE, EDIT, FULL, and is "NONE"',
  ],
  ['no permission', { anyOf: [] }, 'requirements[0].anyOf: is empty'],
  [
    'one permission twice',
    { anyOf: ['A', 'A'] },
    'requirements[0].anyOf[1]: is "A", and so is requirements[0].anyOf[0]',
  ],
  [
    'a condition on nothing',
    { onlyWith: {} },
    'requirements[0].onlyWith: is empty: name at least one of feature, credential, option',
  ],
  [
    'a condition on an option that there is not',
    { onlyWith: { option: 'x' } },
    'requirements[0].onlyWith.option: is "x", which options does not list',
  ],
  [
    'a condition on a kind of credential that it does not use',
    { onlyWith: { credential: 'oauth2-authorization' } },
    'requirements[0].onlyWith.credential: is "oauth2-authorization", which credentials does not list',
  ],
  [
    'a source that is no address',
    { source: 'the help' },
    'requirements[0].source: is "the help", and must be: The address of a public page, beginning with https://.',
  ],
  [
    'a source that a browser would run',
    { source: 'javascript:alert(1)' },
    'requirements[0].source: is "javascript:alert(1)", and must be: The address of a public page, beginning with https://.',
  ],
  [
    'a field that nobody knows',
    { lvl: 1 },
    'requirements[0]: has "lvl", which is not a known field. Known fields: id, label, anyOf, level, strength, onlyWith, explains, doubt, source, readOn',
  ],
  [
    'the id of the log-in with other permissions',
    { id: 'log-in-by-token' },
    'requirements[0]: has the id "log-in-by-token", which is NetSuite\'s own requirement to log in: it needs any of ADMI_LOGIN_OAUTH, ADMI_MANAGE_OWN_OAUTH_TOKENS at FULL',
  ],
])('is refused at the place of a requirement with %s', (_, changes, fault) => {
  expect(faultsOfRequirement(changes)).toEqual([fault]);
});

it.each<[string, object, string]>([
  ['another format', { format: 'profile/2' }, 'format: must be "profile/1", and is "profile/2"'],
  [
    'an id with blanks',
    { id: 'Acme Pay' },
    'id: is "Acme Pay", and must be: Lowercase letters, digits and hyphens; the first is a letter.',
  ],
  ['no kind of credential', { credentials: [] }, 'credentials: is empty'],
  [
    'a kind twice',
    { credentials: [{ kind: 'access-token' }, { kind: 'access-token' }] },
    'credentials[1].kind: is "access-token", and so is credentials[0].kind',
  ],
  [
    'an id twice',
    { requirements: [requirement, requirement] },
    'requirements[1].id: is "accounts", and so is requirements[0].id',
  ],
  [
    'a code twice',
    { errors: [ACME.errors[0], ACME.errors[0]] },
    'errors[1].code: is "AP-17", and so is errors[0].code',
  ],
  [
    'more than 500 requirements',
    { requirements: Array.from({ length: 501 }, (_, place) => ({ ...requirement, id: `r${place}` })) },
    'requirements: has 501 entries; at most 500 are allowed',
  ],
  [
    'a question about a requirement that there is not',
    { questions: [{ question: 'Q?', answer: 'A.', cases: [{ requirements: ['x'], answer: 'B.' }] }] },
    'questions[0].cases[0].requirements: names "x", but no requirement has that id',
  ],
])('is refused with %s', (_, changes, fault) => {
  expect(faultsOf(changes)).toEqual([fault]);
});

it('names every fault, each at its place', () => {
  expect(faultsOf({ name: 7, credentials: [{ kind: 'password' }] })).toEqual([
    'name: must be a text in quotation marks, and is 7',
    'credentials[0].kind: must be one of access-token, oauth2-authorization, oauth2-certificate, and is "password"',
  ]);
});

it('is accepted with a note where nobody knows a permission', () => {
  const { parsed } = checkProfile({ ...ACME, requirements: [{ ...requirement, anyOf: ['LIST_ACOUNT'] }] });
  expect(parsed?.notes).toEqual([
    'requirements[0].anyOf: the permission LIST_ACOUNT is not known here. It is accepted. Check that NetSuite uses this id.',
  ]);
});

it.each(['any', 'all'])('is refused with the id %s, which means several integrations', (id) => {
  expect(checkProfile({ ...ACME, id }).faults).toEqual([
    { place: 'id', message: `is "${id}", which means several integrations. Choose another one` },
  ]);
});

it('is accepted with a note where nobody knows a feature, for what is needed only with it may never be checked', () => {
  const { parsed } = checkProfile({
    ...ACME,
    features: [{ id: 'WEBSERVICES' }],
    credentials: [{ kind: 'access-token', features: ['TBA', 'TBAX'] }],
    requirements: [
      { ...requirement, onlyWith: { feature: 'CLASSES' } },
      { ...requirement, id: 'typo', onlyWith: { feature: 'CLASES' } },
    ],
  });
  const note = (place: string, id: string, otherwise: string) =>
    `${place}: the feature ${id} is not known here. It is accepted. Check that NetSuite uses this id: if it does not, the feature counts as off${otherwise}.`;
  expect(parsed?.notes).toEqual([
    note('features[0].id', 'WEBSERVICES', ''),
    note('credentials[0].features', 'TBAX', ''),
    note('requirements[1].onlyWith.feature', 'CLASES', ', and what is needed only with it is never checked'),
  ]);
});

describe('SOAP with OAuth 2.0, which NetSuite does not allow,', () => {
  const faultsOf = (kinds: readonly string[], onlyWith?: object) => {
    const { faults } = checkProfile({
      ...ACME,
      credentials: kinds.map((kind) => ({ kind })),
      calls: [{ channel: 'SOAP', ...(onlyWith ? { onlyWith } : {}) }],
    });
    return faults;
  };

  it.each([
    ['with any kind of credential', ['access-token', 'oauth2-certificate'], undefined],
    ['with a kind of OAuth 2.0', ['access-token', 'oauth2-certificate'], { credential: 'oauth2-certificate' }],
    ['while a feature is on', ['oauth2-authorization', 'access-token'], { feature: 'MULTICURRENCY' }],
  ])('is refused %s, and it is said what to write', (_, kinds, onlyWith) => {
    expect(faultsOf(kinds, onlyWith)).toEqual([
      {
        place: 'calls[0]',
        message: expect.stringContaining('Write onlyWith: {"credential": "access-token"}') as string,
      },
    ]);
  });

  it('is refused where the integration has no access token', () => {
    expect(faultsOf(['oauth2-certificate'])).toEqual([
      { place: 'calls[0]', message: expect.stringContaining('List "access-token" in credentials') as string },
    ]);
  });

  it.each([
    ['by the condition', ['access-token', 'oauth2-certificate'], { credential: 'access-token' }],
    ['by the kinds', ['access-token'], undefined],
  ])('is not meant where SOAP is called with access tokens alone, %s', (_, kinds, onlyWith) => {
    expect(faultsOf(kinds, onlyWith)).toBeUndefined();
  });
});

it('is accepted with a note where a permission goes by the script id of a custom object', () => {
  const { parsed } = checkProfile({ ...ACME, requirements: [{ ...requirement, anyOf: ['customrecord_acme'] }] });
  expect(parsed?.notes).toEqual([
    'requirements[0].anyOf: customrecord_acme is the script id of a custom object. It is accepted, for role files have it. An account lists such a line by a number, so that a report says that it could not be read.',
  ]);
});

it.each([
  ['no JSON', '{"format": ', /^The file is not JSON: /],
  ['a list', '[]', /^must be an object in braces, and is \[\]$/],
  ['nothing', '', /^The file is not JSON: /],
  [
    'a megabyte too much',
    ' '.repeat(MOST_CHARACTERS + 1),
    /^The file has 1000001 characters; at most 1000000 are allowed$/,
  ],
])('is refused as a whole where it is %s', (_, text, message) => {
  const { faults } = parseProfile(text);
  expect(faults?.map(({ place }) => place)).toEqual(['']);
  expect(faults?.[0]?.message).toMatch(message);
});

it('takes every shipped file, without a fault and without a note', () => {
  for (const [id, file] of profileFiles) {
    const { faults, parsed } = checkProfile(JSON.parse(JSON.stringify(file)));
    expect([id, faults, parsed?.notes]).toEqual([id, undefined, []]);
  }
});

it('never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.json(), fc.jsonValue(), (text, value) => {
      parseProfile(text);
      const changed = checkProfile({ ...ACME, requirements: value, questions: value });
      expect(changed.faults === undefined).toBe(changed.parsed !== undefined);
    }),
    { numRuns: 200 },
  );
});

it.each([
  ['"level": "VIEW"', '"level": "VIEW", "level": "FULL"', 'requirements[0].level'],
  ['"name": "Acme Pay"', '"name": "Acme \\"Pay\\", {[", "na\\u006de": "Acme Pay"', 'name'],
  ['"credentials": [{', '"credentials": [{ "kind": "access-token",', 'credentials[0].kind'],
])('is refused where a key stands twice: %s, %s', (once, twice, place) => {
  const text = JSON.stringify(ACME, null, 1)
    .replace(/": /g, '": ')
    .replace(/\[\s+\{/g, '[{');
  expect(text).toContain(once);
  expect(parseProfile(text).faults).toBeUndefined();
  expect(parseProfile(text.replace(once, () => twice)).faults).toEqual([
    { place, message: 'is there twice: keep one of them' },
  ]);
});

it.each(['https://', 'https://not an address', 'https:///help', 'https://acme'])('refuses %j as a source', (source) => {
  expect(faultsOf({ source })).toEqual([expect.stringContaining('source: is')]);
});

describe('of very many faults the first fifty are told, and soon', () => {
  const many = Array.from({ length: 15_000 }, (_, place) => place);

  it.each<[string, string]>([
    [
      'fields that nobody knows',
      JSON.stringify({ ...ACME, ...Object.fromEntries(many.map((one) => [`k${one}`, one])) }),
    ],
    ['keys that stand twice', `{${many.map(() => '"a":1').join()}}`],
  ])('%s', (_what, text) => {
    const start = process.cpuUsage();
    expect(parseProfile(text).faults).toHaveLength(50);
    expect(worked(start)).toBeLessThan(1000);
  });
});

it('a text that is nested deeper than every profile is refused for that', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const faults = [{ place: '', message: 'The file has more than 60 brackets open at once' }];
  expect(parseProfile(deep).faults).toEqual(faults);
  expect(parseProfile(`{"id":${deep}}`).faults).toEqual(faults);
});

it('a key as long as the file is told by how it begins', () => {
  const key = 'k'.repeat(100_000);
  expect(parseProfile(`{"${key}":{"a":1,"a":1}}`).faults).toEqual([
    { place: `${'k'.repeat(200)}…`, message: 'is there twice: keep one of them' },
  ]);
});
