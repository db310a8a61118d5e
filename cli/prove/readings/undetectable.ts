/** What no reader can tell from a true answer, each with the reason. Whatever is not listed here must never make an account ready. */
import type { Change, Happening } from './changes';

export interface Undetectable {
  readonly table: string;
  readonly happenings: readonly Happening[];
  /** Left out: whatever the column. */
  readonly columns?: readonly string[];
  readonly reason: string;
}

export const UNDETECTABLE: readonly Undetectable[] = [];

export function undetectable({ table, happening, column }: Change): Undetectable | null {
  return (
    UNDETECTABLE.find(
      (one) =>
        one.table === table &&
        one.happenings.includes(happening) &&
        (one.columns === undefined || (column !== null && one.columns.includes(column))),
    ) ?? null
  );
}
