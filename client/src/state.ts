import { randomUUID } from 'node:crypto';
import { readlinkSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { ConfigurationError } from './configuration-error.ts';
import { fileText } from './file-text.ts';
import { parseJson } from './json.ts';
import type { Answered } from './preflight.ts';
import { membersOf } from './shape.ts';

/** What makes a file one of ours, and so one that may be written over. */
const FORMAT = 'token-doctor-state-1';

/**
 * The last answer that a state file keeps; undefined where there is none yet.
 *
 * @throws ConfigurationError if the file holds something else, for it would be lost
 */
export function readState(path: string): Answered | undefined {
  const text = read(path);
  if (text === undefined || text.trim() === '') return undefined;
  const { format, answer } = parsed(text);
  if (typeof format !== 'string' || !format.startsWith('token-doctor-state-')) {
    throw new ConfigurationError(`${path} holds no state of this command: name another file, or take it away.`);
  }
  // Of another version, or not whole: then there is nothing to compare with. The rest is looked at where it is used.
  return format === FORMAT && typeof answer === 'object' && answer !== null ? (answer as Answered) : undefined;
}

/**
 * Keeps an answer for the next time: whole or not at all, and for nobody else to read. An answer holds no credential. A
 * symbolic link stays one: what it leads to is written.
 *
 * @returns the operating system's code if it could not be kept; the verdict stands all the same
 */
export function keepState(path: string, answer: Answered): string | undefined {
  const place = placeOf(path);
  const beside = `${place}.${randomUUID()}`;
  try {
    writeFileSync(beside, `${JSON.stringify({ format: FORMAT, answer })}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(beside, place);
    return undefined;
  } catch (failure) {
    rmSync(beside, { force: true });
    return codeOf(failure);
  }
}

/** Where the file stands, or will stand: a link may lead to where there is none yet. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return linkedFrom(path) ?? path;
  }
}

function linkedFrom(path: string): string | undefined {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return undefined;
  }
}

function read(path: string): string | undefined {
  try {
    return fileText(path);
  } catch (failure) {
    const code = codeOf(failure);
    if (code === 'ENOENT') return undefined;
    throw new ConfigurationError(`${path} cannot be read: ${code}.`);
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  return membersOf(parseJson(text)) ?? {};
}

function codeOf(failure: unknown): string {
  const { code = 'unknown error' } = failure as NodeJS.ErrnoException;
  return code;
}
