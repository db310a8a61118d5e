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
  const nonce = random.generateUUID();
  const value = {
    ...confirmation,
    user: currentUser(),
    before: accessText(confirmation.before),
    after: accessText(confirmation.after),
  };
  runtime.getCurrentSession().set({ name: PREFIX + nonce, value: JSON.stringify(value) });
  return nonce;
}

/** The confirmation of that name, once; null if there is none, or it was another user's or another role's. */
export function consumeConfirmation(nonce: string): Confirmation | null {
  if (!/^[0-9a-f-]{36}$/i.test(nonce)) return null;
  const session = runtime.getCurrentSession();
  // The typings promise a text; NetSuite answers null for a name that was never set. [DOC] Session.get
  const text = (session.get({ name: PREFIX + nonce }) as string | null) ?? '';
  if (text === '') return null;
  session.set({ name: PREFIX + nonce, value: '' });
  const kept = JSON.parse(text) as Omit<Confirmation, 'before' | 'after'> & Record<'user' | 'before' | 'after', string>;
  if (kept.user !== currentUser()) return null;
  const { user: _user, ...confirmation } = kept;
  return { ...confirmation, before: readAccessText(kept.before), after: readAccessText(kept.after) };
}

/** The person and the role: who changed the role in between is shown the preview again. */
function currentUser(): string {
  const { id, role } = runtime.getCurrentUser();
  return `${id}:${role}`;
}
