/**
 * What a sweep comes to where not every credential was seen.
 */
import type { Change } from '../../src/TypeScript/diagnosis/sweep/change';
import { compareSeen } from '../../src/TypeScript/diagnosis/sweep/compare';
import { encodeRows, sectionsIn, sectionText } from '../../src/TypeScript/diagnosis/sweep/rows';
import type { IntegrationTotals, SweptCredential } from '../../src/TypeScript/diagnosis/sweep/swept';
import type { SweepEntry } from '../../src/TypeScript/snapshots/sweeps/sweep-entry';
import type { Concluded, Left } from '../../src/TypeScript/examination/sweep/conclude';
import { conclude } from '../../src/TypeScript/examination/sweep/conclude';
import type { PageDone } from '../../src/TypeScript/examination/sweep/pairs';
import { aSwept } from '../diagnosis/sweep/support/swept';

const GROUP = { key: 'expensify', integration: 'expensify', application: null };
const NOTHING = { blocked: 0, unknown: 0, ready: 0, soon: {}, rootCause: null };
const READY: IntegrationTotals = { ...NOTHING, group: GROUP, name: 'Expensify', verdict: 'ready', ready: 1 };
const DEAD: IntegrationTotals = {
  ...READY,
  ...{ verdict: 'blocked', ready: 0, blocked: 1, rootCause: { check: 'token-live', token: 3 } },
};
const READ = { complete: true, unread: [], queries: 1 };
const PAGES: readonly PageDone[] = [
  { ...READ, key: 'tokens/1' },
  { ...READ, key: 'account/2', everyPage: true },
];

interface Case {
  readonly totals?: IntegrationTotals;
  readonly pages?: readonly PageDone[];
  readonly changes?: readonly Change[];
  readonly more?: Partial<Left['output']>;
  readonly left?: Partial<Omit<Left, 'output'>>;
}

function concluded({ totals = READY, pages = PAGES, changes = [], more = {}, left = {} }: Case): Concluded {
  return conclude({
    output: {
      ...{ pages, changes, unseen: new Map(), fates: new Map(), state: [], soon: [], roles: [] },
      totals: new Map([[totals.group.key, totals]]),
      ...more,
    },
    pages: 2,
    failed: [],
    failing: [],
    last: null,
    before: () => [],
    ...left,
  });
}

/** The last sweep: of its entry nothing else is looked at. */
function lastOf(...found: readonly IntegrationTotals[]): SweepEntry {
  const parts = found.map(({ group }, place) => ({ id: place + 1, kind: 'state', groups: [group.key], hash: '' }));
  return { integrations: found, parts } as unknown as SweepEntry;
}

const verdictsOf = ({ integrations }: Concluded) => integrations.map(({ verdict }) => verdict);

it('is ready where every page was read', () => {
  expect(concluded({})).toMatchObject({ isIncomplete: false, integrations: [READY], errors: [] });
});

it.each([
  ['a page did not come back', [PAGES[1]]],
  ['a page could not be read', [{ ...READ, key: 'tokens/1', complete: false }, PAGES[1]]],
  ['there is no page for some holders', [PAGES[0], { ...READ, key: 'account/2', complete: false, everyPage: false }]],
])('has nothing ready where %s', (_, pages) => {
  const found = concluded({ pages: pages as PageDone[] });
  expect(found.isIncomplete).toBe(true);
  expect(verdictsOf(found)).toEqual(['unknown']);
});

it('leaves alone what is ready where only credentials of no application are missing', () => {
  const found = concluded({
    pages: [...PAGES.slice(0, 1), { ...READ, key: 'account/2', complete: false, everyPage: true }],
  });
  expect(found.isIncomplete).toBe(true);
  expect(verdictsOf(found)).toEqual(['ready']);
});

it('is not whole where a credential was not understood; its integration said so already', () => {
  const found = concluded({
    pages: [{ ...READ, key: 'tokens/1', everyCredential: false }, ...PAGES.slice(1)],
  });
  expect(found.isIncomplete).toBe(true);
  expect(verdictsOf(found)).toEqual(['ready']);
});

