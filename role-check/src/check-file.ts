import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Requirement } from '../../src/TypeScript/diagnosis/profile';
import { editedBytes, editedText } from './edit';
import { decode } from './encoding';
import { type Judged, judge, notesOn } from './judge';
import { type Question, requirementsIn } from './question';
import { readRole, type Role } from './read-role';
import { repairOf } from './repair';
import { RoleFault } from './role-fault';
import { systemCode } from './thrown';
import { replaceFile } from './replace-file';

/** A role file that was read. */
export interface Checked extends Judged {
  /** As it was named. */
  readonly file: string;
  readonly role: Pick<Role, 'scriptid' | 'name'>;
  readonly notes: readonly string[];
  /** What was written into the file, each a sentence. */
  readonly written: readonly string[];
  /** What was to be written and cannot be, each a sentence. */
  readonly left: readonly string[];
}

/** A file that says nothing about a role. */
export interface Unreadable {
  readonly file: string;
  /** What is wrong, with the line where there is one, and what to do. */
  readonly error: string;
  readonly line: number | null;
}

export type FileResult = Checked | Unreadable;

/** A role file larger than this is none: the largest that are public have a few hundred kilobytes. In bytes. */
export const MOST_BYTES = 10 * 2 ** 20;

/** Which requirements `--fix` writes lines for. */
export type Fix = 'required' | 'published';

/**
 * Checks one file, and writes into it what it lacks, if that is asked.
 *
 * @param folder against which the file is named
 * @param fix undefined to write nothing; `published` for the published requirements as well as the required ones
 */
export async function checkFile(file: string, folder: string, question: Question, fix?: Fix): Promise<FileResult> {
  try {
    const path = resolve(folder, file);
    const bytes = readBytes(path);
    const requirements = requirementsIn(question);
    const before = checkBytes(bytes, requirements);
    const repaired = fix && repair(bytes, before, requirements, fix);
    if (repaired?.bytes) await replaceFile(path, repaired.bytes);
    const { role, judged } = repaired?.after ?? before;
    const { scriptid, name } = role;
    return {
      file,
      role: { scriptid, name },
      ...judged,
      notes: notesOn(role, question),
      written: repaired?.written ?? [],
      left: repaired?.left ?? [],
    };
  } catch (thrown) {
    if (thrown instanceof RoleFault) return { file, error: thrown.message, line: thrown.line };
    throw thrown;
  }
}

/**
 * Reads one role file, and writes nothing.
 *
 * @throws RoleFault
 */
export function readRoleFile(path: string): Role {
  return readRole(decode(readBytes(path)).text);
}

interface Read {
  readonly text: string;
  readonly decoded: ReturnType<typeof decode>;
  readonly role: Role;
  readonly judged: Judged;
}

function checkBytes(bytes: Buffer, requirements: readonly Requirement[]): Read {
  const decoded = decode(bytes);
  const { text } = decoded;
  const role = readRole(text);
  return { text, decoded, role, judged: judge(role, requirements) };
}

/** The new bytes, read again: they are the old ones but for the lines, or nothing is written. */
function repair(bytes: Buffer, { text, decoded, role }: Read, requirements: readonly Requirement[], fix: Fix) {
  const asked = requirements.filter(({ strength }) => fix === 'published' || strength === 'required');
  const { edits, written, left } = repairOf(text, role, asked);
  const changed = edits.length === 0 ? bytes : editedBytes(bytes, decoded, edits);
  const after = checkBytes(changed, requirements);
  if (after.text !== editedText(text, edits)) {
    throw new RoleFault(null, '--fix cannot write in this encoding. Save the file in UTF-8, and run --fix again.');
  }
  return { bytes: edits.length === 0 ? null : changed, after, written, left };
}

/**
 * One after the other, without waiting for a turn: of many small files that is faster.
 *
 * @throws RoleFault in words
 */
function readBytes(path: string): Buffer {
  try {
    const found = statSync(path);
    if (found.isDirectory())
      throw new RoleFault(null, 'this is a folder. Name the role files in it, such as Objects/*.xml.');
    if (!found.isFile()) throw new RoleFault(null, 'this is not a regular file. Name a file on disk.');
    if (found.size > MOST_BYTES) {
      const megabytes = (found.size / 2 ** 20).toFixed(1);
      throw new RoleFault(null, `the file has ${megabytes} MB. The limit is ${MOST_BYTES / 2 ** 20} MB.`);
    }
    return readFileSync(path);
  } catch (thrown) {
    throw inWords(thrown);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'you may not read it.',
  EPERM: 'you may not read it.',
  ELOOP: 'it is a link that points to itself.',
  ENAMETOOLONG: 'there is no such file.',
};

function inWords(thrown: unknown): unknown {
  const code = systemCode(thrown);
  return code === null ? thrown : new RoleFault(null, REASONS[code] ?? `it cannot be read: ${code}.`);
}
