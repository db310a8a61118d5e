import type { Rule } from '../problem';
import { scriptObjects } from '../scripts';

export const scriptApiVersion: Rule = {
  id: 'script-api-version',
  severity: 'error',
  claim: 'A script file that says its @NScriptType says its @NApiVersion as well',
  source: 'D/bridgehead_4387808822',
  mark: 'documented',
  check: (project) =>
    scriptObjects(project).flatMap(({ header, file }) => {
      if (header?.scriptType === undefined || header.apiVersion !== undefined) return [];
      return [{ file, message: 'has no @NApiVersion; write 2.1' }];
    }),
};