describe('the only credential that came', () => {
  const [plain, ending] = [aSwept({ soon: ['only-one'] }), aSwept({ soon: ['holder-ends', 'only-one'] })];
  const withOne = (one: SweptCredential, complete: boolean) => {
    const section = { group: 'expensify', text: sectionText('expensify', encodeRows([one])) };
    const soon = Object.fromEntries(one.soon.map((kind) => [kind, 1]));
    const pages = [{ ...READ, key: 'tokens/1', complete }, ...PAGES.slice(1)];
    return concluded({ totals: { ...READY, soon }, pages, more: { state: [section], soon: [section] } });
  };
  const credentialsOf = (sections: Concluded['state']) =>
    sections.flatMap(({ text }) => sectionsIn(text).flatMap(({ credentials }) => credentials));

  it('is the only one where every page was read', () => {
    const { integrations, state, soon } = withOne(plain, true);
    expect(integrations).toMatchObject([{ soon: { 'only-one': 1 } }]);
    expect([...credentialsOf(state), ...credentialsOf(soon)]).toEqual([plain, plain]);
  });

  it('is not called the only one where a page could not be read', () => {
    const { integrations, state, soon } = withOne(plain, false);
    expect(integrations).toMatchObject([{ soon: {} }]);
    expect(integrations[0]?.soon).not.toHaveProperty('only-one');
    expect(credentialsOf(state)).toEqual([aSwept()]);
    expect(soon).toEqual([]);
  });

  it('keeps what else will break it', () => {
    const { integrations, soon } = withOne(ending, false);
    expect(integrations[0]?.soon).toEqual({ 'holder-ends': 1 });
    expect(credentialsOf(soon)).toEqual([aSwept({ soon: ['holder-ends'] })]);
  });
});

describe('a credential that the last sweep found under another integration', () => {
  const was = aSwept({ id: 5 });
  const moved = (before: SweptCredential, now: SweptCredential, complete = true) =>
    concluded({
      totals: { ...READY, ready: 0, [now.verdict]: 1, verdict: now.verdict },
      pages: [{ ...READ, key: 'tokens/1', complete }, ...PAGES.slice(1)],
      changes: compareSeen('expensify', [], [now, aSwept({ id: 6 })]).changes,
      more: {
        unseen: new Map([['any/7', [before]]]),
        state: [{ group: 'expensify', text: sectionText('expensify', encodeRows([now, aSwept({ id: 6 })])) }],
      },
    });
  const NEW = { from: 'new', to: 'ready', count: 1, credentials: [6] };

  it('is neither gone nor new where it is as it was', () => {
    for (const one of [was, { ...was, verdict: 'blocked', check: 'role-active' } as const]) {
      expect(moved(one, one).changes).toMatchObject([NEW]);
    }
  });

  it('turned where it is not as it was', () => {
    const now = { ...was, verdict: 'blocked', check: 'role-active' } as const;
    expect(moved(was, now).changes).toMatchObject([
      NEW,
      { group: 'expensify', from: 'ready', to: 'blocked', check: 'role-active', count: 1, credentials: [5] },
    ]);
  });

  it('counts once where a page could not be read', () => {
    const { integrations, state } = moved(was, was, false);
    expect(integrations).toMatchObject([{ ready: 1, unknown: 0 }]);
    expect(state).toHaveLength(1);
  });
});

describe('an integration whose only credential that came is dead', () => {
  const isNew: Change = {
    ...{ group: GROUP.key, from: 'new', to: 'blocked', check: 'token-live', count: 1, credentials: [3] },
    record: { type: 'access-token', id: 3 },
  };

  it('is blocked, and said to be, where every page was read', () => {
    const found = concluded({ totals: DEAD, changes: [isNew] });
    expect(verdictsOf(found)).toEqual(['blocked']);
    expect(found.changes).toEqual([isNew]);
  });

  it('is unknown where a page could not be read: a live one may stand there', () => {
    const pages = [{ ...READ, key: 'tokens/1', complete: false }, ...PAGES.slice(1)];
    const found = concluded({ totals: DEAD, changes: [isNew], pages });
    expect(found.integrations).toMatchObject([{ verdict: 'unknown', rootCause: null }]);
    expect(found.changes).toEqual([]);
  });

  it('tells of credentials that turned all the same, and of new ones that lack something else', () => {
    const pages = [{ ...READ, key: 'tokens/1', complete: false }, ...PAGES.slice(1)];
    const others: readonly Change[] = [
      { ...isNew, from: 'ready' },
      { ...isNew, check: 'role-active' },
    ];
    expect(concluded({ totals: DEAD, changes: others, pages }).changes).toEqual(others);
  });
});

