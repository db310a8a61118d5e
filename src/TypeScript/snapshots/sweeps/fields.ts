/** The custom record of sweeps, and that of their parts. */
export const SWEEP_TYPE = 'customrecord_td_sweep';

export const SWEEP_FIELD = {
  key: 'custrecord_td_sweep_key',
  deployment: 'custrecord_td_sweep_deployment',
  /** The id of the account that was swept. */
  account: 'custrecord_td_sweep_account',
  state: 'custrecord_td_sweep_state',
  /** ISO time in UTC. */
  began: 'custrecord_td_sweep_began',
  ended: 'custrecord_td_sweep_ended',
  pages: 'custrecord_td_sweep_pages',
  ready: 'custrecord_td_sweep_ready',
  blocked: 'custrecord_td_sweep_blocked',
  unknown: 'custrecord_td_sweep_unknown',
  totals: 'custrecord_td_sweep_totals',
  parts: 'custrecord_td_sweep_parts',
  errors: 'custrecord_td_sweep_errors',
  mail: 'custrecord_td_sweep_mail',
  cost: 'custrecord_td_sweep_cost',
} as const;

export const PART_TYPE = 'customrecord_td_sweep_part';

export const PART_FIELD = {
  sweep: 'custrecord_td_swpart_sweep',
  kind: 'custrecord_td_swpart_kind',
  /** The key of the integration, where the part is about one. */
  group: 'custrecord_td_swpart_group',
  number: 'custrecord_td_swpart_number',
  hash: 'custrecord_td_swpart_hash',
  text: 'custrecord_td_swpart_text',
} as const;

/**
 * `state`: every credential, as sections of rows. `soon`: those that something will break, in the same form. `change`: what turned.
 * `roles`: what each role reaches.
 */
export const PART_KINDS = ['state', 'change', 'roles', 'soon'] as const;
export type PartKind = (typeof PART_KINDS)[number];
