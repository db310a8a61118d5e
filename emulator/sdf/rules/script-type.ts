import type { Rule } from '../problem';
import { isOfItsType, isVersion1, scriptObjects } from '../scripts';

export const scriptType: Rule = {
  id: 'script-type',
  severity: 'error',
  claim: 'A script file’s @NScriptType is that of the object that deploys it',
  source: 'D/bridgehead_4387808822, D/section_4618456517',
  mark: 'documented',
  check: (project) =>
    scriptObjects(project).flatMap((script) => {
      // Without any tag it is SuiteScript 1.0, which has none.
      if (script.header === undefined || isVersion1(script.header) || isOfItsType(script)) return [];
      const said = script.header.scriptType;
      const found = said === undefined ? 'has no @NScriptType' : `says @NScriptType ${said}`;
      const message = `${found}, but ${script.object.file} deploys it as a ${script.scriptType}`;
      return [{ file: script.file, message }];
    }),
};
