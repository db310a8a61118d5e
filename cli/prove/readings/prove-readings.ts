/**
 * Accounts that are not ready, read again and again, each time with one answer of NetSuite that is not as it should be: no report may
 * say `ready`. Each account has a twin that differs in one thing and is ready. Where the twins are answered otherwise the fault shows,
 * and most changes are made there.
 */
import type { Chance } from '../../../__tests__/reference/whole/chance';
import { chanceOf } from '../../../__tests__/reference/whole/chance';
import { randomWhole } from '../../../__tests__/reference/whole/random-whole';
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';
import { wholeAnswer } from '../../../__tests__/reference/whole/answer-whole';
import type { EmulatedAccount } from '../../../emulator';
import { AccountFileError } from '../../../emulator';
import type { Report } from '../../../src/TypeScript/report/contract';
import { SNAPSHOT_TYPE } from '../../../src/TypeScript/snapshots/fields';
import type { OnProgress } from '../accounts/prove-accounts';
import { SHIPPED_RULES } from '../accounts/shipped-rules';
import { inEmulator, reportIn } from '../emulator/in-emulator';
import { aimAt } from './aim';
import type { Answered } from './answers';
import { answersTo, hearAnswers } from './answers';
import type { Change, Happening } from './changes';
import type { Pair } from './pairs';
import { pairsOf } from './pairs';
import { recordChanges } from './record-changes';
import { rowChanges } from './row-changes';
import type { Outcome, OutcomeCounts } from './tally';
import { Tally } from './tally';
import { undetectable } from './undetectable';
import { valueChanges } from './value-changes';

export interface ReadingsProof {
  readonly seed: number;
  readonly first: number;
  readonly accounts: number;
  readonly seconds: number;
  readonly all: OutcomeCounts;
  /** Accounts by what makes them differ from their twin. */
  readonly differing: Readonly<Record<string, number>>;
  /** Readings by which answer was changed. */
  readonly sources: Readonly<Record<string, OutcomeCounts>>;
  /** Readings by what happened to it. */
  readonly happenings: Readonly<Record<string, OutcomeCounts>>;
  /** Readings that said `ready`, by the reason why nobody could tell. */
  readonly undetectable: Readonly<Record<string, number>>;
  /** Each kind of what is wrong, with the first account that shows it. */
  readonly faults: readonly string[];
}

export interface ReadingsOptions {
  readonly seed: number;
  readonly first?: number;
  /** So many accounts. */
  readonly count: number;
  /** At most so many changes of one account where the fault shows, and a quarter as many elsewhere, chosen at random. */
  readonly most?: number;
  /** Left out: as the RESTlet says. A defect that is put in here has to be found. */
  readonly report?: (account: EmulatedAccount, whole: WholeAccount) => Promise<Report>;
  readonly onProgress?: OnProgress;
}

const AT = '2026-06-01T00:00:00.000Z';
const MOST_CHANGES = 100;
/** So that many accounts are tried, and not one in every way. */
const PAIRS_OF_ONE = 3;

export async function proveReadings(zip: Uint8Array, options: ReadingsOptions): Promise<ReadingsProof> {
  const { seed, first = 0, count, most = MOST_CHANGES, report = reportIn, onProgress } = options;
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const tally = new Tally();
  let accounts = 0;
  for (let number = first; accounts < count; number += 1) {
    const chance = chanceOf(seed, number);
    for (const pair of pairsOf(randomWhole(seed, number, SHIPPED_RULES, AT), chance).slice(0, PAIRS_OF_ONE)) {
      const changes = accounts < count ? await changesOf(zip, pair, chance, most) : null;
      if (changes === null) continue;
      accounts += 1;
      tally.begin(pair.what);
      await inEmulator(zip, pair.faulty, async (account) => {
        for (const change of changes) {
          const said = await reportAfter(account, change, () => report(account, pair.faulty));
          const reason = said?.verdict === 'ready' ? undetectable(change) : null;
          const outcome = outcomeOf(said, pair, reason);
          tally.note(change, outcome);
          if (outcome === 'undetectable' && reason !== null) tally.noteReason(reason);
          if (outcome === 'wrong') tally.noteFault(number, pair.what, change);
        }
      });
      onProgress?.(accounts, seconds(), tally.all.wrong);
    }
  }
  const { all, differing, sources, happenings, undetectable: reasons, faults } = tally;
  return {
    seed,
    first,
    accounts,
    seconds: seconds(),
    all,
    differing,
    sources,
    happenings,
    undetectable: reasons,
    faults,
  };
}

