import { pathsAmong, sectionEntries } from '../deploy-list';
import type { Rule } from '../problem';
import { DEPLOY_FILE } from '../source-project';

/** Folders that `suitecloud project:create` makes and names, empty as they are. [SEEN] Oracle’s sample projects */
const CREATED = ['~/FileCabinet/*', '~/Objects/*'];

export const deployXmlPathEmpty: Rule = {
  id: 'deploy-xml-path-empty',
  severity: 'warning',
  claim: 'A <path> of deploy.xml with an asterisk names a folder in which something lies',
  source:
    'D/section_4737888643. [SEEN] Oracle’s sample projects name folders that are filled by their build, so it is no error',
  mark: 'seen',
  check: ({ deployRoot: root, files }) => {
    if (root?.name !== 'deploy') return [];
    return pathsAmong(sectionEntries(root))
      .filter(({ element: { text } }) => text.endsWith('*') && !CREATED.includes(text))
      .filter(({ covers }) => ![...files.keys()].some(covers))
      .map(({ element: { text, line } }) => ({
        file: DEPLOY_FILE,
        line,
        message: `"${text}" names nothing in the project; build what belongs there, or check the path`,
      }));
  },
};
