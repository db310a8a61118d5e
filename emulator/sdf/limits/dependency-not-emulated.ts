import type { Limit } from '../problem';
import { MANIFEST_FILE } from '../source-project';
import { childOf } from '../xml';

export const dependencyNotEmulated: Limit = {
  id: 'dependency-not-emulated',
  claim: 'The emulator resolves dependencies on features, objects, files and SuiteApps, none on bundles',
  source: 'The emulator’s own',
  mark: 'assumed',
  check: ({ manifestRoot: root }) => {
    const dependencies = root === undefined ? undefined : childOf(root, 'dependencies');
    const bundles = dependencies === undefined ? undefined : childOf(dependencies, 'bundles');
    if (bundles === undefined) return [];
    const message = 'the emulator does not resolve <bundles> dependencies yet; NetSuite does';
    return [{ file: MANIFEST_FILE, line: bundles.line, message }];
  },
};
