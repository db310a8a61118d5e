import { valuesOf } from '../objects/nodes';
import type { Rule } from '../problem';
import { textOf } from '../xml';

export const elementUnavailable: Rule = {
  id: 'element-unavailable',
  severity: 'warning',
  claim: 'An element stands only where Oracle’s page says that it is available',
  source:
    'D/SDFxml_2121043136, D/SDFxml_1828522851; D/section_4731154857 has employeeviewingallowed beside NONE: Oracle’s pages disagree',
  mark: 'documented',
  check: (project) =>
    valuesOf(project).flatMap(({ node, element: { name, text, line }, field: { available } }) => {
      if (available === undefined || text === '' || available.when((other) => textOf(node.element, other))) return [];
      const said = `${node.where}: Oracle’s page has <${name}> only where ${available.says}`;
      const message = `${said}${available.but === undefined ? '' : `, and ${available.but}`}; NetSuite may refuse it`;
      return [{ file: node.object.file, line, message }];
    }),
};
