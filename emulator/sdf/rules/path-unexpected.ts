import type { Rule } from '../problem';
import { CABINET } from '../source-project';

/** [SEEN] "The path can only start with …" */
const FOLDERS = [
  'SuiteScripts',
  'SuiteApps',
  'Templates/E-mail Templates',
  'Templates/Marketing Templates',
  'Web Site Hosting Files',
];

export const pathUnexpected: Rule = {
  id: 'path-unexpected',
  severity: 'error',
  claim: 'A file that deploy.xml deploys lies in a folder of the File Cabinet into which SDF writes',
  source: '[SEEN] the refusal "is a restricted path" with the list, oracle/netsuite-suitecloud-sdk#773',
  mark: 'seen',
  check: ({ files, isDeployed, deployRoot }) => {
    if (deployRoot === undefined) return [];
    return [...files.keys()]
      .filter((file) => file.startsWith(CABINET) && isDeployed(file))
      .filter((file) => !FOLDERS.some((folder) => file.startsWith(`${CABINET}${folder}/`)))
      .map((file) => ({ file, message: `SDF writes to ${FOLDERS.join(', ')} only; move it there` }));
  },
};
