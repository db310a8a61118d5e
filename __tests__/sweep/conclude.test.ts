/**
 * What a sweep comes to where not every credential was seen.
 */
import type { Change } from '../../src/TypeScript/diagnosis/sweep/change';
import { compareSeen } from '../../src/TypeScript/diagnosis/sweep/compare';
import { encodeRows, sectionsIn, sectionText } from '../../src/TypeScript/diagnosis/sweep/rows';
import type { IntegrationTotals, SweptCredential } from '../../src/TypeScript/diagnosis/sweep/swept';
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
}

function concluded({ totals = READY, pages = PAGES, changes = [], more = {} }: Case): Concluded {
  return conclude({
    output: {
      ...{ pages, changes, unseen: new Map(), state: [], soon: [], roles: [] },
      totals: new Map([[totals.group.key, totals]]),
      ...more,
    },
    pages: 2,
    failed: [],
    failing: [],
    last: null,
    before: () => [],
  });
}

const verdictsOf = ({ integrations }: Concluded) => integrations.map(({ verdict }) => verdict);

it('is ready where every page was read', () => {
  expect(concluded({})).toMatchObject({ isIncomplete: false, integrations: [READY] });
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
});
