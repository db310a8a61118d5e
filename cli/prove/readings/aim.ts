/**
 * Where a fault shows: the answers that differ between the account that has it and the same account without it. What is answered
 * alike in both decides nothing.
 */
import type { Answered, Row } from './answers';
import { isOfList, ROWS } from './answers';

export interface Aim {
  /** Of the questions that are answered otherwise. */
  readonly keys: ReadonlySet<string>;
  /** By the key of a query: the places of the rows that show the fault. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
  /** By the key of a number of lines: the places of the lines that do. */
  readonly lines: ReadonlyMap<string, ReadonlySet<number>>;
}

/** @param faulty what the account is answered @param sound what the same account without its fault is answered */
export function aimAt(faulty: readonly Answered[], sound: readonly Answered[]): Aim {
  const other = new Map(sound.map((answer) => [answer.key, answer]));
  const differing = faulty.filter(({ key, value }) => {
    const same = other.get(key);
    return same !== undefined && JSON.stringify(same.value) !== JSON.stringify(value);
  });
  const rows = differing.flatMap(({ call, key, value }) =>
    call === ROWS
      ? [[key, placesOnlyIn(value as readonly Row[], other.get(key)?.value as readonly Row[])] as const]
      : [],
  );
  const lines = faulty.flatMap((count) => {
    const same = other.get(count.key);
    if (!count.call.endsWith('.getLineCount') || same === undefined) return [];
    return [[count.key, placesOnlyIn(linesOf(faulty, count), linesOf(sound, count))] as const];
  });
  return {
    keys: new Set(differing.map(({ key }) => key)),
    rows: new Map(rows),
    lines: new Map(lines.filter(([, places]) => places.size > 0)),
  };
}

function placesOnlyIn(some: readonly unknown[], others: readonly unknown[]): ReadonlySet<number> {
  const left = others.map((one) => JSON.stringify(one));
  return new Set(
    some.flatMap((one, place) => {
      const found = left.indexOf(JSON.stringify(one));
      if (found < 0) return [place];
      left.splice(found, 1);
      return [];
    }),
  );
}

function linesOf(answers: readonly Answered[], count: Answered): unknown[] {
  return Array.from({ length: Number(answers.find(({ key }) => key === count.key)?.value ?? 0) }, (_, line) =>
    answers
      .filter((answer) => answer.options.line === line && isOfList(answer, count))
      .map(({ options, value }) => [options.fieldId, value]),
  );
}
