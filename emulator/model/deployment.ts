import type { Parameter } from './parameter';

/** A deployed script, as `deploy` found it in the zip. */
export interface Deployment {
  readonly scriptId: string;
  readonly deploymentId: string;
  readonly scriptType: 'Suitelet' | 'Restlet' | 'Portlet';
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
  /** Suitelets and portlets only: the role that the script runs with, whoever opens it. Left out: the viewer's own. */
  readonly runAsRole?: number;
}
