/** What an error text adds to a profile, and the levels that it calls only higher. */
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Profile, Requirement } from '../../../src/TypeScript/diagnosis/profile';
import { featuresNamed, leveled, neededFor } from '../../../src/TypeScript/diagnosis/symptom/needed';
import type { NeededPermission, RecognisedItem } from '../../../src/TypeScript/diagnosis/symptom/recognised';
import type { CredentialKind } from '../../../src/TypeScript/netsuite/credential-kinds';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { factsWith, lines, TOKEN } from '../checks/support/a-chain';
import { ACME, anError, anItem, aRequirement } from './support/an-item';

const KINDS = ['access-token', 'oauth2-authorization', 'oauth2-certificate'] as const;

function asks(anyOf: readonly string[], level: NeededPermission['level'] = 'VIEW', said = true): RecognisedItem {
  return anItem({ explains: { permissions: [{ anyOf, level, said }] } });
}

/** The requirements that are added, of one kind of credential: each with its level. */
function added(profile: Profile, items: readonly RecognisedItem[], kind: CredentialKind = 'access-token') {
  return neededFor(profile, items)
    .profile.requirements.filter(({ id, onlyWith }) => id.startsWith('symptom:') && onlyWith.credential === kind)
    .map(({ id, level }) => [id, level]);
}

it('adds nothing where a text asks for nothing', () => {
  const profile = {
    ...ACME,
    features: ['CLASSES'],
    restrictions: [{ kind: 'CLASS', to: 'view' }],
    calls: [{ channel: 'REST', onlyWith: {} }],
    requirements: [
      aRequirement({ id: 'bins', explains: ['AB12'] }),
      aRequirement({ id: 'pays', onlyWith: { option: 'pays' } }),
    ],
  } as const satisfies Profile;
  expect(neededFor(profile, [anItem()])).toEqual({ profile, higher: new Set() });
});

describe('a permission that the profile does not ask for', () => {
  it('becomes a requirement of each kind of credential', () => {
    expect(neededFor(ACME, [asks(['LIST_BIN'], 'EDIT')])).toEqual({
      profile: {
        ...ACME,
        requirements: KINDS.map((credential) => ({
          id: 'symptom:LIST_BIN',
          label: 'Lists > Bins, as the error text says',
          anyOf: ['LIST_BIN'],
          level: 'EDIT',
          strength: 'required',
          onlyWith: { credential },
          explains: [],
        })),
      },
      higher: new Set(),
    });
  });

  it('is said to be only suggested where the text does not name it', () => {
    const { profile } = neededFor(ACME, [asks(['LIST_BIN', 'LIST_CLASS'], 'VIEW', false)]);
    expect(profile.requirements[0]?.label).toBe('Lists > Bins or Lists > Classes, as the error text suggests');
  });

  it('is asked for once, at the highest level that a sentence names, and as said where one says it', () => {
    const items = [asks(['LIST_BIN', 'LIST_CLASS'], 'EDIT', false), asks(['LIST_CLASS', 'LIST_BIN'], 'CREATE')];
    const [first, ...others] = neededFor(ACME, items).profile.requirements;
    expect(first).toMatchObject({ anyOf: ['LIST_BIN', 'LIST_CLASS'], level: 'EDIT' });
    expect(first?.label).toMatch(/as the error text says$/);
    expect(others).toHaveLength(2);
  });

  it('is asked for alone and in a choice where sentences do both', () => {
    expect(added(ACME, [asks(['LIST_BIN']), asks(['LIST_BIN', 'LIST_CLASS'])])).toEqual([
      ['symptom:LIST_BIN', 'VIEW'],
      ['symptom:LIST_BIN+LIST_CLASS', 'VIEW'],
    ]);
  });

  it('is marked where a text asks for a higher level than there is, with what else it says', () => {
    const { profile, higher } = neededFor(ACME, [
      asks(['LIST_BIN'], 'higher'),
      asks(['LIST_CLASS'], 'EDIT'),
      asks(['LIST_CLASS'], 'higher'),
      asks(['LIST_ITEM'], 'higher'),
      asks(['LIST_ITEM'], 'CREATE'),
      asks(['LIST_VENDOR'], 'EDIT'),
    ]);
    expect([...higher]).toEqual(['symptom:LIST_BIN', 'symptom:LIST_CLASS', 'symptom:LIST_ITEM']);
    expect(profile.requirements.slice(0, 4).map(({ level }) => level)).toEqual(['VIEW', 'EDIT', 'CREATE', 'EDIT']);
  });
});

