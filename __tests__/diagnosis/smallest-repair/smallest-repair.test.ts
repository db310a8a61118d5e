/**
 * The smallest repair: as small as trying every set of changes finds, never larger than the plans one by one, and nobody breaks.
 */
import fc from 'fast-check';
import { decide } from '../../../src/TypeScript/diagnosis/decide';
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { applyAll } from '../../../src/TypeScript/diagnosis/plan/change';
import { planChanges } from '../../../src/TypeScript/diagnosis/plan/changes';
import type { Profile, Requirement } from '../../../src/TypeScript/diagnosis/profile';
import type { SmallestRepair } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/smallest-repair';
import { cheapestChoice } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/search';
import { smallestRepair } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/smallest-repair';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import type { AccountEmployee, AccountRole, AccountToken } from '../../reference/answer';
import { randomAccount } from '../../reference/random-account';
import { expensify } from '../../support/expensify';
import { factsOfAccount } from '../../support/facts-of-account';
import { worked } from '../../support/worked';
import { accountOf } from '../support/account-facts';
import {
  aRole,
  aToken,
  anEmployee,
  anIntegration,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
  INTEGRATION,
  OTHER_ROLE,
  PUBLISHED,
  TOKEN,
  without,
} from '../support/accounts';

const every: Profile = { ...expensify, recognise: { ...expensify.recognise, integrationNames: [''] } };
const TOGETHER = (_application: number) => ({ key: 'expensify', profile: every, isRelied: true });

function repairOf(facts: Facts): SmallestRepair {
  return smallestRepair(accountOf(facts), TOGETHER);
}

function blockedIn(facts: Facts): (number | null)[] {
  const { account, credentials } = decide(facts, every);
  const isClosed = account.some(({ status }) => status === 'fail');
  return credentials.flatMap(({ credential, verdict }) => (isClosed || verdict === 'blocked' ? [credential.id] : []));
}

const PERMISSIONS = ['LIST_ACCOUNT', 'LIST_VENDOR', 'ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'] as const;

const four = (line: fc.Arbitrary<Level | null>) => fc.tuple(line, line, line, line);
/** Most lines are as they should be, so that the smallest repair is small enough to try every smaller set. */
const roleLines = four(fc.constantFrom<Level | null>('FULL', 'FULL', 'FULL', 'EDIT', 'NONE', null));
const globalLines = four(fc.constantFrom<Level | null>(null, null, 'NONE', 'EDIT'));

function withLines(before: Readonly<Record<string, Level>>, levels: readonly (Level | null)[]): Record<string, Level> {
  const rest = Object.fromEntries(Object.entries(before).filter(([key]) => !PERMISSIONS.some((one) => one === key)));
  PERMISSIONS.forEach((permission, place) => {
    const level = levels[place];
    if (level) rest[permission] = level;
  });
  return rest;
}

/** Two roles and two users, crossed by up to four tokens: one change may serve several. */
const crossed = fc
  .record({
    roles: fc.tuple(roleLines, roleLines),
    globals: fc.tuple(globalLines, globalLines),
    pairs: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ roles, globals, pairs }): Facts => {
    const ids = [EXPECTED_ROLE, OTHER_ROLE];
    return factsWith({
      roles: roles.map((own, place): AccountRole =>
        aRole({ id: ids[place] ?? 0, permissions: withLines(PUBLISHED, own) }),
      ),
      employees: globals.map((own, place): AccountEmployee =>
        anEmployee({ id: EMPLOYEE + place, roles: ids, globalPermissions: withLines({}, own) }),
      ),
      tokens: pairs.map((pair): AccountToken =>
        aToken({ id: TOKEN + pair, entity: EMPLOYEE + (pair % 2), role: ids[pair >> 1] ?? 0 }),
      ),
    });
  });

