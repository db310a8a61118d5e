import type { Rule } from '../problem';
import { MANIFEST_FILE } from '../source-project';

export const manifestProjectType: Rule = {
  id: 'manifest-project-type',
  severity: 'error',
  claim: 'The project is an account customization',
  source: 'D/section_1536685413 (the attribute); the emulator deploys no SuiteApps',
  mark: 'documented',
  check: ({ manifestRoot: root }) => {
    if (root === undefined) return [];
    if (root.name === 'manifest' && root.attributes.get('projecttype') === 'ACCOUNTCUSTOMIZATION') return [];
    const message = 'expected <manifest projecttype="ACCOUNTCUSTOMIZATION">; the emulator does not deploy SuiteApps';
    return [{ file: MANIFEST_FILE, line: root.line, message }];
  },
};
