import { isSuiteApp } from '../manifest';
import type { Limit } from '../problem';
import { MANIFEST_FILE } from '../source-project';

export const projectTypeNotEmulated: Limit = {
  id: 'project-type-not-emulated',
  claim: 'The emulator deploys account customizations, no SuiteApps',
  source: 'The emulator’s own',
  mark: 'assumed',
  check: ({ manifestRoot: root }) =>
    root === undefined || !isSuiteApp(root)
      ? []
      : [
          {
            file: MANIFEST_FILE,
            line: root.line,
            message: 'the emulator does not deploy SuiteApps yet; NetSuite does',
          },
        ],
};
