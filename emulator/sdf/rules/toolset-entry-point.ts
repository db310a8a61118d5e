import type { Rule } from '../problem';
import { loadedTools, toolsetObjects } from '../toolsets';

export const toolsetEntryPoint: Rule = {
  id: 'toolset-entry-point',
  severity: 'error',
  claim: 'The script of a toolset returns an async function under the name of each tool of its schema',
  source: 'D/subsect_13192014863, D/subsect_0822091327; that SDF, and not a call, finds it is ASSUMED',
  mark: 'documented',
  check: (project) =>
    toolsetObjects(project).flatMap(({ file, schema, scriptFile }) => {
      const loaded = loadedTools(project, scriptFile);
      // A script that is not there, or does not load, has a rule of its own.
      if (loaded === undefined || Object.keys(loaded.exported).length === 0) return [];
      return (schema?.tools ?? []).flatMap(({ name }) => {
        const tool: unknown = Object.hasOwn(loaded.exported, name) ? Reflect.get(loaded.exported, name) : undefined;
        if (typeof tool !== 'function') {
          return [{ file, message: `/${scriptFile} returns no function "${name}"; a tool is called by its name` }];
        }
        if (Object.prototype.toString.call(tool) === '[object AsyncFunction]') return [];
        return [{ file, message: `the function "${name}" of /${scriptFile} is not async; declare it so` }];
      });
    }),
};
