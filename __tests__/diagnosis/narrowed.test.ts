/** How far a role is narrowed in one respect, as a person sees it. */
import type { Facts, RoleRestrictions, Subsidiaries } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { chainOf } from '../../src/TypeScript/diagnosis/chain';
import type { Narrowed } from '../../src/TypeScript/diagnosis/narrowed';
import { failingReach, narrowedIn } from '../../src/TypeScript/diagnosis/narrowed';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import type { NeededReach } from '../../src/TypeScript/diagnosis/restrictions';
import { RESTRICTION_KINDS, RESTRICTIONS, UNRESTRICTED } from '../../src/TypeScript/diagnosis/restrictions';
import { expensify } from '../support/expensify';
import { factsWith, TOKEN } from './checks/support/a-chain';

type Kind = NeededReach['kind'];
type Need = NeededReach['to'] | null;
const FEATURES = RESTRICTION_KINDS.flatMap((kind) => RESTRICTIONS[kind].feature ?? []);
const ON = Object.fromEntries(FEATURES.map((id) => [id, known(true)]));

function narrowedBy(
  kind: Kind,
  to: Need,
  restrictions: Partial<RoleRestrictions> | null,
  { subsidiaries, features = ON }: { subsidiaries?: Subsidiaries; features?: Facts['features'] } = {},
): Narrowed | undefined {
  const profile: Profile = { ...expensify, restrictions: to === null ? [] : [{ kind, to }] };
  const read = factsWith({ features });
  const facts: Facts = {
    ...read,
    ...(subsidiaries ? { subsidiaries: known(subsidiaries) } : {}),
    roles: read.roles.map(({ restrictions: _all, ...role }) =>
      restrictions === null ? role : { ...role, restrictions: { ...UNRESTRICTED, ...restrictions } },
    ),
  };
  return narrowedIn(chainOf(facts, profile, TOKEN)).find((one) => one.kind === kind);
}

const said = (...given: Parameters<typeof narrowedBy>) => {
  const found = narrowedBy(...given);
  return found && [found.status, found.found, found.isRead];
};
const line = (segment: string, restriction: string, viewingAllowed = false) => ({
  segment,
  restriction,
  viewingAllowed,
});
const lines = (...all: ReturnType<typeof line>[]): Partial<RoleRestrictions> => ({ segments: known(all) });

describe('by subsidiary', () => {
  const two = { subsidiaries: { ids: [1, 2], all: true } };
  const own: Partial<RoleRestrictions> = { subsidiaries: known('OWN') };
  const selected = (...ids: number[]): Partial<RoleRestrictions> => ({
    subsidiaries: known('SELECTED'),
    selected: known(ids),
  });
  const notKnown = (option: string) => ['unknown', `${option}; which are left out is not known`, false];
  const viewing = { viewsOthers: known(true) };

  it.each<[Need, Partial<RoleRestrictions>, { subsidiaries?: Subsidiaries }, unknown]>([
    ['use', {}, two, ['pass', 'All', true]],
    ['use', { subsidiaries: known('ALLACTIVE') }, two, ['warn', 'Active', true]],
    [null, { subsidiaries: known('ALLACTIVE') }, two, ['pass', 'Active', true]],
    ['use', own, two, ['fail', 'User Subsidiary', true]],
    [null, own, two, ['warn', 'User Subsidiary', true]],
    ['use', own, { subsidiaries: { ids: [1], all: true } }, ['pass', 'User Subsidiary: every one', true]],
    ['use', own, {}, ['unknown', 'User Subsidiary; which are left out is not known', false]],
    [null, own, {}, ['warn', 'User Subsidiary', true]],
    ['use', own, { subsidiaries: { ids: [], all: true } }, ['fail', 'User Subsidiary', true]],
    ['use', own, { subsidiaries: { ids: [], all: false } }, notKnown('User Subsidiary')],
    ['use', own, { subsidiaries: { ids: [1], all: false } }, notKnown('User Subsidiary')],
    ['use', own, { subsidiaries: { ids: [1, 2], active: [1], all: true } }, notKnown('User Subsidiary')],
    ['use', selected(1), {}, notKnown('Selected')],
    ['use', selected(), two, notKnown('Selected')],
    ['use', { ...selected(), selected: UNREAD }, two, notKnown('Selected')],
    ['use', selected(1, 2), { subsidiaries: { ids: [1, 2], all: false } }, notKnown('Selected')],
    ['use', selected(1, 2), two, ['pass', 'Selected: every one', true]],
    [
      'use',
      selected(1),
      { subsidiaries: { ids: [1, 2], active: [1], all: true } },
      ['warn', 'Selected: every active one', true],
    ],
    ['use', selected(1), two, ['fail', 'Selected', true]],
    ['use', { ...selected(1), ...viewing }, two, ['fail', 'Selected; may see records of the others', true]],
    ['view', { ...selected(1), ...viewing }, two, ['warn', 'Selected; may see records of the others', true]],
    [null, { ...selected(1), ...viewing }, two, ['warn', 'Selected; may see records of the others', true]],
    ['view', selected(1), two, ['fail', 'Selected', true]],
    ['view', { ...selected(1), viewsOthers: UNREAD }, two, ['unknown', 'Selected', false]],
    ['use', { ...selected(1), viewsOthers: UNREAD }, two, ['fail', 'Selected', true]],
    ['use', { subsidiaries: UNREAD }, two, ['unknown', 'could not be read', false]],
    [null, { subsidiaries: UNREAD }, two, ['warn', 'could not be read', false]],
  ])('needed to %s, with %j of %j: %j', (to, restrictions, account, expected) => {
    expect(said('SUBSIDIARY', to, restrictions, account)).toEqual(expected);
  });
});

