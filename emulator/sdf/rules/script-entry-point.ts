import type { Rule } from '../problem';
import { loadFault, scriptObjects } from '../scripts';

export const scriptEntryPoint: Rule = {
  id: 'script-entry-point',
  severity: 'error',
  claim: 'A script file returns an entry point of its type',
  source: 'D/section_4527904430',
  mark: 'documented',
  check: (project) =>
    scriptObjects(project).flatMap((script) => {
      const fault = loadFault(project, script);
      return fault?.rule === 'script-entry-point' ? [{ file: script.file, message: fault.message }] : [];
    }),
};
