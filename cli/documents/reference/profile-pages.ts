/**
 * docs/profiles/: one page an integration, made from its profile.
 */
import { LOG_IN } from '../../../src/TypeScript/netsuite/credential-kinds';
import { levelText } from '../../../src/TypeScript/netsuite/levels';
import { permissionLabel } from '../../../src/TypeScript/netsuite/permissions';
import { REPORT_WORDS } from '../../../src/TypeScript/report/words';
import type {
  CredentialFile,
  ErrorFile,
  ProfileFile,
  RequirementFile,
} from '../../../src/TypeScript/profiles/profile-file';
import { ANY_INTEGRATION, profileFiles } from '../../../src/TypeScript/profiles/index';
import { checkLink } from './check-links';
import { conditionText } from './code-pages';
import { blocks, bullets, listed, madeFrom, numbered, once, type Pages, plain, section, table } from './markdown';
import { CREDENTIAL_WORDS, codeLink, featurePlace, permissionNames, readSources } from './names';
import { formatPage } from './profile-format';

const FOLDER = 'docs/profiles';

export function profilePages(): Pages {
  return new Map([
    ...[...profileFiles.values()].map((file): [string, string] => [`${FOLDER}/${file.id}.md`, pageOf(file)]),
    [`${FOLDER}/README.md`, formatPage()],
  ]);
}

function pageOf(file: ProfileFile): string {
  const { id, name, notes = [], source, readOn } = file;
  return blocks(
    id === ANY_INTEGRATION
      ? '# Any integration: what it needs to log in to NetSuite'
      : `# ${name}: permissions that it needs in NetSuite`,
    madeFrom(`src/TypeScript/profiles/data/${id}.json`),
    source === undefined
      ? 'This is the profile of every integration that has no other.'
      : `What ${name} needs of NetSuite to ${file.verb ?? 'work'}. The main source is [this page](${source})${readOn === undefined ? '' : `, read on ${readOn}`}. Vendors change their pages: where theirs differs from this one, theirs is right.`,
    section('Good to know', bullets(notes.map(plain))),
    recognised(file),
    section('How it logs in', logIns(file)),
    needs(file),
    section('Levels that the vendor publishes for its role', ...advised(file)),
    section('Restrictions', restrictions(file)),
    section("In the vendor's list, and not in NetSuite", ...unmatched(file)),
    section('Error codes', ...errors(file)),
    section('How its role comes into the account', ...origin(file)),
    section('After the fix', ...afterwards(file)),
    section('Questions', ...questions(file)),
    section('Check it', checkIt(file)),
    section('Sources', bullets(sources(file))),
  );
}

function recognised({ id, name, recognise }: ProfileFile): string {
  const { integrationNames, roleNames = [], bundle } = recognise;
  const rows = [
    integrationNames.length === 0
      ? id === ANY_INTEGRATION
        ? 'It is used for every application that no other profile recognises.'
        : "No integration record is recognised by its name. To use this profile, copy it on Token Doctor's page (Make it our own) and write the name of your integration record into `integrationNames`."
      : `Its integration record has ${quotedNames(integrationNames)} in its name (Setup > Integration > Manage Integrations).`,
    roleNames.length === 0
      ? 'No particular role is expected.'
      : `It is expected to use the role ${quotedNames(roleNames)} (Setup > Users/Roles > Manage Roles).`,
    bundle === undefined
      ? ''
      : `Its role comes with the bundle ${bundle.name}${bundle.id === undefined ? '' : ` (id ${bundle.id})`}.`,
  ];
  return section(`How ${name} is recognised`, bullets(rows.filter((row) => row !== '')));
}

function quotedNames(names: readonly string[]): string {
  return listed(
    names.map((one) => `“${plain(one)}”`),
    'or',
  );
}

