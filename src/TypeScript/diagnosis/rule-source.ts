/**
 * Where a rule comes from, as a person may look it up.
 */

/**
 * `documented`: Oracle says so. `vendor`: the integration's vendor does. `seen`: public code works that way. `assumed`: no
 * public source says so.
 */
export const SOURCE_MARKS = ['documented', 'vendor', 'seen', 'assumed'] as const;
export type SourceMark = (typeof SOURCE_MARKS)[number];

export interface RuleSource {
  /** Of the page; null where there is none. */
  readonly title: string | null;
  /** Of the page, https; null where there is none. */
  readonly address: string | null;
  readonly mark: SourceMark;
  /** What it says, in one plain sentence. */
  readonly says: string;
}

const ORACLE_HELP = 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/';

/** A page of Oracle's NetSuite help. */
export function oracleHelp(page: string, title: string, says: string): RuleSource {
  return { title, address: `${ORACLE_HELP}${page}.html`, mark: 'documented', says };
}

/** A page of the vendor's help. */
export function vendorHelp(title: string, address: string, says: string): RuleSource {
  return { title, address, mark: 'vendor', says };
}

/** What public code shows. */
export function seenInPublicCode(says: string): RuleSource {
  return { title: null, address: null, mark: 'seen', says };
}

/** What no public source says. */
export function assumed(says: string): RuleSource {
  return { title: null, address: null, mark: 'assumed', says };
}

/** What a login is refused with, and why. */
export const LOGIN_ERRORS = {
  page: 'subsect_156935170194',
  title: 'Error Messages for RESTlets, SOAP Web Services, and REST Web Services',
} as const;

/** What becomes of tokens. */
export const TOKEN_LIST = {
  page: 'bridgehead_4249078810',
  title: 'Viewing, Editing, Creating, and Revoking TBA Tokens',
} as const;

const SHORT_MARKS: Readonly<Record<SourceMark, string>> = {
  documented: '[DOC]',
  vendor: '[DOC-3P]',
  seen: '[SEEN]',
  assumed: 'ASSUMED',
};

/** The sources in one line: mark, name of the page, what it says. */
export function sourcesInShort(sources: readonly RuleSource[]): string {
  return sources
    .map(({ mark, title, address, says }) => {
      const page = mark === 'documented' ? address?.slice(ORACLE_HELP.length).replace(/\.html$/, '') : title;
      const sentence = says.replace(/\.$/, '');
      return page ? `${SHORT_MARKS[mark]} ${page} (${sentence})` : `${SHORT_MARKS[mark]}: ${sentence}`;
    })
    .join('; ');
}

/** The sources of a check and the vendor's for the same, what Oracle says first and what nobody says last. */
export function inOrder(sources: readonly RuleSource[]): readonly RuleSource[] {
  return sources.toSorted((a, b) => SOURCE_MARKS.indexOf(a.mark) - SOURCE_MARKS.indexOf(b.mark));
}
