/**
 * The ways in which the product reads an account and says what is ready. Each reads the same records by queries of its own: what one
 * of them tells from a true answer the next one may not.
 */
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';
import { wholeAnswer } from '../../../__tests__/reference/whole/answer-whole';
import type { EmulatedAccount } from '../../../emulator';
import type { Verdict } from '../../../src/TypeScript/diagnosis/finding';
import type { OverviewReport, Report } from '../../../src/TypeScript/report/contract';
import { SNAPSHOT_TYPE } from '../../../src/TypeScript/snapshots/fields';
import { PART_TYPE, SWEEP_TYPE } from '../../../src/TypeScript/snapshots/sweeps/fields';
import type { AnsweredCredential } from '../../sweep-result';
import { sweepAnswer } from '../../sweep-result';
import { reportIn } from '../emulator/in-emulator';

export interface Told {
  /** By what each is about: the integration, an application, or a credential. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Whether it says that nobody knows if the integration record is enabled. No verdict waits for that. */
  readonly doubtsRecord: boolean;
}

/** @throws Error where the product says nothing */
export type Reader = (account: EmulatedAccount, whole: WholeAccount) => Promise<Told>;

export const READERS = { report, overview, sweep } as const satisfies Record<string, Reader>;
export type ReaderName = keyof typeof READERS;

async function report(account: EmulatedAccount, whole: WholeAccount): Promise<Told> {
  return toldBy(await reportIn(account, whole), whole);
}

export function toldBy({ verdict, account, unread }: Report, whole: WholeAccount): Told {
  const isUnknown = account.some(({ check, status }) => check === 'integration-enabled' && status === 'unknown');
  return {
    verdicts: new Map([['integration', verdict]]),
    doubtsRecord: isUnknown && isUnread(unread) && isRecordAlone(whole),
  };
}

async function overview(account: EmulatedAccount, whole: WholeAccount): Promise<Told> {
  const parameters = { form: 'overview' };
  const { status, body, text } = await account.callRestlet({ deployment: 'customdeploy_td_report_rl', parameters });
  if (status !== 200) throw new Error(`${status} ${text.slice(0, 300)}`);
  const { applications, unread } = body as OverviewReport;
  return {
    verdicts: new Map(applications.map(({ id, verdict }) => [`application ${id}`, verdict])),
    doubtsRecord: isUnread(unread) && isRecordAlone(whole),
  };
}

async function sweep(account: EmulatedAccount, whole: WholeAccount): Promise<Told> {
  const run = await account.runMapReduce('customdeploy_td_sweep_now');
  const { complete, credentials, errors } = sweepAnswer(account, run);
  const verdicts = [...new Set(credentials.map(({ integration }) => integration))].map((id) => {
    const isReady =
      complete && credentials.every(({ integration, verdict }) => integration !== id || verdict === 'ready');
    return [`integration ${id}`, isReady ? 'ready' : 'unknown'] as const;
  });
  return {
    verdicts: new Map<string, Verdict>([...verdicts, ...credentials.map(ownVerdict)]),
    doubtsRecord: errors.some(({ message }) => message.includes('integration record')) && isRecordAlone(whole),
  };
}

/** What the account lacks for a kind of credential counts for the integration: a credential of another kind may do without. */
function ownVerdict({ application, token, verdict, rootCause }: AnsweredCredential): [string, Verdict] {
  return [`credential ${application}/${token}`, rootCause?.token === null ? 'ready' : verdict];
}

function isUnread(unread: Report['unread']): boolean {
  return unread.some(({ what }) => what === 'integration-records');
}

/** Whether nothing but the integration record is wrong in the account. */
function isRecordAlone(whole: WholeAccount): boolean {
  const { tokens, account } = wholeAnswer(whole);
  return [account, ...tokens.map(({ checks }) => checks)]
    .flat()
    .filter(({ status }) => status === 'fail' || status === 'unknown')
    .every(({ check }) => check === 'integration-enabled');
}

/** What an earlier reading kept helps the next one in nothing. */
export function forget(account: EmulatedAccount): void {
  for (const type of [SNAPSHOT_TYPE, SWEEP_TYPE, PART_TYPE]) account.database.run(`DELETE FROM "${type}"`);
  account.caches?.clear();
}
