import fc from 'fast-check';
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import { findingOf } from '../../../src/TypeScript/diagnosis/checks/define';
import { tokenLive } from '../../../src/TypeScript/diagnosis/checks/token-live';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Credential, OAuth2Certificate } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';
import type { Differences } from './support/a-chain';
import {
  AUTHORIZATION,
  CERTIFICATE,
  factsWith,
  NAMED_TOKEN,
  ofToken,
  TOKEN,
  UNREAD_ENTITY,
  UNREAD_ROLE,
} from './support/a-chain';

const found = (differences: Differences = {}) => ofToken(tokenLive, differences);

it('passes where the token is neither revoked nor inactive', () => {
  const { status, message, explains } = found();
  expect(status).toBe('pass');
  expect(message).toBe('The access token is neither revoked nor inactive.');
  expect(explains).toEqual([]);
});

it.each([
  ['revoked', { revoked: true }],
  ['inactive', { inactive: true }],
])('fails where the token is %s, and points at it', (state, token) => {
  const { status, title, evidence } = found({ token });
  expect(status).toBe('fail');
  expect(title).toBe(`The access token is ${state}`);
  expect(evidence).toEqual([
    {
      record: { type: 'access-token', id: 501, name: 'Expensify - Ana', link: '/app/setup/accesstoken.nl?id=501' },
      field: 'Status',
      found: state,
      needed: 'active',
      requirement: null,
      weight: 'fail',
    },
  ]);
});

it('calls a token revoked that is both: only that cannot be undone', () => {
  expect(found({ token: { revoked: true, inactive: true } }).evidence).toMatchObject([{ found: 'revoked' }]);
});

it('names the token', () => {
  expect(found({ token: { inactive: true } }).message).toContain(
    'NetSuite refuses the access token "Expensify - Ana" of Expensify: it is inactive.',
  );
});

it('explains the refused login', () => {
  expect(found({ token: { revoked: true } }).explains).toEqual(['NS0109']);
});

it('is never unknown: a token that was listed was listed with its state', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), (inactive, revoked) => {
      const { status } = found({ token: { inactive, revoked }, role: UNREAD_ROLE, entity: UNREAD_ENTITY });
      expect(status).toBe(inactive || revoked ? 'fail' : 'pass');
    }),
  );
});

describe('of several tokens', () => {
  const judged = (...tokens: Partial<typeof TOKEN>[]) =>
    diagnose(
      factsWith({ credentials: known(tokens.map((token, index) => ({ ...TOKEN, id: 501 + index, ...token }))) }),
      expensify,
    ).tokens.map(({ chain, findings }) => [
      chain.credential.id,
      findings.find(({ check }) => check === 'token-live')?.status,
    ]);

  it('a dead one beside a live one is a left-over and is not judged', () => {
    expect(judged({ revoked: true }, {}, { inactive: true })).toEqual([[502, 'pass']]);
  });

  it('none of them live, the one created last is judged', () => {
    expect(
      judged({ revoked: true, created: '2026-03-01T00:00:00.000Z' }, { inactive: true }, { revoked: true }),
    ).toEqual([[501, 'fail']]);
  });

  it('created at the same time, the one with the highest id is judged', () => {
    expect(judged({ revoked: true }, { inactive: true })).toEqual([[502, 'fail']]);
  });
});

describe('of a certificate', () => {
  const AT = '2026-06-01T00:00:00.000Z';
  const certificate = (changes: Partial<OAuth2Certificate>): OAuth2Certificate => ({
    ...{ kind: 'oauth2-certificate', id: 900_000_000_000_003, name: 'Rotation', integration: TOKEN.integration },
    ...{ entity: TOKEN.entity, role: TOKEN.role, validUntil: known('2027-06-01T00:00:00Z'), revoked: known(false) },
    ...changes,
  });
  const live = (changes: Partial<OAuth2Certificate>) =>
    diagnose({ ...factsWith({ credentials: known([certificate(changes)]) }), readAt: AT }, expensify).tokens[0]
      ?.findings[0];

  it.each([
    ['30 days and more', '2026-07-01T00:00:00Z', 'pass', 'The OAuth 2.0 certificate mapping is valid'],
    ['less than 30 days', '2026-06-30T23:59:59Z', 'warn', 'ends on 2026-06-30, in 29 days'],
    ['one day', '2026-06-02T12:00:00Z', 'warn', 'in 1 day.'],
    ['some hours', '2026-06-01T12:00:00Z', 'warn', 'in less than a day'],
    ['nothing', '2026-06-01T00:00:00Z', 'fail', 'it is expired'],
  ])('with %s left', (_, until, status, words) => {
    const finding = live({ validUntil: known(until) });
    expect(finding?.status).toBe(status);
    expect(`${finding?.title} ${finding?.message}`).toContain(words);
  });

  it('that is not valid yet fails, and one that was revoked fails whatever its dates are', () => {
    expect(live({ validFrom: '2026-06-02T00:00:00Z' })).toMatchObject({
      status: 'fail',
      evidence: [{ found: 'not valid yet' }],
    });
    expect(live({ validUntil: UNREAD, revoked: known(true) })?.status).toBe('fail');
  });

  it('is unknown where its end, or whether it was revoked, was not read', () => {
    expect(live({ validUntil: UNREAD })?.status).toBe('unknown');
    expect(live({ revoked: UNREAD })?.status).toBe('unknown');
  });
});

