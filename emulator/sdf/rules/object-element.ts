import { nodesOf, type SpecNode } from '../objects/nodes';
import type { Finding, Rule } from '../problem';
import { textOf } from '../xml';

export const objectElement: Rule = {
  id: 'object-element',
  severity: 'error',
  claim: 'An object has every element that it needs, none twice, and none that SDF is known to refuse',
  source: 'D/SDFxml and the page of each object; why an element is refused stands with it, in the objects’ specs',
  mark: 'documented',
  check: (project) => nodesOf(project).flatMap((node) => [...wrong(node), ...missing(node)]),
};

function wrong({ object: { file }, element, spec, where }: SpecNode): Finding[] {
  return element.children.flatMap((child, index) => {
    const field = spec.fields[child.name];
    if (field === undefined && spec.customFields?.test(child.name) !== true) return [];
    const finding = (problem: string): Finding => ({ file, line: child.line, message: `${where} ${problem}` });
    if (field?.kind === 'refused') return [finding(`cannot have <${child.name}>: ${field.because}; take it out`)];
    if (element.children.findIndex(({ name }) => name === child.name) === index) return [];
    return [finding(`has more than one <${child.name}>; keep one`)];
  });
}

function missing({ object: { file }, element, spec, where }: SpecNode): Finding[] {
  return Object.entries(spec.fields)
    .filter(([name, { required }]) => {
      const isRequired = typeof required === 'function' ? required((other) => textOf(element, other)) : required;
      return isRequired === true && textOf(element, name) === '';
    })
    .map(([name]) => ({ file, line: element.line, message: `${where} needs <${name}>` }));
}
