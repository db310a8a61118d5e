/**
 * The words that the emulator's rooms share. Nothing here runs.
 *
 * account-file/  one JSON document -> AccountFile (or an error that names the place)
 * database/      AccountFile -> tables in SQLite
 * permissions/   who may do what: effective levels, gates of tables and records
 * suiteql/       SuiteQL text -> SQLite text, with NetSuite's refusals
 * modules/       N/* as a script sees it, one file a module
 * governance/    units and limits, read from Oracle's stubs
 * sdf/           the zip that `suitecloud project:package` makes -> File Cabinet, scripts, deployments
 * scripting/     loads AMD modules from the File Cabinet and runs an entry point
 * http/          the loopback front: login, scriptlet.nl, restlet.nl
 */
import type { Database } from 'sql.js';
import type { CustomRecordDefinition } from './custom-records/definition';

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
  customRecords?: Map<string, CustomRecordDefinition>;
  /** Milliseconds since the epoch; a test may hold it still. */
  readonly now: () => number;
  featureInEffect(feature: string): boolean;
}

/** One run of one script: what the modules need to know about where they are. */
export interface Execution {
  readonly account: Account;
  readonly caller: Caller;
  readonly deployment: Deployment;
  readonly governance: Governance;
  readonly logs: LogLine[];
  /** Makes an error as scripts see it: `instanceof Error` of the script's own realm, with name, message, id, stack. */
  readonly fail: (code: string, message: string) => Error;
  /** What `runtime.getCurrentSession()` holds; lives as long as the login. Left out: this execution only. */
  readonly session?: Map<string, string>;
}

export interface LogLine {
  readonly level: 'DEBUG' | 'AUDIT' | 'ERROR' | 'EMERGENCY';
  readonly title: string;
  readonly details: string;
}

/** Units used so far by one execution. */
export interface Governance {
  readonly limit: number;
  readonly used: number;
  /** SuiteQL statements and other queries run; a record load is none. */
  readonly queries: number;
  /** Charges what Oracle's stub documents for a member, `query.runSuiteQL`; throws SSS_USAGE_LIMIT_EXCEEDED past the limit. */
  charge(member: string, kind?: 'transaction' | 'custom' | 'other'): void;
}
