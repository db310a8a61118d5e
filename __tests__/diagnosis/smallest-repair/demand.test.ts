/** One requirement of a user in a role, and what may be chosen so that it is met. Levels are places: 0 None, 1 View, 4 Full. */
import type { Choice, Demand, Step, Target, Way } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/demand';
import {
  alternativesFor,
  costOf,
  isMet,
  levelAt,
  NO_LINE,
  REMOVED,
  withSteps,
} from '../../../src/TypeScript/diagnosis/plan/smallest-repair/demand';

const ROLE: Target = { key: 'role', of: 'role', id: 1001, permission: 'LIST_ACCOUNT' };
const USER: Target = { key: 'user', of: 'user', id: 42, permission: 'LIST_ACCOUNT' };
const OTHER: Target = { key: 'other', of: 'role', id: 1001, permission: 'LIST_VENDOR' };

/** View is needed and offered; the role may be granted it, and no global line counts. */
function way(different: Partial<Way> = {}): Way {
  return {
    ...{ needed: 1, offered: 1, roleLine: NO_LINE, globalLine: NO_LINE, worlds: [true], role: ROLE, user: null },
    ...different,
  };
}
const demand = (...ways: Way[]): Demand => ({ ways, owners: [0] });
const choice = (...steps: Step[]): Choice => withSteps(new Map(), steps);
const grant = (to = 1): Step => ({ target: ROLE, to });
const raise = (to = 1): Step => ({ target: USER, to });
const REMOVE: Step = { target: USER, to: REMOVED };
/** A global line at None stands before whatever the role holds. */
const OVERRIDDEN = { globalLine: 0, user: USER } as const;

describe('a demand is met', () => {
  it.each<[string, boolean, Way, Step[]]>([
    ['by a line of the role at the level', true, way({ roleLine: 1 }), []],
    ['by none below it', false, way({ roleLine: 0 }), []],
    ['by none', false, way(), []],
    ['by a grant', true, way(), [grant()]],
    ['not by a grant that is too low', false, way({ needed: 2 }), [grant()]],
    ['by what the role holds already, whatever is granted beside', true, way({ needed: 2, roleLine: 2 }), [grant()]],
    ['not by a grant of another permission', false, way(), [{ target: OTHER, to: 4 }]],
    ['not by a grant where nothing can be granted', false, way({ role: null }), [grant()]],
    ['by a global line in the place of the role', true, way({ globalLine: 1, user: USER }), []],
    ['not by the role where a global line is lower', false, way({ ...OVERRIDDEN, roleLine: 4 }), []],
    ['by the role once the global line is removed', true, way({ ...OVERRIDDEN, roleLine: 1 }), [REMOVE]],
    ['not by a role that is short once it is removed', false, way(OVERRIDDEN), [REMOVE]],
    ['by a global line that is raised', true, way(OVERRIDDEN), [raise()]],
    ['not by one that is raised too little', false, way({ ...OVERRIDDEN, needed: 2 }), [raise()]],
    ['by the role where global lines do not count', true, way({ ...OVERRIDDEN, worlds: [false], roleLine: 1 }), []],
    ['not by a global line that does not count', false, way({ globalLine: 4, user: USER, worlds: [false] }), []],
    [
      'by both, where it is not known which counts',
      true,
      way({ globalLine: 1, roleLine: 1, worlds: [true, false] }),
      [],
    ],
    ['not by the global line alone then', false, way({ globalLine: 1, worlds: [true, false] }), []],
    ['not by the role alone then', false, way({ globalLine: 0, roleLine: 1, worlds: [true, false] }), []],
  ])('%s: %s', (_, met, one, steps) => {
    expect(isMet(demand(one), choice(...steps))).toBe(met);
  });

  it('by any of its ways, and by none where it has none', () => {
    const [short, enough] = [way(), way({ roleLine: 1 })];
    expect(
      [demand(short, enough), demand(enough, short), demand(short, short), demand()].map((one) => isMet(one, choice())),
    ).toEqual([true, true, false, false]);
  });
});

