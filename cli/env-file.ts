/**
 * The env file with which the client asks a running embedded account.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { TokenSetting } from './client-setting';
import { UsageError } from './usage';

/** How a file of this command begins, and so one that may be written over. */
const MARK = '# Token Doctor, embedded account: invented credentials';

/**
 * Looks before anything is started whether the file may be written.
 *
 * @throws UsageError if it holds something else, for it would be lost
 */
export function refuseToLose(path: string): void {
  const text = read(path);
  if (text === undefined || text.trim() === '' || text.startsWith(MARK)) return;
  throw new UsageError(`--env-file ${path}: it was not written by this command. Name another file, or take it away.`);
}

/**
 * Writes it whole or not at all, and for nobody else to read.
 *
 * @throws UsageError if it cannot be written
 */
export function writeEnvFile(path: string, setting: TokenSetting): void {
  const beside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(beside, linesOf(setting), { mode: 0o600, flag: 'wx' });
    renameSync(beside, path);
  } catch (failure) {
    rmSync(beside, { force: true });
    throw new UsageError(`--env-file ${path}: it cannot be written: ${codeOf(failure)}.`);
  }
}

/** Takes away what an earlier account left: its credentials would be refused by this one. */
export function dropEnvFile(path: string): void {
  rmSync(path, { force: true });
}

function linesOf({ account, realm, baseUrl, credentials }: TokenSetting): string {
  const values = {
    NETSUITE_ACCOUNT: account,
    NETSUITE_REALM: realm,
    NETSUITE_BASE_URL: baseUrl,
    NETSUITE_CONSUMER_KEY: credentials.consumerKey,
    NETSUITE_CONSUMER_SECRET: credentials.consumerSecret,
    NETSUITE_TOKEN_ID: credentials.tokenId,
    NETSUITE_TOKEN_SECRET: credentials.tokenSecret,
  };
  // An account id, an address and hexadecimal digits: nothing that would have to be quoted.
  const lines = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return [`${MARK} of no NetSuite account. They open nothing but \`npm start\` on this machine.`, ...lines, ''].join(
    '\n',
  );
}

function read(path: string): string | undefined {
  try {
    const found = statSync(path);
    if (found.isFile()) return readFileSync(path, 'utf8');
    // A device may never end.
    throw Object.assign(new Error(), { code: found.isDirectory() ? 'EISDIR' : 'it is no file' });
  } catch (failure) {
    const code = codeOf(failure);
    if (code === 'ENOENT') return undefined;
    throw new UsageError(`--env-file ${path}: it cannot be read: ${code}.`);
  }
}

function codeOf(failure: unknown): string {
  const { code = 'unknown error' } = failure as NodeJS.ErrnoException;
  return code;
}
