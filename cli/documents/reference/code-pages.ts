/**
 * docs/codes/: one page a code, of NetSuite's, of the Login Audit Trail and of every integration's profile. Integrations that share
 * a code share its page.
 */
import { CHECK_ORDER, type CheckId } from '../../../src/TypeScript/diagnosis/finding';
import { REFUSAL_CODES } from '../../../src/TypeScript/netsuite/refusals/codes';
import { LOGIN_DETAIL_SOURCE, LOGIN_DETAILS } from '../../../src/TypeScript/netsuite/refusals/login-details';
import type { ErrorFile, ProfileFile, RequirementFile } from '../../../src/TypeScript/profiles/profile-file';
import { profileFiles } from '../../../src/TypeScript/profiles/index';
import { askSection } from './ask';
import { checkLines } from './check-links';
import { FAULT_WORDS, type RefusalKind } from './fault-words';
import { blocks, bullets, madeFrom, once, type Pages, plain, quoted, section, table, withoutDot } from './markdown';
import {
  explainedSection,
  ANSWERS,
  otherwiseSection,
  permissionQuestion,
  sourcesOf,
  stepsOf,
  stepsSection,
} from './meaning-sections';
import { codeFile, featurePlace, permissionAt, readSources } from './names';
import { EMPTY_CODES, NETSUITE_CODES, type NetSuiteCode } from './netsuite-codes';
import { sourceLines } from './sources';
import { symptomsWithCode } from './symptom-links';

const FOLDER = 'docs/codes';

/** Whose it is: the index tells them apart. */
export type CodeOwner = 'netsuite' | 'login-audit-trail' | 'integration';

export interface CodeEntry {
  readonly code: string;
  readonly owner: CodeOwner;
  /** In one sentence. */
  readonly meaning: string;
  /** The names of the integrations that show it. */
  readonly integrations: readonly string[];
}

interface VendorError {
  readonly profile: ProfileFile;
  readonly error: ErrorFile;
}

/** What NetSuite means by one of its codes; undefined for one that the list of refusals does not have. */
export function kindOfCode(code: string): RefusalKind | undefined {
  return REFUSAL_CODES.find(({ pattern }) => pattern.test(code))?.fault;
}

function vendorErrors(): ReadonlyMap<string, readonly VendorError[]> {
  const found = new Map<string, VendorError[]>();
  for (const profile of profileFiles.values()) {
    for (const error of profile.errors ?? []) {
      found.set(error.code, [...(found.get(error.code) ?? []), { profile, error }]);
    }
  }
  return found;
}

/** Every code that has a page, by its owner and then by its name. */
export function codeEntries(): CodeEntry[] {
  const vendors = vendorErrors();
  const integrations = (code: string) => (vendors.get(code) ?? []).map(({ profile }) => profile.name);
  const netsuites = [...NETSUITE_CODES, ...EMPTY_CODES].map(({ code }): CodeEntry => {
    const kind = kindOfCode(code);
    return {
      code,
      owner: 'netsuite',
      meaning: kind === undefined ? SAYS_NOTHING : FAULT_WORDS[kind].means,
      integrations: integrations(code),
    };
  });
  const details = Object.entries(LOGIN_DETAILS).map(([code, kind]): CodeEntry => ({
    code,
    owner: 'login-audit-trail',
    meaning: FAULT_WORDS[kind].means,
    integrations: [],
  }));
  const own = new Set([...netsuites, ...details].map(({ code }) => code));
  const others = [...vendors].flatMap(([code, [first]]): CodeEntry[] =>
    own.has(code) || first === undefined
      ? []
      : [{ code, owner: 'integration', meaning: first.error.meaning, integrations: integrations(code) }],
  );
  const byCode = (a: CodeEntry, b: CodeEntry) => a.code.localeCompare(b.code, 'en');
  return [...netsuites.sort(byCode), ...details.sort(byCode), ...others.sort(byCode)];
}

