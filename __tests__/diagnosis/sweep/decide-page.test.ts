/** What one page of credentials comes to, each by its own checks. */
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { decidePage } from '../../../src/TypeScript/diagnosis/sweep/decide-page';
import { reachOfRoles } from '../../../src/TypeScript/diagnosis/sweep/role-reach';
import { expensify } from '../../support/expensify';
import { CERTIFICATE, factsWith, lines, NAMED_TOKEN, published, TOKEN } from '../checks/support/a-chain';
import { aSwept } from './support/swept';

const LINES = { ADMI_LOGIN_OAUTH2: 'FULL', ADMI_RESTWEBSERVICES: 'FULL' } as const;
const OAUTH2 = {
  features: { OAUTH2: known(true), RESTWEBSERVICES: known(true) },
  role: { permissions: published(LINES) },
};
const decided = (facts: Facts) => decidePage(facts, expensify);
const holding = (...credentials: readonly Credential[]) => factsWith({ ...OAUTH2, credentials: known(credentials) });
const ofCertificate = { id: 900, kind: 'oauth2-certificate' } as const;

it('is its live credentials, what the account is asked about them, and what their roles reach', () => {
  const dead = { ...TOKEN, id: 503, revoked: true };
  const facts = holding(TOKEN, { ...TOKEN, id: 502, role: 1002, integration: 8 }, dead, CERTIFICATE);
  expect(decided(facts)).toEqual({
    live: [
      aSwept(),
      aSwept({ id: 502, application: 8, role: 1002, verdict: 'blocked', check: 'role-assigned' }),
      aSwept({ ...ofCertificate, verdict: 'unknown' }),
    ],
    newestDead: null,
    survey: {
      hasAny: true,
      kinds: ['access-token', 'oauth2-certificate'],
      recordsInUse: [7, 8],
      recordsOfTokens: [7, 8],
    },
    complete: true,
    roles: reachOfRoles(facts, expensify, [TOKEN, { ...TOKEN, role: 1002 }, CERTIFICATE]),
  });
});

describe('where none is live', () => {
  const survey = { hasAny: true, kinds: [], recordsInUse: [], recordsOfTokens: [] };

  it('is the one that was made last, without what its role reaches', () => {
    const facts = holding({ ...TOKEN, revoked: true }, { ...TOKEN, id: 502, integration: 8, inactive: true });
    expect(decided(facts)).toEqual({
      live: [],
      newestDead: {
        credential: aSwept({ id: 502, application: 8, verdict: 'blocked', check: 'token-live' }),
        created: '2026-01-09T10:00:00.000Z',
        record: 8,
      },
      ...{ survey, complete: true, roles: [] },
    });
  });

  it('says nothing of when a certificate was made', () => {
    const expired = { ...CERTIFICATE, validUntil: known('2026-01-01T00:00:00Z') };
    expect(decided(holding(expired)).newestDead).toEqual({
      credential: aSwept({ ...ofCertificate, verdict: 'blocked', check: 'token-live' }),
      ...{ created: '', record: 7 },
    });
  });

  it('is not complete where nobody could be told which one it is', () => {
    const unnamed: Credential = { ...CERTIFICATE, id: null, revoked: known(true) };
    expect(decided(holding(unnamed))).toEqual({ live: [], newestDead: null, survey, complete: false, roles: [] });
  });
});

it.each<[string, Credential]>([
  ['id', NAMED_TOKEN],
  ['application', { ...CERTIFICATE, integration: null }],
])('is not complete with a credential without an %s, and leaves that one out', (_, unnamed) => {
  const { live, complete } = decided(holding(unnamed, { ...TOKEN, id: 999 }));
  expect([live, complete]).toEqual([[aSwept({ id: 999 })], false]);
});

it('is not complete where a credential may be missing', () => {
  expect(decided(factsWith({ credentialsComplete: false }))).toMatchObject({ live: [aSwept()], complete: false });
});

it('has none of the integration', () => {
  const survey = { hasAny: false, kinds: [], recordsInUse: [], recordsOfTokens: [] };
  expect(decided(holding())).toEqual({ live: [], newestDead: null, survey, complete: true, roles: [] });
});

it('says of credentials that were not read that nobody knows whether there are any', () => {
  const survey = { hasAny: null, kinds: [], recordsInUse: [], recordsOfTokens: [] };
  const unread = { live: [], newestDead: null, survey, complete: false, roles: [] };
  expect(decided(factsWith({ credentials: UNREAD }))).toEqual(unread);
});

describe('what will break', () => {
  const soonOf = (facts: Facts) => decided(facts).live.map(({ soon }) => soon);
  const leaving = (ends: string) => ({ entity: { ends: known(ends) } });

  it.each([
    ['2026-05-31', ['holder-left']],
    ['2026-06-01', ['holder-ends']],
    ['on 2026-05-31', []],
    ['2026-05-31T00:00', []],
    ['2026-5-31', []],
  ])('is a holder whose last day is %s: %j', (ends, soon) => {
    expect(soonOf(factsWith(leaving(ends)))).toEqual([soon]);
  });

  it('is everything at once', () => {
    const facts = factsWith({
      features: { ...OAUTH2.features, EMPPERMS: known(true) },
      role: { permissions: published({ ...LINES, LIST_ACCOUNT: null }) },
      entity: { ends: known('2026-12-31'), globalPermissions: lines({ LIST_ACCOUNT: 'FULL' }) },
      credentials: known([{ ...CERTIFICATE, validUntil: known('2026-06-20T00:00:00Z') }]),
    });
    expect(soonOf(facts)).toEqual([['holder-ends', 'certificate-ends', 'global-line']]);
  });

  it('is nothing of most credentials, which share one list', () => {
    const [first, second] = soonOf(factsWith({ credentials: known([TOKEN, { ...TOKEN, id: 502 }]) }));
    expect(first).toEqual([]);
    expect(second).toBe(first);
  });

  it('is nothing of a credential that is broken, or dead', () => {
    expect(soonOf(factsWith({ ...leaving('2026-05-31'), role: { inactive: known(true) } }))).toEqual([[]]);
    const unread = { ...CERTIFICATE, validUntil: UNREAD, revoked: known(true) };
    const dead = factsWith({ ...OAUTH2, ...leaving('2026-05-31'), credentials: known([unread]) });
    expect(decided(dead).newestDead?.credential.soon).toEqual([]);
  });
});
