/**
 * A whole account as a proof draws it: an account file, what an administrator registered, the profile that is asked about, and when.
 * All of it is plain JSON, so that one that shows a difference can be printed, shrunk and kept.
 */
import type { AccountDocument, AccountRole } from '../answer';
import type { Level } from '../levels';

export const KINDS = ['access-token', 'oauth2-authorization', 'oauth2-certificate'] as const;
export type Kind = (typeof KINDS)[number];

export const SEGMENTS = ['CLASS', 'DEPARTMENT', 'LOCATION', 'ITEM', 'ACCOUNT'] as const;
export type Segment = (typeof SEGMENTS)[number];

export interface WholeRole extends AccountRole {
  restrictions?: { segment: Segment; viewingAllowed?: boolean }[];
}

export interface WholeDocument extends AccountDocument {
  roles: WholeRole[];
}

/** An OAuth 2.0 credential that an administrator registered. The first is entry 1. */
export interface Registration {
  application: number;
  kind: 'oauth2-authorization' | 'oauth2-certificate';
  entity: number;
  role: number;
  /** Empty for none. */
  from: string;
  until: string;
  ended: boolean;
  label: string;
}

interface Only {
  feature?: string;
  credential?: Kind;
  option?: string;
}

/** What of `profile/1` decides, as the file has it. */
export interface ProfileRules {
  format: 'profile/1';
  id: string;
  name: string;
  recognise: { integrationNames: string[]; roleNames?: string[] };
  credentials: { kind: Kind; features?: string[] }[];
  features?: { id: string }[];
  options?: { id: string; label: string }[];
  requirements: {
    id: string;
    anyOf: string[];
    level: Exclude<Level, 'NONE'>;
    strength?: 'required' | 'published';
    onlyWith?: Only;
  }[];
  advised?: { permission: string; level: Exclude<Level, 'NONE'>; onlyWith?: Only }[];
  restrictions?: { subsidiaries?: 'ALL'; segments?: Segment[]; employees?: 'ALL'; accountingBooks?: 'ALL' };
  calls?: { channel: 'SOAP' | 'REST' | 'RESTLET'; onlyWith?: Only }[];
}

export interface WholeAccount {
  document: WholeDocument;
  registered: Registration[];
  profile: ProfileRules;
  /** Whether the profile is the account's own, and not one that is shipped. */
  own: boolean;
  /** The application that is asked about by its number; null where the profile finds them by name. */
  application: number | null;
  /** When it is asked, an ISO time in UTC. */
  at: string;
}

/** The id that reports give to the credential of an entry. */
export const idOfEntry = (entry: number): number => 900_000_000_000_000 + entry;
