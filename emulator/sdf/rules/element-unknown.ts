import { nodesOf, type SpecNode } from '../objects/nodes';
import type { Finding, Rule } from '../problem';
import { unknownHere } from '../unknown';

export const elementUnknown: Rule = {
  id: 'element-unknown',
  severity: 'warning',
  claim: 'An object has only elements and attributes that this check knows',
  source:
    'D/SDFxml and the page of each object, which follow NetSuite’s releases. [SEEN] an element that the account’s own release does not know is refused as "invalid or not supported", oracle/netsuite-suitecloud-sdk#132, #173, #468',
  mark: 'seen',
  stopsEmulator: true,
  check: (project) => nodesOf(project).flatMap((node) => [...elements(node), ...items(node), ...attributes(node)]),
};

function elements({ object: { file }, element, spec, where }: SpecNode): Finding[] {
  const known = Object.keys(spec.fields);
  return element.children
    .filter(({ name }) => !known.includes(name) && spec.customFields?.test(name) !== true)
    .map(({ name, line }) => ({ file, line, message: `${where}: ${unknownHere(`<${name}>`, name, known)}` }));
}

/** What stands in a list besides its items. */
function items({ object: { file }, element, spec, where }: SpecNode): Finding[] {
  return element.children.flatMap((list) => {
    const field = spec.fields[list.name];
    if (field?.kind !== 'group') return [];
    const known = field.items.map(({ name }) => name);
    return list.children
      .filter(({ name }) => !known.includes(name))
      .map(({ name, line }) => {
        const what = `<${name}> in <${list.name}>, which holds ${known.map((one) => `<${one}>`).join(', ')}`;
        return { file, line, message: `${where}: ${unknownHere(what, name, known)}` };
      });
  });
}

function attributes({ object: { file }, element, spec, where }: SpecNode): Finding[] {
  const known = spec.scriptIdPrefix === undefined ? [] : ['scriptid'];
  return [element, ...element.children].flatMap((holder) =>
    [...holder.attributes.keys()]
      .filter((attribute) => holder !== element || !known.includes(attribute))
      .map((attribute) => {
        const what = `the attribute ${attribute} of <${holder.name}>`;
        return { file, line: holder.line, message: `${where}: ${unknownHere(what, attribute, known)}` };
      }),
  );
}
