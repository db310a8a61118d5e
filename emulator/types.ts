/**
 * The words that the emulator's rooms share. Nothing here runs.
 *
 * account-file/  one JSON document -> AccountFile (or an error that names the place)
 * database/      AccountFile -> tables in SQLite
 * permissions/   who may do what: effective levels, gates of tables and records
 * gaps/          what NetSuite is known to have, so that what is lacking here is refused in the emulator's own name
 * suiteql/       SuiteQL text -> SQLite text, with NetSuite's refusals
 * modules/       N/* as a script sees it, one file a module
 * governance/    units and limits, read from Oracle's stubs
 * parameters/    parameters of scripts: their types, and what an account file sets
 * sdf/           the zip that `suitecloud project:package` makes -> File Cabinet, scripts, deployments
 * scripting/     loads AMD modules from the File Cabinet and runs an entry point
 * refusals/      what a request was refused because the emulator does not know it, told outside the script
 * oauth2/        client credentials: assertions, access tokens, who they let in
 * http/          the loopback front: login, scriptlet.nl, restlet.nl, the token endpoint
 */
import type { Database } from 'sql.js';
import type { CustomRecordType } from './custom-records/definition';
import type { Caches } from './modules/cache-store';
import type { Faults } from './faults/faults';
import type { Concurrency } from './governance/concurrency';
import type { Parameter } from './parameters/parameter';
import type { OAuth2Mapping } from './oauth2/mapping';
import type { Refusals, ToldRefusals } from './refusals/refusals';

export type Level = 'NONE' | 'VIEW' | 'CREATE' | 'EDIT' | 'FULL';

/** NetSuite's own number of each level, as `permlevel` holds it. */
export const LEVEL_NUMBER = { NONE: 0, VIEW: 1, CREATE: 2, EDIT: 3, FULL: 4 } as const satisfies Record<Level, number>;

export const ADMINISTRATOR_ROLE = 3;

export type EntityType = 'EMPLOYEE' | 'VENDOR' | 'PARTNER' | 'CUSTOMER';

/** Who is logged in: an entity in one of its roles. */
export interface Caller {
  readonly entity: number;
  readonly role: number;
}

/** A deployed script, as `deploy` found it in the zip. */
export interface Deployment {
  readonly scriptId: string;
  readonly deploymentId: string;
  readonly scriptType: 'Suitelet' | 'Restlet';
  readonly internalScriptId: number;
  readonly internalDeploymentId: number;
  readonly name: string;
  readonly title: string;
  /** Path in the File Cabinet, `SuiteScripts/TokenDoctor/restlet.js`. */
  readonly scriptFile: string;
  readonly status: 'TESTING' | 'RELEASED';
  readonly isDeployed: boolean;
  readonly isInactive: boolean;
  readonly logLevel: string;
  /** By script id, `custscript_x`: every parameter of the script, with its value on this deployment. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly allRoles: boolean;
  /** Internal ids of the roles that may reach it. */
  readonly audience: ReadonlySet<number>;
  /** Suitelets only: the role that the script runs with, whoever opens it. Left out: the viewer's own. */
  readonly runAsRole?: number;
}

/** One embedded account. Everything that changes while it lives is in `database` or in the maps here. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly database: Database;
  /** File Cabinet: path without leading slash -> content. */
  readonly files: Map<string, string>;
  readonly deployments: Map<string, Deployment>;
  /** Custom record types by script id, put there by `defineCustomRecord`; left out while there is none. */
  customRecords?: Map<string, CustomRecordType>;
  /** What scripts put into N/cache; left out while there is nothing. */
  caches?: Caches;
  /** Milliseconds since the epoch; a test may hold it still. */
  readonly now: () => number;
  /** N/* calls that are told to fail. */
  readonly faults: Faults;
  readonly concurrency: Concurrency;
  /** Certificates that may log in by OAuth 2.0. Left out: none. */
  readonly oauth2?: readonly OAuth2Mapping[];
  /** Milliseconds that each RESTlet request takes beside its script, so that requests overlap. Left out: none. */
  readonly latency?: number | undefined;
  /** Milliseconds that one execution may take. Left out: what its script type may. */
  readonly timeLimit?: number | undefined;
  /** Told after a request what the emulator refused it. Left out: nobody listens. */
  readonly onRefusals?: ((told: ToldRefusals) => void) | undefined;
  featureInEffect(feature: string): boolean;
}

/** One run of one script: what the modules need to know about where they are. */
export interface Execution {
  readonly account: Account;
  readonly caller: Caller;
  readonly deployment: Deployment;
  readonly governance: Governance;
  readonly logs: LogLine[];
  /**
   * Makes an error as scripts see it: `instanceof Error` of the script's own realm, with name, message, id, stack. One that
   * is a refusal of the emulator is noted in `refusals`.
   */
  readonly fail: (code: string, message: string) => Error;
  /** The same for an error that a script or an account file names itself: it is none of the emulator's. Left out: `fail`. */
  readonly namedError?: (code: string, message: string) => Error;
  /** What the emulator refused during this request; shared with the scripts that this one triggers. */
  readonly refusals?: Refusals;
  /** Makes a Date as scripts see it; left out: one of the host's. */
  readonly date?: (milliseconds: number) => Date;
  /** What `runtime.getCurrentSession()` holds; lives as long as the login. Left out: this execution only. */
  readonly session?: Map<string, string>;
  /** The execution of the script that triggered this one. */
  readonly triggeredBy?: Execution | undefined;
  /** Runs another script for this one. Left out: there is nothing to run it (a module that is tested by itself). */
  readonly trigger?: Trigger | undefined;
}

/** A request of one script to another. */
export interface TriggerRequest {
  readonly deployment: Deployment;
  readonly method: string;
  /** What the query string would hold. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface TriggerResponse {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Trigger {
  /** Undefined if the script answers with a promise: nobody can wait for it here. */
  now(request: TriggerRequest): TriggerResponse | undefined;
  later(request: TriggerRequest): Promise<TriggerResponse>;
}

export interface LogLine {
  readonly level: 'DEBUG' | 'AUDIT' | 'ERROR' | 'EMERGENCY';
  readonly title: string;
  readonly details: string;
}

/** Why NetSuite ended an execution. */
export interface Stop {
  readonly code: string;
  readonly message: string;
}

/** Units used so far by one execution, and its time. */
export interface Governance {
  readonly limit: number;
  /** Milliseconds. */
  readonly timeLimit: number;
  /** Set once a limit is exceeded: the execution ends so, whatever the script catches. */
  readonly stopped: Stop | undefined;
  readonly used: number;
  /** SuiteQL statements and other queries run; a record load is none. */
  readonly queries: number;
  /** Charges what Oracle's stub documents for a member, `query.runSuiteQL`; throws SSS_USAGE_LIMIT_EXCEEDED past the limit. */
  charge(member: string, kind?: 'transaction' | 'custom' | 'other'): void;
  /** Throws SSS_TIME_LIMIT_EXCEEDED once the time is up, and what the execution was stopped with once it was. */
  check(): void;
}
