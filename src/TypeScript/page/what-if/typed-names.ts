/**
 * What was typed by name, with ids in the place of names.
 */
import { idNamed } from '../../examination/mappings/resolve-names';
import type { ChangeFault } from '../../diagnosis/what-if/changes';
import { permissionTyped } from './permission-names';
import { placesOf } from './typed-change';
import type { TypedChange } from './what-if-route';

/** One query for each user or role that was typed by name; none where ids were typed. Fields that the kind does not use stay as they are. */
export function namesResolved(typed: TypedChange): {
  readonly typed: TypedChange;
  readonly faults: readonly ChangeFault[];
} {
  const faults: ChangeFault[] = [];
  const ids: Partial<Record<keyof TypedChange, string>> = {};
  for (const [field, place] of Object.entries(placesOf(typed.kind))) {
    const found = idAt(place, typed[place]);
    if ('fault' in found) faults.push({ index: 0, field, message: found.fault });
    else ids[place] = found.id;
  }
  return { typed: { ...typed, ...ids }, faults };
}

function idAt(place: keyof TypedChange, text: string): { readonly id: string } | { readonly fault: string } {
  if (text === '') return { id: text };
  if (place === 'permission') return permissionTyped(text);
  // What has digits only is an id, and told as one if it is wrong.
  if ((place !== 'role' && place !== 'employee') || /^\d+$/.test(text)) return { id: text };
  const found = idNamed(place, text);
  return typeof found === 'number' ? { id: String(found) } : { fault: found };
}
