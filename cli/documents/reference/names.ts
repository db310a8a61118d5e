/**
 * Permissions, features, kinds of credential and codes as the pages name them.
 */
import type { CredentialKind } from '../../../src/TypeScript/netsuite/credential-kinds';
import { featureIdOf } from '../../../src/TypeScript/netsuite/feature-ids';
import { featureName, featurePath } from '../../../src/TypeScript/netsuite/features';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { levelText } from '../../../src/TypeScript/netsuite/levels';
import { permissionLabel } from '../../../src/TypeScript/netsuite/permissions';
import { once } from './markdown';

/** `Lists > Accounts (LIST_ACCOUNT)`; several with "or". */
export function permissionNames(anyOf: readonly string[]): string {
  return anyOf
    .map((id) => {
      const label = permissionLabel(id);
      return label === id ? `\`${id}\`` : `${label} (\`${id}\`)`;
    })
    .join(' or ');
}

/** `Lists > Accounts at View`. */
export function permissionAt(anyOf: readonly string[], level: Level): string {
  return `${anyOf.map(permissionLabel).join(' or ')} at ${levelText(level)}`;
}

/** Names of features whose place on Enable Features no public page says. */
const FEATURE_NAMES = [
  'Accounting Periods',
  'Classes',
  'Departments',
  'IP Address Rules',
  'Locations',
  'Multi-Book Accounting',
  'Multiple Currencies',
  'Projects',
  'Subsidiaries',
  'SuiteAnalytics Connect',
  'SuiteAnalytics Workbook',
];

/** `Multiple Currencies`; the id in backticks where no name is known. */
function featureWord(id: string): string {
  const name = featureName(id);
  return name === id ? (FEATURE_NAMES.find((one) => featureIdOf(one) === id) ?? `\`${id}\``) : name;
}

/** With its place below Enable Features, where it is known. */
export function featurePlace(id: string): string {
  return featurePath(id) === id ? featureWord(id) : featurePath(id);
}

export const CREDENTIAL_WORDS: Readonly<Record<CredentialKind, string>> = {
  'access-token': 'Access token (token-based authentication)',
  'oauth2-authorization': 'OAuth 2.0, with the consent of a person',
  'oauth2-certificate': 'OAuth 2.0, with a certificate (client credentials, M2M)',
};

/** The name of the page of a code. One that is a sentence has the name in small letters. */
export function codeFile(code: string): string {
  if (/^\w+$/.test(code)) return code;
  return code
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** From a page one folder below docs. */
export function codeLink(code: string): string {
  return `[${/^\w+$/.test(code) ? code : `“${code}”`}](../codes/${codeFile(code)}.md)`;
}

/** Addresses with the days on which they were read, each once. */
export function readSources(
  sources: readonly { readonly source?: string | undefined; readonly readOn?: string | undefined }[],
): string[] {
  return once(
    sources.flatMap(({ source, readOn }) =>
      source === undefined ? [] : [`<${source}>${readOn === undefined ? '' : `, read on ${readOn}`}`],
    ),
  );
}
