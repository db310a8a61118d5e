/**
 * What no reader can tell from a true answer, each with the reason as docs/reading.md has it. Whatever is not listed here must never
 * make an account ready.
 */
import { FEATURE, PERMISSION } from './answers';
import type { Change, Happening } from './changes';

export interface Undetectable {
  readonly source: RegExp;
  readonly happenings: readonly Happening[];
  /** Left out: whatever the column. */
  readonly columns?: readonly string[];
  readonly reason: string;
}

const IDS = ['application', 'contact', 'entity', 'entity_name', 'id', 'role', 'role_name', 'rolesforsearch'];

export const UNDETECTABLE: readonly Undetectable[] = [
  {
    source: new RegExp(`^${FEATURE}$`),
    happenings: ['answer turned round'],
    reason:
      'NetSuite says on where a feature is off, or off where it is on. Nothing else says whether a feature is on.',
  },
  {
    source: new RegExp(`^${PERMISSION}$`),
    happenings: ['answer turned round'],
    reason:
      'NetSuite says that the caller may not see custom record entries, though they may. Registered OAuth 2.0 credentials are then left out, as for a caller of whom it is true.',
  },
  {
    source: /, empperms$/,
    happenings: ['line lost', 'lines lost', 'list cut short', 'value cut'],
    reason:
      'The list of global permissions on an employee record is shorter than it is, and its number of lines too. For one token nothing else says how long it is.',
  },
  {
    source: /./,
    happenings: ['id of another'],
    columns: ['permkey', 'permkey1'],
    reason: 'A line names another permission that exists.',
  },
  {
    source: /./,
    happenings: ['id of another', 'value cut'],
    columns: [...IDS, 'selectedrole', 'tba_app_name'],
    reason: 'An id is that of another record, of which everything is in order. An id that lost a digit may be one too.',
  },
  {
    source: /^customrecord_td_mapping$/,
    happenings: ['value lost', 'value empty', 'value cut'],
    columns: ['ended', 'valid_from'],
    reason:
      'A registered credential comes without its start, or without its mark that it was revoked. Both are empty for most credentials.',
  },
  {
    source: /^integrationapp$/,
    happenings: ['value cut'],
    columns: ['name'],
    reason: 'An application without access tokens comes under a part of its name, which no profile recognises.',
  },
  {
    source: /^rolerestrictions/,
    happenings: ['value cut'],
    columns: ['segment'],
    reason: 'A restriction by class, -101, loses its last digit: -10 stands for items.',
  },
  {
    source: /^oauthtoken, applications$|^customrecord_td_mapping$/,
    happenings: ['rows lost'],
    reason:
      'The list of applications with access tokens, or that of registered OAuth 2.0 credentials, comes empty. In an account that has none it is empty too.',
  },
];

/** The reason; null where there is none. */
export function undetectable({ source, happening, column }: Change): string | null {
  const known = UNDETECTABLE.find(
    (one) =>
      one.source.test(source) &&
      one.happenings.includes(happening) &&
      (one.columns === undefined || (column !== null && one.columns.includes(column))),
  );
  return known?.reason ?? null;
}