it.each<[Kind, Need, Partial<RoleRestrictions>, unknown]>([
  ['EMPLOYEE', 'use', {}, ['pass', 'none - no default', true]],
  ['EMPLOYEE', 'use', { employees: known('DEFAULTTOOWN') }, ['pass', 'none - default to own', true]],
  ['EMPLOYEE', 'use', { employees: known('UNASSIGNED') }, ['fail', 'own, subordinate, and unassigned', true]],
  ['EMPLOYEE', 'view', { employees: known('OWNONLY') }, ['fail', 'own and subordinates only', true]],
  ['EMPLOYEE', null, { employees: known('OWNONLY') }, ['warn', 'own and subordinates only', true]],
  ['EMPLOYEE', 'use', { employees: known('toString') }, ['unknown', 'toString', false]],
  ['EMPLOYEE', null, { employees: known('toString') }, ['warn', 'toString', true]],
  ['EMPLOYEE', 'use', { employees: UNREAD }, ['unknown', 'could not be read', false]],
  ['ACCOUNTING_BOOK', 'use', {}, ['pass', 'All', true]],
  ['ACCOUNTING_BOOK', 'use', { accountingBooks: known('PRIMARY') }, ['fail', 'primary book only', true]],
  ['ACCOUNTING_BOOK', null, { accountingBooks: known('PRIMARY') }, ['pass', 'primary book only', true]],
  ['ACCOUNTING_BOOK', null, { accountingBooks: known('SELECTED') }, ['warn', 'Selected', true]],
])('%s, needed to %s, with %j: %j', (kind, to, restrictions, expected) => {
  expect(said(kind, to, restrictions)).toEqual(expected);
});

