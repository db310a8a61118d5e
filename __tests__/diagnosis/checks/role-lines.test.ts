/** Which requirements are short at a role, which advised levels are, and the lines that show it. */
import type { Chain } from '../../../src/TypeScript/diagnosis/chain';
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import {
  advisedEvidence,
  advisedShortfall,
  concernedIn,
  lineText,
  roleEvidence,
  shortfall,
  shortRequirements,
} from '../../../src/TypeScript/diagnosis/checks/role-lines';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Advice, Profile, Requirement } from '../../../src/TypeScript/diagnosis/profile';
import { statusesIn } from '../../../src/TypeScript/diagnosis/status-set';
import { ACME, aRequirement } from '../symptom/support/an-item';
import type { Differences } from './support/a-chain';
import { factsWith, lines, ON_ADMINISTRATOR, TOKEN } from './support/a-chain';

const chain = (profile: Partial<Profile>, differences: Differences = {}): Chain =>
  chainOf(factsWith(differences), { ...ACME, ...profile }, { ...TOKEN, ...differences.token });
const LOG_IN = { ADMI_LOGIN_OAUTH: 'FULL' } as const;
const withLines = (levels: Parameters<typeof lines>[0]): Differences => ({
  role: { permissions: lines({ ...LOG_IN, ...levels }) },
});
const [FAILS, WARNS] = [
  aRequirement({ id: 'fails', anyOf: ['LIST_BIN', 'LIST_ITEM'], level: 'EDIT', strength: 'required' }),
  aRequirement({ id: 'warns', anyOf: ['LIST_CLASS'] }),
];
const OPEN = aRequirement({ id: 'open', anyOf: ['LIST_VENDOR'], strength: 'required', onlyWith: { feature: 'OPEN' } });

it('says how a line reads', () => {
  expect([lineText(UNREAD), lineText(known(null)), lineText(known('NONE'))]).toEqual([
    ...['could not be read', 'not set', 'None'],
  ]);
});

describe('a role', () => {
  const may = (requirements: readonly Requirement[], differences = withLines({}), profile: Partial<Profile> = {}) => {
    const one = chain({ requirements, ...profile }, differences);
    return one.possibilities.map((possibility) => statusesIn(shortfall(one, possibility)).toSorted());
  };

  it('fails where a required permission is short, and is worth a warning where a published one is', () => {
    expect(may([FAILS, WARNS])).toEqual([['fail']]);
    expect(may([WARNS])).toEqual([['warn']]);
    const enough = withLines({ LIST_ITEM: 'EDIT', LIST_CLASS: 'VIEW' });
    expect(may([FAILS, WARNS], enough)).toEqual([['pass']]);
    expect(shortRequirements(chain({ requirements: [FAILS, WARNS] }, enough))).toEqual([]);
  });

  it('keeps what it decided once, as a fail or a warning', () => {
    for (const requirements of [[FAILS], [WARNS]]) expect(may(requirements)).toEqual(may(requirements));
    expect([may([FAILS]), may([WARNS])]).toEqual([[['fail']], [['warn']]]);
  });

  it('may pass or fail where it is not known that the requirement applies', () => {
    expect(may([OPEN])).toEqual([['fail', 'pass']]);
  });

  it('may fail with a kind of credential of which nobody published what it needs', () => {
    const credentials = [{ kind: 'oauth2-certificate', features: [] }] as const;
    expect(may([], withLines({}), { credentials })).toEqual([['fail', 'pass']]);
  });
});

