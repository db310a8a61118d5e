/**
 * The shape of a check. A check is one file: its rule, and its words as data beside it.
 */
import type { Chain } from '../chain';
import type { Survey } from '../credentials';
import { survey, withoutLeftOvers } from '../credentials';
import type { Credential, Fact, Facts, FactSource } from '../facts';
import { known, UNREAD } from '../facts';
import type { AccountCheckId, CheckId, Explanation, Finding, Status, TokenCheckId, Words } from '../finding';
import type { Profile } from '../profile';
import type { RuleSource } from '../rule-source';
import { inOrder, sourcesInShort } from '../rule-source';
import { credentialWord } from '../references';

/** What the checks of the account see. */
export interface AccountSubject {
  readonly facts: Facts;
  readonly profile: Profile;
  /** Of every credential of the matching integrations that was read. */
  readonly credentials: Fact<Survey>;
  /** Whether any credential was read, a dead one too; null where that is not known. */
  readonly hasCredentials: boolean | null;
}

export function accountSubject(read: Facts, profile: Profile): AccountSubject {
  const facts = withoutLeftOvers(read, profile);
  const { credentials } = facts;
  return {
    facts,
    profile,
    credentials: credentials.known ? known(survey(credentials.value, facts.readAt)) : UNREAD,
    hasCredentials: credentials.known ? credentials.value.length > 0 : null,
  };
}

interface Check<Id extends CheckId, Subject> {
  readonly id: Id;
  /** What the rule looks at: where one of these was not read, the check may be unknown, and by nothing else. */
  readonly reads: readonly FactSource[];
  /** Where the rule comes from. What the vendor says of it stands in the profile. */
  readonly sources: readonly RuleSource[];
  readonly words: Words;
  /** The rule. It builds no text: of most credentials of a large account nothing else is asked. */
  readonly decide: (subject: Subject) => Status;
  /** What the words need. @param status what the rule decided */
  readonly explain: (subject: Subject, status: Status) => Explanation;
}

export type AccountCheck = Check<AccountCheckId, AccountSubject>;
export interface TokenCheck extends Check<TokenCheckId, Chain> {
  /**
   * Whether the rule sees nothing of the credential but its kind and its role, and nothing of the holder but what the global lines
   * make of the requirements. Many credentials share what such a rule decides.
   */
  readonly isOfRole?: true;
}

/** @param status what the check decided, where that is known already */
export function findingOf<
  Id extends CheckId,
  Subject extends { readonly profile: Profile; readonly credential?: Credential },
>(check: Check<Id, Subject>, subject: Subject, status: Status = check.decide(subject)): Finding<Id> {
  const { profile, credential } = subject;
  const { explains = [], evidence, evidenceCut, wording, slots: own } = check.explain(subject, status);
  const words = wording ?? check.words[status] ?? { title: NOT_APPLICABLE, message: NOT_APPLICABLE };
  const word = credential && { word: credentialWord(credential) };
  const slots = { integration: profile.name, verb: profile.verb, ...word, ...own };
  return {
    check: check.id,
    status,
    // A code explains something that fails, or that may: what passes explains no error.
    explains:
      status === 'fail' || status === 'unknown'
        ? [...new Set([...explains, ...(profile.explains[check.id] ?? [])])].sort()
        : [],
    title: fill(words.title, slots),
    message: fill(words.message, slots),
    evidence,
    ...(evidenceCut === undefined ? {} : { evidenceCut }),
    source: sourcesInShort(sourcesOf(check, profile)),
  };
}

/** Where the rule of a check comes from, for one integration. */
export function sourcesOf(
  { id, sources }: { readonly id: CheckId; readonly sources: readonly RuleSource[] },
  profile: Profile,
): readonly RuleSource[] {
  return inOrder([...sources, ...(profile.sources[id] ?? [])]);
}

const NOT_APPLICABLE = 'Does not apply here.';

/** Puts names into `{slots}`. A slot without a name stays visible: a test finds it. */
export function fill(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}

/** Names in one sentence: nobody reads more, and an account may have thousands. */
const MOST_NAMES = 50;

/** Names as a sentence lists them: `a, b and c`. Of very many the first fifty, and how many more there are. */
export function listed(names: readonly string[]): string {
  if (names.length > MOST_NAMES) {
    return `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
  }
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A label in the middle of a sentence; what is spelt in capitals stays so. */
export function inSentence(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
