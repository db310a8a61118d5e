/**
 * The two custom records of a sweep in an account of the emulator, behind Oracle's stubs: statements run as NetSuite would run
 * them, and each call costs what the stubs document.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import { strToU8, zipSync } from 'fflate';
import type { Caller, EmulatedAccount } from '../../../emulator';
import { openAccount } from '../../../emulator';
import { PROJECT } from '../../../cli/bundle';
import type { Reading } from '../../../src/TypeScript/account/reading';
import { startReading } from '../../../src/TypeScript/account/reading';

/** `@governance` of custom records in Oracle's stubs, and of a query. */
const UNITS = { query: 10, create: 2, load: 2, save: 4, submit: 2, remove: 4 };

export interface SweepAccount {
  readonly account: EmulatedAccount;
  readonly reading: Reading;
  readonly cost: () => { readonly units: number; readonly queries: number };
  /** Who asks from now on. */
  readonly as: (caller: Caller) => void;
  /** Does something before the next save of an entry that was loaded. */
  readonly beforeSave: (act: () => void) => void;
  /** The next call of this kind throws. */
  readonly refuseNext: (call: 'create' | 'submit' | 'remove') => void;
  readonly rows: (sql: string) => readonly Readonly<Record<string, unknown>>[];
  /** Runs SQL past everything: what somebody changed meanwhile. */
  readonly tamper: (sql: string) => void;
}

/** Somebody who may see entries of custom records, and somebody who may not. */
export const AUDITOR: Caller = { entity: 8, role: 1001 };
export const NOBODY: Caller = { entity: 9, role: 1002 };

const FILE = {
  format: 'account/1',
  account: { id: 'TEST', name: 'Test account', features: {} },
  roles: [
    { id: 1001, scriptid: 'customrole_a', name: 'Auditor', permissions: { LIST_CUSTRECORDENTRY: 'VIEW' } },
    { id: 1002, scriptid: 'customrole_b', name: 'Clerk', permissions: {} },
  ],
  employees: [
    { id: 7, name: 'Sam', roles: [3] },
    { id: 8, name: 'Ana', roles: [1001] },
    { id: 9, name: 'Pat', roles: [1002] },
  ],
  integrations: [],
  tokens: [],
};

/** The project with the two records alone, and those that a test needs beside. */
function project(beside: readonly string[]): Uint8Array {
  const [objects, manifest] = [join(PROJECT, 'src', 'Objects'), join(PROJECT, 'src', 'manifest.xml')];
  const names = ['customrecord_td_sweep', 'customrecord_td_sweep_part', ...beside].map((name) => `${name}.xml`);
  return zipSync({
    'manifest.xml': strToU8(readFileSync(manifest, 'utf8')),
    'deploy.xml': strToU8('<deploy><objects><path>~/Objects/*</path></objects></deploy>'),
    ...Object.fromEntries(names.map((name) => [`Objects/${name}`, strToU8(readFileSync(join(objects, name), 'utf8'))])),
  });
}

/** @param beside script ids of records that the account has too */
export async function openSweeps(beside: readonly string[] = []): Promise<SweepAccount> {
  const account = await openAccount({ file: FILE, project: project(beside) });
  jest.requireMock<{ accountId: string }>('N/runtime').accountId = account.id;
  let caller = account.administrator;
  let [units, queries] = [0, 0];
  const refused = new Set<string>();
  const meet = (call: string, cost: number) => {
    units += cost;
    if (refused.delete(call)) throw Object.assign(new Error('An error occurred.'), { name: 'UNEXPECTED_ERROR' });
  };
  jest.mocked(query.runSuiteQL).mockImplementation((options) => {
    if (typeof options === 'string') throw new Error('Send parameters, bound.');
    queries += 1;
    units += UNITS.query;
    const parameters = (options.params ?? []) as (string | number)[];
    const rows = account.runSuiteQL(options.query, { caller, parameters });
    return Object.assign(jest.createMockFromModule<query.ResultSet>('N/query/resultSet'), {
      asMappedResults: () => rows,
    });
  });
  jest.mocked(runtime.getCurrentScript).mockReturnValue(
    Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), {
      getRemainingUsage: () => 10_000 - units,
    }),
  );
  jest.mocked(record.create).mockImplementation(({ type }) => {
    const values: Record<string, string | number> = {};
    meet('create', UNITS.create);
    return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      setValue: ({ fieldId, value }: { fieldId: string; value: string | number }) => {
        values[fieldId] = value;
      },
      save: () => {
        meet('save', UNITS.save);
        return account.insertRecord(type, values);
      },
    });
  });
  let meanwhile: (() => void) | null = null;
  jest.mocked(record.load).mockImplementation(({ type, id }) => {
    meet('load', UNITS.load);
    const now = () => account.runSuiteQL(`SELECT * FROM ${type} t WHERE t.id = ?`, { parameters: [Number(id)] })[0];
    const loaded = now();
    const changes: [string, string | number][] = [];
    return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      id: Number(id),
      getValue: ({ fieldId }: { fieldId: string }) => loaded?.[fieldId],
      setValue: ({ fieldId, value }: { fieldId: string; value: string | number }) => {
        changes.push([fieldId, value]);
      },
      save: () => {
        const act = meanwhile;
        meanwhile = null;
        act?.();
        meet('save', UNITS.save);
        if (JSON.stringify(now()) !== JSON.stringify(loaded)) {
          throw Object.assign(new Error('Record has been changed'), { name: 'RCRD_HAS_BEEN_CHANGED' });
        }
        const set = changes.map(([field]) => `${field} = ?`).join(', ');
        account.database.run(`UPDATE ${type} SET ${set} WHERE id = ?`, [...changes.map(([, one]) => one), Number(id)]);
        return Number(id);
      },
    });
  });
  jest.mocked(record.submitFields).mockImplementation(({ type, id, values }) => {
    meet('submit', UNITS.submit);
    const entries = Object.entries(values as Record<string, string | number>);
    const set = entries.map(([field]) => `${field} = ?`).join(', ');
    account.database.run(`UPDATE ${type} SET ${set} WHERE id = ?`, [...entries.map(([, one]) => one), Number(id)]);
    return Number(id);
  });
  jest.mocked(record.delete).mockImplementation(({ type, id }) => {
    meet('remove', UNITS.remove);
    account.database.run(`DELETE FROM ${type} WHERE id = ?`, [Number(id)]);
    return Number(id);
  });
  return {
    account,
    reading: startReading(),
    cost: () => ({ units, queries }),
    as: (who) => {
      caller = who;
    },
    beforeSave: (act) => {
      meanwhile = act;
    },
    refuseNext: (call) => refused.add(call),
    rows: (sql) => account.runSuiteQL(sql),
    tamper: (sql) => {
      account.database.run(sql);
    },
  };
}
