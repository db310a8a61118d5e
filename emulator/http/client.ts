import type { Refusal } from '../login/refusal';
import type { Caller } from '../model';
import { LOGIN_PATH } from './host';

/**
 * Logs in through the login page of a serving account, as a browser would.
 *
 * @param url of `serve`
 * @returns the cookie to send with every further request, or why the account does not let this caller in
 * @throws Error if the server answers anything else
 */
export async function login(url: string, caller: Caller): Promise<{ cookie: string } | { refusal: Refusal }> {
  const response = await fetch(`${url}${LOGIN_PATH}`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ entity: String(caller.entity), role: String(caller.role) }).toString(),
    redirect: 'manual',
  });
  const body = (await response.json()) as { refusal?: Refusal };
  if (body.refusal !== undefined) return { refusal: body.refusal };
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (response.status !== 200 || cookie === undefined) throw new Error(`logging in answered ${response.status}`);
  return { cookie };
}
