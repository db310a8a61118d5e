/**
 * What the page was asked to show or to do about profiles.
 */
import { BadRequest } from '../../examination/request';
import { CREDENTIAL_KINDS } from '../../netsuite/credential-kinds';
import type { DraftSource, DraftSubject } from '../../examination/profiles/draft-profile';

/** What a person types into the page of a new profile, as it is shown again after an error. */
export interface DraftForm {
  readonly subject: DraftSubject;
  /** As typed. */
  readonly role: string;
  readonly strength: 'required' | 'published';
  readonly list: string;
  readonly statements: string;
}

export type ProfileRoute =
  | { readonly view: 'profiles' }
  | { readonly view: 'profile' | 'profile-file' | 'remove-profile'; readonly id: string }
  /** Null for an empty field. */
  | { readonly view: 'edit-profile'; readonly id: string | null }
  | { readonly view: 'new-profile' }
  | { readonly view: 'restore-profile'; readonly entry: number }
  | { readonly view: 'draft-profile'; readonly form: DraftForm; readonly source: DraftSource | null }
  /** `isAgain`: the text is only to be shown in its field again. */
  | { readonly view: 'check-profile'; readonly text: string; readonly isAgain: boolean }
  | { readonly view: 'apply-profile'; readonly nonce: string; readonly text: string };

/** The names of what the page's own forms send. */
export const PROFILE_FIELDS = {
  /** Which of the buttons. */
  button: 'td_profile_do',
  /** Stands on the page of a preview, whose confirmation is NetSuite's own button. */
  confirm: 'td_profile_confirm',
  text: 'td_profile_text',
  name: 'td_profile_name',
  id: 'td_profile_id',
  integrationName: 'td_profile_integration',
  kind: 'td_profile_kind',
  role: 'td_profile_role',
  roleId: 'td_profile_role_id',
  strength: 'td_profile_strength',
  list: 'td_profile_list',
  statements: 'td_profile_statements',
} as const;

export const PROFILE_VIEWS = [
  'profiles',
  'profile',
  'profile-file',
  'edit-profile',
  'new-profile',
  'remove-profile',
  'restore-profile',
] as const;

export const BUTTONS = ['check', 'again', 'from-role', 'from-list', 'from-statements'] as const;

type Sent = Readonly<Record<string, string | undefined>>;

/**
 * Null where something else was asked for.
 * @param nonce of a confirmation; empty where none was sent
 * @throws BadRequest
 */
export function parseProfileRoute(method: string, sent: Sent, nonce: string): ProfileRoute | null {
  if (method === 'POST') return parseForm(sent, nonce);
  const view = PROFILE_VIEWS.find((one) => one === sent.view);
  switch (view) {
    case undefined:
      return null;
    case 'profiles':
    case 'new-profile':
      return { view };
    case 'profile':
    case 'profile-file':
    case 'remove-profile':
      return { view, id: idOf(sent.profile) };
    case 'edit-profile':
      return { view, id: sent.profile === undefined || sent.profile === '' ? null : idOf(sent.profile) };
    case 'restore-profile':
      return { view, entry: entryOf(sent.entry) };
  }
}

function parseForm(sent: Sent, nonce: string): ProfileRoute | null {
  const text = sent[PROFILE_FIELDS.text] ?? '';
  const button = BUTTONS.find((one) => one === sent[PROFILE_FIELDS.button]);
  switch (button) {
    case undefined:
      return sent[PROFILE_FIELDS.confirm] === undefined ? null : { view: 'apply-profile', nonce, text };
    case 'check':
    case 'again':
      return { view: 'check-profile', text, isAgain: button === 'again' };
    default: {
      const form = formOf(sent);
      return { view: 'draft-profile', form, source: sourceOf(button, form) };
    }
  }
}

function formOf(sent: Sent): DraftForm {
  const field = (name: keyof typeof PROFILE_FIELDS) => sent[PROFILE_FIELDS[name]] ?? '';
  const kind = CREDENTIAL_KINDS.find((one) => one === field('kind')) ?? 'access-token';
  return {
    subject: { name: field('name'), id: field('id'), integrationName: field('integrationName'), kind },
    role: field('roleId').trim() === '' ? field('role') : field('roleId').trim(),
    strength: field('strength') === 'required' ? 'required' : 'published',
    list: field('list'),
    statements: field('statements'),
  };
}

/** Null where no role was chosen. */
function sourceOf(button: 'from-role' | 'from-list' | 'from-statements', form: DraftForm): DraftSource | null {
  if (button === 'from-list') return { from: 'list', text: form.list };
  if (button === 'from-statements') return { from: 'statements', text: form.statements };
  return INTERNAL_ID.test(form.role) ? { from: 'role', role: Number(form.role), strength: form.strength } : null;
}

const INTERNAL_ID = /^[1-9]\d{0,14}$/;

/** @throws BadRequest */
function idOf(value: string | undefined): string {
  if (value !== undefined && /^[a-z][a-z0-9-]{0,63}$/.test(value)) return value;
  throw new BadRequest('TD_WRONG_TYPE', 'The parameter profile must be the id of one profile, such as acme-pay.');
}

/** @throws BadRequest */
function entryOf(value: string | undefined): number {
  if (value !== undefined && INTERNAL_ID.test(value)) return Number(value);
  throw new BadRequest('TD_WRONG_TYPE', 'The parameter entry must be an internal id, such as 12.');
}