/** Every change of a line that may help, by the facts alone: those of one line, of which one is made, stand together. */
function candidatesIn(facts: Facts): Change[][] {
  const roles = facts.roles.filter(({ id }) => id === EXPECTED_ROLE || id === OTHER_ROLE);
  const level = 'FULL';
  return PERMISSIONS.flatMap((permission): Change[][] => [
    ...roles.map(({ id }): Change[] => [{ kind: 'grant-permission', role: id, permission, level }]),
    ...facts.entities
      .filter(({ globalPermissions }) => valueOr(globalPermissions, {})[permission] !== undefined)
      .map(({ id }): Change[] => [
        { kind: 'remove-global-line', entity: id, permission },
        { kind: 'set-global-line', entity: id, permission, level },
      ]),
  ]);
}

/** Whether some set of so many changes repairs all of them, and breaks nobody: every set is tried. */
function isRepairedBy(facts: Facts, count: number): boolean {
  const targets = candidatesIn(facts);
  const go = (from: number, left: number, changes: readonly Change[]): boolean => {
    if (left === 0) return blockedIn(applyAll(facts, changes)).length === 0;
    for (let place = from; place <= targets.length - left; place += 1) {
      if ((targets[place] ?? []).some((change) => go(place + 1, left - 1, [...changes, change]))) return true;
    }
    return false;
  };
  return go(0, count, []);
}

it('has as few changes as trying every set of changes finds', () => {
  const sizes = new Map<number, number>();
  const property = fc.property(crossed, (facts) => {
    const { changes, isSmallest, remaining } = repairOf(facts);
    expect(remaining).toEqual([]);
    expect(isSmallest).toBe(true);
    expect(blockedIn(applyAll(facts, changes))).toEqual([]);
    // More changes than these take too long to try.
    if (changes.length > 3) return;
    sizes.set(changes.length, (sizes.get(changes.length) ?? 0) + 1);
    if (changes.length > 0) expect(isRepairedBy(facts, changes.length - 1)).toBe(false);
  });
  fc.assert(property, { seed: 20261128, numRuns: 100 });
  expect([...sizes.keys()]).toEqual(expect.arrayContaining([1, 2, 3]));
});

it('repairs what it says, breaks nobody, and names everybody else', () => {
  const property = fc.property(randomAccount(), (document) => {
    const facts = factsOfAccount(document, every);
    const { changes, repaired, newCredentials, remaining, others } = repairOf(facts);
    const before = blockedIn(facts);
    const after = blockedIn(applyAll(facts, changes));
    const ids = (list: SmallestRepair['repaired']) => list.map(({ credential }) => credential.id);
    expect([...ids(repaired), ...ids(newCredentials), ...ids(remaining)].toSorted()).toEqual(before.toSorted());
    expect(ids(repaired).filter((id) => after.includes(id))).toEqual([]);
    expect(after.filter((id) => !before.includes(id))).toEqual([]);
    expect(others.filter((one) => one.after.verdict === 'blocked')).toEqual([]);
    if (repaired.length === 0) expect(changes).toEqual([]);
  });
  fc.assert(property, { seed: 20261128, numRuns: 40 });
});

describe('of repairs with as few changes, the one that gives less', () => {
  const changesOf = (facts: Facts) => repairOf(facts).changes;
  const ana = (globalPermissions: Record<string, Level>) =>
    anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE], globalPermissions });

  it('removes a global line that is too low, and does not raise it', () => {
    expect(changesOf(factsWith({ employees: [ana({ LIST_ACCOUNT: 'NONE' })] }))).toEqual([
      { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' },
    ]);
  });

  it('raises it if the role is short too: that is one change in the place of two, at the level that is needed', () => {
    const roles = [aRole({ permissions: without('LIST_ACCOUNT') })];
    expect(changesOf(factsWith({ roles, employees: [ana({ LIST_ACCOUNT: 'NONE' })] }))).toEqual([
      { kind: 'set-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT', level: 'VIEW' },
    ]);
  });

  it('raises it if another credential that works stands on it', () => {
    const employees = [ana({ LIST_VENDOR: 'VIEW' })];
    const roles = [aRole(), aRole({ id: OTHER_ROLE, permissions: without('LIST_VENDOR') })];
    const tokens = [aToken(), aToken({ id: 502, role: OTHER_ROLE })];
    const facts = factsWith({ roles, employees, tokens });
    const needed = every.requirements.find(({ anyOf }) => anyOf.includes('LIST_VENDOR'));
    expect([needed?.level, blockedIn(facts)]).toEqual(['VIEW', []]);
    const low = factsWith({ roles, employees: [ana({ LIST_VENDOR: 'NONE' })], tokens });
    expect(changesOf(low)).toEqual([
      { kind: 'set-global-line', entity: EMPLOYEE, permission: 'LIST_VENDOR', level: 'VIEW' },
    ]);
  });

  it('grants a role once for all of its users, at no higher level than is needed', () => {
    const employees = [EMPLOYEE, 43, 44].map((id) => anEmployee({ id }));
    const tokens = employees.map(({ id }) => aToken({ id: 500 + id, entity: id }));
    const roles = [aRole({ permissions: { ...PUBLISHED, LIST_ACCOUNT: 'NONE' } })];
    expect(changesOf(factsWith({ roles, employees, tokens }))).toEqual([
      { kind: 'grant-permission', role: EXPECTED_ROLE, permission: 'LIST_ACCOUNT', level: 'VIEW' },
    ]);
  });
});

