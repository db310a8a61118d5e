import { valuesOf } from '../objects/nodes';
import { STANDARD_ROLES } from '../objects/standard-roles';
import type { Rule } from '../problem';
import { listOf, readReference } from '../references';
import type { SourceProject } from '../source-project';

export const roleUnknown: Rule = {
  id: 'role-unknown',
  severity: 'error',
  claim: 'A role is named by the id of a standard role or by a reference to a custom one, and the account has it',
  source: 'D/SDFxml_271228656, D/bridgehead_24076946',
  mark: 'documented',
  againstAccount: true,
  check: (project) =>
    valuesOf(project)
      .filter(({ field }) => field.kind === 'role')
      .flatMap(({ node, element: { name, text, line }, field }) =>
        (field.kind === 'role' && field.many === true ? listOf(text) : [text]).flatMap((value) => {
          const problem = fault(value, project);
          return problem === undefined ? [] : [{ file: node.object.file, line, message: `<${name}> ${problem}` }];
        }),
      ),
};

function fault(value: string, { account }: SourceProject): string | undefined {
  if (value === '') return undefined;
  const reference = readReference(value);
  if (reference !== undefined) {
    return reference.scriptId.startsWith('customrole') ? undefined : `must name a role, not "${value}"`;
  }
  if (value.startsWith('customrole')) return `must refer to a custom role as [scriptid=${value}]`;
  if (!STANDARD_ROLES.has(value)) return `names no standard role: "${value}"`;
  // An account file has custom roles and Administrator only.
  if (account !== undefined && !account.roles.has(value)) return `names "${value}", a role that the account has not`;
  return undefined;
}
