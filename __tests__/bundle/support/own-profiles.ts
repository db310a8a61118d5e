/** The entries of Token Doctor Profile, behind `N/record` and `N/query`. */
import * as query from 'N/query';
import * as record from 'N/record';
import type { Viewer } from './session';
import { installViewer } from './session';

export interface ProfileEntry {
  readonly key: string;
  readonly text: string;
  inactive: boolean;
}

export interface ProfileAccount extends Viewer {
  /** By internal id. */
  readonly entries: Map<number, ProfileEntry>;
  /** What was written, in order: `create 2`, `retire 1`, `delete 1`. */
  readonly written: string[];
  /** Called before a write; what it throws, NetSuite throws. */
  refuse: (write: string) => void;
}

export function installOwnProfiles(): ProfileAccount {
  const account: ProfileAccount = { ...installViewer(), entries: new Map(), written: [], refuse: () => undefined };
  const write = (what: string, id: number) => {
    account.refuse(what);
    account.written.push(`${what} ${id}`);
  };
  jest.mocked(record.create).mockImplementation(() => {
    const values: Record<string, unknown> = {};
    return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      setValue: ({ fieldId, value }: { fieldId: string; value: unknown }) => {
        values[fieldId] = value;
      },
      save: () => {
        const id = Math.max(0, ...account.entries.keys()) + 1;
        write('create', id);
        const [key, text] = [String(values.custrecord_td_profile_key), String(values.custrecord_td_profile_json)];
        account.entries.set(id, { key, text, inactive: false });
        return id;
      },
    });
  });
  jest.mocked(record.submitFields).mockImplementation(({ id, values }) => {
    write('retire', Number(id));
    const entry = account.entries.get(Number(id));
    if (entry) entry.inactive = (values as { isinactive: boolean }).isinactive;
    return Number(id);
  });
  jest.mocked(record.delete).mockImplementation(({ id }) => {
    write('delete', Number(id));
    account.entries.delete(Number(id));
    return Number(id);
  });
  installRows(account);
  return account;
}

function installRows({ entries }: ProfileAccount): void {
  jest.requireMock<{ runtime: object }>('N/runtime');
  jest.mocked(query.runSuiteQL).mockImplementation((options) => {
    const { query: sql, params = [] } = options as { query: string; params?: (string | number)[] };
    const rows = [...entries]
      .map(([id, { key, text, inactive }]) => ({
        ...{ id, profile: key, name: key, length: text.length, file: text },
        ...{ isinactive: inactive ? 'T' : 'F', owner_name: 'Ada', at: '2026-06-01T09:30:00' },
      }))
      .filter((row) => !sql.includes("isinactive = 'F'") || row.isinactive === 'F')
      .filter((row) => !sql.includes("isinactive = 'T'") || row.isinactive === 'T')
      .filter((row) => !sql.includes('_key = ?') || row.profile === params[0])
      .filter((row) => !sql.includes('p.id = ?') || row.id === params[0])
      .toSorted((a, b) => b.id - a.id);
    return Object.assign(jest.createMockFromModule<query.ResultSet>('N/query/resultSet'), {
      asMappedResults: () => rows,
    });
  });
}