describe('the requirements that are short', () => {
  it('are told with the gravity of each, those without which it fails first', () => {
    const one = chain({ requirements: [WARNS, OPEN, FAILS] }, withLines({}));
    const short = shortRequirements(one);
    expect(short).toEqual([
      { requirement: OPEN, weight: 'unknown' },
      { requirement: FAILS, weight: 'fail' },
      { requirement: WARNS, weight: 'warn' },
    ]);
    expect(concernedIn(short, 'unknown')).toEqual(short);
    expect(concernedIn(short, 'fail')).toEqual([{ requirement: FAILS, weight: 'fail' }]);
    expect(shortRequirements(chain({ requirements: [FAILS] }, withLines({ LIST_BIN: 'FULL' })))).toEqual([]);
  });

  it('are shown with the line of each of their permissions', () => {
    const one = chain({ requirements: [FAILS, WARNS] }, withLines({ LIST_BIN: 'VIEW' }));
    const record = { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' };
    expect(roleEvidence(one, shortRequirements(one))).toEqual([
      {
        ...{ record, field: 'Permissions > Lists > Bins', found: 'View', needed: 'Edit, or one of the others' },
        ...{ requirement: 'fails', weight: 'fail' },
      },
      {
        ...{ record, field: 'Permissions > Lists > Items', found: 'not set', needed: 'Edit, or one of the others' },
        ...{ requirement: 'fails', weight: 'fail' },
      },
      {
        ...{ record, field: 'Permissions > Lists > Classes', found: 'not set', needed: 'View (published)' },
        ...{ requirement: 'warns', weight: 'warn' },
      },
    ]);
  });
});

describe('an advised level', () => {
  const advice = (different: Partial<Advice> = {}): Advice => ({
    ...{ permission: 'LIST_BIN', level: 'EDIT', onlyWith: {} },
    ...different,
  });
  const may = (differences: Differences, ...advised: readonly Advice[]) =>
    statusesIn(advisedShortfall(chain({ advised }, differences))).toSorted();

  it('that the role does not reach is worth a warning', () => {
    expect(may(withLines({ LIST_BIN: 'EDIT' }), advice())).toEqual(['pass']);
    expect(may(withLines({ LIST_BIN: 'VIEW' }), advice())).toEqual(['warn']);
    expect(may(withLines({ LIST_BIN: 'FULL' }), advice(), advice({ permission: 'LIST_ITEM' }))).toEqual(['warn']);
  });

  it('may be one or the other where the line, or its feature, was not read', () => {
    const feature = { onlyWith: { feature: 'OPEN' } };
    expect(may({ role: { permissions: UNREAD } }, advice())).toEqual(['pass', 'warn']);
    expect(may(withLines({}), advice(feature))).toEqual(['pass', 'warn']);
    expect(may({ ...withLines({}), features: { OPEN: known(true) } }, advice(feature))).toEqual(['warn']);
  });

  it.each<[string, Partial<Advice>, Differences]>([
    ['of an option', { onlyWith: { option: 'more' } }, {}],
    ['of another kind of credential', { onlyWith: { credential: 'oauth2-certificate' } }, {}],
    ['of a feature that is off', { onlyWith: { feature: 'OFF' } }, { features: { OFF: known(false) } }],
    ['of Administrator', {}, ON_ADMINISTRATOR],
  ])('%s counts for nothing', (_, different, differences) => {
    expect(may({ ...withLines({}), ...differences }, advice(different))).toEqual(['pass']);
    const one = chain({ advised: [advice(different)] }, { ...withLines({}), ...differences });
    expect(advisedEvidence(one)).toEqual([]);
  });

  it('of the kind of the credential counts', () => {
    expect(may(withLines({}), advice({ onlyWith: { credential: 'access-token' } }))).toEqual(['warn']);
  });

  it('counts for nothing on Administrator, whatever is known of a role with the same lines', () => {
    const one = chain({ advised: [advice()] }, ON_ADMINISTRATOR);
    one.advisedKnown.set(one.role.permissions, 0);
    expect(statusesIn(advisedShortfall(one))).toEqual(['pass']);
  });

  it('is found out once a role', () => {
    const one = chain({ advised: [advice()] }, withLines({}));
    one.advisedKnown.set(one.role.permissions, 0);
    expect(advisedShortfall(one)).toBe(0);
    const other = chain({ advised: [advice()] }, withLines({}));
    const found = advisedShortfall(other);
    expect(other.advisedKnown.get(other.role.permissions)).toBe(found);
  });

  it('is shown where the role certainly does not reach it', () => {
    const advised = [advice(), advice({ permission: 'LIST_ITEM', onlyWith: { feature: 'OPEN' } })];
    expect(advisedEvidence(chain({ advised }, withLines({ LIST_BIN: 'VIEW' })))).toEqual([
      {
        record: { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' },
        ...{ field: 'Permissions > Lists > Bins', found: 'View', needed: 'Edit (advised)' },
        ...{ requirement: null, weight: 'warn' },
      },
    ]);
  });
});
