import { parseArgs } from 'node:util';
import { CREDENTIAL_KINDS } from '../../src/TypeScript/netsuite/credential-kinds';
import { featuresFor, type Profile } from '../../src/TypeScript/diagnosis/profile';
import type { Fix } from './check-file';
import { loadProfile } from './load-profile';
import type { Question } from './question';
import { messageOf } from './thrown';
import { UsageError } from './usage-error';

export const USAGE = `token-doctor-role-check FILE... --profile ID|FILE [options]

Checks role files of an SDF project: do they let an integration do what it needs? Needs no account.

  --profile ID|FILE        which integration: the id of a shipped profile, or a file of the format profile/1
  --format FORMAT          text, json (one line for each file), sarif or junit (default: text)
  --fix                    writes the lines that are required and missing, and raises those that are too low
  --fix-published          the same, and for what the vendor publishes as well
  --credential KIND        ${CREDENTIAL_KINDS.join(', ')} (default: the usual one of the profile)
  --option ID              an option of the integration that is in use; may be repeated
  --without-feature ID     a feature that is off in the account; may be repeated. All others are assumed to be on
  --help, --version

Exit status: 3 bad usage or a file that cannot be read (the others are checked all the same), else 1 if a role is blocked,
else 0. 5: the command itself failed.`;

const OPTIONS = {
  profile: { type: 'string', multiple: true },
  format: { type: 'string', multiple: true },
  credential: { type: 'string', multiple: true },
  option: { type: 'string', multiple: true },
  'without-feature': { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  'fix-published': { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

export const FORMATS = ['text', 'json', 'sarif', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

export interface Command {
  readonly files: readonly string[];
  readonly question: Question;
  readonly format: Format;
  readonly fix: Fix | undefined;
  /** What is odd about what was asked, each a sentence. */
  readonly warnings: readonly string[];
}

/**
 * @param argv may begin with the `--` by which an npm script hides the rest from Node.js
 * @param folder against which files are named
 * @throws UsageError
 */
export function parseCommand(argv: readonly string[], folder: string): Command | 'help' | 'version' {
  const { values, positionals: files } = parsed(argv[0] === '--' ? argv.slice(1) : argv);
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  const format = formatOf(once('--format', values.format) ?? 'text');
  const named = once('--profile', values.profile);
  if (named === undefined) throw wrong('--profile is missing: name the integration, such as --profile expensify.');
  if (files.length === 0) throw wrong('No role file is named.');
  const { profile, notes } = loadProfile(named, folder);
  const question: Question = {
    profile,
    kind: kindOf(profile, once('--credential', values.credential)),
    options: new Set(optionsOf(profile, listed(values.option))),
    featuresOff: new Set(listed(values['without-feature'])),
  };
  refuseNeededFeatures(question);
  return {
    files,
    question,
    format,
    fix: values['fix-published'] === true ? 'published' : values.fix === true ? 'required' : undefined,
    warnings: [...notes.map((note) => `${named}: ${note}`), ...unusedFeatures(question)],
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    throw wrong(messageOf(thrown).replace(/\.?$/, '.'));
  }
}

function wrong(message: string): UsageError {
  return new UsageError(`${message}\n--help says what this command takes.`);
}

function once(option: string, values: readonly string[] | undefined): string | undefined {
  if (values !== undefined && values.length > 1)
    throw wrong(`${option} is given ${values.length} times. Give it once.`);
  if (values?.[0] === '') throw wrong(`${option}: the value is empty.`);
  return values?.[0];
}

/** `--option a --option b` and `--option a,b` */
function listed(values: readonly string[] = []): string[] {
  return values.flatMap((value) => value.split(',')).filter((id) => id !== '');
}

function formatOf(format: string): Format {
  const found = FORMATS.find((one) => one === format);
  if (found === undefined) throw wrong(`--format ${format}: choose ${FORMATS.join(', ')}.`);
  return found;
}

function kindOf({ name, credentials }: Profile, named: string | undefined): Question['kind'] {
  const kinds = credentials.map(({ kind }) => kind);
  const kind = named === undefined ? credentials[0].kind : kinds.find((one) => one === named);
  if (kind === undefined) throw wrong(`--credential ${named ?? ''}: ${name} uses ${kinds.join(', ')}.`);
  return kind;
}

function optionsOf({ name, options }: Profile, named: readonly string[]): readonly string[] {
  const unknown = named.find((id) => !options.some((option) => option.id === id));
  if (unknown === undefined) return named;
  const choice = options.length === 0 ? 'it has none' : `it has ${options.map(({ id }) => id).join(', ')}`;
  throw wrong(`--option ${unknown}: ${name} has no such option; ${choice}.`);
}

/** Without a feature that every credential of the kind needs no role is enough: the file would be ready for something that cannot work. */
function refuseNeededFeatures({ profile, kind, featuresOff }: Question): void {
  const needed = featuresFor(profile, kind).find((id) => featuresOff.has(id));
  if (needed === undefined) return;
  throw wrong(
    `--without-feature ${needed}: with ${kind}, ${profile.name} does not work without this feature, whatever the role allows.`,
  );
}

/** One list of features may serve several profiles, so that this is no fault. */
function unusedFeatures({ profile, featuresOff }: Question): string[] {
  const asked = new Set(profile.requirements.flatMap(({ onlyWith: { feature } }) => feature ?? []));
  return [...featuresOff]
    .filter((id) => !asked.has(id))
    .map((id) => `--without-feature ${id}: no requirement of ${profile.name} depends on it.`);
}
