import fc from 'fast-check';
import type { Chain } from '../../src/TypeScript/diagnosis/chain';
import {
  allOutcomes,
  bind,
  chainIn,
  chainOf,
  chainsInTurn,
  effectiveLevelOf,
} from '../../src/TypeScript/diagnosis/chain';
import type { Entity, Fact, Facts, PermissionLines, Role } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD, valueOr } from '../../src/TypeScript/diagnosis/facts';
import type { Line } from '../../src/TypeScript/netsuite/levels';
import { ADMINISTRATOR_ROLE, LEVELS, reaches } from '../../src/TypeScript/netsuite/levels';
import type { Profile, Requirement } from '../../src/TypeScript/diagnosis/profile';
import { expensify } from '../support/expensify';
import { CERTIFICATE } from './checks/support/a-chain';
import { aRole, aToken, anEmployee, factsWith, OTHER_ROLE } from './support/accounts';
import { accessTokensOf } from '../support/access-tokens';

/** The chain of the first token, with other values at its role and its entity. */
function chain(facts: Facts, role: Partial<Role> = {}, entity: Partial<Entity> = {}): Chain {
  const [credential] = valueOr(facts.credentials, []);
  if (!credential) throw new Error('These facts have no token.');
  const different: Facts = {
    ...facts,
    roles: facts.roles.map((one) => (one.id === credential.role ? { ...one, ...role } : one)),
    entities: facts.entities.map((one) => (one.id === credential.entity ? { ...one, ...entity } : one)),
  };
  return chainOf(different, expensify, credential);
}

function withFeature(facts: Facts, id: string, on: Fact<boolean>): Facts {
  return { ...facts, features: { ...facts.features, [id]: on } };
}

const applying = ({ possibilities }: Chain) =>
  possibilities.map(({ globalPermissionsApply }) => globalPermissionsApply);
const expected = ({ possibilities }: Chain) => possibilities.map(({ roleIsExpected }) => roleIsExpected);

describe('global permissions', () => {
  it('count for an employee, on another role than Administrator, with the feature on', () => {
    expect(applying(chain(factsWith()))).toEqual([true]);
  });

  it('count for nobody with the feature off', () => {
    expect(applying(chain(factsWith({ features: { EMPPERMS: false } })))).toEqual([false]);
  });

  it.each(['VENDOR', 'PARTNER', 'CUSTOMER'] as const)('do not count for a %s', (type) => {
    expect(applying(chain(factsWith(), {}, { type: known(type) }))).toEqual([false]);
  });

  it('do not count for the Administrator role', () => {
    expect(applying(chain(factsWith({ tokens: [aToken({ role: ADMINISTRATOR_ROLE })] })))).toEqual([false]);
  });

  it('may count or not where the feature or the kind of the entity was not read', () => {
    expect(new Set(applying(chain(withFeature(factsWith(), 'EMPPERMS', UNREAD))))).toEqual(new Set([true, false]));
    expect(new Set(applying(chain(factsWith(), {}, { type: UNREAD })))).toEqual(new Set([true, false]));
  });

  it('do not count where one thing rules them out, whatever else is unread', () => {
    const off = withFeature(factsWith(), 'EMPPERMS', known(false));
    const unread = withFeature(factsWith(), 'EMPPERMS', UNREAD);
    expect(applying(chain(off, {}, { type: UNREAD }))).toEqual([false]);
    expect(applying(chain(unread, {}, { type: known('VENDOR') }))).toEqual([false]);
  });
});

describe('the expected role', () => {
  it.each([
    ['Expensify Integration', true],
    ['  EXPENSIFY integration ', true],
    ['Expensify Integration 2', false],
    ['Expensify  Integration', false],
    ['', false],
  ])('is known by its name, trimmed, in any case: "%s" is it: %s', (name, is) => {
    expect(expected(chain(factsWith({ roles: [aRole({ name })] })))).toEqual([is]);
  });

  it('is any role where none is expected', () => {
    const profile: Profile = { ...expensify, recognise: { ...expensify.recognise, roleNames: [] } };
    for (const role of [aRole(), aRole({ id: ADMINISTRATOR_ROLE, name: 'Administrator' })]) {
      const facts = factsWith({ roles: [role], tokens: [aToken({ role: role.id })] });
      expect(expected(chainOf(facts, profile, aTokenOf(facts)))).toEqual([true]);
    }
  });

  it('may be any role whose name was not read, but never Administrator', () => {
    expect(new Set(expected(chain(factsWith(), { name: UNREAD })))).toEqual(new Set([true, false]));
    const administrator = factsWith({ tokens: [aToken({ role: ADMINISTRATOR_ROLE })] });
    expect(expected(chain(administrator, { name: UNREAD }))).toEqual([false]);
  });
});

