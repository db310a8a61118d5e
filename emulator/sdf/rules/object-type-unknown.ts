import { OBJECT_SPECS } from '../objects';
import { OBJECT_TYPES } from '../objects/object-types';
import type { Rule } from '../problem';
import { unknownHere } from '../unknown';
import { objectType } from './object-type';

export const objectTypeUnknown: Rule = {
  id: 'object-type-unknown',
  severity: 'warning',
  claim: 'An object is of a type that this check knows',
  source: 'D/subsect_1537555588 and the list in Oracle’s command line, which follow NetSuite’s releases',
  mark: 'documented',
  stopsEmulator: true,
  check: (project) => {
    const refused = new Set(objectType.check(project).map(({ file }) => file));
    const known = [...OBJECT_TYPES, ...OBJECT_SPECS.map(({ name }) => name)];
    return project.objects
      .filter(({ file, root }) => !known.includes(root.name) && !refused.has(file))
      .map(({ file, root: { name, line } }) => ({
        file,
        line,
        message: unknownHere(`objects of type <${name}>`, name, known),
      }));
  },
};
