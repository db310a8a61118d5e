import type { Rule } from '../problem';
import { CABINET, DEPLOY_FILE, MANIFEST_FILE } from '../source-project';

const EXPECTED = new RegExp(`^(${MANIFEST_FILE}|${DEPLOY_FILE}|${CABINET}SuiteScripts/.+|Objects/.+\\.xml)$`);

export const pathUnexpected: Rule = {
  id: 'path-unexpected',
  severity: 'error',
  claim: 'What deploy.xml deploys lies in FileCabinet/SuiteScripts or is an XML file of Objects',
  source: 'D/section_4724963992; templates and web site files are NetSuite’s too and not emulated',
  mark: 'documented',
  check: ({ files, isDeployed, deployRoot }) => {
    if (deployRoot === undefined) return [];
    const where = 'an account customization holds files in FileCabinet/SuiteScripts and objects in Objects/*.xml';
    return [...files.keys()]
      .filter((file) => isDeployed(file) && !EXPECTED.test(file))
      .map((file) => ({ file, message: `is in no place that is deployed: ${where}` }));
  },
};