it('takes a new credential only where no change does it, and changes nothing for it', () => {
  const { changes, newCredentials, repaired } = repairOf(
    factsWith({ tokens: [aToken({ revoked: true })], employees: [anEmployee({ giveAccess: false })] }),
  );
  expect([changes, repaired, newCredentials.map(({ credential }) => credential.id)]).toEqual([[], [], [TOKEN]]);
  const wrongRole = repairOf(
    factsWith({
      roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Clerk', permissions: without('LIST_ACCOUNT') })],
      tokens: [aToken({ role: OTHER_ROLE, inactive: true })],
      integrations: [anIntegration({ state: 'BLOCKED' })],
    }),
  );
  expect(wrongRole.newCredentials).toEqual([]);
  expect(wrongRole.changes).toEqual([
    { kind: 'enable-integration', integration: INTEGRATION },
    { kind: 'grant-permission', role: OTHER_ROLE, permission: 'LIST_ACCOUNT', level: 'VIEW' },
    { kind: 'assign-role', entity: EMPLOYEE, role: OTHER_ROLE },
    { kind: 'reactivate-token', token: TOKEN },
  ]);
});

it('repairs only what is asked for', () => {
  const employees = [EMPLOYEE, 43].map((id) => anEmployee({ id, roles: [] }));
  const tokens = employees.map(({ id }) => aToken({ id: 500 + id, entity: id }));
  const facts = factsWith({ employees, tokens });
  const { changes, others } = smallestRepair(accountOf(facts), TOGETHER, ({ id }) => id === 543);
  expect([changes, others]).toEqual([[{ kind: 'assign-role', entity: 43, role: EXPECTED_ROLE }], []]);
});

function aRequirement(): Requirement {
  const found = every.requirements.find(({ strength, onlyWith }) => strength === 'required' && !onlyWith.feature);
  if (!found) throw new Error('There is one.');
  return found;
}

