import type { OpenAccount } from '../account/open-account';
import { type MapReduceRun, type RunOptions, systemCaller } from '../map-reduce';
import { type Caller, isParameterValue, type Parameter, type ParameterValue } from '../model';
import { NetSuiteError } from './answer';
import { deploymentOf } from './call';

/** How a map/reduce deployment is run. */
export interface MapReduceCall extends RunOptions {
  /** Whose script submits it. Left out: nobody's; it runs as its schedule runs it. */
  readonly caller?: Caller | undefined;
  /** Parameters of this run, by script id; those that are left out have the deployment's values. */
  readonly params?: Readonly<Record<string, ParameterValue>> | undefined;
}

/**
 * Runs a map/reduce deployment to its end, whatever its status is: whether NetSuite would start it is asked by N/task and by the
 * schedule.
 *
 * @throws NetSuiteError MAP_REDUCE_ALREADY_RUNNING while an instance of it is unfinished
 * @throws RangeError for a deployment or a parameter that is not there, and for a value of another type
 */
export async function runMapReduce(account: OpenAccount, id: string, how: MapReduceCall = {}): Promise<MapReduceRun> {
  const { caller, params = {}, ...options } = how;
  const deployment = deploymentOf(account, id, 'MapReduceScript');
  const parameters = new Map(deployment.parameters);
  for (const [name, value] of Object.entries(params)) parameters.set(name, changed(name, value, parameters.get(name)));
  if (account.tasks.isUnfinished(id)) {
    throw new NetSuiteError('MAP_REDUCE_ALREADY_RUNNING', `An instance of ${id} is not finished.`);
  }
  return account.tasks.run({ deployment, parameters, caller: caller ?? systemCaller(deployment) }, options);
}

function changed(name: string, value: ParameterValue, parameter: Parameter | undefined): Parameter {
  if (parameter === undefined) throw new RangeError(`The script has no parameter "${name}".`);
  if (isParameterValue(parameter.type, value)) return { ...parameter, value };
  throw new RangeError(`The parameter "${name}" is of type ${parameter.type}.`);
}
