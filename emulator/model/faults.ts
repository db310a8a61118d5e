import type { Call } from './call';
import type { CallAnswer } from './call-answer';
import type { Fault } from './fault';
import type { TableAnswer } from './table-answer';

/** The calls of one account that are told to fail, and its tables that are told to answer wrongly. */
export interface Faults {
  /**
   * Tells a call to fail from now on.
   *
   * @throws RangeError for a name that is no N/* call, with the names near it, and for an nth below 1
   */
  add(fault: Fault): void;
  /**
   * Tells a SuiteQL table to answer wrongly from now on. Several for one table add up, in the order in which they came.
   *
   * @throws RangeError for a table or a column that the emulator does not have, with the names near it
   */
  answer(answer: TableAnswer): void;
  /**
   * Tells calls to answer wrongly from now on. Of several for one call, the one that was told last gets what the others make of it.
   *
   * @throws RangeError for a name that is no N/* call, with the names near it
   */
  answerCalls(answer: CallAnswer): void;
  /** Lets every call through again, and every table answer rightly. */
  clear(): void;
  /** The fault that a call meets, the one added first. Every fault counts the calls that it matches, met or not. */
  meet(call: Call): Fault | undefined;
  /** What a call is told to answer. */
  answersOfCall(name: string): readonly CallAnswer[];
  /** What a table, in any case, is told to answer; empty for one that answers rightly. */
  answersOf(table: string): readonly TableAnswer[];
}
