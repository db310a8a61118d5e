import { OTHER_SECTIONS, pathsAmong } from '../deploy-list';
import type { Limit } from '../problem';
import { DEPLOY_FILE } from '../source-project';

export const deployXmlNotEmulated: Limit = {
  id: 'deploy-xml-not-emulated',
  claim:
    'The emulator deploys files and objects, no configuration and no translations, and runs no installation script',
  source: 'The emulator’s own; a section that covers no file changes nothing',
  mark: 'assumed',
  check: ({ deployRoot: root, files }) =>
    (root?.children ?? [])
      .filter(({ name, children }) => {
        const covers = pathsAmong(children).some((path) => [...files.keys()].some(path.covers));
        return OTHER_SECTIONS.has(name) && (covers || name === 'run');
      })
      .map(({ name, line }) => ({
        file: DEPLOY_FILE,
        line,
        message: `the emulator does not deploy <${name}> yet; NetSuite does`,
      })),
};
