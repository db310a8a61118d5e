import type { Rule } from '../problem';
import { CABINET } from '../source-project';

export const deployXmlMisses: Rule = {
  id: 'deploy-xml-misses',
  severity: 'warning',
  claim: 'deploy.xml names every file of FileCabinet and every object of the project',
  source:
    'D/section_4737888643: what it does not name is not deployed; that it should name everything is this check’s own rule',
  mark: 'documented',
  check: ({ files, isDeployed }) =>
    [...files.keys()]
      .filter((file) => (file.startsWith(CABINET) || file.startsWith('Objects/')) && !isDeployed(file))
      .map((file) => ({
        file,
        message: 'is in no <path> of deploy.xml, so it stays behind; name it there if it is to be deployed',
      })),
};
