import { valuesOf } from '../objects/nodes';
import type { Rule } from '../problem';
import { isAccountSpecific } from '../references';
import { unknownHere } from '../unknown';

export const valueUnknown: Rule = {
  id: 'value-unknown',
  severity: 'warning',
  claim: 'An element that has one of a list of values has one that this check knows',
  source:
    'The lists of Oracle’s pages, which follow NetSuite’s releases. [SEEN] a value that the account’s own release does not know is refused as an "Invalid … reference key", oracle/netsuite-suitecloud-sdk#174',
  mark: 'seen',
  stopsEmulator: true,
  check: (project) =>
    valuesOf(project).flatMap(({ node, element: { name, text, line }, field }) => {
      if (field.kind !== 'one-of' || text === '' || isAccountSpecific(text) || field.values.includes(text)) return [];
      const what = `the value "${text}" of <${name}>`;
      const message = `${node.where}: ${unknownHere(what, text, field.values)}`;
      return [{ file: node.object.file, line, message }];
    }),
};
