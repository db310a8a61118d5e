/** The custom record of registered OAuth 2.0 credentials, and its fields. */
export const MAPPING_TYPE = 'customrecord_td_mapping';

export const MAPPING_FIELD = {
  /** The same for every version of one mapping. */
  key: 'custrecord_td_mapping_key',
  application: 'custrecord_td_mapping_application',
  /** The application as it was called when the mapping was registered. */
  name: 'custrecord_td_mapping_name',
  kind: 'custrecord_td_mapping_kind',
  entity: 'custrecord_td_mapping_entity',
  role: 'custrecord_td_mapping_role',
  from: 'custrecord_td_mapping_from',
  until: 'custrecord_td_mapping_until',
  ended: 'custrecord_td_mapping_ended',
  label: 'custrecord_td_mapping_label',
  /** The id of the account in which it was registered: a sandbox refresh copies entries, and no credential. */
  account: 'custrecord_td_mapping_account',
} as const;

/** The kinds that NetSuite lists nowhere: access tokens are read from their own table. */
export const MAPPING_KINDS = ['oauth2-authorization', 'oauth2-certificate'] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];
