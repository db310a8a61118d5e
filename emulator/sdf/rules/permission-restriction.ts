import { roleLines } from '../permission-lines';
import type { Rule } from '../problem';
import { readReference } from '../references';

export const permissionRestriction: Rule = {
  id: 'permission-restriction',
  severity: 'error',
  claim: 'Only a permission on a custom object has a restriction',
  source: 'D/section_4731154857',
  mark: 'documented',
  check: (project) =>
    roleLines(project)
      .filter(({ key, restriction }) => restriction !== '' && readReference(key) === undefined)
      .map(({ file, line, key, restriction }) => ({
        file,
        line,
        message: `${key} is no custom object: remove its restriction ${restriction}`,
      })),
};
