import { permissionLevels } from '../../netsuite/permission-levels';
import { roleLines } from '../permission-lines';
import { isLevel } from '../objects/read';
import type { Rule } from '../problem';

export const permissionLevelUnlisted: Rule = {
  id: 'permission-level-unlisted',
  severity: 'warning',
  claim: 'A level is one that Oracle lists for its permission, where it lists any',
  source: 'D/chapter_N3236764; [SEEN] refused in oracle/netsuite-suitecloud-sdk#183, though the role was exported so',
  mark: 'seen',
  check: (project) =>
    roleLines(project).flatMap(({ file, line, key, level }) => {
      const listed = permissionLevels().get(key);
      if (listed === undefined || !isLevel(level) || listed.includes(level)) return [];
      return [
        { file, line, message: `${key} has the levels ${listed.join(', ')}, not ${level}; NetSuite may refuse it` },
      ];
    }),
};
