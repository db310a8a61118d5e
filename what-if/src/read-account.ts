/**
 * The account file that role files are compared with. The RESTlet's answer that has one in it will do as well; a report will not.
 */
import { dirname, resolve } from 'node:path';
import { type AccountFile, AccountFileError, parseAccountFile, readText } from '../../emulator/index';
import { UsageError } from './usage-error';

/** Warnings that are told; a file can have one for each line of each role. */
const MOST_WARNINGS = 20;

/**
 * @param typed as it was named
 * @param from against which it is named
 * @throws UsageError that names every place where something is wrong
 */
export function readAccount(typed: string, from: string, warn: (line: string) => unknown): AccountFile {
  const path = resolve(from, typed);
  let text: string;
  try {
    text = readText(path);
  } catch (thrown) {
    throw new UsageError(`${typed}: cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}.`);
  }
  try {
    const own = exportedIn(text, typed) ?? text;
    const file = parseAccountFile(own, typed, (relative) => readText(resolve(dirname(path), relative)));
    for (const { place, message } of file.warnings.slice(0, MOST_WARNINGS)) {
      void warn(`${typed}: warning: ${place}: ${message}`);
    }
    const more = file.warnings.length - MOST_WARNINGS;
    if (more > 0) void warn(`${typed}: and ${more} more warnings of this kind`);
    return file;
  } catch (thrown) {
    if (!(thrown instanceof AccountFileError)) throw thrown;
    const lines = thrown.problems.map(({ place, message }) => [typed, place, message].filter(Boolean).join(': '));
    throw new UsageError(lines.join('\n'));
  }
}

/** The account file in an answer of `form=account-file`; null for what is no answer of Token Doctor. */
function exportedIn(text: string, typed: string): string | null {
  const document = jsonIn(text);
  if (typeof document !== 'object' || document === null || !('schemaVersion' in document)) return null;
  if ('accountFile' in document) return JSON.stringify(document.accountFile);
  throw new UsageError(
    `${typed}: this is an answer of Token Doctor without an account file. A report says what a role lacks, and not which lines it has, so role files cannot be compared with it. ${GET_ONE}`,
  );
}

/** Null for what is no JSON: whoever reads the account file says why. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

const GET_ONE =
  'Take the account file instead: as an Administrator, at the end of the report on the page under “Share this report”, or over the RESTlet with form=account-file.';
