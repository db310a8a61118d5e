import type { Rule } from '../problem';
import { DEPLOY_FILE } from '../source-project';

export const deployXmlMissing: Rule = {
  id: 'deploy-xml-missing',
  severity: 'error',
  claim: 'deploy.xml is at the root',
  source: 'D/section_4724963992',
  mark: 'documented',
  check: ({ files, unreadable }) =>
    files.has(DEPLOY_FILE) || unreadable !== undefined
      ? []
      : [{ file: DEPLOY_FILE, message: 'is missing at the root; it says what of the project is deployed' }],
};
