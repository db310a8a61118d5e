import { parseArgs } from 'node:util';

import { ConfigurationError } from './configuration-error.ts';
import { EXIT, exitStatus } from './exit-status.ts';
import { renderJUnit } from './junit.ts';
import { isPackage, loadPackage } from './own-package.ts';
import { preflight, type Preflight, type PreflightOptions } from './preflight.ts';
import { fromEnvironment, fromFile, type Setting } from './read-credentials.ts';
import type { Form } from './received.ts';
import { keepState, readState } from './state.ts';
import { renderText } from './text.ts';
import { CREDENTIAL_KINDS } from './report.ts';
import { VERSION } from './version.ts';
import { DEFAULT_INTEGRATION } from './default-integration.ts';

const USAGE = `token-doctor preflight [options]

Asks Token Doctor in a NetSuite account whether an integration may sync.

  --integration ID      which integration: the id of a profile, or the internal id of an application
                        (default: ${DEFAULT_INTEGRATION})
  --symptom TEXT        the error as the integration showed it; - reads it from standard input
  --token ID            internal id of the access token to diagnose; not NETSUITE_TOKEN_ID
  --own-credential      the credential that this command logs in with, such as an OAuth 2.0 one
  --read-certificate    with --own-credential: also asks NetSuite when its certificate ends
  --employee ID         with --role: a credential of this user and role, whether or not there is a token
  --role ID             with --employee: the role of that credential
  --kind KIND           its kind: ${CREDENTIAL_KINDS.join(', ')}
  --on-behalf           the caller is not the integration: a monitor, say, with credentials of its own
  --form FORM           full or minimal, the verdict and a link to the page (default: full)
  --page N              of an account with very many credentials, which page of them is explained (default: 1)
  --page-size N         credentials on a page
  --state FILE          keeps the last answer there, and asks only for what is new; holds no credential
  --format FORMAT       text, json or junit (default: text)
  --timeout SECONDS     for everything together (default: 60)
  --env-file FILE       credentials as NETSUITE_...=value lines, instead of the environment
  --credentials FILE    credentials as JSON, instead of the environment
  --help, --version

token-doctor role-check FILE... --profile ID checks role files of an SDF project, where its package is installed.
token-doctor what-if --account FILE --project DIR says what they would break, where its package is installed.

Credentials come from the environment or from one file, never from arguments, which other people can see:
  NETSUITE_ACCOUNT and
  NETSUITE_CONSUMER_KEY, NETSUITE_CONSUMER_SECRET, NETSUITE_TOKEN_ID, NETSUITE_TOKEN_SECRET (an access token)
  or NETSUITE_CLIENT_ID, NETSUITE_CERTIFICATE_ID, NETSUITE_PRIVATE_KEY_FILE (OAuth 2.0 client credentials)
  or NETSUITE_ACCESS_TOKEN (an OAuth 2.0 access token)

Exit status: 0 ready, 1 blocked, 2 not known, 3 wrong question: bad usage, or Token Doctor does not know what
it was asked; 4 refused or unreachable, 5 the command itself failed.
Node.js 20 also reads --env-file: if the file is missing, Node.js says so and exits with 9.`;

