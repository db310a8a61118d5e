import type { Rule } from '../problem';
import { MANIFEST_FILE } from '../source-project';

export const manifestMissing: Rule = {
  id: 'manifest-missing',
  severity: 'error',
  claim: 'manifest.xml is at the root',
  source: 'D/section_4724963992',
  mark: 'documented',
  check: ({ files, unreadable }) =>
    files.has(MANIFEST_FILE) || unreadable !== undefined
      ? []
      : [
          {
            file: MANIFEST_FILE,
            message: 'is missing at the root; pack the project with `suitecloud project:package`',
          },
        ],
};
