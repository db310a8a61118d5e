/** What may happen to a loaded record: its fields, its sublists and their lines. */
import type { Aim } from './aim';
import type { Answered, Asked, Hear, Value } from './answers';
import { isOfList, recordIn } from './answers';
import type { Change, ChangesOf, Happening } from './changes';
import { otherAnswer } from './changes';
import { formsOf } from './forms';

const MEMBER = 'record.Record.';

export const recordChanges: ChangesOf = (answers, aim) => [
  ...answers.filter(({ call }) => call === `${MEMBER}getValue`).flatMap((answer) => valueChanges(answer, aim)),
  ...answers
    .filter(({ call }) => call === `${MEMBER}getLineCount`)
    .flatMap((count) => listChanges(count, answers, aim)),
  ...answers.filter(({ call }) => call === 'record.load').flatMap((load) => otherRecords(load, answers, aim)),
];

function valueChanges({ key, source, options, value }: Answered, aim: Aim): Change[] {
  return [...formsOf(value as Value), { happening: 'value lost' as const, other: undefined }].map(
    ({ happening, other }) => ({
      ...{ happening, source, column: String(options.fieldId), place: null, isAimed: aim.keys.has(key) },
      hear: otherAnswer(key, () => other),
    }),
  );
}

function listChanges(count: Answered, answers: readonly Answered[], aim: Aim): Change[] {
  const { source, options } = count;
  const lines = Number(count.value);
  const values = answers.filter((answer) => answer.call.startsWith(`${MEMBER}getSublist`) && isOfList(answer, count));
  const places = aim.lines.get(count.key) ?? new Set();
  const isAimed = aim.keys.has(count.key) || places.size > 0;
  const at = (happening: Happening, place: number | null, column: string | null, hear: Hear): Change => ({
    ...{ happening, source, column, place, hear },
    isAimed: place === null ? isAimed : places.has(place),
  });
  const counted = (happening: Happening, other: unknown) =>
    at(
      happening,
      null,
      'number of lines',
      otherAnswer(count.key, () => other),
    );
  const sublists = answers.find(
    ({ key, call }) => call === `${MEMBER}getSublists` && recordIn(key) === recordIn(count.key),
  );
  const fields = [...new Set(values.map((one) => String(one.options.fieldId)))];
  return [
    counted('lines lost', 0),
    ...formsOf(lines).map(({ happening, other }) => counted(happening, other)),
    ...(sublists
      ? [
          at(
            'sublist lost',
            null,
            null,
            otherAnswer(sublists.key, (names) => (names as string[]).filter((name) => name !== options.sublistId)),
          ),
        ]
      : []),
    ...fields.map((field) =>
      at('column lost', null, field, (asked, proceed) =>
        isOfList(asked, count) && asked.options.fieldId === field ? null : proceed(),
      ),
    ),
    ...Array.from({ length: lines }, (_, line) => [
      at('line lost', line, null, shifted(count, line, -1)),
      at('line doubled', line, null, shifted(count, line, 1)),
      ...(line > 0
        ? [
            at(
              'list cut short',
              line,
              null,
              otherAnswer(count.key, () => line),
            ),
          ]
        : []),
    ]).flat(),
    ...values.flatMap(({ key, options: { line, fieldId }, value }) => [
      ...formsOf(value as Value).map(({ happening, other }) =>
        at(
          happening,
          Number(line),
          String(fieldId),
          otherAnswer(key, () => other),
        ),
      ),
      ...othersIn(values, String(fieldId), value).map((other) =>
        at(
          'id of another',
          Number(line),
          String(fieldId),
          otherAnswer(key, () => other),
        ),
      ),
    ]),
  ];
}

/** One line fewer or more, the lines behind it moved. */
function shifted(count: Asked, line: number, by: -1 | 1): Hear {
  return (asked, proceed) => {
    if (asked.key === count.key) return Number(proceed()) + by;
    const { line: wanted } = asked.options;
    if (!isOfList(asked, count) || typeof wanted !== 'number') return proceed();
    const from = by === -1 ? line : line + 1;
    return proceed({ ...asked.options, line: wanted >= from ? wanted - by : wanted });
  };
}

function othersIn(values: readonly Answered[], field: string, value: unknown): unknown[] {
  const ids = ['permkey1', 'selectedrole', 'contact', 'role'];
  if (!ids.includes(field)) return [];
  const same = values.filter(({ call, options }) => call.endsWith('Value') && options.fieldId === field);
  return [...new Set(same.map((one) => one.value))].filter((other) => other !== value).slice(0, 2);
}

/** The record of another of the same kind. */
function otherRecords({ key, source, options }: Answered, answers: readonly Answered[], aim: Aim): Change[] {
  const others = answers.flatMap((one) =>
    one.call === 'record.load' && one.options.type === options.type && one.options.id !== options.id
      ? [one.options.id]
      : [],
  );
  const isAimed = [...aim.keys, ...aim.lines.keys()].some((one) => recordIn(one) === recordOf(options));
  return others.slice(0, 2).map((id) => ({
    ...{ happening: 'record of another', source, column: null, place: null, isAimed },
    hear: (asked, proceed) => (asked.key === key ? proceed({ ...options, id }) : proceed()),
  }));
}

function recordOf({ type, id }: Asked['options']): string {
  return `${String(type)} ${String(id)}`;
}
