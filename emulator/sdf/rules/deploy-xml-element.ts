import { DEPLOY_SECTIONS } from '../deploy-list';
import type { Rule } from '../problem';
import { DEPLOY_FILE } from '../source-project';

export const deployXmlElement: Rule = {
  id: 'deploy-xml-element',
  severity: 'error',
  claim: 'deploy.xml has the root <deploy> and in it only <files> and <objects>',
  source: 'D/section_4737888643; <configuration> and <translationimports> are NetSuite’s too and not emulated',
  mark: 'documented',
  check: ({ deployRoot: root }) => {
    if (root === undefined) return [];
    if (root.name !== 'deploy') {
      return [{ file: DEPLOY_FILE, line: root.line, message: `expected the root <deploy>, not <${root.name}>` }];
    }
    return root.children
      .filter(({ name }) => !DEPLOY_SECTIONS.has(name))
      .map(({ name, line }) => ({ file: DEPLOY_FILE, line, message: `the emulator does not deploy <${name}> yet` }));
  },
};