const OPTIONS = {
  integration: { type: 'string' },
  symptom: { type: 'string' },
  token: { type: 'string' },
  'own-credential': { type: 'boolean' },
  'read-certificate': { type: 'boolean' },
  employee: { type: 'string' },
  role: { type: 'string' },
  kind: { type: 'string' },
  'on-behalf': { type: 'boolean' },
  form: { type: 'string' },
  page: { type: 'string' },
  'page-size': { type: 'string' },
  state: { type: 'string' },
  format: { type: 'string' },
  timeout: { type: 'string' },
  'env-file': { type: 'string' },
  credentials: { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

const FORMATS = {
  text: renderText,
  json: (result: Preflight) => JSON.stringify(result),
  junit: renderJUnit,
} as const;

/** Where a command reads and writes. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** What stands on standard input; left out: nothing. */
  readonly input?: () => Promise<string>;
  /** How `role-check` and `what-if` are found; left out: by their packages. */
  readonly packaged?: typeof loadPackage;
}

/**
 * Runs the command.
 *
 * @param argv without node and the script
 * @returns the exit status
 */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { environment, out, err, packaged = loadPackage } = surroundings;
  try {
    const [first, ...others] = argv;
    if (isPackage(first)) return await (await packaged(first))(others, { folder: process.cwd(), out, err });
    const options = parse(argv);
    if (options.help === true || options.version === true) {
      out(options.help === true ? USAGE : VERSION);
      return EXIT.ready;
    }
    const render = rendererOf(options.format ?? 'text');
    const symptom = await symptomIn(options, surroundings);
    // What was recognised in a text is quoted in the answer, and no file keeps that.
    const state = symptom === undefined ? options.state : undefined;
    const since = state === undefined ? undefined : readState(state);
    const result = await preflight({
      ...settingOf(options, environment),
      ...questionIn(options),
      ...(symptom === undefined ? {} : { symptom }),
      ...(since === undefined ? {} : { since }),
    });
    out(render(result));
    // A refusal leaves the last answer where it is: it is still what to compare the next one with.
    if (state !== undefined && 'report' in result && !result.unchanged) {
      const failed = keepState(state, result);
      if (failed !== undefined) err(`The answer could not be kept in ${state}: ${failed}.`);
    }
    return exitStatus(result);
  } catch (thrown) {
    if (thrown instanceof ConfigurationError) {
      err(thrown.message);
      return EXIT.usage;
    }
    // Its message might quote anything: the name has to do.
    err(`token-doctor failed: ${thrown instanceof Error ? thrown.name : 'unknown failure'}.`);
    return EXIT.bug;
  }
}

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** @throws ConfigurationError that repeats nothing: an argument that is not known may be a secret */
function parse(argv: readonly string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch {
    throw new ConfigurationError(`${whatIsWrong(argv)}\n\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const isKnown = positionals.length === 1 && positionals[0] === 'preflight';
  if (values.help === true || values.version === true || isKnown) return values;
  throw new ConfigurationError(`The commands are preflight, role-check and what-if.\n\n${USAGE}`);
}

/** Which option, at most. What has not the form of one may be a secret, and so may every value. */
function whatIsWrong(argv: readonly string[]): string {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(OPTIONS, name)) {
      const isWord = rawName.length <= 24 && /^--[a-z]+(?:-[a-z]+)*$/.test(rawName);
      return `${isWord ? rawName : 'One of the options'} is not known.`;
    }
    const { type } = OPTIONS[name as keyof typeof OPTIONS];
    if (type === 'boolean' && value !== undefined) return `--${name} takes no value.`;
    if (name === 'timeout' && /^-\d/.test(value ?? '')) return TIMEOUT;
    if (type === 'string' && (value === undefined || (!inlineValue && value.startsWith('-') && value !== '-'))) {
      return `--${name} wants a value.`;
    }
  }
  return 'There is an option that is not known, or one without its value.';
}

const TIMEOUT = '--timeout: write seconds above 0, such as 30, at most 3600.';

type Question = Pick<
  PreflightOptions,
  'integration' | 'token' | 'credential' | 'readCertificate' | 'onBehalf' | 'form' | 'page' | 'pageSize' | 'timeout'
>;

function questionIn(options: Options): Question {
  const { integration, token, 'on-behalf': onBehalf, form, page, 'page-size': pageSize, timeout } = options;
  return {
    ...(integration === undefined ? {} : { integration }),
    ...(token === undefined ? {} : { token: tokenOf(token) }),
    ...credentialIn(options),
    ...(onBehalf === undefined ? {} : { onBehalf }),
    ...(form === undefined ? {} : { form: formOf(form) }),
    ...(page === undefined ? {} : { page: numberOf('--page', page) }),
    ...(pageSize === undefined ? {} : { pageSize: numberOf('--page-size', pageSize) }),
    ...(timeout === undefined ? {} : { timeout: timeoutOf(timeout) }),
  };
}

/** @throws ConfigurationError that repeats no value */
function credentialIn(options: Options): Pick<PreflightOptions, 'credential' | 'readCertificate'> {
  const { 'own-credential': own, 'read-certificate': reads, employee, role, kind } = options;
  const isNamed = employee !== undefined || role !== undefined;
  if (own === true && (isNamed || kind !== undefined)) {
    throw new ConfigurationError('Give --own-credential, or --employee and --role, not both.');
  }
  if (reads === true && own !== true) throw new ConfigurationError('--read-certificate goes with --own-credential.');
  if (own === true) return { credential: 'own', ...(reads === true ? { readCertificate: true } : {}) };
  if (!isNamed && kind === undefined) return {};
  if (employee === undefined || role === undefined) {
    throw new ConfigurationError('Give --employee and --role together, such as --employee 42 --role 1001.');
  }
  const known = CREDENTIAL_KINDS.find((one) => one === kind);
  if (kind !== undefined && known === undefined) {
    throw new ConfigurationError(`--kind: choose one of ${CREDENTIAL_KINDS.join(', ')}.`);
  }
  const ids = { employee: idOf('--employee', employee), role: idOf('--role', role) };
  return { credential: known === undefined ? ids : { ...ids, kind: known } };
}

function idOf(option: string, text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new ConfigurationError(`${option}: write one internal id, such as 42.`);
}

/** @throws ConfigurationError that repeats nothing of it */
async function symptomIn({ symptom }: Options, { input }: Surroundings): Promise<string | undefined> {
  if (symptom === undefined) return undefined;
  const text = symptom === '-' ? await (input?.() ?? '') : symptom;
  if (text.trim() !== '') return text;
  throw new ConfigurationError(
    '--symptom: the text is empty. Give the error as the integration showed it, or - to read it from standard input.',
  );
}

function formOf(form: string): Form {
  if (form === 'full' || form === 'minimal') return form;
  throw new ConfigurationError('--form: choose full or minimal.');
}

function rendererOf(format: string): (result: Preflight) => string {
  if (Object.hasOwn(FORMATS, format)) return FORMATS[format as keyof typeof FORMATS];
  throw new ConfigurationError('--format: choose text, json or junit.');
}

function settingOf(options: Options, environment: Surroundings['environment']): Setting {
  const { 'env-file': env, credentials: json } = options;
  if (env !== undefined && json !== undefined)
    throw new ConfigurationError('Give --env-file or --credentials, not both.');
  if (env !== undefined) return fromFile(env, 'env');
  return json === undefined ? fromEnvironment(environment) : fromFile(json, 'json');
}

function tokenOf(token: string): number {
  if (/^[1-9]\d{0,14}$/.test(token)) return Number(token);
  throw new ConfigurationError(
    '--token: write the internal id of an access token, such as 501; not NETSUITE_TOKEN_ID.',
  );
}

function numberOf(option: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new ConfigurationError(`${option}: write a whole number from 1, such as 2.`);
}

/** In milliseconds. */
function timeoutOf(timeout: string): number {
  const seconds = /^\d{1,4}(?:\.\d{1,3})?$/.test(timeout) ? Number(timeout) : 0;
  if (seconds > 0 && seconds <= 3600) return seconds * 1000;
  throw new ConfigurationError(TIMEOUT);
}
