import { type Deployment, type Execution, type Parameter, type ParameterType, readParameter } from '../../model';
import { textOf } from '../arguments';

/**
 * The parameters of a deployment with the values that a task gives them; a name that the script does not have is passed over
 * [SEEN]. An object comes as JSON (ASSUMED).
 *
 * @throws the emulator's own for a value that is none of the parameter's type
 */
export function taskParameters(
  given: unknown,
  { parameters }: Deployment,
  member: string,
  execution: Execution,
): ReadonlyMap<string, Parameter> {
  if (given === undefined || given === null) return parameters;
  const { fail } = execution;
  if (typeof given !== 'object')
    throw fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${member}: params`);
  const values = new Map(Object.entries(given) as [string, unknown][]);
  return new Map(
    [...parameters].map(([name, parameter]) => {
      if (!values.has(name)) return [name, parameter];
      return [name, { ...parameter, value: valueOf(name, parameter.type, values.get(name), member, execution) }];
    }),
  );
}

function valueOf(
  name: string,
  type: ParameterType,
  given: unknown,
  member: string,
  { fail }: Execution,
): Parameter['value'] {
  const text = typeof given === 'boolean' && type === 'CHECKBOX' ? (given ? 'T' : 'F') : textOf(given ?? '');
  const value = readParameter(type, text);
  if (value !== undefined) return value;
  const message = `${member}: the emulator does not know what the parameter ${name} of type ${type} makes of ${text}.`;
  throw fail('EMULATOR_OPTION_MISSING', message);
}
