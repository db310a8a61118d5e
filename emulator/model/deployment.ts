import type { MapReduceSettings } from './map-reduce-settings';
import type { Parameter } from './parameter';
import type { ScriptType } from './script-type';

/** A deployed script, as `deploy` found it in the zip. */
export interface Deployment {
  readonly scriptId: string;
  readonly deploymentId: string;
  readonly scriptType: ScriptType;
  readonly internalScriptId: number;
  readonly internalDeploymentId: number;
  readonly name: string;
  readonly title: string;
  /** Path in the File Cabinet, `SuiteScripts/TokenDoctor/restlet.js`. */
  readonly scriptFile: string;
  /** Map/reduce scripts are scheduled or not; the others are released or not. */
  readonly status: 'TESTING' | 'RELEASED' | 'SCHEDULED' | 'NOTSCHEDULED';
  readonly isDeployed: boolean;
  readonly isInactive: boolean;
  readonly logLevel: string;
  /** By script id, `custscript_x`: every parameter of the script, with its value on this deployment. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly allRoles: boolean;
  /** Internal ids of the roles that may reach it. */
  readonly audience: ReadonlySet<number>;
  /** Of a Suitelet or a portlet: the role that it runs with, whoever opens it. Of a map/reduce script: when it is scheduled. */
  readonly runAsRole?: number;
  /** Of a map/reduce script. */
  readonly mapReduce?: MapReduceSettings;
}
