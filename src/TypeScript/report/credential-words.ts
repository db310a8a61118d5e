/**
 * What a report says of the credentials themselves, in the words of their kind.
 */
import { fill } from '../diagnosis/checks/define';
import { credentialName, credentialWord } from '../diagnosis/references';
import type { CredentialKind, Report, TokenReport } from './contract';
import { REPORT_WORDS } from './words';

/** The kind of a credential in a report. */
export function kindIn({ kind = 'access-token' }: Pick<TokenReport, 'kind'>): CredentialKind {
  return kind;
}

/** What it is called at the beginning of a line: `Access token`, `OAuth 2.0 authorization`. */
export function kindLabel(token: Pick<TokenReport, 'kind'>): string {
  const name = credentialName({ kind: kindIn(token) });
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Over the table of what is needed. */
export function neededCaption(token: Pick<TokenReport, 'kind'>): string {
  return fill(REPORT_WORDS.neededCaption, { word: credentialWord({ kind: kindIn(token) }) });
}

/** Whether the integration has to be given something new, as a sentence. */
export function credentialsSentence({ tokens }: Pick<Report, 'tokens'>, isNew: boolean): string {
  const kinds = new Set(tokens.map(kindIn));
  const [kind = 'access-token'] = kinds;
  return (isNew ? NEW : OLD)[kinds.size > 1 ? 'access-token' : kind];
}

const NEW: Readonly<Record<CredentialKind, string>> = {
  'access-token': REPORT_WORDS.newCredentials,
  'oauth2-authorization': 'You must connect the integration to NetSuite again.',
  'oauth2-certificate': 'You must enter the new certificate in the integration.',
};

const OLD: Readonly<Record<CredentialKind, string>> = {
  'access-token': REPORT_WORDS.oldCredentials,
  'oauth2-authorization': 'The authorization stays the same.',
  'oauth2-certificate': 'The certificate stays the same.',
};
