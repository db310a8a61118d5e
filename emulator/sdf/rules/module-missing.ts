import type { Rule } from '../problem';
import { loadFault, scriptObjects } from '../scripts';

export const moduleMissing: Rule = {
  id: 'module-missing',
  severity: 'warning',
  claim: 'Every module that a script file imports is in the project',
  source: 'D/section_4527904430: it must be in the account, and may be there already',
  mark: 'documented',
  stopsEmulator: true,
  check: (project) =>
    scriptObjects(project).flatMap((script) => {
      const fault = loadFault(project, script);
      return fault?.rule === 'module-missing' ? [{ file: script.file, message: fault.message }] : [];
    }),
};