function logIns({ credentials, features = [] }: ProfileFile): string {
  const shared = features.map(({ id }) => id);
  return table(
    ['kind of credential', 'features to be on, under Setup > Company > Enable Features', 'permission to log in'],
    credentials.map(({ kind, features: own = [] }: CredentialFile) => {
      const { feature, requirement } = LOG_IN[kind];
      return [
        CREDENTIAL_WORDS[kind],
        once([feature, ...shared, ...own])
          .map(featurePlace)
          .join('; '),
        `${permissionNames(requirement.anyOf)} at ${levelText(requirement.level)}`,
      ];
    }),
  );
}

const STRENGTHS = {
  required: 'required',
  published: 'published',
} as const;

function needs(file: ProfileFile): string {
  const { requirements, name } = file;
  const own = requirements.filter(({ id }) => !Object.values(LOG_IN).some(({ requirement }) => requirement.id === id));
  if (own.length === 0) return section('What it needs', 'No permission is known beyond those to log in.');
  const numbers = once(own.flatMap((one) => sourceOf(file, one) ?? []));
  const readings = once(own.map((one) => `${sourceOf(file, one) ?? ''} ${readOnOf(file, one)}`));
  const [only] = numbers;
  const hasOne = readings.length === 1 && only !== undefined && own[0] !== undefined;
  const uncertain = own.filter(({ doubt }) => doubt !== undefined);
  return section(
    'What it needs',
    `**Required** means that there is public evidence that ${name} fails without it. **Published** means that the vendor's list asks for it. If it is missing, Token Doctor warns. If an error text names it, it counts as required.`,
    table(
      ['for what', 'permission', 'level', 'strength', 'only if', 'its codes', 'source', 'read on'],
      own.map((one) => {
        const source = sourceOf(file, one);
        return [
          forWhat(one),
          permissionNames(one.anyOf),
          levelText(one.level),
          `${STRENGTHS[one.strength ?? 'required']}${one.doubt === undefined ? '' : ' (see below)'}`,
          plain(conditionText(file, one.onlyWith)),
          (one.explains ?? []).map(codeLink).join(', '),
          source === undefined || hasOne ? '' : `[${numbers.indexOf(source) + 1}](${source})`,
          source === undefined || hasOne ? '' : readOnOf(file, one),
        ];
      }),
    ),
    hasOne ? `Source of each line: <${only}>${sentenceOfDay(readOnOf(file, own[0]))}.` : '',
    uncertain.length === 0
      ? ''
      : `What is not certain:\n\n${bullets(uncertain.map((one) => `${forWhat(one)}: ${plain(one.doubt ?? '')}`))}`,
    (file.options ?? []).length === 0
      ? ''
      : 'An account does not say what the integration is set up to do. A permission that only one of its options needs is checked only if an error text names it.',
  );
}

/** The label; the name of the permission where there is none. */
function forWhat({ label, anyOf }: RequirementFile): string {
  return plain(label ?? anyOf.map((id) => permissionLabel(id).replace(/^\w+ > /, '')).join(' or '));
}

function sourceOf(file: ProfileFile, { source }: RequirementFile): string | undefined {
  return source ?? file.source;
}

function readOnOf(file: ProfileFile, one: RequirementFile | undefined): string {
  return one?.readOn ?? file.readOn ?? '';
}

function sentenceOfDay(day: string): string {
  return day === '' ? '' : `, read on ${day}`;
}

function advised(file: ProfileFile): string[] {
  const { advised: levels = [] } = file;
  if (levels.length === 0) return [];
  return [
    `If a level is lower, Token Doctor warns. It does not say that the role is broken.`,
    table(
      ['permission', 'level', 'only if'],
      levels.map(({ permission, level, onlyWith }) => [
        permissionNames([permission]),
        levelText(level),
        conditionText(file, onlyWith),
      ]),
    ),
  ];
}

function restrictions({ restrictions: own }: ProfileFile): string {
  if (own?.subsidiaries === undefined) return '';
  const codes = own.explains ?? [];
  return `The role has to see every subsidiary: Setup > Users/Roles > Manage Roles > the role > Subsidiary Restrictions.${codes.length === 0 ? '' : ` Otherwise it may show ${listed(codes.map(codeLink), 'or')}.`}`;
}

