/** The custom record `customrecord_td_snapshot`: one entry a credential. */
export const SNAPSHOT_TYPE = 'customrecord_td_snapshot';

export const SNAPSHOT_FIELD = {
  integration: 'custrecord_td_snap_integration',
  token: 'custrecord_td_snap_token',
  entity: 'custrecord_td_snap_entity',
  role: 'custrecord_td_snap_role',
  at: 'custrecord_td_snap_at',
  schema: 'custrecord_td_snap_schema',
  hash: 'custrecord_td_snap_hash',
  finding: 'custrecord_td_snap_finding',
} as const;
