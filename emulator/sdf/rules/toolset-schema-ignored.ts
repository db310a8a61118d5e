import type { Rule } from '../problem';
import { toolsetObjects } from '../toolsets';

export const toolsetSchemaIgnored: Rule = {
  id: 'toolset-schema-ignored',
  severity: 'warning',
  claim: 'A schema of tools has only what Oracle’s page lists: parameters are texts, numbers, and yes or no',
  source:
    'D/subsect_0822091327: what is not listed is ignored; that a tool with an enum is left out is [SEEN] in a public project of such tools, though a sample in oracle/netsuite-suitecloud-sdk has one',
  mark: 'documented',
  check: (project) =>
    toolsetObjects(project).flatMap(({ file, schema }) => (schema?.doubts ?? []).map((message) => ({ file, message }))),
};
