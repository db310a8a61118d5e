import fc from 'fast-check';
import { CHECK_ORDER } from '../../../src/TypeScript/diagnosis/finding';
import { registeredId } from '../../../src/TypeScript/diagnosis/registered';
import { changedRecord } from '../../../src/TypeScript/diagnosis/sweep/changed-record';
import {
  decodeChanges,
  decodeRoles,
  encodeChanges,
  encodeRoles,
} from '../../../src/TypeScript/diagnosis/sweep/changes-text';
import {
  compare,
  compareSeen,
  isBackAsBlocked,
  keyOfTurn,
  MOST_WITH_RECORD,
  remembering,
  unseenCredentials,
} from '../../../src/TypeScript/diagnosis/sweep/compare';
import { countWorse, headline } from '../../../src/TypeScript/diagnosis/sweep/headline';
import type { SweptCredential } from '../../../src/TypeScript/diagnosis/sweep/swept';
import { gravestFirst, isWorse } from '../../../src/TypeScript/diagnosis/sweep/worse';
import { aSwept, anySwept } from './support/swept';

const RUNS = { numRuns: 200, seed: 20260601 };
const BLOCKED = { verdict: 'blocked', check: 'role-permission' } as const;

describe('a comparison', () => {
  it('finds nothing turned in the first sweep', () => {
    expect(compare('expensify', null, [aSwept(BLOCKED)])).toEqual({ changes: [], credentials: [] });
  });

  it('joins credentials that turned in the same way, for the same reason', () => {
    const before = [501, 502, 503, 504, 505].map((id) => aSwept({ id }));
    const after = [
      aSwept({ id: 501, ...BLOCKED }),
      aSwept({ id: 502, ...BLOCKED }),
      aSwept({ id: 503, ...BLOCKED, role: 1002 }),
      aSwept({ id: 504, verdict: 'unknown' }),
      aSwept({ id: 505 }),
    ];
    const common = { group: 'expensify', from: 'ready' };
    expect(compare('expensify', before, after).changes).toEqual([
      {
        ...common,
        to: 'blocked',
        check: 'role-permission',
        record: { type: 'role', id: 1001 },
        count: 2,
        credentials: [501, 502],
      },
      {
        ...common,
        to: 'blocked',
        check: 'role-permission',
        record: { type: 'role', id: 1002 },
        count: 1,
        credentials: [503],
      },
      { ...common, to: 'unknown', check: null, record: null, count: 1, credentials: [504] },
    ]);
  });

  it('says what failed before where nothing fails any more', () => {
    const [change] = compare('expensify', [aSwept(BLOCKED)], [aSwept()]).changes;
    expect(change).toMatchObject({ from: 'blocked', to: 'ready', check: 'role-permission', record: { type: 'role' } });
  });

  it('finds no change where another check fails, or something is about to break', () => {
    const after = [aSwept({ ...BLOCKED, check: 'role-active', soon: ['only-one'] })];
    expect(compare('expensify', [aSwept(BLOCKED)], after).changes).toEqual([]);
  });

  it('takes a credential that is not there for gone if everything was read, else for unknown', () => {
    const before = [
      aSwept({ soon: ['only-one'] }),
      aSwept({ id: 502, ...BLOCKED }),
      aSwept({ id: 503, verdict: 'unknown' }),
    ];
    const whole = compare('expensify', before, []);
    expect(whole.credentials).toEqual([]);
    expect(whole.changes.map(({ from, to, check }) => [from, to, check])).toEqual([
      ['ready', 'gone', null],
      ['blocked', 'gone', 'role-permission'],
      ['unknown', 'gone', null],
    ]);
    const part = compare('expensify', before, [], { isMissing: true });
    // Of one that was blocked that stays known: it does not turn for the worse when it is found blocked again.
    expect(part.credentials).toEqual(
      [501, 502, 503].map((id) => aSwept({ id, verdict: 'unknown', ofAccount: id === 502 })),
    );
    expect(compare('expensify', part.credentials, before).changes.map(({ from, to }) => [from, to])).toEqual([
      ['unknown', 'ready'],
    ]);
    expect(part.changes.map(({ from, to }) => [from, to])).toEqual([
      ['ready', 'unknown'],
      ['blocked', 'unknown'],
    ]);
  });

  it('agrees with one that looks up every credential', () => {
    fc.assert(
      fc.property(anySwept(), anySwept(), fc.boolean(), (before, after, isMissing) => {
        const { changes, credentials } = compare('expensify', before, after, { isMissing });
        const [was, now] = [byId(before), byId(after)];
        const expected = [...new Set([...was.keys(), ...now.keys()])].flatMap((id) => {
          const from = was.get(id)?.verdict ?? 'new';
          const to = now.get(id)?.verdict ?? (isMissing ? 'unknown' : 'gone');
          const isBack = from === 'unknown' && to === 'blocked' && was.get(id)?.ofAccount === true;
          return from === to || isBack ? [] : [`${id} ${from} ${to}`];
        });
        const told = changes.flatMap(({ from, to, credentials: ids }) => ids.map((id) => `${id} ${from} ${to}`));
        expect(told.sort()).toEqual(expected.sort());
        expect(changes.every(({ count, credentials: ids }) => count === ids.length)).toBe(true);
        // What nobody saw is never ready, and never lost.
        expect(credentials.every(({ verdict }) => verdict === 'unknown')).toBe(true);
        expect(credentials.map(({ id }) => id)).toEqual(
          isMissing ? before.map(({ id }) => id).filter((id) => !now.has(id)) : [],
        );
        expect(changes.flatMap((change) => decodeChanges(encodeChanges([change])[0] ?? ''))).toEqual(changes);
      }),
      RUNS,
    );
  });

  it('goes on counting what it named once a thousand records are named', () => {
    const ids = Array.from({ length: MOST_WITH_RECORD + 1 }, (_, place) => place + 1);
    const after = [...ids, 1002].map((id) => aSwept({ id, ...BLOCKED, role: id === 1002 ? 1 : id }));
    const { changes } = compareSeen('expensify', [], after);
    expect(changes.slice(0, 1)).toMatchObject([{ record: { type: 'role', id: 1 }, count: 2, credentials: [1, 1002] }]);
    expect(changes.slice(MOST_WITH_RECORD)).toMatchObject([{ record: null, count: 1, credentials: [1001] }]);
  });

  it('names a record for the first thousand changes, and loses none', () => {
    const ids = Array.from({ length: 3000 }, (_, place) => place + 1);
    const before = ids.map((id) => aSwept({ id }));
    const after = ids.map((id) => aSwept({ id, verdict: 'blocked', check: 'token-live' }));
    const { changes } = compareSeen('expensify', before, after);
    expect(changes).toHaveLength(MOST_WITH_RECORD + 1);
    expect(changes.at(-1)).toMatchObject({ record: null, check: 'token-live', count: 2000 });
    expect(changes.at(-1)?.credentials).toHaveLength(1000);
    expect(countWorse(changes)).toEqual({ blocked: 3000, unknown: 0 });
  });
});

