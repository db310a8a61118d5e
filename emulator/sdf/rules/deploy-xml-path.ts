import { deployPaths, isPath, sectionEntries } from '../deploy-list';
import type { Finding, Rule } from '../problem';
import { DEPLOY_FILE } from '../source-project';
import type { XmlElement } from '../xml';

/** Folders of a project. [DOC] D/section_4724963992, D/section_160751417871 (the last one, of a SuiteApp) */
const FOLDERS = ['FileCabinet', 'Objects', 'AccountConfiguration', 'Translations', 'InstallationPreferences'];

export const deployXmlPath: Rule = {
  id: 'deploy-xml-path',
  severity: 'error',
  claim:
    'Every <path> of deploy.xml begins with ~/ and a folder of SDF, and one without asterisk names a file that is there',
  source: 'D/section_4737888643, D/section_4724963992; that a path to a file that is not there is an error is ASSUMED',
  mark: 'documented',
  check: ({ deployRoot: root, files }) => {
    if (root?.name !== 'deploy') return [];
    return [
      ...sectionEntries(root)
        .filter((entry) => !isPath(entry))
        .map(({ name, text, line }) => at(line, `expected <path>~/…</path>, found <${name}>${text}</${name}>`)),
      ...deployPaths(root).flatMap(({ element, covers }) => fault(element, [...files.keys()].some(covers))),
    ];
  },
};

function fault({ text, line }: XmlElement, isThere: boolean): Finding[] {
  const folder = text.slice(2).split('/')[0] ?? '';
  if (folder !== '*' && !FOLDERS.includes(folder)) {
    return [at(line, `"${text}" is in no folder of an SDF project; those are ${FOLDERS.join(', ')}`)];
  }
  if (isThere || text.endsWith('*')) return [];
  return [at(line, `"${text}" names a file that is not in the project; correct the path`)];
}

function at(line: number, message: string): Finding {
  return { file: DEPLOY_FILE, line, message };
}
