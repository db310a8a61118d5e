import fc from 'fast-check';
import { credentialsToJudge, isLive, newest } from '../../src/TypeScript/diagnosis/credentials';
import type { Credential } from '../../src/TypeScript/diagnosis/facts';

function token(id: number, different: Partial<Credential> = {}): Credential {
  return {
    kind: 'access-token',
    id,
    name: `token ${id}`,
    integration: 7,
    entity: 42,
    role: 1001,
    inactive: false,
    revoked: false,
    created: '2026-01-09T10:00:00.000Z',
    ...different,
  };
}

const DEAD = [{ inactive: true }, { revoked: true }, { inactive: true, revoked: true }];

const anyToken = fc
  .record({
    inactive: fc.boolean(),
    revoked: fc.boolean(),
    created: fc.constantFrom('2024-06-01T09:00:00.000Z', '2026-01-09T09:59:59.000Z', '2026-01-09T10:00:00.000Z'),
  })
  .map((different) => token(0, different));
/** In any order of ids, as NetSuite may list them. */
const tokens = fc
  .tuple(fc.array(anyToken, { maxLength: 6 }), fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 6, maxLength: 6 }))
  .map(([list, ids]) => list.map((one, index) => ({ ...one, id: ids[index] ?? 0 })));

describe('a live token', () => {
  it('is neither inactive nor revoked', () => {
    expect(isLive(token(1))).toBe(true);
  });

  it.each(DEAD)('is not one with %o', (dead) => {
    expect(isLive(token(1, dead))).toBe(false);
  });
});

describe('the newest token', () => {
  it('is the one created last', () => {
    const old = token(9, { created: '2026-01-09T09:59:59.000Z' });
    expect(newest([old, token(2), old])?.id).toBe(2);
  });

  it('is the one with the highest id of those created at the same time, in any order', () => {
    expect(newest([token(2), token(11), token(10)])?.id).toBe(11);
    expect(newest([token(11), token(10), token(2)])?.id).toBe(11);
  });

  it('is the same in whatever order they come', () => {
    fc.assert(
      fc.property(tokens, (list) => {
        expect(newest(list)).toEqual(newest(list.toReversed()));
      }),
    );
  });

  it('is none where there is none', () => {
    expect(newest([])).toBeUndefined();
  });
});

describe('the tokens to judge', () => {
  it('are all the live ones, by id, and no dead one beside them', () => {
    const list = [token(30), token(2, { revoked: true }), token(4), token(200, { inactive: true }), token(1)];
    expect(credentialsToJudge(list).map(({ id }) => id)).toEqual([1, 4, 30]);
  });

  it('are only the newest one where none is live', () => {
    const list = [
      token(5, { revoked: true }),
      token(6, { inactive: true, created: '2026-02-01T00:00:00.000Z' }),
      token(7, { revoked: true }),
    ];
    expect(credentialsToJudge(list).map(({ id }) => id)).toEqual([6]);
  });

  it('are none where there is none', () => {
    expect(credentialsToJudge([])).toEqual([]);
  });

  it('are the same in whatever order they come, and some wherever there are any', () => {
    fc.assert(
      fc.property(tokens, (list) => {
        const judged = credentialsToJudge(list);
        expect(judged).toEqual(credentialsToJudge(list.toReversed()));
        expect(judged.length > 0).toBe(list.length > 0);
        expect(new Set(judged.map(isLive)).size).toBeLessThanOrEqual(1);
        if (list.some(isLive)) expect(new Set(judged)).toEqual(new Set(list.filter(isLive)));
      }),
    );
  });

  it('leaves the list that it was given as it was', () => {
    const list = [token(2), token(1)];
    credentialsToJudge(list);
    expect(list.map(({ id }) => id)).toEqual([2, 1]);
  });
});
