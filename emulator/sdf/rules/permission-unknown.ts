import { permissionNames } from '../../netsuite/permission-names';
import { roleLines } from '../permission-lines';
import type { Rule } from '../problem';
import { readReference } from '../references';

export const permissionUnknown: Rule = {
  id: 'permission-unknown',
  severity: 'warning',
  claim: 'A permission of a role or a toolset is one that Oracle lists',
  source: 'D/chapter_N3236764; [SEEN] exported roles carry ids that are not there, so it is no error',
  mark: 'documented',
  check: (project) =>
    roleLines(project)
      .filter(({ key }) => key !== '' && readReference(key) === undefined && !permissionNames().has(key))
      .map(({ file, line, key }) => ({
        file,
        line,
        message: `"${key}" is no permission that Oracle lists; check the spelling`,
      })),
};
