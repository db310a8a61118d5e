import { isSuiteApp, SUITEAPP_ELEMENTS } from '../manifest';
import type { Finding, Rule } from '../problem';
import { MANIFEST_FILE } from '../source-project';
import { childOf, type XmlElement } from '../xml';

export const manifestElement: Rule = {
  id: 'manifest-element',
  severity: 'error',
  claim:
    'The manifest has a project name, framework version 1.0 and no element twice; of a SuiteApp, also publisher, project id and version',
  source: 'D/section_1536685413, D/section_1526583775, D/section_156041348327',
  mark: 'documented',
  check: ({ manifestRoot: root }) => {
    if (root === undefined) return [];
    const dependencies = childOf(root, 'dependencies')?.children ?? [];
    const ofSuiteApp = isSuiteApp(root) ? SUITEAPP_ELEMENTS : [];
    return [
      ...twice(root.children),
      ...twice(dependencies),
      ...unlike(root, 'projectname', (text) => text !== '', 'is missing or empty; name the project'),
      ...unlike(root, 'frameworkversion', (text) => text === '1.0', 'must be 1.0'),
      ...ofSuiteApp.flatMap((name) =>
        unlike(root, name, (text) => text !== '', 'is missing or empty; a SuiteApp needs it'),
      ),
    ];
  },
};

function twice(children: readonly XmlElement[]): Finding[] {
  return children
    .filter(({ name }, index) => children.findIndex((child) => child.name === name) !== index)
    .map(({ name, line }) => ({ file: MANIFEST_FILE, line, message: `<${name}> stands twice; keep one` }));
}

function unlike(root: XmlElement, name: string, isRight: (text: string) => boolean, message: string): Finding[] {
  const child = childOf(root, name);
  if (child !== undefined && isRight(child.text)) return [];
  return [{ file: MANIFEST_FILE, line: (child ?? root).line, message: `<${name}> ${message}` }];
}
