/**
 * The page as the account sends it, without a browser: what it says, weighs and costs.
 */
import type { Running } from '../../../cli/embedded';
import { ADMINISTRATOR_ROLE, type Caller, login, selectRow } from '../../../emulator';

export const PAGE = '/app/site/hosting/scriptlet.nl?script=customscript_td_doctor_sl&deploy=customdeploy_td_doctor_sl';

export function anAdministrator({ account }: Running): Caller {
  const sql = 'SELECT employee FROM employeeroles WHERE role = ? ORDER BY employee LIMIT 1';
  return { entity: Number(selectRow(account.database, sql, [ADMINISTRATOR_ROLE])?.[0]), role: ADMINISTRATOR_ROLE };
}

/** @returns the cookie of a login, `name=value` */
export async function sessionOf({ serving }: Running, caller: Caller): Promise<string> {
  const entrance = await login(serving.url, caller);
  if ('refusal' in entrance) throw new Error(entrance.refusal.message);
  return entrance.cookie;
}

export interface Sent {
  readonly text: string;
  readonly bytes: number;
  /** Governance units. */
  readonly units: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks an account for the page, or for a view of it, as an Administrator. */
export async function sent(running: Running, view = ''): Promise<Sent> {
  const cookie = await sessionOf(running, anAdministrator(running));
  const response = await fetch(`${running.serving.url}${PAGE}${view}`, { headers: { cookie } });
  const text = await response.text();
  const units = Number(response.headers.get('x-embedded-units'));
  return { text, bytes: Buffer.byteLength(text), units, headers: Object.fromEntries(response.headers) };
}
