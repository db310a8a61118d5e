import fc from 'fast-check';
import { credentialsToJudge, isLiveToken, newest, stateOf } from '../../src/TypeScript/diagnosis/credentials';
import type { AccessToken, Fact, OAuth2Authorization, OAuth2Certificate } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';

function token(id: number, different: Partial<AccessToken> = {}): AccessToken {
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

const AT = '2026-06-01T00:00:00.000Z';

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
    expect(isLiveToken(token(1))).toBe(true);
  });

  it.each(DEAD)('is not one with %o', (dead) => {
    expect(isLiveToken(token(1, dead))).toBe(false);
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
    const none: AccessToken[] = [];
    expect(newest(none)).toBeUndefined();
  });
});

describe('the tokens to judge', () => {
  it('are all the live ones, by id, and no dead one beside them', () => {
    const list = [token(30), token(2, { revoked: true }), token(4), token(200, { inactive: true }), token(1)];
    expect(credentialsToJudge(list, AT).map(({ id }) => id)).toEqual([1, 4, 30]);
  });

  it('are only the newest one where none is live', () => {
    const list = [
      token(5, { revoked: true }),
      token(6, { inactive: true, created: '2026-02-01T00:00:00.000Z' }),
      token(7, { revoked: true }),
    ];
    expect(credentialsToJudge(list, AT).map(({ id }) => id)).toEqual([6]);
  });

  it('are none where there is none', () => {
    expect(credentialsToJudge([], AT)).toEqual([]);
  });

  it('are the same in whatever order they come, and some wherever there are any', () => {
    fc.assert(
      fc.property(tokens, (list) => {
        const judged = credentialsToJudge(list, AT);
        expect(judged).toEqual(credentialsToJudge(list.toReversed(), AT));
        expect(judged.length > 0).toBe(list.length > 0);
        expect(new Set(judged.map(isLiveToken)).size).toBeLessThanOrEqual(1);
        if (list.some(isLiveToken)) expect(new Set(judged)).toEqual(new Set(list.filter(isLiveToken)));
      }),
    );
  });

  it('leaves the list that it was given as it was', () => {
    const list = [token(2), token(1)];
    credentialsToJudge(list, AT);
    expect(list.map(({ id }) => id)).toEqual([2, 1]);
  });
});

describe('a certificate', () => {
  const certificate = (validUntil: Fact<string>, revoked: Fact<boolean> = known(false)): OAuth2Certificate => ({
    ...{ kind: 'oauth2-certificate', id: null, name: '', integration: 7, entity: 42, role: 1001 },
    ...{ validUntil, revoked },
  });

  it.each([
    ['live', 'live', certificate(known('2026-06-01T00:00:01.000Z'))],
    ['expired at the moment it ends', 'expired', certificate(known(AT))],
    ['revoked, whatever else is unread', 'revoked', certificate(UNREAD, known(true))],
    ['expired, whatever else is unread', 'expired', certificate(known('2026-01-01T00:00:00.000Z'), UNREAD)],
  ])('is %s', (_, state, credential) => {
    expect(stateOf(credential, AT)).toEqual(known(state));
  });

  it('is not known to be live where its end or its state was not read, or its end is no time, and is judged', () => {
    for (const open of [
      certificate(known('soon')),
      certificate(UNREAD),
      certificate(known('2027-01-01T00:00:00.000Z'), UNREAD),
    ]) {
      expect(stateOf(open, AT)).toEqual(UNREAD);
      expect(credentialsToJudge([open], AT)).toEqual([open]);
    }
  });
});

it('takes an authorization for what whoever names it says: nobody can read more', () => {
  const authorization: OAuth2Authorization = {
    ...{ kind: 'oauth2-authorization', id: null, name: '', integration: null, entity: 42, role: 1001 },
  };
  expect(stateOf(authorization, AT)).toEqual(known('live'));
});
