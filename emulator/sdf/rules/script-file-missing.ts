import type { Rule } from '../problem';
import { scriptObjects } from '../scripts';

export const scriptFileMissing: Rule = {
  id: 'script-file-missing',
  severity: 'error',
  claim: 'The file that <scriptfile> names is in the project',
  source:
    '[SEEN] "The file … referenced by the object field scriptfile is missing", oracle-samples/netsuite-suitecloud-samples#69',
  mark: 'seen',
  check: (project) =>
    scriptObjects(project)
      .filter(({ header }) => header === undefined)
      .map(({ object, line, scriptFile }) => ({
        file: object.file,
        line,
        message: `/${scriptFile} is not in the zip; build it, or name it in deploy.xml`,
      })),
};
