import { OBJECT_SPECS } from '../objects';
import type { Rule } from '../problem';
import type { ObjectFile } from '../source-project';

export const objectType: Rule = {
  id: 'object-type',
  severity: 'error',
  claim: 'A role has the root <role>, and a custom record type <customrecordtype>',
  source: 'D/subsect_1537555588',
  mark: 'documented',
  check: ({ objects }) =>
    objects.flatMap((object) => {
      const message = fault(object);
      return message === undefined ? [] : [{ file: object.file, line: object.root.line, message }];
    }),
};

function fault({ root, scriptId, spec }: ObjectFile): string | undefined {
  if (spec !== undefined) return undefined;
  const meant = OBJECT_SPECS.find(
    ({ scriptIdPrefix, scriptType }) => scriptType === undefined && scriptId.startsWith(scriptIdPrefix),
  );
  return meant === undefined ? undefined : `${scriptId} must have the root <${meant.name}>, not <${root.name}>`;
}