function byId(credentials: readonly SweptCredential[]): Map<number, SweptCredential> {
  return new Map(credentials.map((one) => [one.id, one]));
}

it('points at the record that the failing check looked at', () => {
  const token = aSwept();
  expect(Object.fromEntries(CHECK_ORDER.map((check) => [check, changedRecord(check, token)]))).toEqual({
    'feature-enabled': { type: 'account', id: null },
    'integration-enabled': { type: 'integration', id: 7 },
    'token-exists': { type: 'account', id: null },
    'token-live': { type: 'access-token', id: 501 },
    'employee-access': { type: 'employee', id: 42 },
    'role-active': { type: 'role', id: 1001 },
    'role-assigned': { type: 'employee', id: 42 },
    'token-role': { type: 'role', id: 1001 },
    'role-permission': { type: 'role', id: 1001 },
    'global-permission': { type: 'employee', id: 42 },
    'role-restrictions': { type: 'role', id: 1001 },
    'role-kind': { type: 'role', id: 1001 },
  });
  const registered = aSwept({ id: registeredId(3), kind: 'oauth2-certificate' });
  expect(changedRecord('token-live', registered)).toEqual({ type: 'registered-mapping', id: 3 });
});

it.each([
  ['ready', 'blocked', true],
  ['ready', 'unknown', true],
  ['unknown', 'blocked', true],
  ['blocked', 'unknown', false],
  ['blocked', 'ready', false],
  ['unknown', 'ready', false],
  ['new', 'blocked', true],
  ['new', 'unknown', true],
  ['new', 'ready', false],
  ['ready', 'gone', false],
] as const)('from %s to %s: for the worse is %p', (from, to, worse) => {
  expect(isWorse({ from, to })).toBe(worse);
});

