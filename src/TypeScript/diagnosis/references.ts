/**
 * Records as people find them: kind, name and page.
 */
import type { Entity, IntegrationRecord, Credential, Role } from './facts';
import { valueOr } from './facts';
import type { RecordReference, RecordType } from './finding';
import { PAGES } from '../netsuite/screens';

export function accountReference(accountId: string): RecordReference {
  return { type: 'account', id: null, name: accountId, link: PAGES.enableFeatures };
}

export function integrationReference(record: Pick<IntegrationRecord, 'id' | 'name' | 'label'>): RecordReference {
  return {
    type: 'integration',
    id: record.id,
    name: record.label ?? record.name,
    link: `/app/common/integration/integrapp.nl?id=${record.id}`,
  };
}

export function credentialReference(credential: Credential): RecordReference {
  return {
    type: 'access-token',
    id: credential.id,
    name: credential.label ?? (credential.name === '' ? `access token ${credential.id}` : credential.name),
    link: `/app/setup/accesstoken.nl?id=${credential.id}`,
  };
}

export function roleReference(role: Pick<Role, 'id' | 'name' | 'label'>): RecordReference {
  return {
    type: 'role',
    id: role.id,
    name: role.label ?? valueOr(role.name, `role ${role.id}`),
    link: `/app/setup/role.nl?id=${role.id}`,
  };
}

const ENTITY_PAGES = {
  EMPLOYEE: { type: 'employee', page: 'employee.nl' },
  VENDOR: { type: 'vendor', page: 'vendor.nl' },
  PARTNER: { type: 'partner', page: 'partner.nl' },
  CUSTOMER: { type: 'customer', page: 'custjob.nl' },
  // Of any kind: no source shows the page of a contact.
  CONTACT: { type: 'contact', page: 'entity.nl' },
} as const satisfies Record<string, { type: RecordType; page: string }>;

export function entityReference(entity: Pick<Entity, 'id' | 'name' | 'label' | 'type'>): RecordReference {
  const { type, page } = entity.type.known
    ? ENTITY_PAGES[entity.type.value]
    : ({ type: 'entity', page: 'entity.nl' } as const);
  return {
    type,
    id: entity.id,
    name: entity.label ?? valueOr(entity.name, `entity ${entity.id}`),
    link: `/app/common/entity/${page}?id=${entity.id}`,
  };
}

/** The end of a sentence on what could not be read: why, where the holder is a contact. */
export function whyContact(entity: Pick<Entity, 'type'>): string {
  return entity.type.known && entity.type.value === 'CONTACT'
    ? ': the holder is a contact, of which a script reads only the name and the kind. Its access and its role stand on the record of its company, under Access'
    : '';
}

/** What to call the holder of a credential in a sentence. */
export function entityWord(entity: Pick<Entity, 'type'>): string {
  return entity.type.known ? entity.type.value.toLowerCase() : 'user';
}