describe('an integration that lost its last credential', () => {
  const group = { key: 'any/7', integration: 'any', application: 7 };
  const fate = {
    group,
    name: 'integration record 7',
    standing: { verdict: 'blocked', check: 'token-exists' },
  } as const;
  const was = aSwept({ id: 5 });
  const lost = (one: SweptCredential, pages = PAGES) =>
    concluded({
      pages,
      more: { unseen: new Map([['any/7', [one]]]), fates: new Map([['any/7', fate]]) },
      left: { last: lastOf({ ...READY, group, name: 'Acme' }) },
    });
  const ACME = { group, name: 'Acme', soon: {}, ready: 0 };

  it('is what its report says of it, under the name that it had, and that is told', () => {
    const { integrations, changes, state, isIncomplete } = lost(was);
    expect(isIncomplete).toBe(false);
    expect(integrations).toEqual([
      {
        ...{ ...ACME, verdict: 'blocked', blocked: 1, unknown: 0 },
        rootCause: { check: 'token-exists', token: null },
      },
      READY,
    ]);
    expect(changes).toMatchObject([{ group: 'any/7', from: 'ready', to: 'blocked', check: 'token-exists', count: 1 }]);
    expect(state.flatMap(({ text }) => sectionsIn(text)[0]?.credentials)).toEqual([
      { ...was, verdict: 'blocked', check: 'token-exists', ofAccount: true },
    ]);
  });

  it('stays so without being told again, also where it was unknown in between', () => {
    const blocked = { ...was, verdict: 'blocked', check: 'token-exists', ofAccount: true } as const;
    for (const one of [blocked, { ...was, verdict: 'unknown', ofAccount: true } as const]) {
      expect(lost(one).integrations[0]).toMatchObject({ name: 'Acme', verdict: 'blocked', blocked: 1 });
      expect(lost(one).changes).toEqual([]);
    }
  });

  it.each([
    ['a page could not be read', { ...READ, key: 'tokens/1', complete: false }],
    ['credentials of no application are missing', { ...READ, key: 'account/2', complete: false }],
  ])('is unknown, not blocked, where %s', (_, page) => {
    const { integrations, changes } = lost(was, [...PAGES, page]);
    expect(integrations).toContainEqual({ ...ACME, verdict: 'unknown', rootCause: null, blocked: 0, unknown: 1 });
    expect(changes).toMatchObject([{ from: 'ready', to: 'unknown' }]);
  });
});

it('does not say that a credential is gone where one of its integration was not understood', () => {
  const standing = { verdict: 'unknown', check: null } as const;
  const { integrations, changes } = concluded({
    totals: { ...READY, verdict: 'unknown', ready: 0 },
    pages: [{ ...READ, key: 'tokens/1', everyCredential: false }, ...PAGES.slice(1)],
    more: {
      unseen: new Map([['expensify', [aSwept({ id: 5 })]]]),
      fates: new Map([['expensify', { group: GROUP, name: 'Expensify', standing }]]),
    },
  });
  expect(integrations).toMatchObject([{ verdict: 'unknown', unknown: 1 }]);
  expect(changes).toMatchObject([{ from: 'ready', to: 'unknown', credentials: [5] }]);
});

