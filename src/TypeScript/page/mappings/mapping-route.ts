/**
 * What the page was asked to show or to do about registered OAuth 2.0 credentials.
 */
import type { MappingForm } from '../../examination/mappings/check-mapping';
import { BadRequest } from '../../examination/request';

export type MappingRoute =
  | { readonly view: 'mappings' | 'new-mapping' }
  | {
      readonly view: 'mapping' | 'edit-mapping' | 'end-mapping' | 'remove-mapping' | 'restore-mapping';
      readonly entry: number;
    }
  /** `isAgain`: the form is only to be shown again. */
  | { readonly view: 'check-mapping'; readonly sent: SentMapping; readonly isAgain: boolean }
  | { readonly view: 'apply-mapping'; readonly nonce: string; readonly sent: SentMapping | null };

/** A form as it was sent. */
export interface SentMapping {
  readonly form: MappingForm;
  /** A version of the mapping that is changed; null for a new one. */
  readonly entry: number | null;
}

/** The names of what the page's own forms send. */
export const MAPPING_FIELDS = {
  /** Which of the buttons. */
  button: 'td_mapping_do',
  /** Stands on the page of a preview, whose confirmation is NetSuite's own button. */
  confirm: 'td_mapping_confirm',
  entry: 'td_mapping_entry',
  application: 'td_mapping_application',
  applicationId: 'td_mapping_application_id',
  name: 'td_mapping_name',
  kind: 'td_mapping_kind',
  entity: 'td_mapping_entity',
  role: 'td_mapping_role',
  roleId: 'td_mapping_role_id',
  from: 'td_mapping_from',
  until: 'td_mapping_until',
  ended: 'td_mapping_ended',
  label: 'td_mapping_label',
} as const;

export const MAPPING_VIEWS = [
  'mappings',
  'new-mapping',
  'mapping',
  'edit-mapping',
  'end-mapping',
  'remove-mapping',
  'restore-mapping',
] as const;

export const MAPPING_BUTTONS = ['check', 'again'] as const;

type Sent = Readonly<Record<string, string | undefined>>;

/**
 * Null where something else was asked for.
 * @param nonce of a confirmation; empty where none was sent
 * @throws BadRequest
 */
export function parseMappingRoute(method: string, sent: Sent, nonce: string): MappingRoute | null {
  if (method === 'POST') return parseForm(sent, nonce);
  const view = MAPPING_VIEWS.find((one) => one === sent.view);
  if (view === undefined) return null;
  if (view === 'mappings' || view === 'new-mapping') return { view };
  const entry = entryIn(sent.entry);
  if (entry !== null) return { view, entry };
  throw new BadRequest('TD_WRONG_TYPE', 'The parameter entry must be an internal id, such as 12.');
}

function parseForm(sent: Sent, nonce: string): MappingRoute | null {
  const button = MAPPING_BUTTONS.find((one) => one === sent[MAPPING_FIELDS.button]);
  if (button) return { view: 'check-mapping', sent: sentIn(sent), isAgain: button === 'again' };
  if (sent[MAPPING_FIELDS.confirm] === undefined) return null;
  const hasForm = sent[MAPPING_FIELDS.application] !== undefined;
  return { view: 'apply-mapping', nonce, sent: hasForm ? sentIn(sent) : null };
}

function sentIn(sent: Sent): SentMapping {
  const field = (name: keyof typeof MAPPING_FIELDS) => sent[MAPPING_FIELDS[name]] ?? '';
  const typed = (id: 'applicationId' | 'roleId', chosen: 'application' | 'role') =>
    field(id).trim() === '' ? field(chosen) : field(id).trim();
  return {
    entry: entryIn(field('entry')),
    form: {
      application: typed('applicationId', 'application'),
      name: field('name'),
      kind: field('kind'),
      entity: field('entity'),
      role: typed('roleId', 'role'),
      from: field('from'),
      until: field('until'),
      ended: field('ended') === 'T',
      label: field('label'),
    },
  };
}

function entryIn(value: string | undefined): number | null {
  return value !== undefined && /^[1-9]\d{0,12}$/.test(value) ? Number(value) : null;
}
