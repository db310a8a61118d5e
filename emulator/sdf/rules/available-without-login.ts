import { valuesOf } from '../objects/nodes';
import type { Rule } from '../problem';

export const availableWithoutLogin: Rule = {
  id: 'available-without-login',
  severity: 'warning',
  claim: 'No Suitelet is available without login',
  source: 'D/chapter_N2997713',
  mark: 'documented',
  check: (project) =>
    valuesOf(project)
      .filter(({ element }) => element.name === 'isonline' && element.text === 'T')
      .map(({ node, element: { line } }) => ({
        file: node.object.file,
        line,
        message: `${node.where} is open to everybody who has the address; write <isonline>F</isonline>`,
      })),
};
