import { type PermissionLine, permissionLines } from '../permission-lines';
import type { Rule } from '../problem';
import { scriptIdOf } from '../references';

export const permissionMismatch: Rule = {
  id: 'permission-mismatch',
  severity: 'error',
  claim:
    'A role and a custom record type of the same project name each other in their permissions, with the same level',
  source:
    '[SEEN] refused in oracle/netsuite-suitecloud-sdk#184 (a side is missing) and #579 (the permissions "do not" agree); that the levels are compared is seen in a public project',
  mark: 'seen',
  check: (project) => {
    const lines = permissionLines(project);
    const here = new Set(
      project.objects
        .filter(({ root }) => root.name === 'role' || root.name === 'customrecordtype')
        .map(({ scriptId }) => scriptId),
    );
    return lines
      .filter(({ key }) => here.has(scriptIdOf(key)))
      .flatMap((line) => {
        const message = fault(
          line,
          lines.find((other) => answers(other, line)),
        );
        return message === undefined ? [] : [{ file: line.file, line: line.line, message }];
      });
  },
};

function answers(other: PermissionLine, line: PermissionLine): boolean {
  return other.owner === scriptIdOf(line.key) && scriptIdOf(other.key) === line.owner;
}

function fault(line: PermissionLine, answer: PermissionLine | undefined): string | undefined {
  const other = scriptIdOf(line.key);
  if (answer === undefined) {
    return `${line.owner} names ${other}, which does not name ${line.owner}; add it to the permissions of ${other}`;
  }
  if (answer.level === line.level) return undefined;
  return `${line.owner} says ${line.level} and ${other} says ${answer.level}; write the same level in both`;
}
