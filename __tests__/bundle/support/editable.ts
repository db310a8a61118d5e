/**
 * The sublists of a record in dynamic mode: one line is selected or made, its fields are set, and it counts once committed.
 */
import type { Sublists } from './account';

type Line = Record<string, unknown>;

interface Editable {
  /** As they stand, changed in place. */
  readonly sublists: Sublists;
  readonly methods: {
    readonly selectNewLine: (options: { sublistId: string }) => void;
    readonly selectLine: (options: { sublistId: string; line: number }) => void;
    readonly setCurrentSublistValue: (options: { sublistId: string; fieldId: string; value: unknown }) => void;
    readonly commitLine: (options: { sublistId: string }) => void;
    readonly removeLine: (options: { sublistId: string; line: number }) => void;
  };
}

export function editable(before: Sublists): Editable {
  const lists = new Map(Object.entries(before).map(([id, lines]) => [id, lines.map((line): Line => ({ ...line }))]));
  const selected = new Map<string, { readonly line: Line; readonly at: number }>();
  const list = (id: string) => found(lists.get(id), `no sublist ${id}`);
  const current = (id: string) => found(selected.get(id), `no line of ${id} is selected`);
  return {
    sublists: Object.fromEntries(lists),
    methods: {
      selectNewLine: ({ sublistId }) => {
        selected.set(sublistId, { line: {}, at: list(sublistId).length });
      },
      selectLine: ({ sublistId, line }) => {
        selected.set(sublistId, { line: { ...found(list(sublistId)[line], `no line ${line}`) }, at: line });
      },
      setCurrentSublistValue: ({ sublistId, fieldId, value }) => {
        current(sublistId).line[fieldId] = value;
      },
      commitLine: ({ sublistId }) => {
        const { line, at } = current(sublistId);
        list(sublistId)[at] = line;
        selected.delete(sublistId);
      },
      removeLine: ({ sublistId, line }) => {
        found(list(sublistId)[line], `no line ${line}`);
        list(sublistId).splice(line, 1);
      },
    },
  };
}

function found<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(`A fake record: ${otherwise}.`);
  return value;
}
