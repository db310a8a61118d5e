/**
 * What changes do to the credentials of an account: the bundle itself says so, in the embedded account of the file.
 */
import { addProfiles, type AddedProfile } from '../../cli/added-profiles';
import { administratorOf, askWhatIf, run, WrongQuestion } from '../../cli/embedded';
import { type AccountFile, DeployError, refusalLines, UnknownDeploymentError } from '../../emulator/index';
import type { WhatIfChange, WhatIfReport } from '../../src/TypeScript/report/contract';
import { unansweredWhatIf, whatIfReport } from '../../src/TypeScript/report/what-if';
import { UsageError } from './usage-error';

export interface Trial {
  readonly file: AccountFile;
  readonly added: readonly AddedProfile[];
  readonly bundle: () => Promise<Uint8Array>;
  readonly err: (line: string) => unknown;
}

/** @throws UsageError for an account file into which the bundle cannot be deployed */
export async function tryChanges(changes: readonly WhatIfChange[], trial: Trial): Promise<WhatIfReport> {
  const { file, added, bundle, err } = trial;
  if (changes.length === 0) return nothingChanges(file);
  try {
    const running = await run(file, await bundle(), 0, (told) => {
      for (const line of refusalLines(told)) void err(`${file.file}: the emulator refused: ${line}`);
    });
    try {
      addProfiles(running.account, added);
      const report = await askWhatIf(running, administratorOf(file), changes);
      return { ...report, source: { ...report.source, file: file.file } };
    } finally {
      await running.close();
    }
  } catch (thrown) {
    // The file says that something cannot be read there. Nothing is wrong with the question.
    if (thrown instanceof WrongQuestion && thrown.code === 'TD_BAD_CHANGE') return notTried(file, thrown);
    if (thrown instanceof WrongQuestion) throw new UsageError(`${file.file}: ${thrown.message}`);
    if (thrown instanceof DeployError || thrown instanceof UnknownDeploymentError) {
      throw new UsageError(`${file.file}: ${thrown.message}`);
    }
    throw thrown;
  }
}

function nothingChanges(file: AccountFile): WhatIfReport {
  return whatIfReport({
    source: { accountId: file.account.id, file: file.file, readAt: new Date().toISOString() },
    effects: { credentials: [], checked: 0, stillUnknown: 0, complete: true },
    notes: [],
    unread: [],
    cost: { units: 0, queries: 0 },
  });
}

function notTried(file: AccountFile, { code, message }: WrongQuestion): WhatIfReport {
  const advice =
    'The account file does not hold what these changes depend on. Take one from a report that could read it.';
  const report = unansweredWhatIf(file.account.id, { code, message }, advice);
  return { ...report, source: { ...report.source, file: file.file } };
}