describe('a role or an entity that is not among the facts', () => {
  it('is one of which nothing is known, not an empty one', () => {
    const { role, entity } = chain(factsWith({ tokens: [aToken({ role: OTHER_ROLE, entity: 4711 })] }));
    expect([role.id, role.permissions, role.inactive]).toEqual([OTHER_ROLE, UNREAD, UNREAD]);
    expect([entity.id, entity.roles, entity.globalPermissions]).toEqual([4711, UNREAD, UNREAD]);
  });
});

const PAIR: Requirement = {
  id: 'pair',
  label: 'Either of two',
  anyOf: ['A', 'B'],
  level: 'EDIT',
  strength: 'required',
  onlyWith: {},
  explains: [],
};

const line = fc.constantFrom<Line>(null, ...LEVELS);
const lines = (a: Line, b: Line): PermissionLines =>
  Object.fromEntries(
    (
      [
        ['A', a],
        ['B', b],
      ] as const
    ).flatMap(([key, level]) => (level === null ? [] : [[key, level]])),
  );

const WITH_PAIR: Profile = { ...expensify, requirements: [PAIR] };

function outcomeOf(role: PermissionLines, global: PermissionLines) {
  const facts = factsWith();
  const read = {
    ...facts,
    roles: facts.roles.map((one) => ({ ...one, permissions: known(role) })),
    entities: facts.entities.map((one) => ({ ...one, globalPermissions: known(global) })),
  };
  const [token] = accessTokensOf(read);
  if (!token) throw new Error('There is a token.');
  const found = allOutcomes(chainOf(read, WITH_PAIR, token), PAIR);
  const [only] = found;
  if (!only || found.length > 1) throw new Error('What is read has one outcome.');
  return only;
}

describe('a requirement of which everything was read', () => {
  it('is short at the role where it is not met and no role line reaches the level', () => {
    fc.assert(
      fc.property(line, line, line, line, (a, b, globalA, globalB) => {
        const { met, shortAtRole } = outcomeOf(lines(a, b), lines(globalA, globalB));
        expect(shortAtRole).toBe(!met && !reaches(a, 'EDIT') && !reaches(b, 'EDIT'));
      }),
    );
  });

  it('is overridden where it is not met and a global line is below the level; harmless where it is met all the same', () => {
    fc.assert(
      fc.property(line, line, line, line, (a, b, globalA, globalB) => {
        const { met, overridden, harmlessGlobalLine } = outcomeOf(lines(a, b), lines(globalA, globalB));
        const below = [globalA, globalB].some((global) => global !== null && !reaches(global, 'EDIT'));
        expect([overridden, harmlessGlobalLine]).toEqual([!met && below, met && below]);
      }),
    );
  });

  it('is judged by its own lines, however many permissions would do', () => {
    const anyOf = ['A', 'B', 'C', 'D', 'E', 'F'];
    const many: Requirement = { ...PAIR, anyOf };
    const metBy = (global: Line) => {
      const facts = factsWith();
      const read = {
        ...facts,
        roles: facts.roles.map((one) => ({ ...one, permissions: known({}) })),
        entities: facts.entities.map((one) => ({ ...one, globalPermissions: known(global ? { F: global } : {}) })),
      };
      const chainBy = chainOf(read, { ...expensify, requirements: [many] }, aTokenOf(read));
      return allOutcomes(chainBy, many).map(({ met }) => met);
    };
    expect(LEVELS.map(metBy)).toEqual([[false], [false], [false], [true], [true]]);
    expect(metBy(null)).toEqual([false]);
  });

  it('is met by either of its permissions', () => {
    expect(outcomeOf(lines('EDIT', null), lines(null, null)).met).toBe(true);
    expect(outcomeOf(lines(null, 'FULL'), lines(null, null)).met).toBe(true);
    expect(outcomeOf(lines('CREATE', 'VIEW'), lines(null, null)).met).toBe(false);
  });

  it('is met by one permission where a global line takes the other away', () => {
    const { met, harmlessGlobalLine } = outcomeOf(lines('FULL', 'FULL'), lines('NONE', null));
    expect([met, harmlessGlobalLine]).toEqual([true, true]);
  });

  it('is met only by a global line where no role line reaches the level', () => {
    expect(outcomeOf(lines('VIEW', null), lines('FULL', null)).onlyByGlobalLine).toBe(true);
    expect(outcomeOf(lines('VIEW', 'EDIT'), lines('FULL', null)).onlyByGlobalLine).toBe(false);
  });
});