describe('a permission that the profile asks for', () => {
  const bins = (different: Partial<Requirement> = {}): Profile => ({
    ...ACME,
    requirements: [aRequirement({ id: 'bins', level: 'EDIT', ...different })],
  });

  it('is required, and not asked for again', () => {
    expect(neededFor(bins(), [asks(['LIST_ITEM']), asks(['LIST_BIN'])]).profile.requirements[0]).toEqual({
      ...bins().requirements[0],
      strength: 'required',
    });
    expect(added(bins(), [asks(['LIST_BIN'], 'EDIT')])).toEqual([]);
  });

  it('is asked for again where the text wants a higher level, or calls it higher', () => {
    expect(added(bins(), [asks(['LIST_BIN'], 'FULL')])).toEqual([['symptom:LIST_BIN', 'FULL']]);
    expect(added(bins(), [asks(['LIST_BIN'], 'higher')])).toEqual([['symptom:LIST_BIN', 'VIEW']]);
  });

  it('is asked for again with a kind of credential that does not need it', () => {
    const profile = bins({ onlyWith: { credential: 'oauth2-certificate' } });
    expect(added(profile, [asks(['LIST_BIN'])])).toEqual([['symptom:LIST_BIN', 'VIEW']]);
    expect(added(profile, [asks(['LIST_BIN'])], 'oauth2-certificate')).toEqual([]);
  });

  it('is asked for again where the profile takes another in its place, and the text does not', () => {
    const either = bins({ anyOf: ['LIST_BIN', 'LIST_ITEM'] });
    expect(added(either, [asks(['LIST_BIN'])])).toEqual([['symptom:LIST_BIN', 'VIEW']]);
    expect(added(either, [asks(['LIST_ITEM', 'LIST_BIN'])])).toEqual([]);
  });

  it('is not asked for again where the text only suggests it, or where it is one of those to log in', () => {
    expect(added(bins({ anyOf: ['LIST_BIN', 'LIST_ITEM'] }), [asks(['LIST_BIN'], 'VIEW', false)])).toEqual([]);
    expect(added(ACME, [asks(['ADMI_LOGIN_OAUTH'], 'FULL')])).toEqual([]);
  });

  it('of an option is not required because the text names the permission: that option may be unused', () => {
    const optional = bins({ onlyWith: { option: 'bins' } });
    expect(neededFor(optional, [asks(['LIST_BIN'])]).profile.requirements[0]).toEqual(optional.requirements[0]);
  });
});

describe('a code of the integration', () => {
  const profile: Profile = {
    ...ACME,
    requirements: [
      aRequirement({ id: 'bins', explains: ['AB11', 'AB12'], onlyWith: { option: 'bins', feature: 'BINS' } }),
      aRequirement({ id: 'items', explains: ['AB13'] }),
    ],
    errors: [anError({ code: 'AB11' }), anError({ code: 'AB12' }), anError({ code: 'AB13' })],
  };

  it('makes required what it is about, with its option, in whatever case the text has it', () => {
    expect(neededFor(profile, [anItem({ code: 'ab12', profiles: ['acme'] })]).profile.requirements).toEqual([
      { ...profile.requirements[0], strength: 'required', onlyWith: { feature: 'BINS' } },
      profile.requirements[1],
    ]);
  });

  it('makes nothing required where it is the code of another integration', () => {
    expect(neededFor(profile, [anItem({ code: 'AB12', profiles: ['bolt'] })]).profile).toEqual(profile);
  });
});

