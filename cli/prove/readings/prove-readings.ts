/**
 * Accounts that are not ready, read again and again, each time with one answer of NetSuite that is not as it should be: nothing may
 * become `ready`. Each account has a twin that differs in one thing and is ready. Where the twins are answered otherwise the fault shows,
 * and most changes are made there.
 */
import type { Chance } from '../../../__tests__/reference/whole/chance';
import { chanceOf } from '../../../__tests__/reference/whole/chance';
import { randomWhole } from '../../../__tests__/reference/whole/random-whole';
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';
import type { EmulatedAccount } from '../../../emulator';
import { AccountFileError } from '../../../emulator';
import type { OnProgress } from '../accounts/prove-accounts';
import { SHIPPED_RULES } from '../accounts/shipped-rules';
import { inEmulator } from '../emulator/in-emulator';
import { aimAt } from './aim';
import type { Answered } from './answers';
import { answersTo, hearAnswers } from './answers';
import type { Change, Happening } from './changes';
import type { Pair } from './pairs';
import { pairsOf } from './pairs';
import type { Reader, Told } from './readers';
import { forget, READERS } from './readers';
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
  /** Left out: accounts of which the reader says the same as of their twin. An overview asks about other applications too. */
  readonly alike: number;
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
  /** Who reads the account; left out: the RESTlet's report. A defect that is put in here has to be found. */
  readonly reader?: Reader;
  readonly onProgress?: OnProgress;
}

const AT = '2026-06-01T00:00:00.000Z';
const MOST_CHANGES = 100;
/** So that many accounts are tried, and not one in every way. */
const PAIRS_OF_ONE = 3;

export async function proveReadings(zip: Uint8Array, options: ReadingsOptions): Promise<ReadingsProof> {
  const { seed, first = 0, count, most = MOST_CHANGES, reader = READERS.report, onProgress } = options;
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const tally = new Tally();
  let [accounts, alike] = [0, 0];
  for (let number = first; accounts < count; number += 1) {
    const chance = chanceOf(seed, number);
    for (const pair of pairsOf(randomWhole(seed, number, SHIPPED_RULES, AT), chance).slice(0, PAIRS_OF_ONE)) {
      if (accounts >= count) break;
      const known = await changesOf(zip, pair, chance, most, reader);
      if (known === 'alike') alike += 1;
      if (typeof known === 'string') continue;
      accounts += 1;
      tally.begin(pair.what);
      await inEmulator(zip, pair.faulty, async (account) => {
        for (const change of known.changes) {
          const told = await toldAfter(account, change, () => reader(account, pair.faulty));
          const reason = undetectable(change);
          const outcome = outcomeOf(told, known.truth, reason);
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
    alike,
    all,
    differing,
    sources,
    happenings,
    undetectable: reasons,
    faults,
  };
}

interface Known {
  readonly changes: readonly Change[];
  /** What the reader tells when nothing is changed. */
  readonly truth: Told;
}

async function changesOf(
  zip: Uint8Array,
  pair: Pair,
  { mixed }: Chance,
  most: number,
  reader: Reader,
): Promise<Known | NoPair> {
  const answers = await answersOf(zip, pair, reader);
  if (typeof answers === 'string') return answers;
  const { faulty, sound } = answers;
  const aim = aimAt(faulty.answers, sound.answers);
  const changes = mixed([rowChanges, recordChanges, valueChanges].flatMap((of) => of(faulty.answers, aim)));
  const aimed = spread(
    changes.filter(({ isAimed }) => isAimed),
    most,
  );
  return { changes: [...aimed, ...changes.filter(({ isAimed }) => !isAimed).slice(0, most / 4)], truth: faulty.told };
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

/** The reader answers both alike, or the twin is no account that NetSuite would have. */
type NoPair = 'alike' | 'no account';

interface Heard {
  readonly answers: Answered[];
  readonly told: Told;
}

async function answersOf(
  zip: Uint8Array,
  { faulty, sound }: Pair,
  reader: Reader,
): Promise<Record<'faulty' | 'sound', Heard> | NoPair> {
  const heard = (whole: WholeAccount) =>
    inEmulator(zip, whole, async (account) => {
      const all: Told[] = [];
      const answers = await answersTo(account, async () => all.push(await reader(account, whole)));
      const [told] = all;
      if (!told) throw new Error('Nothing was told.');
      return { answers, told };
    });
  try {
    const both = { faulty: await heard(faulty), sound: await heard(sound) };
    if (readyIn(both.sound.told, both.faulty.told).length === 0) return 'alike';
    return both;
  } catch (thrown) {
    if (thrown instanceof AccountFileError) return 'no account';
    throw thrown;
  }
}

/** Null where nothing was told. */
async function toldAfter(account: EmulatedAccount, change: Change, tell: () => Promise<Told>): Promise<Told | null> {
  hearAnswers(account, change.hear);
  try {
    forget(account);
    return await tell();
  } catch {
    return null;
  } finally {
    account.faults.clear();
  }
}

/** What is ready in the one, and is not in the other. */
function readyIn(told: Told, other: Told): string[] {
  return [...told.verdicts].flatMap(([of, verdict]) =>
    verdict === 'ready' && other.verdicts.get(of) !== 'ready' ? [of] : [],
  );
}

function outcomeOf(told: Told | null, truth: Told, reason: string | null): Outcome {
  if (told === null || told.verdicts.size === 0) return 'nothing said';
  if (readyIn(told, truth).length === 0) return [...told.verdicts.values()].includes('blocked') ? 'blocked' : 'unknown';
  if (told.doubtsRecord) return 'caveat';
  return reason === null ? 'wrong' : 'undetectable';
}
