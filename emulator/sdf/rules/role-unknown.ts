import type { Rule } from '../problem';
import { readReference } from '../references';
import { roleValues } from '../role-values';

export const roleUnknown: Rule = {
  id: 'role-unknown',
  severity: 'error',
  claim: 'A custom role is named by a reference, and a reference in the place of a role names one',
  source: 'D/SDFxml_271228656, D/bridgehead_24076946',
  mark: 'documented',
  check: (project) =>
    roleValues(project).flatMap(({ file, line, element, value }) => {
      const problem = fault(value);
      return problem === undefined ? [] : [{ file, line, message: `<${element}> ${problem}` }];
    }),
};

function fault(value: string): string | undefined {
  const reference = readReference(value);
  if (reference !== undefined) {
    return reference.scriptId.startsWith('customrole') ? undefined : `must name a role, not "${value}"`;
  }
  return value.startsWith('customrole') ? `must refer to a custom role as [scriptid=${value}]` : undefined;
}
