/**
 * A user and a role may be typed by name. A name that exactly one employee or one role has is taken; else the fault says what was found.
 */
import { MOST_NAMED, readIdsByName } from '../../account/ids-by-name';
import { startReading } from '../../account/reading';
import { messageOf } from '../../netsuite/thrown';
import type { MappingFault, MappingForm } from './check-mapping';

const KINDS = { entity: 'employee', role: 'role' } as const;

/** The form with ids in the place of names. One query for each name; none where ids were typed. */
export function resolveNames(form: MappingForm): {
  readonly form: MappingForm;
  readonly faults: readonly MappingFault[];
} {
  const faults: MappingFault[] = [];
  const ids = { entity: form.entity, role: form.role };
  for (const field of ['entity', 'role'] as const) {
    const text = form[field].trim();
    // What has digits only is an id, and told as one if it is wrong.
    if (text === '' || /^\d+$/.test(text)) continue;
    const found = idNamed(KINDS[field], text);
    if (typeof found === 'number') ids[field] = String(found);
    else faults.push({ field, message: found });
  }
  return { form: { ...form, ...ids }, faults };
}

/** The id of the only one that has a name; or a sentence that says why there is none. One query. */
export function idNamed(kind: 'employee' | 'role', name: string): number | string {
  const shown = JSON.stringify(name.slice(0, 80));
  try {
    const found = readIdsByName(startReading(), kind, name);
    const [id] = found;
    if (id === undefined) {
      return `No ${kind} has the name ${shown}, or your role may not read it. Type the name as its record shows it, or the internal id.`;
    }
    if (found.length === 1) return id;
    const count = found.length < MOST_NAMED ? String(found.length) : `At least ${MOST_NAMED}`;
    return `${count} ${kind}s have the name ${shown}: ${found.join(', ')}. Type the internal id of the right one.`;
  } catch (refusal) {
    return `NetSuite could not look for the ${kind} ${shown}: ${messageOf(refusal)} Type the internal id.`;
  }
}