const SAYS_NOTHING = 'The code says nothing by itself: the sentence beside it decides.';

export function codePages(): Pages {
  const vendors = vendorErrors();
  const entries = codeEntries();
  const pages = entries.map(({ code, owner }): [string, string] => {
    const shown = vendors.get(code) ?? [];
    return [pathOf(code), pageOf(code, owner, shown)];
  });
  return new Map([...pages, [`${FOLDER}/README.md`, overview(entries)]]);
}

/** The path of its page. */
export function pathOf(code: string): string {
  return `${FOLDER}/${codeFile(code)}.md`;
}

function pageOf(code: string, owner: CodeOwner, shown: readonly VendorError[]): string {
  if (owner === 'integration') return vendorPage(code, shown);
  const kind = owner === 'netsuite' ? kindOfCode(code) : LOGIN_DETAILS[code];
  const entry = [...NETSUITE_CODES, ...EMPTY_CODES].find((one) => one.code === code) ?? { code, sentences: [] };
  return blocks(
    owner === 'netsuite' ? `# ${code}: error of NetSuite` : `# ${code} in the Login Audit Trail`,
    madeFrom('cli/documents/reference and the list of refusals in src/TypeScript/netsuite/refusals'),
    introduction(code, owner, entry),
    kind === undefined ? emptyCode() : meaningOf(kind),
    ...shown.map((one) => section(`In ${one.profile.name}`, besideNetSuite(one))),
    askSection(entry.sentences.length > 0 ? `${code}: ${entry.sentences[0] ?? ''}` : code),
    seeAlso(code),
    section('Sources', bullets(once([...netsuiteSources(code, owner, kind, entry), ...vendorSources(shown)]))),
  );
}

