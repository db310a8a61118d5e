import { type Parameter, type ParameterType, parameterType, readParameter } from '../../model';
import { childOf, textOf, type XmlElement } from '../xml';

/**
 * The parameters of one deployment, by script id, of a script object that no rule refuses. Where the deployment has no
 * element for one, its default holds; an empty element empties it (both ASSUMED).
 */
export function readParameters(script: XmlElement, deployment: XmlElement): ReadonlyMap<string, Parameter> {
  const declared = childOf(script, 'scriptcustomfields')?.children ?? [];
  return new Map(
    declared.flatMap((field) => {
      const scriptId = field.attributes.get('scriptid') ?? '';
      const type = parameterType(textOf(field, 'fieldtype'));
      if (type === undefined) return [];
      const text = childOf(deployment, scriptId)?.text ?? defaultOf(field, type);
      return [[scriptId, { type, value: readParameter(type, text) ?? null }] as const];
    }),
  );
}

function defaultOf(field: XmlElement, type: ParameterType): string {
  return textOf(field, type === 'CHECKBOX' ? 'defaultchecked' : 'defaultvalue');
}
