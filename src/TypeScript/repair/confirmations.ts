/**
 * What a person was shown and has not confirmed yet, kept in the NetSuite session under a name that only the page knows.
 * A form that another site sends does not know the name, and each works once.
 */
import * as random from 'N/crypto/random';
import * as runtime from 'N/runtime';
import type { EmployeeAccess } from './access';
import { accessText, readAccessText } from './access';

export interface Confirmation {
  readonly integration: string;
  readonly token: number | null;
  readonly employee: number;
  /** The repair's id, or `undo`. */
  readonly repair: string;
  readonly undoes: number | null;
  /** What the record held when it was shown, and what it is to hold. */
  readonly before: EmployeeAccess;
  readonly after: EmployeeAccess;
  readonly why: string;
}

const PREFIX = 'td_confirmation_';

/** Keeps a confirmation in the session. @returns the name to confirm it with */
export function rememberConfirmation(confirmation: Confirmation): string {
  return keepInSession(PREFIX, {
    ...confirmation,
    before: accessText(confirmation.before),
    after: accessText(confirmation.after),
  });
}

/** The confirmation of that name, once; null if there is none, or it was another user's or another role's. */
export function consumeConfirmation(nonce: string): Confirmation | null {
  const kept = takeFromSession(PREFIX, nonce) as
    (Omit<Confirmation, 'before' | 'after'> & Record<'before' | 'after', string>) | null;
  return kept && { ...kept, before: readAccessText(kept.before), after: readAccessText(kept.after) };
}

/**
 * Keeps something in the session under a name that nobody can guess.
 *
 * @param prefix tells one kind of thing from another
 * @returns the name to take it out with
 */
export function keepInSession(prefix: string, value: object): string {
  const nonce = random.generateUUID();
  const kept = { ...value, user: currentUser() };
  runtime.getCurrentSession().set({ name: prefix + nonce, value: JSON.stringify(kept) });
  return nonce;
}

/** What was kept under that name, once; null if there is nothing, or it was another user's or another role's. */
export function takeFromSession(prefix: string, nonce: string): object | null {
  if (!/^[0-9a-f-]{36}$/i.test(nonce)) return null;
  const session = runtime.getCurrentSession();
  // The typings promise a text; NetSuite answers null for a name that was never set. [DOC] Session.get
  const text = (session.get({ name: prefix + nonce }) as string | null) ?? '';
  if (text === '') return null;
  session.set({ name: prefix + nonce, value: '' });
  const { user, ...kept } = JSON.parse(text) as { readonly user: string };
  return user === currentUser() ? kept : null;
}

/** The person and the role: who changed the role in between is shown the preview again. */
function currentUser(): string {
  const { id, role } = runtime.getCurrentUser();
  return `${id}:${role}`;
}