function introduction(code: string, owner: CodeOwner, { sentences, note = '' }: NetSuiteCode): string {
  if (owner === 'login-audit-trail') {
    return `**${code}** is in the column Detail of the Login Audit Trail: Setup > Users/Roles > User Management > View Login Audit Trail. NetSuite does not tell it to the integration, which sees [Invalid login attempt](../symptoms/invalid-login-attempt.md).`;
  }
  return [
    `**${code}** is an error code of NetSuite. ${plain(note)}`.trim(),
    sentences.length === 0
      ? ''
      : `It stands beside ${sentences.length === 1 ? 'this sentence' : 'sentences such as these'}:\n\n${quoted(sentences)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function meaningOf(kind: RefusalKind): string {
  return [
    section('What it means', FAULT_WORDS[kind].means),
    permissionQuestion(FAULT_WORDS[kind].isPermission),
    explainedSection([kind]),
    stepsSection(stepsOf([kind])),
    otherwiseSection([kind]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function emptyCode(): string {
  return [
    section(
      'What it means',
      `${SAYS_NOTHING} It can be a permission, a restriction, a wrong value or a form. NetSuite uses it for all of them.`,
    ),
    permissionQuestion('maybe'),
    section(
      'What to do',
      'Look for the sentence beside the code. If the integration shows only the code, the sentence may be in its log. Then look for that sentence in the [index](../error-index.md).',
    ),
  ].join('\n\n');
}

function netsuiteSources(
  code: string,
  owner: CodeOwner,
  kind: RefusalKind | undefined,
  { sources = [] }: NetSuiteCode,
): string[] {
  const own =
    owner === 'login-audit-trail'
      ? [LOGIN_DETAIL_SOURCE]
      : REFUSAL_CODES.filter(({ pattern }) => pattern.test(code))
          .slice(0, 1)
          .map(({ source }) => source);
  return sourceLines([...own, ...(kind === undefined ? [] : sourcesOf([kind])), ...sources]);
}

function seeAlso(code: string): string {
  return section('See also', bullets(symptomsWithCode(code)));
}

function vendorPage(code: string, shown: readonly VendorError[]): string {
  const [first] = shown;
  const names = shown.map(({ profile }) => `[${profile.name}](../profiles/${profile.id}.md)`).join(' and ');
  const sentence = /^\w+$/.test(code) ? `**${code}** is an error code` : `“${code}” is an error`;
  const owners = shown.map(({ profile }) => profile.name).join(' and ');
  const title = /^\w+$/.test(code)
    ? `# ${code}: error of ${owners} with NetSuite`
    : `# “${code}”: error of ${owners} with NetSuite`;
  const bodies =
    shown.length === 1 && first !== undefined
      ? [vendorBody(first)]
      : shown.map((one) => section(`In ${one.profile.name}`, vendorBody(one).replace(/^## /gm, '### ')));
  return blocks(
    title,
    madeFrom(shown.map(({ profile }) => `src/TypeScript/profiles/data/${profile.id}.json`).join(' and ')),
    `${sentence} of ${names}.`,
    ...bodies,
    askSection(/^\w+$/.test(code) ? `${code}: …` : code, first?.profile.id),
    seeAlso(code),
    section('Sources', bullets(vendorSources(shown))),
  );
}

/** What an integration says of a code of NetSuite's, whose page says the rest. */
function besideNetSuite({ profile, error }: VendorError): string {
  const { meaning, look, fix } = error;
  return [
    `[${profile.name}](../profiles/${profile.id}.md) shows it too. ${plain(meaning)}`,
    fix === undefined ? '' : plain(fix),
    look === undefined ? '' : `Where to look: ${withoutDot(plain(look))}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function vendorBody({ profile, error }: VendorError): string {
  const { meaning, kind, look, fix } = error;
  const found = explanationsOf(profile, error);
  return [
    section('What it means', plain(meaning)),
    section('Is it a permission problem?', answerOf(error, found)),
    linksSection(profile, found),
    section('What to do', fix === undefined ? '' : plain(fix)),
    section('Where to look', look === undefined ? '' : plain(look)),
    kind === 'permission' || kind === 'login' ? section('If no check fails', NOTHING_BROKEN) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const NOTHING_BROKEN =
  'Then the change may not be saved yet, or the integration uses another token than the one that was checked. Paste the whole text: a sentence of NetSuite in it says more than the code.';

interface Explanations {
  readonly requirements: readonly RequirementFile[];
  readonly features: readonly string[];
  readonly subsidiaries: boolean;
  readonly checks: readonly CheckId[];
  readonly mayBe: readonly CheckId[];
}

/** What of the profile says that it explains the code. */
function explanationsOf(profile: ProfileFile, { code, checks = [], mayBe = [] }: ErrorFile): Explanations {
  return {
    requirements: profile.requirements.filter(({ explains = [] }) => explains.includes(code)),
    features: (profile.features ?? []).filter(({ explains = [] }) => explains.includes(code)).map(({ id }) => id),
    subsidiaries: profile.restrictions?.explains?.includes(code) ?? false,
    checks,
    mayBe,
  };
}

function answerOf({ kind, mayBe = [] }: ErrorFile, { requirements, checks }: Explanations): string {
  if (kind === 'permission') return ANSWERS.yes;
  if (kind === 'login') return ANSWERS.login;
  if (requirements.length + checks.length + mayBe.length > 0)
    return '**It can be.** Mostly it is something else, but a permission or another check can be the cause.';
  if (kind === 'other') return ANSWERS.maybe;
  return `**No.** ${ABOUT[kind]} More permissions for the role do not help.`;
}

const ABOUT = {
  data: 'It is about the data: a record, its values or its period.',
  form: 'It is about a form and its fields.',
  setup: 'It is about how NetSuite or the integration is set up.',
  limit: 'It is about a limit.',
} as const;

function linksSection(profile: ProfileFile, found: Explanations): string {
  const levels = found.requirements.length > 0;
  const certain = once([
    ...found.checks,
    ...(found.features.length > 0 ? (['feature-enabled'] as const) : []),
    ...(levels ? (['token-role', 'role-permission', 'global-permission'] as const) : []),
  ]);
  const ordered = CHECK_ORDER.filter((id) => certain.includes(id));
  return section(
    'Which check explains it',
    ordered.length === 0
      ? ''
      : `One of these checks explains the code. They are in the order in which access fails:\n\n${bullets(checkLines(ordered))}`,
    levels
      ? `The code belongs to ${found.requirements.length === 1 ? 'this requirement' : 'these requirements'} of ${profile.name}:\n\n${table(
          ['for what', 'permission', 'only if'],
          found.requirements.map(({ label, anyOf, level, onlyWith }) => [
            plain(label ?? ''),
            permissionAt(anyOf, level),
            conditionText(profile, onlyWith),
          ]),
        )}`
      : '',
    found.features.length === 0 ? '' : `The feature is ${found.features.map(featurePlace).join(' or ')}.`,
    found.subsidiaries
      ? 'The role also has to see every subsidiary: Setup > Users/Roles > Manage Roles > the role > Subsidiary Restrictions.'
      : '',
    found.mayBe.length === 0
      ? ''
      : `The code does not say the cause. Each of these can be it:\n\n${bullets(checkLines(found.mayBe))}`,
  );
}

/** When something is needed, as the cell of a table has it. */
export function conditionText(
  { options = [], credentials }: ProfileFile,
  onlyWith: RequirementFile['onlyWith'],
): string {
  if (onlyWith === undefined) return '';
  const { feature, credential, option } = onlyWith;
  const label = options.find(({ id }) => id === option)?.label;
  return [
    feature === undefined ? '' : `the feature ${featurePlace(feature)} is on`,
    credential === undefined || credentials.length < 2 ? '' : `it logs in with ${CREDENTIALS[credential]}`,
    label === undefined ? '' : `it does this: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const CREDENTIALS = {
  'access-token': 'an access token',
  'oauth2-authorization': 'OAuth 2.0 and a consent',
  'oauth2-certificate': 'OAuth 2.0 and a certificate',
} as const;

function vendorSources(shown: readonly VendorError[]): string[] {
  return readSources(
    shown.flatMap(({ profile, error }) => [
      { source: error.source ?? profile.source, readOn: error.readOn ?? profile.readOn },
      ...explanationsOf(profile, error).requirements,
    ]),
  );
}

function overview(entries: readonly CodeEntry[]): string {
  const rows = (owner: CodeOwner) =>
    entries
      .filter((entry) => entry.owner === owner)
      .map(({ code, meaning, integrations }) => [
        `[${code}](${codeFile(code)}.md)`,
        plain(firstSentence(meaning)),
        integrations.join(', '),
      ]);
  return blocks(
    '# Error codes',
    madeFrom('the profiles in src/TypeScript/profiles/data and the words in cli/documents/reference'),
    'One page for each code: what it means, whether it is a permission problem, which check explains it, and what to do. If you have a sentence and no code, look at the [symptoms](../symptoms/README.md). Everything in one list: the [index](../error-index.md).',
    'A code is only a hint. If a sentence of NetSuite is beside it, the sentence decides.',
    section("Integrations' own codes", table(['code', 'what it means', 'integration'], rows('integration'))),
    section("NetSuite's codes", table(['code', 'what it means', 'also shown by'], rows('netsuite'))),
    section(
      'Reasons in the Login Audit Trail',
      'Setup > Users/Roles > User Management > View Login Audit Trail, column Detail. Only an administrator sees them.',
      table(['Detail', 'what it means'], rows('login-audit-trail')),
    ),
  );
}

/** For a table. */
export function firstSentence(text: string): string {
  return /^.*?[.](?= [A-Z“]|$)/s.exec(text)?.[0] ?? text;
}
