import initSqlJs, { type SqlJsStatic } from 'sql.js';

import { type AccountFile, AccountFileError, featureInEffect } from '../account-file';
import { place } from '../account-file/error';
import { createDatabase } from '../database/create';
import { type Account, type Clock, type SentMessage, systemClock, type ToldRefusals } from '../model';
import { AccountFaults } from '../faults';
import { AccountConcurrency } from '../governance';
import { type JobMode, TaskQueue } from '../map-reduce';
import { applyParameters } from './apply-parameters';
import { applyAudiences, deploy } from '../sdf/deploy';
import { readProject, type SdfProject } from '../sdf/project';

export interface OpenAccount extends Account {
  readonly tasks: TaskQueue;
  /** What scripts sent by N/email, oldest first. Nothing is sent from here; a test may empty it. */
  readonly outbox: SentMessage[];
  /** Gives the database's memory back, and ends the threads of jobs. */
  close(): void;
}

export interface OpenAccountOptions {
  readonly file: AccountFile;
  /** What `suitecloud project:package` made, or the text of every file of a project by its path. Left out: none. */
  readonly project?: Uint8Array | ReadonlyMap<string, string> | undefined;
  /** Milliseconds since the epoch; a test may hold it still. */
  readonly now?: Clock | undefined;
  /** What time scripts have; left out: that of the machine. */
  readonly scriptClock?: Clock | undefined;
  /** Milliseconds that one execution may take; left out: what its script type may. */
  readonly timeLimit?: number | undefined;
  /** How jobs of map and reduce run where several may; left out: in threads. */
  readonly jobs?: JobMode | undefined;
  /** Whether map/reduce scripts stay loaded from one call to the next; left out: each call loads its script anew. */
  readonly keepsScripts?: boolean | undefined;
  /** Told after a request what the emulator refused it, whatever the script made of that. */
  readonly onRefusals?: ((told: ToldRefusals) => void) | undefined;
}

let sql: Promise<SqlJsStatic> | undefined;

type Source = NonNullable<OpenAccountOptions['project']>;

/** The project read last: the command line opens many accounts with one bundle. */
let lastProject: { readonly source: Source; readonly project: SdfProject } | undefined;

/**
 * An embedded account as the file describes it, with the project deployed into it.
 *
 * @throws DeployError if the project cannot be deployed
 * @throws UnknownDeploymentError if the file's audiences name a deployment that the project does not have
 * @throws AccountFileError if one of its faults does, or if it sets a parameter that the project does not have in that way
 */
export async function openAccount(options: OpenAccountOptions): Promise<OpenAccount> {
  const { file } = options;
  const project = options.project === undefined ? undefined : projectOf(options.project);
  // Compiling SQLite takes longer than everything else here: once a process.
  sql ??= initSqlJs();
  const database = createDatabase(await sql, file);
  const base: Omit<OpenAccount, 'tasks'> = {
    id: file.account.id,
    name: file.account.name,
    database,
    files: new Map(),
    deployments: new Map(),
    outbox: [],
    now: options.now ?? systemClock,
    scriptClock: options.scriptClock,
    keptScripts: options.keepsScripts === true ? new Map() : undefined,
    faults: new AccountFaults(file.faults),
    concurrency: new AccountConcurrency(file.account.concurrency),
    latency: file.account.latency,
    oauth2: file.oauth2,
    oauth2Authorizations: file.oauth2Authorizations,
    timeLimit: options.timeLimit,
    onRefusals: options.onRefusals,
    featureInEffect: (feature) => featureInEffect(file, feature),
    close() {
      account.tasks.close();
      database.close();
    },
  };
  const account: OpenAccount = Object.assign(base, { tasks: new TaskQueue(base, options.jobs) });
  try {
    if (project !== undefined) deploy(project, account);
    applyAudiences(
      account,
      file.audiences,
      file.roles.map((role) => role.id),
    );
    applyParameters(account, file);
    checkFaults(account, file);
    return account;
  } catch (error) {
    account.close();
    throw error;
  }
}

/** A fault of a deployment that is not there would never strike, without a word. */
function checkFaults({ deployments }: Account, { file, faults }: AccountFile): void {
  const known = [...deployments.keys()].join(', ') || 'none';
  const problems = faults.flatMap(({ deployment }, index) => {
    if (deployment === undefined || deployments.has(deployment)) return [];
    const message = `the bundle has no deployment "${deployment}"; it has ${known}`;
    return [{ place: place(['faults', index, 'deployment']), message }];
  });
  if (problems.length > 0) throw new AccountFileError(file, problems);
}

function projectOf(source: Source): SdfProject {
  if (lastProject?.source !== source) lastProject = { source, project: readProject(source) };
  return lastProject.project;
}