describe('features', () => {
  const profile = {
    ...ACME,
    features: ['CLASSES'],
    errors: [anError({ code: 'AB11', features: ['BINS'] }), anError({ code: 'AB12', features: ['JOBS', 'CLASSES'] })],
  };
  const features = [
    { id: 'LOCATIONS', name: 'Locations' },
    { id: null, name: 'Frobnication' },
  ];

  it('are needed that an item names by id, or that the code of the integration is shown without', () => {
    const item = anItem({ code: 'AB12', profiles: ['acme'], explains: { features } });
    expect(featuresNamed(item, profile)).toEqual(['LOCATIONS', 'JOBS', 'CLASSES']);
    expect(neededFor(profile, [item]).profile.features).toEqual(['CLASSES', 'LOCATIONS', 'JOBS']);
  });

  it('are none where the code is unknown, or of another integration', () => {
    expect(featuresNamed(anItem({ code: 'AB13', profiles: ['acme'] }), profile)).toEqual([]);
    expect(featuresNamed(anItem({ code: 'AB12', profiles: ['bolt'] }), profile)).toEqual([]);
  });
});

describe('how the integration calls NetSuite', () => {
  const REFUSED = [anItem(), anItem({ kind: 'credentials-refused' })];

  it('is by a RESTlet where the credentials were refused and nobody published it', () => {
    expect(neededFor(ACME, REFUSED).profile.calls).toEqual([{ channel: 'RESTLET', onlyWith: {} }]);
    expect(neededFor(ACME, [anItem({ kind: 'login-refused' })]).profile.calls).toEqual([]);
  });

  it('is as it was published', () => {
    const calls = [{ channel: 'SOAP', onlyWith: {} }] as const;
    expect(neededFor({ ...ACME, calls }, REFUSED).profile.calls).toBe(calls);
  });
});

describe('in what the role must not be narrowed', () => {
  const refused = (segment: string, when: 'viewing' | 'editing' | 'either') =>
    anItem({ restriction: { segment, when } });
  const reach = (restrictions: Profile['restrictions'], ...items: readonly RecognisedItem[]) =>
    neededFor({ ...ACME, restrictions }, items).profile.restrictions;

  it('is what the profile says and what the text says, each kind once', () => {
    expect(
      reach([{ kind: 'CLASS', to: 'view' }], refused('class', 'viewing'), anItem(), refused('subsidiary', 'editing')),
    ).toEqual([
      { kind: 'CLASS', to: 'view' },
      { kind: 'SUBSIDIARY', to: 'use' },
    ]);
  });

  it('is what records are used for, where either says so', () => {
    expect(reach([{ kind: 'CLASS', to: 'use' }], refused('class', 'viewing'))).toEqual([{ kind: 'CLASS', to: 'use' }]);
    expect(reach([{ kind: 'CLASS', to: 'view' }], refused('class', 'either'))).toEqual([{ kind: 'CLASS', to: 'use' }]);
  });
});

