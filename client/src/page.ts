import type { Report } from './received.ts';

/**
 * The link to the page, for a person.
 *
 * @param app where people log in to the account
 * @returns null where the report names no page, or one that is not of this account
 */
export function pageOf({ page }: Report, app: URL): string | null {
  if (typeof page !== 'string' || !page.startsWith('/') || !URL.canParse(page, app)) return null;
  const { href } = new URL(page, app);
  // `//elsewhere` is a path to the eye and another host to a browser.
  return href.startsWith(`${app.origin}/`) ? href : null;
}
