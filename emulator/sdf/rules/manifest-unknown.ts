import { DEPENDENCIES, isSuiteApp, MANIFEST_ELEMENTS, SUITEAPP_ELEMENTS } from '../manifest';
import type { Finding, Rule } from '../problem';
import { MANIFEST_FILE } from '../source-project';
import { unknownHere } from '../unknown';
import { childOf, type XmlElement } from '../xml';

export const manifestUnknown: Rule = {
  id: 'manifest-unknown',
  severity: 'warning',
  claim: 'The manifest has only elements that this check knows',
  source: 'D/section_1536685413, D/section_1523378695, D/section_1523376375, D/section_1556849814',
  mark: 'documented',
  stopsEmulator: true,
  check: ({ manifestRoot: root }) => {
    if (root === undefined) return [];
    const known = [...MANIFEST_ELEMENTS, ...(isSuiteApp(root) ? SUITEAPP_ELEMENTS : [])];
    const kind = isSuiteApp(root) ? 'a SuiteApp' : 'an account customization';
    return [
      ...unknown(root.children, known, (name) => `<${name}> in the manifest of ${kind}`),
      ...unknown(childOf(root, 'dependencies')?.children ?? [], DEPENDENCIES, (name) => `<${name}> as a dependency`),
    ];
  },
};

function unknown(children: readonly XmlElement[], known: readonly string[], what: (name: string) => string): Finding[] {
  return children
    .filter(({ name }) => !known.includes(name))
    .map(({ name, line }) => ({ file: MANIFEST_FILE, line, message: unknownHere(what(name), name, known) }));
}
