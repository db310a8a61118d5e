import type { Rule } from '../problem';
import { givenParameters } from '../script-parameters';

export const parameterUndeclared: Rule = {
  id: 'parameter-undeclared',
  severity: 'error',
  claim: 'A deployment sets only parameters that its script declares',
  source: 'D/SDFxml_2909147388: a value for a custom field that is defined in the parent object',
  mark: 'documented',
  check: (project) =>
    givenParameters(project)
      .filter(({ declared }) => declared === undefined)
      .map(({ file, script, deployment, element: { name, line } }) => ({
        file,
        line,
        message: `${deployment} sets ${name}, which ${script} does not declare; add it to <scriptcustomfields>`,
      })),
};
