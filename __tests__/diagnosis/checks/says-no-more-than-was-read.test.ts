/** A message says what was read and what was found, and nothing beyond. */
import { featureEnabled } from '../../../src/TypeScript/diagnosis/checks/feature-enabled';
import { globalPermission } from '../../../src/TypeScript/diagnosis/checks/global-permission';
import { integrationEnabled } from '../../../src/TypeScript/diagnosis/checks/integration-enabled';
import { roleActive } from '../../../src/TypeScript/diagnosis/checks/role-active';
import { rolePermission } from '../../../src/TypeScript/diagnosis/checks/role-permission';
import { tokenLive } from '../../../src/TypeScript/diagnosis/checks/token-live';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { lines, ofAccount, ofToken, published, TOKEN } from './support/a-chain';

const OLD = { id: 8, name: 'Expensify (old)' };

it('integration-enabled: a pass names no record that is blocked', () => {
  const { status, message } = ofAccount(integrationEnabled, {
    token: { revoked: true },
    integrations: [{ state: known('BLOCKED') }, OLD],
  });
  expect(status).toBe('pass');
  expect(message).toBe('Enabled, and open to token-based authentication: Expensify (old).');
});

it('integration-enabled: a failure names no record that was not read', () => {
  const { message } = ofAccount(integrationEnabled, {
    integrations: [{ state: UNREAD }, { ...OLD, state: known('BLOCKED') }],
    credentials: known([TOKEN, { ...TOKEN, id: 502, integration: 8 }]),
  });
  expect(message).toContain('refuses every token of Expensify (old):');
});

it('integration-enabled: no pass where tokens and some records are unread', () => {
  expect(ofAccount(integrationEnabled, { credentials: UNREAD, integrationsComplete: false }).status).toBe('unknown');
});

it('feature-enabled: does not call a feature off that was not read', () => {
  const { message } = ofAccount(featureEnabled, { features: { TBA: known(false), WEBSERVICESEXTERNAL: UNREAD } });
  expect(message).not.toContain('SOAP Web Services');
});

it('role-active: says that it is single sign-on that was not read', () => {
  const { message, evidence } = ofToken(roleActive, { role: { singleSignOnOnly: UNREAD } });
  expect(message).toContain('Single Sign-on Only');
  expect(message).not.toContain('Inactive');
  expect(evidence).toContainEqual(expect.objectContaining({ field: 'Single Sign-on Only', weight: 'unknown' }));
});

it('global-permission: explains no code of a requirement that is certainly met', () => {
  const { status, explains } = ofToken(globalPermission, {
    features: { CLASSES: UNREAD },
    role: { permissions: published({ ADMI_WEBSERVICES: null }) },
    entity: { globalPermissions: lines({ LIST_CLASS: 'NONE', ADMI_WEBSERVICES: 'FULL' }) },
  });
  expect(status).toBe('unknown');
  expect(explains).toEqual(['NS0384']);
});

it('token-live: a token without a name is called by its id', () => {
  expect(ofToken(tokenLive, { token: { name: '', inactive: true } }).message).not.toContain('""');
});

it('role-permission: spells SOAP as SOAP', () => {
  expect(ofToken(rolePermission, { role: { permissions: published({ ADMI_WEBSERVICES: null }) } }).message).toContain(
    'SOAP',
  );
});
