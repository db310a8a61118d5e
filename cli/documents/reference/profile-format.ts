/**
 * docs/profiles/README.md: the integrations, and how a vendor adds itself with one file.
 */
import { CREDENTIAL_KINDS, LOG_IN } from '../../../src/TypeScript/netsuite/credential-kinds';
import { featurePath } from '../../../src/TypeScript/netsuite/features';
import type { ProfileFile } from '../../../src/TypeScript/profiles/profile-file';
import { profileFiles } from '../../../src/TypeScript/profiles/index';
import { PROFILE_SCHEMA } from '../../../src/TypeScript/profiles/schema';
import { blocks, madeFrom, numbered, plain, section, table } from './markdown';
import { permissionNames } from './names';

/** Complete, and as small as a useful one is. A test holds that it is read without a note. */
export const EXAMPLE: ProfileFile = {
  format: 'profile/1',
  id: 'acme-pay',
  name: 'Acme Pay',
  verb: 'sync',
  recognise: { integrationNames: ['acme pay'], roleNames: ['Acme Pay Integration'] },
  credentials: [{ kind: 'access-token' }],
  features: [{ id: 'RESTWEBSERVICES', source: 'https://help.acme.example/netsuite/set-up', readOn: '2026-11-26' }],
  options: [{ id: 'bill-payments', label: 'Pays bills' }],
  requirements: [
    {
      id: 'rest',
      label: 'Use REST web services',
      anyOf: ['ADMI_RESTWEBSERVICES'],
      level: 'FULL',
      explains: ['AP-09'],
      source: 'https://help.acme.example/netsuite/set-up',
      readOn: '2026-11-26',
    },
    {
      id: 'currencies',
      label: 'Read currencies',
      anyOf: ['LIST_CURRENCY'],
      level: 'VIEW',
      onlyWith: { feature: 'MULTICURRENCY' },
      explains: ['AP-17'],
      source: 'https://help.acme.example/netsuite/errors',
      readOn: '2026-11-26',
    },
    {
      id: 'pay-bills',
      label: 'Pay bills',
      anyOf: ['TRAN_VENDPYMT'],
      level: 'FULL',
      strength: 'published',
      onlyWith: { option: 'bill-payments' },
      source: 'https://help.acme.example/netsuite/permissions',
      readOn: '2026-11-26',
    },
  ],
  errors: [
    {
      code: 'AP-17',
      meaning: 'Acme Pay may not read currencies.',
      kind: 'permission',
      source: 'https://help.acme.example/netsuite/errors',
      readOn: '2026-11-26',
    },
    {
      code: 'AP-30',
      meaning: 'The accounting period of the bill is closed.',
      kind: 'data',
      look: 'Setup > Accounting > Manage Accounting Periods',
      fix: 'Open the period, or give the bill a date in an open one.',
      source: 'https://help.acme.example/netsuite/errors',
      readOn: '2026-11-26',
    },
  ],
  afterwards: [{ title: 'On the web', steps: ['In Acme Pay, open Settings > NetSuite.', 'Choose Sync now.'] }],
  source: 'https://help.acme.example/netsuite/permissions',
  readOn: '2026-11-26',
};

export function formatPage(): string {
  return blocks(
    '# Integrations',
    madeFrom('the profiles in src/TypeScript/profiles/data and cli/documents/reference'),
    'A profile says what one integration needs of a NetSuite account. It is one data file and no code. Each integration has a page, which is made from its file:',
    table(
      ['integration', 'id', 'logs in with', 'needs', 'error codes'],
      [...profileFiles.values()]
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
        .map(({ id, name, credentials, requirements, errors = [] }) => [
          `[${name}](${id}.md)`,
          `\`${id}\``,
          credentials.map(({ kind }) => KIND_WORDS[kind]).join(', '),
          requirements.length === 0 ? 'to log in' : String(requirements.length),
          errors.length === 0 ? '' : String(errors.length),
        ]),
    ),
    'An integration that is not in the list gets the profile [Any integration](any.md): Token Doctor checks its login, and every permission that an error text names.',
    section(
      'Required and published',
      'Each requirement has a strength.',
      table(
        ['strength', 'use it if', 'if it is not met'],
        [
          [
            '`required`',
            'there is public evidence that the integration fails without it: an error page of the vendor, a public thread, a page of Oracle',
            'the verdict is `blocked`',
          ],
          [
            '`published`',
            "the vendor's list asks for it, and nothing more is known. A list often asks for more than is needed",
            'a warning; `blocked` only where an error text names it',
          ],
        ],
      ),
      'If you are not sure, write `published`: a permission that is wrongly `required` is a false alarm in every account.',
    ),
    section(
      'Add your integration',
      numbered([
        'Copy the example below into a new file in `src/TypeScript/profiles/data`. Its name is the id of your integration, with the ending .json.',
        'Say what it needs. Give a source for each claim: a public page, and the day on which you read it.',
        'Run `npm run docs`. It adds the file to the list, and makes its page here and the pages of its codes.',
        'Run `npm test`, which checks the file. Open a pull request with the file and the pages.',
      ]),
      "You do not have to wait for a new version of Token Doctor. An Administrator can add the same file on Token Doctor's page, for one account. On the command line, `npm run --silent diagnose -- --account FILE --profile FILE --integration ID` uses it.",
      'Role files of an SDF project are checked against a profile without an account: [role-check](../../role-check/README.md).',
      `\`\`\`json\n${JSON.stringify(EXAMPLE, null, 2)}\n\`\`\``,
      'Permissions are written by their ids. The pages above show ids beside names, and so does the [list of Oracle](https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/chapter_N3236764.html).',
    ),
    section(
      'What you can leave out',
      'Token Doctor knows what every credential needs to log in, and adds it to each profile:',
      table(
        ['kind of credential', 'feature', 'permission at Full'],
        CREDENTIAL_KINDS.map((kind) => [
          `\`${kind}\``,
          featurePath(LOG_IN[kind].feature),
          permissionNames(LOG_IN[kind].requirement.anyOf),
        ]),
      ),
    ),
    section(
      'How a file is checked',
      'A file is read strictly. These are refused, with the place and the reason: a field that is not in the format, a wrong level, an id that is there twice, a condition on an option or a credential that the file does not have, more than 500 requirements, a source that is not an https address. A permission or a feature that Token Doctor does not know is accepted, with a note.',
      'Any tool for JSON Schema can check it before: [profile.schema.json](../interface/profile.schema.json). Many editors check while you type, if you tell them where the schema is.',
    ),
    section('Every field', ...fieldTables()),
  );
}

