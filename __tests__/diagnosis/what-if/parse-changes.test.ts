/** What is wrong with a list of changes as somebody sent it, in words. */
import { LEVELS } from '../../../src/TypeScript/netsuite/levels';
import { CHANGE_KINDS, parseChanges } from '../../../src/TypeScript/diagnosis/what-if/parse-changes';

const faultsOf = (...sent: unknown[]) => parseChanges(sent)?.faults ?? [];
const LINE = { kind: 'set-role-permission', role: 1001, permission: 'LIST_ACCOUNT', level: 'VIEW' };
const ROLE = { kind: 'set-role-active', id: 1001, value: true };
const FEATURE = { kind: 'set-feature', id: 'TBA', value: true };
const STATE = { kind: 'set-integration-state', id: 7, state: 'BLOCKED' };

const [AN_ID, A_PERMISSION, A_FEATURE] = [
  'Give an internal id as a number, such as 1001.',
  'Give a permission id, such as LIST_ACCOUNT.',
  'Give a feature id, such as EMPPERMS.',
];
const A_LEVEL = 'Give one of these: NONE, VIEW, CREATE, EDIT, FULL; or null to take the line away.';

it.each<[object, string, string]>([
  ...[0, -1, 1.5, 1e15, '1001', null, undefined].map((id): [object, string, string] => [{ ...ROLE, id }, 'id', AN_ID]),
  ...['', '9LIST', ' LIST', 'LIST ACCOUNT', 'LIST_ACCOUNT ', 7, null, ['LIST_BIN'], `L${'x'.repeat(100)}`].map(
    (permission): [object, string, string] => [{ ...LINE, permission }, 'permission', A_PERMISSION],
  ),
  ...['view', '', 7, undefined].map((level): [object, string, string] => [{ ...LINE, level }, 'level', A_LEVEL]),
  ...[1, 'true', null].map((value): [object, string, string] => [{ ...ROLE, value }, 'value', 'Give true or false.']),
  ...['tba', '1TBA', 'TBA!', 7, ['TBA'], `T${'A'.repeat(60)}`].map((id): [object, string, string] => [
    { ...FEATURE, id },
    'id',
    A_FEATURE,
  ]),
  [{ ...STATE, state: 'OFF' }, 'state', 'Give one of these: ENABLED, BLOCKED, WAITING_FOR_APPROVAL.'],
])('%j is refused at its field, which says what to give', (change, field, message) => {
  expect(faultsOf(change)).toEqual([{ index: 0, field, message }]);
});

it.each<object>([
  { ...ROLE, id: 999_999_999_999_999 },
  { ...LINE, permission: 'customrecord_x' },
  { ...LINE, permission: `L${'x'.repeat(99)}` },
  ...LEVELS.map((level) => ({ ...LINE, level })),
  { ...FEATURE, id: `T${'A'.repeat(59)}` },
  ...['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL'].map((state) => ({ ...STATE, state })),
])('%j is taken', (change) => {
  expect(parseChanges([change])).toEqual({ changes: [change], faults: null });
});

it.each<[string, unknown, string | null, string]>([
  ['no object', 7, null, 'Give an object such as {"kind": "set-role-active", "id": 1001, "value": false}.'],
  ['nothing', null, null, 'Give an object such as {"kind": "set-role-active", "id": 1001, "value": false}.'],
  [
    'a kind that there is not',
    { ...ROLE, kind: 'delete-role' },
    'kind',
    `Give one of these: ${CHANGE_KINDS.join(', ')}.`,
  ],
  [
    'a field that the kind does not have',
    { ...ROLE, level: 'VIEW' },
    'level',
    'A change of the kind set-role-active has these fields: id, value.',
  ],
  [
    'a field that is missing',
    { kind: 'assign-role', role: 1001 },
    'employee',
    'A change of the kind assign-role needs the field employee.',
  ],
])('says what is wrong with %s', (_, sent, field, message) => {
  expect(faultsOf(ROLE, sent)).toEqual([{ index: 1, field, message }]);
});

it.each([
  ['x'.repeat(40), 'x'.repeat(40)],
  ['x'.repeat(41), `${'x'.repeat(39)}…`],
  ['a<b> c-d', 'a?b??c-d'],
])('names a field that nobody knows in short, in plain signs: %s', (name, shown) => {
  expect(faultsOf({ ...ROLE, [name]: 1 }).map(({ field }) => field)).toEqual([shown]);
});

it('says how many changes are too many', () => {
  const sent = Array.from({ length: 10_001 }, () => ROLE);
  expect(parseChanges(sent)).toEqual({
    changes: null,
    faults: [{ index: 10_000, field: null, message: 'There are 10001 changes. Give at most 10000.' }],
  });
});

it('tells the kinds in an order, and what each of them needs', () => {
  expect(CHANGE_KINDS).toEqual([
    ...['set-role-permission', 'set-global-permission', 'assign-role', 'remove-role', 'set-role-active'],
    ...['set-employee-access', 'set-token-active', 'set-feature', 'set-integration-state'],
  ]);
  const needed = CHANGE_KINDS.map((kind) => faultsOf({ kind }).map(({ field }) => field));
  const [line, global] = ['role', 'employee'].map((record) => [record, 'permission', 'level']);
  const [ofUser, ofRecord] = [
    ['employee', 'role'],
    ['id', 'value'],
  ];
  expect(needed).toEqual([line, global, ofUser, ofUser, ofRecord, ofRecord, ofRecord, ofRecord, ['id', 'state']]);
});
