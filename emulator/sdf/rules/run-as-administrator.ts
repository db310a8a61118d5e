import { valuesOf } from '../objects/nodes';
import type { Rule } from '../problem';

export const runAsAdministrator: Rule = {
  id: 'run-as-administrator',
  severity: 'warning',
  claim: 'No script runs as Administrator whoever opens it',
  source: 'Advice of Oracle’s SuiteCloud SDK: a role of its own with the fewest permissions',
  mark: 'documented',
  check: (project) =>
    valuesOf(project)
      .filter(({ element }) => element.name === 'runasrole' && element.text === 'ADMINISTRATOR')
      // Nobody opens a map/reduce script, and Oracle's own sample of one runs so.
      .filter(({ node }) => node.object.spec?.scriptType !== 'MapReduceScript')
      .map(({ node, element: { line } }) => ({
        file: node.object.file,
        line,
        message: `${node.where} gives every viewer an Administrator’s rights; leave <runasrole> out or name a role of its own`,
      })),
};
