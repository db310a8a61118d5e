import type { Rule } from '../problem';
import { loadFault, scriptObjects } from '../scripts';

export const scriptLoad: Rule = {
  id: 'script-load',
  severity: 'error',
  claim: 'A script file is JavaScript, and calls no N/* function while it is defined',
  source: 'D/section_4527904430; the wording of the second refusal is [SEEN]',
  mark: 'documented',
  check: (project) =>
    scriptObjects(project).flatMap((script) => {
      const fault = loadFault(project, script);
      return fault?.rule === 'script-load' ? [{ file: script.file, message: fault.message }] : [];
    }),
};
