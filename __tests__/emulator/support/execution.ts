import type { Database, SqlJsStatic } from 'sql.js';
import initSqlJs from 'sql.js';
import { type AccountFile, featureInEffect, parseAccountFile } from '../../../emulator/account-file';
import { createDatabase } from '../../../emulator/database';
import { AccountFaults } from '../../../emulator/faults';
import { AccountConcurrency, createGovernance } from '../../../emulator/governance';
import type { Account, Caller, Deployment, Execution } from '../../../emulator/model';

export interface AccountObject {
  features?: Record<string, boolean>;
  roles?: object[];
  employees?: object[];
  entities?: object[];
  integrations?: object[];
  tokens?: object[];
  audiences?: object;
}

export const ADMINISTRATOR: Caller = { entity: 7, role: 3 };
export const NOW = Date.UTC(2026, 4, 6, 7, 8, 9);

let engine: SqlJsStatic | undefined;

/** Compiles the database engine once a test file. */
export async function loadEngine(): Promise<SqlJsStatic> {
  engine ??= await initSqlJs();
  return engine;
}

/** An account file from the parts that a test is about; employee 7, Sam, is Administrator. */
export function accountFile(parts: AccountObject = {}): AccountFile {
  const { features = {}, employees = [], ...rest } = parts;
  const document = {
    format: 'account/1',
    account: { id: 'TEST', name: 'Test account', features },
    roles: [],
    integrations: [],
    tokens: [],
    ...rest,
    employees: [{ id: 7, name: 'Sam', roles: [3] }, ...employees],
  };
  return parseAccountFile(JSON.stringify(document), 'test.json', (path) => {
    throw new Error(`no file ${path}`);
  });
}

export function openAccount(file: AccountFile): Account {
  if (engine === undefined) throw new Error('loadEngine comes first');
  const database: Database = createDatabase(engine, file);
  return {
    id: file.account.id,
    name: file.account.name,
    database,
    files: new Map(),
    deployments: new Map(),
    now: () => NOW,
    faults: new AccountFaults(),
    concurrency: new AccountConcurrency(),
    featureInEffect: (feature) => featureInEffect(file, feature),
  };
}

const DEPLOYMENT: Deployment = {
  scriptId: 'customscript_test',
  deploymentId: 'customdeploy_test',
  scriptType: 'Restlet',
  internalScriptId: 1,
  internalDeploymentId: 1,
  name: 'Test',
  title: 'Test',
  scriptFile: 'SuiteScripts/test.js',
  status: 'RELEASED',
  isDeployed: true,
  isInactive: false,
  logLevel: 'DEBUG',
  parameters: new Map(),
  allRoles: true,
  audience: new Set(),
};

/** Errors as scripts see them, without a script's realm. */
export function fail(code: string, message: string): Error {
  return Object.assign(new Error(message), { name: code });
}

/** One run of a script in the account, as the caller. */
export function execution(account: Account, caller: Caller = ADMINISTRATOR): Execution {
  return { account, caller, deployment: DEPLOYMENT, governance: createGovernance('Restlet', fail), logs: [], fail };
}

/** Matches the error of that name whose message has these words. */
export function scriptError(name: string, words = ''): Error {
  return expect.objectContaining({ name, message: expect.stringContaining(words) as string }) as Error;
}
