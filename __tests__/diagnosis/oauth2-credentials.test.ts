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
