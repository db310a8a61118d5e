import fc from 'fast-check';
import type { Shared } from '../../../../src/TypeScript/account/sweep/shared';
import { decodeShared, encodeShared } from '../../../../src/TypeScript/account/sweep/shared-text';
import { fingerprint } from '../../../../src/TypeScript/diagnosis/fingerprint';
import type { Fact, PermissionLines, Role } from '../../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../../src/TypeScript/diagnosis/facts';
import { LEVELS } from '../../../../src/TypeScript/netsuite/levels';

const PERMISSIONS = ['ADMI_WEBSERVICES', 'LIST_ACCOUNT', 'LIST_CLASS', 'LIST_VENDOR'];

const fact = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.oneof({ weight: 4, arbitrary: value.map((one): Fact<T> => known(one)) }, fc.constant<Fact<T>>(UNREAD));
const lines: fc.Arbitrary<PermissionLines> = fc
  .array(fc.tuple(fc.constantFrom(...PERMISSIONS), fc.constantFrom(...LEVELS)), { maxLength: 6 })
  .map((pairs) => Object.fromEntries(pairs));
const id = fc.integer({ min: 1, max: 10_000_000 });
const text = fc.string({ unit: 'binary', maxLength: 12 }).map((one) => `N${one}`);
const restrictions = fc.record({
  subsidiaries: fact(fc.constantFrom('ALL' as const, 'SELECTED' as const)),
  selected: fact(fc.array(id, { maxLength: 3 })),
  viewsOthers: fact(fc.boolean()),
  employees: fact(fc.constantFrom('NONE', 'OWN')),
  accountingBooks: fact(fc.constant('ALL')),
  byDevice: fact(fc.boolean()),
});
const role: fc.Arbitrary<Role> = fc.record(
  {
    id,
    name: fact(text),
    label: text,
    inactive: fact(fc.boolean()),
    singleSignOnOnly: fact(fc.boolean()),
    webServicesOnly: fact(fc.boolean()),
    permissions: fact(lines),
    restrictions,
  },
  { requiredKeys: ['id', 'name', 'inactive', 'singleSignOnOnly', 'webServicesOnly', 'permissions'] },
);
const shared: fc.Arbitrary<Shared> = fc.record({
  facts: fc.record(
    {
      accountId: fc.constant('1234567_SB1'),
      readAt: fc.constant('2026-06-01T00:00:00.000Z'),
      features: fc.dictionary(fc.constantFrom('TBA', 'EMPPERMS'), fact(fc.boolean())),
      integrations: fc.constant([]),
      integrationsComplete: fc.boolean(),
      subsidiaries: fact(fc.record({ ids: fc.array(id, { maxLength: 3 }), all: fc.boolean() })),
      roles: fc.array(role, { maxLength: 20 }),
      unread: fc.constant([]),
    },
    {
      requiredKeys: ['accountId', 'readAt', 'features', 'integrations', 'integrationsComplete', 'roles', 'unread'],
    },
  ),
  applications: fc.array(fc.record({ id, names: fc.array(text, { maxLength: 2 }) }), { maxLength: 3 }),
  everyApplication: fc.boolean(),
  everyHolder: fc.boolean(),
  registered: fc.array(fc.record({ application: id, credentials: fc.constant([]), complete: fc.boolean() }), {
    maxLength: 3,
  }),
  hasRegisteredUnread: fc.boolean(),
  own: fc.array(fc.record({ entry: id, id: text, name: text, text: fc.option(text) }), { maxLength: 2 }),
  hasOwnUnread: fc.boolean(),
  entriesHidden: fc.boolean(),
  permissions: fc.constant(PERMISSIONS),
  globalPermissions: fc.constantFrom('table' as const, 'record' as const, 'off' as const),
  globalLines: fc.option(fc.dictionary(id.map(String), lines, { maxKeys: 8 })),
  readsEnds: fc.boolean(),
});

/** Objects without a prototype of their own come back as plain ones. */
const plain = (one: Shared | null): unknown => JSON.parse(JSON.stringify(one));

it('comes back as it was, in whatever order the pieces come', () => {
  fc.assert(
    fc.property(shared, (one) => {
      const pieces = encodeShared(one);

      expect(pieces.every((piece) => piece.length < 95_000 && !/[^\0-\x7f]/.test(piece))).toBe(true);
      expect(plain(decodeShared(pieces.toReversed()))).toEqual(plain(one));
    }),
    { numRuns: 60 },
  );
});

