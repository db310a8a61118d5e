/**
 * What an error text says, item by item: data for the report, nothing decided yet.
 */
import type { Level } from '../../netsuite/levels';
import type { Fault } from '../../netsuite/refusals/fault';
import type { LoginFault } from '../../netsuite/refusals/login-details';
import type { CheckId } from '../finding';

/**
 * How an item is known: by one of NetSuite's sentences or codes (`Fault`), by a value of the Login Audit Trail's Detail
 * (`LoginFault`), by a code of an integration, by a permission that the text lists, or by a table of a query in the text.
 */
export type SymptomKind = Fault | LoginFault | 'vendor-code' | 'listed-permission' | 'table';

/** A permission, or several of which any one will do. */
export interface NeededPermission {
  /** Ids, such as `LIST_ACCOUNT`. Never empty. */
  readonly anyOf: readonly string[];
  /** At least at this level; `higher`: one level above the one that is effective. */
  readonly level: Level | 'higher';
  /** Whether the text says so; a table's permission and what a code hints at are only likely. */
  readonly said: boolean;
}

/** A feature: by id, or by the name that the text or the records catalog has, where its id is not known. */
export interface NamedFeature {
  readonly id: string | null;
  readonly name: string;
}

/** What in the chain could explain an item. All empty: nothing in the chain can. */
export interface Explains {
  /**
   * Failing findings of these checks explain it, in the order of the checks. Where `permissions` is not empty, `role-permission`
   * and `global-permission` count only for these permissions, and `feature-enabled` only for `features`, if it has any.
   */
  readonly checks: readonly CheckId[];
  readonly permissions: readonly NeededPermission[];
  /** Whether unmet requirements to log in explain it. */
  readonly logIn: boolean;
  readonly features: readonly NamedFeature[];
}

/** A restriction of the role that a sentence speaks of. */
export interface NamedRestriction {
  /** In lower case as the sentence has it, such as `subsidiary`; null where it names none. */
  readonly segment: string | null;
  readonly when: 'viewing' | 'editing' | 'either';
}

export interface RecognisedItem {
  /** As it stood there, cut at 200 characters. Not escaped: whoever shows it has to. */
  readonly text: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly at: number;
  readonly kind: SymptomKind;
  /** The integration's code beside it, else NetSuite's; null where there is none. */
  readonly code: string | null;
  /** The one permission that it names, by id; null where it names none, several, or one whose id is not known. */
  readonly permission: string | null;
  /** The level that the text says, `VIEW` where it says that the permission is needed; null where it says none. */
  readonly level: Level | null;
  /** Every permission that the name may stand for, or of which the sentence says that any will do. */
  readonly anyOf: readonly string[];
  /** `either`: the sentence says that any of them will do; `ambiguous`: the name fits several and the text does not say which. */
  readonly choice: 'one' | 'either' | 'ambiguous';
  /** Why the id is believed to be meant, where the name is not NetSuite's own; null otherwise. */
  readonly doubt: string | null;
  /** Permissions as the text calls them; also those without a known id. */
  readonly names: readonly string[];
  /** Tables, record types or custom record types that it names. */
  readonly records: readonly string[];
  readonly restriction: NamedRestriction | null;
  /** Ids of the profiles that list the code. */
  readonly profiles: readonly string[];
  readonly explains: Explains;
  /** Why the meaning is believed: `[DOC] page`, `[SEEN] address` or `ASSUMED: …`. */
  readonly source: string;
}

export interface Symptom {
  /** In order of appearance, each thing once, a hundred at most. */
  readonly items: readonly RecognisedItem[];
  /** Characters in the middle of a long text that were not looked at; 0 mostly. */
  readonly skipped: number;
}

/** Words that only profiles know. */
export interface Vocabulary {
  /** `profile` is the id of the profile that lists the code. */
  readonly codes: readonly { readonly code: string; readonly profile: string }[];
}

/** What it is, where nothing in the chain explains it. */
export interface Otherwise {
  readonly kind: 'data' | 'form' | 'limit' | 'login' | 'setup' | 'unknown';
  /** In a sentence or two. */
  readonly message: string;
  /** The screen on which to look. */
  readonly look: string;
}
