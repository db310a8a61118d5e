/**
 * A credential of a kind that the profile does not list: what it needs nobody says, so it is never ready.
 */
import { known } from '../../src/TypeScript/diagnosis/facts';
import { permissionsOf, featuresOf } from '../../src/TypeScript/diagnosis/profile';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Credential } from '../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { aRole, aToken, factsWith } from '../diagnosis/support/accounts';
import { expensify } from '../support/expensify';

const BY_TOKEN: Profile = { ...expensify, credentials: [{ kind: 'access-token', features: [] }] };

const certificate = (differences: Partial<Credential> = {}): Credential => {
  const { id, name, integration, entity, role } = aToken();
  const ends = { id, name, integration, entity, role };
  return {
    ...ends,
    kind: 'oauth2-certificate',
    revoked: known(false),
    validUntil: known('2027-06-01T00:00:00Z'),
    ...differences,
  } as Credential;
};

const facts = () => {
  const { ADMI_WEBSERVICES: _soap, ...permissions } = aRole().permissions as Record<string, 'FULL'>;
  const read = factsWith({ roles: [aRole({ permissions: { ...permissions, ADMI_LOGIN_OAUTH2: 'FULL' } })] });
  return { ...read, features: { ...read.features, OAUTH2: known(true) }, credentials: known([certificate()]) };
};

it('is unknown, and says what is not known', () => {
  const { verdict, tokens } = diagnose(facts(), BY_TOKEN);
  expect(verdict).toBe('unknown');
  const open = tokens[0]?.findings.find(({ check }) => check === 'role-permission');
  expect(open).toMatchObject({ status: 'unknown' });
  expect(open?.title).toContain('What Expensify needs with a certificate mapping');
});

it('has what NetSuite itself asks read all the same', () => {
  expect(permissionsOf(BY_TOKEN)).toContain('ADMI_LOGIN_OAUTH2');
  expect(featuresOf(BY_TOKEN)).toContain('OAUTH2');
});
