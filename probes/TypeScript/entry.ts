import * as record from 'N/record';
import type { Setting } from '../../src/TypeScript/account/expectations/probe';
import { Skipped } from '../../src/TypeScript/account/expectations/probe';

/** The record type that the probes bring along, for entries that they make and take away again. */
export const ENTRY_TYPE = 'customrecord_td_probe';

/**
 * Makes an entry, looks at it, and takes it away whatever happens.
 * @throws Skipped unless writing was asked for
 */
export function withEntry<T>(
  { scratchEmployee }: Setting,
  values: Readonly<Record<string, string | number | boolean | Date>>,
  look: (id: number) => T,
): T {
  if (scratchEmployee === null)
    throw new Skipped('Add &writes=T&employee=ID to the address: this probe makes an entry.');
  const entry = record.create({ type: ENTRY_TYPE });
  for (const [fieldId, value] of Object.entries(values)) entry.setValue({ fieldId, value });
  const id = entry.save();
  try {
    return look(id);
  } finally {
    record.delete({ type: ENTRY_TYPE, id });
  }
}
