import { type ParameterType, readParameter } from '../../model';
import type { Finding, Rule } from '../problem';
import { type DeclaredParameter, declaredParameters, givenParameters } from '../script-parameters';
import { childOf, type XmlElement } from '../xml';

/** What a value must be, as an element has it. */
const EXPECTED: Readonly<Record<ParameterType, string>> = {
  CHECKBOX: 'T or F',
  INTEGER: 'a whole number',
  TEXT: 'text, no elements',
};

export const parameterValue: Rule = {
  id: 'parameter-value',
  severity: 'warning',
  claim: 'The default of a script parameter and the value that a deployment gives it are of its type',
  source: 'D/SDFxml_1412672892 has the types; that a value of another type is refused on deploying is ASSUMED',
  mark: 'assumed',
  stopsEmulator: true,
  check: (project) => [
    ...declaredParameters(project).flatMap(wrongDefault),
    ...givenParameters(project).flatMap(({ file, element, declared }) =>
      declared?.type === undefined ? [] : wrong(file, element, declared.type),
    ),
  ],
};

/** The default of a CHECKBOX stands in `<defaultchecked>`, every other in `<defaultvalue>`. */
function wrongDefault({ file, scriptId, type, element }: DeclaredParameter): Finding[] {
  if (type === undefined) return [];
  const value = childOf(element, 'defaultvalue');
  const checked = childOf(element, 'defaultchecked');
  if (type === 'CHECKBOX' && value !== undefined && value.text !== '') {
    return [{ file, line: value.line, message: `${scriptId} is a CHECKBOX; its default stands in <defaultchecked>` }];
  }
  if (type !== 'CHECKBOX' && checked?.text === 'T') {
    return [{ file, line: checked.line, message: `${scriptId} is no CHECKBOX; its default stands in <defaultvalue>` }];
  }
  // Elements inside a default are named by the rule object-value.
  return value === undefined || value.children.length > 0 ? [] : wrong(file, value, type);
}

function wrong(file: string, { name, line, text, children }: XmlElement, type: ParameterType): Finding[] {
  if (children.length === 0 && readParameter(type, text) !== undefined) return [];
  const found = children.length > 0 ? '' : `, not "${text}"`;
  return [{ file, line, message: `<${name}> is of type ${type}: must be ${EXPECTED[type]}${found}` }];
}