describe('what it says', () => {
  const [ASKED, HEALED, OPEN, HALF_OPEN, WORKS, ALSO_OPEN, ELSEWHERE] = [1, 2, 3, 4, 5, 6, 7];
  /** Who has a global line does not depend on the one that the role lacks. */
  const withLine = { globalPermissions: { LIST_ACCOUNT: 'FULL' } } as const;
  const read = factsWith({
    roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Other', permissions: without('LIST_ACCOUNT') })],
    employees: [
      ...[ASKED, HEALED, HALF_OPEN].map((id) => anEmployee({ id, roles: [OTHER_ROLE] })),
      anEmployee({ id: OPEN, roles: [EXPECTED_ROLE, OTHER_ROLE], ...withLine }),
      ...[WORKS, ALSO_OPEN].map((id) => anEmployee({ id, roles: [OTHER_ROLE], ...withLine })),
    ],
    tokens: [
      ...[ASKED, HEALED, OPEN, HALF_OPEN, WORKS, ALSO_OPEN].map((id) => aToken({ id, entity: id, role: OTHER_ROLE })),
      aToken({ id: ELSEWHERE, entity: OPEN }),
    ],
  });
  const facts: Facts = {
    ...read,
    entities: read.entities.map((one) =>
      [OPEN, HALF_OPEN, ALSO_OPEN].includes(one.id) ? { ...one, giveAccess: UNREAD } : one,
    ),
  };
  const line: Change = { kind: 'grant-permission', role: OTHER_ROLE, permission: 'LIST_ACCOUNT', level: 'VIEW' };
  const blockedBy = (token: number) => ({ verdict: 'blocked', rootCause: { check: 'token-role', token } });
  const as = (verdict: 'ready' | 'unknown') => ({ verdict, rootCause: null });
  const of = (id: number) => ({
    credential: valueOr(facts.credentials, []).find((one) => one.id === id),
    ...{ application: INTEGRATION, profile: every },
  });

  it('is whom it repairs, and what becomes of the others', () => {
    const repair = smallestRepair(accountOf(facts), TOGETHER, ({ id }) => id === ASKED || id === WORKS);
    const asked = { ...of(ASKED), before: blockedBy(ASKED), after: as('ready') };
    expect(repair).toEqual({
      asked: [
        expect.objectContaining({ place: 0, standing: blockedBy(ASKED) }) as unknown,
        expect.objectContaining({ place: 4, standing: as('ready') }) as unknown,
      ],
      changes: [line],
      serving: [{ change: line, serves: [asked] }],
      changesByPlans: 1,
      repaired: [asked],
      newCredentials: [],
      remaining: [],
      others: [
        { ...of(HEALED), before: blockedBy(HEALED), after: as('ready') },
        { ...of(HALF_OPEN), before: blockedBy(HALF_OPEN), after: as('unknown') },
      ],
      othersTouched: 5,
      othersUnknown: 2,
      isSmallest: true,
    });
  });
});

it('counts those others that stay unknown, and not one that becomes ready', () => {
  // The other one needs either line. That of the record type may stand under a number: nobody knows whether it is there.
  const either = every.requirements.map((one) =>
    one.anyOf.includes('LIST_ACCOUNT') ? { ...one, anyOf: ['CUSTOMRECORD_ACME', 'LIST_ACCOUNT'] } : one,
  );
  const facts = factsWith({
    integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify 8' })],
    roles: [aRole({ permissions: without('LIST_ACCOUNT') })],
    tokens: [aToken(), aToken({ id: 502, integration: 8 })],
  });
  const { others, othersTouched, othersUnknown } = smallestRepair(accountOf(facts), (application) => ({
    key: String(application),
    profile: application === INTEGRATION ? every : { ...every, requirements: either },
    isRelied: true,
  }));
  expect(others.map(({ credential: { id }, before, after }) => [id, before.verdict, after.verdict])).toEqual([
    [502, 'unknown', 'ready'],
  ]);
  expect([othersTouched, othersUnknown]).toEqual([1, 0]);
});

describe('the bound', () => {
  /** So many requirements that either of two permissions meets: a choice of two changes each. */
  const withChoices = (count: number): Facts => {
    const permissions = Array.from({ length: 2 * count }, (_, place) => `LIST_P${place}`);
    const requirements = Array.from({ length: count }, (_, place): Requirement => ({
      ...aRequirement(),
      id: `r${place}`,
      // Each shares a permission with the next one: one change may do for two.
      anyOf: [`LIST_P${place}`, `LIST_P${place + 1}`],
    }));
    profile = { ...every, requirements, advised: [] };
    return factsWith({ roles: [aRole({ permissions: without(...permissions) })] });
  };
  let profile = every;
  const repaired = (count: number) =>
    smallestRepair(accountOf(withChoices(count)), () => ({ key: 'x', profile, isRelied: true }));

  it('is exact at 12 changes to choose among for one credential', () => {
    const { changes, isSmallest, remaining } = repaired(11);
    expect([changes.length, isSmallest, remaining]).toEqual([6, true, []]);
  });

  it('is honest at 13: all is repaired, and nobody claims that it is the smallest', () => {
    const { changes, isSmallest, remaining } = repaired(12);
    expect([isSmallest, remaining]).toEqual([false, []]);
    expect(changes.length).toBeLessThanOrEqual(12);
  });

  it('is honest if the search takes too long', () => {
    const [way, other] = ['A', 'B'].map((permission) => ({
      ...{ needed: 1, offered: 1, roleLine: -1, globalLine: -1, worlds: [false], user: null },
      role: { key: permission, of: 'role' as const, id: 1, permission },
    }));
    if (!way || !other) throw new Error('There are two.');
    const demands = [{ ways: [way, other], owners: [0] }];
    expect(cheapestChoice(demands, 1)).toMatchObject({ isSmallest: false, unmet: [] });
    expect(cheapestChoice(demands)).toMatchObject({ isSmallest: true, unmet: [] });
  });
});