describe('of a credential that no list has', () => {
  const NOTHING_KNOWN = { validUntil: UNREAD, revoked: UNREAD };
  const judged = (credential: Credential, isNamed = false) => {
    const facts = { ...factsWith(), ...(isNamed ? { isNamed } : {}) } as const;
    return findingOf(tokenLive, chainOf(facts, expensify, credential));
  };
  const NAMED = {
    ...{ status: 'notApplicable', evidence: [] },
    title: 'The access token was named by user and role',
    message:
      'The access token was named by its user and role, so Token Doctor did not check whether it exists and whether it is still valid.',
  };

  it('a token that was named is taken to be there', () => {
    expect(judged(NAMED_TOKEN)).toMatchObject(NAMED);
  });

  it('an authorization stands in NetSuite alone, unless somebody said that it was revoked, or may be', () => {
    expect(judged(AUTHORIZATION)).toMatchObject({
      ...{ status: 'notApplicable', title: 'NetSuite lists no authorization', evidence: [] },
      message:
        'Only NetSuite shows whether the authorization is still there: Setup > Users/Roles > OAuth 2.0 Authorized Applications.',
    });
    expect(judged(AUTHORIZATION, true)).toMatchObject({
      ...{ status: 'notApplicable', title: 'NetSuite lists no authorization', evidence: [] },
    });
    expect(judged({ ...AUTHORIZATION, revoked: known(true) })).toMatchObject({
      ...{ status: 'fail', title: 'The OAuth 2.0 authorization is revoked' },
    });
    expect(judged({ ...AUTHORIZATION, revoked: UNREAD })).toMatchObject({
      ...{ status: 'unknown', title: 'The OAuth 2.0 authorization could not be read' },
      message: 'The state of the OAuth 2.0 authorization could not be read.',
    });
  });

  it('a certificate that was named is judged by what was said of it', () => {
    const certificate = { ...CERTIFICATE, ...NOTHING_KNOWN };
    expect(judged(certificate, true)).toMatchObject({
      ...{ status: 'notApplicable', title: 'The OAuth 2.0 certificate mapping was named by user and role' },
    });
    expect(judged(certificate).status).toBe('unknown');
    expect(judged({ ...certificate, revoked: known(true) }, true).status).toBe('fail');
    expect(judged({ ...certificate, validUntil: CERTIFICATE.validUntil }, true)).toMatchObject({
      status: 'unknown',
      title: 'The OAuth 2.0 certificate mapping could not be read',
      message:
        'Whether the OAuth 2.0 certificate mapping is revoked, or until when its certificate is valid, could not be read.',
      evidence: [{ field: 'Status', found: 'could not be read', weight: 'unknown' }],
    });
  });

  it('a certificate is live, or ends soon', () => {
    expect(judged(CERTIFICATE)).toMatchObject({
      ...{ status: 'pass', title: 'The OAuth 2.0 certificate mapping is valid' },
      message: 'The OAuth 2.0 certificate mapping is not revoked, and the certificate is valid.',
      evidence: [{ field: 'Status', found: 'active', needed: 'active', weight: 'pass' }],
    });
    expect(judged({ ...CERTIFICATE, validUntil: known('2026-06-20T00:00:00Z') })).toMatchObject({
      ...{ status: 'warn', title: 'The OAuth 2.0 certificate mapping ends soon' },
      message:
        'The OAuth 2.0 certificate mapping "Rotation" of Expensify ends on 2026-06-20, in 19 days. NetSuite then refuses it. Before that day, make a new certificate, map it in NetSuite, and give it to the integration.',
    });
    expect(judged({ ...CERTIFICATE, validUntil: known('2026-06-20T00:00:00Z') }).evidence).toEqual([
      {
        record: { type: 'oauth2-certificate', id: 900, name: 'Rotation', link: null },
        ...{ field: 'Valid until', found: '2026-06-20T00:00:00Z', needed: 'later than in 30 days' },
        ...{ requirement: null, weight: 'warn' },
      },
    ]);
  });
});
