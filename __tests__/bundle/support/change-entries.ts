/** The entries of the log of changes, behind `N/record`, and as SuiteQL answers them. */
import * as record from 'N/record';
import type { Asked, Row, Statement, Value } from './account';

/** Field to value, as it was written. */
export type Entry = Record<string, unknown>;

/** What NetSuite refuses; nothing unless a test says so. */
export interface LogRefusals {
  create?: Error;
  submit?: Error;
  /** The same, of one entry alone. */
  submitOf?: (id: number) => Error | undefined;
  read?: Error;
}

/** `@governance` of custom records in Oracle's stubs. */
const UNITS = { create: 2, save: 4, submit: 2 };

/** @returns the entries, oldest first: the first one has the id 1 */
export function installEntries(asked: Asked, refusals: LogRefusals): Entry[] {
  const entries: Entry[] = [];
  jest.mocked(record.create).mockImplementation(({ type }) => {
    asked.note(`create ${type}`, UNITS.create);
    if (refusals.create) throw refusals.create;
    const entry: Entry = {};
    return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      setValue: ({ fieldId, value }: { fieldId: string; value: unknown }) => {
        entry[fieldId] = value;
      },
      save: () => {
        asked.note(`save ${type}`, UNITS.save);
        return entries.push(entry);
      },
    });
  });
  jest.mocked(record.submitFields).mockImplementation((options) => {
    const id = Number(options.id);
    asked.note(`submit ${options.type}/${id}`, UNITS.submit);
    const refused = refusals.submit ?? refusals.submitOf?.(id);
    if (refused) throw refused;
    Object.assign(entries[id - 1] ?? {}, options.values);
    return id;
  });
  return entries;
}

/** The rows of a statement about the log: one entry, or those about some employees. */
export function entryRows(entries: readonly Entry[], { query, params }: Statement): Row[] {
  const column = query.includes('WHERE c.id = ?') ? 'id' : 'employee';
  return entries
    .map((entry, index): Row => ({ ...rowOf(entry, index + 1), undone_by: undoneBy(entries, index + 1) }))
    .filter((row) => params.includes(row[column] ?? null))
    .toSorted((a, b) => (query.includes('ORDER BY c.id DESC') ? Number(b.id) - Number(a.id) : 0));
}

/** The entry that took one back, as the statement joins it. */
function undoneBy(entries: readonly Entry[], id: number): number | null {
  const at = entries.findIndex(
    (entry) =>
      Number(entry.custrecord_td_change_undoes) === id &&
      ['done', 'undone'].includes(String(entry.custrecord_td_change_state)),
  );
  return at < 0 ? null : at + 1;
}

function rowOf(entry: Entry, id: number): Row {
  // What the bundle sets are texts and numbers.
  const field = (name: string) => (entry[`custrecord_td_change_${name}`] ?? null) as Value;
  return {
    id,
    state: field('state'),
    employee: field('employee'),
    employee_name: 'Ana Torres',
    integration: field('integration'),
    repair: field('repair'),
    access_before: field('before'),
    access_after: field('after'),
    why: field('why'),
    outcome: field('outcome'),
    by_id: field('by'),
    by_name: 'Sam Okafor',
    at: '2026-06-01T09:30:00',
    undoes: field('undoes'),
  };
}