it('what a requirement comes to is found out once for all roles with the same lines', () => {
  let asked = 0;
  const needed: Requirement = {
    ...PAIR,
    anyOf: ['A', 'B', 'C', 'D'],
    get level() {
      asked += 1;
      return 'EDIT' as const;
    },
  };
  const askedFor = (permissions: PermissionLines) => {
    const facts = factsWith();
    const read = { ...facts, roles: facts.roles.map((one) => ({ ...one, permissions: known(permissions) })) };
    chainOf(read, { ...expensify, requirements: [needed] }, aTokenOf(read));
    return asked;
  };
  expect([askedFor({ A: 'VIEW' }), askedFor({ A: 'VIEW' }), askedFor({ D: 'FULL' })]).toEqual([1, 1, 2]);
});

describe('what lines come to is not taken for what other lines come to', () => {
  interface Held {
    readonly role: number;
    readonly permissions: PermissionLines;
    readonly globals: Fact<PermissionLines>;
  }
  /** One after the other, of the same requirement: what was found out once is kept. */
  const metBy = (anyOf: readonly string[], ...all: readonly Held[]) => {
    const needed: Requirement = { ...PAIR, anyOf, level: 'FULL' };
    return all.map(({ role, permissions, globals }) => {
      const facts = factsWith({ tokens: [aToken({ role })], roles: [aRole({ id: role })] });
      const read = {
        ...facts,
        roles: facts.roles.map((one) => ({ ...one, permissions: known(permissions) })),
        entities: facts.entities.map((one) => ({ ...one, globalPermissions: globals })),
      };
      const chainBy = chainOf(read, { ...expensify, requirements: [needed] }, aTokenOf(read));
      return allOutcomes(chainBy, needed).map(({ met }) => met);
    });
  };
  const NONE = known({});
  const holding = (role: number, permissions: PermissionLines, globals: PermissionLines = {}): Held => ({
    ...{ role, permissions, globals: known(globals) },
  });

  it('those of Administrator for those of another role', () => {
    const pairs: readonly (readonly [PermissionLines, PermissionLines, PermissionLines, PermissionLines])[] = [
      [{ A: 'FULL' }, {}, { A: 'EDIT' }, {}],
      [{}, { A: 'CREATE' }, {}, { A: 'VIEW' }],
      [{}, { A: 'FULL' }, {}, { A: 'EDIT' }],
    ];
    for (const [ofAdministrator, global, ofOther, otherGlobal] of pairs)
      for (const anyOf of [['A'], ['A', 'B']]) {
        const administrator = holding(ADMINISTRATOR_ROLE, ofAdministrator, global);
        expect(metBy(anyOf, administrator, holding(OTHER_ROLE, ofOther, otherGlobal))).toEqual([[true], [false]]);
      }
  });

  it('those of a user whose global lines were not read for those of a user who has none', () => {
    const unread = { role: OTHER_ROLE, permissions: {}, globals: UNREAD };
    const none = { role: OTHER_ROLE, permissions: { A: 'NONE' }, globals: NONE } as const;
    const [open, closed] = metBy(['A'], unread, none);
    expect(new Set(open)).toEqual(new Set([false, true]));
    expect(closed).toEqual([false]);
  });
});

it('the level of a custom record is not known where no line goes by its script id: it may stand under a number', () => {
  expect(effectiveLevelOf(chain(factsWith()), { anyOf: ['customrecord_acme'] })).toBe('UNKNOWN');
});

