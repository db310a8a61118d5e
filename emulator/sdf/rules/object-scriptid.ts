import { nodesOf, type SpecNode } from '../objects/nodes';
import { ANY_PREFIX } from '../objects/spec';
import type { Finding, Rule } from '../problem';

/** Of every type whose page says no other. */
const MAX_LENGTH = 40;

export const objectScriptid: Rule = {
  id: 'object-scriptid',
  severity: 'error',
  claim:
    'A script id begins with the prefix of its type, has small letters, digits and _, at most as many of them as its type may have, and is used once',
  source:
    'D/subsect_1537555588, D/SDFxml_2909147388, D/SDFxml_2121043136, D/SDFxml_372451363, D/SDFxml_2670115109, D/SDFxml_1412672892, D/article_84193207470 (27 of a toolset; 40 elsewhere)',
  mark: 'documented',
  check: (project) => {
    const withIds = nodesOf(project).filter(
      ({ spec }) => spec.scriptIdPrefix !== undefined && spec.scriptIdPrefix !== ANY_PREFIX,
    );
    const malformed = withIds.flatMap((node) => {
      const message = fault(node);
      return message === undefined ? [] : [finding(node, message)];
    });
    const ids = withIds.map(idOf);
    const again = withIds
      .filter((node, index) => idOf(node) !== '' && ids.indexOf(idOf(node)) !== index)
      .map((node) => finding(node, `the script id ${idOf(node)} is used twice; give one of them another`));
    return [...malformed, ...again];
  },
};

function fault(node: SpecNode): string | undefined {
  const prefix = node.spec.scriptIdPrefix ?? '';
  const scriptId = idOf(node);
  const { scriptIdLength = MAX_LENGTH } = node.spec;
  if (new RegExp(`^${prefix}[0-9a-z_]+$`).test(scriptId) && scriptId.length <= scriptIdLength) return undefined;
  const rule = `must match ${prefix}[0-9a-z_]+ and have at most ${scriptIdLength} characters`;
  return `the scriptid "${scriptId}" of <${node.element.name}> ${rule}`;
}

function idOf({ element }: SpecNode): string {
  return element.attributes.get('scriptid') ?? '';
}

function finding({ object, element }: SpecNode, message: string): Finding {
  return { file: object.file, line: element.line, message };
}
