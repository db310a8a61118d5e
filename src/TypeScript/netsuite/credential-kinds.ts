/**
 * What an integration may log in with, and what each kind needs of the account and of the role. Nothing here is a vendor's.
 */
import type { Level } from './levels';

/** In NetSuite's words: an access token; an OAuth 2.0 authorization of a user; a certificate mapping for client credentials. */
export const CREDENTIAL_KINDS = ['access-token', 'oauth2-authorization', 'oauth2-certificate'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

interface LogIn {
  /** The kind as a sentence names it. */
  readonly word: string;
  /** Without this feature nothing of the kind lets anybody in. */
  readonly feature: string;
  /** Any one of these at the level. */
  readonly requirement: {
    readonly id: string;
    readonly label: string;
    readonly anyOf: readonly string[];
    readonly level: Level;
  };
}

/** [DOC] section_157771482304 (the feature), section_157771510070 (the permission) */
const OAUTH2 = {
  feature: 'OAUTH2',
  requirement: { id: 'log-in-by-oauth2', label: 'Log in with OAuth 2.0', anyOf: ['ADMI_LOGIN_OAUTH2'], level: 'FULL' },
} as const;

/** For tokens either permission will do. [DOC] bridgehead_4248124361 */
export const LOG_IN: Readonly<Record<CredentialKind, LogIn>> = {
  'access-token': {
    word: 'token',
    feature: 'TBA',
    requirement: {
      id: 'log-in-by-token',
      label: 'Log in with an access token',
      anyOf: ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'],
      level: 'FULL',
    },
  },
  'oauth2-authorization': { word: 'authorization', ...OAUTH2 },
  'oauth2-certificate': { word: 'certificate mapping', ...OAUTH2 },
};

/** The ids of the requirements to log in. */
export const LOG_IN_IDS: ReadonlySet<string> = new Set(Object.values(LOG_IN).map(({ requirement }) => requirement.id));
