import initSqlJs, { type SqlJsStatic } from 'sql.js';

import { type AccountFile, featureInEffect } from './account-file';
import { createDatabase } from './database/create';
import { applyAudiences, deploy } from './sdf/deploy';
import { type Clock, systemClock } from './clock';
import { readProject, type SdfProject } from './sdf/project';
import type { Account } from './types';

export interface OpenAccount extends Account {
  /** Gives the database's memory back. */
  close(): void;
}

export interface OpenAccountOptions {
  readonly file: AccountFile;
  /** What `suitecloud project:package` made. */
  readonly zip: Uint8Array;
  /** Milliseconds since the epoch; a test may hold it still. */
  readonly now?: Clock;
}

let sql: Promise<SqlJsStatic> | undefined;

/** The zip read last: the command line opens many accounts with one bundle. */
let lastProject: { readonly zip: Uint8Array; readonly project: SdfProject } | undefined;

/**
 * An embedded account as the file describes it, with the bundle deployed into it.
 *
 * @throws DeployError if the zip cannot be deployed
 * @throws UnknownDeploymentError if the file's audiences name a deployment that the zip does not have
 */
export async function openAccount(options: OpenAccountOptions): Promise<OpenAccount> {
  const { file, zip } = options;
  const project = projectOf(zip);
  // Compiling SQLite takes longer than everything else here: once a process.
  sql ??= initSqlJs();
  const database = createDatabase(await sql, file);
  const account: OpenAccount = {
    id: file.account.id,
    name: file.account.name,
    database,
    files: new Map(),
    deployments: new Map(),
    now: options.now ?? systemClock,
    featureInEffect: (feature) => featureInEffect(file, feature),
    close() {
      database.close();
    },
  };
  try {
    deploy(project, account);
    applyAudiences(
      account,
      file.audiences,
      file.roles.map((role) => role.id),
    );
    return account;
  } catch (error) {
    account.close();
    throw error;
  }
}

function projectOf(zip: Uint8Array): SdfProject {
  if (lastProject?.zip !== zip) lastProject = { zip, project: readProject(zip) };
  return lastProject.project;
}