function unmatched({ unmatched: lines = [] }: ProfileFile): string[] {
  if (lines.length === 0) return [];
  return [
    'The vendor asks for these too. Token Doctor knows no permission of that name and does not check them.',
    table(
      ['as the vendor writes it', 'level', 'note'],
      lines.map(({ name, level, note }) => [
        plain(name),
        level === undefined ? '' : levelText(level),
        plain(note ?? ''),
      ]),
    ),
  ];
}

const KINDS: Readonly<Record<ErrorFile['kind'], string>> = {
  permission: 'a permission',
  login: 'the login',
  data: 'the data',
  form: 'a form',
  setup: 'the setup',
  limit: 'a limit',
  other: 'not said',
};

function errors({ errors: own = [] }: ProfileFile): string[] {
  if (own.length === 0) return [];
  return [
    table(
      ['what it shows', 'what it means', 'it is about'],
      own
        .toSorted((a, b) => a.code.localeCompare(b.code, 'en'))
        .map(({ code, meaning, kind }) => [codeLink(code), plain(meaning), KINDS[kind]]),
    ),
  ];
}

function origin({ origin: own }: ProfileFile): string[] {
  if (own === undefined) return [];
  return [plain(own.how), own.caution === undefined ? '' : plain(own.caution), `Where: ${plain(own.where)}.`];
}

function afterwards({ afterwards: places = [], retry = {} }: ProfileFile): string[] {
  const { title, where, who, enterCredentials } = retry;
  return [
    title === undefined ? '' : `${plain(title)}${where === undefined ? '' : `: ${plain(where)}`}.`,
    who === undefined ? '' : `Who can do it: ${plain(who)}.`,
    ...places.map((place) => `**${plain(place.title)}**\n\n${numbered(place.steps.map(plain))}`),
    enterCredentials === undefined ? '' : `With a new token: ${plain(enterCredentials)}`,
  ];
}

function questions({ questions: own = [], requirements }: ProfileFile): string[] {
  return own.map(({ question, answer, cases = [] }) => {
    const labels = new Map(requirements.map((one) => [one.id, forWhat(one)]));
    const rows = cases.map((one) => [
      listed(
        [...(one.checks ?? []).map(checkLink), ...(one.requirements ?? []).map((id) => `“${labels.get(id) ?? id}”`)],
        'or',
      ),
      plain(one.answer),
    ]);
    const otherwise = plain(answer).replaceAll('{requirements}', 'what the report names');
    return `**${plain(question)}**\n\n${table(['what is broken', 'answer'], [...rows, ['something else', otherwise]])}`;
  });
}

function checkIt({ id, name }: ProfileFile): string {
  if (id === ANY_INTEGRATION) return `\`npx token-doctor preflight --integration ${id}\``;
  return `Open Token Doctor's page in NetSuite, follow “${REPORT_WORDS.allIntegrations}” and choose your application of ${name}. Or ask from outside:

\`\`\`sh
npx token-doctor preflight --integration ${id}
\`\`\`

If it shows an error, paste the text: [how to ask](../symptoms/README.md).`;
}

function sources(file: ProfileFile): string[] {
  const { requirements, features = [], errors: own = [], unmatched: lines = [], checkSources = [], retry = {} } = file;
  const day = file.readOn;
  const dated = (one: { readonly source?: string | undefined; readonly readOn?: string | undefined }) => ({
    source: one.source,
    readOn: one.readOn ?? (one.source === file.source ? day : undefined),
  });
  const all = [file, ...requirements, ...features, ...lines, ...checkSources, retry].map(dated);
  const ofCodes = once(own.flatMap(({ source }) => source ?? []));
  const first = readSources(all);
  const more = ofCodes.filter((source) => !first.some((line) => line.startsWith(`<${source}>`)));
  return [
    ...withoutUndated(first),
    ...(more.length === 0 ? [] : [`For its error codes, ${more.length} more: they stand on the pages of the codes.`]),
  ];
}

/** An address stands once: with its day, where one of the claims has it. */
function withoutUndated(lines: readonly string[]): string[] {
  return lines.filter((line) => line.includes('>, read on') || !lines.some((other) => other.startsWith(`${line},`)));
}