it('puts what is blocked first, then what concerns most credentials', () => {
  const change = { group: 'expensify', from: 'ready', check: null, record: null, credentials: [] } as const;
  const given = [
    { ...change, to: 'gone', count: 9 } as const,
    { ...change, to: 'unknown', count: 5 } as const,
    { ...change, to: 'blocked', count: 1 } as const,
    { ...change, to: 'blocked', count: 2 } as const,
  ];
  expect(gravestFirst(given).map(({ to, count }) => `${count} ${to}`)).toEqual([
    '2 blocked',
    '1 blocked',
    '5 unknown',
    '9 gone',
  ]);
});

it('knows of credentials that nobody saw, where the account is at fault, that the account is', () => {
  const fate = { verdict: 'blocked', check: 'feature-enabled' } as const;
  const { changes, credentials } = unseenCredentials('expensify', [aSwept(), aSwept({ id: 502, ...BLOCKED })], fate);
  expect(credentials).toEqual([501, 502].map((id) => aSwept({ id, ...fate, ofAccount: true })));
  expect(changes).toMatchObject([{ from: 'ready', to: 'blocked', check: 'feature-enabled', credentials: [501] }]);
});

it('counts the credentials that turned for the worse alone', () => {
  const change = { group: 'expensify', check: null, record: null, credentials: [] } as const;
  const [worse, back] = [
    { ...change, from: 'ready', to: 'unknown', count: 2 },
    { ...change, from: 'blocked', to: 'unknown', count: 5 },
  ] as const;
  expect(countWorse([worse, back, { ...worse, to: 'blocked', count: 3 }])).toEqual({ blocked: 3, unknown: 2 });
});

it.each([
  [0, 0, ''],
  [1, 0, '1 credential is now blocked'],
  [3, 1, '3 credentials are now blocked and 1 is now unknown'],
  [1, 2, '1 credential is now blocked and 2 are now unknown'],
  [0, 2, '2 credentials are now unknown'],
])('says of %p blocked and %p unknown: %s', (blocked, unknown, said) => {
  expect(headline({ blocked, unknown })).toBe(said);
});

it.each([
  ['[["expensify","ready"]]', 'a list of 2 in place of 7.'],
  ['[["any/7",1,2]]', 'a list of 3 in place of 4.'],
  ['[["any/7",1,2,"+","-"]]', 'a list of 5 in place of 4.'],
  [
    `[["any/7",1,2,"${'<'.repeat(50)}"]]`,
    `The saved result for a role is not what the sweep wrote: "${'<'.repeat(40)}".`,
  ],
])('says what is wrong in %s', (text, said) => {
  expect(() => (text.includes('any/7') ? decodeRoles(text) : decodeChanges(text))).toThrow(said);
});

