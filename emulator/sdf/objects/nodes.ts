import type { ObjectFile, SourceProject } from '../source-project';
import type { XmlElement } from '../xml';
import type { Field, ItemSpec } from './spec';

/** An element that holds others, with what it may hold: the object itself, and every item of a list inside it. */
export interface SpecNode {
  readonly object: ObjectFile;
  readonly element: XmlElement;
  readonly spec: ItemSpec;
  /** For messages: `<scriptdeployment> customdeploy_x (D/SDFxml_2909147388)`. */
  readonly where: string;
}

/** A child of such an element that its spec knows. */
export interface Value {
  readonly node: SpecNode;
  readonly element: XmlElement;
  readonly field: Field;
}

/** Every node of every object whose root is known. */
export function nodesOf(project: SourceProject): SpecNode[] {
  return project.objects.flatMap((object) => (object.spec === undefined ? [] : walk(object, object.root, object.spec)));
}

/** Every element with a value of its own: all that the specs know but lists. */
export function valuesOf(project: SourceProject): Value[] {
  return nodesOf(project).flatMap((node) =>
    node.element.children.flatMap((element) => {
      const field = node.spec.fields[element.name];
      return field === undefined ? [] : [{ node, element, field }];
    }),
  );
}

function walk(object: ObjectFile, element: XmlElement, spec: ItemSpec): SpecNode[] {
  const scriptId = spec === object.spec ? undefined : element.attributes.get('scriptid');
  const name = scriptId === undefined ? `<${element.name}>` : `<${element.name}> ${scriptId}`;
  const below = element.children.flatMap((child) => {
    const field = spec.fields[child.name];
    if (field?.kind !== 'group') return [];
    return child.children.flatMap((item) => {
      const itemSpec = field.items.find(({ name: known }) => known === item.name);
      return itemSpec === undefined ? [] : walk(object, item, itemSpec);
    });
  });
  return [{ object, element, spec, where: `${name} (${spec.source})` }, ...below];
}
