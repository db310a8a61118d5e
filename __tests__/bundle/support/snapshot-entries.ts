/** The entries of Token Doctor Snapshot, behind `N/record` and `N/cache`, and as SuiteQL answers them. */
import * as cache from 'N/cache';
import * as record from 'N/record';
import { SNAPSHOT_TYPE } from '../../../src/TypeScript/snapshots/fields';
import type { Asked, FakeAccount, Row, Statement, Value } from './account';
import { install } from './account';

export type Entry = Record<string, Value>;

export interface Kept {
  /** By internal id. */
  readonly entries: Map<number, Entry>;
  readonly remembered: Map<string, string>;
}

/** The account with the entries of an earlier call, and what was remembered then. */
export function installWithSnapshots(
  account: FakeAccount,
  earlier: Partial<Kept> = {},
): Asked & { readonly kept: Kept } {
  // The table of snapshots answers from what is kept, which is there only once the account is.
  const later: { kept?: Kept } = {};
  const rows: ReturnType<typeof snapshotRows> = (asked) => (later.kept ? snapshotRows(later.kept)(asked) : []);
  // One table more than the other tests know.
  const tables = { [SNAPSHOT_TYPE]: rows, ...account.tables } as FakeAccount['tables'];
  const asked = install({ ...account, tables });
  const kept = installSnapshots(asked, earlier.entries);
  for (const [key, value] of earlier.remembered ?? []) kept.remembered.set(key, value);
  later.kept = kept;
  return { ...asked, kept };
}

/** `@governance` of custom records and caches in Oracle's stubs. */
const UNITS = { create: 2, save: 4, submit: 2, remove: 4, cache: 1, miss: 2 };

/** @param entries of an earlier call, with the internal ids that they have */
export function installSnapshots(asked: Asked, entries: ReadonlyMap<number, Entry> = new Map()): Kept {
  const kept: Kept = {
    entries: new Map([...entries].map(([id, entry]) => [id, { ...entry }])),
    remembered: new Map(),
  };
  jest.mocked(record.create).mockImplementation(({ type }) => {
    asked.note(`create ${type}`, UNITS.create);
    const entry: Entry = {};
    return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      setValue: ({ fieldId, value }: { fieldId: string; value: Value }) => {
        entry[fieldId] = value;
      },
      save: () => {
        asked.note(`save ${type}`, UNITS.save);
        const id = Math.max(0, ...kept.entries.keys()) + 1;
        kept.entries.set(id, entry);
        return id;
      },
    });
  });
  jest.mocked(record.submitFields).mockImplementation(({ type, id, values }) => {
    asked.note(`submit ${type}/${String(id)}`, UNITS.submit);
    const entry = kept.entries.get(Number(id));
    if (!entry) throw Object.assign(new Error('That record does not exist.'), { name: 'RCRD_DSNT_EXIST' });
    Object.assign(entry, values);
    return Number(id);
  });
  jest.mocked(record.delete).mockImplementation(({ type, id }) => {
    asked.note(`delete ${type}/${String(id)}`, UNITS.remove);
    kept.entries.delete(Number(id));
    return Number(id);
  });
  installMemory(asked, kept);
  return kept;
}

function installMemory(asked: Asked, { remembered }: Kept): void {
  jest.mocked(cache.getCache).mockImplementation(() =>
    Object.assign(jest.createMockFromModule<cache.Cache>('N/cache/instance'), {
      get: ({ key }: { key: string }) => {
        asked.note('recall', remembered.has(key) ? UNITS.cache : UNITS.miss);
        return remembered.get(key) ?? null;
      },
      put: ({ key, value }: { key: string; value: string }) => {
        asked.note('remember', UNITS.cache);
        remembered.set(key, value);
      },
      remove: ({ key }: { key: string }) => {
        asked.note('forget', UNITS.cache);
        remembered.delete(key);
      },
    }),
  );
}

/** The rows of a statement about the snapshots: all of them, or those of one integration. */
export function snapshotRows({ entries }: Kept): (asked: Statement) => Row[] {
  return ({ query, params }) => {
    const rows = [...entries].map(([id, entry]): Row => {
      const field = (name: string) => entry[`custrecord_td_snap_${name}`] ?? null;
      const names = ['integration', 'token', 'entity', 'role', 'at', 'hash', 'finding'];
      const counted = query.includes(' AS own') ? { own: 0 } : {};
      return {
        id,
        schema_version: field('schema'),
        ...counted,
        ...Object.fromEntries(names.map((name) => [name, field(name)])),
      };
    });
    if (!query.includes('WHERE')) return rows.toSorted((a, b) => String(b.at).localeCompare(String(a.at)));
    const [integration] = params;
    return rows.filter((row) => row.integration === integration);
  };
}
