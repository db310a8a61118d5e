/** What may narrow a role, and the role once that is taken off it. */
import type { Role, RoleRestrictions } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import {
  isBySegment,
  kindOfSegment,
  lifted,
  RESTRICTION_KINDS,
  RESTRICTIONS,
  switchedOn,
  UNRESTRICTED,
} from '../../src/TypeScript/diagnosis/restrictions';
import { factsWith } from './checks/support/a-chain';

const segment = (name: string) => ({ segment: name, restriction: 'OWNONLY', viewingAllowed: false });
const NARROW: RoleRestrictions = {
  ...UNRESTRICTED,
  ...{ subsidiaries: known('OWN'), employees: known('OWNONLY'), accountingBooks: known('PRIMARY') },
  segments: known(['CLASS', 'ITEM', '77', 'SUBSIDIARY'].map(segment)),
};

function roleWith(restrictions: RoleRestrictions | undefined): Role {
  const [role] = factsWith({ role: { restrictions } as Partial<Role> }).roles;
  if (!role) throw new Error('There is one.');
  return role;
}

it.each(RESTRICTION_KINDS)('%s has words of its own for what is needed, and where to look', (kind) => {
  const { all, field, open } = RESTRICTIONS[kind];
  expect(all).toMatch(/^(every|the records of every) [a-z ]+$/);
  expect([field, open].every((words) => words.length > 2)).toBe(true);
  expect(field.startsWith('Restrictions > ')).toBe(isBySegment(kind));
  expect(open.includes('remove the line')).toBe(isBySegment(kind));
});

it('fields are told apart, and what only counts with a feature names it', () => {
  expect(new Set(RESTRICTION_KINDS.map((kind) => RESTRICTIONS[kind].field)).size).toBe(RESTRICTION_KINDS.length);
  expect(RESTRICTION_KINDS.map((kind) => RESTRICTIONS[kind].feature)).toEqual([
    ...['SUBSIDIARIES', 'CLASSES', 'DEPARTMENTS', 'LOCATIONS'],
    ...[undefined, undefined, undefined, undefined],
    'MULTIBOOK',
  ]);
  expect(RESTRICTION_KINDS.filter(isBySegment)).toEqual([
    'CLASS',
    'DEPARTMENT',
    'LOCATION',
    'ITEM',
    'ACCOUNT',
    'SEGMENT',
  ]);
});

it.each(['CLASS', 'DEPARTMENT', 'LOCATION', 'ITEM', 'ACCOUNT'] as const)(
  'the restriction by %s is looked for under the name of its segment',
  (kind) => {
    const segment = kind.charAt(0) + kind.slice(1).toLowerCase();
    expect(RESTRICTIONS[kind].field).toBe(`Restrictions > ${segment}`);
  },
);

it('a line by segment is of its kind, and of another segment where nobody knows its number', () => {
  const kinds = ['CLASS', 'ACCOUNT', '77', 'SUBSIDIARY', 'EMPLOYEE'].map((name) => kindOfSegment(segment(name)));
  expect(kinds).toEqual(['CLASS', 'ACCOUNT', 'SEGMENT', 'SEGMENT', 'SEGMENT']);
});

describe('once a restriction is lifted', () => {
  it.each<[Parameters<typeof lifted>[1], Partial<RoleRestrictions>]>([
    ['SUBSIDIARY', { subsidiaries: known('ALL') }],
    ['EMPLOYEE', { employees: known('NONE') }],
    ['ACCOUNTING_BOOK', { accountingBooks: known('ALL') }],
    ['CLASS', { segments: known(['ITEM', '77', 'SUBSIDIARY'].map(segment)) }],
    ['SEGMENT', { segments: known(['CLASS', 'ITEM'].map(segment)) }],
    ['DEPARTMENT', {}],
  ])('%s, the role has the others', (kind, different) => {
    expect(lifted(roleWith(NARROW), kind)).toEqual(roleWith({ ...NARROW, ...different }));
  });

  it('what was not read stays unread', () => {
    for (const restrictions of [{ ...NARROW, segments: UNREAD }, undefined]) {
      const role = roleWith(restrictions);
      expect(lifted(role, 'CLASS')).toBe(role);
    }
    const { segments: _none, ...without } = NARROW;
    expect(lifted(roleWith(without), 'CLASS')).toEqual(roleWith(without));
    expect(lifted(roleWith(undefined), 'SUBSIDIARY')).toEqual(roleWith(undefined));
  });
});

describe('once a feature is on that was off', () => {
  it.each<[string, Partial<RoleRestrictions>]>([
    ['SUBSIDIARIES', { subsidiaries: UNREAD, selected: UNREAD, viewsOthers: UNREAD }],
    ['MULTIBOOK', { accountingBooks: UNREAD }],
  ])('%s, nobody has read what stands there', (feature, unread) => {
    expect(switchedOn(roleWith(NARROW), feature)).toEqual(roleWith({ ...NARROW, ...unread }));
  });

  it('that narrows no role, or where nothing was read, the role is as it was', () => {
    for (const [role, feature] of [
      [roleWith(NARROW), 'CLASSES'],
      [roleWith(undefined), 'MULTIBOOK'],
    ] as const)
      expect(switchedOn(role, feature)).toBe(role);
  });
});

it('nothing narrows a role that is not restricted', () => {
  expect(UNRESTRICTED).toEqual({
    ...{ subsidiaries: known('ALL'), selected: known([]), viewsOthers: known(false), employees: known('NONE') },
    ...{ accountingBooks: known('ALL'), byDevice: known(false), segments: known([]) },
  });
});