/** Null where the twin is no account that NetSuite would have. */
async function changesOf(zip: Uint8Array, pair: Pair, { mixed }: Chance, most: number): Promise<Change[] | null> {
  const answers = await answersOf(zip, pair);
  if (answers === null) return null;
  const aim = aimAt(answers.faulty, answers.sound);
  const changes = mixed([rowChanges, recordChanges, valueChanges].flatMap((of) => of(answers.faulty, aim)));
  return [
    ...spread(
      changes.filter(({ isAimed }) => isAimed),
      most,
    ),
    ...changes.filter(({ isAimed }) => !isAimed).slice(0, most / 4),
  ];
}

/** Of each kind one, then of each another: the rare ones are not left out. */
function spread(changes: readonly Change[], most: number): Change[] {
  const kinds = new Map<Happening, Change[]>();
  for (const change of changes) kinds.set(change.happening, [...(kinds.get(change.happening) ?? []), change]);
  const found: Change[] = [];
  for (let turn = 0; found.length < Math.min(most, changes.length); turn += 1)
    found.push(...[...kinds.values()].flatMap((of) => of.slice(turn, turn + 1)));
  return found.slice(0, most);
}

async function answersOf(
  zip: Uint8Array,
  { faulty, sound }: Pair,
): Promise<Record<'faulty' | 'sound', Answered[]> | null> {
  const answered = (whole: WholeAccount, isReady: boolean) =>
    inEmulator(zip, whole, async (account) => {
      const verdicts: string[] = [];
      const answers = await answersTo(account, async () => verdicts.push((await reportIn(account, whole)).verdict));
      if (verdicts.includes('ready') !== isReady)
        throw new Error(`The report says ${verdicts.join()}, and the reference model says otherwise.`);
      return answers;
    });
  try {
    return { faulty: await answered(faulty, false), sound: await answered(sound, true) };
  } catch (thrown) {
    if (thrown instanceof AccountFileError) return null;
    throw thrown;
  }
}

/** Null for no report. */
async function reportAfter(
  account: EmulatedAccount,
  change: Change,
  report: () => Promise<Report>,
): Promise<Report | null> {
  hearAnswers(account, change.hear);
  try {
    // What an earlier reading kept helps this one in nothing.
    account.database.run(`DELETE FROM "${SNAPSHOT_TYPE}"`);
    account.caches?.clear();
    return await report();
  } catch {
    return null;
  } finally {
    account.faults.clear();
  }
}

function outcomeOf(said: Report | null, { faulty }: Pair, reason: string | null): Outcome {
  if (said === null) return 'no report';
  if (said.verdict !== 'ready') return said.verdict;
  if (isCaveat(said, faulty)) return 'caveat';
  return reason === null ? 'wrong' : 'undetectable';
}

/** The one half of a check that no verdict waits for: that it was not read has to be said. */
function isCaveat({ account, unread }: Report, faulty: WholeAccount): boolean {
  const { tokens, account: shared } = wholeAnswer(faulty);
  const wrong = [shared, ...tokens.map(({ checks }) => checks)]
    .flat()
    .filter(({ status }) => status === 'fail' || status === 'unknown');
  return (
    wrong.every(({ check }) => check === 'integration-enabled') &&
    account.some(({ check, status }) => check === 'integration-enabled' && status === 'unknown') &&
    unread.some(({ what }) => what === 'integration-records')
  );
}