/** 500 blocked tokens of 50 users in 20 roles: lines that are short at roles, lines of users that are too low, and closed users. */
function fiveHundred(): Facts {
  const roles = Array.from({ length: 20 }, (_, place) =>
    aRole({
      id: 2000 + place,
      inactive: place % 7 === 0,
      permissions: withLines(PUBLISHED, [place % 2 ? null : 'VIEW', place % 3 ? 'VIEW' : null, null, 'FULL']),
    }),
  );
  const employees = Array.from({ length: 50 }, (_, place) =>
    anEmployee({
      id: 3000 + place,
      giveAccess: place % 5 !== 0,
      roles: roles.filter(({ id }) => (id + place) % 4 !== 0).map(({ id }) => id),
      globalPermissions: withLines({}, [
        place % 3 ? 'NONE' : null,
        place % 4 ? null : 'NONE',
        null,
        place % 2 ? 'NONE' : null,
      ]),
    }),
  );
  const tokens = Array.from({ length: 1000 }, (_, place) =>
    aToken({ id: 5000 + place, entity: 3000 + (place % 50), role: 2000 + Math.floor(place / 50) }),
  );
  const facts = factsWith({ roles, employees, tokens });
  const blocked = new Set(blockedIn(facts).slice(0, 500));
  return factsWith({ roles, employees, tokens: tokens.filter(({ id }) => blocked.has(id)) });
}

it('repairs 500 blocked credentials in under 10 seconds, with no more changes than the plan for all of them', () => {
  const facts = fiveHundred();
  expect(blockedIn(facts)).toHaveLength(500);
  const since = process.cpuUsage();
  const { changes, remaining } = repairOf(facts);
  expect(worked(since)).toBeLessThan(10_000);
  expect(remaining).toEqual([]);
  expect(blockedIn(applyAll(facts, changes))).toEqual([]);
  // A plan sees what it changed before: it has no more changes than the plans one by one.
  const plans = (['remove', 'raise'] as const).map((globalLine) =>
    planChanges(facts, every, { ...KEEPING, globalLine }),
  );
  for (const plan of plans) expect(changes.length).toBeLessThanOrEqual(plan.length);
});

it('has never more changes than the plans one by one', () => {
  const property = fc.property(crossed, (facts) => {
    expect(repairOf(facts).changes.length).toBeLessThanOrEqual(changesOneByOne(facts));
  });
  fc.assert(property, { seed: 20261129, numRuns: 40 });
});

/** The ways of a plan that keep every credential. */
const KEEPING = { wrongRole: 'grant-to-role', closedHolder: 'restore', spareToken: 'repair' } as const;

/** What the plans of each credential alone change, each change counted once. The ways that keep the credential: both are tried. */
function changesOneByOne(facts: Facts): number {
  const credentials = valueOr(facts.credentials, []);
  const sizes = (['remove', 'raise'] as const).map((globalLine) => {
    const all = credentials.flatMap((one) =>
      planChanges(factsOfToken(facts, one), every, {
        ...KEEPING,
        globalLine,
      }),
    );
    return new Set(all.map(({ kind, ...of }) => `${kind} ${JSON.stringify({ ...of, level: 0 })}`)).size;
  });
  return Math.min(...sizes);
}

function factsOfToken(facts: Facts, one: Credential): Facts {
  return {
    ...facts,
    credentials: known([one]),
    roles: facts.roles.filter(({ id }) => id === one.role),
    entities: facts.entities.filter(({ id }) => id === one.entity),
  };
}
