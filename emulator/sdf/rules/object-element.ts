import type { Field } from '../objects/spec';
import { nodesOf, type SpecNode } from '../objects/nodes';
import type { Finding, Rule } from '../problem';
import { textOf, type XmlElement } from '../xml';

export const objectElement: Rule = {
  id: 'object-element',
  severity: 'error',
  claim: 'An object has every element that it needs, none that it does not know, none twice, and no other attributes',
  source: 'D/SDFxml and the page of each object; [SEEN] attributes in oracle/netsuite-suitecloud-sdk#173',
  mark: 'documented',
  check: (project) => nodesOf(project).flatMap((node) => [...wrong(node), ...missing(node), ...attributes(node)]),
};

function wrong({ object: { file }, element, spec, where }: SpecNode): Finding[] {
  return element.children.flatMap((child, index) => {
    const field = spec.fields[child.name];
    const finding = (problem: string): Finding => ({ file, line: child.line, message: `${where} ${problem}` });
    if (field === undefined && spec.customFields?.test(child.name) !== true) {
      return [finding(`has no element <${child.name}>; correct or remove it`)];
    }
    if (element.children.findIndex(({ name }) => name === child.name) !== index) {
      return [finding(`has more than one <${child.name}>; keep one`)];
    }
    return field === undefined ? [] : wrongItems(field, child, finding);
  });
}

function wrongItems(field: Field, list: XmlElement, finding: (problem: string) => Finding): Finding[] {
  if (field.kind !== 'group') return [];
  return list.children
    .filter(({ name }) => name !== field.item.name)
    .map(({ name, line }) => ({ ...finding(`holds <${field.item.name}> in <${list.name}>, not <${name}>`), line }));
}

function missing({ object: { file }, element, spec, where }: SpecNode): Finding[] {
  return Object.entries(spec.fields)
    .filter(([name, { required }]) => {
      const isRequired = typeof required === 'function' ? required((other) => textOf(element, other)) : required;
      return isRequired === true && textOf(element, name) === '';
    })
    .map(([name]) => ({ file, line: element.line, message: `${where} needs <${name}>` }));
}

function attributes({ object: { file }, element, spec, where }: SpecNode): Finding[] {
  const known = spec.scriptIdPrefix === undefined ? [] : ['scriptid'];
  const unknown = [element, ...element.children].flatMap((holder) =>
    [...holder.attributes.keys()]
      .filter((attribute) => holder !== element || !known.includes(attribute))
      .map((attribute) => ({ line: holder.line, problem: `<${holder.name}> has no attribute ${attribute}` })),
  );
  return unknown.map(({ line, problem }) => ({ file, line, message: `${where}: ${problem}` }));
}
