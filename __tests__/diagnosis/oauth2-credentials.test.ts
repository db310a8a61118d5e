/**
 * Credentials of the other kinds: nobody reads them yet, and the chain behind them is the same.
 */
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Credential, Fact, Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { expensify } from '../support/expensify';
import { reportOf } from '../report/report-of';
import { accessTokensOf } from '../support/access-tokens';
import { factsWith } from './support/accounts';

const PROFILE: Profile = {
  ...expensify,
  credentials: [
    { kind: 'access-token', features: [] },
    { kind: 'oauth2-certificate', features: ['RESTWEBSERVICES'] },
  ],
};

/** The healthy account, whose one credential is of another kind. */
function factsOf(other: (ends: { entity: number; role: number; integration: number }) => Credential): Facts {
  const facts = factsWith();
  const [token] = accessTokensOf(facts);
  if (!token) throw new Error('There is a token.');
  const features = { ...facts.features, OAUTH2: known(true), RESTWEBSERVICES: known(true) };
  return { ...facts, features, credentials: known([other(token)]) };
}

const certificate = (validUntil: Fact<string> = known('2030-01-01T00:00:00Z')): Facts =>
  factsOf(({ entity, role, integration }) => ({
    ...{ kind: 'oauth2-certificate', id: null, name: '', integration, entity, role },
    ...{ validUntil, revoked: known(false) },
  }));

const statusesOf = (facts: Facts) =>
  Object.fromEntries(
    diagnose(facts, PROFILE)
      .tokens.flatMap(({ findings }) => findings)
      .map((one) => [one.check, one.status]),
  );

it('need the permission of their kind to log in, and not that of tokens', () => {
  const [token] = diagnose(certificate(), PROFILE).tokens;

  expect(token?.chain.requirements.map(({ id }) => id)).toEqual([
    'log-in-by-oauth2',
    ...['accounts', 'expense-categories', 'employees', 'vendors', 'classes', 'subsidiaries', 'currencies'],
  ]);
  // The published role of the example has no such permission.
  expect(statusesOf(certificate())).toMatchObject({ 'token-live': 'pass', 'role-permission': 'fail' });
});

it('need the features of their kind', () => {
  const facts = certificate();
  const off = { ...facts, features: { ...facts.features, RESTWEBSERVICES: known(false), TBA: known(false) } };
  const [features] = diagnose(off, PROFILE).account;

  expect(features).toMatchObject({ check: 'feature-enabled', status: 'fail' });
  expect(features?.message).toContain('REST Web Services');
  expect(features?.message).not.toContain('Token-based');
});

it('fail once a certificate has ended, and are unknown where its end was not read', () => {
  expect(statusesOf(certificate(known('2026-01-01T00:00:00Z')))['token-live']).toBe('fail');
  expect(statusesOf(certificate(UNREAD))['token-live']).toBe('unknown');
});

it('are not asked whether an authorization is there: no table tells', () => {
  const facts = factsOf(({ entity, role }) => ({
    ...{ kind: 'oauth2-authorization', id: null, name: '', integration: null, entity, role },
  }));
  expect(statusesOf(facts)['token-live']).toBe('notApplicable');
});

it('stand in the report with their kind, without an id', () => {
  expect(reportOf(certificate(), PROFILE).tokens).toMatchObject([
    { kind: 'oauth2-certificate', id: null, chain: { credential: 'oauth2-certificate' } },
  ]);
});

describe('a dead access token of an integration that usually logs in with OAuth 2.0', () => {
  const BY_OAUTH2: Profile = {
    ...expensify,
    credentials: [{ kind: 'oauth2-authorization', features: [] }],
    features: [],
  };
  const leftOver = (changes: Partial<Facts> = {}): Facts => {
    const facts = factsWith();
    const dead = accessTokensOf(facts).map((one) => ({ ...one, revoked: true }));
    const features = { ...facts.features, OAUTH2: known(true), TBA: known(false) };
    return { ...facts, features, credentials: known(dead), ...changes };
  };

  it('is left over from before: what the integration logs in with now is listed to no script, so that nothing is known', () => {
    const { verdict, rootCause, tokens } = diagnose(leftOver(), BY_OAUTH2);
    expect([verdict, rootCause, tokens]).toEqual(['unknown', null, []]);
    expect(diagnose({ ...leftOver(), credentials: known([]) }, BY_OAUTH2).verdict).toBe('unknown');
    expect(reportOf(leftOver(), BY_OAUTH2).plan).toMatchObject({ steps: [] });
  });

  it('blocks where access tokens are what it usually logs in with, where somebody asks for it, and says nothing beside others', () => {
    expect(diagnose(leftOver(), expensify).rootCause?.check).toBe('feature-enabled');
    expect(diagnose(leftOver({ onlyToken: 501 }), BY_OAUTH2).verdict).toBe('blocked');
    const ended = certificate(known('2020-01-01T00:00:00Z'));
    const [token] = accessTokensOf(leftOver());
    const both = known([...(ended.credentials.known ? ended.credentials.value : []), ...(token ? [token] : [])]);
    const { verdict, tokens } = diagnose({ ...ended, credentials: both }, BY_OAUTH2);
    expect([verdict, tokens.map(({ chain }) => chain.credential.kind)]).toEqual(['blocked', ['oauth2-certificate']]);
  });
});
