/** What may happen to what N/runtime says: features and permissions. */
import type { Answered, Value } from './answers';
import { FEATURE, PERMISSION } from './answers';
import type { Change, ChangesOf, Happening } from './changes';
import { otherAnswer } from './changes';
import { formsOf } from './forms';

export const valueChanges: ChangesOf = (answers, aim) =>
  answers
    .filter(({ call }) => call === FEATURE || call === PERMISSION)
    .flatMap((answer) => changesOf(answer, aim.keys));

function changesOf({ key, source, call, options, value }: Answered, aimed: ReadonlySet<string>): Change[] {
  const column = String(options.feature ?? options.name);
  const at = (happening: Happening, make: (value: unknown) => unknown): Change => ({
    ...{ happening, source, column, place: null, isAimed: aimed.has(key) },
    hear: otherAnswer(key, make),
  });
  const turned = call === FEATURE ? value !== true : value === 0 ? 4 : 0;
  return [
    at('answer turned round', () => turned),
    at('answer refused', () => {
      throw Object.assign(new Error('Refused'), { name: 'UNEXPECTED_ERROR' });
    }),
    at('value lost', () => undefined),
    ...formsOf(value as Value).map(({ happening, other }) => at(happening, () => other)),
  ];
}
