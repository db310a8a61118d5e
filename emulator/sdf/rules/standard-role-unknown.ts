import { STANDARD_ROLES } from '../objects/standard-roles';
import type { Rule } from '../problem';
import { standardRoles } from '../role-values';
import { unknownHere } from '../unknown';

export const standardRoleUnknown: Rule = {
  id: 'standard-role-unknown',
  severity: 'warning',
  claim: 'A standard role is one that Oracle lists',
  source: 'D/SDFxml_271228656, D/SDFxml_2643926240: the two lists differ, and features add roles',
  mark: 'documented',
  stopsEmulator: true,
  check: (project) =>
    standardRoles(project)
      .filter(({ value }) => !STANDARD_ROLES.has(value))
      .map(({ file, line, element, value }) => {
        const message = `<${element}>: ${unknownHere(`the standard role "${value}"`, value, [...STANDARD_ROLES])}`;
        return { file, line, message };
      }),
};
