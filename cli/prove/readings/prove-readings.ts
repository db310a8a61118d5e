/**
 * Accounts with exactly one fault, read again and again, each time with one answer of NetSuite changed: none of these readings may say
 * `ready`. The fault layer of the emulator changes the answers; permissions and records stay as they are.
 */
import { chanceOf } from '../../../__tests__/reference/whole/chance';
import { randomWhole } from '../../../__tests__/reference/whole/random-whole';
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';
import { wholeAnswer } from '../../../__tests__/reference/whole/answer-whole';
import type { AnswerRow, EmulatedAccount } from '../../../emulator';
import { TABLES } from '../../../emulator';
import { SNAPSHOT_TYPE } from '../../../src/TypeScript/snapshots/fields';
import type { OnProgress } from '../accounts/prove-accounts';
import { SHIPPED_RULES } from '../accounts/shipped-rules';
import { askable, inEmulator, reportIn } from '../emulator/in-emulator';
import type { Change, Statement } from './changes';
import { changesOf } from './changes';
import { undetectable } from './undetectable';

export interface ReadingsProof {
  readonly seed: number;
  readonly first: number;
  readonly accounts: number;
  readonly seconds: number;
  readonly readings: number;
  /** Accounts by the check that fails. */
  readonly failing: Readonly<Record<string, number>>;
  /** Readings by the table whose answer was changed. */
  readonly tables: Readonly<Record<string, number>>;
  /** Readings by what happened to the answer. */
  readonly happenings: Readonly<Record<string, number>>;
  /** Readings by what the report said then: its verdict, or that there was none. */
  readonly said: Readonly<Record<string, number>>;
  /** Readings that said `ready` and had to, for nobody could tell: by reason. */
  readonly undetectable: Readonly<Record<string, number>>;
  readonly wrong: number;
  /** The first of them. */
  readonly faults: readonly string[];
}

export interface ReadingsOptions {
  readonly seed: number;
  readonly first?: number;
  /** So many accounts with exactly one fault. */
  readonly count: number;
  /** At most so many changes of one account, chosen at random. */
  readonly most?: number;
  readonly onProgress?: OnProgress;
}

const AT = '2026-06-01T00:00:00.000Z';
const MOST_CHANGES = 100;
const MOST_TOLD = 40;

export async function proveReadings(
  zip: Uint8Array,
  { seed, first = 0, count, most = MOST_CHANGES, onProgress }: ReadingsOptions,
): Promise<ReadingsProof> {
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const [happenings, said, reasons, failing, tables]: Record<string, number>[] = [{}, {}, {}, {}, {}];
  const add = (counts: Record<string, number> | undefined, name: string) => {
    if (counts) counts[name] = (counts[name] ?? 0) + 1;
  };
  const faults: string[] = [];
  let [accounts, readings, wrong] = [0, 0, 0];
  for (let number = first; accounts < count; number += 1) {
    const whole = askable(randomWhole(seed, number, SHIPPED_RULES, AT));
    const fault = onlyFault(whole);
    if (fault === null) continue;
    accounts += 1;
    add(failing, fault);
    await inEmulator(zip, whole, async (account) => {
      const possible = chanceOf(seed, number).mixed((await statementsOf(account, whole)).flatMap(changesOf));
      const isConcerned = ({ table }: Change) => TABLES_OF[fault]?.includes(table) === true;
      // The table that shows the fault comes first: no other answer can hide it.
      const changes = [...possible.filter(isConcerned), ...possible.filter((one) => !isConcerned(one))];
      for (const change of changes.slice(0, most)) {
        const verdict = await verdictWith(account, whole, change);
        readings += 1;
        add(happenings, change.happening);
        add(tables, change.table);
        add(said, verdict);
        if (verdict !== 'ready') continue;
        const known = undetectable(change);
        if (known) add(reasons, known.reason);
        else {
          wrong += 1;
          if (faults.length < MOST_TOLD) faults.push(`account ${number} is ready after: ${wordsOf(change)}`);
        }
      }
    });
    onProgress?.(accounts, seconds(), wrong);
  }
  return {
    ...{ seed, first, accounts, seconds: seconds(), readings, wrong, faults },
    ...{
      failing: failing ?? {},
      tables: tables ?? {},
      happenings: happenings ?? {},
      said: said ?? {},
      undetectable: reasons ?? {},
    },
  };
}

/** Where a fault shows. Features are read from no table. */
const TABLES_OF: Readonly<Record<string, readonly string[]>> = {
  'integration-enabled': ['integration'],
  'token-exists': ['oauthtoken', 'integration'],
  'token-live': ['oauthtoken'],
  'employee-access': ['employee', 'entity'],
  'role-active': ['role'],
  'role-assigned': ['employee', 'entity'],
  'token-role': ['rolepermissions', 'role'],
  'role-permission': ['rolepermissions', 'role'],
  'global-permission': ['employeeempperms', 'employee'],
  'role-restrictions': ['role', 'rolerestrictions', 'subsidiary'],
  'role-kind': ['role'],
};

/** The one check that fails; null for another number. With two faults no single answer hides both. */
function onlyFault(whole: WholeAccount): string | null {
  const { account, tokens } = wholeAnswer(whole);
  const failing = [account, ...tokens.map(({ checks }) => checks)].flat().filter(({ status }) => status === 'fail');
  const [first] = failing;
  return failing.length === 1 && first && Object.hasOwn(TABLES_OF, first.check) ? first.check : null;
}

function wordsOf({ happening, table, turn, row, column }: Change): string {
  return [
    `${happening}, statement ${turn + 1} on ${table}`,
    ...(row === null ? [] : [`row ${row + 1}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(', ');
}

/** What a report reads that nothing changes. A statement that reads several tables is listed once, under the first of them. */
async function statementsOf(account: EmulatedAccount, whole: WholeAccount): Promise<Statement[]> {
  const seen = new Map<string, Statement>();
  for (const { name } of TABLES) {
    let turn = 0;
    account.faults.answer({
      table: name,
      rows: (rows) => {
        const key = JSON.stringify(rows);
        if (!seen.has(key)) seen.set(key, { table: name, turn, rows });
        turn += 1;
        return rows;
      },
    });
  }
  await fresh(account, () => reportIn(account, whole));
  account.faults.clear();
  return [...seen.values()];
}

async function verdictWith(account: EmulatedAccount, whole: WholeAccount, change: Change): Promise<string> {
  let turn = 0;
  account.faults.answer({
    table: change.table,
    rows: (rows: readonly AnswerRow[]) => {
      const isThis = turn === change.turn;
      turn += 1;
      return isThis ? change.make(rows) : rows;
    },
  });
  try {
    return (await fresh(account, () => reportIn(account, whole))).verdict;
  } catch (thrown) {
    return `no report: ${String(thrown).slice(0, 80)}`;
  } finally {
    account.faults.clear();
  }
}

/** What an earlier reading kept helps this one in nothing. */
async function fresh<T>(account: EmulatedAccount, use: () => Promise<T>): Promise<T> {
  account.database.run(`DELETE FROM "${SNAPSHOT_TYPE}"`);
  account.caches?.clear();
  return use();
}