describe('the ways to meet a demand', () => {
  it.each<[string, Way, Step[][]]>([
    ['are a grant at the level that is offered', way({ needed: 1, offered: 3 }), [[grant(3)]]],
    ['are none where nothing can be granted', way({ role: null }), []],
    ['are none where the highest level offered is below', way({ needed: 3, offered: 2 }), []],
    [
      'are to remove a global line, or to raise it, where the role holds enough',
      way({ ...OVERRIDDEN, roleLine: 1 }),
      [[REMOVE], [raise()]],
    ],
    [
      'are to raise it, or to remove it with a grant, where the role is short too',
      way(OVERRIDDEN),
      [[raise()], [REMOVE, grant()]],
    ],
    [
      'are to raise it and to grant, where it is not known which counts',
      way({ ...OVERRIDDEN, worlds: [true, false] }),
      [
        [REMOVE, grant()],
        [raise(), grant()],
      ],
    ],
    ['are a grant alone where a global line does no harm', way({ ...OVERRIDDEN, worlds: [false] }), [[grant()]]],
    [
      'are not to raise a global line that is as high',
      way({ globalLine: 1, user: USER, worlds: [false] }),
      [[grant()]],
    ],
    [
      'are not to grant what the role holds',
      way({ ...OVERRIDDEN, roleLine: 1, worlds: [true, false] }),
      [[REMOVE], [raise()]],
    ],
  ])('%s', (_, one, steps) => {
    expect(alternativesFor(demand(one), choice())).toEqual(steps);
  });

  it('are those of each permission that would do', () => {
    const other = way({ role: OTHER, needed: 2, offered: 2 });
    expect(alternativesFor(demand(way(), other), choice())).toEqual([[grant()], [{ target: OTHER, to: 2 }]]);
  });

  it('are what is left to do beyond what is chosen', () => {
    expect(alternativesFor(demand(way(OVERRIDDEN)), choice(REMOVE))).toEqual([[grant()]]);
    expect(alternativesFor(demand(way(OVERRIDDEN)), choice(grant()))).toEqual([[REMOVE], [raise()]]);
    expect(alternativesFor(demand(way({ needed: 2, offered: 2 })), choice(grant()))).toEqual([[grant(2)]]);
    expect(alternativesFor(demand(way({ ...OVERRIDDEN, needed: 2, offered: 2 })), choice(raise()))).toEqual([
      [raise(2)],
    ]);
  });

  it('neither raise what is removed nor remove what is raised: a role may be granted more', () => {
    const one = way({ ...OVERRIDDEN, needed: 2, offered: 2, roleLine: 2 });
    expect(alternativesFor(demand(one), choice(raise()))).toEqual([[raise(2)]]);
    expect(alternativesFor(demand(way({ ...OVERRIDDEN, worlds: [true, false] })), choice(REMOVE))).toEqual([[grant()]]);
  });

  it('keep what is chosen higher', () => {
    const one = way({ ...OVERRIDDEN, worlds: [true, false] });
    expect(alternativesFor(demand(one), choice(raise(3)))).toEqual([[grant()]]);
    expect(alternativesFor(demand(one), choice(grant(3)))).toEqual([[REMOVE], [raise()]]);
  });
});

describe('steps', () => {
  it('stand beside what is chosen, or in its place, and leave the choice itself as it was', () => {
    const before = choice(grant());
    expect(withSteps(before, [grant(3), REMOVE])).toEqual(
      new Map([
        ['role', grant(3)],
        ['user', REMOVE],
      ]),
    );
    expect(before).toEqual(new Map([['role', grant()]]));
  });

  it.each<[string, Step[], Step[], readonly number[]]>([
    ['nothing', [], [], [0, 0, 0, 0]],
    ['a grant', [grant(3)], [], [1, 1, 0, 3]],
    ['a global line that is raised', [raise(3)], [], [1, 0, 1, 3]],
    ['a global line that is removed', [REMOVE], [], [1, 0, 0, 0]],
    ['several', [REMOVE, grant(2), { target: OTHER, to: 4 }], [], [3, 2, 0, 6]],
    [
      'a higher level of what is changed anyway: no other change',
      [grant(3), raise(4)],
      [grant(1), raise(3)],
      [0, 0, 0, 3],
    ],
    ['a global line that is raised in the place of being removed', [raise(2)], [REMOVE], [0, 0, 0, 2]],
  ])('cost changes, grants to roles, raised lines and levels: %s', (_, steps, before, cost) => {
    expect(costOf(steps, choice(...before))).toEqual(cost);
  });

  it('are worded by the level of their place', () => {
    expect([0, 1, 4, NO_LINE, 9].map(levelAt)).toEqual(['NONE', 'VIEW', 'FULL', 'NONE', 'NONE']);
  });
});
