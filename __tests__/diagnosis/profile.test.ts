/** What a profile comes to: which integration it is of, and what it needs with each kind of credential. */
import type { Advice, Profile, Requirement } from '../../src/TypeScript/diagnosis/profile';
import {
  expectsRole,
  featuresFor,
  featuresOf,
  forKinds,
  isExpectedRoleName,
  kindOfNamed,
  levelFor,
  listsKind,
  matchesIntegration,
  ofKind,
  permissionsOf,
  quoted,
  recognisedBy,
  requirementsOf,
  withOptions,
} from '../../src/TypeScript/diagnosis/profile';
import { ACME, aRequirement } from './symptom/support/an-item';

const TOKENS = { kind: 'access-token', features: [] } as const;
const CERTIFICATES = { kind: 'oauth2-certificate', features: ['REST'] } as const;

const called = (id: string, ...integrationNames: readonly string[]): Profile => ({
  ...ACME,
  id,
  recognise: { integrationNames, roleNames: [] },
});

describe('an integration record', () => {
  it('is of a profile where its name contains one of the names, in any case', () => {
    const profile = called('acme', 'Acme Pay', 'cargo');
    const names = ['My ACME PAY (old)', 'Cargo', 'Acme', ''];
    expect(names.map((name) => matchesIntegration(profile, name))).toEqual([true, true, false, false]);
  });

  it('is of the profile with the longest name in it, of equal ones of the first by id', () => {
    const [short, long, other, empty] = [
      called('a-short', 'ACME', 'x'),
      called('z-long', 'acme pay'),
      called('bolt', 'bolt'),
      called('empty', ''),
    ];
    const of = (...names: readonly string[]) => recognisedBy([empty, other, long, short], names)?.id;
    expect([of('Acme'), of('Acme Pay'), of('Acme', 'Acme Pay'), of('Bolt and Acme'), of('Cargo'), of()]).toEqual([
      ...['a-short', 'z-long', 'z-long', 'a-short', undefined, undefined],
    ]);
  });
});

it('expects a role by its name, trimmed, in any case, or none', () => {
  const profile: Profile = { ...ACME, recognise: { integrationNames: [], roleNames: ['Acme Role', 'Other'] } };
  expect([expectsRole(profile), expectsRole(ACME)]).toEqual([true, false]);
  const names = [' acme ROLE ', 'Other', 'Acme', ''];
  expect(names.map((name) => isExpectedRoleName(profile, name))).toEqual([true, true, false, false]);
  expect([quoted([]), quoted(['Acme']), quoted(['Acme', 'Other'])]).toEqual(['', '"Acme"', '"Acme" or "Other"']);
});

it('needs a level of each credential, and its own of all others and of one without an id', () => {
  const requirement = aRequirement({ id: 'bins', levels: new Map([[501, 'FULL']]) });
  expect([501, 502, null].map((id) => levelFor(requirement, id))).toEqual(['FULL', 'VIEW', 'VIEW']);
  expect(levelFor(aRequirement({ id: 'bins' }), 501)).toBe('VIEW');
});

describe('what a credential needs', () => {
  const requirements = [
    aRequirement({ id: 'log-in-by-token', explains: ['AB11'] }),
    aRequirement({ id: 'bins' }),
    aRequirement({ id: 'by-certificate', onlyWith: { credential: 'oauth2-certificate' } }),
    aRequirement({ id: 'pays', onlyWith: { option: 'pays' } }),
    aRequirement({ id: 'classes', onlyWith: { feature: 'CLASSES' } }),
  ];
  const profile: Profile = { ...ACME, requirements, credentials: [CERTIFICATES, TOKENS] };
  const ids = (all: readonly Requirement[]) => all.map(({ id }) => id);

  it('is to log in, and what the profile lists for its kind, of the usual kind where none is named', () => {
    expect(ids(requirementsOf(profile, 'access-token'))).toEqual(['log-in-by-token', 'bins', 'classes']);
    const usual = ['log-in-by-oauth2', 'bins', 'by-certificate', 'classes'];
    expect(ids(requirementsOf(profile, 'oauth2-certificate'))).toEqual(usual);
    expect(ids(requirementsOf(profile))).toEqual(usual);
  });

  it('is to log in as NetSuite has it, with the codes that the profile lists for it', () => {
    expect(requirementsOf(profile, 'access-token')[0]).toEqual({
      ...{ id: 'log-in-by-token', label: 'Log in with an access token', level: 'FULL' },
      anyOf: ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'],
      ...{ strength: 'required', onlyWith: {}, explains: ['AB11'] },
    });
    expect(requirementsOf(profile, 'oauth2-certificate')[0]?.explains).toEqual([]);
  });

  it('is found out once', () => {
    expect(requirementsOf(profile, 'access-token')).toBe(requirementsOf(profile, 'access-token'));
  });

  it('is more with an option in use, of the advised levels too', () => {
    const advised: readonly Advice[] = [
      { permission: 'LIST_BIN', level: 'FULL', onlyWith: { option: 'pays', feature: 'BINS' } },
      { permission: 'LIST_ITEM', level: 'FULL', onlyWith: { option: 'other' } },
    ];
    const used = withOptions({ ...profile, advised }, new Set(['pays']));
    expect(ids(requirementsOf(used, 'access-token'))).toEqual(['log-in-by-token', 'bins', 'pays', 'classes']);
    expect(used.advised).toEqual([{ ...advised[0], onlyWith: { feature: 'BINS' } }, advised[1]]);
    expect(withOptions(profile, new Set())).toBe(profile);
  });
});

