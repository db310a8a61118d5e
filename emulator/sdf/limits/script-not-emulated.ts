import type { Finding, Limit } from '../problem';
import { isVersion1, loadFault, type ScriptObject, scriptObjects } from '../scripts';
import type { SourceProject } from '../source-project';

const VERSIONS: ReadonlySet<string> = new Set(['2.0', '2.1', '2.x']);

export const scriptNotEmulated: Limit = {
  id: 'script-not-emulated',
  claim: 'The emulator runs SuiteScript 2.0 and 2.1 that calls define, with the modules that it has',
  source: 'The emulator’s own',
  mark: 'assumed',
  check: (project) => scriptObjects(project).flatMap((script) => limit(project, script)),
};

function limit(project: SourceProject, script: ScriptObject): Finding[] {
  const { file, header } = script;
  if (header === undefined) return [];
  const version = header.apiVersion ?? '1.0';
  if (isVersion1(header) || (header.apiVersion !== undefined && !VERSIONS.has(version.toLowerCase()))) {
    return [{ file, message: `the emulator runs SuiteScript 2.1, 2.x and 2.0, not ${version}` }];
  }
  const fault = loadFault(project, script);
  return fault?.rule === 'script-not-emulated' ? [{ file, message: fault.message }] : [];
}
