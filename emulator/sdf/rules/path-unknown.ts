import type { Rule } from '../problem';
import { OBJECT_FILE } from '../source-project';
import { unknownHere } from '../unknown';

/** What a template object prints or sends lies beside it. [DOC] D/subsect_1537555588 (advancedpdftemplate) */
const TEMPLATE = /[.]template[.](xml|html)$/;

export const pathUnknown: Rule = {
  id: 'path-unknown',
  severity: 'warning',
  claim: 'A file that deploy.xml deploys from Objects is an object or its template',
  source: 'D/section_4724963992; [SEEN] a project of Oracle’s keeps scripts there, so it is no error',
  mark: 'seen',
  stopsEmulator: true,
  check: ({ files, isDeployed, deployRoot }) => {
    if (deployRoot === undefined) return [];
    return [...files.keys()]
      .filter((file) => file.startsWith('Objects/') && isDeployed(file))
      .filter((file) => !OBJECT_FILE.test(file) && !TEMPLATE.test(file))
      .map((file) => ({ file, message: unknownHere('what SDF does with this file in Objects', '', []) }));
  },
};
