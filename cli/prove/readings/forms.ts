/** What may happen to one value. */
import type { Value } from './answers';

export type FormChange =
  | 'value lost'
  | 'value empty'
  | 'value cut'
  | 'value in capitals'
  | 'value in small letters'
  | 'value with spaces'
  | 'value as a sentence'
  | 'value of another type';

/** The value in other forms: none of them says what it said. */
const FORMS: readonly (readonly [FormChange, (value: Value) => readonly Value[]])[] = [
  ['value lost', () => [null]],
  ['value empty', () => ['']],
  ['value cut', cut],
  ['value in capitals', (value) => (typeof value === 'string' ? [value.toUpperCase()] : [])],
  ['value in small letters', (value) => (typeof value === 'string' ? [value.toLowerCase()] : [])],
  ['value with spaces', (value) => (value === null ? [] : [` ${value} `])],
  ['value as a sentence', (value) => (value === null ? [] : [`About ${value}`])],
  ['value of another type', otherTypes],
];

export function formsOf(value: Value): { readonly happening: FormChange; readonly other: Value }[] {
  return FORMS.flatMap(([happening, forms]) =>
    forms(value).flatMap((other) => (other === value ? [] : [{ happening, other }])),
  );
}

function cut(value: Value): readonly Value[] {
  if (typeof value === 'string')
    return value === '' ? [] : [value.slice(0, -1), value.slice(1), value.slice(0, value.length / 2)];
  return typeof value === 'number' && Math.abs(value) >= 10 ? [Math.trunc(value / 10)] : [];
}

function otherTypes(value: Value): readonly Value[] {
  if (typeof value === 'number') return [String(value), value !== 0, [value] as unknown as Value];
  if (typeof value === 'boolean') return [value ? 'T' : 'F', String(value), value ? 1 : 0];
  if (value === 'T' || value === 'F')
    return [value === 'T', value === 'T' ? 'true' : 'false', value === 'T' ? 1 : 0, value === 'T' ? 'Yes' : 'No'];
  if (typeof value !== 'string' || value === '') return [0, false];
  return Number.isFinite(Number(value)) ? [Number(value)] : [{ name: value } as unknown as Value];
}
