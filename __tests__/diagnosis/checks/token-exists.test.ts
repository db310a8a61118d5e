import { accountSubject, findingOf } from '../../../src/TypeScript/diagnosis/checks/define';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import { factsWith } from '../support/accounts';
import { tokenExists } from '../../../src/TypeScript/diagnosis/checks/token-exists';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Differences } from './support/a-chain';
import { CERTIFICATE, factsWith as chainFacts, ofAccount, TOKEN, UNREAD_ENTITY, UNREAD_ROLE } from './support/a-chain';

const NONE = { credentials: known([]) } as const satisfies Differences;

const found = (differences: Differences = {}) => ofAccount(tokenExists, differences);

it('passes where the integration has a token', () => {
  const { status, message, explains } = found();
  expect(status).toBe('pass');
  expect(message).toBe('Expensify has been issued an access token here.');
  expect(explains).toEqual([]);
});

it.each([
  ['revoked', { revoked: true }],
  ['inactive', { inactive: true }],
])('passes where its only token is %s: that is for the next check', (_, token) => {
  expect(found({ token }).status).toBe('pass');
});

it('passes however many tokens there are', () => {
  const { status, evidence } = found({ credentials: known([TOKEN, { ...TOKEN, id: 502 }]) });
  expect(status).toBe('pass');
  expect(evidence).toMatchObject([{ found: 'at least one', weight: 'pass' }]);
});

it('fails where no token was issued, and points at the list of tokens', () => {
  const { status, evidence } = found(NONE);
  expect(status).toBe('fail');
  expect(evidence).toEqual([
    {
      record: { type: 'account', id: null, name: '1234567_SB1', link: '/app/setup/accesstokens.nl' },
      field: 'Access Tokens',
      found: 'none',
      needed: 'at least one',
      requirement: null,
      weight: 'fail',
    },
  ]);
});

it('fails the same whether or not the integration has a record', () => {
  expect(found({ ...NONE, integrations: [] }).status).toBe('fail');
});

it('says by which name it looked, and what takes tokens away', () => {
  const { title, message } = found(NONE);
  expect(title).toBe('No access token');
  expect(message).toContain('an integration whose name contains "expensify"');
  expect(message).toContain('A sandbox refresh, a deleted user or a deleted integration record takes tokens away.');
});

it('is unknown where the tokens were not read: not being shown any is not having none', () => {
  const { status, message, evidence } = found({ credentials: UNREAD });
  expect(status).toBe('unknown');
  expect(message).toBe('Whether Expensify has an access token in this account could not be read.');
  expect(evidence).toMatchObject([{ found: 'could not be read', weight: 'unknown' }]);
});

it('needs nothing but the tokens', () => {
  const rest = { role: UNREAD_ROLE, entity: UNREAD_ENTITY, integrationsComplete: false, features: { TBA: UNREAD } };
  expect(found(rest).status).toBe('pass');
  expect(found({ ...rest, ...NONE }).status).toBe('fail');
});

it('explains the refused login where it fails or may fail', () => {
  expect(found(NONE).explains).toEqual(['NS0109']);
  expect(found({ credentials: UNREAD }).explains).toEqual(['NS0109']);
});

it.each<[string, Partial<Profile>]>([
  ['uses OAuth 2.0 alone', { credentials: [{ kind: 'oauth2-authorization', features: [] }] }],
  ['has no profile, so that nobody knows which kind it uses', { recognise: { integrationNames: [], roleNames: [] } }],
])('is unknown where there is no token and the integration %s: NetSuite lists no other credential', (_, different) => {
  const subject = accountSubject(factsWith({ tokens: [] }), { ...expensify, ...different });
  const { status, title } = findingOf(tokenExists, subject);
  expect([status, title]).toEqual(['unknown', 'No live access token; OAuth 2.0 credentials are not listed']);
});

describe('says', () => {
  const judged = (differences: Differences, more: Partial<Facts> = {}) =>
    findingOf(tokenExists, accountSubject({ ...chainFacts(differences), ...more }, expensify));

  it('that the credential was named, and looks at no list', () => {
    expect(judged({}, { isNamed: true })).toMatchObject({
      ...{ status: 'notApplicable', title: 'The credential was named by user and role', evidence: [] },
      message: 'Somebody named the credential by its user and role, so the list of access tokens was not read for it.',
    });
  });

  it('that an OAuth 2.0 credential is registered in the place of a token', () => {
    expect(judged({ credentials: known([CERTIFICATE]) })).toMatchObject({
      ...{ status: 'pass', title: 'An OAuth 2.0 credential is registered' },
      message:
        'Expensify has no access token here. An administrator registered an OAuth 2.0 credential of it, which is checked in its place.',
      evidence: [{ found: 'none; OAuth 2.0 credentials were registered', needed: 'at least one', weight: 'pass' }],
    });
    expect(judged({ credentials: known([CERTIFICATE, TOKEN]) })).toMatchObject({ title: 'An access token exists' });
  });

  it('that a token could not be read, where there may be one', () => {
    expect(judged({ ...NONE, credentialsComplete: false })).toMatchObject({
      ...{ status: 'unknown', title: 'Access tokens could not be read' },
      evidence: [{ found: 'could not be read' }],
    });
  });

  it('that OAuth 2.0 credentials are not listed', () => {
    const profile: Profile = { ...expensify, credentials: [{ kind: 'oauth2-authorization', features: [] }] };
    const of = (facts: Facts) => findingOf(tokenExists, accountSubject(facts, profile));
    expect(of(chainFacts(NONE)).message).toBe(
      'Expensify has no live access token here. It may log in with OAuth 2.0: NetSuite lists no OAuth 2.0 credential to a script, so nobody can tell from here. An Administrator can register the credential on the page: Registered OAuth 2.0 credentials.',
    );
    expect(of(chainFacts({ ...NONE, credentialsComplete: false })).title).toBe('Access tokens could not be read');
    expect(of(chainFacts({ credentials: UNREAD })).title).toBe('Access tokens could not be read');
  });
});