describe('a level that a text calls only higher', () => {
  const CERTIFICATE: Credential = {
    ...{ kind: 'oauth2-certificate', id: 900, name: 'Certificate', integration: 7, entity: 42, role: 1002 },
    ...{ validUntil: known('2027-01-01T00:00:00.000Z'), revoked: known(false) },
  };
  const facts = (
    levels: readonly (Level | null)[],
    credentials: readonly Credential[] = [{ ...TOKEN }, { ...TOKEN, id: 502, role: 1002 }],
  ): Facts => {
    const [first, second] = levels.map((level) => (level === null ? UNREAD : lines({ LIST_BIN: level })));
    return factsWith({
      credentials: known(credentials),
      role: { permissions: first ?? UNREAD },
      otherRoles: [{ id: 1002, permissions: second ?? UNREAD }],
      entity: { roles: known([1001, 1002]) },
    });
  };
  const HIGHER = [asks(['LIST_BIN'], 'higher')];
  const needed = neededFor(ACME, HIGHER);
  /** What is asked of one kind of credential. */
  const asked = (profile: Profile, kind: CredentialKind = 'access-token') =>
    profile.requirements.find(({ id, onlyWith }) => id === 'symptom:LIST_BIN' && onlyWith.credential === kind);

  it('is one above that of each credential', () => {
    const [first] = neededFor(ACME, HIGHER).profile.requirements;
    expect(asked(leveled(needed, facts(['VIEW', 'EDIT'])))).toEqual({
      ...first,
      level: 'FULL',
      levels: new Map([
        [501, 'CREATE'],
        [502, 'FULL'],
      ]),
    });
  });

  it('is Full where it is Full already, or where it cannot be known', () => {
    expect(asked(leveled(needed, facts(['FULL', null])))?.levels).toEqual(
      new Map([
        [501, 'FULL'],
        [502, 'FULL'],
      ]),
    );
  });

  it('is not below what another sentence asks for', () => {
    const both = neededFor(ACME, [...HIGHER, asks(['LIST_BIN'], 'EDIT')]);
    expect(asked(leveled(both, facts(['NONE', 'NONE'])))).toMatchObject({
      level: 'EDIT',
      levels: new Map([
        [501, 'EDIT'],
        [502, 'EDIT'],
      ]),
    });
    expect(asked(leveled(both, facts([], [])))).toMatchObject({ level: 'EDIT', levels: new Map() });
  });

  it('is that of each kind of credential for itself', () => {
    const profile = leveled(needed, facts(['VIEW', 'EDIT'], [TOKEN, CERTIFICATE]));
    expect(asked(profile)?.levels).toEqual(new Map([[501, 'CREATE']]));
    expect(asked(profile, 'oauth2-certificate')?.levels).toEqual(new Map([[900, 'FULL']]));
    expect(asked(profile, 'oauth2-authorization')).toMatchObject({ level: 'VIEW', levels: new Map() });
  });

  it('is the same for all where a credential has no id', () => {
    const profile = leveled(needed, facts(['VIEW', 'EDIT'], [{ ...CERTIFICATE, id: null }]));
    expect(asked(profile, 'oauth2-certificate')).toMatchObject({ level: 'FULL', levels: new Map() });
  });

  it('is not asked for twice where the profile needs as much of that kind', () => {
    const askedBeside = (different: Partial<Requirement>) => {
      const profile = { ...ACME, requirements: [aRequirement({ id: 'bins', level: 'CREATE', ...different })] };
      return asked(leveled(neededFor(profile, HIGHER), facts(['VIEW', 'VIEW'])));
    };
    expect(askedBeside({})).toBeUndefined();
    const bins = aRequirement({ id: 'bins', level: 'CREATE' });
    const { requirements } = leveled(neededFor({ ...ACME, requirements: [bins] }, HIGHER), facts(['VIEW', 'VIEW']));
    expect(requirements.map(({ id, onlyWith }) => [id, onlyWith.credential])).toEqual([['bins', undefined]]);
    expect(askedBeside({ onlyWith: { credential: 'access-token' } })).toBeUndefined();
    expect(askedBeside({ onlyWith: { credential: 'oauth2-certificate' } })).toMatchObject({ level: 'CREATE' });
    expect(askedBeside({ level: 'VIEW' })).toMatchObject({ level: 'CREATE' });
    expect(askedBeside({ anyOf: ['LIST_BIN', 'LIST_ITEM'] })).toMatchObject({ level: 'CREATE' });
  });

  it('leaves the rest of the profile as it is', () => {
    const profile = { ...ACME, requirements: [aRequirement({ id: 'items', anyOf: ['LIST_ITEM'] })] };
    expect(leveled(neededFor(profile, HIGHER), facts(['VIEW', 'VIEW'])).requirements[0]).toEqual(
      profile.requirements[0],
    );
    expect(leveled({ profile, higher: new Set() }, facts(['VIEW', 'VIEW']))).toBe(profile);
  });
});
