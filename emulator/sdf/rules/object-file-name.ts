import type { Rule } from '../problem';

export const objectFileName: Rule = {
  id: 'object-file-name',
  severity: 'warning',
  claim: 'An object’s file is named after its script id',
  source:
    'D/subsect_1537555588 says that it must be; Oracle’s sample project mr-create-record has one that is not, so it is no error; D/article_0825085154 says it of toolsets again',
  mark: 'documented',
  check: ({ objects }) =>
    objects
      .filter(({ file, scriptId, spec }) => spec !== undefined && scriptId !== '' && !file.endsWith(`/${scriptId}.xml`))
      .map(({ file, scriptId, root }) => ({
        file,
        line: root.line,
        message: `Oracle’s help asks for the name ${scriptId}.xml: an object’s file carries its script id`,
      })),
};
