import { nodesOf } from '../objects/nodes';
import type { Finding, Rule } from '../problem';
import { listOf, readReference, type Reference } from '../references';
import type { SourceProject } from '../source-project';
import type { XmlElement } from '../xml';

export const referenceDangling: Rule = {
  id: 'reference-dangling',
  severity: 'error',
  claim: 'Every [scriptid=…] names an object of the project, of the manifest’s dependencies or of the account',
  source: 'D/bridgehead_24076946, D/section_4720575592; [SEEN] the refusal in oracle/netsuite-suitecloud-sdk#488',
  mark: 'documented',
  againstAccount: true,
  check: (project) => {
    const known = knownIds(project);
    return project.objects
      .filter(({ spec }) => spec !== undefined)
      .flatMap(({ file, root }) => elementsOf(root).flatMap((element) => dangling(file, element, known)));
  },
};

function dangling(file: string, { name, text, line }: XmlElement, known: ReadonlySet<string>): Finding[] {
  return listOf(text).flatMap((value) => {
    const reference = readReference(value);
    if (reference === undefined || known.has(keyOf(reference))) return [];
    const advice = 'add the object, or name it among the dependencies of manifest.xml';
    return [{ file, line, message: `<${name}> refers to ${value}, which is not in the project; ${advice}` }];
  });
}

/** As the manifest’s dependencies are kept. */
function keyOf({ scriptId, appId }: Reference): string {
  return appId === undefined ? scriptId : `${appId}/${scriptId}`;
}

/** Objects, with the parts of each as `customrecord_x.custrecord_y`. A file that cannot be read counts by its name. */
function knownIds(project: SourceProject): Set<string> {
  const parts = nodesOf(project).flatMap(({ object, element }) => {
    const scriptId = element.attributes.get('scriptid');
    return scriptId === undefined || element === object.root ? [] : [`${object.scriptId}.${scriptId}`];
  });
  const unread = [...project.faults.keys()].map((file) => file.slice(file.lastIndexOf('/') + 1).replace(/\.xml$/, ''));
  return new Set([
    ...project.objects.map(({ scriptId }) => scriptId),
    ...parts,
    ...unread,
    ...(project.manifest?.objects ?? []),
    ...(project.account?.roles ?? []),
    ...(project.account?.customRecords ?? []),
  ]);
}

function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}
