/** What may happen to an answer of NetSuite: one row, line, value, column, name or record is not as it should be. */
import type { Aim } from './aim';
import type { Answered, Hear } from './answers';
import type { FormChange } from './forms';

export type Happening =
  | FormChange
  | 'answer refused'
  | 'answer turned round'
  | 'column lost'
  | 'column renamed'
  | 'id of another'
  | 'line doubled'
  | 'line lost'
  | 'lines lost'
  | 'list cut short'
  | 'record of another'
  | 'row doubled'
  | 'row lost'
  | 'rows lost'
  | 'rows turned round'
  | 'sublist lost';

export interface Change {
  readonly happening: Happening;
  readonly source: string;
  /** The column or field; null where it is about a whole row, line or answer. */
  readonly column: string | null;
  /** From 0: the row or line; null where it is about all of them. */
  readonly place: number | null;
  /** Whether it is where the fault shows. */
  readonly isAimed: boolean;
  readonly hear: Hear;
}

/** Everything that may happen to what was answered, one thing at a time. */
export type ChangesOf = (answers: readonly Answered[], aim: Aim) => Change[];

export function wordsOf({ happening, source, place, column }: Change): string {
  return [
    `${happening}, ${source}`,
    ...(place === null ? [] : [`place ${place + 1}`]),
    ...(column === null ? [] : [column]),
  ].join(', ');
}

/** Answers one question otherwise. @param make gets the true answer */
export function otherAnswer(key: string, make: (value: unknown) => unknown): Hear {
  return (asked, proceed) => (asked.key === key ? make(proceed()) : proceed());
}
