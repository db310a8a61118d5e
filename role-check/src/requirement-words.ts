import type { Profile, Requirement } from '../../src/TypeScript/diagnosis/profile';
import { levelText, type Line } from '../../src/TypeScript/netsuite/levels';
import { permissionLabel } from '../../src/TypeScript/netsuite/permissions';
import type { Unmet } from './judge';

/** What is needed: `Setup > SOAP Web Services (ADMI_WEBSERVICES) at Full`. */
export function neededText({ permissions, level }: Pick<Unmet, 'permissions' | 'level'>): string {
  const names = permissions.map((id) => {
    const label = permissionLabel(id);
    return label === id ? id : `${label} (${id})`;
  });
  return `${names.join(', or ')} at ${levelText(level)}`;
}

/** What the role has instead. */
function foundText(found: Line): string {
  return found === null ? 'the role has no line for it' : `the role has it at ${levelText(found)}`;
}

/** One sentence that stands on its own. */
export function unmetText(unmet: Unmet, profile: Profile, { label }: Requirement): string {
  const verb = unmet.strength === 'published' ? 'asks for' : 'needs';
  return `${label}: ${profile.name} ${verb} ${neededText(unmet)}, and ${foundText(unmet.found)}.`;
}

/** [DOC] What NetSuite itself asks of a login: no profile has it. */
const LOG_IN_PAGES: Readonly<Record<string, string>> = {
  'log-in-by-token': 'bridgehead_4248124361',
  'log-in-by-oauth2': 'section_157771510070',
};

/** The public page from which a requirement is known: its own, Oracle's on logging in, else the profile's; null for none. */
export function sourceOf({ id, source }: Requirement, profile: Profile): string | null {
  if (source !== undefined) return source;
  const page = LOG_IN_PAGES[id];
  if (page !== undefined) return `https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/${page}.html`;
  return profile.source;
}
