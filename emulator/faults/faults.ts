import { findTable, TABLES } from '../database/catalogue';
import { isCustomRecordKey } from '../netsuite/custom-record-key';
import { isKnownCall, unknownCall } from '../governance/call-names';
import type { Call, CallAnswer, Fault, Faults, TableAnswer } from '../model';
import { nearestNames } from '../spelling/nearest-names';

/** The calls of one account that are told to fail, and its tables that are told to answer wrongly. */
export class AccountFaults implements Faults {
  private readonly waiting: { readonly fault: Fault; matched: number }[] = [];
  private readonly answers: TableAnswer[] = [];
  private readonly ofCalls: CallAnswer[] = [];

  constructor(faults: readonly Fault[] = []) {
    for (const fault of faults) this.add(fault);
  }

  /**
   * Tells a call to fail from now on.
   *
   * @throws RangeError for a name that is no N/* call, with the names near it, and for an nth below 1
   */
  add(fault: Fault): void {
    if (!isKnownCall(fault.call)) throw new RangeError(unknownCall(fault.call));
    if (typeof fault.when === 'object' && !(Number.isInteger(fault.when.nth) && fault.when.nth > 0)) {
      throw new RangeError(`nth must be a whole number above 0, not ${fault.when.nth}.`);
    }
    this.waiting.push({ fault, matched: 0 });
  }

  /**
   * Tells a SuiteQL table to answer wrongly from now on. Several for one table add up, in the order in which they came.
   *
   * @throws RangeError for a table or a column that the emulator does not have, with the names near it
   */
  answer(answer: TableAnswer): void {
    checkAnswer(answer);
    this.answers.push(answer);
  }

  /**
   * Tells calls to answer wrongly from now on. Of several for one call, the one that was told last gets what the others make of it.
   *
   * @throws RangeError for a name that is no N/* call, with the names near it
   */
  answerCalls(answer: CallAnswer): void {
    if (answer.call !== undefined && !isKnownCall(answer.call)) throw new RangeError(unknownCall(answer.call));
    this.ofCalls.push(answer);
  }

  /** Lets every call through again, and every table answer rightly. */
  clear(): void {
    this.waiting.length = 0;
    this.answers.length = 0;
    this.ofCalls.length = 0;
  }

  /** What a call is told to answer. */
  answersOfCall(name: string): readonly CallAnswer[] {
    return this.ofCalls.filter(({ call }) => call === undefined || call === name);
  }

  /** What a table, in any case, is told to answer; empty for one that answers rightly. */
  answersOf(table: string): readonly TableAnswer[] {
    return this.answers.filter((answer) => answer.table.toLowerCase() === table.toLowerCase());
  }

  /** The fault that a call meets, the one added first. Every fault counts the calls that it matches, met or not. */
  meet(call: Call): Fault | undefined {
    let met: Fault | undefined;
    for (const entry of this.waiting) {
      if (!matches(entry.fault, call)) continue;
      entry.matched += 1;
      if (isDue(entry.fault, entry.matched)) met ??= entry.fault;
    }
    return met;
  }
}

function matches({ call, deployment, stage, matching }: Fault, made: Call): boolean {
  if (stage !== undefined && stage !== made.stage) return false;
  if (call !== made.name || (deployment !== undefined && deployment !== made.deployment)) return false;
  const wanted = matching?.toLowerCase();
  return wanted === undefined || made.texts.some((text) => text.toLowerCase().includes(wanted));
}

function isDue({ when }: Fault, count: number): boolean {
  return when === 'always' || count === (when === 'once' ? 1 : when.nth);
}

/** An answer of a table or a column that is not there would never be given, without a word. */
function checkAnswer({ table: name, columns = {} }: TableAnswer): void {
  const table = findTable(name);
  if (table === undefined && !isCustomRecordKey(name)) {
    throw new RangeError(
      unknown(
        name,
        'no SuiteQL table of the emulator',
        TABLES.map((known) => known.name),
      ),
    );
  }
  const known = table?.columns.map((column) => column.name) ?? [];
  const wrong = Object.keys(columns).find((column) => !known.includes(column.toLowerCase()));
  if (wrong === undefined) return;
  if (table === undefined) throw new RangeError(`The columns of ${name} are its fields: only its rows can be changed.`);
  throw new RangeError(unknown(wrong, `no column of ${table.name}`, known));
}

function unknown(name: string, what: string, names: readonly string[]): string {
  const near = nearestNames(name, names);
  return `${JSON.stringify(name)} is ${what}. ${near.length === 0 ? 'It has' : 'Near it'}: ${(near.length === 0 ? names : near).join(', ')}.`;
}
