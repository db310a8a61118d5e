import { parseArgs } from 'node:util';

import { ConfigurationError } from './configuration-error.ts';
import { EXIT, exitStatus } from './exit-status.ts';
import { renderJUnit } from './junit.ts';
import { type Form, preflight, type Preflight, type PreflightOptions } from './preflight.ts';
import { fromEnvironment, fromFile, type Setting } from './read-credentials.ts';
import { keepState, readState } from './state.ts';
import { renderText } from './text.ts';
import { VERSION } from './version.ts';

const USAGE = `token-doctor preflight [options]

Asks Token Doctor in a NetSuite account whether an integration may sync.

  --integration ID      which integration (default: expensify)
  --token ID            internal id of the one access token to diagnose
  --on-behalf           the caller is not the integration: a monitor, say, with credentials of its own
  --form FORM           full or minimal, the verdict and a link to the page (default: full)
  --state FILE          keeps the last answer there, and asks only for what is new; holds no credential
  --format FORMAT       text, json or junit (default: text)
  --timeout SECONDS     for everything together (default: 60)
  --env-file FILE       credentials as NETSUITE_...=value lines, instead of the environment
  --credentials FILE    credentials as JSON, instead of the environment
  --help, --version

Credentials come from the environment or from one file, never from arguments, which other people can see:
  NETSUITE_ACCOUNT and
  NETSUITE_CONSUMER_KEY, NETSUITE_CONSUMER_SECRET, NETSUITE_TOKEN_ID, NETSUITE_TOKEN_SECRET (an access token)
  or NETSUITE_CLIENT_ID, NETSUITE_CERTIFICATE_ID, NETSUITE_PRIVATE_KEY_FILE (OAuth 2.0 client credentials)
  or NETSUITE_ACCESS_TOKEN (an OAuth 2.0 access token)

Exit status: 0 ready, 1 blocked, 2 not known, 3 bad usage, 4 refused or unreachable,
5 this command failed itself.`;

const OPTIONS = {
  integration: { type: 'string' },
  token: { type: 'string' },
  'on-behalf': { type: 'boolean' },
  form: { type: 'string' },
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
}

/**
 * Runs the command.
 *
 * @param argv without node and the script
 * @returns the exit status
 */
export async function main(argv: readonly string[], { environment, out, err }: Surroundings): Promise<number> {
  try {
    const options = parse(argv);
    if (options.help === true || options.version === true) {
      out(options.help === true ? USAGE : VERSION);
      return EXIT.ready;
    }
    const render = rendererOf(options.format ?? 'text');
    const { state } = options;
    const since = state === undefined ? undefined : readState(state);
    const result = await preflight({
      ...settingOf(options, environment),
      ...questionIn(options),
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
    throw new ConfigurationError(`There is an option that is not known, or one without its value.\n\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const isKnown = positionals.length === 1 && positionals[0] === 'preflight';
  if (values.help === true || values.version === true || isKnown) return values;
  throw new ConfigurationError(`The one command is preflight.\n\n${USAGE}`);
}

type Question = Pick<PreflightOptions, 'integration' | 'token' | 'onBehalf' | 'form' | 'timeout'>;

function questionIn({ integration, token, 'on-behalf': onBehalf, form, timeout }: Options): Question {
  return {
    ...(integration === undefined ? {} : { integration }),
    ...(token === undefined ? {} : { token: number('token', token) }),
    ...(onBehalf === undefined ? {} : { onBehalf }),
    ...(form === undefined ? {} : { form: formOf(form) }),
    ...(timeout === undefined ? {} : { timeout: number('timeout', timeout) * 1000 }),
  };
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

function number(name: string, text: string): number {
  if (!/^\d{1,15}(?:\.\d{1,3})?$/.test(text)) throw new ConfigurationError(`--${name}: write a number.`);
  return Number(text);
}
