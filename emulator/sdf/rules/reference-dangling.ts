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

function dangling(file: string, { name, text, line }: XmlElement, known: KnownIds): Finding[] {
  return listOf(text).flatMap((value) => {
    const reference = readReference(value);
    if (reference === undefined || isKnown(reference, known)) return [];
    const advice = 'add the object, or name it among the dependencies of manifest.xml';
    return [{ file, line, message: `<${name}> refers to ${value}, which is not in the project; ${advice}` }];
  });
}

/** A part of an object that the manifest names, or that cannot be read, may be there. */
function isKnown(reference: Reference, { whole, ids }: KnownIds): boolean {
  const [owner = ''] = reference.scriptId.split('.');
  return (
    ids.has(keyOf(reference)) || whole.has(keyOf(reference)) || whole.has(keyOf({ ...reference, scriptId: owner }))
  );
}

/** As the manifest’s dependencies are kept. */
function keyOf({ scriptId, appId }: Reference): string {
  return appId === undefined ? scriptId : `${appId}/${scriptId}`;
}

interface KnownIds {
  /** Objects whose parts are not known one by one. */
  readonly whole: ReadonlySet<string>;
  /** Objects of the project and their parts, `customrecord_x.custrecord_y`, `customlist_x.val_y`. */
  readonly ids: ReadonlySet<string>;
}

/** A file that cannot be read counts by its name. */
function knownIds(project: SourceProject): KnownIds {
  const unread = [...project.faults.keys()].map((file) => file.slice(file.lastIndexOf('/') + 1).replace(/\.xml$/, ''));
  return {
    whole: new Set([
      ...unread,
      ...(project.manifest?.objects ?? []),
      ...(project.account?.roles ?? []),
      ...(project.account?.customRecords ?? []),
    ]),
    ids: new Set(project.objects.flatMap(({ root, scriptId }) => [scriptId, ...partsOf(root, scriptId, scriptId)])),
  };
}

/** Every part of an object that has a script id, under the object and under each part that holds it. */
function partsOf({ children }: XmlElement, object: string, path: string): string[] {
  return children.flatMap((child) => {
    const scriptId = child.attributes.get('scriptid');
    const own = scriptId === undefined ? path : `${path}.${scriptId}`;
    const names = scriptId === undefined ? [] : [own, `${object}.${scriptId}`];
    return [...names, ...partsOf(child, object, own)];
  });
}

function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}