describe('the kinds of credential', () => {
  const both: Profile = { ...ACME, credentials: [TOKENS, CERTIFICATES], features: ['CLASSES', 'REST'] };

  it('are told alone, or null where the integration does not use one', () => {
    expect(ofKind(both, 'oauth2-certificate')?.credentials).toEqual([CERTIFICATES]);
    expect(ofKind(both, 'oauth2-authorization')).toBeNull();
  });

  it('are told in the order that is asked for, also one of which nobody published what it needs', () => {
    const kinds = forKinds(both, ['oauth2-authorization', 'oauth2-certificate']).credentials;
    expect(kinds).toEqual([{ kind: 'oauth2-authorization', features: [] }, CERTIFICATES]);
    expect(forKinds(both, [])).toBe(both);
  });

  it('are listed or not, and a credential that is named is of OAuth 2.0 where the integration uses it', () => {
    expect([listsKind(both, 'oauth2-certificate'), listsKind(both, 'oauth2-authorization')]).toEqual([true, false]);
    expect([kindOfNamed(both), kindOfNamed(ACME)]).toEqual(['oauth2-certificate', 'access-token']);
  });

  it('need their own features, each once, the one to log in first', () => {
    expect(featuresFor(both, 'access-token')).toEqual(['TBA', 'CLASSES', 'REST']);
    expect(featuresFor({ ...both, features: [] }, 'access-token')).toEqual(['TBA']);
    expect(featuresFor({ ...both, features: ['CLASSES'] }, 'oauth2-certificate')).toEqual([
      'OAUTH2',
      'CLASSES',
      'REST',
    ]);
  });
});

describe('what is asked of an account', () => {
  it('is every permission, in order, each once', () => {
    const requirements = [
      aRequirement({ id: 'bins', anyOf: ['LIST_ITEM', 'LIST_BIN'] }),
      aRequirement({ id: 'by-certificate', anyOf: ['LIST_CLASS'], onlyWith: { credential: 'oauth2-certificate' } }),
    ];
    const advised: readonly Advice[] = [
      { permission: 'LIST_BIN', level: 'FULL', onlyWith: {} },
      { permission: 'LIST_ACCOUNT', level: 'FULL', onlyWith: {} },
    ];
    expect(permissionsOf({ ...ACME, requirements, advised })).toEqual([
      ...['ADMI_LOGIN_OAUTH', 'ADMI_LOGIN_OAUTH2', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'],
      ...['LIST_ACCOUNT', 'LIST_BIN', 'LIST_CLASS', 'LIST_ITEM'],
    ]);
  });

  const BASE = ['EMPPERMS', 'OAUTH2', 'TBA'];
  const withMore = (...more: readonly string[]) => [...BASE, ...more].sort();

  it.each<[string, Partial<Profile>, readonly string[]]>([
    ['of nothing else', {}, BASE],
    ['of every credential', { features: ['JOBS'] }, withMore('JOBS')],
    [
      'of a requirement, unless it is of an option',
      {
        requirements: [
          aRequirement({ id: 'a', onlyWith: { feature: 'BINS' } }),
          aRequirement({ id: 'b', onlyWith: { feature: 'JOBS', option: 'jobs' } }),
          aRequirement({ id: 'c' }),
        ],
      },
      withMore('BINS'),
    ],
    [
      'of an advised level',
      { advised: [{ permission: 'LIST_BIN', level: 'FULL', onlyWith: { feature: 'BINS' } }] },
      withMore('BINS'),
    ],
    [
      'of a call',
      {
        calls: [
          { channel: 'REST', onlyWith: { feature: 'REST' } },
          { channel: 'SOAP', onlyWith: {} },
        ],
      },
      withMore('REST'),
    ],
    [
      'of a restriction that is a field',
      { restrictions: [{ kind: 'SUBSIDIARY', to: 'use' }] },
      withMore('SUBSIDIARIES'),
    ],
    [
      'of all restrictions by segment, where one of them is named',
      { restrictions: [{ kind: 'CLASS', to: 'use' }] },
      withMore('CLASSES', 'DEPARTMENTS', 'LOCATIONS'),
    ],
  ])('is every feature %s', (_, different, features) => {
    expect(featuresOf({ ...ACME, ...different })).toStrictEqual(features);
  });
});