it.each([
  '[["expensify","ready","blocked","role-permission",["role",1001],1]]',
  '[["expensify","ready","broken",null,null,1,[501]]]',
  '[["expensify","ready","blocked","role-permission",["role",-1],1,[501]]]',
  '[["expensify","ready","blocked",null,null,1,["501"]]]',
  '{}',
  '',
])('refuses the changes %s', (text) => {
  expect(() => decodeChanges(text)).toThrow();
});

it('keeps what roles reach, and refuses what is not that', () => {
  const rows = Array.from({ length: 40 }, (_, role) => ({
    group: 'any/7',
    role: role + 1,
    credentials: 2,
    pattern: '+-?.',
  }));
  const texts = encodeRoles(rows, 200);
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.every(({ length }) => length <= 200)).toBe(true);
  expect(texts.flatMap(decodeRoles)).toEqual(rows);
  expect(() => decodeRoles('[["any/7",1,2,"+<"]]')).toThrow('sweep wrote');
});

describe('what a sweep found', () => {
  const [WAS_BLOCKED, NOT_READ] = [{ verdict: 'unknown', ofAccount: true } as const, { verdict: 'unknown' } as const];
  const remembered = (before: readonly SweptCredential[], after: readonly SweptCredential[]) => [
    ...remembering(before, after),
  ];

  it('remembers of what is unknown now whether it was blocked when somebody last knew', () => {
    const before = [
      aSwept({ id: 1, ...BLOCKED }),
      aSwept({ id: 2, ...WAS_BLOCKED }),
      aSwept({ id: 3 }),
      aSwept({ id: 5, ...BLOCKED }),
    ];
    const after = [1, 2, 3, 4].map((id) => aSwept({ id, ...NOT_READ }));
    expect(remembered(before, after)).toEqual([
      aSwept({ id: 1, ...WAS_BLOCKED }),
      aSwept({ id: 2, ...WAS_BLOCKED }),
      aSwept({ id: 3, ...NOT_READ }),
      aSwept({ id: 4, ...NOT_READ }),
    ]);
  });

  it('is as it is where it is known', () => {
    const after = [aSwept({ id: 2 }), aSwept({ id: 3, ...BLOCKED })];
    expect(remembered([aSwept({ id: 1, ...BLOCKED }), aSwept({ id: 2, ...BLOCKED })], after)).toEqual(after);
    expect(remembered([], [aSwept({ ...NOT_READ })])).toEqual([aSwept({ ...NOT_READ })]);
  });
});

it.each<[string, Partial<SweptCredential>, 'blocked' | 'ready', boolean]>([
  ['unknown, and blocked when somebody last knew', { verdict: 'unknown', ofAccount: true }, 'blocked', true],
  ['unknown, and blocked when somebody last knew', { verdict: 'unknown', ofAccount: true }, 'ready', false],
  ['unknown, and never blocked', { verdict: 'unknown' }, 'blocked', false],
  ['blocked by the account', { verdict: 'blocked', ofAccount: true }, 'blocked', false],
  ['ready', {}, 'blocked', false],
])('what was %s (%j) and is %s is back as blocked: %p', (_, before, to, isBack) => {
  expect(isBackAsBlocked(aSwept(before), to)).toBe(isBack);
});

it('takes for one turn what has the same verdicts, check and record', () => {
  const turn = { group: 'acme', from: 'ready', to: 'blocked', check: 'role-active', record: null } as const;
  const record = { type: 'role', id: 7 } as const;
  const keys = [
    keyOfTurn(turn, record),
    keyOfTurn(turn, null),
    keyOfTurn(turn, { type: 'employee', id: 7 }),
    keyOfTurn(turn, { type: 'role', id: 8 }),
    keyOfTurn(turn, { type: 'account', id: null }),
    keyOfTurn({ ...turn, check: null }, record),
    keyOfTurn({ ...turn, from: 'new' }, record),
    keyOfTurn({ ...turn, to: 'unknown' }, record),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys[0]).toBe('ready|blocked|role-active|role|7');
  expect(keyOfTurn(turn, { ...record })).toBe(keys[0]);
});
