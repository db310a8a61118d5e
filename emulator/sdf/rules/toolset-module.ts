import { TOOL_MODULES_REFUSED } from '../../scripting/tool-modules';
import type { Rule } from '../problem';
import { loadedTools, toolsetObjects } from '../toolsets';

export const toolsetModule: Rule = {
  id: 'toolset-module',
  severity: 'warning',
  claim: 'The script of a toolset uses no module that custom tools do not have',
  source: 'D/subsect_13192014863, D/subsect_0804032431: NetSuite refuses it when a tool is called',
  mark: 'documented',
  check: (project) =>
    toolsetObjects(project).flatMap(({ object, scriptFile }) => {
      const used = loadedTools(project, scriptFile)?.modules ?? new Set<string>();
      return TOOL_MODULES_REFUSED.filter((name) => used.has(name)).map((name) => ({
        file: object.file,
        message: `/${scriptFile} uses ${name}, which custom tools do not have: NetSuite refuses every call of its tools`,
      }));
    }),
};
