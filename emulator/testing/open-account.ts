import { resolve } from 'node:path';
import { type OpenAccount, openAccount as open } from '../account/open-account';
import { type AccountFile, parseAccountFile, readAccountFile } from '../account-file';
import { serve, type Serving } from '../http/serve';
import { type Credentials, credentials } from '../login/credentials';
import { issueAuthorized } from '../login/oauth2/access-token';
import { ADMINISTRATOR_ROLE, type Caller, type ToldRefusals } from '../model';
import type { JobMode, MapReduceRun } from '../map-reduce';
import type { Answer } from './answer';
import { callPortlet, type PortletAnswer, type PortletCall } from './call-portlet';
import { callRestlet, type RestletCall } from './call-restlet';
import { callSuitelet, type SuiteletCall } from './call-suitelet';
import { callTool, type ToolAnswer, type ToolCall } from './call-tool';
import { type MapReduceCall, runMapReduce } from './run-map-reduce';
import { insertRecord, type RecordValues } from './insert-record';
import { type ProjectSource, readProjectSource } from './project-source';
import { type QueryOptions, type Row, runQuery } from './run-query';
import { readText } from '../account-file/text';

/**
 * An account that runs on this machine, in memory. Beside the members here it has what it is made of (`database`,
 * `deployments`, `files` …), for tests that look behind its permissions; those may change from version to version.
 */
export interface EmulatedAccount extends OpenAccount {
  /** Somebody who can log in as Administrator; the account file's, or one who was made up for it. */
  readonly administrator: Caller;
  /** Calls a RESTlet. What goes wrong in it is an answer, as over HTTP. @throws NetSuiteError, RangeError */
  callRestlet(call: RestletCall): Promise<Answer>;
  /** Opens a Suitelet. What goes wrong in it is an answer, as over HTTP. @throws NetSuiteError, RangeError */
  callSuitelet(call: SuiteletCall): Promise<Answer>;
  /**
   * Runs a map/reduce deployment, as its schedule does, or as somebody whose script submits it. What goes wrong in it is in the
   * result. @throws NetSuiteError MAP_REDUCE_ALREADY_RUNNING, RangeError
   */
  runMapReduce(deployment: string, how?: MapReduceCall): Promise<MapReduceRun>;
  /** Runs what scripts submitted with N/task and nobody ran yet, in that order. A served account does so by itself. */
  runTasks(): Promise<MapReduceRun[]>;
  /**
   * Runs every scheduled deployment that was to start since this was last asked, or since the account was opened: once, however
   * often it was. @param now milliseconds since the epoch; left out: the account's clock
   */
  runDue(now?: number): Promise<MapReduceRun[]>;
  /** Renders a portlet. What goes wrong in it is an answer. @throws NetSuiteError, RangeError */
  callPortlet(call: PortletCall): Promise<PortletAnswer>;
  /** Calls a tool of a toolset, as the AI Connector Service does. What goes wrong in it is an answer. @throws NetSuiteError, RangeError */
  callTool(call: ToolCall): Promise<ToolAnswer>;
  /** Runs SuiteQL as somebody. @throws NetSuiteError */
  runSuiteQL(query: string, options?: QueryOptions): Row[];
  /** Adds an entry to a custom record type, past every permission. @returns its internal id @throws NetSuiteError */
  insertRecord(type: string, values: RecordValues): number;
  /** What a client needs to sign requests with an access token of the account. @throws RangeError for an unknown token */
  credentials(token: number): Credentials;
  /** The access token of an application whose user consented. @param place in the file's `oauth2Authorizations` @throws RangeError */
  authorizedToken(place: number): string;
  /** Serves it over HTTP on the loopback interface: NetSuite's login page, addresses and statuses. @param port 0: any */
  serve(options?: { readonly port?: number }): Promise<Serving>;
}

export interface OpenOptions {
  /** The path of an account file, its content as an object, or one that has been read. See docs/account-file.md. */
  readonly file: string | AccountFile | object;
  /** What is deployed into it; left out: nothing. */
  readonly project?: ProjectSource;
  /** Milliseconds since the epoch; a test may hold the clock still. Left out: the machine's clock. */
  readonly now?: () => number;
  /** What `new Date()` is in scripts, in milliseconds since the epoch; a test may let it jump. Left out: the machine's clock. */
  readonly scriptClock?: () => number;
  /** Milliseconds that one execution may take; left out: what NetSuite gives its script type. */
  readonly timeLimit?: number;
  /**
   * How jobs of map and reduce run, where the deployment's concurrency limit allows several: `threads`, each in a thread of its own, or
   * `seeded`, in turns and in an order that a run's `seed` decides, the same one each time. Left out: `threads`.
   */
  readonly jobs?: JobMode;
  /**
   * Whether a map/reduce script stays loaded from one call to the next, as NetSuite may have it: thousands of calls take half the
   * time. Left out: each call loads it anew, and nothing outlives a call in a variable.
   */
  readonly keepsScripts?: boolean;
  /** Told after each request what it needed and the emulator does not have, whatever the script made of that. */
  readonly onRefusals?: (told: ToldRefusals) => void;
}

/**
 * Opens an account as its file describes it and deploys a project into it.
 *
 * @throws AccountFileError with every problem of the file
 * @throws ProjectReadError if the zip or the folder cannot be read
 * @throws DeployError with the rule of SDF that the project breaks, or what the emulator does not deploy yet
 * @throws UnknownDeploymentError if the file's audiences name a deployment that the project does not have
 */
export async function openAccount(options: OpenOptions): Promise<EmulatedAccount> {
  const { project, onRefusals, ...how } = options;
  const file = accountFileOf(options.file);
  const source = project === undefined ? undefined : await readProjectSource(project);
  const account = await open({ ...how, file, project: source, onRefusals });
  const administrator: Caller = { entity: file.administrator.id, role: ADMINISTRATOR_ROLE };
  return Object.assign(account, {
    administrator,
    callRestlet: (call: RestletCall) => callRestlet(account, administrator, call),
    callSuitelet: (call: SuiteletCall) => callSuitelet(account, administrator, call),
    runMapReduce: (deployment: string, how?: MapReduceCall) => runMapReduce(account, deployment, how),
    runTasks: () => account.tasks.runPending(),
    runDue: (at?: number) => {
      account.tasks.queueDue(at);
      return account.tasks.runPending();
    },
    callPortlet: (call: PortletCall) => callPortlet(account, administrator, call),
    callTool: (call: ToolCall) => callTool(account, call),
    runSuiteQL: (query: string, how?: QueryOptions) => runQuery(account, administrator, query, how),
    insertRecord: (type: string, values: RecordValues) => insertRecord(account, administrator, type, values),
    credentials: (token: number) => credentials(account, token),
    authorizedToken: (place: number) => authorizedToken(account, place),
    serve: (how?: { readonly port?: number }) => serve(account, how),
  });
}

function authorizedToken(account: OpenAccount, place: number): string {
  const authorization = account.oauth2Authorizations?.[place];
  if (authorization === undefined) throw new RangeError(`The account file has no authorization ${place}.`);
  return issueAuthorized(account, authorization, place);
}

function accountFileOf(file: OpenOptions['file']): AccountFile {
  if (typeof file === 'string') return readAccountFile(file);
  if (isRead(file)) return file;
  // Files that it refers to are looked for where the test runs.
  return parseAccountFile(JSON.stringify(file), 'the account', (path) => readText(resolve(path)));
}

function isRead(file: object): file is AccountFile {
  return 'warnings' in file && 'administrator' in file;
}
