/**
 * A change as it was typed into the form, and which field a fault of it belongs to.
 */
import type { ChangeFault, WhatIfChange } from '../../diagnosis/what-if/changes';
import type { TypedChange } from './what-if-route';
import { WHAT_IF_FIELDS as FIELDS } from './what-if-route';

/** In which field of the form a field of each kind of change stands. */
const PLACES: Readonly<Record<WhatIfChange['kind'], Readonly<Record<string, keyof TypedChange>>>> = {
  'set-role-permission': { role: 'role', permission: 'permission', level: 'after' },
  'set-global-permission': { employee: 'employee', permission: 'permission', level: 'after' },
  'assign-role': { employee: 'employee', role: 'role' },
  'remove-role': { employee: 'employee', role: 'role' },
  'set-role-active': { id: 'role', value: 'after' },
  'set-employee-access': { id: 'employee', value: 'after' },
  'set-token-active': { id: 'id', value: 'after' },
  'set-feature': { id: 'id', value: 'after' },
  'set-integration-state': { id: 'id', state: 'after' },
};

const AFTERWARDS: Readonly<Record<string, boolean | null>> = { T: true, F: false, 'no-line': null };

/** What was typed as a change that `parseChanges` looks at: whatever is wrong with it is wrong there too. */
export function changeTyped(typed: TypedChange): unknown {
  const { kind, after } = typed;
  const places = placesOf(kind);
  const valueOf = (place: keyof TypedChange): unknown => {
    if (place === 'after') return Object.hasOwn(AFTERWARDS, after) ? AFTERWARDS[after] : after;
    const text = typed[place];
    const isNumber = place !== 'permission' && /^[1-9]\d{0,14}$/.test(text);
    return isNumber ? Number(text) : text;
  };
  return { kind, ...Object.fromEntries(Object.entries(places).map(([field, place]) => [field, valueOf(place)])) };
}

/** A change as the fields of the form, by their names. */
export function fieldsFor(change: WhatIfChange): Readonly<Record<string, string>> {
  const values = change as unknown as Readonly<Record<string, unknown>>;
  const typed = Object.entries(placesOf(change.kind)).map(([field, place]) => {
    const value = values[field];
    const after = Object.entries(AFTERWARDS).find(([, one]) => one === value)?.[0];
    return [FIELDS[place], place === 'after' && after !== undefined ? after : String(value)] as const;
  });
  return { [FIELDS.kind]: change.kind, ...Object.fromEntries(typed) };
}

/** The field of the form that a fault is about. */
export function fieldOf({ kind }: TypedChange, { field }: Pick<ChangeFault, 'field'>): keyof TypedChange {
  const places = placesOf(kind);
  return (field === null ? undefined : places[field]) ?? 'kind';
}

/** In which field of the form each field of a change stands; none for a kind that there is not. */
export function placesOf(kind: string): Readonly<Record<string, keyof TypedChange>> {
  return Object.hasOwn(PLACES, kind) ? PLACES[kind as WhatIfChange['kind']] : {};
}
