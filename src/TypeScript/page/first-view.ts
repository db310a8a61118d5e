/**
 * Whether the page is looked at for the first time in a session: what makes the first view slower can wait for the next.
 */
import * as runtime from 'N/runtime';

const KEY = 'td_viewed';

/**
 * True the first time it is asked in a session, and wherever the session keeps nothing. No units: Oracle's stubs document
 * none for `Session.get` and `Session.set`.
 */
export function isFirstView(): boolean {
  try {
    const session = runtime.getCurrentSession();
    if (session.get({ name: KEY }) === 'T') return false;
    session.set({ name: KEY, value: 'T' });
  } catch {
    // Without a session every view is held to the bound of the first.
  }
  return true;
}