describe('an integration of which the stage reduce came to no end', () => {
  const [FIRST, SECOND] = [aSwept({ id: 3 }), aSwept({ id: 9, verdict: 'blocked', check: 'role-active' })];
  const failing = (failed: readonly string[], left: Partial<Omit<Left, 'output'>> = {}, more = {}) =>
    concluded({ left: { failed, ...left }, more });

  it('is unknown with all that the last sweep found of it, whatever came of it', () => {
    const state = [{ group: 'any/7', text: sectionText('any/7', encodeRows([aSwept({ id: 1 })])) }];
    const left = {
      last: lastOf({ ...READY, group: { key: 'any/7', integration: 'any', application: 7 }, name: 'Acme' }),
    };
    const found = failing(['any/7'], { ...left, before: () => [SECOND, FIRST] }, { state });
    expect(found.isIncomplete).toBe(true);
    expect(found.integrations).toEqual([
      {
        ...{ group: { key: 'any/7', integration: 'any', application: 7 }, name: 'Acme', soon: {}, rootCause: null },
        ...{ verdict: 'unknown', ready: 0, blocked: 0, unknown: 2 },
      },
      READY,
    ]);
    expect(found.state.flatMap(({ text }) => sectionsIn(text))).toMatchObject([
      {
        group: 'any/7',
        credentials: [
          { id: 3, verdict: 'unknown', ofAccount: false },
          { id: 9, verdict: 'unknown', ofAccount: true },
        ],
      },
    ]);
    expect(found.changes).toMatchObject([
      { group: 'any/7', from: 'ready', to: 'unknown', credentials: [3] },
      { group: 'any/7', from: 'blocked', to: 'unknown', credentials: [9] },
    ]);
  });

  it('is unknown though nobody knows what the last sweep found', () => {
    const found = failing(['any/7'], { before: () => null });
    expect(found.integrations).toMatchObject([{ verdict: 'unknown', unknown: 0 }, READY]);
    expect([found.state, found.changes]).toEqual([[], []]);
  });

  it('has the name that its key tells where no sweep knows one', () => {
    const about = (key: string) => failing([key]).integrations.map(({ group, name }) => ({ group, name }))[0];
    expect(about('any/7')).toEqual({
      group: { key: 'any/7', integration: 'any', application: 7 },
      name: 'integration record 7',
    });
    expect(about('celigo')).toEqual({
      group: { key: 'celigo', integration: 'celigo', application: null },
      name: 'celigo',
    });
    expect(about('any')).toMatchObject({ group: { application: null }, name: 'any' });
    expect(about('own/7')).toMatchObject({ group: { integration: 'own', application: null }, name: 'own' });
  });

  it('has the name of its own entry of the last sweep, not of another one', () => {
    const other = { ...READY, group: { ...GROUP, key: 'other' }, name: 'Other' };
    expect(failing(['celigo'], { last: lastOf(other) }).integrations[0]?.name).toBe('celigo');
  });

  it('counts as it is where an earlier call of the stage came to its end', () => {
    expect(failing(['expensify'])).toMatchObject({ isIncomplete: false, integrations: [READY] });
  });

  it('is none where the pages failed: what lacks of them is seen elsewhere', () => {
    expect(failing(['~pages'])).toMatchObject({ isIncomplete: false, integrations: [READY] });
  });
});

