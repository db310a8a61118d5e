import { parseArgs } from 'node:util';
import { messageOf } from '../../role-check/src/index';
import type { NamedRoles } from './match-roles';
import { UsageError } from './usage-error';

export const USAGE = `token-doctor-what-if --account FILE --project DIR [options]

Says which integrations the role files of an SDF project would break if they were deployed. Needs no account.

  --account FILE           the account: an account file (format account/1), or the answer that has one in it
  --project DIR            the SDF project: the folder with manifest.xml, or the one with suitecloud.config.js
  --profile FILE...        profiles to add to those that are shipped (format profile/1); may be repeated
  --role SCRIPTID=ID       which role of an exported account file a role file is, by internal id; may be repeated
  --format FORMAT          text, json, sarif or junit (default: text)
  --json                   the same as --format json
  --help, --version

Exit status: 3 bad usage or a file that cannot be read (the other files are compared all the same), else 1 if a
credential breaks, else 2 if it is unknown whether one breaks, else 0. 5: the command itself failed.`;

const OPTIONS = {
  account: { type: 'string', multiple: true },
  project: { type: 'string', multiple: true },
  profile: { type: 'string', multiple: true },
  role: { type: 'string', multiple: true },
  format: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

export const FORMATS = ['text', 'json', 'sarif', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

export interface Command {
  readonly account: string;
  readonly project: string;
  readonly profiles: readonly string[];
  readonly named: NamedRoles;
  readonly format: Format;
}

/**
 * @param argv may begin with the `--` by which an npm script hides the rest from Node.js
 * @throws UsageError
 */
export function parseCommand(argv: readonly string[]): Command | 'help' | 'version' {
  const { values, more } = parsed(argv[0] === '--' ? argv.slice(1) : argv);
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  const account = once('--account', values.account);
  const project = once('--project', values.project);
  if (account === undefined) throw wrong('--account is missing: name an account file.');
  if (project === undefined) throw wrong('--project is missing: name the folder of an SDF project.');
  const profiles = [...(values.profile ?? []), ...more];
  if (profiles.includes('')) throw wrong('--profile: the value is empty.');
  return { account, project, profiles, named: rolesIn(values.role), format: formatOf(values) };
}

/** `--profile` takes several files: those after its first one belong to no option of their own. */
function parsed(argv: readonly string[]) {
  let result;
  try {
    result = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (thrown) {
    throw wrong(messageOf(thrown).replace(/\.?$/, '.'));
  }
  const { tokens, values } = result;
  const more: string[] = [];
  tokens.forEach((token, place) => {
    if (token.kind !== 'positional') return;
    const option = tokens.slice(0, place).findLast(({ kind }) => kind !== 'positional');
    if (option?.kind !== 'option' || option.name !== 'profile') {
      throw wrong(`${JSON.stringify(token.value)} belongs to no option.`);
    }
    more.push(token.value);
  });
  return { values, more };
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

function formatOf({ format, json }: ReturnType<typeof parsed>['values']): Format {
  const named = once('--format', format);
  if (named !== undefined && json === true && named !== 'json') throw wrong('Give --json or --format, not both.');
  const found = FORMATS.find((one) => one === (named ?? (json === true ? 'json' : 'text')));
  if (found === undefined) throw wrong(`--format ${named ?? ''}: choose ${FORMATS.join(', ')}.`);
  return found;
}

function rolesIn(values: readonly string[] = []): NamedRoles {
  const named = new Map<string, number>();
  for (const value of values) {
    const [, scriptid = '', id = ''] = /^(customrole\w*)=([1-9]\d{0,14})$/i.exec(value) ?? [];
    if (scriptid === '') {
      throw wrong(`--role ${value}: write a script id and an internal id, such as customrole_sync=1001.`);
    }
    const key = scriptid.toLowerCase();
    const isTwice = named.has(key) || [...named.values()].includes(Number(id));
    if (isTwice) throw wrong(`--role ${value}: the script id or the internal id is given before. Give each once.`);
    named.set(key, Number(id));
  }
  return named;
}
