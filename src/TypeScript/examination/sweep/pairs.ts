/**
 * The pairs that the stages of a sweep hand to each other. Each value is text below 100 KB, and nobody but these stages writes it.
 */
import type { HolderPage } from '../../account/sweep/holder-pages';
import type { Credential } from '../../diagnosis/facts';
import type { ChosenProfile } from '../choose-profile';
import type { OfIntegration } from '../../diagnosis/sweep/merge-pages';
import type { AccountStanding } from '../../diagnosis/standing';
import type { SweptIntegration } from '../../diagnosis/sweep/swept';
import type { StoredPart } from '../../snapshots/sweeps/sweep-entry';

/** What the stage map gets. */
export type InputPair = TokensPair | RegisteredPair | BeforePair | AccountPair;

interface OfSweep {
  /** The key of the sweep. */
  readonly sweep: string;
}

/** The access tokens of some holders, by their internal ids. */
export interface TokensPair extends OfSweep {
  readonly kind: 'tokens';
  readonly hasLast: boolean;
  readonly page: HolderPage;
  readonly joins: boolean;
}

/** Credentials that are registered. */
export interface RegisteredPair extends OfSweep {
  readonly kind: 'registered';
  readonly hasLast: boolean;
  readonly credentials: readonly Credential[];
}

/** Some parts of the last sweep. */
export interface BeforePair extends OfSweep {
  readonly kind: 'before';
  readonly parts: readonly StoredPart[];
}

/** What the stage getInputData found out about the account as a whole. */
export interface AccountPair extends OfSweep {
  readonly kind: 'account';
  readonly page: PageDone;
}

/** What the stage reduce gets of an integration. */
export type OfGroup =
  | { readonly kind: 'about'; readonly about: AboutGroup }
  /** `at` is its place: where NetSuite calls the stage map again for a pair, the same outcome may come twice. */
  | { readonly kind: 'page'; readonly at: string; readonly outcome: string }
  | { readonly kind: 'before'; readonly sweep: string; readonly rows: string }
  /** Of the last sweep something about the integration could not be read. */
  | { readonly kind: 'before-unread' };

export interface AboutGroup extends Pick<OfIntegration, 'group' | 'name' | 'isRelied' | 'shared'> {
  readonly origin: ChosenProfile['origin'];
  /** Whether there is a last sweep. */
  readonly hasLast: boolean;
}

/** The key under which each page says that it was read. No integration has it. */
export const PAGES = '~pages';

/** What became of one pair of the stage map. */
export interface PageDone {
  readonly key: string;
  /** Whether every credential that may be live was seen. */
  readonly complete: boolean;
  /** Of the account as a whole: whether there is a page for every holder; where not, any integration may lack credentials. */
  readonly everyPage?: boolean;
  /** False where one was seen and not understood: its integration lacks it, and no other one does. */
  readonly everyCredential?: boolean;
  /** Why something could not be read, each once. */
  readonly unread: readonly string[];
  readonly queries: number;
}

/** Reasons that one page names. */
export const MOST_REASONS = 20;

/** What the stage summarize gets: `state 3 any/7`. */
export type OutputKind = 'state' | 'soon' | 'roles' | 'change' | 'unseen' | 'fate' | 'total' | 'pages';

/** What the credentials of an integration come to that the last sweep found and nobody saw, if the sweep read everything else. */
export interface Fate extends Pick<OfIntegration, 'group' | 'name'> {
  readonly standing: AccountStanding;
}

export function outputKey(kind: OutputKind, number: number, group: string): string {
  return `${kind} ${number} ${group}`;
}

export function outputOf(key: string): { readonly kind: OutputKind; readonly group: string } {
  const [kind, group] = [key.slice(0, key.indexOf(' ')), key.slice(key.lastIndexOf(' ') + 1)];
  return { kind: kind as OutputKind, group };
}

/** The integration that has a key. */
export function groupOfKey(key: string, anyId: string): SweptIntegration {
  const [integration = key, application] = key.split('/');
  const isAny = integration === anyId && application !== undefined;
  return { key, integration, application: isAny ? Number(application) : null };
}

/** The integration that an application belongs to. */
export function groupOf({ profile }: ChosenProfile, application: number, anyId: string): SweptIntegration {
  return profile.id === anyId
    ? { key: `${anyId}/${application}`, integration: profile.id, application }
    : { key: profile.id, integration: profile.id, application: null };
}