const KIND_WORDS = {
  'access-token': 'token',
  'oauth2-authorization': 'OAuth 2.0 consent',
  'oauth2-certificate': 'OAuth 2.0 certificate',
} as const;

interface FieldSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly default?: string;
  readonly const?: string;
  readonly enum?: readonly unknown[];
  readonly items?: FieldSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

/** Of the whole file, then of each object in it, in the order of the schema. */
function fieldTables(): string[] {
  const schema = PROFILE_SCHEMA as FieldSchema & { readonly $defs?: Readonly<Record<string, FieldSchema>> };
  const defs = schema.$defs ?? {};
  const named = Object.entries(defs).filter(([, { properties }]) => properties !== undefined);
  const heading = (title: string, one: FieldSchema) =>
    [`### ${title}`, plain(one.description ?? ''), fieldTable(one, defs)].filter((part) => part !== '').join('\n\n');
  return [heading('The file', schema), ...named.map(([name, one]) => heading(objectName(name), one))];
}

function fieldTable(
  { properties = {}, required = [] }: FieldSchema,
  defs: Readonly<Record<string, FieldSchema>>,
): string {
  return table(
    ['field', 'value', 'must be there', 'what it says'],
    Object.entries(properties).map(([name, field]) => [
      `\`${name}\``,
      valueOf(field, defs),
      required.includes(name) ? 'yes' : '',
      plain(
        [
          field.description ?? describedElsewhere(name, field, defs),
          field.default === undefined ? '' : `Left out: \`${field.default}\`.`,
        ]
          .join(' ')
          .trim(),
      ),
    ]),
  );
}

/** What the object says of itself, or what its name alone does not say. */
function describedElsewhere(
  name: string,
  { $ref, items }: FieldSchema,
  defs: Readonly<Record<string, FieldSchema>>,
): string {
  const target = defs[($ref ?? items?.$ref ?? '').replace(/^.*\//, '')];
  return (target?.properties === undefined ? undefined : target.description) ?? PLAIN_FIELDS[name] ?? '';
}

/** Fields of which the format says no more than their names. */
const PLAIN_FIELDS: Readonly<Record<string, string>> = {
  format: 'Always this.',
  id: 'Its name in other places. The id of a profile is also the name of its file.',
  name: 'As people call it.',
  anyOf: 'Any one of these is enough.',
  level: 'At least at this level.',
  source: 'The page that says so.',
  readOn: 'The day on which somebody read that page.',
  kind: 'What it is about.',
  permission: 'Which permission.',
  title: 'A few words.',
  steps: 'What to do, in order.',
  question: 'As people ask it.',
  check: 'Which check.',
  says: 'What the page says, in one sentence.',
  note: 'Why it could not be matched.',
  how: 'What to do, in a sentence.',
  explains: 'Its own error codes that this explains.',
  onlyWith: 'When it is needed. Left out: always.',
};

function valueOf(field: FieldSchema, defs: Readonly<Record<string, FieldSchema>>): string {
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.enum !== undefined) return field.enum.map((one) => `\`${String(one)}\``).join(', ');
  if (field.type === 'array') return `list of: ${valueOf(field.items ?? {}, defs)}`;
  if (field.$ref !== undefined) {
    const name = field.$ref.replace(/^.*\//, '');
    const target = defs[name] ?? {};
    if (target.properties !== undefined) return objectName(name).toLowerCase();
    return target.enum === undefined ? (VALUES[name] ?? 'text') : valueOf(target, defs);
  }
  return field.type === 'string' ? 'text' : (field.type ?? '');
}

const VALUES: Readonly<Record<string, string>> = {
  ProfileId: 'lowercase letters, digits and hyphens',
  RequirementId: 'a short word in lowercase',
  PermissionIdText: 'id of a permission, such as `LIST_ACCOUNT`',
  FeatureIdText: 'id of a feature, such as `MULTICURRENCY`',
  CodeText: 'code as the integration shows it',
  SourceAddress: 'https address',
  Day: 'day, such as `2026-11-26`',
  Line: 'text in one line',
};

/** `QuestionCaseFile` as `Question case`. */
function objectName(name: string): string {
  const words = name.replace(/File$/, '').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
