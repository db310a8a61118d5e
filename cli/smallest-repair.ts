/**
 * `npm run diagnose -- --smallest-repair`: the fewest changes that repair the blocked credentials of an account.
 */
import type { AccountFile, Caller } from '../emulator';
import type { SmallestRepairReport } from '../src/TypeScript/report/contract';
import { renderSmallestRepair } from '../src/TypeScript/report/text-smallest-repair';
import { inAccountOf, missingFrom } from './account-files';
import { packagedBundle } from './bundle';
import { EXIT_BAD_INPUT } from './command-end';
import { administratorOf, askSmallestRepair, WrongQuestion } from './embedded';
import { print } from './leave';
import { type AddedProfile, addProfiles } from './own-profiles';
import { firstOf, UsageError } from './usage';

interface Question {
  /** The id of a profile, the internal id of an application, or `all`. */
  readonly integration: string;
  /** Null for an Administrator of the account. */
  readonly caller: Caller | null;
  readonly added: readonly AddedProfile[];
  readonly json: boolean;
}

/**
 * Exit status: 3 for a bad file or question, else 1 if a credential stays blocked with the changes made, else 2 if one is unknown then, there is none, or
 * not everything could be read, else 0.
 */
export async function smallestRepair(
  accounts: readonly string[],
  { integration, caller, added, json }: Question,
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
        return await askSmallestRepair(running, caller ?? administratorOf(file), integration);
      } catch (thrown) {
        if (thrown instanceof WrongQuestion) throw new UsageError(`${path}: ${thrown.message}`);
        throw thrown;
      }
    });
    statuses.push(report === null ? EXIT_BAD_INPUT : statusOf(report));
    if (report === null) continue;
    const named = { ...report, source: { ...report.source, file: path } };
    await print(json ? JSON.stringify(named) : renderSmallestRepair(report, path));
  }
  return firstOf([EXIT_BAD_INPUT, 1, 2], statuses);
}

function statusOf({ asked, repaired, repairedCut, notRepaired, others }: SmallestRepairReport): 0 | 1 | 2 {
  if (notRepaired.length > 0) return 1;
  // An integration without a credential may be blocked, and its report says so.
  const isOpen = asked.credentials === 0 || asked.unknown > 0 || repaired.some(({ after }) => after !== 'ready');
  return isOpen || repairedCut !== undefined || !others.complete ? 2 : 0;
}
