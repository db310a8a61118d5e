import fc from 'fast-check';
import {
  accessTokensIn,
  byCredentialId,
  credentialsToFollow,
  credentialsToJudge,
  daysLeft,
  inForce,
  isLive,
  isLiveToken,
  newest,
  stateOf,
  survey,
  withoutLeftOvers,
} from '../../src/TypeScript/diagnosis/credentials';
import type {
  AccessToken,
  Credential,
  Fact,
  OAuth2Authorization,
  OAuth2Certificate,
} from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { expensify } from '../support/expensify';
import { AUTHORIZATION, CERTIFICATE, NAMED_TOKEN } from './checks/support/a-chain';

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

it('of a token it is told whether it was revoked or made inactive: revoked is for good', () => {
  const all = [{}, ...DEAD].map((different) => stateOf(token(1, different), AT));
  expect(all).toEqual(['live', 'inactive', 'revoked', 'revoked'].map((state) => known(state)));
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

describe('the credentials to follow', () => {
  const ended = (id: number): Credential => ({
    ...{ id, kind: 'oauth2-certificate', name: '', integration: 7, entity: 43, role: 1001 },
    ...{ revoked: known(false), validUntil: known('2026-01-01T00:00:00Z') },
  });
  const followed = (...list: readonly Credential[]) => credentialsToFollow(list, AT).map(({ id }) => id);

  it('are those to judge where one is live', () => {
    expect(followed(token(1), token(2, { revoked: true }), ended(9))).toEqual([1]);
  });

  it('are the newest with the dead tokens, and the newest without them, where none is live: the profile says which counts', () => {
    expect(followed(token(1, { revoked: true }), token(2, { inactive: true }), ended(8), ended(9))).toEqual([2, 9]);
    expect(followed(token(1, { revoked: true }))).toEqual([1]);
    expect(followed(ended(8), ended(9))).toEqual([9]);
    expect(followed()).toEqual([]);
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

it.each<[string, Fact<boolean>, ReturnType<typeof stateOf>, boolean]>([
  ['revoked', known(true), known('revoked'), false],
  ['live', known(false), known('live'), true],
  ['not known', UNREAD, UNREAD, true],
])('takes an authorization of which somebody registered it for %s', (_, revoked, state, live) => {
  expect(stateOf({ ...AUTHORIZATION, revoked }, AT)).toEqual(state);
  expect(isLive({ ...AUTHORIZATION, revoked }, AT)).toBe(live);
});

it('lets somebody in, or may, by what is known of each kind', () => {
  const ended = { ...CERTIFICATE, validUntil: known('2026-01-01T00:00:00Z') };
  const later = { ...CERTIFICATE, validFrom: '2026-07-01T00:00:00Z' };
  const open = { ...CERTIFICATE, validUntil: UNREAD };
  const all = [token(1), token(2, { inactive: true }), NAMED_TOKEN, AUTHORIZATION, CERTIFICATE, ended, later, open];
  expect(all.map((one) => isLive(one, AT))).toEqual([true, false, true, true, true, false, false, true]);
  expect([NAMED_TOKEN, later].map((one) => stateOf(one, AT))).toEqual([known('live'), known('not valid yet')]);
});

it.each([
  ['2026-06-02T12:00:00Z', 1],
  ['2026-06-02T00:00:00.000Z', 1],
  ['2026-06-01T23:59:59Z', 0],
  [AT, null],
  ['2026-05-01T00:00:00Z', null],
  ['soon', null],
])('of a certificate until %s so many days are left: %p', (until, days) => {
  expect(daysLeft({ ...CERTIFICATE, validUntil: known(until) }, AT)).toBe(days);
});

it('nobody knows how many days are left of an end that was not read, and no other kind has any', () => {
  expect([{ ...CERTIFICATE, validUntil: UNREAD }, AUTHORIZATION, token(1)].map((one) => daysLeft(one, AT))).toEqual([
    ...[null, null, null],
  ]);
});

it('is given anew as its kind is', () => {
  const until = '2027-06-01T00:00:00.000Z';
  const old = { ...CERTIFICATE, validFrom: AT, validUntil: known(AT), revoked: known(true) };
  const all = [
    token(1, { inactive: true, revoked: true }),
    { ...AUTHORIZATION, revoked: known(true) },
    old,
    NAMED_TOKEN,
  ];
  expect(all.map((one) => inForce(one, until))).toEqual([
    token(1),
    { ...AUTHORIZATION, revoked: known(false) },
    { ...CERTIFICATE, validUntil: known(until) },
    NAMED_TOKEN,
  ]);
});

it('is an access token of the list, or none', () => {
  expect(accessTokensIn([token(1), AUTHORIZATION, NAMED_TOKEN, CERTIFICATE, token(2)])).toEqual([token(1), token(2)]);
});

it('stands by id, one without an id first', () => {
  expect([token(2), CERTIFICATE, NAMED_TOKEN, token(1)].sort(byCredentialId).map(({ id }) => id)).toEqual([
    null,
    1,
    2,
    900,
  ]);
});

describe('what credentials come to', () => {
  const dead = { ...CERTIFICATE, id: 5, revoked: known(true) };

  it('is every live one by id, their kinds, and the records that they and the tokens among them are of', () => {
    const [first, second, third] = [token(1), token(2, { integration: 8 }), { ...CERTIFICATE, integration: 9 }];
    const unknown = { ...AUTHORIZATION, integration: null };
    expect(survey([third, first, dead, unknown, second, token(3, { integration: 8 })], AT)).toEqual({
      judged: [first, second, token(3, { integration: 8 }), third, unknown],
      kinds: new Set(['oauth2-certificate', 'access-token', 'oauth2-authorization']),
      recordsInUse: new Set([9, 7, null, 8]),
      recordsOfTokens: new Set([7, 8]),
    });
    expect(survey([first, { ...CERTIFICATE, id: 4 }, second], AT).recordsInUse).toEqual(new Set([7, 8]));
    expect(survey([first, second, token(3, { integration: 9 })], AT).recordsInUse).toEqual(new Set([7, 8, 9]));
  });

  it('leaves a list in order as it is, though two have no id', () => {
    const list = [{ ...AUTHORIZATION, id: null }, NAMED_TOKEN, token(1)];
    expect(survey(list, AT).judged).toEqual(list);
  });

  it('is the last that was made, where none is live, and its kind', () => {
    const none = { recordsInUse: new Set(), recordsOfTokens: new Set() };
    const revoked = token(1, { revoked: true });
    expect(survey([dead, revoked], AT)).toEqual({ judged: [revoked], kinds: new Set(['access-token']), ...none });
    expect(survey([{ ...dead, id: 6 }, dead], AT)).toMatchObject({ judged: [{ id: 6 }], kinds: new Set([dead.kind]) });
    expect(survey([], AT)).toEqual({ judged: [], kinds: new Set(), ...none });
  });
});

it('facts without a token that is left over are not copied', () => {
  const byOAuth2 = { ...expensify, credentials: [{ kind: 'oauth2-authorization', features: [] }] } as const;
  const facts = { credentials: known([token(1), AUTHORIZATION]) };
  expect(withoutLeftOvers(facts, byOAuth2)).toBe(facts);
  const dead = { credentials: known([token(1), token(2, { revoked: true })]) };
  expect(withoutLeftOvers(dead, expensify)).toBe(dead);
  expect(withoutLeftOvers({ credentials: known([token(1), token(2, { revoked: true })]) }, byOAuth2)).toEqual({
    credentials: known([token(1)]),
  });
});
