import { dirname, resolve } from 'node:path';
import { parseEnv } from 'node:util';

import { ConfigurationError } from './configuration-error.ts';
import { CREDENTIAL_FIELDS as FORMS, type Credentials } from './credentials.ts';
import { fileText } from './file-text.ts';
import type { Addresses } from './target.ts';

/** What can be read from an environment or a file: who asks, and whom. */
export type Setting = Addresses & { readonly credentials: Credentials };

/** Names as an environment has them, and as a credentials file in JSON has them. */
const NAMES = {
  NETSUITE_ACCOUNT: 'account',
  NETSUITE_REALM: 'realm',
  NETSUITE_BASE_URL: 'baseUrl',
  NETSUITE_TOKEN_URL: 'tokenUrl',
  NETSUITE_SCRIPT: 'script',
  NETSUITE_DEPLOY: 'deploy',
  NETSUITE_CONSUMER_KEY: 'consumerKey',
  NETSUITE_CONSUMER_SECRET: 'consumerSecret',
  NETSUITE_TOKEN_ID: 'tokenId',
  NETSUITE_TOKEN_SECRET: 'tokenSecret',
  NETSUITE_ACCESS_TOKEN: 'accessToken',
  NETSUITE_CLIENT_ID: 'clientId',
  NETSUITE_CERTIFICATE_ID: 'certificateId',
  NETSUITE_PRIVATE_KEY: 'privateKey',
  NETSUITE_PRIVATE_KEY_FILE: 'privateKeyFile',
} as const;

type Name = (typeof NAMES)[keyof typeof NAMES];
type Values = ReadonlyMap<Name, string>;

/**
 * Reads `NETSUITE_…` variables.
 *
 * @param folder to which NETSUITE_PRIVATE_KEY_FILE is relative
 * @throws ConfigurationError that names what is missing, never a value
 */
export function fromEnvironment(environment: Readonly<Record<string, string | undefined>>, folder = '.'): Setting {
  const values = new Map<Name, string>();
  for (const [variable, name] of Object.entries(NAMES)) {
    const value = environment[variable]?.trim();
    if (value !== undefined && value !== '') values.set(name, value);
  }
  return settingOf(values, folder, (name) => VARIABLES.get(name) ?? name);
}

const VARIABLES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).map(([variable, name]) => [name, variable]),
);

/**
 * Reads a file and nothing else: the environment does not mix in. JSON if its name ends so, else `NAME=value` lines.
 *
 * @throws ConfigurationError that never quotes the file
 */
export function fromFile(path: string, form: 'json' | 'env' = path.endsWith('.json') ? 'json' : 'env'): Setting {
  const text = read(path);
  if (form === 'env') return fromEnvironment(parseEnv(text), dirname(path));
  const known = new Set<string>(Object.values(NAMES));
  const values = new Map<Name, string>();
  for (const [name, value] of Object.entries(parsed(path, text))) {
    if (!known.has(name)) throw new ConfigurationError(`${path}: ${keyName(name)} is no key of a credentials file.`);
    if (typeof value !== 'string') throw new ConfigurationError(`${path}: ${name} must be a text.`);
    // Known, so it is one of the names.
    if (value.trim() !== '') values.set(name as Name, value.trim());
  }
  return settingOf(values, dirname(path), (name) => `"${name}" in ${path}`);
}

function settingOf(values: Values, folder: string, written: (name: Name) => string): Setting {
  const account = values.get('account');
  if (account === undefined) throw new ConfigurationError(`The account id is missing: set ${written('account')}.`);
  const addresses = (['realm', 'baseUrl', 'tokenUrl', 'script', 'deploy'] as const).flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { account, ...Object.fromEntries(addresses), credentials: credentialsIn(values, folder, written) };
}

function credentialsIn(values: Values, folder: string, written: (name: Name) => string): Credentials {
  const held = withKeyFile(values, folder);
  const begun = (Object.keys(FORMS) as Credentials['kind'][]).filter((kind) =>
    FORMS[kind].some((name) => held.has(name)),
  );
  const [kind] = begun;
  if (kind === undefined) {
    const choices = Object.values(FORMS).map((names) => names.map(written).join(', '));
    throw new ConfigurationError(`Credentials are missing. Set one of these:\n  ${choices.join('\n  ')}`);
  }
  if (begun.length > 1) throw new ConfigurationError('There are credentials of two kinds: leave one of them out.');
  const missing = FORMS[kind].filter((name) => !held.has(name));
  if (missing.length > 0)
    throw new ConfigurationError(`Credentials are missing: set ${missing.map(written).join(', ')}.`);
  const own = FORMS[kind].map((name) => [name, lines(held.get(name) ?? '')] as const);
  // All the names of this kind are held: seen above.
  return { kind, ...Object.fromEntries(own) } as Credentials;
}

/** A private key in a variable is often written in one line, with `\\n` between its lines. No other credential has any. */
function lines(value: string): string {
  return value.replaceAll('\\n', '\n');
}

/** The private key itself in the place of the file that holds it. */
function withKeyFile(values: Values, folder: string): Values {
  const file = values.get('privateKeyFile');
  if (file === undefined) return values;
  if (values.has('privateKey')) throw new ConfigurationError('Give the private key or its file, not both.');
  return new Map([...values, ['privateKey', read(resolve(folder, file))]]);
}

function read(path: string): string {
  try {
    return fileText(path);
  } catch (failure) {
    const { code = 'unknown error' } = failure as NodeJS.ErrnoException;
    throw new ConfigurationError(`${path} cannot be read: ${code}.`);
  }
}

function parsed(path: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message would quote the file.
    throw new ConfigurationError(`${path} is not JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConfigurationError(`${path} must hold one object.`);
  }
  return value;
}

/** A key, unless it looks like a value that came to the wrong place. */
function keyName(name: string): string {
  return /^\w{1,24}$/.test(name) ? `"${name}"` : 'something';
}
