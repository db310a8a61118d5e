import type { Limit } from '../problem';
import { CABINET } from '../source-project';

export const pathNotEmulated: Limit = {
  id: 'path-not-emulated',
  claim: 'The emulator deploys files of SuiteScripts, none of templates, web sites or SuiteApps',
  source: 'The emulator’s own',
  mark: 'assumed',
  check: ({ files, isDeployed, deployRoot }) =>
    [...files.keys()]
      .filter((file) => deployRoot !== undefined && file.startsWith(CABINET) && isDeployed(file))
      .filter((file) => !file.startsWith(`${CABINET}SuiteScripts/`))
      .map((file) => ({
        file,
        message: 'the emulator deploys files of SuiteScripts only; NetSuite takes this one too',
      })),
};
