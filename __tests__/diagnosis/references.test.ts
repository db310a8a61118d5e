/** Records as people find them: kind, name and page. */
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import {
  accessField,
  accountReference,
  credentialName,
  credentialReference,
  credentialWord,
  entityReference,
  entityWord,
  integrationOf,
  integrationReference,
  roleReference,
  whyContact,
} from '../../src/TypeScript/diagnosis/references';
import { AUTHORIZATION, CERTIFICATE, INTEGRATION, TOKEN } from './checks/support/a-chain';

it('an account is found by the page of its features', () => {
  expect(accountReference('1234567_SB1')).toEqual({
    ...{ type: 'account', id: null, name: '1234567_SB1', link: '/app/setup/features.nl' },
  });
});

describe('an integration record', () => {
  const link = '/app/common/integration/integrapp.nl?id=7';

  it('has its name, or its label where another one has that name', () => {
    const { id, name } = INTEGRATION;
    expect(integrationReference({ id, name })).toEqual({ type: 'integration', id: 7, name: 'Expensify', link });
    expect(integrationReference({ id, name, label: 'Expensify (internal id 7)' }).name).toBe(
      'Expensify (internal id 7)',
    );
  });

  it('of a credential is told by its id where it was not read, and without a page where it is not known', () => {
    const of = (id: number | null) => integrationOf({ integrations: [INTEGRATION] }, id);
    expect(of(7).name).toBe('Expensify');
    expect(of(8)).toEqual({ ...of(7), id: 8, name: 'integration 8', link: link.replace('7', '8') });
    expect(of(null)).toEqual({ type: 'integration', id: null, name: 'an application that is not known', link: null });
  });
});

describe('a credential', () => {
  it('has its name, or its label; a token has a page of its own', () => {
    expect(credentialReference(TOKEN)).toEqual({
      ...{ type: 'access-token', id: 501, name: 'Expensify - Ana', link: '/app/setup/accesstoken.nl?id=501' },
    });
    expect(credentialReference({ ...TOKEN, label: 'The other' }).name).toBe('The other');
    expect(credentialReference(CERTIFICATE)).toMatchObject({
      type: 'oauth2-certificate',
      name: 'Rotation',
      link: null,
    });
  });

  it('without a name has its kind and its id, one that was registered the number of its entry', () => {
    const nameless = [TOKEN, { ...AUTHORIZATION, id: null }, { ...CERTIFICATE, id: 900_000_000_000_003 }].map(
      (one) => credentialReference({ ...one, name: '' }).name,
    );
    expect(nameless).toEqual(['access token 501', 'OAuth 2.0 authorization', 'OAuth 2.0 certificate mapping 3']);
  });

  it('has a kind in full and in short', () => {
    expect([TOKEN, CERTIFICATE].map(credentialName)).toEqual(['access token', 'OAuth 2.0 certificate mapping']);
    expect([TOKEN, CERTIFICATE].map(credentialWord)).toEqual(['token', 'certificate mapping']);
  });
});

it('a role has its label, its name, or its id where the name was not read', () => {
  const role = { id: 1001, name: known('Clerk') };
  expect(roleReference(role)).toEqual({ type: 'role', id: 1001, name: 'Clerk', link: '/app/setup/role.nl?id=1001' });
  const others = [
    { ...role, label: 'Clerk (internal id 1001)' },
    { ...role, name: UNREAD },
  ];
  expect(others.map((one) => roleReference(one).name)).toEqual(['Clerk (internal id 1001)', 'role 1001']);
});

describe('a holder', () => {
  const name = known('Ana');

  it.each([
    ['EMPLOYEE', 'employee', 'employee.nl'],
    ['VENDOR', 'vendor', 'vendor.nl'],
    ['PARTNER', 'partner', 'partner.nl'],
    ['CUSTOMER', 'customer', 'custjob.nl'],
    ['CONTACT', 'contact', 'entity.nl'],
  ] as const)('of the kind %s stands on its page', (kind, type, page) => {
    const entity = { id: 42, name, type: known(kind) };
    expect(entityReference(entity)).toEqual({ type, id: 42, name: 'Ana', link: `/app/common/entity/${page}?id=42` });
    expect(entityWord(entity)).toBe(type);
  });

  it('of a kind that was not read is a user, by the label or the id', () => {
    const entity = { id: 42, name: UNREAD, type: UNREAD };
    expect(entityReference(entity)).toEqual({
      ...{ type: 'entity', id: 42, name: 'entity 42', link: '/app/common/entity/entity.nl?id=42' },
    });
    expect(entityReference({ ...entity, label: 'Ana (internal id 42)' }).name).toBe('Ana (internal id 42)');
    expect(entityWord(entity)).toBe('user');
  });

  it('that is a contact has its access and its role on the record of its company', () => {
    const fields = (kind: 'CONTACT' | 'VENDOR') =>
      (['Give Access', 'Roles'] as const).map((field) => accessField({ type: known(kind) }, field));
    expect(fields('VENDOR')).toEqual(['Access > Give Access', 'Access > Roles']);
    expect(fields('CONTACT')).toEqual([
      'Record of its company > Access > Access',
      'Record of its company > Access > Role',
    ]);
    expect([known('CONTACT' as const), known('VENDOR' as const), UNREAD].map((type) => whyContact({ type }))).toEqual([
      ': the user is a contact, and NetSuite keeps its access and its role on the record of its company, under Access',
      ...['', ''],
    ]);
  });
});
