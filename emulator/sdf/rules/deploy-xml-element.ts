import type { Rule } from '../problem';
import { DEPLOY_FILE } from '../source-project';

export const deployXmlElement: Rule = {
  id: 'deploy-xml-element',
  severity: 'error',
  claim: 'deploy.xml has the root <deploy>',
  source: 'D/section_4737888643',
  mark: 'documented',
  check: ({ deployRoot: root }) => {
    if (root === undefined || root.name === 'deploy') return [];
    return [{ file: DEPLOY_FILE, line: root.line, message: `expected the root <deploy>, not <${root.name}>` }];
  },
};
