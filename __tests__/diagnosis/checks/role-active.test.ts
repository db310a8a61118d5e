import { roleActive } from '../../../src/TypeScript/diagnosis/checks/role-active';
import type { Role } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { lines, ofToken, UNREAD_ENTITY } from './support/a-chain';

const SINGLE_SIGN_ON = { singleSignOnOnly: known(true) } as const satisfies Partial<Role>;
const INACTIVE = { inactive: known(true) } as const satisfies Partial<Role>;

const found = (role: Partial<Role> = {}) => ofToken(roleActive, { role });

it('passes where the role is active', () => {
  const { status, message, explains, evidence } = found();
  expect(status).toBe('pass');
  expect(message).toBe('The role "Expensify Integration" is active.');
  expect(explains).toEqual([]);
  expect(evidence).toMatchObject([{ field: 'Inactive', found: 'no', weight: 'pass' }]);
});

it('fails where the role is inactive, and points at the box', () => {
  const { status, evidence } = found(INACTIVE);
  expect(status).toBe('fail');
  expect(evidence).toEqual([
    {
      record: { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' },
      field: 'Inactive',
      found: 'yes',
      needed: 'no',
      requirement: null,
      weight: 'fail',
    },
  ]);
});

it('says which role is inactive and what that does', () => {
  const { title, message } = found({ ...INACTIVE, name: known('A/P Clerk') });
  expect(title).toBe("The token's role is inactive");
  expect(message).toBe('The role "A/P Clerk" is inactive: NetSuite refuses every token that was issued with it.');
});

it('warns of a single-sign-on-only role: nobody says whether tokens work with one', () => {
  const { status, message, evidence, explains } = found(SINGLE_SIGN_ON);
  expect(status).toBe('warn');
  expect(message).toContain('does not say whether a token still works');
  expect(evidence.filter(({ weight }) => weight === 'warn')).toMatchObject([
    { field: 'Single Sign-on Only', found: 'yes', needed: 'no' },
  ]);
  expect(explains).toEqual([]);
});

it('fails where an inactive role is for single sign-on only too', () => {
  expect(found({ ...INACTIVE, ...SINGLE_SIGN_ON }).status).toBe('fail');
});

it('is unknown where it was not read whether the role is inactive', () => {
  const { status, title, evidence } = found({ inactive: UNREAD });
  expect(status).toBe('unknown');
  expect(title).toBe("The token's role could not be read");
  expect(evidence).toMatchObject([{ field: 'Inactive', found: 'could not be read', weight: 'unknown' }]);
});

it('is unknown where an active role may be for single sign-on only: it passes or warns', () => {
  expect(found({ singleSignOnOnly: UNREAD }).status).toBe('unknown');
});

it('fails where an inactive role may be for single sign-on only', () => {
  expect(found({ ...INACTIVE, singleSignOnOnly: UNREAD }).status).toBe('fail');
});

it('is unknown where a single-sign-on-only role may be inactive', () => {
  expect(found({ ...SINGLE_SIGN_ON, inactive: UNREAD }).status).toBe('unknown');
});

it.each([
  ['is', known(true)],
  ['is perhaps', UNREAD],
])('passes where the role %s for web services only, which is normal for SOAP', (_, webServicesOnly) => {
  expect(found({ webServicesOnly }).status).toBe('pass');
});

it('needs neither the name nor the permissions nor the holder', () => {
  const unread = { name: UNREAD, permissions: UNREAD };
  const { status, message } = ofToken(roleActive, { role: unread, entity: UNREAD_ENTITY });
  expect(status).toBe('pass');
  expect(message).toBe('The role "role 1001" is active.');
});

it('asks nothing of permissions', () => {
  expect(found({ permissions: lines({}) }).status).toBe('pass');
});

it('explains the refused login where it fails or may fail', () => {
  expect(found(INACTIVE).explains).toEqual(['NS0109']);
  expect(found({ inactive: UNREAD }).explains).toEqual(['NS0109']);
});

it('says what a mark for single sign-on means, and points at it', () => {
  const record = { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' };
  const row = (field: string, said: string, weight: string) => ({
    ...{ record, field, found: said, needed: 'no', requirement: null, weight },
  });
  expect(found({ singleSignOnOnly: known(true) })).toMatchObject({
    ...{ status: 'warn', title: "The token's role is for single sign-on only" },
    message:
      'The role "Expensify Integration" is active but marked Single Sign-on Only. Oracle says that such a role keeps users from web services without single sign-on, and does not say whether a token still works. If the login fails, take the mark off.',
    evidence: [row('Inactive', 'no', 'pass'), row('Single Sign-on Only', 'yes', 'warn')],
  });
  expect(found({ inactive: UNREAD, singleSignOnOnly: UNREAD })).toMatchObject({
    ...{ status: 'unknown', title: "The token's role could not be read" },
    message:
      'What the role "Expensify Integration" holds in the field Inactive and Single Sign-on Only could not be read.',
    evidence: [
      row('Inactive', 'could not be read', 'unknown'),
      row('Single Sign-on Only', 'could not be read', 'unknown'),
    ],
  });
  expect(found({ inactive: known(true) })).toMatchObject({
    ...{ title: "The token's role is inactive", evidence: [row('Inactive', 'yes', 'fail')] },
    message: 'The role "Expensify Integration" is inactive: NetSuite refuses every token that was issued with it.',
  });
  expect(found().evidence).toEqual([row('Inactive', 'no', 'pass')]);
  expect(found({ inactive: UNREAD }).message).toContain('in the field Inactive could not be read');
  expect(found({ singleSignOnOnly: UNREAD }).message).toContain('in the field Single Sign-on Only could not be read');
});
