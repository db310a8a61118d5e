import type { Rule } from '../problem';
import { scriptObjects } from '../scripts';

export const scriptFileMissing: Rule = {
  id: 'script-file-missing',
  severity: 'error',
  claim: 'The file that <scriptfile> names is in the project, or the manifest says that the account has it',
  source:
    '[SEEN] "The file … referenced by the object field scriptfile is missing", oracle-samples/netsuite-suitecloud-samples#69; D/section_1523378695 (files of the account)',
  mark: 'seen',
  check: (project) =>
    scriptObjects(project)
      .filter(
        ({ header, scriptFile }) => header === undefined && project.manifest?.files.has(`/${scriptFile}`) !== true,
      )
      .map(({ object, line, scriptFile }) => ({
        file: object.file,
        line,
        message: `/${scriptFile} is not in the zip; build it, name it in deploy.xml, or name it among the dependencies of manifest.xml`,
      })),
};