describe('by segment', () => {
  const own = 'own and subordinates only';

  it.each<[string, Kind, Need, Partial<RoleRestrictions>, unknown]>([
    ['no line', 'CLASS', 'use', {}, ['pass', 'none', true]],
    ['a line that only fills in a field', 'CLASS', 'use', lines(line('CLASS', 'DEFAULTTOOWN')), ['pass', 'none', true]],
    ['a line', 'CLASS', 'use', lines(line('CLASS', 'OWNONLY')), ['fail', own, true]],
    ['a line on another segment', 'CLASS', 'use', lines(line('ITEM', 'OWNONLY')), ['pass', 'none', true]],
    [
      'a line that lets it see the others',
      'CLASS',
      'view',
      lines(line('CLASS', 'OWNONLY', true)),
      ['warn', `${own}; may see the others`, true],
    ],
    [
      'the same, where that is not enough',
      'CLASS',
      'use',
      lines(line('CLASS', 'OWNONLY', true)),
      ['fail', `${own}; may see the others`, true],
    ],
    [
      'two lines of which one lets it see the others',
      ...(['CLASS', 'view', lines(line('CLASS', 'OWNONLY', true), line('CLASS', 'UNASSIGNED'))] as const),
      ['fail', `${own}; own, subordinate, and unassigned`, true],
    ],
    [
      'the same line twice',
      'CLASS',
      'use',
      lines(line('CLASS', 'OWNONLY'), line('CLASS', 'OWNONLY')),
      ['fail', own, true],
    ],
    [
      'a line of which nobody knows the word, beside another one',
      ...(['CLASS', 'use', lines(line('CLASS', 'OWNONLY'), line('CLASS', 'NEW'))] as const),
      ['unknown', `${own}; NEW`, false],
    ],
    [
      'a line of which nobody knows the word, where nothing is needed',
      'CLASS',
      null,
      lines(line('CLASS', 'NEW')),
      ['warn', 'NEW', true],
    ],
    [
      'a line on a number, which may be items',
      'ITEM',
      'use',
      lines(line('77', 'OWNONLY')),
      ['unknown', 'not known: there is a line on the segment 77', false],
    ],
    [
      'a line on a number, which may be accounts',
      'ACCOUNT',
      'use',
      lines(line('77', 'OWNONLY')),
      ['unknown', 'not known: there is a line on the segment 77', false],
    ],
    ['a line on a number, which is no class', 'CLASS', 'use', lines(line('77', 'OWNONLY')), ['pass', 'none', true]],
    ['a line on a number, where no item is needed', 'ITEM', null, lines(line('77', 'OWNONLY')), ['pass', 'none', true]],
    [
      'a line on a class, where items are needed',
      'ITEM',
      'use',
      lines(line('CLASS', 'OWNONLY')),
      ['pass', 'none', true],
    ],
    ['lines that were not read', 'CLASS', 'use', { segments: UNREAD }, ['unknown', 'could not be read', false]],
    [
      'lines that were not read, where nothing is needed',
      'CLASS',
      null,
      { segments: UNREAD },
      ['warn', 'could not be read', false],
    ],
  ])('%s', (_, kind, to, restrictions, expected) => {
    expect(said(kind, to, restrictions)).toEqual(expected);
  });

  it('says nothing of lines that nobody asked for, unless they are needed', () => {
    const { segments: _none, ...without } = UNRESTRICTED;
    const kinds = (restrictions: NeededReach[]) => {
      const read = factsWith({ features: ON, role: { restrictions: without } });
      return narrowedIn(chainOf(read, { ...expensify, restrictions }, TOKEN)).map(({ kind }) => kind);
    };
    expect(kinds([])).toEqual(['SUBSIDIARY', 'EMPLOYEE', 'ACCOUNTING_BOOK']);
    expect(kinds([{ kind: 'ITEM', to: 'use' }])).toEqual(['SUBSIDIARY', 'ITEM', 'EMPLOYEE', 'ACCOUNTING_BOOK']);
  });
});

it('is not read where nothing of the role’s restrictions was', () => {
  expect(said('SUBSIDIARY', 'use', null)).toEqual(['unknown', 'could not be read', false]);
  expect(said('EMPLOYEE', null, null)).toEqual(['warn', 'could not be read', false]);
});

it('counts only with its feature, and may count where that was not read', () => {
  const narrow = lines(line('CLASS', 'OWNONLY'));
  expect(said('CLASS', 'use', narrow, { features: { ...ON, CLASSES: known(false) } })).toBeUndefined();
  expect(said('CLASS', 'use', narrow, { features: { ...ON, CLASSES: UNREAD } })?.[0]).toBe('unknown');
});

it('certainly fails in what is needed and narrowed, and never for Administrator', () => {
  const profile: Profile = {
    ...expensify,
    restrictions: [
      { kind: 'CLASS', to: 'use' },
      { kind: 'ITEM', to: 'use' },
    ],
  };
  const restrictions = { ...UNRESTRICTED, ...lines(line('CLASS', 'OWNONLY'), line('LOCATION', 'OWNONLY')) };
  const chain = chainOf(factsWith({ features: ON, role: { restrictions } }), profile, TOKEN);
  expect(failingReach(chain)).toEqual(['CLASS']);
  expect(narrowedIn({ ...chain, administrator: true })).toEqual([]);
});
