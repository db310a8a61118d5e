/** The entries of Registered OAuth 2.0 credential behind `N/record`, and the account that they are about. */
import * as record from 'N/record';
import type { FakeAccount, Row, Value } from './account';
import { ACCOUNT_ID, install } from './account';
import { healthy } from './rows';
import type { Viewer } from './session';
import { installViewer } from './session';

/** In half a year: an ISO time in UTC. */
export const UNTIL = `${new Date(Date.now() + 180 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)}T00:00:00Z`;

export interface MappingAccount extends Viewer {
  /** By internal id, as SuiteQL answers them. */
  readonly entries: Map<number, Row>;
  /** What was written, in order: `create 2`, `retire 1`, `delete 1`. */
  readonly written: string[];
}

export function mappingRow(id: number, changes: Row = {}): Row {
  return {
    ...{ id, mapping: `k${id}`, application: '11', name: 'Expensify', kind: 'oauth2-certificate', entity: '42' },
    ...{ role: '1001', valid_from: null, valid_until: UNTIL, ended: 'F', label: null },
    ...{ account: ACCOUNT_ID },
    ...{ isinactive: 'F', owner_name: 'Ada', at: '2026-06-01T09:30:00' },
    ...changes,
  };
}

/** @param rows that are there already */
export function installMappings(rows: readonly Row[] = [], tables: FakeAccount['tables'] = {}): MappingAccount {
  const entries = new Map(rows.map((row) => [Number(row.id), row]));
  const listed = () => [...entries.values()].toSorted((a, b) => Number(b.id) - Number(a.id));
  const written: string[] = [];
  install({ ...healthy({ customrecord_td_mapping: listed, ...tables }), units: 10_000 });
  const viewer = installViewer();
  jest.mocked(record.create).mockImplementation(() => {
    const values: Record<string, Value> = {};
    return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      setValue: ({ fieldId, value }: { fieldId: string; value: Value }) => {
        values[fieldId.replace('custrecord_td_mapping_', '')] = value;
      },
      save: () => {
        const id = Math.max(0, ...entries.keys()) + 1;
        const { key: mapping = null, from = null, until = null, ended, ...others } = values;
        const row = { ...others, mapping, valid_from: from, valid_until: until, ended: ended === true ? 'T' : 'F' };
        entries.set(id, { ...mappingRow(id), name: null, ...row });
        written.push(`create ${id}`);
        return id;
      },
    } as object);
  });
  jest.mocked(record.submitFields).mockImplementation((options) => {
    const id = Number(options.id);
    written.push(`retire ${id}`);
    entries.set(id, { ...entries.get(id), isinactive: 'T' });
    return id;
  });
  jest.mocked(record.delete).mockImplementation((options) => {
    const id = Number(options.id);
    written.push(`delete ${id}`);
    entries.delete(id);
    return id;
  });
  return { ...viewer, entries, written };
}
