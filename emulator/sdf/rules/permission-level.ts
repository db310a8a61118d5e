import { LEVEL_NUMBER } from '../../model';
import { valuesOf } from '../objects/nodes';
import { isLevel } from '../objects/read';
import type { Rule } from '../problem';

export const permissionLevel: Rule = {
  id: 'permission-level',
  severity: 'error',
  claim: 'A permission’s level is NONE, VIEW, CREATE, EDIT or FULL',
  source: 'D/SDFxml_762449695, D/SDFxml_2290236535',
  mark: 'documented',
  check: (project) =>
    valuesOf(project)
      .filter(({ field, element }) => field.kind === 'level' && element.text !== '' && !isLevel(element.text))
      .map(({ node, element: { name, text, line } }) => ({
        file: node.object.file,
        line,
        message: `<${name}> must be one of ${Object.keys(LEVEL_NUMBER).join(', ')}, not "${text}"`,
      })),
};
