import { permissionLines } from '../permission-lines';
import type { Rule } from '../problem';
import { scriptIdOf } from '../references';

export const permissionDuplicate: Rule = {
  id: 'permission-duplicate',
  severity: 'error',
  claim: 'A permission stands once in a role or a toolset, and a role once in a custom record type',
  source: '[SEEN] the refusal "Duplicate values … were found", oracle/netsuite-suitecloud-sdk#181',
  mark: 'seen',
  check: (project) => {
    const seen = new Set<string>();
    return permissionLines(project).flatMap(({ file, line, key }) => {
      const place = `${file} ${scriptIdOf(key)}`;
      if (key === '' || !seen.has(place)) {
        seen.add(place);
        return [];
      }
      return [{ file, line, message: `${key} stands twice in the list of permissions; keep one line` }];
    });
  },
};
