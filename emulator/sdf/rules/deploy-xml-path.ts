import { deployPaths, isPath, sectionEntries } from '../deploy-list';
import type { Rule } from '../problem';
import { DEPLOY_FILE } from '../source-project';

export const deployXmlPath: Rule = {
  id: 'deploy-xml-path',
  severity: 'error',
  claim: 'Every <path> of deploy.xml begins with ~/ and names something that is there',
  source: 'D/section_4737888643; that a path to nothing is an error is ASSUMED',
  mark: 'documented',
  check: ({ deployRoot: root, files }) => {
    if (root?.name !== 'deploy') return [];
    const malformed = sectionEntries(root)
      .filter((entry) => !isPath(entry))
      .map(({ name, text, line }) => {
        const message = `expected <path>~/…</path>, found <${name}>${text}</${name}>`;
        return { file: DEPLOY_FILE, line, message };
      });
    const empty = deployPaths(root)
      .filter(({ covers }) => ![...files.keys()].some(covers))
      .map(({ element: { text, line } }) => {
        const message = `"${text}" names nothing in the project; correct the path or remove it`;
        return { file: DEPLOY_FILE, line, message };
      });
    return [...malformed, ...empty];
  },
};