describe('a permission of which a line was not read', () => {
  const levels = (role: Partial<Role>, entity: Partial<Entity>) =>
    effectiveLevelOf(chain(factsWith(), role, entity), { anyOf: ['LIST_ACCOUNT'] });

  it("has the global line's level all the same, because that line replaces the role's", () => {
    const global = known({ LIST_ACCOUNT: 'VIEW' as const });
    expect(levels({ permissions: UNREAD }, { globalPermissions: global })).toBe('VIEW');
  });

  it('is open where the global lines are the unread ones, however high the role is', () => {
    expect(levels({}, { globalPermissions: UNREAD })).toBe('UNKNOWN');
  });

  it('is open where the role is unread and no global line replaces it', () => {
    expect(levels({ permissions: UNREAD }, {})).toBe('UNKNOWN');
  });

  it("is the role's where unread global lines do not count", () => {
    expect(levels({}, { globalPermissions: UNREAD, type: known('VENDOR') })).toBe('FULL');
  });

  it('is Full for the Administrator, read or not', () => {
    const administrator = chain(
      factsWith({ tokens: [aToken({ role: ADMINISTRATOR_ROLE })] }),
      { permissions: UNREAD },
      { globalPermissions: UNREAD },
    );
    expect(effectiveLevelOf(administrator, { anyOf: ['LIST_ACCOUNT'] })).toBe('FULL');
  });
});

describe('a requirement with a level for some credentials', () => {
  const leveled: Profile = {
    ...expensify,
    requirements: expensify.requirements.map((one) =>
      one.id === 'accounts' ? { ...one, levels: new Map([501, 502].map((id) => [id, 'EDIT'] as const)) } : one,
    ),
  };
  const levelsOf = ({ requirements }: Pick<Chain, 'requirements'>) =>
    requirements.flatMap(({ id, level }) => (id === 'accounts' ? [level] : []));
  const facts = factsWith({ tokens: [501, 502, 503].map((id) => aToken({ id })) });
  const tokens = accessTokensOf(facts);

  it('has that of each, and its own for the others', () => {
    const binding = bind(facts, leveled);
    expect(tokens.map((token) => levelsOf(chainIn(binding, token)))).toEqual([['EDIT'], ['EDIT'], ['VIEW']]);
    const { kind, entity, role } = aTokenOf(facts);
    expect(levelsOf(chainIn(binding, { kind, entity, role }))).toEqual(['VIEW']);
    expect(chainIn(binding, aTokenOf(facts)).requirements).toHaveLength(
      chainOf(facts, expensify, aTokenOf(facts)).requirements.length,
    );
  });

  it('is found out once for all credentials with the same levels', () => {
    const binding = bind(facts, leveled);
    const [first, second, third] = tokens.map((token) => chainIn(binding, token).requirements);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});

function aTokenOf(facts: Facts) {
  const [token] = accessTokensOf(facts);
  if (!token) throw new Error('There is a token.');
  return token;
}

describe('many credentials', () => {
  const facts = factsWith({
    roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Clerk' })],
    employees: [
      anEmployee(),
      anEmployee({ id: 43 }),
      anEmployee({ id: 44, globalPermissions: { LIST_ACCOUNT: 'NONE' } }),
      anEmployee({ id: 45, globalPermissions: { LIST_VENDOR: 'NONE' } }),
    ],
    tokens: [
      aToken(),
      aToken({ id: 502, entity: 43 }),
      aToken({ id: 503, entity: 44 }),
      aToken({ id: 504, entity: 45 }),
      aToken({ id: 505, role: ADMINISTRATOR_ROLE }),
      aToken({ id: 506, role: OTHER_ROLE }),
    ],
  });
  const all = [...accessTokensOf(facts), CERTIFICATE, ...accessTokensOf(facts).slice(0, 1)];

  it('have their chains one after the other in one object, each as it is alone', () => {
    const next = chainsInTurn(bind(facts, expensify));
    const objects = all.map((credential) => {
      const chain = next(credential);
      expect(chain).toEqual(chainOf(facts, expensify, credential));
      return chain;
    });
    expect(new Set(objects).size).toBe(1);
    expect(next(all[4] ?? aTokenOf(facts)).administrator).toBe(true);
  });

  it('of one role share what it comes to, where their holders have no global line', () => {
    const binding = bind(facts, expensify);
    const [first, second, withLine, withOther, , other] = accessTokensOf(facts).map(
      (one) => chainIn(binding, one).ofRole,
    );
    expect(second).toBe(first);
    for (const one of [withLine, withOther, other]) expect(one).not.toBe(first);
    const [possibility] = withLine?.possibilities ?? [];
    expect(possibility?.outcomes).not.toEqual(first?.possibilities[0]?.outcomes);
  });
});