const [example] = fc.sample(shared, { numRuns: 1, seed: 7 }) as [Shared];
const roleAt = (place: number): Role => ({
  id: place + 1,
  name: known(`Role ${place} – für alle`),
  inactive: known(false),
  singleSignOnOnly: known(false),
  webServicesOnly: known(false),
  permissions: known(Object.fromEntries(PERMISSIONS.map((key, at) => [key, LEVELS[(place + at) % 5] ?? 'NONE']))),
});
const unread: Role = {
  ...{ id: 9, name: known('Unread'), inactive: UNREAD, singleSignOnOnly: UNREAD, webServicesOnly: UNREAD },
  permissions: UNREAD,
};
const withRoles = (count: number): Shared => ({
  ...example,
  facts: { ...example.facts, roles: Array.from({ length: count }, (_, place) => roleAt(place)) },
});

it('takes several pieces where one is too small, and reads them as one', () => {
  const pieces = encodeShared(withRoles(4000));

  expect(pieces.length).toBeGreaterThan(1);
  expect(decodeShared(pieces.toReversed())?.facts.roles).toEqual(withRoles(4000).facts.roles);
});

it('is written down once where roles and employees have the same', () => {
  const restricted = { ...roleAt(5), label: 'R', restrictions: { subsidiaries: known('ALL') } } as Role;
  const [piece = ''] = encodeShared({
    ...example,
    permissions: PERMISSIONS,
    facts: {
      ...example.facts,
      roles: [
        { ...roleAt(0), name: UNREAD, inactive: UNREAD, singleSignOnOnly: known(true) },
        restricted,
        restricted,
        unread,
      ],
    },
    globalLines: { 7: { LIST_ACCOUNT: 'NONE' }, 50: { LIST_ACCOUNT: 'FULL' }, 51: { LIST_ACCOUNT: 'NONE' } },
  });
  const {
    roles,
    levels,
    restrictions: kept,
    global,
  } = JSON.parse(piece.split('\n')[1] ?? '') as Record<string, unknown>;

  expect({ roles, levels, kept, global }).toEqual({
    roles: [
      [1, 0, '?TF', 0, -1],
      [6, 'Role 5 – für alle', 'FFF', 0, 0, 'R'],
      [6, 'Role 5 – für alle', 'FFF', 0, 0, 'R'],
      [9, 'Unread', '???', -1, -1],
    ],
    levels: ['0123'],
    kept: [{ subsidiaries: known('ALL') }],
    global: { lines: [{ LIST_ACCOUNT: 'NONE' }, { LIST_ACCOUNT: 'FULL' }], employees: '7:0,17:1,1:0' },
  });
});

it('has no line where there was none', () => {
  const few: Role = { ...roleAt(0), permissions: known({ LIST_CLASS: 'VIEW' }) };
  const decoded = decodeShared(
    encodeShared({ ...example, facts: { ...example.facts, roles: [few] }, globalLines: {} }),
  );

  expect(decoded?.facts.roles).toStrictEqual([few]);
  expect(decoded?.globalLines).toEqual({});
});

it('keeps 2,000 roles below 100 characters each', () => {
  expect(encodeShared(withRoles(2000)).join('').length - encodeShared(withRoles(0)).join('').length).toBeLessThan(
    200_000,
  );
});

describe('what is not what was written is not read', () => {
  const ofAnotherVersion = (piece: string) => {
    const text = (piece.split('\n')[1] ?? '').replace('"form":1', '"form":2');
    return `0/1/${fingerprint(text)}\n${text}`;
  };
  const pieces = encodeShared(withRoles(4000));
  const [first = '', ...others] = pieces;

  it.each([
    ['nothing', []],
    ['a piece that is gone', others],
    ['a piece of another sweep', [encodeShared(withRoles(3999))[0] ?? '', ...others]],
    ['a letter that changed', [first.replace('Role 7', 'Role 8'), ...others]],
    ['a piece that is cut off', [first.slice(0, -1), ...others]],
    ['a piece too many', [...pieces, '7/7/0\n']],
    ['what another version wrote', [encodeShared(withRoles(0)).map(ofAnotherVersion).join('')]],
    ['anything else', ['{"form":1}']],
  ])('%s', (_, found: readonly string[]) => {
    expect(decodeShared(found)).toBeNull();
  });
});
