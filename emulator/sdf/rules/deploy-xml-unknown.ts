import { DEPLOY_SECTIONS, OTHER_SECTIONS } from '../deploy-list';
import type { Rule } from '../problem';
import { DEPLOY_FILE } from '../source-project';
import { unknownHere } from '../unknown';

export const deployXmlUnknown: Rule = {
  id: 'deploy-xml-unknown',
  severity: 'warning',
  claim: 'deploy.xml has only sections that this check knows',
  source: 'D/section_4737888643, D/section_1548351067',
  mark: 'documented',
  stopsEmulator: true,
  check: ({ deployRoot: root }) => {
    if (root?.name !== 'deploy') return [];
    const known = [...DEPLOY_SECTIONS, ...OTHER_SECTIONS];
    return root.children
      .filter(({ name }) => !known.includes(name))
      .map(({ name, line }) => ({
        file: DEPLOY_FILE,
        line,
        message: unknownHere(`<${name}> in deploy.xml`, name, known),
      }));
  },
};
