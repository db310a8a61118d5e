import type { AccountFile } from '../account-file';
import { AccountFileError, place, type Problem } from '../account-file/error';
import {
  type Account,
  type Deployment,
  isParameterValue,
  type Parameter,
  type ParameterType,
  type ParameterValue,
} from '../model';

/** What a value must be, as JSON has it. */
const EXPECTED: Readonly<Record<ParameterType, string>> = {
  CHECKBOX: 'true or false',
  INTEGER: 'a whole number, or null to empty it',
  TEXT: 'a text that is not empty, or null to empty it',
};

/**
 * Sets the parameters that an administrator set on a deployment after it was deployed. Those that the file does not name
 * stay as they were deployed.
 *
 * @throws AccountFileError for a deployment or parameter that the bundle lacks, and for a value of another type
 */
export function applyParameters({ deployments }: Account, { file, parameters }: AccountFile): void {
  const problems: Problem[] = [];
  for (const [deploymentId, values] of parameters) {
    const deployment = deployments.get(deploymentId);
    if (deployment === undefined) {
      const message = `the bundle has no deployment "${deploymentId}"; it has ${listed([...deployments.keys()])}`;
      problems.push({ place: place(['parameters', deploymentId]), message });
      continue;
    }
    problems.push(...problemsOf(deployment, values));
    deployments.set(deploymentId, { ...deployment, parameters: changed(deployment.parameters, values) });
  }
  if (problems.length > 0) throw new AccountFileError(file, problems);
}

function problemsOf({ deploymentId, parameters }: Deployment, values: ReadonlyMap<string, ParameterValue>): Problem[] {
  return [...values].flatMap(([name, value]) => {
    const at = place(['parameters', deploymentId, name]);
    const type = parameters.get(name)?.type;
    if (type === undefined) {
      const message = `the script of ${deploymentId} has no parameter "${name}"; it has ${listed([...parameters.keys()])}`;
      return [{ place: at, message }];
    }
    if (isParameterValue(type, value)) return [];
    return [{ place: at, message: `is of type ${type}: must be ${EXPECTED[type]}.` }];
  });
}

function changed(
  deployed: ReadonlyMap<string, Parameter>,
  values: ReadonlyMap<string, ParameterValue>,
): ReadonlyMap<string, Parameter> {
  return new Map(
    [...deployed].map(([name, { type, value }]) => {
      const set = values.get(name);
      return [name, { type, value: set === undefined ? value : set }];
    }),
  );
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'none';
}