describe('steps that did not come back', () => {
  const NOW = aSwept({ id: 5 });
  const state = [{ group: 'expensify', text: sectionText('expensify', encodeRows([NOW])) }];
  const isNew = compareSeen('expensify', [], [NOW]).changes;
  const lost = (left: Partial<Omit<Left, 'output'>>) =>
    concluded({ changes: isNew, more: { state }, left: { pages: 3, last: lastOf(READY), ...left } });

  it('are said, with how many there are', () => {
    expect(lost({}).errors).toEqual([
      {
        ...{ stage: 'map', key: '' },
        message: 'Steps of the sweep that did not finish: 1 of 3. Their credentials are unknown.',
      },
    ]);
  });

  it('leave nothing ready, and say so, where nobody knows how many there are', () => {
    const found = lost({ pages: null });
    expect(verdictsOf(found)).toEqual(['unknown']);
    expect(found.errors).toEqual([
      {
        ...{ stage: 'map', key: '' },
        message: 'The number of steps of the sweep was not saved, so nobody knows whether one is missing.',
      },
    ]);
  });

  it('may be parts of the last sweep: what turned is compared again', () => {
    const before = () => [{ ...NOW, verdict: 'blocked', check: 'role-active' } as const];
    const turned = [{ group: 'expensify', from: 'blocked', to: 'ready', credentials: [5] }];
    expect(lost({ before }).changes).toMatchObject(turned);
    expect(lost({ before, failing: ['before/3'] }).changes).toMatchObject(turned);
    expect(lost({ before, pages: null }).changes).toMatchObject(turned);
  });

  it('are compared again: new is what the last sweep did not have, and nothing else', () => {
    const both = [{ group: 'expensify', text: sectionText('expensify', encodeRows([NOW, aSwept({ id: 6 })])) }];
    const found = concluded({
      changes: compareSeen('expensify', [], [NOW, aSwept({ id: 6 })]).changes,
      more: { state: both },
      left: { pages: 3, last: lastOf(READY), before: () => [NOW] },
    });

    expect(found.changes).toMatchObject([{ from: 'new', to: 'ready', credentials: [6] }]);
  });

  it('are compared also for an integration of which nothing but credentials came', () => {
    const other = [{ group: 'any/7', text: sectionText('any/7', encodeRows([aSwept({ id: 8 })])) }];
    const found = concluded({
      more: { state: other },
      left: { pages: 3, last: lastOf(READY), before: () => [] },
    });

    expect(found.changes).toMatchObject([{ group: 'any/7', from: 'new', to: 'ready', credentials: [8] }]);
  });

  it('are compared again where one of them may be a part of the last sweep', () => {
    const before = () => [{ ...NOW, verdict: 'blocked', check: 'role-active' } as const];
    expect(lost({ before, pages: 4, failing: ['tokens/3'] }).changes).toMatchObject([{ from: 'blocked', to: 'ready' }]);
  });

  it('are not compared again where they were credentials alone', () => {
    expect(lost({ before: () => [NOW], failing: ['tokens/3'] }).changes).toEqual(isNew);
  });

  it('are compared for each integration that the last sweep or this one knows', () => {
    const other = { ...READY, group: { key: 'any/7', integration: 'any', application: 7 }, name: 'Acme' };
    const gone = aSwept({ id: 8 });
    const found = lost({ last: lastOf(other), before: (group) => (group === 'any/7' ? [gone] : [NOW]) });
    expect(found.changes).toMatchObject([{ group: 'any/7', from: 'ready', to: 'unknown', credentials: [8] }]);
    expect(found.integrations).toMatchObject([
      { name: 'Acme', unknown: 1 },
      { name: 'Expensify', verdict: 'unknown' },
    ]);
  });

  it('compare nothing in what is no state of the last sweep', () => {
    const last = lastOf(READY);
    const asked: string[] = [];
    lost({
      last: { ...last, parts: [{ id: 1, kind: 'change', groups: ['any/7'], hash: '' }] },
      before: (group) => {
        asked.push(group);
        return [NOW];
      },
    });
    expect(asked).toEqual(['expensify']);
  });
});

it('says why a page could not be read', () => {
  const pages = [{ ...READ, key: 'tokens/1', unread: ['roles: No.', 'employees: No.'] }, PAGES[1]] as PageDone[];
  expect(concluded({ pages }).errors).toEqual([
    { stage: 'map', key: 'tokens/1', message: 'roles: No.' },
    { stage: 'map', key: 'tokens/1', message: 'employees: No.' },
  ]);
});

it('puts the worst first, and of two alike the one whose name comes first', () => {
  const all = (['ready', 'unknown', 'blocked', 'ready'] as const).map((verdict, place) => {
    const name = ['Bolt', 'Acme', 'Zeta', 'Ally'][place] ?? '';
    return { ...READY, group: { ...GROUP, key: name }, name, verdict };
  });
  const { integrations } = concluded({ more: { totals: new Map(all.map((one) => [one.name, one])) } });
  expect(integrations.map(({ name }) => name)).toEqual(['Zeta', 'Acme', 'Ally', 'Bolt']);
});

it('takes what nobody saw in the order of ids, however it came', () => {
  const unseen = new Map([['expensify', [aSwept({ id: 9 }), aSwept({ id: 3 })]]]);
  const pages = [PAGES[0], { ...READ, key: 'account/2', complete: false, everyPage: false }] as PageDone[];
  const { state } = concluded({ pages, more: { unseen } });
  expect(state.flatMap(({ text }) => sectionsIn(text)[0]?.credentials.map(({ id }) => id))).toEqual([3, 9]);
});
