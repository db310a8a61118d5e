import { OBJECT_TYPES } from '../objects/object-types';
import type { Finding, Rule } from '../problem';
import type { SourceProject } from '../source-project';

/** Folders of a project beside the File Cabinet and the objects. [DOC] D/section_4724963992 */
const FOLDERS = ['AccountConfiguration', 'Translations'];

export const unchecked: Rule = {
  id: 'unchecked',
  severity: 'warning',
  claim: 'This check looks into every object and every folder of the project',
  source: 'This check’s own rule: what it does not look into NetSuite does',
  mark: 'assumed',
  check: (project) => [...types(project), ...folders(project)],
};

/** One line a type, at the first object of it. */
function types({ objects }: SourceProject): Finding[] {
  const passed = objects.filter(({ root, spec }) => spec === undefined && OBJECT_TYPES.has(root.name));
  return passed
    .filter(({ root: { name } }, index) => passed.findIndex(({ root }) => root.name === name) === index)
    .map(({ file, root: { name, line } }) => {
      const count = passed.filter(({ root }) => root.name === name).length;
      const which = count === 1 ? `this <${name}> object` : `<${name}> objects (${count} in the project)`;
      return { file, line, message: `this check does not look into ${which}; NetSuite does` };
    });
}

function folders({ files }: SourceProject): Finding[] {
  return FOLDERS.flatMap((folder) => {
    const file = [...files.keys()].find((path) => path.startsWith(`${folder}/`));
    if (file === undefined) return [];
    return [{ file, message: `this check does not look into the files of ${folder}; NetSuite does` }];
  });
}
