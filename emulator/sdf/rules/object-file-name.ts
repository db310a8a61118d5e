import type { Rule } from '../problem';

export const objectFileName: Rule = {
  id: 'object-file-name',
  severity: 'error',
  claim: 'An object’s file is named after its script id',
  source: 'D/subsect_1537555588',
  mark: 'documented',
  check: ({ objects }) =>
    objects
      .filter(({ file, scriptId, spec }) => spec !== undefined && scriptId !== '' && !file.endsWith(`/${scriptId}.xml`))
      .map(({ file, scriptId, root }) => ({
        file,
        line: root.line,
        message: `rename the file to ${scriptId}.xml: it must carry its script id`,
      })),
};
