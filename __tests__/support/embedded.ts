/**
 * An embedded account for a test: the packed bundle in an account file's account, served over HTTP.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedBundle, PROJECT } from '../../cli/bundle';
import { administratorOf, askForReport, run, type Running } from '../../cli/embedded';
import { type AccountFile, readAccountFile, type ToldRefusal } from '../../emulator';
import type { Report } from '../../src/TypeScript/report/contract';
import { fitting } from './fits-schema';

export const EXAMPLES = join(PROJECT, 'accounts');

/** The names of the examples of the contract; those in folders have tests of their own. */
export const EXAMPLE_NAMES = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.json') && file !== 'answers.json')
  .map((file) => file.replace(/\.json$/, ''));

let packed: Promise<Uint8Array> | undefined;

/** Read once a suite, and so unpacked and checked once: a suite opens hundreds of accounts. */
function bundle(): Promise<Uint8Array> {
  packed ??= packagedBundle();
  return packed;
}

/**
 * Runs something in the account of a file, and closes the account whatever happens.
 *
 * @param expected codes of the emulator's refusals that a test is about
 * @throws Error if the bundle met something else that the emulator does not know, though its script may have caught it:
 *   what it then answered says nothing of NetSuite
 */
export async function inAccount<T>(
  path: string,
  use: (running: Running, file: AccountFile) => Promise<T>,
  expected: readonly string[] = [],
): Promise<T> {
  const file = readAccountFile(path);
  const refused: ToldRefusal[] = [];
  const running = await run(file, await bundle(), 0, ({ refusals }) => {
    refused.push(...refusals.filter(({ code }) => !expected.includes(code)));
  });
  let result: T;
  try {
    result = await use(running, file);
  } finally {
    await running.close();
  }
  if (refused.length > 0) throw new Error(`the emulator refused: ${JSON.stringify(refused)}`);
  return result;
}

/** The report that an Administrator of the file's account gets. */
export async function reportOf(path: string): Promise<Report> {
  return fitting(await inAccount(path, (running, file) => askForReport(running, administratorOf(file), 'expensify')));
}

/** Runs something with a document written as an account file. */
export async function withAccountFile<T>(document: unknown, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'token-doctor-'));
  try {
    const path = join(folder, 'account.json');
    writeFileSync(path, JSON.stringify(document));
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
