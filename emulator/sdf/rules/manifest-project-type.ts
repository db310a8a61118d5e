import { PROJECT_TYPES } from '../manifest';
import type { Rule } from '../problem';
import { MANIFEST_FILE } from '../source-project';

export const manifestProjectType: Rule = {
  id: 'manifest-project-type',
  severity: 'error',
  claim: 'The project is an account customization or a SuiteApp',
  source: 'D/section_1536685413, D/section_156041348327',
  mark: 'documented',
  check: ({ manifestRoot: root }) => {
    if (root === undefined) return [];
    const type = root.attributes.get('projecttype') ?? '';
    if (root.name === 'manifest' && PROJECT_TYPES.includes(type)) return [];
    const message = 'expected <manifest projecttype="ACCOUNTCUSTOMIZATION"> or <manifest projecttype="SUITEAPP">';
    return [{ file: MANIFEST_FILE, line: root.line, message }];
  },
};
