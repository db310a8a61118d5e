import type { Finding, Rule } from '../problem';
import { MANIFEST_FILE } from '../source-project';
import { childOf, type XmlElement } from '../xml';

const CHILDREN = new Set(['projectname', 'frameworkversion', 'dependencies']);
/** Dependencies that the emulator resolves; bundles, folders and the rest it does not. */
const DEPENDENCIES = new Set(['features', 'objects', 'files', 'applications']);

export const manifestElement: Rule = {
  id: 'manifest-element',
  severity: 'error',
  claim: 'The manifest has a project name, framework version 1.0, and nothing that is unknown or stands twice',
  source: 'D/section_1536685413, D/section_1523378695, D/section_1523376375',
  mark: 'documented',
  check: ({ manifestRoot: root }) => {
    if (root === undefined) return [];
    const dependencies = childOf(root, 'dependencies')?.children ?? [];
    return [
      ...wrongChildren(root.children, CHILDREN, (name) => `<manifest> of an account customization has no <${name}>`),
      ...wrongChildren(
        dependencies,
        DEPENDENCIES,
        (name) => `the emulator does not resolve <${name}> dependencies yet`,
      ),
      ...unlike(root, 'projectname', (text) => text !== '', 'is missing or empty; name the project'),
      ...unlike(root, 'frameworkversion', (text) => text === '1.0', 'must be 1.0'),
    ];
  },
};

function wrongChildren(
  children: readonly XmlElement[],
  known: ReadonlySet<string>,
  unknown: (name: string) => string,
): Finding[] {
  return children.flatMap(({ name, line }, index) => {
    if (!known.has(name)) return [{ file: MANIFEST_FILE, line, message: unknown(name) }];
    if (children.findIndex((child) => child.name === name) === index) return [];
    return [{ file: MANIFEST_FILE, line, message: `<${name}> stands twice; keep one` }];
  });
}

function unlike(root: XmlElement, name: string, isRight: (text: string) => boolean, message: string): Finding[] {
  const child = childOf(root, name);
  if (child !== undefined && isRight(child.text)) return [];
  return [{ file: MANIFEST_FILE, line: (child ?? root).line, message: `<${name}> ${message}` }];
}
