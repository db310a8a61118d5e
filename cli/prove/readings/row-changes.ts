/** What may happen to the rows of a query. */
import type { Answered, Row } from './answers';
import { ROWS } from './answers';
import type { Change, ChangesOf, Happening } from './changes';
import { otherAnswer } from './changes';
import { formsOf } from './forms';

/** Columns by which rows point to something: the id of another in them is as well formed as the right one. */
const IDS = ['id', 'application', 'entity', 'role', 'entity_name', 'role_name', 'tba_app_name', 'permkey'];

export const rowChanges: ChangesOf = (answers, aim) =>
  answers
    .filter(({ call }) => call === ROWS)
    .flatMap((answer) => changesOf(answer, aim.keys.has(answer.key), aim.rows.get(answer.key) ?? new Set()));

function changesOf(answer: Answered, isAimed: boolean, places: ReadonlySet<number>): Change[] {
  const { key, source } = answer;
  const rows = answer.value as readonly Row[];
  const at = (
    happening: Happening,
    place: number | null,
    column: string | null,
    make: (rows: readonly Row[]) => readonly Row[],
  ): Change => ({
    ...{ happening, source, column, place },
    isAimed: isAimed && (place === null || places.has(place)),
    hear: otherAnswer(key, (value) => make(value as readonly Row[])),
  });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const all = [
    ...(rows.length > 1 ? [at('rows turned round', null, null, (given) => given.toReversed())] : []),
    ...(rows.length > 0 ? [at('rows lost', null, null, () => [])] : []),
    ...columns.flatMap((column) => [
      at('column lost', null, column, (given) => given.map((row) => renamed(row, column, null))),
      at('column renamed', null, column, (given) => given.map((row) => renamed(row, column, `${column}_x`))),
    ]),
  ];
  const ofRows = rows.flatMap((row, place) => {
    const set = (happening: Happening, column: string, other: unknown) =>
      at(happening, place, column, (given) =>
        given.map((one, index) => (index === place ? { ...one, [column]: other as Row[string] } : one)),
      );
    return [
      // The only one is lost with all.
      ...(rows.length > 1 ? [at('row lost', place, null, (given) => given.filter((_, index) => index !== place))] : []),
      at('row doubled', place, null, (given) => given.flatMap((one, index) => (index === place ? [one, one] : [one]))),
      ...(place > 0 ? [at('list cut short', place, null, (given) => given.slice(0, place))] : []),
      ...columns.flatMap((column) => [
        ...formsOf(row[column]).map(({ happening, other }) => set(happening, column, other)),
        ...(IDS.includes(column)
          ? othersIn(rows, row, column).map((other) => set('id of another', column, other))
          : []),
      ]),
    ];
  });
  return [...all, ...ofRows];
}

/** What other rows have in a column, each once. */
function othersIn(rows: readonly Row[], row: Row, column: string): Row[string][] {
  return [...new Set(rows.map((one) => one[column]))].filter((value) => value !== row[column]).slice(0, 3);
}

function renamed(row: Row, column: string, name: string | null): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      key !== column ? [[key, value] as const] : name === null ? [] : [[name, value] as const],
    ),
  );
}
