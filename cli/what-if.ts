/**
 * `npm run diagnose -- --what-if FILE`: which credentials of an account changes would break or fix.
 */
import type { AccountFile, Caller } from '../emulator';
import { readText, UnreadableTextError } from '../emulator';
import { placeOf } from '../src/TypeScript/diagnosis/what-if/changes';
import { parseChanges } from '../src/TypeScript/diagnosis/what-if/parse-changes';
import { jsonLines } from '../src/TypeScript/profiles/json-places';
import type { WhatIfChange, WhatIfReport } from '../src/TypeScript/report/contract';
import { renderWhatIf } from '../src/TypeScript/report/text-what-if';
import { inAccountOf, missingFrom } from './account-files';
import { packagedBundle } from './bundle';
import { EXIT_BAD_INPUT } from './command-end';
import { administratorOf, askWhatIf, WrongQuestion } from './embedded';
import { print } from './leave';
import { type AddedProfile, addProfiles } from './own-profiles';
import { firstLines, toldLine } from './told-line';
import { firstOf, typedPath, UsageError } from './usage';

/** What the list is called where a message names a place in it, as in a request. */
const LIST = 'whatIf';

/**
 * The changes of a file: a JSON list.
 * @throws UsageError that names the file and the place of each fault
 */
export function readChanges(path: string): readonly WhatIfChange[] {
  const parsed = parseChanges(jsonIn(path));
  if (parsed === null) throw new UsageError(`--what-if: ${path}: ${LIST}: The file must be a list of changes.`);
  if (parsed.faults === null) return parsed.changes;
  const told = parsed.faults.map((fault) => toldLine(`${path}: ${placeOf(fault, LIST)}: ${fault.message}`));
  throw new UsageError(firstLines(told, 'faults'));
}

function jsonIn(path: string): unknown {
  let text: string;
  try {
    text = readText(typedPath(path));
  } catch (thrown) {
    if (!(thrown instanceof UnreadableTextError)) throw thrown;
    throw new UsageError(`--what-if: ${path} cannot be read: ${thrown.message}.`);
  }
  try {
    return JSON.parse(text);
  } catch (thrown) {
    const line = jsonLines(text).syntaxFault;
    throw new UsageError(
      toldLine(`--what-if: ${path}${line === null ? '' : `:${line}`}: ${(thrown as Error).message}`),
    );
  }
}

interface Question {
  readonly changes: readonly WhatIfChange[];
  /** Null for an Administrator of the account. */
  readonly caller: Caller | null;
  readonly added: readonly AddedProfile[];
  readonly json: boolean;
}

/**
 * Exit status: 3 for a bad file, or a change that cannot be tried in it, else 1 if a credential breaks, else 2 if not everything
 * that the changes touch could be judged, else 0.
 */
export async function whatIf(
  accounts: readonly string[],
  { changes, caller, added, json }: Question,
  refuseStranger: (path: string, file: AccountFile, caller: Caller) => void,
): Promise<number> {
  const zip = await packagedBundle();
  const statuses: number[] = [];
  for (const path of accounts) {
    const report = await inAccountOf(path, zip, async (running, file) => {
      if (caller) refuseStranger(path, file, caller);
      addProfiles(running.account, added);
      statuses.push(...missingFrom(path, file, added));
      try {
        return await askWhatIf(running, caller ?? administratorOf(file), changes);
      } catch (thrown) {
        if (thrown instanceof WrongQuestion) throw new UsageError(`${path}: ${thrown.message}`);
        throw thrown;
      }
    });
    statuses.push(report === null ? EXIT_BAD_INPUT : statusOf(report));
    if (report === null) continue;
    const named = { ...report, source: { ...report.source, file: path } };
    await print(json ? JSON.stringify(named) : renderWhatIf(report, path));
  }
  return firstOf([EXIT_BAD_INPUT, 1, 2], statuses);
}

function statusOf({ credentials, credentialsCut, stillUnknown, complete }: WhatIfReport): 0 | 1 | 2 {
  if (credentials.some(({ before, after }) => after === 'blocked' && before !== 'blocked')) return 1;
  const isOpen = credentials.some(({ after }) => after === 'unknown');
  return isOpen || stillUnknown > 0 || !complete || credentialsCut !== undefined ? 2 : 0;
}
