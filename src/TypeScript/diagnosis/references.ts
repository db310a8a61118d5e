/**
 * Records as people find them: kind, name and page.
 */
import { byId } from './by-id';
import type { Credential, Entity, Facts, IntegrationRecord, Role } from './facts';
import { isContact, valueOr } from './facts';
import type { RecordReference, RecordType } from './finding';
import { entryOf } from './registered';
import { LOG_IN } from '../netsuite/credential-kinds';
import { PAGES } from '../netsuite/screens';

export function accountReference(accountId: string): RecordReference {
  return { type: 'account', id: null, name: accountId, link: PAGES.enableFeatures };
}

/** @param record one without an id is not known */
export function integrationReference(
  record: Pick<IntegrationRecord, 'name' | 'label'> & { readonly id: number | null },
): RecordReference {
  return {
    type: 'integration',
    id: record.id,
    name: record.label ?? record.name,
    link: record.id === null ? null : `/app/common/integration/integrapp.nl?id=${record.id}`,
  };
}

/** The integration record of a credential, whatever is known of it. */
export function integrationOf({ integrations }: Pick<Facts, 'integrations'>, id: number | null): RecordReference {
  const name = id === null ? 'an application that is not known' : `integration ${id}`;
  return integrationReference(byId(integrations, id) ?? { id, name });
}

export function credentialReference({
  kind,
  id,
  name,
  label,
}: Pick<Credential, 'kind' | 'id' | 'name' | 'label'>): RecordReference {
  return {
    type: kind,
    id,
    name: label ?? (name === '' ? `${KIND_NAMES[kind]}${id === null ? '' : ` ${entryOf(id) ?? id}`}` : name),
    // NetSuite lists authorizations and certificates [DOC] section_157960925955. That none has a page of its own is ASSUMED.
    link: kind === 'access-token' ? `/app/setup/accesstoken.nl?id=${id}` : null,
  };
}

const KIND_NAMES = {
  'access-token': 'access token',
  'oauth2-authorization': 'OAuth 2.0 authorization',
  'oauth2-certificate': 'OAuth 2.0 certificate mapping',
} as const;

/** The kind of a credential in full: `access token`. */
export function credentialName({ kind }: Pick<Credential, 'kind'>): string {
  return KIND_NAMES[kind];
}

/** The same in short: `token`. */
export function credentialWord({ kind }: Pick<Credential, 'kind'>): string {
  return LOG_IN[kind].word;
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
  return isContact(entity)
    ? ': the user is a contact, and NetSuite keeps its access and its role on the record of its company, under Access'
    : '';
}

/** A field of the holder's tab Access, as its page labels it. A contact's stands on the record of its company. */
export function accessField(entity: Pick<Entity, 'type'>, field: 'Give Access' | 'Roles'): string {
  if (!isContact(entity)) return `Access > ${field}`;
  return `Record of its company > Access > ${field === 'Roles' ? 'Role' : 'Access'}`;
}

/** What to call the holder of a credential in a sentence. */
export function entityWord(entity: Pick<Entity, 'type'>): string {
  return entity.type.known ? entity.type.value.toLowerCase() : 'user';
}
